#include "ui/words/question_words.h"

#include "core/base/error_code.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork::words {

using questions::AskedOf;
using questions::OwnAnswer;
using questions::Question;
using questions::QuestionKind;
using questions::Said;
using questions::Sharing;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("QuestionWords", text);
}

QString counted(const char *text, int count) {
    return QCoreApplication::translate("QuestionWords", text, nullptr, count);
}

QString numberText(double number) {
    return QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

/// What stands in the way of a change: answers that are there.
ErrorText answeredWords(const Error &error) {
    const QString what = error.args.value(0);
    const QString wording = error.args.value(1);
    const int count = error.args.value(2).toInt();
    const QString some = counted(QT_TRANSLATE_NOOP("QuestionWords", "%n (person has|people have) answered “%1”."), count)
                             .arg(wording);
    if (what == QLatin1String("delete"))
        return {some, say("The question and the answers stay."), say("Ask it no longer instead: the answers are kept.")};
    if (what == QLatin1String("kind"))
        return {some, say("Nothing was changed."),
                say("Ask this one no longer, and write a new question of the other kind.")};
    if (what == QLatin1String("cohort"))
        return {counted(QT_TRANSLATE_NOOP("QuestionWords", "%n (person|people) of other cohorts (has|have) answered “%1”."),
                        count)
                    .arg(wording),
                say("Nothing was changed."), say("Let it be asked in every cohort, so that their answers stay readable.")};
    if (what == QLatin1String("sharing"))
        return {some, say("Nothing was changed: they answered for fewer readers."),
                say("Write a new question, so that each can say it again.")};
    return {counted(QT_TRANSLATE_NOOP("QuestionWords", "%n answer(s) to “%1” would lie outside."), count).arg(wording),
            say("Nothing was changed."), say("Choose wider limits.")};
}

} // namespace

QString questionKindWord(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::Text:
        return say("Text");
    case QuestionKind::Number:
        return say("Number");
    case QuestionKind::Choice:
        return say("One choice");
    case QuestionKind::Choices:
        return say("Several choices");
    case QuestionKind::Scale:
        return say("Scale");
    case QuestionKind::Date:
        return say("Date");
    }
    return {};
}

QString questionKindHelp(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::Text:
        return say("Answered in one's own words.");
    case QuestionKind::Number:
        return say("Answered with one number, with a unit and limits if you like.");
    case QuestionKind::Choice:
        return say("One of the answers that you write down.");
    case QuestionKind::Choices:
        return say("Any of the answers that you write down.");
    case QuestionKind::Scale:
        return say("One step between two ends, such as 1 to 5.");
    case QuestionKind::Date:
        return say("A day with its year.");
    }
    return {};
}

QString askedOfWord(AskedOf whom) {
    switch (whom) {
    case AskedOf::Both:
        return say("Mentors and mentees");
    case AskedOf::Mentors:
        return say("Mentors only");
    case AskedOf::Mentees:
        return say("Mentees only");
    }
    return {};
}

QString sharingWord(Sharing sharing) {
    switch (sharing) {
    case Sharing::Partner:
        return say("Shared with the program");
    case Sharing::Coordinator:
        return say("Coordinator");
    case Sharing::Private:
        return say("Coordinator, kept apart");
    }
    return {};
}

QString sharingSentence(Sharing sharing) {
    switch (sharing) {
    case Sharing::Partner:
        return say("A partner may see the answer, and matching may use it.");
    case Sharing::Coordinator:
        return say("Only the coordinator reads the answers, also in the table, in filters and in exports.");
    case Sharing::Private:
        return say("Only the coordinator reads the answers, one person at a time. They are in no table, no search and "
                   "no filter, and in an export only where you choose them.");
    }
    return {};
}

QString saidWord(Said said) {
    switch (said) {
    case Said::Unknown:
        return say("not asked yet");
    case Said::Empty:
        return say("left empty");
    case Said::Declined:
        return say("would rather not say");
    case Said::Given:
        return say("answered");
    }
    return {};
}

QString answerText(const Question &question, const OwnAnswer &answer) {
    if (!answer.isGiven())
        return saidWord(answer.said);
    switch (question.kind) {
    case QuestionKind::Text:
        return answer.text;
    case QuestionKind::Number: {
        const QString number = numberText(answer.number.value_or(0));
        return question.unit.isEmpty() ? number : say("%1 %2").arg(number, question.unit);
    }
    case QuestionKind::Scale:
        return say("%1 of %2").arg(numberText(answer.number.value_or(0)), numberText(question.highest.value_or(0)));
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        return questions::answerTexts(question, answer).join(say("; "));
    case QuestionKind::Date:
        return longDate(answer.date);
    }
    return {};
}

