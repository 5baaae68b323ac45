#include "ui/words/certificate_errors.h"

#include "core/base/error_code.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("CertificateErrors", text);
}

std::optional<ErrorText> wrongState(const QString &what, const QString &which) {
    if (what == QLatin1String("certificate_pair"))
        return ErrorText{say("The two never began to work together, so there is nothing to certify."),
                         say("Nothing was issued."), say("Issue it for a pair that is closing or over.")};
    if (what == QLatin1String("certificate_there"))
        return ErrorText{say("There is one already: number %1.").arg(which), say("Nothing was issued."),
                         say("Correct that one and issue it again, or withdraw it first.")};
    if (what == QLatin1String("certificate_consent"))
        return ErrorText{say("%1 has not said yes to it.").arg(which), say("Nothing was issued."),
                         say("Ask first. Then tick that the person agrees.")};
    if (what == QLatin1String("certificate_no_meetings"))
        return ErrorText{say("An hours statement needs its meetings."), say("Nothing was issued."),
                         say("Enter each meeting of the two with its day and minutes.")};
    if (what == QLatin1String("certificate"))
        return ErrorText{say("This issue is no longer used."), say("Nothing was changed."),
                         say("Take the issue that is in use now, or issue a new one.")};
    return std::nullopt;
}

} // namespace

std::optional<ErrorText> certificateErrorWords(const Error &error) {
    const QString what = error.args.value(0);
    if (error.code == ErrorCode::WrongState)
        return wrongState(what, error.args.value(1));
    if (error.code == ErrorCode::ReasonNeeded && what == QLatin1String("certificate_early"))
        return ErrorText{say("The two still meet."), say("Nothing was issued."),
                         say("Write why it is issued before the end, then go on. The reason is not printed.")};
    if (error.code == ErrorCode::ValueOutOfRange && what == QLatin1String("logo"))
        return ErrorText{say("That is no picture that can be printed."), say("The letterhead stays as it was."),
                         say("Choose a PNG, JPEG or SVG file.")};
    if (error.code == ErrorCode::ValueOutOfRange && what == QLatin1String("logo_links"))
        return ErrorText{say("This SVG file shows or links to something that is not in it."),
                         say("The letterhead stays as it was."),
                         say("Save it with everything inside it, or choose a PNG or JPEG.")};
    if (error.code == ErrorCode::ValueOutOfRange && what == QLatin1String("logo_size"))
        return ErrorText{say("The picture is too large for a letterhead."), say("The letterhead stays as it was."),
                         say("Choose a PNG or JPEG, which is made smaller, or an SVG of at most %1 kilobytes.")
                             .arg(error.args.value(1))};
    return std::nullopt;
}

QString certificateFieldName(const QString &key) {
    if (key == QLatin1String("certificate_place"))
        return say("The place");
    if (key == QLatin1String("certificate_skills"))
        return say("The list of skills");
    if (key == QLatin1String("certificate_signers"))
        return say("The list of those who sign");
    if (key == QLatin1String("certificate_function"))
        return say("The function of somebody who signs");
    if (key == QLatin1String("certificate_meetings"))
        return say("The number of meetings");
    if (key == QLatin1String("certificate_minutes"))
        return say("The number of minutes");
    if (key == QLatin1String("certificate_training"))
        return say("The training time");
    if (key == QLatin1String("letterhead_address"))
        return say("The address");
    if (key == QLatin1String("letterhead"))
        return say("A line of the letterhead");
    return {};
}

} // namespace groundwork::words
