#include "ui/pages/matching/match_panel.h"

#include "ui/pages/matching/directed.h"
#include "ui/pages/matching/sum_view.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace groundwork::ui {

namespace {

/// Takes everything out of a layout; `keep` only leaves it.
void clear(QLayout *layout, QWidget *keep = nullptr) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && widget != keep) {
            widget->setObjectName(QString()); // so that the new one of that name is found
            for (QWidget *child : widget->findChildren<QWidget *>())
                child->setObjectName(QString());
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(inner, keep);
        }
        delete item;
    }
}

} // namespace

MatchPanel::MatchPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new QVBoxLayout)
    , m_scroll(new QScrollArea)
    , m_sum(new SumView(theme))
    , m_foot(new QWidget) {
    m_sum->setParent(this); // until a match shows it
    m_sum->hide();
    setObjectName(QStringLiteral("matchPanel"));
    setAccessibleName(tr("This match"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(16), theme.space(14), theme.space(12), theme.space(12));
    column->setSpacing(theme.space(10));
    column->addLayout(m_head);
    m_scroll->setObjectName(QStringLiteral("matchPanelScroll"));
    m_scroll->setAccessibleName(tr("Why these two"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, theme.space(4), 0);
    m_body->setSpacing(theme.space(10));
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    column->addWidget(m_scroll, 1);
    auto *foot = new FlowLayout(theme.space(8));
    m_foot->setLayout(foot);
    auto *beside = button(theme, QStringLiteral("matchBeside"), tr("Both profiles"), ButtonKind::Plain,
                          QStringLiteral("people"));
    connect(beside, &QPushButton::clicked, this, &MatchPanel::besideRequested);
    foot->addWidget(beside);
    m_never = button(theme, QStringLiteral("matchNever"), tr("Never pair…"), ButtonKind::Plain, QStringLiteral("nopair"));
    m_never->setAccessibleName(tr("Never pair these two"));
    m_never->setToolTip(m_never->accessibleName()); // short, so that both stand in one line
    connect(m_never, &QPushButton::clicked, this, &MatchPanel::neverRequested);
    m_slip = button(theme, QStringLiteral("matchSlip"), tr("Match slip…"), ButtonKind::Plain, QStringLiteral("print"));
    m_slip->setAccessibleName(tr("Print the match slip of these two"));
    connect(m_slip, &QPushButton::clicked, this, &MatchPanel::slipRequested);
    foot->addWidget(m_slip);
    foot->addWidget(m_never);
    column->addWidget(m_foot);
    connect(&theme, &Theme::changed, this, &MatchPanel::rebuild);
}

void MatchPanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), m_theme.color(Token::Line));
}

void MatchPanel::showMatch(const models::MatchRow &match, const std::vector<Other> &others) {
    m_match = match;
    m_others = others;
    m_published = false;
    rebuild();
}

void MatchPanel::showPublished(const models::MatchRow &match) {
    m_match = match;
    m_others.clear();
    m_published = true;
    rebuild();
}

void MatchPanel::addHead() {
    clear(m_head);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(8));
    row->addWidget(Badge::pair(m_theme, m_match.menteeName, m_match.mentorName), 0, Qt::AlignTop);
    auto *names = wrappingLabel(
        m_theme,
        directed(
            *this,
            tr("%1 with %2").arg(words::isolated(m_match.menteeName), words::isolated(m_match.mentorName))),
        TextRole::Section);
    names->setObjectName(QStringLiteral("matchNames"));
    row->addStretch(1);
    if (!m_published) {
        QToolButton *review =
            iconButton(m_theme, QStringLiteral("matchReviewed"), QStringLiteral("check"),
                       m_match.reviewed ? tr("Reviewed: take the mark away") : tr("Mark this pair as reviewed"));
        review->setCheckable(true);
        review->setChecked(m_match.reviewed);
        connect(review, &QToolButton::clicked, this, &MatchPanel::reviewRequested);
        row->addWidget(review, 0, Qt::AlignTop);
        QToolButton *pin =
            iconButton(m_theme, QStringLiteral("matchPin"), QStringLiteral("pin"),
                       m_match.pinned ? tr("Let this pair go again") : tr("Pin: keep these two together"));
        pin->setCheckable(true);
        pin->setChecked(m_match.pinned);
        connect(pin, &QToolButton::clicked, this, &MatchPanel::pinRequested);
        row->addWidget(pin, 0, Qt::AlignTop);
    }
    QToolButton *close =
        iconButton(m_theme, QStringLiteral("matchPanelClose"), QStringLiteral("x"), tr("Close"));
    connect(close, &QToolButton::clicked, this, &MatchPanel::closeRequested);
    row->addWidget(close, 0, Qt::AlignTop);
    m_head->addLayout(row);
    m_head->addWidget(names); // under the buttons: two long names need the width
}

