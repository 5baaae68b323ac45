#pragma once

#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QSettings>
#include <QString>

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
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);
    /// Widths, columns and the like, by a key that the page chooses ("people/columns").
    [[nodiscard]] QByteArray pageState(const QString &key) const;
    void setPageState(const QString &key, const QByteArray &state);

    /// Newest first, at most twelve.
    [[nodiscard]] std::vector<RecentProgram> recentPrograms() const;
    void remember(const RecentProgram &program);
    void forget(const QString &path);
    void clearRecent();

  private:
    void writeRecent(const std::vector<RecentProgram> &programs);
    mutable QSettings m_settings;
};

} // namespace groundwork::ui
