#include "ui/widgets/agreed_field.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QSignalBlocker>

namespace groundwork::ui {

using first_meeting::AgreedLine;
using first_meeting::LineStatus;

namespace {
constexpr int kJoint = 22;
} // namespace

AgreedField::AgreedField(const AnswerStyle &style, const QString &beginning, int agreementSection,
                         QWidget *parent)
    : QFrame(parent)
    , m_style(style)
    , m_beginning(beginning)
    , m_edit(new WordsEdit(style.theme, style.words, 2, 400, true))
    , m_settled(new QRadioButton(tr("Settled")))
    , m_comeBack(new QRadioButton(tr("Come back to it")))
    , m_on(new QDateEdit)
    , m_head(new QWidget) {
    Theme &theme = style.theme;
    setObjectName(QStringLiteral("agreedField"));
    m_edit->setObjectName(QStringLiteral("agreedLine"));
    m_edit->setAccessibleName(tr("What we agree"));
    m_edit->setPlaceholderText(beginning);
    m_edit->installEventFilter(this);
    m_settled->setObjectName(QStringLiteral("agreedSettled"));
    m_comeBack->setObjectName(QStringLiteral("agreedComeBack"));
    m_on->setObjectName(QStringLiteral("agreedComeBackOn"));
    m_on->setAccessibleName(tr("Come back to it on"));
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_on->setDate(style.today.addDays(14));
    m_on->hide();

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(theme.space(14) + theme.size(22), theme.space(6), theme.space(14),
                             theme.space(6));
    head->addWidget(new Label(theme, tr("What we agree"), TextRole::BodyStrong, Token::AccentDeep));
    if (agreementSection > 0) {
        auto *where = wrappingLabel(theme, tr("Goes into your agreement, section %1").arg(agreementSection),
                                    TextRole::Small, Token::Ink2);
        where->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        head->addWidget(where, 1);
    }
    auto *choices = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), 0, choices);
    flow->addWidget(m_settled);
    flow->addWidget(m_comeBack);
    flow->addWidget(m_on);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(theme.space(14), theme.space(8), theme.space(14), theme.space(10));
    inside->addWidget(m_edit);
    inside->addWidget(choices);
    inside->addWidget(wrappingLabel(theme, tr("Say it aloud once before you go on. It may stay empty."),
                                    TextRole::Small, Token::Ink2));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(inside);

    connect(m_edit, &WordsEdit::edited, this, [this] {
        if (!ownText().isEmpty() && !m_comeBack->isChecked())
            m_settled->setChecked(true);
        Q_EMIT edited();
    });
    connect(m_comeBack, &QRadioButton::toggled, m_on, &QWidget::setVisible);
    connect(m_settled, &QRadioButton::toggled, this, &AgreedField::edited);
    connect(m_on, &QDateEdit::dateChanged, this, &AgreedField::edited);
}

QWidget *AgreedField::words() const {
    return m_edit;
}

QString AgreedField::ownText() const {
    const QString text = m_edit->text().trimmed();
    const QString start = m_beginning.section(QStringLiteral("..."), 0, 0).trimmed();
    return text == start ? QString() : text;
}

AgreedLine AgreedField::line() const {
    AgreedLine line{ownText(), LineStatus::None, {}};
    if (m_comeBack->isChecked()) {
        line.status = LineStatus::ComeBackTo;
        line.comeBackOn = m_on->date();
    } else if (!line.text.isEmpty()) {
        line.status = LineStatus::Settled;
    }
    return line;
}

void AgreedField::setLine(const AgreedLine &line) {
    const QSignalBlocker guard(this);
    m_edit->setText(line.text);
    for (QRadioButton *each : {m_settled, m_comeBack}) {
        each->setAutoExclusive(false);
        each->setChecked(false);
        each->setAutoExclusive(true);
    }
    if (line.status == LineStatus::Settled)
        m_settled->setChecked(true);
    if (line.status == LineStatus::ComeBackTo)
        m_comeBack->setChecked(true);
    if (line.comeBackOn.isValid())
        m_on->setDate(line.comeBackOn);
}

void AgreedField::setJoined(bool joined) {
    m_joined = joined;
    layout()->setContentsMargins(2, joined ? kJoint + 2 : 2, 2, 2);
    update();
}

bool AgreedField::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_edit && event->type() == QEvent::FocusIn && m_edit->text().isEmpty()) {
        const QString start = m_beginning.section(QStringLiteral("..."), 0, 0);
        m_edit->setText(start);
        m_edit->moveCursor(QTextCursor::End);
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut && ownText().isEmpty())
        m_edit->setText(QString());
    return QFrame::eventFilter(watched, event);
}

void AgreedField::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_style.theme;
    const QRectF frame = QRectF(rect()).adjusted(1.25, m_joined ? kJoint + 1.25 : 1.25, -1.25, -1.25);
    if (m_joined) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const double middle = width() / 2.0;
        const double low = kJoint / 2.0;
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            const bool left = (side == Side::Mentee) != mirrored;
            const double x = left ? width() / 4.0 : width() * 3.0 / 4.0;
            painter.setPen(QPen(theme.color(side == Side::Mentee ? menteeTokens().ink : mentorTokens().ink),
                                side == Side::Mentee ? 3 : 2));
            painter.drawPolyline(QPolygonF{{x, 0}, {x, low}, {middle, low}});
        }
        painter.fillRect(QRectF(middle - 6, low - 6, 12, 12), theme.color(Token::Accent));
        painter.fillRect(QRectF(middle - 1.5, low, 3, kJoint - low + 2), theme.color(Token::Accent));
    }
    QPainterPath path;
    path.addRoundedRect(frame, 12, 12);
    painter.fillPath(path, theme.color(Token::Surface));
    painter.save();
    painter.setClipPath(path);
    painter.fillRect(QRectF(m_head->geometry()).adjusted(-2, -2, 2, 0), theme.color(Token::AccentSoft));
    painter.restore();
    painter.setPen(QPen(theme.color(Token::Accent), 2.5));
    painter.drawPath(path);
    const int side = theme.size(18);
    const QRect head = m_head->geometry();
    const int x = layoutDirection() == Qt::RightToLeft ? head.right() - theme.space(14) - side
                                                       : head.left() + theme.space(14);
    paintIcon(painter, QRectF(x, head.center().y() - side / 2.0, side, side), QStringLiteral("agreed"),
              theme.color(Token::AccentDeep));
}

} // namespace groundwork::ui
