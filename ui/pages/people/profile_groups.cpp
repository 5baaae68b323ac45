#include "ui/pages/people/profile_groups.h"

#include "core/audit/audit.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
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
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

using people::Participant;
using people::Person;

HairLine::HairLine(Theme &theme)
    : m_theme(theme) {
    setFixedHeight(1);
}

void HairLine::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), m_theme.color(Token::LineSoft));
}

ProfileGroups::ProfileGroups(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

QVBoxLayout *ProfileGroups::group(const QString &title, words::Visibility visibility) {
    Theme &theme = m_context.theme;
    m_column->addWidget(new HairLine(theme));
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
    m_column->addWidget(box);
    return column;
}

void ProfileGroups::line(QVBoxLayout *group, const QString &text) {
    group->addWidget(wrappingLabel(m_context.theme, text));
}

void ProfileGroups::quote(QVBoxLayout *group, const QString &lead, const QString &text) {
    group->addWidget(wrappingLabel(m_context.theme, lead, TextRole::Small, Token::Ink2));
    group->addWidget(wrappingLabel(m_context.theme, tr("“%1”").arg(text), TextRole::ReadingSmall));
}

void ProfileGroups::fact(QVBoxLayout *group, const QString &name, const QString &text) {
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

QString ProfileGroups::nameOf(const people::Wish &wish) const {
    if (!wish.person)
        return wish.text;
    const Result<Person> person = people::person(m_context.file, *wish.person);
    return person ? people::displayName(*person) : wish.text;
}

void ProfileGroups::showPerson(const Participant &participant, const Person &person) {
    clearLayout(*m_column);
    fillAbout(participant, person);
    fillNeeds(participant.profile, person);
    fillTimes(participant.profile);
    fillMore(participant.profile, person);
    fillMatch(participant);
    fillNever(participant, person);
    fillQuestions(participant);
    if (!participant.answers.empty()) {
        QVBoxLayout *box = group(tr("Sign-up questions"), words::Visibility::Coordinator);
        for (const people::IntakeAnswer &answer : participant.answers)
            quote(box, answer.question, answer.body);
    }
    fillHistory(participant);
    fillChanges(participant);
    m_column->addStretch(1);
}

void ProfileGroups::fillAbout(const Participant &participant, const Person &person) {
    QVBoxLayout *about = group(tr("About"), words::Visibility::Program);
    fact(about, tr("Say it"), person.sayMyName);
    fact(about, tr("Unit"), person.unit);
    fact(about, tr("Role"), person.roleTitle);
    fact(about, tr("Languages"), person.languages.join(tr(", ")));
    fact(about, tr("E-mail"), person.email);
    fact(about, tr("Phone"), person.phone);
    fact(about, tr("Where"), person.location);
    fact(about, tr("Time zone"), person.timeZone);
    if (participant.role == Role::Mentor)
        fact(about, tr("Places"), tr("%n mentee(s) at once", nullptr, participant.profile.capacity));

    if (about->count() == 1) // the title alone
        about->addWidget(
            wrappingLabel(m_context.theme, tr("Nothing noted yet."), TextRole::Body, Token::Ink2));
}

void ProfileGroups::fillNeeds(const people::Profile &profile, const Person &person) {
    if (!profile.seeks.empty()) {
        QVBoxLayout *box = group(tr("Wants help with"), words::Visibility::Program);
        for (const people::Seek &seek : profile.seeks)
            line(box, tr("%1  %2").arg(seek.priority).arg(seek.area));
    }
    if (!profile.offers.empty()) {
        QVBoxLayout *box = group(tr("Can help with"), words::Visibility::Program);
        for (const people::Offer &offer : profile.offers)
            line(box, offer.level == people::OfferLevel::KnowWell
                          ? tr("%1 · %2").arg(offer.area, words::offerLevelWord(offer.level))
                          : offer.area);
    }
    if (!profile.goalSeed.isEmpty() || !profile.note.isEmpty()) {
        QVBoxLayout *box =
            group(tr("In %1’s words").arg(words::isolated(people::callName(person))), words::Visibility::Program);
        if (!profile.goalSeed.isEmpty())
            quote(box, tr("By the end I would like to"), profile.goalSeed);
        if (!profile.note.isEmpty())
            quote(box, tr("What I would like my partner to know"), profile.note);
    }
}

void ProfileGroups::fillTimes(const people::Profile &profile) {
    QStringList modes;
    for (const QString &mode : profile.modes)
        modes.append(words::modeWord(mode));
    const QString times = words::availabilityLine(profile.availability);
    if (!times.isEmpty() || !modes.isEmpty() || !profile.shiftPattern.isEmpty() || profile.hoursPerMonth ||
        !profile.place.isEmpty()) {
        QVBoxLayout *box = group(tr("Time and place"), words::Visibility::Program);
        fact(box, tr("When"), times);
        fact(box, tr("Rota"), profile.shiftPattern);
        fact(box, tr("How"), modes.join(tr(", ")));
        if (profile.hoursPerMonth)
            fact(box, tr("Hours"), tr("%1 a month").arg(locale().toString(*profile.hoursPerMonth)));
        fact(box, tr("Place"), profile.place);
    }
}

void ProfileGroups::fillMore(const people::Profile &profile, const Person &person) {
    if (!profile.interests.isEmpty() || !profile.values.isEmpty() ||
        profile.prior != people::PriorMentoring::Unknown || profile.trainedBefore.isValid()) {
        QVBoxLayout *box = group(tr("More about them"), words::Visibility::Program);
        fact(box, tr("Interests"), profile.interests.join(tr(", ")));
        fact(box, tr("Matters"), profile.values.join(tr(", ")));
        if (profile.prior != people::PriorMentoring::Unknown)
            fact(box, tr("Mentored"), words::priorMentoringWord(profile.prior));
        fact(box, tr("Trained"), words::longDate(profile.trainedBefore));
    }
    if (!person.accessNeeds.isEmpty())
        line(group(tr("What helps %1 take part").arg(words::isolated(people::callName(person))),
                   words::Visibility::Coordinator),
             person.accessNeeds);
}

/// Whom the rules keep apart from this person.
void ProfileGroups::fillNever(const Participant &participant, const Person &person) {
    const QString manager = nameOf({person.manager, person.managerText});
    const QString preceptor = nameOf({participant.profile.preceptor, participant.profile.preceptorText});
    if (!manager.isEmpty() || !preceptor.isEmpty()) {
        QVBoxLayout *box = group(tr("Never matched with"), words::Visibility::Coordinator);
        fact(box, tr("Manager"), manager);
        fact(box, tr("Preceptor"), preceptor);
    }
    const std::vector<people::Wish> notWith = people::notWith(m_context.file, participant.id);
    if (!notWith.empty()) {
        QVBoxLayout *box = group(tr("Please not with"), words::Visibility::Coordinator);
        for (const people::Wish &wish : notWith)
            line(box, nameOf(wish));
    }
}

void ProfileGroups::fillHistory(const Participant &participant) {
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

void ProfileGroups::fillChanges(const Participant &participant) {
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

void ProfileGroups::fillQuestions(const Participant &participant) {
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

void ProfileGroups::fillMatch(const Participant &participant) {
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

} // namespace groundwork::ui
