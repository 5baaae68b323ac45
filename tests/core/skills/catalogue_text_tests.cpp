// Proof-reads the shipped cards against the text they were taken from: every field of every card, the
// ready-made sets and the texts that are printed with a card.
#include "core/base/enum_keys.h"
#include "core/content/pack.h"
#include "core/skills/exercise_library.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QRegularExpression>

using namespace groundwork;
using namespace groundwork::skills;
using first_meeting::FieldType;
using first_meeting::Who;

namespace {

QString catalogue() {
    QFile file(QStringLiteral(GROUNDWORK_TEST_DATA "/exercise_catalogue.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

ExerciseLibrary shipped() {
    return valueOf(ExerciseLibrary::read(valueOf(content::Pack::load())));
}

/// The lines of each card, from its title on.
std::vector<QStringList> writtenCards(const QString &text) {
    std::vector<QStringList> cards;
    const QString part = text.left(text.indexOf(QLatin1String("\n## 5.8 ")));
    for (const QString &line : part.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("### ")))
            cards.push_back({line.mid(4)});
        else if (!cards.empty() && !line.startsWith(QLatin1Char('#')))
            cards.back().append(line);
    }
    return cards;
}

/// What stands behind "*Aim.* ".
QString field(const QStringList &lines, const QString &name) {
    const QString head = QStringLiteral("*%1.* ").arg(name);
    for (const QString &line : lines) {
        if (line.startsWith(head))
            return line.mid(head.size());
    }
    return {};
}

QRegularExpressionMatch matched(const QString &pattern, const QString &text) {
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    INFO(text.toStdString());
    REQUIRE(match.hasMatch());
    return match;
}

void compareHead(const Exercise &card, const QString &line) {
    const auto head =
        matched(QStringLiteral("^`(\\w+)`(?: \\+ `(\\w+)`)? · (\\w+) · (\\d+) min(?: \\((.+)\\))? · "
                               "([●○]{3}) · suits (.+)$"),
                line);
    CHECK(skillKey(card.skill) == head.captured(1));
    CHECK((card.secondSkill ? skillKey(*card.secondSkill) : QString()) == head.captured(2));
    CHECK(modeKey(card.mode) == head.captured(3));
    CHECK(card.minutes == head.captured(4).toInt());
    CHECK(card.minutesNote == head.captured(5));
    CHECK(static_cast<int>(card.depth) == head.captured(6).count(QChar(0x25CF)));
    QStringList suits;
    for (const Setting setting : card.suits)
        suits.append(settingKey(setting));
    CHECK(suits.join(QStringLiteral(", ")) == head.captured(7));
}

void compareSteps(const Exercise &card, const QStringList &lines) {
    std::vector<Step> written;
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)\\. \\((\\d+)\\) (.*)$"));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = pattern.match(line);
        if (!match.hasMatch())
            continue;
        written.push_back({match.captured(2).toInt(), match.captured(3)});
        CHECK(match.captured(1).toInt() == static_cast<int>(written.size()));
    }
    REQUIRE(card.steps.size() == written.size());
    for (size_t i = 0; i < written.size(); ++i) {
        CHECK(card.steps[i].minutes == written[i].minutes);
        CHECK(card.steps[i].text == written[i].text);
    }
}

/// "list 3", "one choice · choices: a | b · rows: c | d", as the catalogue writes an answer.
QString writtenAnswer(const ExercisePrompt &prompt) {
    constexpr EnumKey<FieldType> kTypes[] = {
        {FieldType::ShortText, "short"},   {FieldType::LongText, "long"},
        {FieldType::Choice, "one choice"}, {FieldType::Choices, "many choices"},
        {FieldType::Scale, "scale"},       {FieldType::Dials, "slider"},
        {FieldType::Ranking, "ranking"},   {FieldType::List, "list"},
        {FieldType::Date, "date"},         {FieldType::Confirm, "confirm"}};
    QString answer = keyOf(kTypes, prompt.type);
    if (prompt.type == FieldType::List)
        answer += QStringLiteral(" %1").arg(prompt.lines);
    QStringList choices;
    if (prompt.type == FieldType::Scale)
        choices = {QStringLiteral("1 ") + prompt.low, QStringLiteral("5 ") + prompt.high};
    for (const first_meeting::Option &choice : prompt.choices)
        choices.append(choice.text);
    if (!choices.isEmpty())
        answer += QStringLiteral(" · choices: ") + choices.join(QStringLiteral(" | "));
    QStringList rows;
    if (prompt.rowsAreTerms)
        rows.append(QStringLiteral("each term of the agreement"));
    for (const first_meeting::Option &row : prompt.rows)
        rows.append(row.text.isEmpty() ? row.low + QStringLiteral(" ↔ ") + row.high : row.text);
    if (!rows.isEmpty())
        answer += QStringLiteral(" · rows: ") + rows.join(QStringLiteral(" | "));
    return answer;
}

