#include "core/exchange/row_reading.h"

#include "core/base/text_fold.h"
#include "core/exchange/question_cells.h"
#include "core/exchange/row_values.h"

#include <algorithm>
#include <cmath>

namespace groundwork::exchange {

namespace {

constexpr int kMostOverlapHours = 24;

/// Fields that take the text as it is; null for the others.
QString *plainText(RowReading &reading, Field field) {
    people::Person &person = reading.row.person;
    people::Profile &profile = reading.row.profile;
    switch (field) {
    case Field::SortKey:
        return &person.sortKey;
    case Field::Pronouns:
        return &person.pronouns;
    case Field::SayMyName:
        return &person.sayMyName;
    case Field::Phone:
        return &person.phone;
    case Field::Unit:
        return &person.unit;
    case Field::RoleTitle:
        return &person.roleTitle;
    case Field::Location:
        return &person.location;
    case Field::TimeZone:
        return &person.timeZone;
    case Field::AccessNeeds:
        return &person.accessNeeds;
    case Field::ShiftPattern:
        return &profile.shiftPattern;
    case Field::GoalSeed:
        return &profile.goalSeed;
    case Field::Place:
        return &profile.place;
    case Field::DifferenceIn:
        return &reading.differenceIn;
    default:
        return nullptr;
    }
}

/// Fields that hold the name of a person, in which every run of blanks is one; null for the others.
QString *nameText(RowReading &reading, Field field) {
    switch (field) {
    case Field::FullName:
        return &reading.row.person.fullName;
    case Field::GivenName:
        return &reading.given;
    case Field::FamilyName:
        return &reading.family;
    case Field::PreferredName:
        return &reading.row.person.preferredName;
    case Field::Manager:
        return &reading.row.person.managerText;
    case Field::Preceptor:
        return &reading.row.profile.preceptorText;
    default:
        return nullptr;
    }
}

/// List fields that are nothing but texts; null for the others.
QStringList *plainList(RowReading &reading, Field field) {
    people::Profile &profile = reading.row.profile;
    switch (field) {
    case Field::Languages:
        return &reading.row.person.languages;
    case Field::Availability:
        return &profile.availability;
    case Field::Modes:
        return &profile.modes;
    case Field::Interests:
        return &profile.interests;
    case Field::Values:
        return &profile.values;
    case Field::LanguagesNeeded:
        return &profile.languagesNeeded;
    default:
        return nullptr;
    }
}

void readEmail(RowReading &reading, const QString &text) {
    if (looksLikeEmail(text))
        reading.row.person.email = text;
    else if (foldText(text) != QLatin1String("anonymous") && foldText(text) != QLatin1String("anonym"))
        reading.issue(ImportIssueCode::EmailUnreadable, {text});
}

void readNote(RowReading &reading, const QString &text) {
    QString &note = reading.row.profile.note;
    note = text;
    if (text.size() > people::kNoteLength) {
        reading.issue(ImportIssueCode::NoteTooLong,
                      {QString::number(text.size()), QString::number(people::kNoteLength)});
        reading.keepAsAnswer(text);
        note = text.left(people::kNoteLength - 1).trimmed() + QChar(0x2026);
    }
}

/// An answer to one of the coordinator's own questions. What does not fit is told and left out: it may be something
/// that belongs into no list.
void readOwnQuestion(RowReading &reading, const questions::Question &question, const QString &text) {
    const CellAnswer read = answerOfCell(question, text, reading.column());
    if (read.problem) {
        reading.issue(*read.problem, read.args, *read.problem == ImportIssueCode::TextTooLong);
        return;
    }
    reading.row.own[question.key] = read.answer;
    reading.ownColumns[question.key] = reading.columnIndex();
}

void readQuestion(RowReading &reading, const QString &text) {
    const ColumnMapping &column = reading.column();
    if (const questions::Question *own = reading.ownQuestion()) {
        readOwnQuestion(reading, *own, text);
        return;
    }
    QString body = text;
    const QDate date = readDate(text, column.dateOrder);
    if (date.isValid() && column.dateOrder != DateOrder::Unknown)
        body = date.toString(Qt::ISODate);
    else if (const auto number = readNumber(text, true); number && column.decimalComma)
        body = QString::number(*number, 'g', 15);
    reading.row.answers.push_back(
        {column.question.isEmpty() ? column.header : column.question, body, column.chosenQuestion()});
}

void readChoice(RowReading &reading, const QString &text) {
    bool known = false;
    if (reading.column().field == Field::Difference) {
        if (const auto wish = differenceOf(text)) {
            reading.row.profile.difference = *wish;
            known = true;
        }
    } else if (reading.column().field == Field::MattersMost) {
        if (const auto most = mattersMostOf(text)) {
            reading.row.profile.mattersMost = *most;
            known = true;
        }
    } else if (const auto prior = priorOf(text)) {
        reading.row.profile.prior = *prior;
        known = true;
    }
    if (!known) {
        reading.issue(ImportIssueCode::ChoiceUnknown, {text});
        reading.keepAsAnswer(text);
    }
}

/// "1; 2; 3": one for each wish, as our own exports say it.
void readPriorities(RowReading &reading, const QString &text) {
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        bool known = false;
        const int priority = part.trimmed().toInt(&known);
        if (!known || priority < 1 || priority > 3) {
            reading.issue(ImportIssueCode::ChoiceUnknown, {text});
            reading.priorities.clear();
            return;
        }
        reading.priorities.push_back(priority);
    }
}

void readNumberOrDate(RowReading &reading, const QString &text) {
    const ColumnMapping &column = reading.column();
    people::Profile &profile = reading.row.profile;
    if (column.field == Field::TrainedBefore || column.field == Field::ConsentOn) {
        QDate &day = column.field == Field::ConsentOn ? reading.row.person.consentOn : profile.trainedBefore;
        day = readDate(text, column.dateOrder);
        if (!day.isValid()) {
            reading.issue(ImportIssueCode::DateUnreadable, {text});
            reading.keepAsAnswer(text);
        }
        return;
    }
    const std::optional<double> number = readNumber(text, column.decimalComma);
    if (column.field == Field::HoursPerMonth) {
        if (number && *number >= 0 && *number <= 744)
            profile.hoursPerMonth = number;
        else
            reading.issue(ImportIssueCode::NumberUnreadable, {text});
    } else if (column.field == Field::OverlapHours) {
        if (number && *number >= 0 && *number <= kMostOverlapHours)
            profile.overlapHours = number;
        else
            reading.issue(ImportIssueCode::NumberUnreadable, {text});
    } else if (column.field == Field::Capacity) {
        const std::optional<double> count =
            number ? number : std::optional<double>(readCount(text));
        if (!count || std::floor(*count) != *count) {
            reading.issue(ImportIssueCode::CapacityUnreadable, {text});
            return;
        }
        const int taken =
            static_cast<int>(std::clamp(*count, 1.0, static_cast<double>(people::kMaxCapacity)));
        if (taken != static_cast<int>(std::clamp(*count, -1e6, 1e6)))
            reading.issue(ImportIssueCode::CapacityOutOfRange, {text, QString::number(taken)});
        profile.capacity = taken;
    }
}

} // namespace

