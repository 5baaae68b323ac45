#include "ui/pages/matching/beside_dialog.h"

#include "ui/pages/matching/beside_week.h"
#include "ui/pages/matching/directed.h"
#include "ui/pages/matching/sum_view.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace groundwork::ui {

namespace {

constexpr int kWidth = 820;
constexpr int kBeside = 560; ///< less than this, and the two stand one below the other

QLabel *iconLabel(Theme &theme, const QString &name, Token ink) {
    auto *mark = new QLabel;
    mark->setPixmap(icon(theme, name, ink).pixmap(theme.size(14), theme.size(14)));
    mark->setFixedWidth(theme.size(16));
    return mark;
}

} // namespace

BesideDialog::BesideDialog(Theme &theme, const BesideFacts &facts, const matching::Sum &sum, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_names{facts.menteeCallName, facts.mentorCallName} {
    setObjectName(QStringLiteral("besideDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 and %2").arg(facts.menteeName, facts.mentorName));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme.space(16), theme.space(14), theme.space(16), theme.space(14));
    outer->setSpacing(theme.space(10));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("besideScroll"));
    scroll->setAccessibleName(tr("Both profiles"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme.space(4), 0);
    column->setSpacing(theme.space(8));
    addHead(*column, facts); // scrolls with the rest: with large text two long names take half a small window
    int number = 0;
    for (const BesidePart &part : facts.parts) {
        if (number == facts.timesAfter)
            addTimes(*column, facts);
        addPart(*column, part, number++);
    }
    if (number == facts.timesAfter)
        addTimes(*column, facts);
    addSum(*column, facts, sum);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    auto *close = button(theme, QStringLiteral("besideClose"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    outer->addLayout(foot);
    close->setDefault(true);
    fitToContent(*this, *scroll, kWidth);
    scroll->setFocus();
    arrange();
}

void BesideDialog::addHead(QVBoxLayout &column, const BesideFacts &facts) {
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(10));
    row->addWidget(Badge::pair(m_theme, facts.menteeName, facts.mentorName, 32), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(m_theme.space(2));
    texts->addWidget(wrappingLabel(
        m_theme,
        directed(*this, tr("%1 and %2").arg(words::isolated(facts.menteeName), words::isolated(facts.mentorName))),
        TextRole::PageTitle));
    auto *legend = new QHBoxLayout;
    legend->setSpacing(m_theme.space(4));
    legend->addWidget(iconLabel(m_theme, QStringLiteral("link"), Token::Accent), 0, Qt::AlignTop);
    legend->addWidget(wrappingLabel(m_theme, tr("What the two share has this mark and stands heavier."),
                                    TextRole::Small, Token::Ink2),
                      1);
    texts->addLayout(legend);
    row->addLayout(texts, 1);
    column.addLayout(row);
}

QVBoxLayout *BesideDialog::group(QVBoxLayout &column, const QString &title, words::Visibility visibility) {
    auto *card = new Card(m_theme);
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.space(4));
    head->addWidget(wrappingLabel(m_theme, title, TextRole::BodyStrong), 1);
    if (visibility == words::Visibility::Coordinator) {
        head->addWidget(iconLabel(m_theme, QStringLiteral("lock"), Token::Ink3), 0, Qt::AlignTop);
        auto *who = new Label(m_theme, words::visibilityWord(visibility), TextRole::Small, Token::Ink2);
        who->setToolTip(words::visibilitySentence(visibility));
        head->addWidget(who, 0, Qt::AlignTop);
    }
    card->body()->addLayout(head);
    column.addWidget(card);
    return card->body();
}

void BesideDialog::addPair(QVBoxLayout &group, QWidget *mentee, QWidget *mentor) {
    auto *pair = new QBoxLayout(QBoxLayout::LeftToRight);
    pair->setSpacing(m_theme.space(12));
    pair->addWidget(mentee, 1);
    pair->addWidget(mentor, 1);
    group.addLayout(pair);
    m_pairs.push_back(pair);
}

QWidget *BesideDialog::term(const BesideTerm &term) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.space(4));
    auto *mark = term.shared ? iconLabel(m_theme, QStringLiteral("link"), Token::Accent) : new QLabel;
    mark->setFixedWidth(m_theme.size(16));
    line->addWidget(mark, 0, Qt::AlignTop);
    const TextRole role = term.quoted    ? TextRole::ReadingSmall
                          : term.shared ? TextRole::BodyStrong
                                        : TextRole::Body;
    auto *text = wrappingLabel(m_theme, breakable(term.quoted ? tr("“%1”").arg(term.text) : term.text), role);
    text->setObjectName(term.shared ? QStringLiteral("besideShared") : QStringLiteral("besideTerm"));
    text->setAccessibleName(term.shared ? tr("%1, shared").arg(term.text) : term.text);
    line->addWidget(text, 1);
    return row;
}

