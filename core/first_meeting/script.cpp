#include "core/first_meeting/script.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QJsonArray>

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

using content::textOf;
using content::textsOf;

constexpr EnumKey<FieldType> kTypes[] = {{FieldType::ShortText, "short_text"},
                                         {FieldType::LongText, "long_text"},
                                         {FieldType::Choice, "choice"},
                                         {FieldType::Choices, "choices"},
                                         {FieldType::Scale, "scale"},
                                         {FieldType::Amounts, "amounts"},
                                         {FieldType::Dials, "dials"},
                                         {FieldType::Ranking, "ranking"},
                                         {FieldType::List, "list"},
                                         {FieldType::Pick, "pick"},
                                         {FieldType::Date, "date"},
                                         {FieldType::DateTime, "date_time"},
                                         {FieldType::TimeRange, "time_range"},
                                         {FieldType::Confirm, "confirm"}};
constexpr EnumKey<Who> kWho[] = {
    {Who::Alone, "A"}, {Who::Turns, "T"}, {Who::Joint, "J"}, {Who::Read, "F"}, {Who::Private, "P"}};
constexpr EnumKey<Inclusion> kInclusions[] = {{Inclusion::Full, "full"},
                                              {Inclusion::Reduced, "reduced"},
                                              {Inclusion::Optional, "optional"},
                                              {Inclusion::Card, "card"},
                                              {Inclusion::Slip, "slip"},
                                              {Inclusion::After, "after"},
                                              {Inclusion::MeetingTwo, "meeting_two"},
                                              {Inclusion::Out, "out"}};
constexpr EnumKey<Shortening> kShortenings[] = {
    {Shortening::None, "none"}, {Shortening::Late, "late"}, {Shortening::HalfTime, "half_time"}};
constexpr EnumKey<FieldOwner> kOwners[] = {{FieldOwner::Each, "each"},
                                           {FieldOwner::Mentee, "mentee"},
                                           {FieldOwner::Mentor, "mentor"},
                                           {FieldOwner::Both, "both"}};

int numberOf(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toInt();
}

bool flagOf(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toBool();
}

QHash<int, int> minutesByLength(const QJsonObject &minutes) {
    QHash<int, int> result;
    for (auto it = minutes.begin(); it != minutes.end(); ++it)
        result.insert(it.key().toInt(), it->toInt());
    return result;
}

/// False when an inclusion is unknown.
bool readInclusion(const QJsonObject &object, QHash<int, Inclusion> &result) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto inclusion = fromKey(kInclusions, it->toString());
        if (!inclusion)
            return false;
        result.insert(it.key().toInt(), *inclusion);
    }
    return true;
}

std::vector<Option> readOptions(const QJsonArray &list) {
    std::vector<Option> options;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        Option option{textOf(object, "key"),   textOf(object, "text"), textOf(object, "print"),
                      textOf(object, "gloss"), textOf(object, "low"),  textOf(object, "high"),
                      flagOf(object, "meeting_two")};
        if (option.print.isEmpty())
            option.print = option.text;
        options.push_back(option);
    }
    return options;
}

std::optional<Field> readField(const QJsonObject &object) {
    Field field;
    const auto type = fromKey(kTypes, textOf(object, "type"));
    const auto owner = fromKey(kOwners, textOf(object, "owner"));
    if (!type || !owner)
        return std::nullopt;
    field.key = textOf(object, "key");
    field.type = *type;
    field.owner = *owner;
    field.writtenBy =
        textOf(object, "by") == QLatin1String("listener") ? WrittenBy::Listener : WrittenBy::Owner;
    field.label = textOf(object, "label");
    field.ask = textOf(object, "ask");
    field.options = readOptions(object.value(QLatin1String("choices")).toArray());
    if (field.options.empty())
        field.options = readOptions(object.value(QLatin1String("items")).toArray());
    field.minimum = numberOf(object, "min");
    field.maximum = numberOf(object, "max");
    field.wanted = numberOf(object, "wanted");
    field.maxLength = numberOf(object, "max_length");
    field.other = flagOf(object, "other");
    field.otherLabel = textOf(object, "other_label");
    field.optional = flagOf(object, "optional");
    field.isPrivate = flagOf(object, "private");
    field.afterReveal = flagOf(object, "after_reveal");
    field.pickOf = textOf(object, "of");
    field.starters = textsOf(object, "starters");
    field.beginWith = textsOf(object, "begin_with");
    field.example = textOf(object, "example");
    const QJsonObject when = object.value(QLatin1String("when")).toObject();
    if (!when.isEmpty()) {
        field.whenField = when.begin().key();
        field.whenValue = when.begin()->toString();
    }
    field.askedAfter = textOf(object, "asked_after");
    const QJsonObject low = object.value(QLatin1String("when_low")).toObject();
    field.lowAtMost = numberOf(low, "at_most");
    field.lowWords = textOf(low, "says");
    if (!readInclusion(object.value(QLatin1String("in")).toObject(), field.inclusion))
        return std::nullopt;
    return field;
}

