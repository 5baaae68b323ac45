#include "app/cli/verbs.h"

#include "app/cli/shipped.h"
#include "core/first_meeting/script.h"
#include "core/framework/framework_rows.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

using first_meeting::Field;
using first_meeting::FieldOwner;
using first_meeting::Length;
using first_meeting::Prompt;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Prompts)
};

QString ownerKey(FieldOwner owner)
{
    switch (owner) {
    case FieldOwner::Each: return QStringLiteral("each");
    case FieldOwner::Mentee: return QStringLiteral("mentee");
    case FieldOwner::Mentor: return QStringLiteral("mentor");
    case FieldOwner::Both: return QStringLiteral("both");
    }
    return {};
}

/// A dial is named by its two ends.
QJsonObject choiceObject(const first_meeting::Option &option)
{
    QJsonObject choice{{QStringLiteral("key"), option.key}, {QStringLiteral("text"), option.text}};
    if (!option.low.isEmpty() || !option.high.isEmpty()) {
        choice.insert(QStringLiteral("text"), option.low + QStringLiteral(" ↔ ") + option.high);
        choice.insert(QStringLiteral("low"), option.low);
        choice.insert(QStringLiteral("high"), option.high);
    }
    return choice;
}

QJsonObject fieldObject(const Field &field)
{
    QJsonArray choices;
    for (const first_meeting::Option &option : field.options)
        choices << choiceObject(option);
    return {{QStringLiteral("key"), field.key},
            {QStringLiteral("label"), field.label},
            {QStringLiteral("type"), first_meeting::fieldTypeKey(field.type)},
            {QStringLiteral("owner"), ownerKey(field.owner)},
            {QStringLiteral("optional"), field.optional},
            {QStringLiteral("choices"), choices}};
}

QJsonObject promptObject(const Prompt &prompt, Length length)
{
    QJsonArray fields;
    QJsonArray choices;
    QString type;
    for (const Field &field : prompt.fieldsFor(length)) {
        const QJsonObject object = fieldObject(field);
        if (type.isEmpty()) {
            type = first_meeting::fieldTypeKey(field.type);
            choices = object.value(QLatin1String("choices")).toArray();
        }
        fields << object;
    }
    return {{QStringLiteral("key"), prompt.key},
            {QStringLiteral("stage"), prompt.stage},
            {QStringLiteral("label"), prompt.label},
            {QStringLiteral("text"), prompt.text(Side::Program, length)},
            {QStringLiteral("who"), first_meeting::whoKey(prompt.who)},
            {QStringLiteral("type"), type},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("minutes"), prompt.minutes(length)}};
}

int runPrompts(Invocation &invocation)
{
    const auto file = invocation.openProgram(true);
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const Result<first_meeting::Script> script = shippedScript(*file, *cohort);
    if (!script)
        return invocation.refuse(script.error());
    Length length = script->defaultLength();
    if (invocation.isSet("length")) {
        const auto asked = first_meeting::lengthFromMinutes(invocation.value("length").toInt());
        if (!asked)
            return invocation.misuse(Words::tr("A first meeting takes 60, 90 or 120 minutes."));
        length = *asked;
    } else if (const auto row = framework::cohort(*file, *cohort)) {
        length = first_meeting::lengthFromMinutes(row->firstMeetingMinutes).value_or(length);
    }
    QJsonArray prompts;
    for (const Prompt *prompt : script->promptsAt(length)) {
        const QJsonObject object = promptObject(*prompt, length);
        prompts << object;
        invocation.say(QStringLiteral("%1  %2  %3 min  %4")
                           .arg(prompt->key, -5)
                           .arg(object.value(QLatin1String("who")).toString())
                           .arg(prompt->minutes(length), 4)
                           .arg(prompt->label));
    }
    return invocation.succeed({{QStringLiteral("length"), first_meeting::minutesOf(length)},
                               {QStringLiteral("version"), script->version()},
                               {QStringLiteral("prompts"), prompts}});
}

} // namespace

Command promptsCommand()
{
    return {QStringLiteral("prompts"),
            QStringLiteral("prompts FILE [--length 60|90|120]"),
            Words::tr("The first-meeting script as this file uses it."),
            {{QStringLiteral("length"), Words::tr("Minutes; the cohort's without it."), QStringLiteral("MINUTES")}},
            1,
            1,
            runPrompts};
}

} // namespace groundwork::cli
