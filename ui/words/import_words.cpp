#include "ui/words/import_words.h"

#include "core/exchange/question_cells.h"
#include "ui/words/date_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"

#include <QCoreApplication>

namespace groundwork::words {

using exchange::Field;
using exchange::ImportIssue;
using exchange::ImportIssueCode;
using exchange::MapReason;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ImportWords", text);
}

QString newQuestionKind(const exchange::ColumnMapping &column) {
    return questionKindWord(
        questions::questionKindFromKey(column.evidence.value(0)).value_or(questions::QuestionKind::Text));
}

} // namespace

QString fieldWord(Field field) {
    switch (field) {
    case Field::Ignore:
        return say("Leave out");
    case Field::FullName:
        return say("Full name");
    case Field::GivenName:
        return say("First name");
    case Field::FamilyName:
        return say("Family name");
    case Field::PreferredName:
        return say("Preferred name");
    case Field::SortKey:
        return say("Sorted under");
    case Field::Pronouns:
        return say("Pronouns");
    case Field::SayMyName:
        return say("How to say the name");
    case Field::Email:
        return say("E-mail");
    case Field::Phone:
        return say("Telephone");
    case Field::Unit:
        return say("Unit");
    case Field::RoleTitle:
        return say("Job title");
    case Field::Manager:
        return say("Line manager");
    case Field::Location:
        return say("Location");
    case Field::TimeZone:
        return say("Time zone");
    case Field::Languages:
        return say("Languages");
    case Field::AccessNeeds:
        return say("What helps to take part");
    case Field::ConsentOn:
        return say("Day of consent");
    case Field::Role:
        return say("Mentor or mentee");
    case Field::Capacity:
        return say("How many mentees");
    case Field::HoursPerMonth:
        return say("Hours a month");
    case Field::Availability:
        return say("Times");
    case Field::ShiftPattern:
        return say("Shift pattern");
    case Field::Modes:
        return say("Ways to meet");
    case Field::PriorMentoring:
        return say("Mentored before");
    case Field::MattersMost:
        return say("What matters most");
    case Field::TrainedBefore:
        return say("Trained before");
    case Field::Offers:
        return say("Can help with");
    case Field::OffersKnownWell:
        return say("Knows well");
    case Field::Seeks:
        return say("Wants help with");
    case Field::SeeksPriorities:
        return say("Order of the wishes");
    case Field::Areas:
        return say("Areas, by role");
    case Field::Interests:
        return say("Interests");
    case Field::Values:
        return say("What matters");
    case Field::Note:
        return say("Note to the partner");
    case Field::GoalSeed:
        return say("First idea of a goal");
    case Field::Difference:
        return say("Alike or different");
    case Field::DifferenceIn:
        return say("Alike or different in what");
    case Field::LanguagesNeeded:
        return say("Language needed");
    case Field::OverlapHours:
        return say("Least hours in common");
    case Field::Place:
        return say("Place");
    case Field::WouldWelcome:
        return say("Would welcome");
    case Field::NotWith:
        return say("Please not with");
    case Field::Preceptor:
        return say("Preceptor");
    case Field::Submitted:
        return say("Sent off");
    case Field::Question:
        return say("Kept as an answer");
    }
    return {};
}

QString mapReasonText(const exchange::ColumnMapping &column) {
    const QString first = column.evidence.value(0);
    switch (column.reason) {
    case MapReason::Title:
        return say("The title says “%1”.").arg(first);
    case MapReason::TitleAndAnswers:
        return say("The title says “%1”, and the answers fit.").arg(first);
    case MapReason::Answers:
        return say("%1 of 100 answers look like it.").arg(first);
    case MapReason::OptionColumn:
        switch (column.answer) {
        case exchange::OptionAnswer::Tick:
            return say("Yes stands for “%1”.").arg(first);
        case exchange::OptionAnswer::Rank:
            return say("The number is the place of “%1” in an order.").arg(first);
        case exchange::OptionAnswer::Grade:
            return say("The answer says how much “%1” is meant.").arg(first);
        }
        return {};
    case MapReason::WishColumn:
        return say("The title says that it is wish number %1.").arg(first);
    case MapReason::OtherColumn:
        return say("Other answers to “%1”.").arg(first);
    case MapReason::Sentences:
        return say("It asks what someone wants to learn, and the answers are sentences.");
    case MapReason::RoleDecides:
        return say("Mentors offer these, mentees wish for them.");
    case MapReason::RunningNumber:
        return say("It only counts the rows.");
    case MapReason::Technical:
        return say("The survey tool wrote it.");
    case MapReason::Timestamp:
        return say("It only says when the form was filled in.");
    case MapReason::NoAnswers:
        return say("Nobody answered.");
    case MapReason::OwnQuestion:
        return say("Kept as an answer beside the profile. Exports leave it out until you choose it here.");
    case MapReason::YourQuestion:
        return say("You ask “%1”.").arg(first);
    case MapReason::NewQuestion:
        return say("It becomes a question of yours: %1.").arg(newQuestionKind(column));
    case MapReason::FieldTaken:
        return say("“%1” fits better.").arg(first);
    case MapReason::MapFile:
        return say("The column map says so.");
    case MapReason::NotInMapFile:
        return say("The column map does not name it.");
    case MapReason::ByHand:
        return say("You chose this.");
    }
    return {};
}

