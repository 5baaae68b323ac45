#include "ui/pages/people/profile_panel.h"

#include "core/audit/audit.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/words/date_words.h"
#include "ui/words/operation_words.h"
#include "ui/words/question_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace groundwork::ui {

using people::Participant;
using people::ParticipantState;
using people::Person;

namespace {

constexpr std::array kReasons = {people::WithdrawReason::Time,
                                 people::WithdrawReason::RoleChange,
                                 people::WithdrawReason::LeftOrganization,
                                 people::WithdrawReason::HealthOrFamily,
                                 people::WithdrawReason::NotTheRightProgram,
                                 people::WithdrawReason::RatherNotSay};

/// A thin line between groups.
class Rule : public QWidget {
  public:
    explicit Rule(Theme &theme)
        : m_theme(theme) {
        setFixedHeight(1);
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter(this).fillRect(rect(), m_theme.color(Token::LineSoft));
    }

  private:
    Theme &m_theme;
};

} // namespace

ProfilePanel::ProfilePanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("profilePanel"));
    setAccessibleName(tr("Profile"));
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    buildHead();
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("profileScroll"));
    m_scroll->setAccessibleName(tr("Profile"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_groups = new QVBoxLayout(content);
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(0);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    m_column->addWidget(m_scroll, 1);
    buildFoot();
    connect(&m_context.theme, &Theme::changed, this, [this] {
        if (m_id.isValid())
            showParticipant(m_id);
    });
}

void ProfilePanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Surface));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), m_context.theme.color(Token::Line));
}

void ProfilePanel::buildHead() {
    m_head = new QVBoxLayout;
    m_column->addLayout(m_head);
}

void ProfilePanel::buildFoot() {
    Theme &theme = m_context.theme;
    m_column->addWidget(new Rule(theme));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme.space(16), theme.space(10), theme.space(16), theme.space(10));
    row->setSpacing(theme.space(8));
    m_edit =
        button(theme, QStringLiteral("profileEdit"), tr("Edit…"), ButtonKind::Plain, QStringLiteral("pen"));
    m_state = button(theme, QStringLiteral("profileState"), tr("Change state"));
    m_stateMenu = new QMenu(m_state);
    m_state->setMenu(m_stateMenu);
    m_remove = iconButton(theme, QStringLiteral("profileRemove"), QStringLiteral("trash"),
                          tr("Take out of this cohort"));
    m_print = iconButton(theme, QStringLiteral("profilePrint"), QStringLiteral("print"),
                         tr("Print what we hold about this person"));
    row->addWidget(m_edit);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_print);
    row->addWidget(m_remove);
    m_column->addLayout(row);
    connect(m_edit, &QPushButton::clicked, this, &ProfilePanel::editRequested);
    connect(m_print, &QToolButton::clicked, this, &ProfilePanel::printRequested);
    connect(m_remove, &QToolButton::clicked, this, &ProfilePanel::removeRequested);
}

bool ProfilePanel::showParticipant(ParticipantId id) {
    const Result<Participant> participant = people::participant(m_context.file, id);
    if (!participant)
        return false;
    const Result<Person> person = people::person(m_context.file, participant->person);
    if (!person)
        return false;
    const int scrolled = m_id == id ? m_scroll->verticalScrollBar()->value() : 0;
    m_id = id;
    setAccessibleDescription(people::displayName(*person));
    fillHead(*participant, *person);
    fillGroups(*participant, *person);
    fillStates(*participant);
    m_remove->setVisible(people::partnershipCount(m_context.file, id) == 0);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    return true;
}