RowReading::RowReading(const Mapping &mapping, const std::vector<questions::Question> &questions,
                       std::vector<ImportIssue> &issues, int index, int number)
    : m_mapping(&mapping)
    , m_questions(&questions)
    , m_issues(&issues) {
    row.index = index;
    row.row = number;
}

const questions::Question *RowReading::question(const QString &key) const {
    const auto found = std::find_if(m_questions->begin(), m_questions->end(),
                                    [&](const questions::Question &question) { return question.key == key; });
    return found == m_questions->end() ? nullptr : &*found;
}

const questions::Question *RowReading::question(const ColumnMapping &column) const {
    return column.field == Field::Question ? question(column.question) : nullptr;
}

void RowReading::enter(int columnIndex) {
    m_columnIndex = columnIndex;
    m_column = columnIndex < 0 ? nullptr : &m_mapping->columns[static_cast<size_t>(columnIndex)];
}

void RowReading::enter(Field field) {
    const ColumnMapping *column = m_mapping->columnOf(field);
    enter(column == nullptr ? -1 : static_cast<int>(column - m_mapping->columns.data()));
}

void RowReading::issue(ImportIssueCode code, const QStringList &args, bool blocks) {
    m_issues->push_back(
        {row.row, m_columnIndex, m_column == nullptr ? QString() : m_column->header, code, args, blocks});
    if (blocks)
        row.state = RowState::Blocked;
}

