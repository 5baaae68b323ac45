#include "ui/words/match_words.h"

#include "ui/words/people_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::words {

namespace {

using matching::Criterion;
using matching::NamedBy;
using matching::Part;
using matching::Sum;

struct Match {
    Q_DECLARE_TR_FUNCTIONS(MatchWords)
};

QString isolatedList(const QStringList &terms) {
    QStringList parts;
    for (const QString &term : terms)
        parts.append(isolated(term));
    if (parts.size() < 2)
        return parts.value(0);
    const QString last = parts.takeLast();
    return Match::tr("%1 and %2").arg(parts.join(Match::tr(", ")), last);
}

QString modesOf(const QStringList &keys) {
    QStringList words;
    for (const QString &key : keys)
        words.append(modeWord(key).toLower());
    return words.join(Match::tr(", "));
}

const Part *find(const Sum &sum, Criterion criterion) {
    for (const Part &part : sum.parts) {
        if (part.criterion == criterion && part.fit > 0)
            return &part;
    }
    return nullptr;
}

QString traitWord(const QString &key) {
    if (key == QLatin1String("unit"))
        return Match::tr("unit");
    if (key == QLatin1String("role"))
        return Match::tr("role");
    if (key == QLatin1String("place"))
        return Match::tr("place");
    return Match::tr("experience of mentoring");
}

QString traitWords(const Part &part) {
    QStringList traits;
    for (const QString &key : part.terms)
        traits.append(traitWord(key));
    return andList(traits);
}

QString differenceLine(const Part &part) {
    const bool both = part.fit == 2;
    if (part.alike && part.unlike)
        return Match::tr("Alike and different, as both asked");
    if (const QString in = traitWords(part); !in.isEmpty()) {
        if (part.unlike)
            return both ? Match::tr("Different in %1, as both asked").arg(in)
                        : Match::tr("Different in %1, as one asked").arg(in);
        return both ? Match::tr("Alike in %1, as both asked").arg(in) : Match::tr("Alike in %1, as one asked").arg(in);
    }
    if (part.unlike)
        return both ? Match::tr("Different, as both asked") : Match::tr("Different, as one asked");
    return both ? Match::tr("Alike, as both asked") : Match::tr("Alike, as one asked");
}

QString wishLine(const Part &part, MatchReader reader, const MatchNames &names) {
    if (part.namedBy == NamedBy::Both)
        return Match::tr("A wish: both named each other");
    if (reader != MatchReader::Coordinator)
        return Match::tr("A wish: one of you named the other");
    return part.namedBy == NamedBy::Mentee
               ? Match::tr("A wish: %1 named %2").arg(isolated(names.mentee), isolated(names.mentor))
               : Match::tr("A wish: %1 named %2").arg(isolated(names.mentor), isolated(names.mentee));
}

/// The wording without its mark at the end, so that it can stand in front of a colon.
QString asTopic(QString wording) {
    wording = wording.trimmed();
    while (wording.endsWith(QLatin1Char('?')) || wording.endsWith(QLatin1Char(':')) || wording.endsWith(QLatin1Char('.')) ||
           wording.endsWith(QChar(0x061F)))
        wording.chop(1);
    return isolated(wording);
}

/// What an own question asks; no more than that there was one when its answers are not for partners any more.
QString ownTopic(const Part &part) {
    return part.question.isEmpty() ? Match::tr("A further question") : asTopic(part.question);
}

QString ownLine(const Part &part) {
    const QString topic = ownTopic(part);
    if (!part.terms.isEmpty())
        return Match::tr("%1: %2").arg(topic, isolatedList(part.terms));
    switch (part.comparison) {
    case matching::Comparison::Equal:
    case matching::Comparison::Overlap:
        return Match::tr("%1: the same").arg(topic);
    case matching::Comparison::Different:
        return Match::tr("%1: different").arg(topic);
    case matching::Comparison::Near:
        return Match::tr("%1: close").arg(topic);
    case matching::Comparison::Range:
        return Match::tr("%1: as far apart as asked").arg(topic);
    }
    return topic;
}

QString mostLine(const Part &part, MatchReader reader, const MatchNames &names) {
    const bool mentees = part.criterion == Criterion::MostForMentee;
    const Criterion meant =
        matching::meantBy(part.most, mentees ? Role::Mentee : Role::Mentor).value_or(Criterion::FirstNeed);
    const bool own = reader == (mentees ? MatchReader::Mentee : MatchReader::Mentor);
    const QString what = criterionWord(meant);
    return own ? Match::tr("Matters most to you: %1").arg(what)
               : Match::tr("Matters most to %1: %2").arg(isolated(mentees ? names.mentee : names.mentor), what);
}

QString metLine(const Part &part, MatchReader reader, const MatchNames &names) {
    const QString terms = isolatedList(part.terms);
    switch (part.criterion) {
    case Criterion::FirstNeed:
        return part.well ? Match::tr("First need, known well: %1").arg(terms)
                         : Match::tr("First need, happy to help: %1").arg(terms);
    case Criterion::SecondNeed:
        return part.well ? Match::tr("Second need, known well: %1").arg(terms)
                         : Match::tr("Second need, happy to help: %1").arg(terms);
    case Criterion::FurtherNeeds:
        return Match::tr("Further needs: %1").arg(terms);
    case Criterion::MentorNeed:
        return Match::tr("What the mentor wants to learn: %1").arg(terms);
    case Criterion::SharedTimes:
        return Match::tr("Shared times: %n a week", nullptr, part.count);
    case Criterion::SharedModes:
        return Match::tr("Ways to meet: %1").arg(modesOf(part.terms));
    case Criterion::Wishes:
        return wishLine(part, reader, names);
    case Criterion::InCommon:
        return Match::tr("In common: %1").arg(terms);
    case Criterion::Language:
        return Match::tr("Languages: %1").arg(terms);
    case Criterion::Difference:
        return differenceLine(part);
    case Criterion::Place:
        return Match::tr("Same place: %1").arg(terms);
    case Criterion::Words:
        return Match::tr("Words of both: %1").arg(terms);
    case Criterion::Experience:
        return part.fit == 2 ? Match::tr("Experience of mentoring: much more")
                             : Match::tr("Experience of mentoring: more");
    case Criterion::MostForMentee:
    case Criterion::MostForMentor:
        return mostLine(part, reader, names);
    case Criterion::Own:
        return ownLine(part);
    }
    return {};
}

/// Lower case after a comma, for short lists.
QString joined(QStringList words) {
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i].replace(0, 1, words[i].left(1).toLower());
    return words.join(Match::tr(", "));
}