GapRule::Kind gapKind(const QString &rule) {
    if (rule == QLatin1String("difference"))
        return GapRule::Kind::Difference;
    if (rule == QLatin1String("mentee_pick_not_picked_by_mentor"))
        return GapRule::Kind::PickNotPicked;
    if (rule == QLatin1String("both_at_most"))
        return GapRule::Kind::BothAtMost;
    return GapRule::Kind::None;
}

GapRule readGap(const QJsonObject &object) {
    return {gapKind(textOf(object, "rule")),
            std::max(numberOf(object, "at_least"), numberOf(object, "at_most"))};
}

std::vector<TextBlock> readBlocks(const QJsonArray &list) {
    std::vector<TextBlock> blocks;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        blocks.push_back({textOf(object, "key"), textOf(object, "title"), textOf(object, "text")});
    }
    return blocks;
}

tl::unexpected<Error> broken(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("first_meeting"), what});
}

/// What a reduced form changes in a field (content.md 3.1).
void applyLength(Field &field, const QJsonObject &change) {
    if (const auto type = fromKey(kTypes, textOf(change, "type")))
        field.type = *type;
    if (change.contains(QLatin1String("max")))
        field.maximum = numberOf(change, "max");
    if (change.contains(QLatin1String("wanted")))
        field.wanted = numberOf(change, "wanted");
    const QStringList kept = textsOf(change, "items");
    if (!kept.isEmpty())
        std::erase_if(field.options, [&](const Option &option) { return !kept.contains(option.key); });
}

std::vector<Shown> readShown(const QJsonObject &object) {
    std::vector<Shown> shows;
    for (const QString &shown : textsOf(object, "shows"))
        shows.push_back({shown.section(QLatin1Char(':'), 0, 0),
                         shown.section(QLatin1Char(':'), 1).split(QLatin1Char(','), Qt::SkipEmptyParts)});
    return shows;
}

Prompt readPromptFacts(const QJsonObject &object) {
    Prompt prompt;
    prompt.key = textOf(object, "key");
    prompt.stage = numberOf(object, "stage");
    prompt.label = textOf(object, "label");
    prompt.instructions = textOf(object, "instructions");
    prompt.hint = textOf(object, "hint");
    prompt.showsNext = textOf(object, "shows_next");
    prompt.saysNext = textOf(object, "says_next");
    prompt.why = textOf(object, "why");
    prompt.goesTo = textsOf(object, "goes_to");
    prompt.agreedLine = textOf(object, "agreed_line");
    prompt.agreementSection = numberOf(object, "agreement_section");
    prompt.twin = textOf(object, "twin");
    prompt.marks = textsOf(object, "marks");
    prompt.shows = readShown(object);
    prompt.cannotPass = textsOf(object, "cannot_pass");
    prompt.listenerWrites = flagOf(object, "listener_writes");
    prompt.showsDraft = flagOf(object, "shows_draft");
    prompt.wayOfWorking = flagOf(object, "way_of_working");
    prompt.conversation = flagOf(object, "conversation");
    prompt.connectionKind = textOf(object, "connection_kind");
    prompt.wants = textOf(object, "wants");
    prompt.begins = roleFromKey(textOf(object, "begins"));
    prompt.gapRule = readGap(object.value(QLatin1String("gap")).toObject());
    return prompt;
}

} // namespace

std::optional<Length> lengthFromMinutes(int minutes) {
    switch (minutes) {
    case 60:
        return Length::Sixty;
    case 90:
        return Length::Ninety;
    case 120:
        return Length::OneTwenty;
    default:
        return std::nullopt;
    }
}

