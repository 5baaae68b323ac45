#include "core/exchange/row_reader.h"

#include "core/base/text_fold.h"
#include "core/base/hidden_signs.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/question_cells.h"
#include "core/exchange/row_values.h"

#include <algorithm>

namespace groundwork::exchange {

namespace {

constexpr int kLongestName = 200;
constexpr int kLongestText = 20'000;

/// The name, put together and looked at.
void finishName(RowReading &reading) {
    QString &name = reading.row.person.fullName;
    if (name.isEmpty())
        name = (reading.given + QLatin1Char(' ') + reading.family).simplified();
    if (name.isEmpty()) {
        reading.issue(ImportIssueCode::NameMissing, {}, true);
        return;
    }
    reading.row.given.insert(Field::FullName);
    if (name.size() > kLongestName)
        reading.issue(ImportIssueCode::TextTooLong,
                      {QString::number(name.size()), QString::number(kLongestName)}, true);
    else if (hasLostCharacters(name))
        reading.issue(ImportIssueCode::LostCharacters, {name});
}

/// Takes the first `most` and says so.
template <class List> void takeFirst(RowReading &reading, Field field, List &list, int most) {
    if (static_cast<int>(list.size()) <= most)
        return;
    reading.enter(field);
    reading.issue(ImportIssueCode::TooManyTerms, {QString::number(list.size()), QString::number(most)});
    list.erase(list.begin() + most, list.end());
}

/// "Areas" are offers of a mentor and wishes of a mentee.
void shareAreas(RowReading &reading) {
    PlannedRow &row = reading.row;
    const bool mentor = std::find(row.roles.begin(), row.roles.end(), Role::Mentor) != row.roles.end();
    for (const Term &area : reading.areas) {
        if (mentor)
            row.profile.offers.push_back({area.text, area.level});
        if (!mentor || row.roles.size() > 1)
            row.profile.seeks.push_back({area.text, area.priority});
    }
    for (std::set<Field> *fields : {&row.given, &row.graded}) {
        if (fields->contains(Field::Areas))
            fields->insert(mentor ? Field::Offers : Field::Seeks);
    }
}

/// What stands in a column beside another one: how well the offers are known, how much the wishes are wanted,
/// and what a difference is about.
void joinBeside(RowReading &reading, const Mapping &mapping) {
    PlannedRow &row = reading.row;
    people::Profile &profile = row.profile;
    if (mapping.has(Field::OffersKnownWell) && (row.given.contains(Field::Offers) || !reading.knownWell.empty())) {
        for (const QString &area : std::as_const(reading.knownWell)) {
            const auto offer = std::find_if(profile.offers.begin(), profile.offers.end(), [&](const auto &it) {
                return foldText(it.area) == foldText(area);
            });
            if (offer == profile.offers.end())
                profile.offers.push_back({area, people::OfferLevel::KnowWell});
            else
                offer->level = people::OfferLevel::KnowWell;
        }
        row.given.insert(Field::Offers);
        row.graded.insert(Field::Offers);
    }
    if (!reading.priorities.empty() && reading.priorities.size() == profile.seeks.size()) {
        for (size_t i = 0; i < profile.seeks.size(); ++i)
            profile.seeks[i].priority = reading.priorities[i];
        row.graded.insert(Field::Seeks);
    }
    if (!reading.differenceIn.isEmpty() && profile.difference.kind != people::DifferenceKind::NoPreference)
        profile.difference.in = reading.differenceIn;
}

} // namespace

RowReader::RowReader(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                     const ImportOptions &options, const std::vector<questions::Question> &questions)
    : m_table(&table)
    , m_mapping(&mapping)
    , m_options(&options)
    , m_questions(&questions)
    , m_terms(mapping.columns.size()) {
    m_answeredIndex = answeredColumn(mapping);
    for (const ColumnHead &head : shape.columns)
        m_titledColumns = std::max(m_titledColumns, head.column + 1);
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping &column = mapping.columns[i];
        if (column.field == Field::Submitted)
            m_submittedIndex = static_cast<int>(i);
        if (column.option.isEmpty() && asksOther(column.header))
            m_otherFields.insert(column.field);
        if (!isListField(column.field) || !column.option.isEmpty())
            continue;
        for (const QString &cell : cellsOf(table, shape, column.column)) {
            for (const QString &term : splitTerms(cell, column.terms))
                ++m_terms[i][foldText(term)];
        }
    }
}

std::optional<PlannedRow> RowReader::read(int index, std::vector<ImportIssue> &issues) const {
    RowReading reading(*m_mapping, *m_questions, issues, index, m_table->rows[static_cast<size_t>(index)].number);
    const size_t issuesBefore = issues.size();
    for (size_t i = 0; i < m_mapping->columns.size(); ++i)
        readCell(reading, i);
    if (reading.row.given.empty()) {
        issues.resize(issuesBefore);
        return std::nullopt;
    }
    finish(reading);
    if (m_answeredIndex >= 0) {
        const ColumnMapping &column = m_mapping->columns[static_cast<size_t>(m_answeredIndex)];
        reading.row.answeredAt = readDateTime(m_table->at(index, column.column).text, column.dateOrder);
    }
    return reading.row;
}