QWidget *BesideDialog::cell(Role role, const QString &lead, const std::vector<BesideTerm> &terms,
                            const QString &whose, const QString &name) {
    auto *box = new QWidget;
    box->setObjectName(name);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(wrappingLabel(m_theme,
                                    lead.isEmpty() ? words::isolated(whose)
                                                   : tr("%1: %2").arg(words::isolated(whose), lead),
                                    TextRole::SmallStrong, role == Role::Mentee ? Token::Mentee : Token::Mentor));
    for (const BesideTerm &one : terms)
        column->addWidget(term(one));
    if (terms.empty())
        column->addWidget(wrappingLabel(m_theme, tr("Nothing noted."), TextRole::Small, Token::Ink2));
    column->addStretch(1);
    return box;
}

void BesideDialog::addPart(QVBoxLayout &column, const BesidePart &part, int number) {
    QVBoxLayout *body = group(column, part.title, part.visibility);
    const QString suffix = QString::number(number);
    addPair(*body, cell(Role::Mentee, part.menteeLead, part.mentee, m_names[0], QStringLiteral("besideMentee_") + suffix),
            cell(Role::Mentor, part.mentorLead, part.mentor, m_names[1], QStringLiteral("besideMentor_") + suffix));
    if (!part.together.isEmpty())
        body->addWidget(wrappingLabel(m_theme, part.together, TextRole::Small, Token::Ink2));
}

void BesideDialog::addTimes(QVBoxLayout &column, const BesideFacts &facts) {
    if (facts.menteeTimes.isEmpty() && facts.mentorTimes.isEmpty())
        return;
    QVBoxLayout *body = group(column, tr("When they are free"), words::Visibility::Program);
    const auto week = [&](Role role, const QStringList &own, const QStringList &others, const QString &whose) {
        auto *box = cell(role, QString(), {}, whose, QStringLiteral("besideTimes_") + roleKey(role));
        if (own.isEmpty())
            return box;
        auto *inner = static_cast<QVBoxLayout *>(box->layout());
        QLayoutItem *nothing = inner->takeAt(1);
        delete nothing->widget();
        delete nothing;
        inner->insertWidget(1, new BesideWeek(m_theme, whose, own, others));
        return box;
    };
    addPair(*body, week(Role::Mentee, facts.menteeTimes, facts.mentorTimes, m_names[0]),
            week(Role::Mentor, facts.mentorTimes, facts.menteeTimes, m_names[1]));
    const QString both = words::availabilityLine(sharedTimes(facts.menteeTimes, facts.mentorTimes));
    auto *shared = wrappingLabel(m_theme, both.isEmpty() ? tr("No time in common.") : tr("Both: %1.").arg(both),
                                 TextRole::Small, Token::Ink2);
    shared->setObjectName(QStringLiteral("besideSharedTimes"));
    body->addWidget(shared);
}

void BesideDialog::addSum(QVBoxLayout &column, const BesideFacts &facts, const matching::Sum &sum) {
    if (sum.parts.empty())
        return;
    QVBoxLayout *body = group(column, tr("What these two have together"), words::Visibility::Program);
    auto *view = new SumView(m_theme);
    view->setObjectName(QStringLiteral("besideSum"));
    body->addWidget(view);
    view->setSum(sum, facts.menteeCallName, facts.mentorCallName);
}

void BesideDialog::arrange() {
    const bool beside = width() >= m_theme.size(kBeside);
    for (QBoxLayout *pair : m_pairs)
        pair->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void BesideDialog::resizeEvent(QResizeEvent *event) {
    QDialog::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