QString writtenPrompt(const ExercisePrompt &prompt) {
    constexpr EnumKey<Who> kWho[] = {
        {Who::Alone, "A"}, {Who::Turns, "T"}, {Who::Joint, "J"}, {Who::Private, "P"}};
    QString who = keyOf(kWho, prompt.who);
    if (prompt.only)
        who += *prompt.only == Role::Mentee ? QStringLiteral(" mentee") : QStringLiteral(" mentor");
    return QStringLiteral("- `%1` · %2 · %3 · ").arg(prompt.key, prompt.label, who) + writtenAnswer(prompt);
}

void comparePrompts(const Exercise &card, const QStringList &lines) {
    const QStringList written = lines.filter(QRegularExpression(QStringLiteral("^- `")));
    QStringList shipped;
    for (const ExercisePrompt &prompt : card.prompts)
        shipped.append(writtenPrompt(prompt));
    CHECK(shipped.join(QLatin1Char('\n')) == written.join(QLatin1Char('\n')));
}

/// "(1) One. (2) Two." as two texts.
QStringList numberedTexts(const QString &text, const QString &card) {
    const qsizetype start = text.indexOf(QStringLiteral("**%1, ").arg(card));
    REQUIRE(start > 0);
    const qsizetype end = text.indexOf(QLatin1String("\n\n"), start);
    QString paragraph = text.mid(start, end < 0 ? -1 : end - start).simplified();
    paragraph.remove(0, paragraph.indexOf(QLatin1String("(1)")));
    QStringList texts =
        paragraph.split(QRegularExpression(QStringLiteral("\\s*\\(\\d+\\) ")), Qt::SkipEmptyParts);
    return texts;
}

} // namespace

TEST_CASE("Every field of every card reads as the catalogue has it", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    const std::vector<QStringList> written = writtenCards(catalogue());
    REQUIRE(written.size() == library.cards().size());
    for (size_t i = 0; i < written.size(); ++i) {
        const Exercise &card = library.cards()[i];
        const QStringList &lines = written[i];
        INFO(card.key.toStdString());
        CHECK(QStringLiteral("%1 · %2").arg(card.key, card.title) == lines.front());
        compareHead(card, lines.at(1));
        CHECK(card.aim == field(lines, QStringLiteral("Aim")));
        CHECK(card.materials == field(lines, QStringLiteral("Materials")));
        compareSteps(card, lines);
        comparePrompts(card, lines);
        CHECK(card.debrief.join(QLatin1Char(' ')) == field(lines, QStringLiteral("Debrief")));
        CHECK(card.tip == field(lines, QStringLiteral("Tip")));
        CHECK(card.remote == field(lines, QStringLiteral("Remote")));
        CHECK(card.paper == field(lines, QStringLiteral("Paper")));
    }
}

TEST_CASE("The ready-made sets and the printed texts read as the catalogue has them", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    const QString text = catalogue();
    const QStringList rows = text.mid(text.indexOf(QLatin1String("## 5.8 ")))
                                 .split(QLatin1Char('\n'))
                                 .filter(QRegularExpression(QStringLiteral("^\\| `")));
    REQUIRE(rows.size() == static_cast<qsizetype>(library.sets().size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ExerciseSet &set = library.sets()[static_cast<size_t>(i)];
        const QString title =
            set.note.isEmpty() ? set.title : QStringLiteral("%1 (%2)").arg(set.title, set.note);
        QString time = QStringLiteral("%1 min").arg(library.minutesOf(set, false));
        if (!set.minutesNote.isEmpty())
            time += QStringLiteral(" (%1)").arg(set.minutesNote);
        CHECK(QStringLiteral("| `%1` | %2 | %3 | %4 |")
                  .arg(set.key, title, set.cards.join(QStringLiteral(", ")), time) == rows.at(i));
    }
    for (const Exercise &card : library.cards()) {
        INFO(card.key.toStdString());
        if (card.texts.isEmpty())
            continue;
        CHECK(card.texts.size() == 10);
        CHECK(card.texts == numberedTexts(text, card.key));
    }
    CHECK_FALSE(library.card(QStringLiteral("EC5"))->texts.isEmpty());
    CHECK_FALSE(library.card(QStringLiteral("PQ2"))->texts.isEmpty());
}
