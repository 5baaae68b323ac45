#include "core/agreements/answer_reader.h"

#include "core/agreements/sentence_builder.h"
#include "core/base/text_fold.h"

#include <algorithm>

namespace groundwork::agreements {

using first_meeting::AlignmentItem;
using first_meeting::AnswerRow;
using first_meeting::AnswerState;
using first_meeting::Prompt;

namespace {

int amount(const QJsonValue &value, const QString &key) {
    const QJsonValue amounts = value[QLatin1String("amounts")];
    if (amounts.isObject())
        return amounts[key].toInt();
    const QJsonArray picked = value.isArray() ? value.toArray() : value[QLatin1String("choices")].toArray();
    return picked.contains(QJsonValue(key)) ? 3 : 0;
}

} // namespace

Side sideOf(Voice voice) {
    switch (voice) {
    case Voice::Mentee:
        return Side::Mentee;
    case Voice::Mentor:
        return Side::Mentor;
    case Voice::Both:
        return Side::Program;
    }
    return Side::Program;
}

AnswerReader::AnswerReader(const DraftInput &input, const AgreementContent &content)
    : m_input(input)
    , m_content(content) {
    m_reviews = reviewDates(input.bothYes, input.plannedEnd, thirdMeeting(), input.closingDays);
}

const AnswerRow *AnswerReader::row(const QString &prompt, Side side) const {
    for (const AnswerRow &answer : m_input.answers) {
        if (answer.prompt == prompt && answer.side == side && !answer.isPrivate)
            return &answer;
    }
    return nullptr;
}

Source AnswerReader::source(const QString &promptKey, const QString &field, Side side) const {
    Source found;
    const Prompt *prompt = script().prompt(promptKey);
    const AnswerRow *answer = row(promptKey, side);
    if (!prompt || !answer)
        return found;
    switch (answer->state) {
    case AnswerState::Passed:
        found.state = Source::State::Passed;
        return found;
    case AnswerState::Later:
        found.state = Source::State::Later;
        found.comesBack = answer->comesBack.value_or(QDate());
        return found;
    case AnswerState::Revealed:
        break;
    case AnswerState::Empty:
    case AnswerState::Hidden:
        return found;
    }
    if (first_meeting::isFieldPassed(*prompt, answer->value, field)) {
        found.state = Source::State::Passed;
    } else if (const auto back = first_meeting::fieldComesBack(*prompt, answer->value, field)) {
        found.state = Source::State::Later;
        found.comesBack = *back;
    } else if (first_meeting::isFieldIllegible(*prompt, answer->value, field)) {
        found.state = Source::State::Later; // somebody wrote something: the two put it in when they next meet
    } else {
        found.value = first_meeting::fieldValue(*prompt, answer->value, field);
        if (isFilled(found.value))
            found.state = Source::State::Given;
    }
    return found;
}

Source AnswerReader::source(const char *prompt, const char *field, Side side) const {
    return source(QString::fromLatin1(prompt), QString::fromLatin1(field), side);
}

QString AnswerReader::withBeginning(const QString &promptKey, const QString &text, bool keep) const {
    const Prompt *prompt = script().prompt(promptKey);
    QString beginning = prompt ? prompt->agreedLine : QString();
    beginning = beginning.left(beginning.indexOf(QStringLiteral("..."))).trimmed();
    const bool has = !beginning.isEmpty() && foldText(text).startsWith(foldText(beginning));
    if (keep)
        return has || beginning.isEmpty() ? text : beginning + QLatin1Char(' ') + text;
    return has ? text.mid(beginning.size()).trimmed() : text;
}

first_meeting::AgreedLine AnswerReader::agreedLine(const QString &prompt) const {
    for (const first_meeting::AgreedLineRow &row : m_input.agreedLines) {
        if (row.prompt == prompt)
            return row.line;
    }
    return {};
}

QStringList AnswerReader::settled(const QStringList &prompts) const {
    QStringList texts;
    for (const QString &prompt : prompts) {
        for (const AlignmentItem &item : m_input.alignment) {
            if (item.prompt() == prompt && isPrinted(item))
                texts.append(item.settled);
        }
    }
    return texts;
}

bool AnswerReader::isPrinted(const AlignmentItem &item) {
    return item.status == first_meeting::AlignmentStatus::TalkedThrough && item.printed &&
           !item.settled.isEmpty();
}

QJsonArray AnswerReader::kinds(const char *promptKey, Side wanting, Side giving) const {
    const Prompt *prompt = script().prompt(QString::fromLatin1(promptKey));
    const first_meeting::Field *field = prompt ? prompt->field(QStringLiteral("help")) : nullptr;
    if (!field)
        return {};
    const QJsonValue wanted = source(promptKey, "help", wanting).value;
    const QJsonValue given = source(promptKey, "help", giving).value;
    struct Kind {
        QString key;
        int least;
        int want;
    };
    std::vector<Kind> found;
    for (const first_meeting::Option &option : field->options) {
        const int want = amount(wanted, option.key);
        const int give = amount(given, option.key);
        if (want >= 2 && give >= 2)
            found.push_back({option.key, std::min(want, give), want});
    }
    std::stable_sort(found.begin(), found.end(), [](const Kind &a, const Kind &b) {
        return a.least != b.least ? a.least > b.least : a.want > b.want;
    });
    QJsonArray keys;
    for (size_t index = 0; index < found.size() && index < 3; ++index)
        keys.append(found[index].key);
    return keys;
}

QDate AnswerReader::nextDate(const char *field) const {
    return QDate::fromString(source("7.2", field, Side::Program).value.toString().left(10), Qt::ISODate);
}

bool AnswerReader::secondMeetingHeld() const {
    if (!m_input.meeting || m_input.meeting->length != first_meeting::Length::Sixty)
        return false;
    return std::any_of(m_input.answers.begin(), m_input.answers.end(), [&](const AnswerRow &answer) {
        const Prompt *prompt = script().prompt(answer.prompt);
        return prompt && answer.state == AnswerState::Revealed &&
               prompt->inclusion(first_meeting::Length::Sixty) == first_meeting::Inclusion::MeetingTwo;
    });
}

QDate AnswerReader::thirdMeeting() const {
    return nextDate(secondMeetingHeld() ? "next" : "next_2");
}

QDate AnswerReader::meetingTwo() const {
    const QDate next = nextDate("next");
    return next.isValid() ? std::min(next, m_reviews.third) : m_reviews.third;
}

} // namespace groundwork::agreements
