#include "core/exchange/mapping.h"

#include "core/exchange/question_cells.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace groundwork::exchange {

namespace {

constexpr int kEnough = 40; ///< points below which a column is nobody's

/// A field that a column might be, with the points for it.
struct Candidate {
    int index = 0;
    Field field = Field::Ignore;
    int points = 0;
    MapReason reason = MapReason::Title;
    QStringList evidence;
};

/// Whole words one after the other, never parts of words.
bool containsPhrase(const QStringList &words, const QStringList &phrase) {
    for (qsizetype i = 0; i + phrase.size() <= words.size(); ++i) {
        if (std::equal(phrase.begin(), phrase.end(), words.begin() + i))
            return true;
    }
    return false;
}

struct TitleMatch {
    int points = 0;
    QString words;
};

/// The best phrase of each field in a title: the whole title is worth most, then long phrases.
QHash<int, TitleMatch> matchTitle(const QString &title) {
    QHash<int, TitleMatch> matches;
    const QStringList words = wordsOf(withoutNumber(title));
    for (const TitlePhrase &phrase : titlePhrases()) {
        if (phrase.words.isEmpty() || !containsPhrase(words, phrase.words))
            continue;
        const bool whole = phrase.words.size() == words.size();
        const int points = (whole ? 90 : 38 + 8 * static_cast<int>(phrase.words.size())) + phrase.worth;
        TitleMatch &match = matches[static_cast<int>(phrase.field)];
        if (points > match.points)
            match = {points, phrase.words.join(QLatin1Char(' '))};
    }
    return matches;
}

/// What the answers add to a field that the title speaks for; a title that the answers deny loses.
int answerPoints(Field field, const ColumnProfile &profile) {
    if (profile.filled == 0)
        return 0;
    switch (field) {
    case Field::Email:
        return profile.emails >= 50 ? 40 : -100;
    case Field::FullName:
        return profile.names >= 50 ? 20 : (profile.emails > 50 || profile.numbers > 50 ? -100 : -10);
    case Field::Role:
        return profile.roles >= 80 ? 40 : -100;
    case Field::Availability:
        return profile.availability >= 60 ? 30 : (profile.dates > 50 || profile.truths > 80 ? -100 : 0);
    case Field::Modes:
        return profile.modes >= 60 ? 20 : -10;
    case Field::Capacity:
        return profile.numbers >= 80 ? 20 : (profile.longest <= 12 ? -10 : -40);
    case Field::HoursPerMonth:
    case Field::OverlapHours:
        return profile.numbers >= 60 ? 20 : -40;
    case Field::Manager:
    case Field::NotWith:
    case Field::WouldWelcome:
    case Field::Preceptor:
        return profile.names >= 50 ? 15 : (profile.truths > 80 ? -100 : 0);
    case Field::Seeks:
    case Field::Offers:
    case Field::Areas:
        return profile.numbers > 80 || profile.dates > 80 ? -100 : (profile.isList() ? 10 : 0);
    case Field::GoalSeed:
    case Field::Note:
        return profile.numbers > 80 || profile.dates > 80 || profile.truths > 80 ? -100 : 0;
    case Field::TrainedBefore:
    case Field::ConsentOn:
        return profile.dates >= 50 ? 20 : -20;
    case Field::Submitted:
        return profile.dates >= 80 || profile.truths >= 80 ? 20 : -60;
    default:
        return 0;
    }
}

/// What the answers alone say, without any title.
std::vector<Candidate> byAnswers(int index, const ColumnProfile &profile) {
    std::vector<Candidate> found;
    const auto add = [&](Field field, int points, int hundredths) {
        found.push_back({index, field, points, MapReason::Answers, {QString::number(hundredths)}});
    };
    if (profile.emails >= 80)
        add(Field::Email, 60, profile.emails);
    if (profile.roles >= 95 && profile.different <= 6 && profile.filled > 1)
        add(Field::Role, 60, profile.roles);
    if (profile.availability >= 90 && profile.filled > 1)
        add(Field::Availability, 55, profile.availability);
    if (profile.modes >= 90 && profile.longest <= 60 && profile.filled > 1)
        add(Field::Modes, 42, profile.modes);
    if (profile.names >= 90 && profile.different * 10 >= profile.filled * 9 && profile.sentences == 0 &&
        !profile.isList())
        add(Field::FullName, 41, profile.names);
    return found;
}

bool isTechnicalTitle(const QString &title, bool whole = true) {
    static const QSet<QString> kTechnical = [] {
        const QStringList titles =
            QStringLiteral(
                "id|nr|no|number|lfd nr|laufende nummer|ip address|ip|ipaddress|lastpage|startlanguage|"
                "seed|duration|duration in seconds|progress|status|response id|responseid|response type|"
                "recipientlastname|recipientfirstname|recipientemail|externalreference|external reference|"
                "external data reference|locationlatitude|locationlongitude|location latitude|"
                "location longitude|distributionchannel|distribution channel|userlanguage|user language|"
                "collector id|respondent id|token|refurl|last modified time|total points|quiz feedback|"
                "score|person id|participant id|state|joined how")
                .split(QLatin1Char('|'));
        return QSet<QString>(titles.begin(), titles.end());
    }();
    if (kTechnical.contains(wordsOf(title).join(QLatin1Char(' '))))
        return true;
    // A code with the tool's own title below it: "Status / Response Type".
    const qsizetype slash = title.lastIndexOf(QLatin1String(" / "));
    return whole && slash > 0 && isTechnicalTitle(title.left(slash), false) &&
           isTechnicalTitle(title.mid(slash + 3), false);
}

bool isTimestampTitle(const QString &title) {
    static const QStringList kTimes = {
        QStringLiteral("timestamp"),      QStringLiteral("start time"),   QStringLiteral("zeitstempel"),
        QStringLiteral("startdate"),      QStringLiteral("start date"),   QStringLiteral("startzeit"),
        QStringLiteral("marca temporal"), QStringLiteral("horodateur"),   QStringLiteral("recordeddate"),
        QStringLiteral("recorded date"),  QStringLiteral("datestamp"),    QStringLiteral("date created"),
        QStringLiteral("end date"),       QStringLiteral("enddate"),      QStringLiteral("hora de inicio"),
        QStringLiteral("heure de debut"), QStringLiteral("date modified")};
    return kTimes.contains(wordsOf(title).join(QLatin1Char(' ')));
}

class Proposal {
  public:
    Proposal(const RawTable &table, const TableShape &shape, const std::vector<ColumnProfile> &profiles,
             const std::vector<questions::Question> &questions)
        : m_table(table)
        , m_shape(shape)
        , m_profiles(profiles)
        , m_questions(questions)
        , m_taken(profiles.size(), false) {
        for (size_t i = 0; i < profiles.size(); ++i) {
            ColumnMapping column;
            column.column = shape.columns[i].column;
            column.header = shape.columns[i].title;
            column.dateOrder = profiles[i].dates > 50 ? profiles[i].dateOrder : DateOrder::Unknown;
            column.decimalComma = profiles[i].decimalComma;
            m_mapping.columns.push_back(column);
            m_titles.insert(wordsOf(column.header).join(QLatin1Char(' ')));
        }
    }

