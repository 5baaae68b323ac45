#include "core/content/program_templates.h"

#include "core/base/error_code.h"
#include "core/content/default_framework.h"
#include "core/content/json_texts.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_part.h"

#include <QJsonArray>
#include <QJsonObject>

namespace groundwork::content {

namespace {

framework::OwnParameter ownParameter(const QJsonObject &object) {
    framework::OwnParameter own;
    own.label = object.value(QLatin1String("label")).toString();
    own.kind = framework::ownParameterKindFromKey(object.value(QLatin1String("kind")).toString())
                   .value_or(framework::OwnParameterKind::Text);
    own.options = textsOf(object, "options");
    own.text = object.value(QLatin1String("text")).toString(own.options.value(0));
    own.number = object.value(QLatin1String("number")).toInt();
    own.unit = object.value(QLatin1String("unit")).toString();
    return own;
}

} // namespace

Result<framework::FrameworkText> templateText(const Pack &pack, framework::ProgramTemplate programTemplate) {
    Result<framework::FrameworkText> text = defaultFramework(pack);
    if (!text)
        return text;
    if (programTemplate == framework::ProgramTemplate::Blank) {
        framework::FrameworkText blank;
        blank.parameters = text->parameters;
        return blank;
    }
    const Result<QJsonObject> document = pack.document(QStringLiteral("templates"));
    if (!document)
        return failure(document.error());
    const QString key = framework::programTemplateKey(programTemplate);
    const QJsonObject words = document->value(key).toObject();
    if (words.isEmpty())
        return failure(ErrorCode::ContentMissing, {QStringLiteral("templates.json"), key});
    for (const framework::FrameworkPart part : framework::frameworkParts()) {
        const QString name = framework::frameworkPartKey(part);
        const QJsonValue value = words.value(name);
        if (value.isUndefined())
            continue;
        if (part == framework::FrameworkPart::Parameters) {
            for (const QJsonValue &own : value.toArray())
                text->ownParameters.push_back(ownParameter(own.toObject()));
        } else if (framework::isList(part)) {
            framework::setLines(*text, part, textsOf(value));
        } else {
            framework::setBody(*text, part, value.toString());
        }
    }
    if (const std::optional<Error> problem = framework::problemOf(*text))
        return failure(ErrorCode::ContentMissing, {QStringLiteral("templates.json"), key});
    return text;
}

} // namespace groundwork::content