void ProfilePanel::fillHead(const Participant &participant, const Person &person) {
    Theme &theme = m_context.theme;
    clearLayout(*m_head);
    m_head->setContentsMargins(theme.space(16), theme.space(14), theme.space(12), theme.space(14));
    const QString name = people::displayName(person);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(12));
    row->addWidget(Badge::person(theme, participant.role, name, 40), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme.space(2));
    auto *title = wrappingLabel(theme, breakable(name), TextRole::PageTitle);
    title->setObjectName(QStringLiteral("profileName"));
    title->setAccessibleName(name);
    // A name keeps its own direction, and stands where the other lines begin.
    title->setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignAbsolute);
    texts->addWidget(title);
    QStringList second;
    if (name != person.fullName)
        second.append(person.fullName);
    else if (!person.preferredName.isEmpty() && person.preferredName != name)
        second.append(tr("called %1").arg(person.preferredName));
    if (!person.pronouns.isEmpty())
        second.append(person.pronouns);
    if (!second.isEmpty())
        texts->addWidget(
            wrappingLabel(theme, breakable(second.join(QStringLiteral(" · "))), TextRole::Body, Token::Ink2));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(theme.space(6));
    chips->addWidget(new Chip(theme, words::roleWord(participant.role),
                              participant.role == Role::Mentor ? ChipTone::Mentor : ChipTone::Mentee));
    const bool waiting = participant.state == ParticipantState::Waiting;
    chips->addWidget(new Chip(theme, words::participantStateWord(participant.state),
                              waiting ? ChipTone::Attention : ChipTone::Neutral,
                              waiting ? QStringLiteral("clock") : QString()));
    chips->addStretch();
    texts->addLayout(chips);
    for (const Participant &other :
         people::participantsOf(m_context.file, participant.person, m_context.cohort)) {
        if (other.id == participant.id)
            continue;
        auto *link = linkButton(theme, QStringLiteral("profileOtherRole"),
                                other.role == Role::Mentor ? tr("Also a mentor") : tr("Also a mentee"));
        connect(link, &QPushButton::clicked, this, [this, id = other.id] { Q_EMIT otherRequested(id); });
        texts->addWidget(link, 0, Qt::AlignLeading);
    }
    row->addLayout(texts, 1);
    auto *close =
        iconButton(theme, QStringLiteral("profileClose"), QStringLiteral("x"), tr("Close the profile"));
    connect(close, &QToolButton::clicked, this, &ProfilePanel::closeRequested);
    row->addWidget(close, 0, Qt::AlignTop);
    m_head->addLayout(row);
}

QVBoxLayout *ProfilePanel::group(const QString &title, words::Visibility visibility) {
    Theme &theme = m_context.theme;
    m_groups->addWidget(new Rule(theme));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
    column->setSpacing(theme.space(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(4));
    row->addWidget(wrappingLabel(theme, title, TextRole::BodyStrong), 1);
    const bool own = visibility == words::Visibility::Coordinator;
    auto *sign = new QLabel;
    sign->setPixmap(icon(theme, own ? QStringLiteral("lock") : QStringLiteral("eye"), Token::Ink3)
                        .pixmap(theme.size(14), theme.size(14)));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *who = new Label(theme, words::visibilityWord(visibility), TextRole::Small, Token::Ink3);
    who->setToolTip(words::visibilitySentence(visibility));
    who->setAccessibleDescription(words::visibilitySentence(visibility));
    row->addWidget(who, 0, Qt::AlignTop);
    column->addLayout(row);
    m_groups->addWidget(box);
    return column;
}

void ProfilePanel::line(QVBoxLayout *group, const QString &text) {
    group->addWidget(wrappingLabel(m_context.theme, text));
}

void ProfilePanel::quote(QVBoxLayout *group, const QString &lead, const QString &text) {
    group->addWidget(wrappingLabel(m_context.theme, lead, TextRole::Small, Token::Ink2));
    group->addWidget(wrappingLabel(m_context.theme, tr("“%1”").arg(text), TextRole::ReadingSmall));
}

void ProfilePanel::fact(QVBoxLayout *group, const QString &name, const QString &text) {
    if (text.isEmpty())
        return;
    Theme &theme = m_context.theme;
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(8));
    auto *key = wrappingLabel(theme, name, TextRole::Body, Token::Ink2);
    key->setFixedWidth(theme.size(86));
    row->addWidget(key, 0, Qt::AlignTop);
    row->addWidget(wrappingLabel(theme, breakable(text)), 1);
    group->addLayout(row);
}

QString ProfilePanel::nameOf(const people::Wish &wish) const {
    if (!wish.person)
        return wish.text;
    const Result<Person> person = people::person(m_context.file, *wish.person);
    return person ? people::displayName(*person) : wish.text;
}

