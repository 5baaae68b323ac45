#pragma once

#include "core/base/side.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork::exchange {

/// The order of the numbers in a date. Ymd is read everywhere.
enum class DateOrder { Unknown, Mdy, Dmy, Ymd };
QString dateOrderKey(DateOrder order);
std::optional<DateOrder> dateOrderFromKey(const QString &key);

/// Something that can be an e-mail address: one @, a dot behind it, no blanks.
bool looksLikeEmail(const QString &text);
/// An address that stands for nobody in particular: empty, "anonymous", no-reply addresses. Never a key for
/// a person.
bool isNobodysEmail(const QString &text);
/// "-", "n/a", "none", "keine" and their like: an answer that says nothing.
bool saysNothing(const QString &text);
/// Letters in two words or more, no digits and no @: may be a name.
bool looksLikeName(const QString &text);

/// Yes or no in a few languages, also x, 1, 0, TRUE, Checked; nothing for other texts.
std::optional<bool> yesOrNo(const QString &text);

/// How much a word on a scale says: "not at all" 0, "a little" 1, "fairly" 2, "very well" 3; nothing for other
/// texts.
std::optional<int> gradeOf(const QString &text);
/// Which wish a title names: "First choice", "2nd priority", "Dritter Wunsch" are 1 to 3; 0 for other titles.
int wishOf(const QString &title);
/// A small whole number in figures or words: "2", "two", "zwei", "up to 3"; nothing for other texts.
std::optional<int> readCount(const QString &text);

/// The three numbers of a date as written, with the order if it can be only one ("01/22/2027" is Mdy,
/// "22.01.2027" and all dates with points are Dmy, "2027-01-22" is Ymd).
struct DateShape {
    int first = 0;
    int second = 0;
    int third = 0;
    DateOrder order = DateOrder::Unknown; ///< Unknown: month and day could be either way round
    bool hasTime = false;
};
std::optional<DateShape> dateShape(const QString &text);
/// The date in this order; invalid when there is none. Two-digit years are 1970 to 2069.
QDate readDate(const QString &text, DateOrder order);

/// Date and time as written, "03/02/2027 02:05:11 PM" and "2027-03-02T14:05:11" too; midnight where there is no
/// time. Invalid when there is no date. The time zone of the tool is not known: local time.
QDateTime readDateTime(const QString &text, DateOrder order);

/// A number with a point or a comma; "1.234,5" and "1,234.5" with `decimalComma` said. Nothing for text.
std::optional<double> readNumber(const QString &text, bool decimalComma);

/// Which roles a text names: mentor, mentee, or both ("Mentorin/Mentor" is one role). Empty when none.
struct RolesNamed {
    bool mentor = false;
    bool mentee = false;
    [[nodiscard]] bool any() const { return mentor || mentee; }
};
RolesNamed rolesNamed(const QString &text);

/// The availability keys of "Tue am", "Wednesday evening", "Weekend", "Mo vormittags" ...; empty when the
/// text is no time of the week.
QStringList availabilityOf(const QString &text);
/// "in_person", "video", "phone", "text", or empty.
QString modeOf(const QString &text);

/// The words of a text, folded, without punctuation: "Q05[SQ001]. Help with: R" -> q05 sq001 help with r.
QStringList wordsOf(const QString &text);

} // namespace groundwork::exchange
