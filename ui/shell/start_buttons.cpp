#include "ui/shell/start_buttons.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"
#include "ui/words/date_words.h"
#include "ui/words/program_words.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace groundwork::ui {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("StartPage", text);
}

void paintFocus(QPainter &painter, const QWidget &widget, const Theme &theme) {
    if (!widget.hasFocus())
        return;
    painter.setPen(QPen(theme.color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 9, 9);
}

QString folderWords(const QString &path) {
    const QString home = QDir::homePath();
    QString folder = QFileInfo(path).absolutePath();
    if (folder.startsWith(home))
        folder = folder.mid(home.size() + 1);
    QStringList parts = folder.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.size() > 3)
        parts = parts.mid(parts.size() - 3);
    return parts.join(QStringLiteral(" › "));
}

} // namespace

StartAction::StartAction(Theme &theme, const QString &objectName, const QString &iconName,
                         const QString &title, const QString &sub, bool primary)
    : m_theme(theme)
    , m_icon(iconName)
    , m_sub(sub)
    , m_primary(primary) {
    setObjectName(objectName);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sub);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &StartAction::keepHeight);
}

void StartAction::keepHeight() {
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
}

void StartAction::resizeEvent(QResizeEvent *event) {
    QAbstractButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        keepHeight();
}

int StartAction::textWidth(int width) const {
    return width - m_theme.space(48) - m_theme.size(10) - m_theme.space(12);
}

int StartAction::heightForWidth(int width) const {
    const QRect room(0, 0, textWidth(width), 4000);
    const int title = QFontMetrics(m_theme.font(TextRole::BodyStrong))
                          .boundingRect(room, Qt::TextWordWrap, text())
                          .height();
    const int sub =
        QFontMetrics(m_theme.font(TextRole::Small)).boundingRect(room, Qt::TextWordWrap, m_sub).height();
    return title + sub + m_theme.space(24);
}

QSize StartAction::sizeHint() const {
    return {m_theme.size(280), heightForWidth(m_theme.size(280))};
}

void StartAction::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = underMouse();
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    if (m_primary || over || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_primary ? Token::Accent : Token::Surface));
        painter.drawRoundedRect(box, 8, 8);
    }
    paintFocus(painter, *this, m_theme);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const double side = m_theme.size(22);
    QRectF mark(box.left() + m_theme.space(14), box.center().y() - side / 2, side, side);
    if (rtl)
        mark.moveRight(box.right() - m_theme.space(14));
    paintIcon(painter, mark, m_icon, m_theme.color(m_primary ? Token::OnAccent : Token::Accent));
    const int width = textWidth(this->width());
    QRect text(rtl ? int(mark.left()) - m_theme.space(12) - width : int(mark.right()) + m_theme.space(12), 0,
               width, height());
    const int lead = int(rtl ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute);
    const QFont strong = m_theme.font(TextRole::BodyStrong);
    const int title = QFontMetrics(strong).boundingRect(text, Qt::TextWordWrap, this->text()).height();
    text.setTop(m_theme.space(12));
    painter.setFont(strong);
    painter.setPen(m_theme.color(m_primary ? Token::OnAccent : Token::Ink));
    painter.drawText(text, lead | Qt::AlignTop | Qt::TextWordWrap, this->text());
    text.setTop(text.top() + title);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(m_primary ? Token::OnAccent : Token::Ink2));
    painter.drawText(text, lead | Qt::AlignTop | Qt::TextWordWrap, m_sub);
}