void ProfilePanel::fillGroups(const Participant &participant, const Person &person) {
    using words::Visibility;
    clearLayout(*m_groups);
    const people::Profile &profile = participant.profile;

    QVBoxLayout *about = group(tr("About"), Visibility::Program);
    fact(about, tr("Say it"), person.sayMyName);
    fact(about, tr("Unit"), person.unit);
    fact(about, tr("Role"), person.roleTitle);
    fact(about, tr("Languages"), person.languages.join(tr(", ")));
    fact(about, tr("E-mail"), person.email);
    fact(about, tr("Phone"), person.phone);
    fact(about, tr("Where"), person.location);
    fact(about, tr("Time zone"), person.timeZone);
    if (participant.role == Role::Mentor)
        fact(about, tr("Places"), tr("%n mentee(s) at once", nullptr, profile.capacity));

    if (about->count() == 1) // the title alone
        about->addWidget(
            wrappingLabel(m_context.theme, tr("Nothing noted yet."), TextRole::Body, Token::Ink2));

    if (!profile.seeks.empty()) {
        QVBoxLayout *box = group(tr("Wants help with"), Visibility::Program);
        for (const people::Seek &seek : profile.seeks)
            line(box, tr("%1  %2").arg(seek.priority).arg(seek.area));
    }
    if (!profile.offers.empty()) {
        QVBoxLayout *box = group(tr("Can help with"), Visibility::Program);
        for (const people::Offer &offer : profile.offers)
            line(box, offer.level == people::OfferLevel::KnowWell
                          ? tr("%1 · %2").arg(offer.area, words::offerLevelWord(offer.level))
                          : offer.area);
    }
    if (!profile.goalSeed.isEmpty() || !profile.note.isEmpty()) {
        QVBoxLayout *box =
            group(tr("In %1’s words").arg(words::isolated(people::callName(person))), Visibility::Program);
        if (!profile.goalSeed.isEmpty())
            quote(box, tr("By the end I would like to"), profile.goalSeed);
        if (!profile.note.isEmpty())
            quote(box, tr("What I would like my partner to know"), profile.note);
    }
    QStringList modes;
    for (const QString &mode : profile.modes)
        modes.append(words::modeWord(mode));
    const QString times = words::availabilityLine(profile.availability);
    if (!times.isEmpty() || !modes.isEmpty() || !profile.shiftPattern.isEmpty() || profile.hoursPerMonth ||
        !profile.place.isEmpty()) {
        QVBoxLayout *box = group(tr("Time and place"), Visibility::Program);
        fact(box, tr("When"), times);
        fact(box, tr("Rota"), profile.shiftPattern);
        fact(box, tr("How"), modes.join(tr(", ")));
        if (profile.hoursPerMonth)
            fact(box, tr("Hours"), tr("%1 a month").arg(locale().toString(*profile.hoursPerMonth)));
        fact(box, tr("Place"), profile.place);
    }
    if (!profile.interests.isEmpty() || !profile.values.isEmpty() ||
        profile.prior != people::PriorMentoring::Unknown || profile.trainedBefore.isValid()) {
        QVBoxLayout *box = group(tr("More about them"), Visibility::Program);
        fact(box, tr("Interests"), profile.interests.join(tr(", ")));
        fact(box, tr("Matters"), profile.values.join(tr(", ")));
        if (profile.prior != people::PriorMentoring::Unknown)
            fact(box, tr("Mentored"), words::priorMentoringWord(profile.prior));
        fact(box, tr("Trained"), words::longDate(profile.trainedBefore));
    }
    if (!person.accessNeeds.isEmpty())
        line(group(tr("What helps %1 take part").arg(words::isolated(people::callName(person))),
                   Visibility::Coordinator),
             person.accessNeeds);
    fillMatch(participant);
    const QString manager = nameOf({person.manager, person.managerText});
    const QString preceptor = nameOf({profile.preceptor, profile.preceptorText});
    if (!manager.isEmpty() || !preceptor.isEmpty()) {
        QVBoxLayout *box = group(tr("Never matched with"), Visibility::Coordinator);
        fact(box, tr("Manager"), manager);
        fact(box, tr("Preceptor"), preceptor);
    }
    const std::vector<people::Wish> notWith = people::notWith(m_context.file, participant.id);
    if (!notWith.empty()) {
        QVBoxLayout *box = group(tr("Please not with"), Visibility::Coordinator);
        for (const people::Wish &wish : notWith)
            line(box, nameOf(wish));
    }
    fillQuestions(participant);
    if (!participant.answers.empty()) {
        QVBoxLayout *box = group(tr("Sign-up questions"), Visibility::Coordinator);
        for (const people::IntakeAnswer &answer : participant.answers)
            quote(box, answer.question, answer.body);
    }
    fillHistory(participant);
    fillChanges(participant);
    m_groups->addStretch(1);
}

void ProfilePanel::fillHistory(const Participant &participant) {
    QVBoxLayout *box = nullptr;
    for (const framework::Cohort &cohort : framework::cohorts(m_context.file)) {
        for (const Participant &there :
             people::participantsOf(m_context.file, participant.person, cohort.id)) {
            QStringList partners;
            for (const partnerships::Partnership &pair :
                 partnerships::partnershipsOf(m_context.file, there.id)) {
                const Result<partnerships::PartnershipRow> row =
                    partnerships::partnershipRow(m_context.file, pair.id);
                if (row)
                    partners.append(tr("%1, %2").arg(there.role == Role::Mentor ? row->menteeName : row->mentorName,
                                                     words::partnershipStateWord(pair.state).toLower()));
            }
            if (there.id == participant.id && partners.isEmpty())
                continue; // this cohort, and nothing to tell of it
            if (!box)
                box = group(tr("Partners and cohorts"), words::Visibility::Program);
            fact(box, cohort.name,
                 tr("%1: %2").arg(words::roleWord(there.role),
                                  partners.isEmpty() ? words::participantStateWord(there.state)
                                                     : partners.join(QStringLiteral(" · "))));
        }
    }
}