QString needSentences(const Sum &sum, MatchReader reader, const MatchNames &names) {
    const Part *first = find(sum, Criterion::FirstNeed);
    const Part *second = find(sum, Criterion::SecondNeed);
    const Part *further = find(sum, Criterion::FurtherNeeds);
    const QString mentee = isolated(names.mentee);
    const QString mentor = isolated(names.mentor);
    QStringList sentences;
    if (first) {
        const QString area = isolatedList(first->terms);
        if (reader == MatchReader::Mentee)
            sentences +=
                first->well
                    ? Match::tr("You asked first for help with %1, and %2 knows it well.").arg(area, mentor)
                    : Match::tr("You asked first for help with %1, and %2 is happy to help.")
                          .arg(area, mentor);
        else if (reader == MatchReader::Mentor)
            sentences += first->well
                             ? Match::tr("%2 asked first for help with %1, which you offered and know well.")
                                   .arg(area, mentee)
                             : Match::tr("%2 asked first for help with %1, which you are happy to help with.")
                                   .arg(area, mentee);
        else
            sentences += first->well ? Match::tr("%2 asked first for help with %1, and %3 knows it well.")
                                           .arg(area, mentee, mentor)
                                     : Match::tr("%2 asked first for help with %1, and %3 is happy to help.")
                                           .arg(area, mentee, mentor);
    }
    QStringList more = (second ? second->terms : QStringList()) + (further ? further->terms : QStringList());
    more.removeDuplicates();
    if (!more.isEmpty()) {
        const QString areas = isolatedList(more);
        if (reader == MatchReader::Mentor)
            sentences += first ? Match::tr("You can also help with %1.").arg(areas)
                               : Match::tr("You can help %2 with %1.").arg(areas, mentee);
        else
            sentences += first ? Match::tr("%2 can also help with %1.").arg(areas, mentor)
                               : Match::tr("%2 can help with %1.").arg(areas, mentor);
    }
    if (const Part *back = find(sum, Criterion::MentorNeed)) {
        const QString area = isolatedList(back->terms);
        if (reader == MatchReader::Mentee)
            sentences += Match::tr("%2 would like to learn about %1, and you can help.").arg(area, mentor);
        else if (reader == MatchReader::Mentor)
            sentences += Match::tr("You would like to learn about %1, and %2 can help.").arg(area, mentee);
        else
            sentences +=
                Match::tr("%2 would like to learn about %1, and %3 can help.").arg(area, mentor, mentee);
    }
    return sentences.join(QLatin1Char(' '));
}

