#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/file/program_file.h"

#include <QString>

#include <functional>

namespace groundwork::ui {

class ModalPort;
class Preferences;
class Theme;

/// What the window is made with; main() and the tests put it together.
struct Services {
    Theme &theme;
    Preferences &preferences;
    ModalPort &modal;
    const Clock &clock;
    QString backupFolder;         ///< where backups go; empty: none are made
    QString documentsFolder;      ///< where a new program is suggested
    QString sampleFolder;         ///< where the sample cohorts are put
    const content::Pack &content; ///< the shipped texts
    /// Writes a sample cohort as a new file; empty when there is none: then nothing offers one.
    std::function<Result<void>(demo::SampleId sample, const QString &path)> buildSample;
    int backupMinutes = 30; ///< how often a backup is made while one works
    /// Where backups go when the preferences name no folder; empty: none can be chosen either.
    QString standardBackupFolder = {};
};

} // namespace groundwork::ui