void ProfilePanel::fillChanges(const Participant &participant) {
    constexpr int kShown = 3;
    const std::vector<audit::ChangeLogRow> all =
        audit::changesAbout(m_context.file, {participant.person.toText(), participant.id.toText()});
    if (all.empty())
        return;
    QVBoxLayout *box = group(tr("Changes"), words::Visibility::Coordinator);
    for (size_t i = 0; i < std::min<size_t>(all.size(), kShown); ++i)
        fact(box, words::shortDate(QDateTime::fromSecsSinceEpoch(all[i].at).date()),
             words::changePhrase(all[i].verb));
    const auto more = static_cast<int>(all.size()) - kShown;
    if (more > 0)
        box->addWidget(wrappingLabel(m_context.theme,
                                     tr("and %n more, on the print of what we hold", nullptr, more),
                                     TextRole::Small, Token::Ink3));
}

void ProfilePanel::fillQuestions(const Participant &participant) {
    const questions::OwnAnswers answers = questions::ownAnswers(m_context.file, participant.id);
    const std::vector<questions::Question> questions = questions::allQuestions(m_context.file, participant.cohort);
    for (const bool shared : {true, false}) {
        QVBoxLayout *box = nullptr;
        for (const questions::Question &question : questions) {
            const auto answer = answers.find(question.id);
            if (answer == answers.end() || (question.sharing == questions::Sharing::Partner) != shared)
                continue;
            if (!box)
                box = group(tr("Questions of this program"),
                            shared ? words::Visibility::Program : words::Visibility::Coordinator);
            box->addWidget(wrappingLabel(m_context.theme, question.wording, TextRole::Small, Token::Ink2));
            const QString said = words::answerText(question, answer->second);
            if (answer->second.isGiven() && question.kind == questions::QuestionKind::Text)
                box->addWidget(wrappingLabel(m_context.theme, tr("“%1”").arg(said), TextRole::ReadingSmall));
            else
                box->addWidget(wrappingLabel(m_context.theme, said, TextRole::Body,
                                             answer->second.isGiven() ? Token::Ink : Token::Ink3));
        }
    }
}

void ProfilePanel::fillMatch(const Participant &participant) {
    const people::Profile &profile = participant.profile;
    const QString difference = words::differenceLine(profile.difference);
    if (profile.wouldWelcome.empty() && difference.isEmpty() && profile.languagesNeeded.isEmpty() &&
        !profile.overlapHours && profile.mattersMost == people::MattersMost::NotSaid)
        return;
    QVBoxLayout *box = group(tr("A say in the match"), words::Visibility::Coordinator);
    QStringList names;
    for (const people::Wish &wish : profile.wouldWelcome)
        names.append(nameOf(wish));
    fact(box, tr("Welcomes"), names.join(tr(", ")));
    fact(box, tr("Likes"), difference);
    if (profile.mattersMost != people::MattersMost::NotSaid)
        fact(box, tr("Matters most"), words::mattersMostWord(profile.mattersMost));
    fact(box, tr("Language"), profile.languagesNeeded.join(tr(", ")));
    if (profile.overlapHours)
        fact(box, tr("Overlap"), tr("%1 hours at least").arg(locale().toString(*profile.overlapHours)));
}

void ProfilePanel::fillStates(const Participant &participant) {
    m_stateMenu->clear();
    const std::vector<ParticipantState> next = people::nextStates(participant.state);
    for (const ParticipantState state : next) {
        const QString words = words::participantStateAction(state);
        const QString name = QStringLiteral("participantState.") + people::participantStateKey(state);
        if (state != ParticipantState::Withdrew) {
            QAction *action = m_stateMenu->addAction(words);
            action->setObjectName(name);
            connect(action, &QAction::triggered, this,
                    [this, state] { Q_EMIT stateRequested(state, std::nullopt); });
            continue;
        }
        QMenu *reasons = m_stateMenu->addMenu(words);
        for (const people::WithdrawReason reason : kReasons) {
            QAction *action = reasons->addAction(words::withdrawReasonWord(reason));
            action->setObjectName(name + QLatin1Char('.') + people::withdrawReasonKey(reason));
            connect(action, &QAction::triggered, this,
                    [this, state, reason] { Q_EMIT stateRequested(state, reason); });
        }
    }
    m_state->setVisible(!next.empty());
}

} // namespace groundwork::ui
