#include "ui/models/program_bridge.h"

namespace groundwork::models {

ProgramBridge::ProgramBridge(ProgramFile &file, QObject *parent)
    : QObject(parent)
    , m_file(&file)
    , m_subscription(file.observe([this](const ChangeReport &report) { Q_EMIT changed(report); }))
{
}

} // namespace groundwork::models