    Mapping make() {
        mapPlainOnes();
        mapOptionColumns();
        mapWishColumns();
        mapByPoints();
        keepTheRest();
        for (size_t i = 0; i < m_profiles.size(); ++i)
            completeList(i);
        chooseRole();
        return m_mapping;
    }

  private:
    void take(size_t index, Field field, MapReason reason, const QStringList &evidence = {}) {
        ColumnMapping &column = m_mapping.columns[index];
        column.field = field;
        column.reason = reason;
        column.evidence = evidence;
        m_taken[index] = true;
    }

    /// The coordinator's own question that a title names: by the column of our exports, or in its own words.
    [[nodiscard]] const questions::Question *questionOf(const QString &title) const {
        if (fieldFromKey(title)) // a column of our own exports
            return nullptr;
        const QStringList words = wordsOf(withoutNumber(title));
        for (const questions::Question &question : m_questions) {
            if (title == questionColumn(question) || (!words.isEmpty() && wordsOf(question.wording) == words))
                return &question;
        }
        return nullptr;
    }

    void mapPlainOnes() {
        for (size_t i = 0; i < m_profiles.size(); ++i) {
            const QString &title = m_shape.columns[i].title;
            const ColumnProfile &profile = m_profiles[i];
            if (const questions::Question *question = questionOf(title)) {
                take(i, Field::Question, MapReason::YourQuestion, {question->wording});
                m_mapping.columns[i].question = question->key;
            } else if (title.startsWith(QLatin1String("question:")) && title.size() > 9) {
                take(i, Field::Question, MapReason::Title, {title.mid(9)});
                m_mapping.columns[i].question = title.mid(9);
            } else if (isTechnicalTitle(title)) {
                const bool running = profile.countsUp;
                take(i, Field::Ignore, running ? MapReason::RunningNumber : MapReason::Technical);
            } else if (isCodeBeside(i)) {
                take(i, Field::Ignore, MapReason::Technical);
            } else if (isTimestampTitle(title) && profile.times >= 80) {
                take(i, Field::Ignore, MapReason::Timestamp);
            }
        }
    }