/// Who asked is not said to the two.
QString differenceSentence(const Part &part, bool they) {
    const QString in = traitWords(part);
    if (in.isEmpty() || part.alike == part.unlike)
        return differenceLine(part) + QLatin1Char('.');
    const bool both = part.fit == 2;
    if (they)
        return differenceLine(part) + QLatin1Char('.');
    if (part.unlike)
        return both ? Match::tr("You differ in %1, as you both asked.").arg(in)
                    : Match::tr("You differ in %1, as one of you asked.").arg(in);
    return both ? Match::tr("You are alike in %1, as you both asked.").arg(in)
                : Match::tr("You are alike in %1, as one of you asked.").arg(in);
}

/// Sentences about both alike; partners are spoken to as "you two", the coordinator reads "they".
QString sharedSentences(const Sum &sum, MatchReader reader) {
    const bool they = reader == MatchReader::Coordinator;
    QStringList sentences;
    if (const Part *part = find(sum, Criterion::SharedTimes))
        sentences += they ? Match::tr("They share %n time(s) a week.", nullptr, part->count)
                          : Match::tr("You share %n time(s) a week.", nullptr, part->count);
    if (const Part *part = find(sum, Criterion::Wishes)) {
        if (part->namedBy == NamedBy::Both)
            sentences += they ? Match::tr("Both named each other.") : Match::tr("You named each other.");
        else
            sentences +=
                they ? Match::tr("One of them named the other.") : Match::tr("One of you named the other.");
    }
    if (const Part *part = find(sum, Criterion::InCommon))
        sentences += they ? Match::tr("Both named %1.").arg(isolatedList(part->terms))
                          : Match::tr("You both named %1.").arg(isolatedList(part->terms));
    if (const Part *part = find(sum, Criterion::Language); part && part->fit == 2)
        sentences += they ? Match::tr("Both speak %1.").arg(isolatedList(part->terms))
                          : Match::tr("You both speak %1.").arg(isolatedList(part->terms));
    if (const Part *part = find(sum, Criterion::Difference))
        sentences += differenceSentence(*part, they);
    for (const Part &part : sum.parts) {
        if (part.criterion == Criterion::Own && part.fit > 0)
            sentences += ownLine(part) + QLatin1Char('.');
    }
    if (const Part *part = find(sum, Criterion::Words))
        sentences += they ? Match::tr("Both wrote of %1.").arg(isolatedList(part->terms))
                          : Match::tr("You both wrote of %1.").arg(isolatedList(part->terms));
    if (const Part *part = find(sum, Criterion::Place))
        sentences += they ? Match::tr("Both are at %1.").arg(isolatedList(part->terms))
                          : Match::tr("You are both at %1.").arg(isolatedList(part->terms));
    return sentences.join(QLatin1Char(' '));
}