QString mapReasonShort(const exchange::ColumnMapping &column) {
    switch (column.reason) {
    case MapReason::Title:
        return say("by its title");
    case MapReason::TitleAndAnswers:
        return say("title and answers");
    case MapReason::Answers:
    case MapReason::Sentences:
        return say("by the answers");
    case MapReason::OptionColumn:
        return column.answer == exchange::OptionAnswer::Tick
                   ? say("Yes: %1").arg(column.evidence.value(0))
                   : say("for %1").arg(column.evidence.value(0));
    case MapReason::WishColumn:
        return say("wish number %1").arg(column.evidence.value(0));
    case MapReason::OtherColumn:
        return say("other answers");
    case MapReason::RoleDecides:
        return say("by title and role");
    case MapReason::RunningNumber:
        return say("only counts");
    case MapReason::Technical:
        return say("by the survey tool");
    case MapReason::Timestamp:
        return say("time of the form");
    case MapReason::NoAnswers:
        return say("no answers");
    case MapReason::OwnQuestion:
        return say("kept as an answer");
    case MapReason::YourQuestion:
        return say("you ask this");
    case MapReason::NewQuestion:
        return newQuestionKind(column);
    case MapReason::FieldTaken:
        return say("another fits better");
    case MapReason::MapFile:
        return say("by the column map");
    case MapReason::NotInMapFile:
        return say("not in the map");
    case MapReason::ByHand:
        return say("your choice");
    }
    return {};
}

QString roleReasonText(const exchange::Mapping &mapping) {
    switch (mapping.roleReason) {
    case exchange::RoleReason::None:
        return say("No column says who is mentor and who is mentee.");
    case exchange::RoleReason::Column:
        return {};
    case exchange::RoleReason::Titles:
        return say("Only the questions for this side were asked.");
    case exchange::RoleReason::FileName:
        return say("The name of the file says so.");
    case exchange::RoleReason::MapFile:
        return say("The column map says so.");
    case exchange::RoleReason::ByHand:
        return say("You chose this.");
    }
    return {};
}

QString separatorWord(const QString &separator) {
    if (separator.isEmpty())
        return say("nothing: one answer a cell");
    if (separator == QLatin1String(", "))
        return say("a comma and a space");
    if (separator == QLatin1String(","))
        return say("a comma");
    if (separator.trimmed() == QLatin1String(";"))
        return say("a semicolon");
    if (separator == QLatin1String("\n"))
        return say("a new line");
    if (separator.trimmed() == QLatin1String("|"))
        return say("a bar |");
    if (separator == QLatin1String(" / "))
        return say("a slash with spaces");
    return separator;
}

QString delimiterWord(QChar delimiter) {
    switch (delimiter.unicode()) {
    case ',':
        return say("commas");
    case ';':
        return say("semicolons");
    case '\t':
        return say("tabs");
    case '|':
        return say("bars");
    default:
        return QString(delimiter);
    }
}

QString encodingWord(exchange::TextEncoding encoding) {
    switch (encoding) {
    case exchange::TextEncoding::Automatic:
        return say("Detect");
    case exchange::TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case exchange::TextEncoding::Utf16:
        return QStringLiteral("UTF-16");
    case exchange::TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

QString dateOrderWord(exchange::DateOrder order) {
    switch (order) {
    case exchange::DateOrder::Unknown:
        return say("Not a date");
    case exchange::DateOrder::Mdy:
        return say("Month, day, year");
    case exchange::DateOrder::Dmy:
        return say("Day, month, year");
    case exchange::DateOrder::Ymd:
        return say("Year, month, day");
    }
    return {};
}

} // namespace groundwork::words
