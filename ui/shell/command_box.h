#pragma once

#include "ui/shell/box_index.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace groundwork::ui {

class Label;

/// Ctrl+K: type a few letters, Enter goes there or does it.
class CommandBox : public QDialog {
    Q_OBJECT

  public:
    /// What fits what was typed, in the order in which it is shown.
    using Search = std::function<std::vector<BoxEntry>(const QString &typed)>;

    CommandBox(Theme &theme, Search search, QWidget *parent);

  Q_SIGNALS:
    void placeChosen(const groundwork::ui::Place &place);
    void commandChosen(const QString &id);
    void helpChosen(const QString &topic);

  protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    static QString groupTitle(BoxEntry::Kind kind);
    void search();
    void step(int by);
    void choose();
    Theme &m_theme;
    Search m_find;
    std::vector<BoxEntry> m_shown;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    Label *m_nothing;
};

} // namespace groundwork::ui
