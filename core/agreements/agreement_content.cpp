#include "core/agreements/agreement_content.h"

#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace groundwork::agreements {

namespace {

using first_meeting::Option;

constexpr auto kName = "agreement";

tl::unexpected<Error> missing(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QString::fromLatin1(kName), what});
}

std::optional<TermFieldType> fieldType(const QString &key) {
    if (key == QLatin1String("text"))
        return TermFieldType::Text;
    if (key == QLatin1String("long_text"))
        return TermFieldType::LongText;
    if (key == QLatin1String("list"))
        return TermFieldType::List;
    if (key == QLatin1String("choice"))
        return TermFieldType::Choice;
    if (key == QLatin1String("choices"))
        return TermFieldType::Choices;
    if (key == QLatin1String("date"))
        return TermFieldType::Date;
    if (key == QLatin1String("time"))
        return TermFieldType::Time;
    if (key == QLatin1String("number"))
        return TermFieldType::Number;
    return std::nullopt;
}

Result<std::vector<Option>> readOptions(const QJsonObject &object, const first_meeting::Script &script) {
    std::vector<Option> options;
    if (object.contains(QLatin1String("from"))) {
        // What stands in the script is not written a second time here.
        const QString from = object.value(QLatin1String("from")).toString();
        const auto dot = from.lastIndexOf(QLatin1Char('.'));
        const first_meeting::Prompt *prompt = script.prompt(from.left(dot));
        const first_meeting::Field *field = prompt ? prompt->field(from.mid(dot + 1)) : nullptr;
        if (!field)
            return missing(from);
        return field->options;
    }
    for (const QJsonValue &entry : object.value(QLatin1String("options")).toArray()) {
        Option option;
        option.key = entry[QLatin1String("key")].toString();
        option.text = entry[QLatin1String("text")].toString();
        option.print = option.text;
        options.push_back(option);
    }
    return options;
}

Result<TermField> readField(const QJsonObject &object, const first_meeting::Script &script) {
    TermField field;
    field.key = object.value(QLatin1String("key")).toString();
    const auto type = fieldType(object.value(QLatin1String("type")).toString());
    if (field.key.isEmpty() || !type)
        return missing(field.key);
    field.type = *type;
    field.label = object.value(QLatin1String("label")).toString();
    auto options = readOptions(object, script);
    if (!options)
        return failure(options.error());
    field.options = std::move(*options);
    field.defaultValue = object.value(QLatin1String("default"));
    field.separator = object.value(QLatin1String("separator")).toString();
    field.most = object.value(QLatin1String("max")).toInt(object.value(QLatin1String("max_length")).toInt());
    return field;
}

Clause readClause(const QJsonValue &value) {
    Clause clause;
    if (value.isString()) {
        clause.text = value.toString();
        return clause;
    }
    const QJsonObject object = value.toObject();
    clause.text = object.value(QLatin1String("text")).toString();
    clause.unless = object.contains(QLatin1String("unless"));
    const QJsonObject when =
        object.value(clause.unless ? QLatin1String("unless") : QLatin1String("when")).toObject();
    if (!when.isEmpty()) {
        clause.whenField = when.begin().key();
        clause.whenValue = when.begin().value().toString();
    }
    return clause;
}

ClauseGroup readClauses(const QJsonValue &value) {
    ClauseGroup group;
    const QJsonObject object = value.toObject();
    group.startsParagraph = object.value(QLatin1String("paragraph")).toBool();
    const QJsonArray alternatives =
        value.isArray() ? value.toArray() : object.value(QLatin1String("alternatives")).toArray();
    for (const QJsonValue &alternative : alternatives)
        group.alternatives.push_back(readClause(alternative));
    if (alternatives.isEmpty())
        group.alternatives.push_back(readClause(value));
    return group;
}

Result<LineSpec> readLine(const QJsonObject &object, bool each, const first_meeting::Script &script) {
    LineSpec line;
    line.key = object.value(QLatin1String("key")).toString();
    line.label = object.value(QLatin1String("label")).toString();
    line.inSentence = object.value(QLatin1String("in_sentence")).toString();
    line.each = each;
    line.required = object.value(QLatin1String("required")).toBool();
    line.requires_ = content::textsOf(object, "requires");
    line.joins = object.value(QLatin1String("joins")).toBool();
    line.framed = object.value(QLatin1String("framed")).toBool();
    line.confirm = object.value(QLatin1String("confirm")).toBool();
    for (const QJsonValue &entry : object.value(QLatin1String("fields")).toArray()) {
        auto field = readField(entry.toObject(), script);
        if (!field)
            return failure(field.error());
        line.fields.push_back(std::move(*field));
    }
    for (const QJsonValue &entry : object.value(QLatin1String("clauses")).toArray())
        line.clauses.push_back(readClauses(entry));
    if (line.key.isEmpty() || line.label.isEmpty() || line.clauses.empty())
        return missing(line.key);
    return line;
}

