#include "ui/shell/status_line.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace groundwork::ui {

StatusLine::StatusLine(Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_icon(new QWidget)
    , m_saved(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_file(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_totals(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_textSize(new QToolButton) {
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_file->setObjectName(QStringLiteral("fileName"));
    m_totals->setObjectName(QStringLiteral("totals"));
    m_textSize->setObjectName(QStringLiteral("textSize"));
    m_textSize->setAutoRaise(true);
    m_textSize->setPopupMode(QToolButton::InstantPopup);
    m_textSize->setProperty("noMenuArrow", true);
    m_textSize->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_textSize->setIcon(icon(theme, QStringLiteral("textsize"), Token::Ink2));
    m_textSize->setToolTip(tr("Text size"));
    m_textSize->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_textSize);
    for (int percent = 100; percent <= 200; percent += 25)
        connect(menu->addAction(QLocale().toString(percent) + QStringLiteral(" %")), &QAction::triggered,
                this, [this, percent] { Q_EMIT textScaleChosen(percent); });
    m_textSize->setMenu(menu);
    addWidget(m_icon);
    addWidget(m_saved);
    addWidget(m_file);
    addPermanentWidget(m_totals);
    addPermanentWidget(m_textSize);
    apply();
    connect(&theme, &Theme::changed, this, &StatusLine::apply);
}

void StatusLine::setSaved(const QString &words, bool good) {
    m_good = good;
    m_saved->setText(words);
    m_saved->setInk(good ? Token::Ink2 : Token::Problem);
    m_icon->setVisible(!words.isEmpty());
    update();
}

void StatusLine::setFile(const QString &name, const QString &path) {
    m_file->setText(name);
    m_file->setToolTip(path);
}

void StatusLine::setTotals(const QString &words) {
    m_totals->setText(words);
}

QString StatusLine::saved() const {
    return m_saved->text();
}

void StatusLine::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Side));
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.drawLine(0, 0, width(), 0);
    if (m_icon->isVisible())
        paintIcon(painter, QRectF(m_icon->geometry()),
                  m_good ? QStringLiteral("saved") : QStringLiteral("error"),
                  m_theme.color(m_good ? Token::Ink2 : Token::Problem));
}

void StatusLine::apply() {
    m_icon->setFixedSize(m_theme.size(15), m_theme.size(15));
    m_textSize->setFont(m_theme.font(TextRole::Small));
    m_textSize->setText(QLocale().toString(m_theme.textScale()) + QStringLiteral(" %"));
    m_textSize->setAccessibleName(tr("Text size, %1 percent").arg(m_theme.textScale()));
    m_textSize->setIconSize(QSize(m_theme.size(15), m_theme.size(15)));
    setContentsMargins(m_theme.space(8), 0, m_theme.space(8), 0);
    m_file->setContentsMargins(m_theme.space(12), 0, m_theme.space(12), 0);
    m_totals->setContentsMargins(m_theme.space(12), 0, m_theme.space(12), 0);
    update();
}

} // namespace groundwork::ui
