#include "ui/widgets/toast.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace groundwork::ui {

namespace {
constexpr int kShownMs = 6000;
} // namespace

Toast::Toast(Theme &theme, QWidget *page)
    : QFrame(page)
    , m_theme(theme)
    , m_page(page)
    , m_text(new Label(theme, QString(), TextRole::Body, Token::Window))
    , m_undo(
          button(theme, QStringLiteral("toastUndo"), tr("Undo"), ButtonKind::Plain, QStringLiteral("undo"))) {
    setObjectName(QStringLiteral("toast"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(14), 1, theme.space(4), 1);
    row->setSpacing(theme.space(12));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus() || underMouse())
            m_timer.start();
        else
            hide();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoClicked();
    });
    page->installEventFilter(this);
    hide();
}

void Toast::showText(const QString &text, bool undo) {
    m_text->setText(text);
    m_undo->setVisible(undo);
    setAccessibleName(text);
    if (parentWidget() != m_page->window())
        setParent(m_page->window());
    show();
    place();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::text() const {
    return isVisible() ? m_text->text() : QString();
}

void Toast::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Ink));
    painter.drawRoundedRect(rect(), 8, 8);
}

void Toast::enterEvent(QEnterEvent *) {
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *) {
    m_timer.start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_page && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place() {
    const int margin = m_theme.space(16);
    const QRect page(m_page->mapTo(parentWidget(), QPoint()), m_page->size());
    const int room = page.width() - 2 * margin;
    // Words that wrap ask for little width of themselves: one line, where there is room for it.
    const int beside = m_undo->isVisibleTo(this) ? m_undo->sizeHint().width() + layout()->spacing() : 0;
    const QMargins margins = layout()->contentsMargins();
    const int line = m_text->fontMetrics().horizontalAdvance(m_text->text()) + m_theme.space(4);
    const int wanted = std::min(line + beside + margins.left() + margins.right(), room);
    resize(wanted, std::max(heightForWidth(wanted), minimumSizeHint().height()));
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    move(rtl ? page.right() + 1 - width() - margin : page.left() + margin,
         parentWidget()->height() - height() - 1);
}

} // namespace groundwork::ui
