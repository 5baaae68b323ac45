#include "ui/widgets/answer_style.h"

#include "core/base/braces.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

namespace groundwork::ui {

QString AnswerStyle::name(Side side) const {
    switch (side) {
    case Side::Mentee:
        return mentee;
    case Side::Mentor:
        return mentor;
    case Side::Coordinator:
    case Side::Facilitator:
    case Side::Program:
        break;
    }
    return QCoreApplication::translate("AnswerStyle", "Both");
}

QString AnswerStyle::bareName(Side side) const {
    QString bare = name(side);
    for (const char16_t mark : {u'\u2068', u'\u2069', u'\u2067', u'\u2066'})
        bare.remove(QChar(mark));
    return bare;
}

QString AnswerStyle::filled(QString text) const {
    const QString end =
        endDate.isValid() ? words::longDate(endDate) : QCoreApplication::translate("AnswerStyle", "the end");
    return filledBraces(text, {{QStringLiteral("mentee"), mentee},
                               {QStringLiteral("mentor"), mentor},
                               {QStringLiteral("length"), QString::number(first_meeting::minutesOf(length))},
                               {QStringLiteral("end_date"), end}});
}

} // namespace groundwork::ui