QString shorteningKey(Shortening shortening) {
    return keyOf(kShortenings, shortening);
}

std::optional<Shortening> shorteningFromKey(const QString &key) {
    return fromKey(kShortenings, key);
}

QString whoKey(Who who) {
    return keyOf(kWho, who);
}

QString fieldTypeKey(FieldType type) {
    return keyOf(kTypes, type);
}

const Option *Field::option(const QString &optionKey) const {
    for (const Option &option : options) {
        if (option.key == optionKey)
            return &option;
    }
    return nullptr;
}

bool Field::belongsTo(Side side) const {
    switch (owner) {
    case FieldOwner::Each:
        return side == Side::Mentee || side == Side::Mentor;
    case FieldOwner::Mentee:
        return side == Side::Mentee;
    case FieldOwner::Mentor:
        return side == Side::Mentor;
    case FieldOwner::Both:
        return side == Side::Program;
    }
    return false;
}

QString Prompt::text(Side reader, Length length) const {
    const QJsonObject full = m_source.value(QLatin1String("text")).toObject();
    const QJsonObject reduced = m_source.value(QLatin1String("text_by_length"))
                                    .toObject()
                                    .value(QString::number(minutesOf(length)))
                                    .toObject();
    const QString own = reader == Side::Mentee || reader == Side::Mentor ? sideKey(reader) : QString();
    const QString both = QStringLiteral("both");
    for (const QJsonObject &texts : {reduced, full}) {
        for (const QString &name : {own, both}) {
            const QString text = name.isEmpty() ? QString() : texts.value(name).toString();
            if (!text.isEmpty())
                return text;
        }
    }
    return full.isEmpty() ? QString() : full.begin()->toString();
}

QString Prompt::instructionsAt(Length length) const {
    const QJsonObject reduced = m_source.value(QLatin1String("instructions_by_length")).toObject();
    return reduced.value(QString::number(minutesOf(length))).toString(instructions);
}

double Prompt::minutes(Length length) const {
    return m_minutes.value(minutesOf(length));
}

Inclusion Prompt::inclusion(Length length) const {
    return m_inclusion.value(minutesOf(length), Inclusion::Out);
}

GapRule Prompt::gap(Length length) const {
    const QJsonObject reduced = m_source.value(QLatin1String("gap"))
                                    .toObject()
                                    .value(QLatin1String("by_length"))
                                    .toObject()
                                    .value(QString::number(minutesOf(length)))
                                    .toObject();
    return reduced.isEmpty() ? gapRule : readGap(reduced);
}

std::vector<Field> Prompt::fieldsFor(Length length, bool meetingTwo) const {
    std::vector<Field> result;
    const QJsonArray sources = m_source.value(QLatin1String("fields")).toArray();
    for (size_t i = 0; i < fields.size(); ++i) {
        Field field = fields[i];
        const Inclusion inclusion = field.inclusion.value(minutesOf(length), Inclusion::Full);
        if (inclusion == Inclusion::Out || (inclusion == Inclusion::MeetingTwo && !meetingTwo))
            continue;
        const QJsonObject changes =
            sources.at(static_cast<qsizetype>(i)).toObject().value(QLatin1String("by_length")).toObject();
        if (!meetingTwo) {
            applyLength(field, changes.value(QString::number(minutesOf(length))).toObject());
            std::erase_if(field.options, [](const Option &option) { return option.meetingTwo; });
        }
        result.push_back(std::move(field));
    }
    return result;
}

const Field *Prompt::field(const QString &fieldKey) const {
    for (const Field &field : fields) {
        if (field.key == fieldKey)
            return &field;
    }
    return nullptr;
}

std::vector<Side> Prompt::sides() const {
    std::vector<Side> result;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (std::any_of(fields.begin(), fields.end(),
                        [side](const Field &field) { return field.belongsTo(side); }))
            result.push_back(side);
    }
    return result;
}

bool Prompt::isPrivate(Side side) const {
    if (who == Who::Private)
        return true;
    return std::any_of(fields.begin(), fields.end(),
                       [side](const Field &field) { return field.isPrivate && field.belongsTo(side); });
}