void MatchPanel::addOthers() {
    if (m_others.empty())
        return;
    m_body->addWidget(wrappingLabel(
        m_theme, tr("Next best for %1").arg(words::isolated(m_match.menteeCallName)), TextRole::Section));
    for (const Other &other : m_others) {
        auto *card = new Card(m_theme);
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.space(8));
        row->addWidget(Badge::person(m_theme, Role::Mentor, other.name, 24), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(m_theme.space(2));
        texts->addWidget(wrappingLabel(m_theme, other.name, TextRole::BodyStrong));
        auto *line = new QHBoxLayout; // under the name, which may be long
        line->addWidget(new Label(m_theme, tr("%n point(s)", nullptr, other.points), TextRole::Small, Token::Ink2), 1);
        texts->addLayout(line);
        row->addLayout(texts, 1);
        auto *look = button(m_theme, QStringLiteral("matchTry_") + other.mentor.toText(), tr("Try it"));
        look->setAccessibleName(tr("Try %1 with %2").arg(m_match.menteeCallName, other.callName));
        look->setAccessibleDescription(other.outcome);
        connect(look, &QPushButton::clicked, this, [this, id = other.mentor] { Q_EMIT tryRequested(id); });
        line->addWidget(look);
        card->body()->addLayout(row);
        auto *outcome = wrappingLabel(m_theme, directed(*this, other.outcome), TextRole::Small, Token::Ink2);
        outcome->setObjectName(QStringLiteral("matchOutcome"));
        card->body()->addWidget(outcome);
        m_body->addWidget(card);
    }
}

void MatchPanel::addTexts() {
    m_body->addWidget(wrappingLabel(m_theme, tr("What both will read"), TextRole::Section));
    const words::MatchNames names{m_match.menteeCallName, m_match.mentorCallName};
    const auto text = [&](Role reader, const QString &who, words::MatchReader as) {
        m_body->addWidget(wrappingLabel(m_theme, words::isolated(who), TextRole::SmallStrong,
                                        reader == Role::Mentee ? Token::Mentee : Token::Mentor));
        auto *words = wrappingLabel(m_theme, directed(*this, words::reasonSentences(m_match.sum, as, names)),
                                    TextRole::ReadingSmall);
        words->setObjectName(QStringLiteral("matchRead_") + roleKey(reader));
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_body->addWidget(words);
    };
    text(Role::Mentee, m_match.menteeName, words::MatchReader::Mentee);
    text(Role::Mentor, m_match.mentorName, words::MatchReader::Mentor);
}

void MatchPanel::giveFocusBack(const QString &name) {
    // What was pressed may be gone (the pair that was pinned instead is the match now): the pin takes it.
    for (const QString &each : {name, QStringLiteral("matchPin"), QStringLiteral("matchPanelClose")}) {
        if (auto *widget = findChild<QWidget *>(each)) {
            focusNew(*widget);
            return;
        }
    }
}

void MatchPanel::rebuild() {
    if (!m_match.mentee.isValid())
        return;
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    const QString name = hadFocus ? focused->objectName() : QString();
    addHead();
    clear(m_body, m_sum);
    m_body->addWidget(m_sum);
    m_sum->show();
    m_sum->setSum(m_match.sum, m_match.menteeCallName, m_match.mentorCallName);
    addOthers();
    addTexts();
    m_body->addStretch(1);
    m_never->setVisible(!m_published);
    m_slip->setVisible(m_published);
    if (hadFocus)
        giveFocusBack(name);
}

} // namespace groundwork::ui