    void mapOptionColumns() {
        const std::vector<OptionColumn> columns = findOptionColumns(m_table, m_shape, m_profiles);
        for (const OptionColumn &option : columns) {
            const auto index = static_cast<size_t>(option.index);
            if (m_taken[index])
                continue;
            const auto matches = matchTitle(option.stem);
            Field best = Field::Question;
            int points = kEnough;
            for (auto it = matches.begin(); it != matches.end(); ++it) {
                const auto field = static_cast<Field>(it.key());
                if (isListField(field) && it->points > points) {
                    best = field;
                    points = it->points;
                }
            }
            if (best == Field::Question)
                continue;
            const bool graded = best == Field::Offers || best == Field::Seeks || best == Field::Areas;
            if (option.answer != OptionAnswer::Tick && !graded)
                continue;
            const bool other = option.option.isEmpty();
            take(index, best, other ? MapReason::OtherColumn : MapReason::OptionColumn,
                 {other ? option.stem : option.option});
            m_mapping.columns[index].option = option.option;
            m_mapping.columns[index].answer = option.answer;
        }
    }

    /// "First choice", "Second choice", "Third choice": wishes for help, unless people are named there.
    void mapWishColumns() {
        for (size_t i = 0; i < m_profiles.size(); ++i) {
            const int wish = wishOf(withoutNumber(m_shape.columns[i].title));
            const ColumnProfile &profile = m_profiles[i];
            if (m_taken[i] || wish == 0 || profile.emails > 0 || profile.numbers > 50 || profile.dates > 50 ||
                profile.availability > 50 || rolesNamed(m_shape.columns[i].title).any())
                continue;
            take(i, Field::Seeks, MapReason::WishColumn, {QString::number(wish)});
            m_mapping.columns[i].priority = wish;
        }
    }

    /// The number that stands for a label in another column: "role" beside "role_label".
    [[nodiscard]] bool isCodeBeside(size_t index) const {
        if (m_profiles[index].numbers < 100)
            return false;
        const QString title = wordsOf(m_shape.columns[index].title).join(QLatin1Char(' '));
        static const QStringList kLabels = {QStringLiteral(" label"), QStringLiteral(" text"),
                                            QStringLiteral(" bezeichnung"), QStringLiteral(" etiqueta"),
                                            QStringLiteral(" libelle")};
        return std::any_of(kLabels.begin(), kLabels.end(),
                           [&](const QString &label) { return m_titles.contains(title + label); });
    }

    void addCandidates(size_t i, std::vector<Candidate> &all) const {
        const ColumnProfile &profile = m_profiles[i];
        const auto matches = matchTitle(m_shape.columns[i].title);
        for (auto it = matches.begin(); it != matches.end(); ++it) {
            Candidate candidate{
                static_cast<int>(i), static_cast<Field>(it.key()), it->points, MapReason::Title, {it->words}};
            if (candidate.field == Field::Seeks && profile.sentences >= 15 && !profile.isList()) {
                candidate.field = Field::GoalSeed;
                candidate.reason = MapReason::Sentences;
            }
            const int more = answerPoints(candidate.field, profile);
            candidate.points += more;
            if (more > 0 && candidate.reason == MapReason::Title)
                candidate.reason = MapReason::TitleAndAnswers;
            if (candidate.field == Field::Areas)
                candidate.reason = MapReason::RoleDecides;
            all.push_back(candidate);
        }
        for (const Candidate &candidate : byAnswers(static_cast<int>(i), profile))
            all.push_back(candidate);
    }

