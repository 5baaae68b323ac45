#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace groundwork::ui {

class FlowLayout;
class Label;

/// Title, one line under it, and up to three actions at the end, or under them where the width is short.
class PageHeader : public QWidget {
    Q_OBJECT

  public:
    PageHeader(Theme &theme, const QString &title, const QString &sub = QString(), QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSub(const QString &sub);
    /// Adds a widget (a button) at the trailing end.
    void addAction(QWidget *action);

  protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

  private:
    void placeActions();

    Theme &m_theme;
    Label *m_title;
    Label *m_sub;
    QVBoxLayout *m_column;
    QHBoxLayout *m_row;
    QHBoxLayout *m_actions;  ///< beside the title
    FlowLayout *m_wrapped;   ///< under it, where there is no room beside
    bool m_under = false; ///< the actions stand under the title
};

} // namespace groundwork::ui