RecentRow::RecentRow(Theme &theme, const RecentProgram &program, bool missing, bool first)
    : m_theme(theme)
    , m_program(program)
    , m_missing(missing)
    , m_first(first) {
    const QString title = program.name.isEmpty() ? QFileInfo(program.path).completeBaseName() : program.name;
    setText(title);
    setObjectName(QStringLiteral("recent.%1").arg(QFileInfo(program.path).fileName()));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(QDir::toNativeSeparators(program.path));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QStringList parts;
    if (missing) {
        parts.append(say("The file is not where it was (%1). Plug it in, or find the file.")
                         .arg(folderWords(program.path)));
    } else {
        if (!program.organization.isEmpty())
            parts.append(program.organization);
        if (program.pairs > 0)
            parts.append(QCoreApplication::translate("StartPage", "%n pair(s)", nullptr, program.pairs));
        else
            parts.append(program.people > 0 ? QCoreApplication::translate("StartPage", "%n (person|people)",
                                                                          nullptr, program.people)
                                            : say("no people yet"));
        parts.append(folderWords(program.path));
    }
    setAccessibleDescription(parts.join(QStringLiteral(" · ")));
    setAccessibleName(title);
    const QDate day = program.openedAt.date();
    m_when = day == QDate::currentDate()
                 ? say("Today, %1").arg(program.openedAt.toString(QStringLiteral("HH:mm")))
                 : words::shortDate(day);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0,
                            theme.space(14) +
                                QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(m_when) +
                                theme.space(40),
                            0);
    row->addStretch(1);
    if (missing) {
        auto *find = button(theme, objectName() + QStringLiteral(".find"), say("Find…"));
        find->setAccessibleName(say("Find %1").arg(title));
        connect(find, &QPushButton::clicked, this, &RecentRow::findClicked);
        m_find = find;
        row->addWidget(find);
        auto *remove = iconButton(theme, objectName() + QStringLiteral(".remove"), QStringLiteral("x"),
                                  say("Take %1 off the list").arg(title));
        connect(remove, &QToolButton::clicked, this, &RecentRow::removeClicked);
        row->addWidget(remove);
    } else if (program.jobs > 0) {
        m_chip = new Chip(
            theme, QCoreApplication::translate("StartPage", "%n job(s) this week", nullptr, program.jobs),
            ChipTone::Attention, QStringLiteral("flag"));
        row->addWidget(m_chip);
    } else if (!program.state.isEmpty()) {
        m_chip = new Chip(theme, program.state);
        row->addWidget(m_chip);
    }
}

QSize RecentRow::sizeHint() const {
    const int lines = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height() +
                      QFontMetrics(m_theme.font(TextRole::Small)).height();
    return {m_theme.size(600), lines + m_theme.space(26)};
}

void RecentRow::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    QAction *remove = menu.addAction(say("Take it off the list"));
    if (menu.exec(event->globalPos()) == remove)
        Q_EMIT removeClicked();
}

void RecentRow::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Delete)
        Q_EMIT removeClicked();
    else
        QAbstractButton::keyPressEvent(event);
}

QSize RecentRow::minimumSizeHint() const {
    return {m_theme.size(320), sizeHint().height()};
}

void RecentRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::AccentSoft));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
    if (!m_first) {
        painter.setPen(QPen(m_theme.color(Token::LineSoft), 1));
        painter.drawLine(1, 0, width() - 2, 0);
    }
    paintFocus(painter, *this, m_theme);
    const double side = m_theme.size(24);
    QRectF mark(m_theme.space(18), (height() - side) / 2, side, side);
    if (rtl)
        mark.moveRight(width() - m_theme.space(18));
    paintIcon(painter, mark, m_missing ? QStringLiteral("warn") : QStringLiteral("pairs"),
              m_theme.color(m_missing ? Token::Attention : Token::Accent));
    const QWidget *extra = m_find ? m_find : m_chip;
    const int trail = m_theme.space(14) + m_theme.size(20);
    const QFont small = m_theme.font(TextRole::Small);
    const int when = QFontMetrics(small).horizontalAdvance(m_when);
    QRectF chevron(0, 0, m_theme.size(16), m_theme.size(16));
    chevron.moveCenter(QPointF(rtl ? m_theme.space(20) : width() - m_theme.space(20), height() / 2.0));
    paintIcon(painter, chevron, rtl ? QStringLiteral("left") : QStringLiteral("right"),
              m_theme.color(Token::Ink2));
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::Ink2));
    const QRect date(rtl ? trail : width() - trail - when, 0, when, height());
    painter.drawText(date, Qt::AlignVCenter | Qt::AlignLeft, m_when);
    const int gap = m_theme.space(14);
    const int end = extra ? (rtl ? extra->geometry().right() + gap : extra->geometry().left() - gap)
                          : (rtl ? date.right() + gap : date.left() - gap);
    QRectF text(rtl ? end : mark.right() + gap, 0, rtl ? mark.left() - gap - end : end - mark.right() - gap,
                height());
    const QFont strong = m_theme.font(TextRole::BodyStrong);
    const double lineHeight = QFontMetrics(strong).height();
    const int lead =
        int(rtl ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute) | int(Qt::TextSingleLine);
    painter.setFont(strong);
    painter.setPen(m_theme.color(m_missing ? Token::Ink2 : Token::Ink));
    text.setTop(m_theme.space(12));
    painter.drawText(text, lead | Qt::AlignTop,
                     QFontMetrics(strong).elidedText(this->text(), Qt::ElideMiddle, int(text.width())));
    text.setTop(text.top() + lineHeight + 2);
    painter.setFont(small);
    painter.setPen(m_theme.color(m_missing ? Token::Attention : Token::Ink2));
    painter.drawText(
        text, lead | Qt::AlignTop,
        QFontMetrics(small).elidedText(accessibleDescription(), Qt::ElideRight, int(text.width())));
}

