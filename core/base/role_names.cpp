#include "core/base/role_names.h"

#include "core/base/role_renamer.h"

#include <QStringList>

#include <algorithm>

namespace groundwork {

namespace {

QString orElse(const QString &name, const char *shipped) {
    return name.isEmpty() ? QString::fromLatin1(shipped) : name;
}

bool takesAn(const QString &word) {
    const QString small = word.toLower();
    for (const char *sound : {"uni", "use", "eu", "one"}) {
        if (small.startsWith(QLatin1String(sound)))
            return false;
    }
    return !small.isEmpty() && QStringLiteral("aeiouàáâäæèéêëìíîïòóôöøùúûü").contains(small.at(0));
}

/// `to` with the capitals that `found` had where it stood.
QString cased(const QString &to, QStringView found) {
    const bool all = found.size() > 1 && found == found.toString().toUpper();
    if (all)
        return to.toUpper();
    if (found.front().isUpper())
        return to.left(1).toUpper() + to.mid(1);
    return to;
}

/// "a " or "an " as it was, for the word that follows now.
QString article(QStringView found, const QString &next) {
    if (found.isEmpty())
        return {};
    const qsizetype letters = found.size() > 1 && (found.at(1) == QLatin1Char('n') || found.at(1) == QLatin1Char('N'))
                                  ? 2
                                  : 1;
    QString text = takesAn(next) ? QStringLiteral("an") : QStringLiteral("a");
    if (found.front().isUpper())
        text[0] = text.at(0).toUpper();
    return text += found.mid(letters);
}

} // namespace

bool RoleNames::areShipped() const {
    return mentor.isEmpty() && mentors.isEmpty() && mentee.isEmpty() && mentees.isEmpty();
}

RoleNames tidy(RoleNames names) {
    const auto role = [](QString &one, QString &many, const char *shipped, const char *shippedMany) {
        one = one.simplified();
        many = many.simplified();
        const bool same = one.compare(QLatin1String(shipped), Qt::CaseInsensitive) == 0 &&
                          (many.isEmpty() || many.compare(QLatin1String(shippedMany), Qt::CaseInsensitive) == 0);
        if (one.isEmpty() || same) {
            one.clear();
            many.clear();
        } else if (many.isEmpty()) {
            many = one + QLatin1Char('s');
        }
    };
    role(names.mentor, names.mentors, "mentor", "mentors");
    role(names.mentee, names.mentees, "mentee", "mentees");
    return names;
}

bool isRoleName(const QString &name) {
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{M} '’\\-]+$"));
    return name.size() <= kLongestRoleName && plain.match(name).hasMatch();
}

RoleRenamer::RoleRenamer(const RoleNames &names, const RoleNames &before)
    : m_words{{{orElse(before.mentors, "mentors"), orElse(names.mentors, "mentors")},
               {orElse(before.mentees, "mentees"), orElse(names.mentees, "mentees")},
               {orElse(before.mentor, "mentor"), orElse(names.mentor, "mentor")},
               {orElse(before.mentee, "mentee"), orElse(names.mentee, "mentee")}}}
    , m_idle(names == before) {
    // The longest first: "career mentee" is not a "mentee" with a word in front.
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const Word &a, const Word &b) { return a.from.size() > b.from.size(); });
    QStringList alternatives;
    for (const Word &word : m_words)
        alternatives.append(QRegularExpression::escape(word.from));
    m_wanted.setPattern(QStringLiteral("(?<![\\p{L}\\p{M}_{])(an?\\s+)?(?<![\\p{L}\\p{M}_{])(%1)(?![\\p{L}\\p{M}_}])")
                            .arg(alternatives.join(QLatin1Char('|'))));
    m_wanted.setPatternOptions(QRegularExpression::CaseInsensitiveOption |
                               QRegularExpression::UseUnicodePropertiesOption);
}

QString RoleRenamer::renamed(const QString &text) const {
    if (m_idle || text.isEmpty())
        return text;
    QString renamed;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = m_wanted.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView found = match.capturedView(2);
        const auto word = std::find_if(m_words.begin(), m_words.end(), [&](const Word &each) {
            return found.compare(each.from, Qt::CaseInsensitive) == 0;
        });
        if (word == m_words.end())
            continue; // another case of a letter than Qt folds it to
        renamed += QStringView(text).mid(from, match.capturedStart() - from);
        renamed += article(match.capturedView(1), word->to);
        renamed += cased(word->to, found);
        from = match.capturedEnd();
    }
    if (from == 0)
        return text;
    return renamed += QStringView(text).mid(from);
}

QString inRoleNames(const QString &text, const RoleNames &names, const RoleNames &before) {
    return RoleRenamer(names, before).renamed(text);
}

} // namespace groundwork