    void mapByPoints() {
        std::vector<Candidate> all;
        for (size_t i = 0; i < m_profiles.size(); ++i) {
            if (!m_taken[i])
                addCandidates(i, all);
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Candidate &a, const Candidate &b) { return a.points > b.points; });
        QHash<int, size_t> owner;
        for (const Candidate &candidate : all) {
            const auto index = static_cast<size_t>(candidate.index);
            if (m_taken[index] || candidate.points < kEnough)
                continue;
            const auto field = static_cast<int>(candidate.field);
            if (owner.contains(field) && !mayRepeat(candidate.field))
                continue;
            if (m_profiles[index].filled == 0 && candidate.reason == MapReason::Answers)
                continue;
            owner.insert(field, index);
            take(index, candidate.field, candidate.reason, candidate.evidence);
        }
    }

    void keepTheRest() {
        for (size_t i = 0; i < m_profiles.size(); ++i) {
            if (m_taken[i])
                continue;
            const ColumnProfile &profile = m_profiles[i];
            if (profile.filled == 0) {
                take(i, Field::Ignore, MapReason::NoAnswers);
            } else if (profile.countsUp && i == 0) {
                take(i, Field::Ignore, MapReason::RunningNumber);
            } else if (profile.times >= 80) {
                take(i, Field::Ignore, MapReason::Timestamp);
            } else {
                take(i, Field::Question, MapReason::OwnQuestion);
                m_mapping.columns[i].question = withoutNumber(m_shape.columns[i].title);
            }
        }
    }

    void completeList(size_t index) {
        ColumnMapping &column = m_mapping.columns[index];
        if (!isListField(column.field) || !column.option.isEmpty())
            return;
        column.terms = m_profiles[index].terms;
        if (column.terms.separator.isEmpty()) {
            const QStringList cells = cellsOf(m_table, m_shape, column.column);
            column.terms = learnTerms(cells, unmistakableSeparator(cells));
        }
    }

    /// One role for the whole file when no column says it: only one side's questions were asked, or the name
    /// of the file says it.
    void chooseRole() {
        if (m_mapping.has(Field::Role)) {
            m_mapping.roleReason = RoleReason::Column;
            return;
        }
        const bool mentor = m_mapping.has(Field::Offers) || m_mapping.has(Field::Capacity);
        const bool mentee = m_mapping.has(Field::Seeks);
        const RolesNamed named = rolesNamed(QFileInfo(m_table.path).completeBaseName());
        if (named.mentor != named.mentee) {
            m_mapping.role = named.mentor ? Role::Mentor : Role::Mentee;
            m_mapping.roleReason = RoleReason::FileName;
        } else if (mentor != mentee) {
            m_mapping.role = mentor ? Role::Mentor : Role::Mentee;
            m_mapping.roleReason = RoleReason::Titles;
        }
    }

    const RawTable &m_table;
    const TableShape &m_shape;
    const std::vector<ColumnProfile> &m_profiles;
    const std::vector<questions::Question> &m_questions;
    std::vector<bool> m_taken;
    QSet<QString> m_titles; ///< their words
    Mapping m_mapping;
};

} // namespace

int answeredColumn(const Mapping &mapping) {
    int best = -1;
    int bestWorth = 0;
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping &column = mapping.columns[i];
        if (column.dateOrder == DateOrder::Unknown)
            continue;
        int worth = column.field == Field::Submitted ? 3 : isTimestampTitle(column.header) ? 1 : 0;
        const QStringList words = wordsOf(column.header);
        if (worth == 1 && (words.contains(QStringLiteral("end")) || words.contains(QStringLiteral("enddate")) ||
                           words.contains(QStringLiteral("recorded")) || words.contains(QStringLiteral("modified"))))
            worth = 2;
        if (worth > bestWorth) {
            best = static_cast<int>(i);
            bestWorth = worth;
        }
    }
    return best;
}

Mapping proposeMapping(const RawTable &table, const TableShape &shape, const std::vector<ColumnProfile> &profiles,
                       const std::vector<questions::Question> &questions) {
    return Proposal(table, shape, profiles, questions).make();
}

} // namespace groundwork::exchange
