#include "ui/widgets/stage_strip.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

/// One part of the strip: a bar and its short title.
class StageButton final : public QToolButton {
  public:
    StageButton(Theme &theme, const StageStrip::Part &part)
        : m_theme(theme) {
        setObjectName(QStringLiteral("stage_%1").arg(part.stage));
        setText(part.title);
        setToolTip(part.fullTitle);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setDone(double done, bool current) {
        m_done = done;
        m_current = current;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(TextRole::Small));
        return {metrics.averageCharWidth() * 8, metrics.height() + m_theme.size(18)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_theme.size(24), sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double height = m_theme.size(6);
        const QRectF bar(2, 4, width() - 4, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Line));
        painter.drawRoundedRect(bar, height / 2, height / 2);
        if (m_done > 0) {
            QRectF filled = bar;
            filled.setWidth(bar.width() * std::min(m_done, 1.0));
            if (layoutDirection() == Qt::RightToLeft)
                filled.moveRight(bar.right());
            painter.setBrush(m_theme.color(Token::Accent));
            painter.drawRoundedRect(filled, height / 2, height / 2);
        }
        painter.setFont(m_theme.font(m_current ? TextRole::SmallStrong : TextRole::Small));
        painter.setPen(m_theme.color(m_current ? Token::Ink : Token::Ink2));
        const QRect words = rect().adjusted(2, 8 + static_cast<int>(height), -2, 0);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width());
        painter.drawText(words, static_cast<int>(Qt::AlignLeading | Qt::AlignTop) | int(Qt::TextSingleLine),
                         shown);
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }

  private:
    Theme &m_theme;
    double m_done = 0;
    bool m_current = false;
};

} // namespace

StageStrip::StageStrip(Theme &theme, const QList<Part> &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts) {
    setObjectName(QStringLiteral("stageStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const Part &part : parts) {
        auto *each = new StageButton(theme, part);
        connect(each, &QToolButton::clicked, this, [this, stage = part.stage] { Q_EMIT chosen(stage); });
        row->addWidget(each, std::max(part.minutes, 6));
        m_buttons.append(each);
    }
    connect(&theme, &Theme::changed, this, [this] {
        for (QToolButton *each : std::as_const(m_buttons))
            each->updateGeometry();
    });
}

void StageStrip::setCurrent(int stage, double done) {
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        const bool current = part.stage == stage;
        static_cast<StageButton *>(m_buttons.at(i))
            ->setDone(part.stage < stage ? 1
                      : current          ? done
                                         : 0,
                      current);
        const QString where = part.stage < stage ? tr("behind you")
                              : current          ? tr("open now")
                                                 : tr("still to come");
        m_buttons.at(i)->setAccessibleName(
            tr("%1, %n minute(s), %2", nullptr, part.minutes).arg(part.fullTitle, where));
    }
}

} // namespace groundwork::ui
