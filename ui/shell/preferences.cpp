#include "ui/shell/preferences.h"

#include "core/file/backup_place.h"
#include "core/file/backups.h"

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr size_t kMostRecent = 12;

QString themeKey() {
    return QStringLiteral("view/theme");
}
QString textScaleKey() {
    return QStringLiteral("view/text_scale");
}
QString lessMotionKey() {
    return QStringLiteral("view/less_motion");
}
QString sidebarKey() {
    return QStringLiteral("view/sidebar_hidden");
}
QString geometryKey() {
    return QStringLiteral("window/geometry");
}
QString paperKey() {
    return QStringLiteral("print/paper");
}
QString userNameKey() {
    return QStringLiteral("user/name");
}
QString userContactKey() {
    return QStringLiteral("user/contact");
}
QString reopenKey() {
    return QStringLiteral("files/reopen_last");
}
QString recentKey() {
    return QStringLiteral("files/recent");
}

} // namespace

Preferences::Preferences(const QString &path)
    : m_settings(path, QSettings::IniFormat) {}

Theme::Mode Preferences::themeMode() const {
    const QString mode = m_settings.value(themeKey(), QStringLiteral("system")).toString();
    if (mode == QLatin1String("light"))
        return Theme::Mode::Light;
    return mode == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::System;
}

void Preferences::setThemeMode(Theme::Mode mode) {
    const QString key = mode == Theme::Mode::Light  ? QStringLiteral("light")
                        : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                                    : QStringLiteral("system");
    m_settings.setValue(themeKey(), key);
}

int Preferences::textScale() const {
    return m_settings.value(textScaleKey(), 100).toInt();
}
void Preferences::setTextScale(int percent) {
    m_settings.setValue(textScaleKey(), percent);
}
bool Preferences::lessMotion() const {
    return m_settings.value(lessMotionKey(), false).toBool();
}
void Preferences::setLessMotion(bool less) {
    m_settings.setValue(lessMotionKey(), less);
}
bool Preferences::sidebarHidden() const {
    return m_settings.value(sidebarKey(), false).toBool();
}
void Preferences::setSidebarHidden(bool hidden) {
    m_settings.setValue(sidebarKey(), hidden);
}
QByteArray Preferences::windowGeometry() const {
    return m_settings.value(geometryKey()).toByteArray();
}
void Preferences::setWindowGeometry(const QByteArray &geometry) {
    m_settings.setValue(geometryKey(), geometry);
}
std::optional<documents::PageStyle::Paper> Preferences::chosenPaper() const {
    const QString paper = m_settings.value(paperKey()).toString();
    if (paper == QLatin1String("a4"))
        return documents::PageStyle::Paper::A4;
    if (paper == QLatin1String("letter"))
        return documents::PageStyle::Paper::Letter;
    return std::nullopt;
}
void Preferences::setChosenPaper(std::optional<documents::PageStyle::Paper> paper) {
    if (!paper)
        m_settings.remove(paperKey());
    else
        m_settings.setValue(paperKey(), *paper == documents::PageStyle::Paper::A4 ? QStringLiteral("a4")
                                                                                  : QStringLiteral("letter"));
}
documents::PageStyle::Paper Preferences::paper() const {
    return chosenPaper().value_or(documents::PageStyle::localPaper());
}
QString Preferences::userName() const {
    return m_settings.value(userNameKey()).toString();
}
void Preferences::setUserName(const QString &name) {
    m_settings.setValue(userNameKey(), name);
}
QString Preferences::userContact() const {
    return m_settings.value(userContactKey()).toString();
}
void Preferences::setUserContact(const QString &contact) {
    m_settings.setValue(userContactKey(), contact);
}
QString Preferences::backupFolder() const {
    return m_settings.value(backupFolderKey()).toString();
}
void Preferences::setBackupFolder(const QString &folder) {
    m_settings.setValue(backupFolderKey(), folder);
    m_settings.sync(); // the command line reads it from the file
}
int Preferences::backupMinutes() const {
    return m_settings.value(backupMinutesKey(), kBackupMinutes).toInt();
}
void Preferences::setBackupMinutes(int minutes) {
    m_settings.setValue(backupMinutesKey(), minutes);
    m_settings.sync();
}
bool Preferences::reopensLast() const {
    return m_settings.value(reopenKey(), false).toBool();
}
void Preferences::setReopensLast(bool reopens) {
    m_settings.setValue(reopenKey(), reopens);
}

