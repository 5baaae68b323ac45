#pragma once

#include "ui/documents/page_style.h"
#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QSettings>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::ui {

/// A program file that was open before, with what the start page says about it.
struct RecentProgram {
    QString path;
    QString name;
    QString organization;
    QString state; ///< in words, as it stood when it was closed
    int pairs = 0;
    int people = 0;
    int jobs = 0; ///< that needed somebody
    QDateTime openedAt;
    QString page{};    ///< the key of the page that was in front
    qint64 cohort = 0; ///< the cohort that was shown
};

/// What this machine's user chose; nothing of a program. Every key with its type and default is here.
class Preferences {
  public:
    /// An .ini file at `path`; tests pass one in a temporary folder.
    explicit Preferences(const QString &path);

    [[nodiscard]] Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    [[nodiscard]] bool lessMotion() const;
    void setLessMotion(bool less);
    [[nodiscard]] bool sidebarHidden() const; ///< the user chose the rail
    void setSidebarHidden(bool hidden);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// The paper that prints start with; none: as the locale's country has it.
    [[nodiscard]] std::optional<documents::PageStyle::Paper> chosenPaper() const;
    void setChosenPaper(std::optional<documents::PageStyle::Paper> paper);
    [[nodiscard]] documents::PageStyle::Paper paper() const;
    /// Who works here: suggested as the private contact of a new program.
    [[nodiscard]] QString userName() const;
    void setUserName(const QString &name);
    [[nodiscard]] QString userContact() const;
    void setUserContact(const QString &contact);
    /// Empty: the standard folder. Read by the command line as well (core/file/backup_place.h).
    [[nodiscard]] QString backupFolder() const;
    void setBackupFolder(const QString &folder);
    [[nodiscard]] int backupMinutes() const;
    void setBackupMinutes(int minutes);
    /// Starting the program opens what was open last.
    [[nodiscard]] bool reopensLast() const;
    void setReopensLast(bool reopens);
    /// Widths, columns and the like, by a key that the page chooses ("people/columns").
    [[nodiscard]] QByteArray pageState(const QString &key) const;
    void setPageState(const QString &key, const QByteArray &state);

    /// Newest first, at most twelve.
    [[nodiscard]] std::vector<RecentProgram> recentPrograms() const;
    void remember(const RecentProgram &program);
    void forget(const QString &path);
    void clearRecent();
    /// What is remembered of one program, or none.
    [[nodiscard]] std::optional<RecentProgram> recentProgram(const QString &path) const;

  private:
    void writeRecent(const std::vector<RecentProgram> &programs);
    mutable QSettings m_settings;
};

} // namespace groundwork::ui
