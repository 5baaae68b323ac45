#include "ui/words/input_errors.h"

#include "core/base/error_code.h"
#include "ui/words/certificate_errors.h"
#include "ui/words/framework_words.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ErrorWords", text);
}

struct FieldWord {
    const char *key;
    const char *word;
};

constexpr FieldWord kFieldWords[] = {
    {"full_name", QT_TRANSLATE_NOOP("ErrorWords", "The name")},
    {"name", QT_TRANSLATE_NOOP("ErrorWords", "The name")},
    {"role_name", QT_TRANSLATE_NOOP("ErrorWords", "The name of a role")},
    {"cohort_name", QT_TRANSLATE_NOOP("ErrorWords", "The name of the cohort")},
    {"version_note", QT_TRANSLATE_NOOP("ErrorWords", "The note on what is new")},
    {"parameter_label", QT_TRANSLATE_NOOP("ErrorWords", "The name of the parameter")},
    {"parameter_options", QT_TRANSLATE_NOOP("ErrorWords", "The list of choices")},
    {"question", QT_TRANSLATE_NOOP("ErrorWords", "The question")},
    {"wording", QT_TRANSLATE_NOOP("ErrorWords", "The question")},
    {"question_options", QT_TRANSLATE_NOOP("ErrorWords", "The list of choices")},
    {"question_option", QT_TRANSLATE_NOOP("ErrorWords", "One of the choices")},
    {"question_help", QT_TRANSLATE_NOOP("ErrorWords", "The line that helps to answer")},
    {"limits", QT_TRANSLATE_NOOP("ErrorWords", "The limits of the number")},
    {"letter_subject", QT_TRANSLATE_NOOP("ErrorWords", "The subject of the letter")},
    {"letter_body", QT_TRANSLATE_NOOP("ErrorWords", "The letter")},
    {"reason", QT_TRANSLATE_NOOP("ErrorWords", "The reason")},
    {"capacity", QT_TRANSLATE_NOOP("ErrorWords", "The number of places")},
    {"keep_months", QT_TRANSLATE_NOOP("ErrorWords", "The months that names are kept")},
    {"email", QT_TRANSLATE_NOOP("ErrorWords", "The e-mail address")},
    {"note", QT_TRANSLATE_NOOP("ErrorWords", "What the partner should know")},
    {"hours_per_month", QT_TRANSLATE_NOOP("ErrorWords", "The number of hours a month")},
    {"overlap_hours", QT_TRANSLATE_NOOP("ErrorWords", "The number of hours free at the same time")},
    {"manager", QT_TRANSLATE_NOOP("ErrorWords", "The line manager")},
};

/// A field by its key, as a reader knows it.
QString fieldName(const Error &error) {
    const QString key = error.args.value(0);
    for (const QString &known : {frameworkPartTitle(key), parameterTitle(key), certificateFieldName(key)}) {
        if (!known.isEmpty())
            return known;
    }
    for (const FieldWord &field : kFieldWords) {
        if (key == QLatin1String(field.key))
            return say(field.word);
    }
    QString plain = key;
    plain.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!plain.isEmpty())
        plain[0] = plain.at(0).toUpper();
    return plain.isEmpty() ? say("A field") : plain;
}

ErrorText outOfRangeWords(const Error &error) {
    const QString what = error.args.value(0);
    const QString which = error.args.value(1);
    if (what == QLatin1String("values"))
        return {say("There is room for five things that matter."), say("What you typed is kept."),
                say("Leave the five that matter most.")};
    if (what == QLatin1String("would_welcome"))
        return {say("There is room for five names under Would welcome."), say("What you typed is kept."),
                say("Leave the first five.")};
    if (what == QLatin1String("role_name"))
        return {
            say("A role cannot be called “%1”: only letters, blanks, hyphens and apostrophes.").arg(which),
            say("What you typed is kept."), say("Choose a plain word.")};
    if (what == QLatin1String("letter_field"))
        return {say("The letter has %1, which is no field.").arg(which), say("What you typed is kept."),
                say("Take a field from the list, or write it without braces.")};
    if (what == QLatin1String("scale"))
        return {say("A scale cannot go %1.").arg(which), say("What you typed is kept."),
                say("Let it go up in whole numbers, with at most eleven steps.")};
    return {say("%1 cannot be %2.").arg(fieldName(error), which), say("Nothing was changed."),
            say("Choose another value.")};
}