QByteArray Preferences::pageState(const QString &key) const {
    return m_settings.value(QStringLiteral("pages/") + key).toByteArray();
}

void Preferences::setPageState(const QString &key, const QByteArray &state) {
    m_settings.setValue(QStringLiteral("pages/") + key, state);
}

std::vector<RecentProgram> Preferences::recentPrograms() const {
    std::vector<RecentProgram> programs;
    const int count = m_settings.beginReadArray(recentKey());
    for (int index = 0; index < count; ++index) {
        m_settings.setArrayIndex(index);
        RecentProgram program;
        program.path = m_settings.value(QStringLiteral("path")).toString();
        program.name = m_settings.value(QStringLiteral("name")).toString();
        program.organization = m_settings.value(QStringLiteral("organization")).toString();
        program.state = m_settings.value(QStringLiteral("state")).toString();
        program.pairs = m_settings.value(QStringLiteral("pairs")).toInt();
        program.people = m_settings.value(QStringLiteral("people")).toInt();
        program.jobs = m_settings.value(QStringLiteral("jobs")).toInt();
        program.openedAt = m_settings.value(QStringLiteral("opened_at")).toDateTime();
        program.page = m_settings.value(QStringLiteral("page")).toString();
        program.cohort = m_settings.value(QStringLiteral("cohort")).toLongLong();
        if (!program.path.isEmpty())
            programs.push_back(program);
    }
    m_settings.endArray();
    return programs;
}

std::optional<RecentProgram> Preferences::recentProgram(const QString &path) const {
    for (const RecentProgram &program : recentPrograms()) {
        if (program.path == path)
            return program;
    }
    return std::nullopt;
}

void Preferences::remember(const RecentProgram &program) {
    std::vector<RecentProgram> programs = recentPrograms();
    std::erase_if(programs, [&](const RecentProgram &other) { return other.path == program.path; });
    programs.insert(programs.begin(), program);
    if (programs.size() > kMostRecent)
        programs.resize(kMostRecent);
    writeRecent(programs);
}

void Preferences::forget(const QString &path) {
    std::vector<RecentProgram> programs = recentPrograms();
    std::erase_if(programs, [&](const RecentProgram &other) { return other.path == path; });
    writeRecent(programs);
}

void Preferences::clearRecent() {
    writeRecent({});
}

void Preferences::writeRecent(const std::vector<RecentProgram> &programs) {
    m_settings.remove(recentKey());
    m_settings.beginWriteArray(recentKey(), static_cast<int>(programs.size()));
    for (size_t index = 0; index < programs.size(); ++index) {
        const RecentProgram &program = programs[index];
        m_settings.setArrayIndex(static_cast<int>(index));
        m_settings.setValue(QStringLiteral("path"), program.path);
        m_settings.setValue(QStringLiteral("name"), program.name);
        m_settings.setValue(QStringLiteral("organization"), program.organization);
        m_settings.setValue(QStringLiteral("state"), program.state);
        m_settings.setValue(QStringLiteral("pairs"), program.pairs);
        m_settings.setValue(QStringLiteral("people"), program.people);
        m_settings.setValue(QStringLiteral("jobs"), program.jobs);
        m_settings.setValue(QStringLiteral("opened_at"), program.openedAt);
        m_settings.setValue(QStringLiteral("page"), program.page);
        m_settings.setValue(QStringLiteral("cohort"), program.cohort);
    }
    m_settings.endArray();
}

} // namespace groundwork::ui