/// What is too usual to be said where there is more: a language, and ways to meet.
QString smallSentences(const Sum &sum, MatchReader reader) {
    const bool they = reader == MatchReader::Coordinator;
    QStringList sentences;
    if (const Part *part = find(sum, Criterion::Language))
        sentences += they ? Match::tr("Both speak %1.").arg(isolatedList(part->terms))
                          : Match::tr("You both speak %1.").arg(isolatedList(part->terms));
    if (const Part *part = find(sum, Criterion::SharedModes))
        sentences += they ? Match::tr("Both can meet %1.").arg(modesOf(part->terms))
                          : Match::tr("You can both meet %1.").arg(modesOf(part->terms));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString partLine(const Part &part, MatchReader reader, const MatchNames &names) {
    if (part.fit > 0)
        return metLine(part, reader, names);
    const QString what = part.criterion == Criterion::Own ? ownTopic(part) : criterionWord(part.criterion);
    return part.known ? Match::tr("%1: none").arg(what) : Match::tr("%1: not known").arg(what);
}

QString shortReason(const Sum &sum) {
    QStringList words;
    const Part *first = find(sum, Criterion::FirstNeed);
    const Part *second = find(sum, Criterion::SecondNeed);
    const Part *wishes = find(sum, Criterion::Wishes);
    if (wishes && wishes->namedBy == NamedBy::Both)
        words += Match::tr("Both named each other");
    if (first && second)
        words += first->well && second->well ? Match::tr("Two needs, well known") : Match::tr("Two needs");
    else if (first)
        words += first->well ? Match::tr("Need known well") : Match::tr("First need met");
    else if (second)
        words += Match::tr("Second need met");
    if (const Part *times = find(sum, Criterion::SharedTimes); times && words.size() < 2)
        words += Match::tr("%n shared time(s)", nullptr, times->count);
    if (wishes && wishes->namedBy != NamedBy::Both && words.size() < 2)
        words += Match::tr("A wish met");
    if (const Part *common = find(sum, Criterion::InCommon); common && words.size() < 2)
        words += Match::tr("%n thing(s) in common", nullptr, common->count);
    if (find(sum, Criterion::FurtherNeeds) && words.isEmpty())
        words += Match::tr("A further need met");
    if (find(sum, Criterion::Language) && words.isEmpty())
        words += Match::tr("A language in common");
    if (find(sum, Criterion::SharedModes) && words.isEmpty())
        words += Match::tr("A way to meet");
    return words.isEmpty() ? Match::tr("Nothing that counts in common") : joined(words.mid(0, 2));
}

QString reasonSentences(const Sum &sum, MatchReader reader, const MatchNames &names) {
    QStringList sentences{needSentences(sum, reader, names), sharedSentences(sum, reader)};
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        sentences += smallSentences(sum, reader);
    sentences.removeAll(QString());
    if (!sentences.isEmpty())
        return sentences.join(QLatin1Char(' '));
    return reader == MatchReader::Coordinator
               ? Match::tr("Nothing that counts was met; they are together so that both have a partner.")
               : Match::tr("The program put the two of you together so that both have a partner.");
}

QString yourSay(const Sum &sum, partnerships::MatchInput input, const QString &partner) {
    const Part *wishes = find(sum, Criterion::Wishes);
    switch (input) {
    case partnerships::MatchInput::None:
        return {};
    case partnerships::MatchInput::AnsweredQuestions:
        return Match::tr("You answered the questions, and your answers counted.");
    case partnerships::MatchInput::RankedPeople:
        return wishes ? Match::tr("You named people you would welcome. One of you named the other.")
                      : Match::tr("You named people you would welcome. What others named is never shown.");
    case partnerships::MatchInput::MetFirst:
        return Match::tr("You met %1 first.").arg(isolated(partner));
    }
    return {};
}

QString unplacedCause(const matching::Unplaced &unplaced) {
    QStringList rules;
    for (int i = 0; i < matching::kPairRules; ++i) {
        const auto rule = static_cast<matching::PairRule>(i);
        if (const int count = unplaced.ruledOut.of(rule); count > 0)
            rules += Match::tr("%1 %2").arg(count).arg(pairRuleWord(rule));
    }
    const int total = unplaced.ruledOut.total();
    const QString why = rules.join(Match::tr(", "));
    QStringList sentences;
    if (!rules.isEmpty() && unplaced.full == 0)
        sentences += total == 1
                         ? Match::tr("No mentor is possible: %1.").arg(why)
                         : Match::tr("No mentor is possible. All %n ruled out: %1.", nullptr, total).arg(why);
    else if (!rules.isEmpty())
        sentences += Match::tr("%n ruled out: %1.", nullptr, total).arg(why);
    if (unplaced.full == 1 && rules.isEmpty())
        sentences += Match::tr("The only mentor has no free place.");
    else if (unplaced.full > 0)
        sentences += rules.isEmpty()
                         ? Match::tr("The places of all %n mentor(s) are taken.", nullptr, unplaced.full)
                         : Match::tr("The other %n (is|are) full.", nullptr, unplaced.full);
    if (unplaced.competing > 1)
        sentences +=
            Match::tr("%n mentees can only be placed with %1: %2 in all.", nullptr, unplaced.competing)
                .arg(Match::tr("%n mentor(s)", nullptr, unplaced.mentors),
                     Match::tr("%n place(s)", nullptr, unplaced.seats));
    return sentences.join(QLatin1Char(' '));
}

QString alternativeCost(const matching::Alternative &alternative) {
    QStringList sentences;
    sentences += alternative.moved == 0
                     ? Match::tr("Nobody else moves.")
                     : Match::tr("%n other mentee(s) (moves|move).", nullptr, alternative.moved);
    if (alternative.lostPlaces > 0)
        sentences += Match::tr("%n mentee(s) fewer (has|have) a mentor.", nullptr, alternative.lostPlaces);
    if (alternative.loss > 0)
        sentences += Match::tr("The cohort loses %n point(s).", nullptr, alternative.loss);
    else if (alternative.loss == 0)
        sentences += Match::tr("The cohort loses nothing.");
    else
        sentences += Match::tr("The cohort gains %n point(s).", nullptr, -alternative.loss);
    return sentences.join(QLatin1Char(' '));
}

QString sumAsText(const Sum &sum, MatchReader reader, const MatchNames &names) {
    QStringList lines;
    for (const Part &part : sum.parts)
        lines += QStringLiteral("%1\t%2 × %3\t%4")
                     .arg(partLine(part, reader, names))
                     .arg(part.fit)
                     .arg(part.weight)
                     .arg(part.points());
    lines +=
        QStringLiteral("%1\t\t%2").arg(Match::tr("Sum of %1 possible").arg(sum.possible)).arg(sum.points);
    return lines.join(QLatin1Char('\n'));
}

} // namespace groundwork::words