void RowReading::leftEmpty(const questions::Question &question) {
    row.own.try_emplace(question.key, questions::OwnAnswer{questions::Said::Empty, {}, {}, {}, {}});
}

void RowReading::keepAsAnswer(const QString &text) {
    row.answers.push_back({m_column->header, text, true});
}

void readSingle(RowReading &reading, const QString &text) {
    const Field field = reading.column().field;
    if (QString *plain = plainText(reading, field)) {
        *plain = text;
        return;
    }
    if (QString *name = nameText(reading, field)) {
        *name = text.simplified();
        return;
    }
    switch (field) {
    case Field::Email:
        readEmail(reading, text);
        break;
    case Field::Role:
        reading.roleText = text;
        reading.roleColumn = reading.columnIndex();
        break;
    case Field::Note:
        readNote(reading, text);
        break;
    case Field::Question:
        readQuestion(reading, text);
        break;
    case Field::SeeksPriorities:
        readPriorities(reading, text);
        break;
    case Field::Difference:
    case Field::MattersMost:
    case Field::PriorMentoring:
        readChoice(reading, text);
        break;
    default:
        readNumberOrDate(reading, text);
        break;
    }
}

void addTerms(RowReading &reading, const QStringList &terms) {
    std::vector<Term> list;
    for (const QString &term : terms)
        list.push_back({term, std::max(reading.column().priority, 1), people::OfferLevel::HappyTo});
    addTerms(reading, list);
}

void addTerms(RowReading &reading, const std::vector<Term> &terms) {
    if (terms.empty())
        return;
    const Field field = reading.column().field;
    people::Profile &profile = reading.row.profile;
    QStringList *list = plainList(reading, field);
    for (const Term &term : terms) {
        if (list)
            *list << term.text;
        else if (field == Field::Areas)
            reading.areas.push_back(term);
        else if (field == Field::Offers)
            profile.offers.push_back({term.text, term.level});
        else if (field == Field::OffersKnownWell)
            reading.knownWell << term.text;
        else if (field == Field::Seeks)
            profile.seeks.push_back({term.text, term.priority});
        else if (field == Field::WouldWelcome)
            profile.wouldWelcome.push_back({std::nullopt, term.text});
        else if (field == Field::NotWith)
            reading.row.notWith.push_back({std::nullopt, term.text});
    }
    reading.row.given.insert(field);
    if (reading.column().priority > 0)
        reading.row.graded.insert(field);
}

void readOption(RowReading &reading, const QString &text) {
    const ColumnMapping &column = reading.column();
    Term term{column.option, 1, people::OfferLevel::HappyTo};
    bool known = true;
    bool meant = true;
    switch (column.answer) {
    case OptionAnswer::Tick: {
        const std::optional<bool> yes = yesOrNo(text);
        meant = yes.value_or(foldText(text) == foldText(column.option));
        known = yes || meant;
        break;
    }
    case OptionAnswer::Rank: {
        const int place = text.toInt(&known);
        known = known && place > 0;
        term.priority = std::clamp(place, 1, 3);
        break;
    }
    case OptionAnswer::Grade: {
        const std::optional<int> grade = gradeOf(text);
        known = grade.has_value();
        meant = grade.value_or(0) > 0;
        term.priority = std::clamp(4 - grade.value_or(1), 1, 3);
        term.level = grade.value_or(0) > 2 ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo;
        break;
    }
    }
    const bool times = column.field == Field::Availability;
    const bool ways = column.field == Field::Modes;
    if (!known) {
        reading.issue(ImportIssueCode::ChoiceUnknown, {text});
    } else if (meant && (times || ways)) {
        const QString mode = ways ? modeOf(column.option) : QString();
        const QStringList keys = times ? availabilityOf(column.option)
                                       : (mode.isEmpty() ? QStringList() : QStringList{mode});
        addTerms(reading, keys);
        if (keys.isEmpty()) {
            reading.issue(times ? ImportIssueCode::AvailabilityUnknown : ImportIssueCode::ModeUnknown,
                          {column.option});
            reading.keepAsAnswer(column.option);
        }
    } else if (meant) {
        addTerms(reading, std::vector<Term>{term});
    }
    if (known) { // No is an answer too
        reading.row.given.insert(column.field);
        if (column.answer != OptionAnswer::Tick)
            reading.row.graded.insert(column.field);
    }
}

} // namespace groundwork::exchange