Result<Script> Script::read(const content::Pack &pack) {
    const auto document = pack.document(QStringLiteral("first_meeting"));
    if (!document)
        return failure(document.error());
    return read(*document);
}

Result<Script> Script::read(const QJsonObject &document) {
    Script script;
    script.m_version = numberOf(document, "version");
    const auto length = lengthFromMinutes(numberOf(document, "default_length"));
    if (!length)
        return broken(QStringLiteral("default_length"));
    script.m_defaultLength = *length;
    const QJsonObject advice = document.value(QLatin1String("length_advice")).toObject();
    for (auto it = advice.begin(); it != advice.end(); ++it)
        script.m_advice.insert(it.key().toInt(), it->toString());
    for (const QJsonValue &value : document.value(QLatin1String("stages")).toArray()) {
        const QJsonObject object = value.toObject();
        script.m_stages.push_back({numberOf(object, "number"), textOf(object, "title"),
                                   textOf(object, "short"), textOf(object, "product"),
                                   object.value(QLatin1String("counted")).toBool(true),
                                   minutesByLength(object.value(QLatin1String("minutes")).toObject()),
                                   minutesByLength(object.value(QLatin1String("break_after")).toObject()),
                                   readShown(object)});
    }
    for (const QJsonValue &value : document.value(QLatin1String("prompts")).toArray()) {
        const QJsonObject object = value.toObject();
        Prompt prompt = readPromptFacts(object);
        const auto who = fromKey(kWho, textOf(object, "who"));
        if (!who || !script.stage(prompt.stage) ||
            !readInclusion(object.value(QLatin1String("in")).toObject(), prompt.m_inclusion))
            return broken(prompt.key);
        prompt.who = *who;
        const QJsonObject minutes = object.value(QLatin1String("minutes")).toObject();
        for (auto it = minutes.begin(); it != minutes.end(); ++it)
            prompt.m_minutes.insert(it.key().toInt(), it->toDouble());
        for (const QJsonValue &each : object.value(QLatin1String("fields")).toArray()) {
            auto field = readField(each.toObject());
            if (!field)
                return broken(prompt.key);
            prompt.fields.push_back(std::move(*field));
        }
        prompt.m_source = object;
        script.m_prompts.push_back(std::move(prompt));
    }
    if (script.m_stages.empty() || script.m_prompts.empty())
        return broken(QStringLiteral("prompts"));
    script.m_amountWords = textsOf(document, "amount_words");
    script.m_houseRules = readBlocks(document.value(QLatin1String("house_rules")).toArray());
    script.m_ways = readBlocks(document.value(QLatin1String("ways")).toArray());
    script.m_card = readBlocks(document.value(QLatin1String("facilitator_card")).toArray());
    script.readSkipping(document.value(QLatin1String("skipping")).toObject());
    return script;
}

const Stage *Script::stage(int number) const {
    for (const Stage &stage : m_stages) {
        if (stage.number == number)
            return &stage;
    }
    return nullptr;
}

const Prompt *Script::prompt(const QString &key) const {
    for (const Prompt &prompt : m_prompts) {
        if (prompt.key == key)
            return &prompt;
    }
    return nullptr;
}

std::vector<const Prompt *> Script::promptsAt(Length length) const {
    std::vector<const Prompt *> result;
    for (const Prompt &prompt : m_prompts) {
        const Inclusion inclusion = prompt.inclusion(length);
        if (prompt.stage > 0 && (inclusion == Inclusion::Full || inclusion == Inclusion::Reduced))
            result.push_back(&prompt);
    }
    return result;
}

std::vector<const Prompt *> Script::promptsLater(Length length) const {
    std::vector<const Prompt *> result;
    for (const Prompt &prompt : m_prompts) {
        const Inclusion inclusion = prompt.inclusion(length);
        if (prompt.stage > 0 && inclusion != Inclusion::Full && inclusion != Inclusion::Reduced &&
            inclusion != Inclusion::Out)
            result.push_back(&prompt);
    }
    return result;
}

int Script::totalMinutes(Length length) const {
    int total = 0;
    for (const Stage &stage : m_stages) {
        if (stage.counted)
            total += stage.minutes(length) + stage.breakAfter(length);
    }
    return total;
}

} // namespace groundwork::first_meeting
