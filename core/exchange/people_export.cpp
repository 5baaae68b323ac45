#include "core/exchange/people_export.h"

#include "core/exchange/exact_list.h"
#include "core/exchange/question_cells.h"
#include "core/people/name_resolver.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"

#include <QLocale>

#include <unordered_map>

namespace groundwork::exchange {

namespace {

using people::Participant;
using people::Person;
using people::Profile;

QString dateText(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}
QString numberText(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}
QString numberText(const std::optional<double> &number) {
    return number ? numberText(*number) : QString();
}

/// The address book, and how a cell names somebody in it.
class Everybody {
  public:
    explicit Everybody(std::vector<Person> persons)
        : m_persons(std::move(persons))
        , m_names(m_persons) {
        for (const Person &person : m_persons)
            m_byId.emplace(person.id, &person);
    }
    [[nodiscard]] const std::vector<Person> &persons() const { return m_persons; }
    [[nodiscard]] const Person *find(PersonId id) const {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? nullptr : found->second;
    }
    /// The full name, or the e-mail where two share the name, so that an import meets the same person.
    [[nodiscard]] QString cellOf(const std::optional<PersonId> &id, const QString &text) const {
        const Person *person = id ? find(*id) : nullptr;
        if (!person)
            return text;
        const bool shared = m_names.find(person->fullName) != person->id;
        return shared && m_names.find(person->email) == person->id ? person->email : person->fullName;
    }

  private:
    std::vector<Person> m_persons;
    people::NameResolver m_names;
    std::unordered_map<PersonId, const Person *> m_byId;
};

struct Line {
    const Participant &participant;
    const Person &person;
    const Everybody &everybody;
};

/// A column of version 1: its name never changes, and no name is used for another thing.
struct Column {
    const char *name;
    CellType type;
    QString (*cell)(const Line &);
};

const std::vector<Column> &personColumns() {
    static const std::vector<Column> columns{
        {"full_name", CellType::Text, [](const Line &l) { return l.person.fullName; }},
        {"preferred_name", CellType::Text, [](const Line &l) { return l.person.preferredName; }},
        {"sort_key", CellType::Text, [](const Line &l) { return l.person.sortKey; }},
        {"pronouns", CellType::Text, [](const Line &l) { return l.person.pronouns; }},
        {"say_my_name", CellType::Text, [](const Line &l) { return l.person.sayMyName; }},
        {"email", CellType::Text, [](const Line &l) { return l.person.email; }},
        {"phone", CellType::Text, [](const Line &l) { return l.person.phone; }},
    };
    return columns;
}

const std::vector<Column> &placeColumns() {
    static const std::vector<Column> columns{
        {"unit", CellType::Text, [](const Line &l) { return l.person.unit; }},
        {"role_title", CellType::Text, [](const Line &l) { return l.person.roleTitle; }},
        {"manager", CellType::Text,
         [](const Line &l) { return l.everybody.cellOf(l.person.manager, l.person.managerText); }},
        {"location", CellType::Text, [](const Line &l) { return l.person.location; }},
        {"time_zone", CellType::Text, [](const Line &l) { return l.person.timeZone; }},
        {"languages", CellType::Text, [](const Line &l) { return joinExact(l.person.languages); }},
        {"consent_on", CellType::Date, [](const Line &l) { return dateText(l.person.consentOn); }},
    };
    return columns;
}

QString offersOf(const Line &line, bool knownWell) {
    QStringList areas;
    for (const people::Offer &offer : line.participant.profile.offers) {
        if (!knownWell || offer.level == people::OfferLevel::KnowWell)
            areas.append(offer.area);
    }
    return joinExact(areas);
}

QString seeksOf(const Line &line, bool priorities) {
    QStringList cells;
    for (const people::Seek &seek : line.participant.profile.seeks)
        cells.append(priorities ? QString::number(seek.priority) : seek.area);
    return joinExact(cells);
}

const Profile &profile(const Line &line) {
    return line.participant.profile;
}

const std::vector<Column> &profileColumns() {
    static const std::vector<Column> columns{
        {"joined_how", CellType::Text,
         [](const Line &l) { return people::joinedHowKey(l.participant.joinedHow); }},
        {"capacity", CellType::Number,
         [](const Line &l) {
             return l.participant.role == Role::Mentor ? QString::number(profile(l).capacity) : QString();
         }},
        {"hours_per_month", CellType::Number,
         [](const Line &l) { return numberText(profile(l).hoursPerMonth); }},
        {"availability", CellType::Text, [](const Line &l) { return joinExact(profile(l).availability); }},
        {"shift_pattern", CellType::Text, [](const Line &l) { return profile(l).shiftPattern; }},
        {"modes", CellType::Text, [](const Line &l) { return joinExact(profile(l).modes); }},
        {"prior_mentoring", CellType::Text,
         [](const Line &l) { return people::priorMentoringKey(profile(l).prior); }},
        {"trained_before", CellType::Date, [](const Line &l) { return dateText(profile(l).trainedBefore); }},
        {"offers", CellType::Text, [](const Line &l) { return offersOf(l, false); }},
        {"offers_known_well", CellType::Text, [](const Line &l) { return offersOf(l, true); }},
        {"seeks", CellType::Text, [](const Line &l) { return seeksOf(l, false); }},
        {"seeks_priorities", CellType::Text, [](const Line &l) { return seeksOf(l, true); }},
        {"interests", CellType::Text, [](const Line &l) { return joinExact(profile(l).interests); }},
        {"values", CellType::Text, [](const Line &l) { return joinExact(profile(l).values); }},
        {"note", CellType::Text, [](const Line &l) { return profile(l).note; }},
        {"goal_seed", CellType::Text, [](const Line &l) { return profile(l).goalSeed; }},
        {"difference", CellType::Text,
         [](const Line &l) { return people::differenceKindKey(profile(l).difference.kind); }},
        {"difference_in", CellType::Text, [](const Line &l) { return profile(l).difference.in; }},
        {"languages_needed", CellType::Text,
         [](const Line &l) { return joinExact(profile(l).languagesNeeded); }},
        {"overlap_hours", CellType::Number,
         [](const Line &l) { return numberText(profile(l).overlapHours); }},
        {"place", CellType::Text, [](const Line &l) { return profile(l).place; }},
        {"preceptor", CellType::Text,
         [](const Line &l) { return l.everybody.cellOf(profile(l).preceptor, profile(l).preceptorText); }},
        {"matters_most", CellType::Text, [](const Line &l) { return people::mattersMostKey(profile(l).mattersMost); }},
    };
    return columns;
}

const std::vector<Column> &peopleColumns() {
    static const std::vector<Column> columns = [] {
        std::vector<Column> all{
            {"person_id", CellType::Text, [](const Line &l) { return l.person.id.toText(); }},
            {"participant_id", CellType::Text, [](const Line &l) { return l.participant.id.toText(); }},
        };
        const auto append = [&](const std::vector<Column> &more) {
            all.insert(all.end(), more.begin(), more.end());
        };
        append(personColumns());
        append({{"role", CellType::Text, [](const Line &l) { return roleKey(l.participant.role); }},
                {"state", CellType::Text,
                 [](const Line &l) { return people::participantStateKey(l.participant.state); }}});
        append(placeColumns());
        append(profileColumns());
        return all;
    }();
    return columns;
}

/// Titles under which somebody chose to keep what no field could hold.
QStringList keptTitles(const std::vector<Participant> &participants) {
    QStringList titles;
    for (const Participant &participant : participants) {
        for (const people::IntakeAnswer &answer : participant.answers) {
            if (answer.chosen && !titles.contains(answer.question))
                titles.append(answer.question);
        }
    }
    return titles;
}

QString keptCell(const Participant &participant, const QString &title) {
    QStringList texts;
    for (const people::IntakeAnswer &answer : participant.answers) {
        if (answer.chosen && answer.question == title)
            texts.append(answer.body);
    }
    return texts.join(QLatin1Char('\n'));
}

/// The coordinator's own questions that go out: all that are asked, and retired ones with an answer.
struct OwnColumns {
    std::vector<questions::Question> questions;
    std::unordered_map<ParticipantId, questions::OwnAnswers> answers;