Result<SectionSpec> readSection(const QJsonObject &object, const first_meeting::Script &script) {
    SectionSpec section;
    section.number = object.value(QLatin1String("number")).toInt();
    section.shipped = section.number;
    section.title = object.value(QLatin1String("title")).toString();
    for (const QJsonValue &entry : object.value(QLatin1String("parts")).toArray()) {
        PartSpec part;
        for (const bool each : {true, false}) {
            const QJsonArray lines = entry[each ? QLatin1String("columns") : QLatin1String("both")].toArray();
            for (const QJsonValue &line : lines) {
                auto spec = readLine(line.toObject(), each, script);
                if (!spec)
                    return failure(spec.error());
                (each ? part.columns : part.both).push_back(std::move(*spec));
            }
        }
        section.parts.push_back(std::move(part));
    }
    return section;
}

} // namespace

const Option *TermField::option(const QString &optionKey) const {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.key == optionKey; });
    return found == options.end() ? nullptr : &*found;
}

const TermField *LineSpec::field(const QString &fieldKey) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const TermField &f) { return f.key == fieldKey; });
    return found == fields.end() ? nullptr : &*found;
}

Result<AgreementContent> AgreementContent::read(const content::Pack &pack) {
    const Result<QJsonObject> document = pack.document(QString::fromLatin1(kName));
    if (!document)
        return failure(document.error());
    Result<first_meeting::Script> script = first_meeting::Script::read(pack);
    if (!script)
        return failure(script.error());
    return read(*document, std::move(*script));
}

Result<AgreementContent> AgreementContent::read(const QJsonObject &document, first_meeting::Script script) {
    AgreementContent content;
    content.m_script = std::move(script);
    content.m_version = document.value(QLatin1String("version")).toInt();
    content.m_closingTalkMinutes = document.value(QLatin1String("closing_talk_minutes")).toInt(45);
    content.m_oneLineEach = content::textsOf(document, "one_line_each");
    content.m_neverFrom = content::textsOf(document, "never_from");
    constexpr std::array kSentences = {"title",     "come_back",  "statement",    "coordinator_line",
                                       "separator", "pair_title", "version_line", "version_from"};
    for (const char *name : kSentences)
        content.m_words.insert(QString::fromLatin1(name), document.value(QLatin1String(name)).toString());
    content.m_words.insert(
        QStringLiteral("signature_title"),
        document.value(QLatin1String("closing_section")).toObject().value(QLatin1String("title")).toString());
    constexpr std::array<std::array<const char *, 2>, 3> kPhrases = {
        {{"roles", "role."}, {"signature_kinds", "signature."}, {"contact_channels", "contact."}}};
    for (const auto &[group, prefix] : kPhrases) {
        const QJsonObject phrases = document.value(QLatin1String(group)).toObject();
        for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase)
            content.m_words.insert(QString::fromLatin1(prefix) + phrase.key(), phrase.value().toString());
    }
    for (auto word = content.m_words.cbegin(); word != content.m_words.cend(); ++word) {
        if (word.value().isEmpty())
            return missing(word.key());
    }
    for (const QJsonValue &entry : document.value(QLatin1String("sections")).toArray()) {
        auto section = readSection(entry.toObject(), content.m_script);
        if (!section)
            return failure(section.error());
        content.m_sections.push_back(std::move(*section));
    }
    if (content.m_sections.empty())
        return missing(QStringLiteral("sections"));
    return content;
}

const LineSpec *AgreementContent::line(const QString &key, Voice voice) const {
    for (const SectionSpec &section : m_sections) {
        for (const PartSpec &part : section.parts) {
            for (const LineSpec &line : voice == Voice::Both ? part.both : part.columns) {
                if (line.key == key)
                    return &line;
            }
        }
    }
    return nullptr;
}

} // namespace groundwork::agreements
