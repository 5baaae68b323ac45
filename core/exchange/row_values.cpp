#include "core/exchange/row_values.h"

#include "core/base/text_fold.h"
#include "core/exchange/value_patterns.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork::exchange {

namespace {

/// Is one of the blank-separated words of `list` among these?
bool hasAnyOf(const QStringList &words, const char *list) {
    const QStringList wanted = QString::fromLatin1(list).split(QLatin1Char(' '));
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const QString &word) { return words.contains(word); });
}

} // namespace

bool hasLostCharacters(const QString &text) {
    static const QRegularExpression kLost(QStringLiteral("\\?\\?|\\w\\?\\w|(?:^|\\s)\\?\\w"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(QLatin1Char('?')) && kLost.match(text).hasMatch();
}

bool isOnlyQuestionMarks(const QString &term) {
    return !term.isEmpty() &&
           std::all_of(term.begin(), term.end(), [](QChar c) { return c == QLatin1Char('?'); });
}

std::optional<people::DifferenceWish> differenceOf(const QString &text) {
    const QStringList words = wordsOf(text);
    const QString folded = foldText(text);
    people::DifferenceWish wish;
    static const QRegularExpression kOf(QStringLiteral("\\b(?:my|mein|meiner|meines|mi|mon|ma)\\s+(\\S.*)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kOf.match(text.trimmed()); match.hasMatch())
        wish.in = match.captured(1).remove(QLatin1Char('.')).trimmed();
    if (hasAnyOf(words, "preference any egal keine indifferent preferencia either") ||
        folded.contains(QLatin1String("not mind"))) {
        wish = {};
    } else if (hasAnyOf(words, "outside different unlike another other anders ausserhalb andere distinto distinta fuera "
                   "different "
                   "differente hors autre")) {
        wish.kind = people::DifferenceKind::Unlike;
    } else if (hasAnyOf(words, "like similar same alike ahnlich gleich wie parecido similar igual semblable comme "
                   "within")) {
        wish.kind = people::DifferenceKind::Alike;
    } else {
        return std::nullopt;
    }
    return wish;
}

std::optional<people::MattersMost> mattersMostOf(const QString &text) {
    using people::MattersMost;
    if (const auto key = people::mattersMostFromKey(text); key && *key != MattersMost::NotSaid)
        return key;
    const QStringList words = wordsOf(text);
    if (hasAnyOf(words, "need needs help skill skills goal goals expertise bedarf hilfe ziele ayuda metas aide objectifs"))
        return MattersMost::Needs;
    if (hasAnyOf(words, "time times availability schedule shift shifts zeit zeiten horario horarios temps horaires"))
        return MattersMost::Times;
    if (hasAnyOf(words, "person people named chosen wunsch wunschperson persona personne"))
        return MattersMost::People;
    if (hasAnyOf(words, "interest interests values common interessen werte gemeinsam intereses valores interets valeurs"))
        return MattersMost::InCommon;
    if (hasAnyOf(words, "language languages sprache sprachen idioma idiomas langue langues"))
        return MattersMost::Language;
    if (hasAnyOf(words, "place site location near ort standort lugar sitio lieu"))
        return MattersMost::Place;
    if (hasAnyOf(words, "different difference like unlike similar anders ahnlich diferente parecido different semblable"))
        return MattersMost::Difference;
    return std::nullopt;
}

std::optional<people::PriorMentoring> priorOf(const QString &text) {
    if (const auto key = people::priorMentoringFromKey(text)) // as our own exports say it
        return key;
    const QStringList words = wordsOf(text);
    if (hasAnyOf(words, "lot lots many often much viel viele oft mucho mucha beaucoup"))
        return people::PriorMentoring::ALot;
    if (hasAnyOf(words, "none no never nein keine keiner nie ninguna nunca aucune jamais non"))
        return people::PriorMentoring::None;
    if (hasAnyOf(words, "some yes ja once little etwas einmal si algo oui un peu wenig poco"))
        return people::PriorMentoring::Some;
    return std::nullopt;
}

} // namespace groundwork::exchange