/// What stands in the way in the program or one of its cohorts.
std::optional<ErrorText> cohortInTheWay(const QString &what, const QString &which) {
    if (what == QLatin1String("cohort_without_pair"))
        return ErrorText{say("No pair has said yes on both sides yet."), say("The cohort stays in matching."),
                         say("Record two yes answers first.")};
    if (what == QLatin1String("framework_in_use"))
        return ErrorText{say("This draft is the only framework that a cohort has."),
                         say("Nothing was changed."), say("Change its words instead.")};
    if (what == QLatin1String("cohort_over"))
        return ErrorText{say("This cohort is over, and nobody and nothing new comes into it."),
                         say("It can be read and printed as it is."),
                         say("Open it again within 30 days of closing, or start a new cohort.")};
    if (what == QLatin1String("cohort_read_only"))
        return ErrorText{say("%1 is over, so its records stay as they are.").arg(which),
                         say("Nothing was changed; everything can be read and printed."),
                         say("To put something right, open it again within 30 days of closing.")};
    if (what == QLatin1String("cohort_name"))
        return ErrorText{say("Another cohort is called %1.").arg(which), say("Nothing was changed."),
                         say("Give this one a name of its own, with its year for example.")};
    if (what == QLatin1String("question_cohort"))
        return ErrorText{say("Another cohort asks “%1” in a column of the same name.").arg(which),
                         say("Nothing was changed."), say("Leave this one in its cohort.")};
    if (what == QLatin1String("cohort_without_framework"))
        return ErrorText{say("The cohort has no framework yet."), say("It stays a draft."),
                         say("Choose a version of the framework first.")};
    if (what == QLatin1String("role_names"))
        return ErrorText{say("Both roles would be called %1.").arg(which), say("Nothing was changed."),
                         say("Give each role a name of its own.")};
    if (what == QLatin1String("cohort_closed_long_ago"))
        return ErrorText{say("This cohort was closed more than 30 days ago."), say("It can still be read."),
                         say("Start a new cohort for what comes next.")};
    return std::nullopt;
}

/// What stands in the way with a person, a pair or its agreement.
std::optional<ErrorText> pairInTheWay(const QString &what, const QString &which) {
    if (what == QLatin1String("participant_with_partnership"))
        return ErrorText{say("This person was matched, so the record stays."), say("Nothing was changed."),
                         say("Note a withdrawal instead.")};
    if (what == QLatin1String("partnership_over_long_ago"))
        return ErrorText{say("This pair ended more than 14 days ago."),
                         say("It can still be read and printed."),
                         say("Put the two forward as a new pair if they go on.")};
    if (what == QLatin1String("partnership_person_left"))
        return ErrorText{say("%1 has left the program since.").arg(which), say("Nothing was changed."),
                         say("The pair can still be read and printed.")};
    if (what == QLatin1String("review"))
        return ErrorText{say("This review was held or left out already."), say("Nothing was changed."),
                         say("Add one more review if the two want to look again.")};
    if (what == QLatin1String("section"))
        return ErrorText{say("Section %1 belongs into each agreement.").arg(which),
                         say("Nothing was changed."),
                         say("It can stand in another place, and it can't be left out.")};
    if (what == QLatin1String("small_change"))
        return ErrorText{which.isEmpty()
                             ? say("Nothing differs from the version in force.")
                             : say("The short path is for rhythm, place, times and channel alone."),
                         say("Nothing was changed."), say("For anything else start a new version.")};
    return std::nullopt;
}

