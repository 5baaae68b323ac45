#pragma once

#include "core/file/change_report.h"
#include "core/file/program_file.h"

#include <QObject>

namespace groundwork::models {

/// Turns the change reports of one program file into one Qt signal. Models and pages listen to it and re-read
/// the rows that they show. The file must outlive the bridge.
class ProgramBridge : public QObject {
    Q_OBJECT

  public:
    explicit ProgramBridge(ProgramFile &file, QObject *parent = nullptr);

    [[nodiscard]] ProgramFile &file() const { return *m_file; }

  Q_SIGNALS:
    /// After every perform, undo and redo that changed something.
    void changed(const groundwork::ChangeReport &report);

  private:
    ProgramFile *m_file;
    Subscription m_subscription;
};

} // namespace groundwork::models
