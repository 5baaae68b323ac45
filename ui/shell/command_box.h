#pragma once

#include "core/base/side.h"
#include "ui/pages/place.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QString>

#include <optional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace groundwork::ui {

class Label;

/// One thing that the command box can find. Never anything covered or private.
struct BoxEntry {
    enum class Kind { Pair, Person, Page, Command };
    Kind kind = Kind::Page;
    QString text;
    QString detail; ///< at the end of the line, quiet: state, role, keys
    QString folded; ///< what is searched, folded
    QString icon;   ///< pages and commands
    QString second; ///< the mentor of a pair; the mentee is `first`
    QString first;
    Role role = Role::Mentee;
    Place place;       ///< where it goes; not for commands
    QString commandId; ///< commands only
};

/// The entries that fit what was typed, in the order they are shown: every word typed must be found, entries
/// that start with it come first, at most `limit` a kind. "> " at the start means commands only; nothing
/// typed shows the pages.
std::vector<BoxEntry> matchingEntries(const std::vector<BoxEntry> &all, const QString &typed, int limit = 6);

/// Ctrl+K: type a few letters, Enter goes there or does it.
class CommandBox : public QDialog {
    Q_OBJECT

  public:
    CommandBox(Theme &theme, std::vector<BoxEntry> entries, QWidget *parent);

  Q_SIGNALS:
    void placeChosen(const groundwork::ui::Place &place);
    void commandChosen(const QString &id);

  protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void search();
    void step(int by);
    void choose();
    Theme &m_theme;
    std::vector<BoxEntry> m_all;
    std::vector<BoxEntry> m_shown;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    Label *m_nothing;
};

} // namespace groundwork::ui
