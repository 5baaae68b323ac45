#pragma once

#include "app/cli/invocation.h"

namespace groundwork::cli {

// One function a verb, each in <verb>_verb.cpp. The contract (words, options, JSON fields) is fixed: extend,
// do not rename.
Command demoCommand();
Command newCommand();
Command cohortsCommand();
Command questionsCommand();
Command importCommand();
Command matchCommand();
Command scenariosCommand();
Command acceptCommand();
Command pairsCommand();
Command planCommand();
Command promptsCommand();
Command answerCommand();
Command signCommand();
Command certificateCommand();
Command printCommand();
Command lettersCommand();
Command exportCommand();
Command checkCommand();
Command backupCommand();
Command restoreCommand();
Command solveCommand();

} // namespace groundwork::cli
