#include "core/skills/exercise_library.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>
#include <utility>

namespace groundwork::skills {

namespace {

using content::textOf;
using content::textsOf;

using first_meeting::FieldType;
using first_meeting::Option;
using first_meeting::Who;

constexpr int kPauseMinutes = 2; // between two cards of a set, content.md 5.8

constexpr EnumKey<Who> kWho[] = {
    {Who::Alone, "alone"}, {Who::Turns, "turns"}, {Who::Joint, "together"}, {Who::Private, "private"}};
constexpr EnumKey<FieldType> kTypes[] = {{FieldType::ShortText, "short"}, {FieldType::LongText, "long"},
                                         {FieldType::Choice, "one"},      {FieldType::Choices, "many"},
                                         {FieldType::Scale, "scale"},     {FieldType::Dials, "slider"},
                                         {FieldType::Ranking, "ranking"}, {FieldType::List, "list"},
                                         {FieldType::Date, "date"},       {FieldType::Confirm, "confirm"}};

std::vector<Option> optionsOf(const QJsonObject &object, const char *key) {
    std::vector<Option> options;
    for (const QJsonValue &value : object.value(QLatin1String(key)).toArray()) {
        const QJsonObject entry = value.toObject();
        Option option;
        option.key = textOf(entry, "key");
        option.text = textOf(entry, "text");
        option.low = textOf(entry, "left");
        option.high = textOf(entry, "right");
        options.push_back(option);
    }
    return options;
}

std::optional<ExercisePrompt> readPrompt(const QJsonObject &object) {
    ExercisePrompt prompt;
    const auto who = fromKey(kWho, textOf(object, "who"));
    const auto type = fromKey(kTypes, textOf(object, "type"));
    prompt.key = textOf(object, "key");
    prompt.label = textOf(object, "label");
    if (!who || !type || prompt.key.isEmpty() || prompt.label.isEmpty())
        return std::nullopt;
    prompt.who = *who;
    prompt.type = *type;
    prompt.only = roleFromKey(textOf(object, "only"));
    prompt.lines = object.value(QLatin1String("lines")).toInt();
    prompt.low = textOf(object, "low");
    prompt.high = textOf(object, "high");
    prompt.choices = optionsOf(object, "choices");
    prompt.rows = optionsOf(object, "rows");
    prompt.rowsAreTerms = textOf(object, "rows_from") == QLatin1String("agreement_terms");
    return prompt;
}

/// Empty, or the part of the card that is missing or does not fit.
QString unfit(const Exercise &card) {
    const int minutes = std::accumulate(card.steps.begin(), card.steps.end(), 0,
                                        [](int sum, const Step &step) { return sum + step.minutes; });
    if (card.title.isEmpty() || card.aim.isEmpty() || card.tip.isEmpty() || card.source.isEmpty())
        return QStringLiteral("text");
    if (card.steps.empty() || minutes != card.minutes)
        return QStringLiteral("minutes");
    if (card.prompts.empty() || card.debrief.isEmpty() || card.suits.empty())
        return QStringLiteral("parts");
    return {};
}

/// Empty when it was read, else what is wrong.
QString readKeys(const QJsonObject &object, Exercise &card) {
    const auto skill = skillFromKey(textOf(object, "skill"));
    const auto mode = modeFromKey(textOf(object, "mode"));
    const int depth = object.value(QLatin1String("depth")).toInt();
    if (!skill || !mode || depth < 1 || depth > 3)
        return QStringLiteral("skill, mode or depth");
    card.skill = *skill;
    card.mode = *mode;
    card.depth = static_cast<Depth>(depth);
    card.secondSkill = skillFromKey(textOf(object, "second_skill"));
    for (const QString &key : textsOf(object, "suits")) {
        const auto setting = settingFromKey(key);
        if (!setting)
            return key;
        card.suits.push_back(*setting);
    }
    for (const QJsonValue &value : object.value(QLatin1String("prompts")).toArray()) {
        const auto prompt = readPrompt(value.toObject());
        if (!prompt)
            return QStringLiteral("prompt ") + textOf(value.toObject(), "key");
        card.prompts.push_back(*prompt);
    }
    return {};
}

Exercise readTexts(const QJsonObject &object) {
    Exercise card;
    card.key = textOf(object, "key");
    card.title = textOf(object, "title");
    card.minutes = object.value(QLatin1String("minutes")).toInt();
    card.minutesNote = textOf(object, "minutes_note");
    card.aim = textOf(object, "aim");
    card.materials = textOf(object, "materials");
    for (const QJsonValue &value : object.value(QLatin1String("steps")).toArray()) {
        const QJsonObject step = value.toObject();
        card.steps.push_back({step.value(QLatin1String("minutes")).toInt(), textOf(step, "text")});
    }
    card.debrief = textsOf(object, "debrief");
    card.tip = textOf(object, "tip");
    card.remote = textOf(object, "remote");
    card.paper = textOf(object, "paper");
    card.texts = textsOf(object, "texts");
    card.source = textOf(object, "source");
    return card;
}

tl::unexpected<Error> broken(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("exercises"), what});
}

