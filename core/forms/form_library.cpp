#include "core/forms/form_library.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace groundwork::forms {

namespace {

using content::textOf;

constexpr EnumKey<LineType> kTypes[] = {{LineType::Scale, "scale"},     {LineType::One, "one"},
                                        {LineType::Many, "many"},       {LineType::Short, "short"},
                                        {LineType::Long, "long"},       {LineType::Date, "date"},
                                        {LineType::Number, "number"},   {LineType::Confirm, "confirm"},
                                        {LineType::Rows, "rows"}};

tl::unexpected<Error> broken(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("forms"), what});
}

/// Empty when the line was read, else what is wrong with it.
QString readLine(const QJsonObject &object, FormLine &line) {
    const auto type = fromKey(kTypes, textOf(object, "type"));
    line.key = textOf(object, "key");
    if (line.key.isEmpty() || !type)
        return QStringLiteral("key or type");
    line.type = *type;
    line.text = textOf(object, "text");
    line.hint = textOf(object, "hint");
    line.inShort = object.value(QLatin1String("short")).toBool();
    line.says = object.value(QLatin1String("says")).toBool();
    line.ownWords = object.value(QLatin1String("own_words")).toBool();
    line.eachSide = textOf(object, "side") == QLatin1String("each");
    line.lines = std::max(1, object.value(QLatin1String("lines")).toInt(object.value(QLatin1String("rows")).toInt()));
    line.byDefault = textOf(object, "default");
    if (const QString role = textOf(object, "only"); !role.isEmpty()) {
        line.only = roleFromKey(role);
        if (!line.only)
            return role;
    }
    for (const QJsonValue &value : object.value(QLatin1String("choices")).toArray())
        line.choices.push_back({textOf(value.toObject(), "key"), textOf(value.toObject(), "text")});
    const bool ticked = line.type == LineType::One || line.type == LineType::Rows || line.type == LineType::Confirm;
    if (ticked && line.choices.empty())
        return QStringLiteral("choices");
    const auto isChoice = [&](const FormChoice &choice) { return choice.key == line.byDefault; };
    if (!line.byDefault.isEmpty() && std::none_of(line.choices.begin(), line.choices.end(), isChoice))
        return line.byDefault;
    return {};
}

/// Reads the parts of a form; empty, or what is wrong.
QString readParts(const QJsonArray &parts, Form &form) {
    QSet<QString> seen;
    for (const QJsonValue &value : parts) {
        const QJsonObject object = value.toObject();
        FormPart part{textOf(object, "key"), textOf(object, "title"), textOf(object, "note"), {}};
        for (const QJsonValue &each : object.value(QLatin1String("lines")).toArray()) {
            FormLine line;
            if (const QString wrong = readLine(each.toObject(), line); !wrong.isEmpty())
                return line.key + QLatin1Char(' ') + wrong;
            if (seen.contains(line.key))
                return line.key + QStringLiteral(" twice");
            if (line.text.isEmpty() && part.title.isEmpty())
                return line.key + QStringLiteral(" text");
            if (line.type == LineType::Scale && form.scale.points.empty())
                return line.key + QStringLiteral(" scale");
            seen.insert(line.key);
            part.lines.push_back(std::move(line));
        }
        if (part.key.isEmpty() || part.lines.empty())
            return QStringLiteral("part ") + part.key;
        form.parts.push_back(std::move(part));
    }
    return form.parts.empty() ? QStringLiteral("parts") : QString();
}

QHash<QString, FormScale> scalesOf(const QJsonObject &document) {
    QHash<QString, FormScale> scales;
    for (const QJsonValue &value : document.value(QLatin1String("scales")).toArray()) {
        const QJsonObject object = value.toObject();
        FormScale scale;
        for (const QJsonValue &point : object.value(QLatin1String("points")).toArray())
            scale.points.push_back(point.toString());
        scale.none = textOf(object, "none");
        scales.insert(textOf(object, "key"), scale);
    }
    return scales;
}

} // namespace

Result<FormLibrary> FormLibrary::read(const content::Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("forms"));
    if (!document)
        return failure(document.error());
    return read(*document);
}

Result<FormLibrary> FormLibrary::read(const QJsonObject &document) {
    const QHash<QString, FormScale> scales = scalesOf(document);
    QHash<QString, QJsonObject> forms;
    for (const QJsonValue &value : document.value(QLatin1String("forms")).toArray())
        forms.insert(textOf(value.toObject(), "key"), value.toObject());
    FormLibrary library;
    for (const FormKind kind : kForms) {
        const QString key = formKindKey(kind);
        const QJsonObject object = forms.value(key);
        Form form;
        form.kind = kind;
        form.version = object.value(QLatin1String("version")).toInt();
        form.title = textOf(object, "title");
        form.lead = textOf(object, "lead");
        form.seenBy = textOf(object, "seen_by");
        form.scale = scales.value(textOf(object, "scale"));
        if (form.version < 1 || form.title.isEmpty() || form.lead.isEmpty() || form.seenBy.isEmpty())
            return broken(key);
        if (const QString wrong = readParts(object.value(QLatin1String("parts")).toArray(), form); !wrong.isEmpty())
            return broken(key + QLatin1Char(' ') + wrong);
        library.m_forms.push_back(std::move(form));
    }
    QHash<QString, AssessmentWords> times;
    for (const QJsonValue &value : document.value(QLatin1String("times")).toArray())
        times.insert(textOf(value.toObject(), "key"),
                     {textOf(value.toObject(), "title"), textOf(value.toObject(), "column")});
    for (const AssessmentTime time : kAssessmentTimes) {
        const AssessmentWords words = times.value(assessmentTimeKey(time));
        if (words.title.isEmpty() || words.column.isEmpty())
            return broken(assessmentTimeKey(time));
        library.m_times.push_back(words);
    }
    return library;
}

const Form &FormLibrary::form(FormKind kind) const {
    return m_forms[static_cast<size_t>(kind)];
}

const AssessmentWords &FormLibrary::words(AssessmentTime time) const {
    return m_times[static_cast<size_t>(time)];
}

} // namespace groundwork::forms