ErrorText wrongStateWords(const Error &error) {
    const QString what = error.args.value(0);
    const QString which = error.args.value(1);
    if (const auto words = cohortInTheWay(what, which))
        return *words;
    if (const auto words = pairInTheWay(what, which))
        return *words;
    return {say("That is not possible as things stand now."), say("Nothing was changed."),
            say("Look at the state first, then take the step before it.")};
}

} // namespace

ErrorText inputErrorWords(const Error &error) {
    if (const auto words = certificateErrorWords(error))
        return *words;
    switch (error.code) {
    case ErrorCode::NotFound:
        if (error.args.value(0) == QLatin1String("exercise"))
            return {say("No exercise card and no set is called %1.").arg(error.args.value(1)),
                    say("Nothing was printed."), say("Cards are called by their code, such as OL1 or DA6.")};
        return {say("That is no longer in the file."), say("Nothing was changed."),
                say("Open the page again to see what there is.")};
    case ErrorCode::TextMissing:
        if (error.args.value(0) == QLatin1String("question_options"))
            return {say("There are fewer than two choices."), say("What you typed is kept."),
                    say("Write each choice on a line of its own, two or more.")};
        return {say("%1 is empty.").arg(fieldName(error)), say("What you typed is kept."),
                say("Type it, then go on.")};
    case ErrorCode::TextTooLong:
        return {say("%1 is longer than %2 characters.").arg(fieldName(error), error.args.value(1)),
                say("What you typed is kept."), say("Make it shorter, then go on.")};
    case ErrorCode::ValueOutOfRange:
        return outOfRangeWords(error);
    case ErrorCode::ListTooLong:
        return {say("%1 has more than %2 lines.").arg(fieldName(error), error.args.value(1)),
                say("What you typed is kept."), say("Join two of them, or take one out.")};
    case ErrorCode::FrameworkNotPublished:
        return {say("Version %1 of the framework is still a draft.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Publish it first, so that its words stay as they are.")};
    case ErrorCode::DateOrder:
        if (error.args.value(2) == QLatin1String("version"))
            return {say("That day is before the version that holds now began."), say("Nothing was signed."),
                    say("Choose that day or a later one.")};
        return {
            say("The end (%1) comes before the start (%2).").arg(error.args.value(1), error.args.value(0)),
            say("Nothing was changed."), say("Change one of the two dates.")};
    case ErrorCode::BadDate:
        return {say("“%1” is not a date that can be read.").arg(error.args.value(0)),
                say("What you typed is kept."),
                say("Write it as day, month and year, such as 14 March 2027.")};
    case ErrorCode::WrongState:
        return wrongStateWords(error);
    case ErrorCode::ReasonNeeded:
        if (error.args.value(0) == QLatin1String("cohort_cancelled"))
            return {say("A cohort is not cancelled without a reason."), say("Nothing was changed."),
                    say("Write one sentence, for whoever asks later. Then cancel it.")};
        return {say("This goes past a recommendation of the program."), say("Nothing is blocked."),
                say("Write a short reason, then go on.")};
    case ErrorCode::FrameworkFrozen:
        return {say("Version %1 of the framework is published and does not change.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Start a new version to change the words.")};
    case ErrorCode::FrameworkIncomplete:
        return {say("The framework still lacks a part: %1.").arg(fieldName(error)), say("The draft is kept."),
                say("Fill that part in, then publish.")};
    case ErrorCode::PersonAlreadyTakesPart:
        return {say("%1 already takes part in this cohort.").arg(error.args.value(0)),
                say("Nothing was changed."),
                say("Open %1 on the People page to change the profile.").arg(error.args.value(0))};
    case ErrorCode::SamePerson:
        return {say("%1 cannot be both sides of one pair.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Choose two different people.")};
    default:
        return {};
    }
}

} // namespace groundwork::words