QString wordsOf(const Exercise &card) {
    QStringList parts{card.key, card.title, card.aim, card.materials, card.tip, card.remote, card.paper};
    for (const Step &step : card.steps)
        parts.append(step.text);
    for (const ExercisePrompt &prompt : card.prompts)
        parts.append(prompt.label);
    return foldText((parts + card.debrief + card.texts).join(QLatin1Char(' ')));
}

} // namespace

bool ExerciseFilter::isEmpty() const {
    return !skill && !mode && !deepest && longest == 0 && !setting && !onlyFavourites && text.isEmpty();
}

Result<ExerciseLibrary> ExerciseLibrary::read(const content::Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("exercises"));
    if (!document)
        return failure(document.error());
    return read(*document);
}

Result<ExerciseLibrary> ExerciseLibrary::read(const QJsonObject &document) {
    ExerciseLibrary library;
    library.m_version = document.value(QLatin1String("version")).toInt();
    for (const QJsonValue &value : document.value(QLatin1String("cards")).toArray()) {
        Exercise card = readTexts(value.toObject());
        if (card.key.isEmpty() || library.card(card.key) != nullptr)
            return broken(QStringLiteral("key ") + card.key);
        if (const QString wrong = readKeys(value.toObject(), card); !wrong.isEmpty())
            return broken(card.key + QLatin1Char(' ') + wrong);
        if (const QString wrong = unfit(card); !wrong.isEmpty())
            return broken(card.key + QLatin1Char(' ') + wrong);
        library.m_cards.push_back(std::move(card));
    }
    for (const QJsonValue &value : document.value(QLatin1String("sets")).toArray()) {
        const QJsonObject object = value.toObject();
        ExerciseSet set{textOf(object, "key"), textOf(object, "title"), textOf(object, "note"),
                        textsOf(object, "cards"), textOf(object, "minutes_note")};
        const bool known = std::all_of(set.cards.begin(), set.cards.end(),
                                       [&](const QString &key) { return library.card(key) != nullptr; });
        if (set.key.isEmpty() || set.title.isEmpty() || set.cards.isEmpty() || !known)
            return broken(QStringLiteral("set ") + set.key);
        library.m_sets.push_back(std::move(set));
    }
    if (library.m_cards.empty())
        return broken(QStringLiteral("cards"));
    return library;
}

const Exercise *ExerciseLibrary::card(const QString &key) const {
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const Exercise &card) { return card.key == key; });
    return found == m_cards.end() ? nullptr : &*found;
}

const ExerciseSet *ExerciseLibrary::set(const QString &key) const {
    const auto found =
        std::find_if(m_sets.begin(), m_sets.end(), [&](const ExerciseSet &set) { return set.key == key; });
    return found == m_sets.end() ? nullptr : &*found;
}

std::vector<const Exercise *> ExerciseLibrary::cardsOf(const ExerciseSet &set) const {
    std::vector<const Exercise *> cards;
    for (const QString &key : set.cards)
        cards.push_back(card(key));
    return cards;
}

int ExerciseLibrary::minutesOf(const ExerciseSet &set, bool withPauses) const {
    int minutes = withPauses ? kPauseMinutes * (static_cast<int>(set.cards.size()) - 1) : 0;
    for (const Exercise *card : cardsOf(set))
        minutes += card->minutes;
    return minutes;
}

int ExerciseLibrary::countOf(Skill skill) const {
    return static_cast<int>(std::count_if(m_cards.begin(), m_cards.end(),
                                          [skill](const Exercise &card) { return card.skill == skill; }));
}

std::vector<const Exercise *> ExerciseLibrary::find(const ExerciseFilter &filter,
                                                    const QSet<QString> &favourites) const {
    std::vector<const Exercise *> found;
    for (const Exercise &card : m_cards) {
        const bool fits =
            (!filter.skill || card.skill == *filter.skill || card.secondSkill == filter.skill) &&
            (!filter.mode || card.mode == *filter.mode) &&
            (!filter.deepest || card.depth <= *filter.deepest) &&
            (filter.longest == 0 || card.minutes <= filter.longest) &&
            (!filter.setting || card.suitsSetting(*filter.setting)) &&
            (!filter.onlyFavourites || favourites.contains(card.key)) && holdsWords(card, filter.text);
        if (fits)
            found.push_back(&card);
    }
    return found;
}

bool holdsWords(const Exercise &card, const QString &text) {
    const QStringList wanted = foldText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    const QString words = wordsOf(card);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&words](const QString &word) { return words.contains(word); });
}

} // namespace groundwork::skills
