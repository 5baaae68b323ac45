#include "core/first_meeting/program_script.h"

#include "core/base/text_fold.h"

#include <QJsonArray>
#include <QJsonObject>

namespace groundwork::first_meeting {

namespace {

const QLatin1String kChoices("choices");

/// The program's lines as choices, with the key of the line that ships where it says the same.
QJsonArray choicesOf(const QStringList &lines, const QJsonArray &shipped) {
    QJsonArray choices;
    for (const QString &line : lines) {
        QJsonObject choice{{QStringLiteral("key"), line}, {QStringLiteral("text"), line}};
        for (const QJsonValue &one : shipped) {
            if (foldText(one[QLatin1String("text")].toString()) == foldText(line))
                choice = one.toObject();
        }
        choices.append(choice);
    }
    return choices;
}

} // namespace

Result<Script> programScript(const content::Pack &pack, const QStringList &notMentoring) {
    Result<QJsonObject> document = pack.document(QStringLiteral("first_meeting"));
    if (!document)
        return failure(document.error());
    if (notMentoring.isEmpty())
        return Script::read(*document);
    QJsonArray prompts = document->value(QLatin1String("prompts")).toArray();
    for (qsizetype at = 0; at < prompts.size(); ++at) {
        QJsonObject prompt = prompts[at].toObject();
        QJsonArray fields = prompt.value(QLatin1String("fields")).toArray();
        for (qsizetype index = 0; index < fields.size(); ++index) {
            QJsonObject field = fields[index].toObject();
            if (field.value(QLatin1String("choices_from")).toString() !=
                QLatin1String("framework.not_mentoring"))
                continue;
            field[kChoices] = choicesOf(notMentoring, field.value(kChoices).toArray());
            fields[index] = field;
        }
        prompt[QLatin1String("fields")] = fields;
        prompts[at] = prompt;
    }
    document->insert(QLatin1String("prompts"), prompts);
    return Script::read(*document);
}

} // namespace groundwork::first_meeting
