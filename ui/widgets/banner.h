#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QPushButton;

namespace groundwork::ui {

class Label;

/// A sentence over the width of a page that stays until it is solved: icon, words, at most one action.
class Banner : public QFrame {
    Q_OBJECT

  public:
    enum class Tone { Info, Attention, Problem };

    Banner(Theme &theme, Tone tone, const QString &text, QWidget *parent = nullptr);
    void set(Tone tone, const QString &text);
    [[nodiscard]] QString text() const;
    /// The one action; its clicked() is actionClicked(). Empty text takes it away.
    void setAction(const QString &text);

  Q_SIGNALS:
    void actionClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    Tone m_tone;
    QWidget *m_icon;
    Label *m_text;
    QPushButton *m_action;
};

} // namespace groundwork::ui
