#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace groundwork::ui {

class Label;

/// What a page shows when there is nothing yet: the mark in dashed outline, what will be here, one or two
/// first steps.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    EmptyState(Theme &theme, const QString &title, const QString &text, QWidget *parent = nullptr);
    void set(const QString &title, const QString &text);
    void addAction(QWidget *action);

  protected:
    /// Where there is little height the mark goes first, then the room around it.
    void resizeEvent(QResizeEvent *event) override;

  private:
    Theme &m_theme;
    QWidget *m_mark;
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_actions;
};

} // namespace groundwork::ui