void RowReader::readCell(RowReading &reading, size_t columnIndex) const {
    const ColumnMapping &column = m_mapping->columns[columnIndex];
    if (column.field == Field::Ignore || column.field == Field::Submitted)
        return;
    reading.enter(static_cast<int>(columnIndex));
    const Cell &cell = m_table->at(reading.row.index, column.column);
    const auto edit = m_options->edits.find({reading.row.row, column.column});
    const bool edited = edit != m_options->edits.end();
    if (!edited && cell.kind == CellKind::Fault) {
        reading.issue(ImportIssueCode::FaultyCell, {cell.text});
        return;
    }
    const QString written = edited ? edit->second : recoveredCell(cell.text);
    const QString plain = withoutHiddenSigns(written);
    const QString text = tidyText(plain);
    if (plain.size() != written.size())
        reading.issue(ImportIssueCode::SignsRemoved);
    const questions::Question *own = reading.ownQuestion();
    // "None" is an answer where it is asked how much somebody was mentored.
    const bool answers = (own && isChoice(*own, text)) ||
                         (column.field == Field::PriorMentoring && !text.isEmpty() && priorOf(text).has_value());
    if (saysNothing(text) && !answers) {
        if (own && column.header != questionColumn(*own)) // in our exports nobody may have been asked
            reading.leftEmpty(*own);
        return;
    }
    if (text.size() > kLongestText) {
        reading.issue(ImportIssueCode::TextTooLong,
                      {QString::number(text.size()), QString::number(kLongestText)}, true);
        return;
    }
    if (!column.option.isEmpty()) {
        readOption(reading, text);
        return;
    }
    reading.row.given.insert(column.field);
    if (isListField(column.field))
        readTerms(reading, text);
    else
        readSingle(reading, text);
}

QStringList RowReader::termsOf(RowReading &reading, const QString &text) const {
    const ColumnMapping &column = reading.column();
    QStringList terms;
    const auto &known = m_terms[static_cast<size_t>(reading.columnIndex())];
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

void RowReader::readTerms(RowReading &reading, const QString &text) const {
    const Field field = reading.column().field;
    QStringList kept;
    for (const QString &term : termsOf(reading, text)) {
        if (isOnlyQuestionMarks(term))
            reading.issue(ImportIssueCode::LostCharacters, {term});
        else if (!saysNothing(term) && !(m_otherFields.contains(field) && isOtherAnswer(term)))
            kept << term; // "Other" is said by the text beside it
    }
    if (field != Field::Availability && field != Field::Modes) {
        addTerms(reading, kept);
        return;
    }
    const bool times = field == Field::Availability;
    QStringList keys;
    QStringList unknown;
    for (const QString &term : std::as_const(kept)) {
        const QStringList found = times ? availabilityOf(term) : QStringList{modeOf(term)};
        if (found.isEmpty() || found.first().isEmpty())
            unknown << term;
        else
            keys += found;
    }
    addTerms(reading, keys);
    if (!unknown.isEmpty()) {
        const QString rest = unknown.join(QStringLiteral("; "));
        reading.issue(times ? ImportIssueCode::AvailabilityUnknown : ImportIssueCode::ModeUnknown, {rest});
        reading.keepAsAnswer(rest);
    }
}

void RowReader::chooseRoles(RowReading &reading) const {
    const RolesNamed named = rolesNamed(reading.roleText);
    if (named.mentor)
        reading.row.roles.push_back(Role::Mentor);
    if (named.mentee)
        reading.row.roles.push_back(Role::Mentee);
    if (named.any())
        return;
    if (const std::optional<Role> role = m_options->role ? m_options->role : m_mapping->role) {
        reading.row.roles.push_back(*role);
    } else if (reading.roleColumn >= 0) {
        reading.enter(reading.roleColumn);
        reading.issue(ImportIssueCode::RoleUnknown, {reading.roleText}, true);
    } else {
        reading.enter(Field::Role);
        reading.issue(ImportIssueCode::RoleMissing, {}, true);
    }
    reading.enter(-1);
}

void RowReader::finish(RowReading &reading) const {
    people::Profile &profile = reading.row.profile;
    reading.enter(m_mapping->has(Field::FullName) ? Field::FullName : Field::GivenName);
    finishName(reading);
    reading.enter(Field::Manager);
    if (hasLostCharacters(reading.row.person.managerText))
        reading.issue(ImportIssueCode::LostCharacters, {reading.row.person.managerText});
    takeFirst(reading, Field::Values, profile.values, people::kMaxValues);
    takeFirst(reading, Field::WouldWelcome, profile.wouldWelcome, people::kMaxWelcome);
    reading.enter(-1);
    chooseRoles(reading);
    checkAsked(reading);
    shareAreas(reading);
    joinBeside(reading, *m_mapping);
    checkWholeRow(reading);
}

/// Answers to questions that are not asked in the row's roles are left out.
void RowReader::checkAsked(RowReading &reading) const {
    PlannedRow &row = reading.row;
    for (auto answer = row.own.begin(); answer != row.own.end();) {
        const questions::Question *question = reading.question(answer->first);
        const bool asked = row.roles.empty() || std::any_of(row.roles.begin(), row.roles.end(), [&](Role role) {
                               return question->isAskedOf(role);
                           });
        if (asked) {
            ++answer;
            continue;
        }
        if (answer->second.said != questions::Said::Empty) {
            reading.enter(reading.ownColumns[answer->first]);
            reading.issue(ImportIssueCode::AnswerNotAsked, {cellOfAnswer(*question, answer->second)});
        }
        answer = row.own.erase(answer);
    }
    reading.enter(-1);
}

void RowReader::checkWholeRow(RowReading &reading) const {
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
            reading.enter(m_submittedIndex);
            reading.issue(ImportIssueCode::NotFinished);
            if (m_options->leaveOutUnfinished)
                reading.row.state = RowState::Unfinished;
        }
    }
    if (m_options->leftOut.contains(reading.row.row))
        reading.row.state = RowState::LeftOut;
}

} // namespace groundwork::exchange