QString limitsText(const QString &low, const QString &high) {
    if (low.isEmpty())
        return say("up to %1").arg(high);
    return high.isEmpty() ? say("%1 or more").arg(low) : say("from %1 to %2").arg(low, high);
}

QString stepText(const Question &question, int step) {
    const QString &end = question.lowest == static_cast<double>(step)    ? question.lowEnd
                         : question.highest == static_cast<double>(step) ? question.highEnd
                                                                         : QString();
    const QString number = numberText(step);
    return end.isEmpty() ? number : say("%1 %2").arg(number, end);
}

QString questionHelp(const Question &question) {
    QStringList parts;
    if (!question.help.isEmpty())
        parts.append(question.help);
    if (question.kind == QuestionKind::Number) {
        const QString range = rangeText(question);
        if (!range.isEmpty())
            parts.append(say("A number %1.").arg(range));
        else if (!question.unit.isEmpty())
            parts.append(say("In %1.").arg(question.unit));
    }
    if (question.sharing != Sharing::Partner)
        parts.append(say("Only the coordinator reads this."));
    if (question.required)
        parts.append(say("Needed for a complete form; to pass is an answer too."));
    return parts.join(QLatin1Char(' '));
}

QString rangeText(const Question &question) {
    const QString low = question.lowest ? numberText(*question.lowest) : QString();
    const QString high = question.highest ? numberText(*question.highest) : QString();
    if (question.kind == QuestionKind::Scale) {
        const QString from = question.lowEnd.isEmpty() ? low : say("%1 %2").arg(low, question.lowEnd);
        const QString to = question.highEnd.isEmpty() ? high : say("%1 %2").arg(high, question.highEnd);
        return say("%1 to %2").arg(from, to);
    }
    if (question.kind != QuestionKind::Number || (low.isEmpty() && high.isEmpty()))
        return {};
    const QString range = limitsText(low, high);
    return question.unit.isEmpty() ? range : say("%1 %2").arg(range, question.unit);
}

QString questionCountsText(const questions::QuestionCounts &counts) {
    QStringList parts{counted(QT_TRANSLATE_NOOP("QuestionWords", "%n answer(s)"), counts.given)};
    if (counts.declined > 0)
        parts.append(
            counted(QT_TRANSLATE_NOOP("QuestionWords", "%n would rather not say"), counts.declined));
    if (counts.empty > 0)
        parts.append(counted(QT_TRANSLATE_NOOP("QuestionWords", "%n left empty"), counts.empty));
    if (counts.unknown > 0)
        parts.append(counted(QT_TRANSLATE_NOOP("QuestionWords", "%n not asked yet"), counts.unknown));
    return parts.join(say(", "));
}

QStringList wordingsOf(const std::vector<Question> &questions, const std::vector<questions::QuestionId> &ids) {
    QStringList wordings;
    for (const Question &question : questions) {
        if (std::find(ids.begin(), ids.end(), question.id) != ids.end())
            wordings.append(question.wording);
    }
    return wordings;
}

ErrorText questionErrorWords(const Error &error) {
    const QString wording = error.args.value(0);
    switch (error.code) {
    case ErrorCode::QuestionAnswered:
        return answeredWords(error);
    case ErrorCode::OptionInUse:
        return {counted(QT_TRANSLATE_NOOP("QuestionWords", "%n (person has|people have) chosen “%1”."),
                        error.args.value(1).toInt())
                    .arg(wording),
                say("Nothing was changed."), say("Leave it among the choices, or put it in other words.")};
    case ErrorCode::AnswerOutOfRange: {
        const QString range = limitsText(error.args.value(2), error.args.value(3));
        const bool limits = !error.args.value(2).isEmpty() || !error.args.value(3).isEmpty();
        return {error.args.value(1).isEmpty() ? say("The answer to “%1” is not read as a number.").arg(wording)
                                              : say("“%1” cannot be %2.").arg(wording, error.args.value(1)),
                say("What you typed is kept."),
                limits ? say("Write a number %1.").arg(range) : say("Write a number.")};
    }
    case ErrorCode::AnswerNoOption:
        return {say("The answer to “%1” is none of its choices.").arg(wording), say("What you typed is kept."),
                say("Choose one that is there, or leave it empty.")};
    case ErrorCode::NotAskedOfRole:
        return {error.args.value(1) == QLatin1String("mentor") ? say("“%1” is not asked of mentors.").arg(wording)
                                                               : say("“%1” is not asked of mentees.").arg(wording),
                say("Nothing was changed."), say("Change whom the question is asked of first.")};
    default:
        return {};
    }
}

} // namespace groundwork::words
