#include "ui/pages/pairs/glance_tab.h"

#include "core/agreements/agreement_rows.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/people/person_rows.h"
#include "ui/pages/pairs/next_card.h"
#include "ui/pages/pairs/questions_card.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using partnerships::PartnershipState;

namespace {

void addFact(Theme &theme, QVBoxLayout &body, const QString &name, const QString &value) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.space(8));
    auto *label = new Label(theme, name, TextRole::Body, Token::Ink2);
    label->setMinimumWidth(theme.size(92));
    line->addWidget(label, 0, Qt::AlignTop);
    line->addWidget(wrappingLabel(theme, value), 1);
    body.addWidget(row);
}

} // namespace

GlanceTab::GlanceTab(const PageContext &context, PartnershipId partnership)
    : PairTab(context, partnership)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_side(new QWidget)
    , m_questions(new QuestionsCard(context.theme))
    , m_steps(new Card(context.theme, tr("Where they stand")))
    , m_people(new Card(context.theme, tr("The two of them")))
    , m_goals(new Card(context.theme, tr("Goals on both sides")))
    , m_next(new NextCard(context))
    , m_facts(new Card(context.theme, tr("What the program sees"))) {
    setObjectName(QStringLiteral("glanceTab"));
    Theme &theme = context.theme;
    m_steps->setTight(true);
    connect(m_next, &NextCard::tabWanted, this, &GlanceTab::openTab);
    connect(m_next, &NextCard::printWanted, this, &GlanceTab::print);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(16));
    m_columns->setSpacing(theme.space(12));
    auto *main = new QVBoxLayout;
    main->setSpacing(theme.space(12));
    main->addWidget(m_questions);
    main->addWidget(m_steps);
    main->addWidget(m_goals);
    main->addWidget(m_people);
    main->addStretch(1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(theme.space(12));
    side->addWidget(m_next);
    side->addWidget(m_facts);
    side->addStretch(1);
    m_columns->addLayout(main, 1);
    m_columns->addWidget(m_side);
    column->addLayout(m_columns, 1);
    auto *scroll = scrollingPage(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    connect(&theme, &Theme::changed, this, [this] {
        read();
        arrange();
    });
    connect(m_questions, &QuestionsCard::answered, this, [this](CoordinatorQuestionId id) {
        noteQuestion(id, true);
    });
    connect(m_questions, &QuestionsCard::reopened, this, [this](CoordinatorQuestionId id) {
        noteQuestion(id, false);
    });
    read();
}

void GlanceTab::refresh(const ChangeReport &report) {
    Q_UNUSED(report)
    read();
}

void GlanceTab::opened() {
    if (QWidget *action = m_next->findChild<QPushButton *>())
        action->setFocus(Qt::OtherFocusReason);
}

/// What this pair needs on paper now: the slip before they said yes, the worksheet before they have met, then
/// the agreement.
static documents::DocumentKind paperOf(const partnerships::PartnershipRow &pair) {
    if (partnerships::isUndecided(pair.state))
        return documents::DocumentKind::Slips;
    return pair.firstMeetingDone.isValid() ? documents::DocumentKind::Agreements
                                           : documents::DocumentKind::Worksheets;
}

QString GlanceTab::printWords() const {
    if (m_pair.state == PartnershipState::Declined || m_pair.state == PartnershipState::EndedEarly)
        return {};
    switch (paperOf(m_pair)) {
    case documents::DocumentKind::Slips:
        return tr("Print the match slip…");
    case documents::DocumentKind::Worksheets:
        return tr("Print the worksheet…");
    default:
        return tr("Print the agreement…");
    }
}

void GlanceTab::print() {
    documents::PrintRequest request;
    request.kind = paperOf(m_pair);
    request.cohort = context().cohort;
    request.pairs = {partnership()};
    request.paper = context().paper;
    if (const auto cohort = framework::cohort(context().file, context().cohort))
        request.minutes = cohort->firstMeetingMinutes;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

void GlanceTab::read() {
    const auto pair = partnerships::partnershipRow(context().file, partnership());
    if (!pair) {
        setEnabled(false); // undone: the page is left by Back
        return;
    }
    setEnabled(true);
    m_pair = *pair;
    m_questions->setQuestions(m_pair, first_meeting::questionsOf(context().file, partnership()),
                              context().file.isReadOnly());
    fillSteps();
    m_next->setPair(m_pair, printWords());
    fillPeople();
    fillGoals();
    fillFacts();
}

void GlanceTab::fillSteps() {
    QVBoxLayout &body = *m_steps->body();
    clearLayout(body);
    const auto add = [&](const char *key, bool done, const QString &what, const QString &when) {
        addCheckRow(context().theme, body,
                    {QStringLiteral("step.") + QString::fromLatin1(key), what, when,
                     done ? quality::CheckState::Met : quality::CheckState::NotYet, false});
    };
    const QString open = tr("not yet");
    const auto day = [&](QDate date) { return date.isValid() ? words::longDate(date) : open; };
    add("matched", true, tr("Matched"), words::longDate(m_pair.matchedOn));
    add("yes_mentee", m_pair.acceptedMentee.isValid(),
        tr("A yes from %1").arg(words::nameInSentence(m_pair.menteeName)), day(m_pair.acceptedMentee));
    add("yes_mentor", m_pair.acceptedMentor.isValid(),
        tr("A yes from %1").arg(words::nameInSentence(m_pair.mentorName)), day(m_pair.acceptedMentor));
    if (m_pair.trialUntil.isValid())
        add("trial", m_pair.trialPassed.isValid(), tr("Both go on after a trial meeting"), day(m_pair.trialPassed));
    const QString mover = words::nameInSentence(m_pair.firstMoveBy == Role::Mentee ? m_pair.menteeCallName
                                                                                   : m_pair.mentorCallName);
    const bool moved = m_pair.startedOn.isValid() || m_pair.firstMeetingDone.isValid();
    const QString due =
        m_pair.firstMoveDue.isValid() ? tr("due %1").arg(words::longDate(m_pair.firstMoveDue)) : open;
    add("first_move", moved, tr("The first move, by %1").arg(mover),
        m_pair.startedOn.isValid() ? words::longDate(m_pair.startedOn)
        : moved                    ? tr("done")
                                   : due);
    add("first_meeting", m_pair.firstMeetingDone.isValid(), tr("The first meeting"),
        day(m_pair.firstMeetingDone));
    add("agreement", m_pair.agreementSigned.isValid(), tr("The agreement, signed by both"),
        day(m_pair.agreementSigned));
}

void GlanceTab::fillPeople() {
    QVBoxLayout &body = *m_people->body();
    clearLayout(body);
    Theme &theme = context().theme;
    const auto rows = people::participantRows(context().file, context().cohort);
    for (const Role role : {Role::Mentee, Role::Mentor}) {
        const ParticipantId id = role == Role::Mentee ? m_pair.mentee : m_pair.mentor;
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [id](const people::ParticipantRow &row) { return row.id == id; });
        auto *widget = new QWidget;
        auto *line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme.space(12));
        const QString name = role == Role::Mentee ? m_pair.menteeName : m_pair.mentorName;
        line->addWidget(Badge::person(theme, role, name, 32), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(1);
        texts->addWidget(wrappingLabel(theme, name, TextRole::BodyStrong));
        QStringList parts = {words::roleWord(role)};
        if (found != rows.end()) {
            for (const QString &part : {found->roleTitle, found->unit, found->pronouns, found->email}) {
                if (!part.isEmpty())
                    parts.append(part);
            }
        }
        auto *facts = wrappingLabel(theme, parts.join(QStringLiteral(" · ")), TextRole::Body, Token::Ink2);
        facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(facts);
        line->addLayout(texts, 1);
        auto *profile =
            button(theme, role == Role::Mentee ? QStringLiteral("openMentee") : QStringLiteral("openMentor"),
                   tr("Profile"), ButtonKind::Quiet);
        profile->setAccessibleName(tr("Profile of %1").arg(name));
        connect(profile, &QPushButton::clicked, this, [this, id] {
            context().navigator.go(Place{PageId::People, id.value, {}, {}});
        });
        line->addWidget(profile, 0, Qt::AlignTop);
        body.addWidget(widget);
    }
}

void GlanceTab::fillGoals() {
    QVBoxLayout &body = *m_goals->body();
    clearLayout(body);
    Theme &theme = context().theme;
    const goals::GoalCounts counts = goals::goalCounts(context().file, partnership());
    m_goals->setVisible(m_pair.firstMeetingDone.isValid() ||
                        counts.mentee + counts.mentor + counts.shared > 0);
    const auto titles = goals::titlesForProgram(context().file, partnership());
    const auto add = [&](goals::GoalOwner owner, const QString &whose, int agreed, Token ink) {
        auto *name = wrappingLabel(theme, whose, TextRole::SmallStrong, ink);
        body.addWidget(name);
        bool any = false;
        for (const goals::GoalTitle &title : titles) {
            if (title.owner != owner)
                continue;
            body.addWidget(wrappingLabel(theme, title.title, TextRole::Reading));
            any = true;
        }
        if (!any)
            body.addWidget(wrappingLabel(theme,
                                         agreed > 0 ? tr("Agreed. The words are not shown to the program.")
                                                    : tr("No goal agreed yet."),
                                         TextRole::Body, Token::Ink2));
    };
    add(goals::GoalOwner::Mentee, tr("Goal of %1, mentee").arg(words::nameInSentence(m_pair.menteeCallName)),
        counts.menteeAgreed, Token::Mentee);
    add(goals::GoalOwner::Mentor, tr("Goal of %1, mentor").arg(words::nameInSentence(m_pair.mentorCallName)),
        counts.mentorAgreed, Token::Mentor);
    if (counts.shared > 0)
        add(goals::GoalOwner::Shared, tr("Shared goal"), counts.sharedAgreed, Token::Accent);
}

void GlanceTab::fillFacts() {
    QVBoxLayout &body = *m_facts->body();
    clearLayout(body);
    Theme &theme = context().theme;
    const auto meeting = first_meeting::firstMeetingOf(context().file, partnership());
    if (meeting) {
        const auto counts = first_meeting::firstMeetingCounts(context().file, partnership());
        if (m_pair.firstMeetingDone.isValid()) {
            addFact(theme, body, tr("Met"), words::longDate(m_pair.firstMeetingDone));
            addFact(theme, body, tr("Found"), tr("%n point(s) of connection", nullptr, counts.connections));
            addFact(theme, body, tr("Open"),
                    counts.gapsOpen > 0
                        ? tr("%n difference(s) not talked through yet", nullptr, counts.gapsOpen)
                        : tr("no difference left untouched"));
        } else {
            addFact(theme, body, tr("Meeting"), tr("begun, not finished yet"));
        }
    } else {
        addFact(theme, body, tr("Meeting"), tr("not yet"));
    }
    const agreements::AgreementFacts agreement = agreements::agreementFacts(context().file, partnership());
    if (agreement.ended)
        addFact(theme, body, tr("Agreement"),
                tr("version %1, ended with the pair").arg(agreement.inForceNumber));
    else if (agreement.inForceNumber > 0)
        addFact(theme, body, tr("Agreement"),
                tr("version %1, in force since %2")
                    .arg(agreement.inForceNumber)
                    .arg(words::longDate(agreement.inForceOn)));
    else if (agreement.openNumber > 0)
        addFact(theme, body, tr("Agreement"), tr("version %1 is a draft").arg(agreement.openNumber));
    else
        addFact(theme, body, tr("Agreement"), tr("not drafted yet"));
    if (agreement.comeBackTo > 0 && !agreement.ended)
        addFact(theme, body, tr("Come back to"), tr("%n line(s)", nullptr, agreement.comeBackTo));
    if (agreement.nextReview.isValid())
        addFact(theme, body, tr("Next review"),
                agreement.nextReview < context().file.clock().today()
                    ? tr("due since %1").arg(words::longDate(agreement.nextReview))
                    : words::longDate(agreement.nextReview));
    body.addWidget(
        wrappingLabel(theme,
                      tr("Shown here: dates, counts and what they share. Answers and notes are not shown "
                         "to others in the program; anyone with this file could read them."),
                      TextRole::Small, Token::Ink2));
}

void GlanceTab::noteQuestion(CoordinatorQuestionId id, bool answered) {
    const Result<void> done = answered ? first_meeting::answerQuestions(context().file, {id})
                                       : first_meeting::reopenQuestion(context().file, id);
    if (!done) {
        context().navigator.showError(done.error());
        return;
    }
    context().navigator.toast(answered ? tr("Noted: answered") : tr("Noted: not answered yet"), true);
    const QString now = QStringLiteral("question.%1.%2")
                            .arg(id.toText(), answered ? QStringLiteral("reopen") : QStringLiteral("answered"));
    if (auto *there = m_questions->findChild<QPushButton *>(now))
        focusNew(*there);
}

void GlanceTab::openTab(const QString &key) {
    context().navigator.go(Place{PageId::Pair, partnership().value, key, {}});
}

void GlanceTab::arrange() {
    Theme &theme = context().theme;
    const bool narrow = width() < theme.size(760);
    m_columns->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    if (narrow) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_side->setFixedWidth(theme.size(290));
    }
}

void GlanceTab::resizeEvent(QResizeEvent *event) {
    PairTab::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