TemplateCard::TemplateCard(Theme &theme, framework::ProgramTemplate programTemplate)
    : m_theme(theme)
    , m_template(programTemplate) {
    setText(words::templateTitle(programTemplate));
    setObjectName(QStringLiteral("template.%1").arg(framework::programTemplateKey(programTemplate)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_sub = words::templateShort(programTemplate);
    m_facts = words::templateFacts(programTemplate);
    setAccessibleName(say("New program: %1").arg(text()));
    setAccessibleDescription(m_sub + QLatin1Char('\n') + m_facts);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

int TemplateCard::heightForWidth(int width) const {
    const QRect room(0, 0, width - 2 * m_theme.space(14), 4000);
    const auto height = [&](TextRole role, const QString &text) {
        return QFontMetrics(m_theme.font(role)).boundingRect(room, Qt::TextWordWrap, text).height();
    };
    return m_theme.size(48) + m_theme.space(44) + height(TextRole::Section, text()) +
           height(TextRole::Small, m_sub) + height(TextRole::Small, m_facts);
}

QSize TemplateCard::sizeHint() const {
    return {m_theme.size(180), heightForWidth(m_theme.size(180))};
}

void TemplateCard::paintMark(QPainter &painter, const QRectF &area) const {
    const double unit = area.height() / 10;
    const auto round = [&](double x, double y, double size, double opacity) {
        painter.setOpacity(opacity);
        painter.setBrush(m_theme.color(Token::Mentee));
        painter.drawEllipse(QRectF(area.left() + x * unit, area.bottom() - (y + size + 1.6) * unit,
                                   size * unit, size * unit));
    };
    const auto square = [&](double x, double y, double size, double opacity) {
        painter.setOpacity(opacity);
        painter.setBrush(m_theme.color(Token::Mentor));
        painter.drawRoundedRect(
            QRectF(area.left() + x * unit, area.bottom() - (y + size + 1.6) * unit, size * unit, size * unit),
            size * unit * 0.22, size * unit * 0.22);
    };
    painter.setPen(Qt::NoPen);
    double ground = 24;
    switch (m_template) {
    case framework::ProgramTemplate::Blank:
        ground = 12;
        break;
    case framework::ProgramTemplate::Staff:
        for (int index = 0; index < 3; ++index) {
            round(index * 8, 0, 3.4, 1.0 - index * 0.25);
            square(index * 8 + 3.7, 0, 3.4, 1.0 - index * 0.25);
        }
        break;
    case framework::ProgramTemplate::Shift:
        square(0, 3.7, 3, 0.5);
        square(0, 0, 3.4, 1);
        round(4, 0, 3.4, 1);
        round(8, 0, 3.4, 0.75);
        square(12, 0, 3.4, 1);
        round(16, 0, 3.4, 0.75);
        square(12, 3.7, 3, 0.5);
        ground = 20;
        break;
    case framework::ProgramTemplate::Short:
        round(0, 0, 3.4, 1);
        square(3.7, 0, 3.4, 1);
        ground = 8;
        break;
    }
    painter.setOpacity(m_template == framework::ProgramTemplate::Blank ? 0.45 : 1);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawRoundedRect(QRectF(area.left(), area.bottom() - 1.2 * unit, ground * unit, 1.2 * unit), 2, 2);
    painter.setOpacity(1);
}

void TemplateCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(underMouse() ? Token::Control : Token::Line), 1));
    painter.setBrush(m_theme.color(isDown() ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintFocus(painter, *this, m_theme);
    const int pad = m_theme.space(14);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const double markHeight = m_theme.size(40);
    painter.save();
    if (rtl) { // the mark itself is not mirrored; only its place is
        painter.translate(width() - 2 * pad - markHeight * 2.4, 0);
    }
    paintMark(painter, QRectF(pad, pad, width() - 2 * pad, markHeight));
    painter.restore();
    QRect text(pad, pad + m_theme.size(48), width() - 2 * pad, 4000);
    const int flags = wrappedText(rtl);
    const auto draw = [&](TextRole role, Token ink, const QString &words, int gap) {
        painter.setFont(m_theme.font(role));
        painter.setPen(m_theme.color(ink));
        QRect used;
        painter.drawText(text, flags, words, &used);
        text.setTop(used.bottom() + 1 + gap);
    };
    draw(TextRole::Section, Token::Ink, this->text(), m_theme.space(4));
    draw(TextRole::Small, Token::Ink2, m_sub, m_theme.space(6));
    draw(TextRole::Small, Token::Ink, m_facts, 0);
}

} // namespace groundwork::ui
