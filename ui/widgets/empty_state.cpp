#include "ui/widgets/empty_state.h"

#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

namespace {

class DashedMark final : public QWidget {
  public:
    explicit DashedMark(Theme &theme)
        : m_theme(theme) {
        setFixedSize(theme.size(72), theme.size(64));
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double unit = width() / 48.0;
        painter.scale(unit, unit);
        const auto dashed = [&](Token token) {
            QPen pen(m_theme.color(token), 1.4);
            pen.setDashPattern({2.2, 2.0});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
        };
        dashed(Token::Mentee);
        painter.drawEllipse(QPointF(13.5, 14), 10, 10);
        dashed(Token::Mentor);
        painter.drawRoundedRect(QRectF(26, 4, 19.5, 20), 5, 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Accent));
        painter.drawRoundedRect(QRectF(2, 29, 44, 8), 3, 3);
    }

  private:
    Theme &m_theme;
};

} // namespace

EmptyState::EmptyState(Theme &theme, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new DashedMark(theme))
    , m_title(new Label(theme, title, TextRole::Section))
    , m_text(wrappingLabel(theme, text, TextRole::Body, Token::Ink2))
    , m_actions(new QHBoxLayout) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(32), theme.space(20), theme.space(32));
    column->setSpacing(theme.space(8));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addStretch(1);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_actions->setSpacing(theme.space(8));
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    column->addLayout(m_actions);
    column->addStretch(2);
}

void EmptyState::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const bool low = height() < m_theme.size(280);
    m_mark->setVisible(!low);
    const int around = low ? 4 : m_theme.space(32);
    layout()->setContentsMargins(m_theme.space(20), around, m_theme.space(20), around);
}

void EmptyState::set(const QString &title, const QString &text) {
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyState::addAction(QWidget *action) {
    m_actions->insertWidget(m_actions->count() - 1, action);
}

} // namespace groundwork::ui
