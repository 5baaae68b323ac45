#include "core/exchange/row_reader.h"

#include "core/base/text_fold.h"
#include "core/exchange/cell_safety.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace groundwork::exchange {

namespace {

constexpr int kLongestName = 200;
constexpr int kLongestText = 20'000;

/// Letters that somebody's program could not write: "Ková?ová", "?ukasz", "????".
bool hasLostCharacters(const QString &text) {
    static const QRegularExpression kLost(QStringLiteral("\\?\\?|\\w\\?\\w|(?:^|\\s)\\?\\w"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(QLatin1Char('?')) && kLost.match(text).hasMatch();
}

bool isOnlyQuestionMarks(const QString &term) {
    return !term.isEmpty() &&
           std::all_of(term.begin(), term.end(), [](QChar c) { return c == QLatin1Char('?'); });
}

std::optional<people::DifferenceWish> differenceOf(const QString &text) {
    const QStringList words = wordsOf(text);
    const auto any = [&](const char *list) {
        for (const QString &word : QString::fromLatin1(list).split(QLatin1Char(' '))) {
            if (words.contains(word))
                return true;
        }
        return false;
    };
    const QString folded = foldText(text);
    people::DifferenceWish wish;
    static const QRegularExpression kOf(QStringLiteral("\\b(?:my|mein|meiner|meines|mi|mon|ma)\\s+(\\S.*)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kOf.match(text.trimmed()); match.hasMatch())
        wish.in = match.captured(1).remove(QLatin1Char('.')).trimmed();
    if (any("preference any egal keine indifferent preferencia either") ||
        folded.contains(QLatin1String("not mind"))) {
        wish = {};
    } else if (any("outside different unlike another other anders ausserhalb andere distinto distinta fuera "
                   "different "
                   "differente hors autre")) {
        wish.kind = people::DifferenceKind::Unlike;
    } else if (any("like similar same alike ahnlich gleich wie parecido similar igual semblable comme "
                   "within")) {
        wish.kind = people::DifferenceKind::Alike;
    } else {
        return std::nullopt;
    }
    return wish;
}

std::optional<people::PriorMentoring> priorOf(const QString &text) {
    const QStringList words = wordsOf(text);
    const auto any = [&](const char *list) {
        for (const QString &word : QString::fromLatin1(list).split(QLatin1Char(' '))) {
            if (words.contains(word))
                return true;
        }
        return false;
    };
    if (any("lot lots many often much viel viele oft mucho mucha beaucoup"))
        return people::PriorMentoring::ALot;
    if (any("none no never nein keine keiner nie ninguna nunca aucune jamais non"))
        return people::PriorMentoring::None;
    if (any("some yes ja once little etwas einmal si algo oui un peu wenig poco"))
        return people::PriorMentoring::Some;
    return std::nullopt;
}

QString isoDate(const QString &text, const ColumnMapping &column) {
    const QDate date = readDate(text, column.dateOrder);
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

/// One row while it is read.
struct RowReader::Reading {
    PlannedRow row;
    std::vector<ImportIssue> *issues = nullptr;
    const ColumnMapping *column = nullptr;
    int columnIndex = -1;
    QStringList areas; ///< offers or seeks, once the role is known
    QString given;
    QString family;
    QString roleText;
    int roleColumn = -1;
    QString cell; ///< the whole text of the cell

    void issue(ImportIssueCode code, QStringList args = {}, bool blocks = false) {
        ImportIssue found{row.row, columnIndex,     column ? column->header : QString(),
                          code,    std::move(args), blocks};
        issues->push_back(std::move(found));
        if (blocks)
            row.state = RowState::Blocked;
    }
    /// What no field can hold stays readable as an answer.
    void keepAsAnswer(const QString &text) { row.answers.push_back({column->header, text}); }
};

RowReader::RowReader(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                     const ImportOptions &options)
    : m_table(&table)
    , m_mapping(&mapping)
    , m_options(&options)
    , m_terms(mapping.columns.size()) {
    for (const ColumnHead &head : shape.columns)
        m_titledColumns = std::max(m_titledColumns, head.column + 1);
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping &column = mapping.columns[i];
        if (column.field == Field::Submitted)
            m_submittedIndex = static_cast<int>(i);
        if (!isListField(column.field) || !column.option.isEmpty())
            continue;
        for (const QString &cell : cellsOf(table, shape, column.column)) {
            for (const QString &term : splitTerms(cell, column.terms))
                ++m_terms[i][foldText(term)];
        }
    }
}

std::optional<PlannedRow> RowReader::read(int index, std::vector<ImportIssue> &issues) const {
    Reading reading;
    reading.issues = &issues;
    reading.row.index = index;
    reading.row.row = m_table->rows[static_cast<size_t>(index)].number;
    const size_t issuesBefore = issues.size();
    for (size_t i = 0; i < m_mapping->columns.size(); ++i)
        readCell(reading, i);
    if (reading.row.given.empty()) {
        issues.resize(issuesBefore);
        return std::nullopt;
    }
    reading.column = nullptr;
    reading.columnIndex = -1;
    finish(reading);
    return reading.row;
}

void RowReader::readCell(Reading &reading, size_t columnIndex) const {
    const ColumnMapping &column = m_mapping->columns[columnIndex];
    if (column.field == Field::Ignore || column.field == Field::Submitted)
        return;
    reading.column = &column;
    reading.columnIndex = static_cast<int>(columnIndex);
    const Cell &cell = m_table->at(reading.row.index, column.column);
    const auto edit = m_options->edits.find({reading.row.row, column.column});
    const QString text = edit != m_options->edits.end() ? edit->second : tidyText(recoveredCell(cell.text));
    if (edit == m_options->edits.end() && cell.kind == CellKind::Fault) {
        reading.issue(ImportIssueCode::FaultyCell, {cell.text});
        return;
    }
    if (saysNothing(text))
        return;
    if (text.size() > kLongestText) {
        reading.issue(ImportIssueCode::TextTooLong,
                      {QString::number(text.size()), QString::number(kLongestText)}, true);
        return;
    }
    reading.cell = text;
    if (!column.option.isEmpty()) {
        const std::optional<bool> yes = yesOrNo(text);
        if (yes.value_or(false) || (!yes && foldText(text) == foldText(column.option)))
            addTerms(reading, column.field, {column.option});
        else if (!yes)
            reading.issue(ImportIssueCode::ChoiceUnknown, {text});
        if (yes)
            reading.row.given.insert(column.field);
        return;
    }
    reading.row.given.insert(column.field);
    if (isListField(column.field))
        readTerms(reading, column, text);
    else
        readText(reading, column, text);
}

void RowReader::readText(Reading &reading, const ColumnMapping &column, const QString &text) const {
    people::Person &person = reading.row.person;
    people::Profile &profile = reading.row.profile;
    switch (column.field) {
    case Field::FullName:
        person.fullName = text.simplified();
        break;
    case Field::GivenName:
        reading.given = text.simplified();
        break;
    case Field::FamilyName:
        reading.family = text.simplified();
        break;
    case Field::PreferredName:
        person.preferredName = text.simplified();
        break;
    case Field::Pronouns:
        person.pronouns = text;
        break;
    case Field::SayMyName:
        person.sayMyName = text;
        break;
    case Field::Email:
        if (looksLikeEmail(text))
            person.email = text;
        else if (foldText(text) != QLatin1String("anonymous") && foldText(text) != QLatin1String("anonym"))
            reading.issue(ImportIssueCode::EmailUnreadable, {text});
        break;
    case Field::Phone:
        person.phone = text;
        break;
    case Field::Unit:
        person.unit = text;
        break;
    case Field::RoleTitle:
        person.roleTitle = text;
        break;
    case Field::Manager:
        person.managerText = text.simplified();
        break;
    case Field::Location:
        person.location = text;
        break;
    case Field::TimeZone:
        person.timeZone = text;
        break;
    case Field::AccessNeeds:
        person.accessNeeds = text;
        break;
    case Field::Role:
        reading.roleText = text;
        reading.roleColumn = reading.columnIndex;
        break;
    case Field::ShiftPattern:
        profile.shiftPattern = text;
        break;
    case Field::GoalSeed:
        profile.goalSeed = text;
        break;
    case Field::Place:
        profile.place = text;
        break;
    case Field::Preceptor:
        profile.preceptorText = text.simplified();
        break;
    case Field::Note:
        profile.note = text;
        if (text.size() > people::kNoteLength) {
            reading.issue(ImportIssueCode::NoteTooLong,
                          {QString::number(text.size()), QString::number(people::kNoteLength)});
            reading.keepAsAnswer(text);
            profile.note = text.left(people::kNoteLength - 1).trimmed() + QChar(0x2026);
        }
        break;
    case Field::Question: {
        QString body = text;
        if (const QString date = isoDate(text, column);
            !date.isEmpty() && column.dateOrder != DateOrder::Unknown)
            body = date;
        else if (const auto number = readNumber(text, true); number && column.decimalComma)
            body = QString::number(*number, 'g', 15);
        reading.row.answers.push_back({column.question.isEmpty() ? column.header : column.question, body});
        break;
    }
    case Field::Difference:
    case Field::PriorMentoring:
        readChoice(reading, column, text);
        break;
    default:
        readNumberOrDate(reading, column, text);
        break;
    }
}

void RowReader::readChoice(Reading &reading, const ColumnMapping &column, const QString &text) const {
    bool known = false;
    if (column.field == Field::Difference) {
        if (const auto wish = differenceOf(text)) {
            reading.row.profile.difference = *wish;
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

void RowReader::readNumberOrDate(Reading &reading, const ColumnMapping &column, const QString &text) const {
    people::Profile &profile = reading.row.profile;
    if (column.field == Field::TrainedBefore) {
        profile.trainedBefore = readDate(text, column.dateOrder);
        if (!profile.trainedBefore.isValid()) {
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
    } else if (column.field == Field::Capacity) {
        if (!number || std::floor(*number) != *number) {
            reading.issue(ImportIssueCode::CapacityUnreadable, {text});
            return;
        }
        const int taken =
            static_cast<int>(std::clamp(*number, 1.0, static_cast<double>(people::kMaxCapacity)));
        if (taken != static_cast<int>(std::clamp(*number, -1e6, 1e6)))
            reading.issue(ImportIssueCode::CapacityOutOfRange, {text, QString::number(taken)});
        profile.capacity = taken;
    }
}

QStringList RowReader::termsOf(Reading &reading, const ColumnMapping &column, const QString &text) const {
    QStringList terms;
    const auto &known = m_terms[static_cast<size_t>(reading.columnIndex)];
    const bool both = m_options->splitAtBoth.contains({reading.row.row, column.column});
    for (const QString &term : splitTerms(text, column.terms)) {
        QStringList pieces{term};
        for (const QString &separator : {QStringLiteral("; "), QStringLiteral(";"), QStringLiteral("|"),
                                         QStringLiteral(" / "), QStringLiteral(", ")}) {
            if (separator.trimmed() == column.terms.separator.trimmed() || !term.contains(separator))
                continue;
            // One answer, unless a part of it stands alone elsewhere in the column and the whole never does.
            const QStringList cut = splitAt(term, separator);
            const bool partKnown = std::any_of(cut.begin(), cut.end(), [&](const QString &piece) {
                return known.value(foldText(piece)) > 0;
            });
            if (cut.size() < 2 || known.value(foldText(term)) > 1 || !partKnown)
                continue;
            if (both)
                pieces = cut;
            else
                reading.issue(ImportIssueCode::TwoSeparators, {term, separator.trimmed()});
            break;
        }
        terms += pieces;
    }
    return terms;
}

void RowReader::readTerms(Reading &reading, const ColumnMapping &column, const QString &text) const {
    QStringList kept;
    for (const QString &term : termsOf(reading, column, text)) {
        if (isOnlyQuestionMarks(term)) {
            reading.issue(ImportIssueCode::LostCharacters, {term});
        } else if (!saysNothing(term)) {
            kept << term;
        }
    }
    if (column.field == Field::Availability || column.field == Field::Modes) {
        const bool times = column.field == Field::Availability;
        QStringList keys;
        QStringList unknown;
        for (const QString &term : kept) {
            const QStringList found = times ? availabilityOf(term) : QStringList{modeOf(term)};
            if (found.isEmpty() || found.first().isEmpty())
                unknown << term;
            else
                keys += found;
        }
        addTerms(reading, column.field, keys);
        if (!unknown.isEmpty()) {
            reading.issue(times ? ImportIssueCode::AvailabilityUnknown : ImportIssueCode::ModeUnknown,
                          {unknown.join(QStringLiteral("; "))});
            reading.keepAsAnswer(unknown.join(QStringLiteral("; ")));
        }
        return;
    }
    addTerms(reading, column.field, kept);
}

void RowReader::addTerms(Reading &reading, Field field, const QStringList &terms) const {
    people::Profile &profile = reading.row.profile;
    for (const QString &term : terms) {
        switch (field) {
        case Field::Languages:
            reading.row.person.languages << term;
            break;
        case Field::Availability:
            profile.availability << term;
            break;
        case Field::Modes:
            profile.modes << term;
            break;
        case Field::Offers:
            profile.offers.push_back({term, people::OfferLevel::HappyTo});
            break;
        case Field::Seeks:
            profile.seeks.push_back({term, 1});
            break;
        case Field::Areas:
            reading.areas << term;
            break;
        case Field::Interests:
            profile.interests << term;
            break;
        case Field::Values:
            profile.values << term;
            break;
        case Field::LanguagesNeeded:
            profile.languagesNeeded << term;
            break;
        case Field::WouldWelcome:
            profile.wouldWelcome.push_back({std::nullopt, term});
            break;
        case Field::NotWith:
            reading.row.notWith.push_back({std::nullopt, term});
            break;
        default:
            break;
        }
    }
    if (!terms.isEmpty())
        reading.row.given.insert(field);
}

void RowReader::chooseRoles(Reading &reading) const {
    const RolesNamed named = rolesNamed(reading.roleText);
    if (named.mentor)
        reading.row.roles.push_back(Role::Mentor);
    if (named.mentee)
        reading.row.roles.push_back(Role::Mentee);
    if (named.any())
        return;
    const std::optional<Role> role = m_options->role ? m_options->role : m_mapping->role;
    if (role) {
        reading.row.roles.push_back(*role);
        return;
    }
    if (reading.roleColumn >= 0) {
        reading.columnIndex = reading.roleColumn;
        reading.column = &m_mapping->columns[static_cast<size_t>(reading.roleColumn)];
        reading.issue(ImportIssueCode::RoleUnknown, {reading.roleText}, true);
    } else if (const ColumnMapping *column = m_mapping->columnOf(Field::Role)) {
        reading.column = column;
        reading.columnIndex = static_cast<int>(column - m_mapping->columns.data());
        reading.issue(ImportIssueCode::RoleMissing, {}, true);
    } else {
        reading.issue(ImportIssueCode::RoleMissing, {}, true);
    }
    reading.column = nullptr;
    reading.columnIndex = -1;
}

void RowReader::finish(Reading &reading) const {
    people::Person &person = reading.row.person;
    people::Profile &profile = reading.row.profile;
    if (person.fullName.isEmpty())
        person.fullName = (reading.given + QLatin1Char(' ') + reading.family).simplified();
    if (!person.fullName.isEmpty())
        reading.row.given.insert(Field::FullName);
    const auto at = [&](Field field) {
        reading.column = m_mapping->columnOf(field);
        reading.columnIndex =
            reading.column ? static_cast<int>(reading.column - m_mapping->columns.data()) : -1;
    };
    at(m_mapping->has(Field::FullName) ? Field::FullName : Field::GivenName);
    if (person.fullName.isEmpty())
        reading.issue(ImportIssueCode::NameMissing, {}, true);
    else if (person.fullName.size() > kLongestName)
        reading.issue(ImportIssueCode::TextTooLong,
                      {QString::number(person.fullName.size()), QString::number(kLongestName)}, true);
    else if (hasLostCharacters(person.fullName))
        reading.issue(ImportIssueCode::LostCharacters, {person.fullName});
    at(Field::Manager);
    if (hasLostCharacters(person.managerText))
        reading.issue(ImportIssueCode::LostCharacters, {person.managerText});
    at(Field::Values);
    if (profile.values.size() > people::kMaxValues) {
        reading.issue(ImportIssueCode::TooManyTerms,
                      {QString::number(profile.values.size()), QString::number(people::kMaxValues)});
        profile.values = profile.values.mid(0, people::kMaxValues);
    }
    at(Field::WouldWelcome);
    if (profile.wouldWelcome.size() > static_cast<size_t>(people::kMaxWelcome)) {
        reading.issue(ImportIssueCode::TooManyTerms,
                      {QString::number(profile.wouldWelcome.size()), QString::number(people::kMaxWelcome)});
        profile.wouldWelcome.resize(static_cast<size_t>(people::kMaxWelcome));
    }
    reading.column = nullptr;
    reading.columnIndex = -1;
    chooseRoles(reading);
    const bool mentor = std::find(reading.row.roles.begin(), reading.row.roles.end(), Role::Mentor) !=
                        reading.row.roles.end();
    for (const QString &area : std::as_const(reading.areas)) {
        if (mentor)
            profile.offers.push_back({area, people::OfferLevel::HappyTo});
        if (!mentor || reading.row.roles.size() > 1)
            profile.seeks.push_back({area, 1});
    }
    if (reading.row.given.contains(Field::Areas))
        reading.row.given.insert(mentor ? Field::Offers : Field::Seeks);
    const auto &cells = m_table->rows[static_cast<size_t>(reading.row.index)].cells;
    const auto extra =
        std::find_if(cells.begin() + std::min<std::ptrdiff_t>(m_titledColumns, std::ssize(cells)),
                     cells.end(), [](const Cell &cell) { return cell.kind != CellKind::Empty; });
    if (extra != cells.end())
        reading.issue(ImportIssueCode::TooManyCells,
                      {QString::number(cells.size()), QString::number(m_titledColumns)}, true);
    if (m_submittedIndex >= 0) {
        const ColumnMapping &column = m_mapping->columns[static_cast<size_t>(m_submittedIndex)];
        const QString text = m_table->at(reading.row.index, column.column).text.trimmed();
        if (saysNothing(text) || !yesOrNo(text).value_or(true)) {
            reading.column = &column;
            reading.columnIndex = m_submittedIndex;
            reading.issue(ImportIssueCode::NotFinished);
            if (m_options->leaveOutUnfinished)
                reading.row.state = RowState::Unfinished;
        }
    }
    if (m_options->leftOut.contains(reading.row.row))
        reading.row.state = RowState::LeftOut;
}

} // namespace groundwork::exchange
