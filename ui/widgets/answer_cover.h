#pragma once

#include "core/base/side.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace groundwork::ui {

/// The hatch over a covered answer, with words in its middle: 45 degrees, 9 px. It holds no answer.
class AnswerCover : public QWidget {
    Q_OBJECT

  public:
    AnswerCover(Theme &theme, Side side, const QString &title, const QString &text,
                QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] QSize wordsSize() const;
    Theme &m_theme;
    Side m_side;
    QString m_title;
    QString m_text;
};

} // namespace groundwork::ui
