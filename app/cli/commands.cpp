#include "app/cli/verbs.h"

namespace groundwork::cli {

std::vector<Command> commands()
{
    return {demoCommand(),      newCommand(),    cohortsCommand(), questionsCommand(), importCommand(),  matchCommand(),
            scenariosCommand(), acceptCommand(), pairsCommand(),   planCommand(),      promptsCommand(), answerCommand(),
            signCommand(),
            certificateCommand(),
            printCommand(),  lettersCommand(), exportCommand(),  checkCommand(),     backupCommand(),  restoreCommand(),
            solveCommand()};
}

} // namespace groundwork::cli