    OwnColumns(const ProgramFile &file, CohortId cohort, bool withPrivate)
        : questions(questions::allQuestions(file, cohort))
        , answers(questions::ownAnswersOfCohort(file, cohort, withPrivate)) {
        std::erase_if(questions, [&](const questions::Question &question) {
            return (question.isPrivate() && !withPrivate) ||
                   (question.isRetired() && questions::answerCount(file, question.id) == 0);
        });
    }
    [[nodiscard]] QString cell(const questions::Question &question, ParticipantId id) const {
        const auto said = answers.find(id);
        if (said == answers.end())
            return {};
        const auto answer = said->second.find(question.id);
        return answer == said->second.end() ? QString() : cellOfAnswer(question, answer->second);
    }
};

void addColumn(ExportTable &table, const QString &name, CellType type) {
    table.columns.append(name);
    table.types.push_back(type);
}

} // namespace

ExportTable peopleTable(const ProgramFile &file, CohortId cohort,
                        const std::optional<std::set<ParticipantId>> &who, bool withPrivate) {
    const Everybody everybody(people::persons(file));
    std::vector<Participant> participants = people::participants(file, cohort);
    if (who)
        std::erase_if(participants,
                      [&](const Participant &participant) { return !who->contains(participant.id); });
    const OwnColumns own(file, cohort, withPrivate);
    QStringList kept = keptTitles(participants);

    ExportTable table{QStringLiteral("people"), {}, {}, {}};
    for (const Column &column : peopleColumns())
        addColumn(table, QString::fromLatin1(column.name), column.type);
    for (const questions::Question &question : own.questions) {
        addColumn(table, questionColumn(question), questionCellType(question));
        kept.removeAll(question.key); // one column of a name
    }
    for (const QString &title : kept)
        addColumn(table, QStringLiteral("question:") + title, CellType::Text);
    for (const Participant &participant : participants) {
        const Person *person = everybody.find(participant.person);
        if (!person)
            continue;
        const Line line{participant, *person, everybody};
        QStringList row;
        for (const Column &column : peopleColumns())
            row.append(column.cell(line));
        for (const questions::Question &question : own.questions)
            row.append(own.cell(question, participant.id));
        for (const QString &title : kept)
            row.append(keptCell(participant, title));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ExportTable addressBookTable(const ProgramFile &file) {
    const Everybody everybody(people::persons(file));
    ExportTable table{QStringLiteral("address_book"), {}, {}, {}};
    addColumn(table, QStringLiteral("person_id"), CellType::Text);
    for (const auto *columns : {&personColumns(), &placeColumns()}) {
        for (const Column &column : *columns)
            addColumn(table, QString::fromLatin1(column.name), column.type);
    }
    const Participant nobody;
    for (const Person &person : everybody.persons()) {
        const Line line{nobody, person, everybody};
        QStringList row{person.id.toText()};
        for (const auto *columns : {&personColumns(), &placeColumns()}) {
            for (const Column &column : *columns)
                row.append(column.cell(line));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace groundwork::exchange
