#include "ui/words/training_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words)
};

QString groupingWord(training::Grouping grouping) {
    switch (grouping) {
    case training::Grouping::Plenary:
        return Words::tr("all");
    case training::Grouping::Solo:
        return Words::tr("alone");
    case training::Grouping::Pairs:
        return Words::tr("pairs");
    case training::Grouping::Twos:
        return Words::tr("twos");
    case training::Grouping::Threes:
        return Words::tr("threes");
    case training::Grouping::Fours:
        return Words::tr("fours");
    }
    return {};
}

} // namespace

QString objectiveWord(training::Objective objective) {
    switch (objective) {
    case training::Objective::Framework:
        return Words::tr("Framework");
    case training::Objective::Foundation:
        return Words::tr("Foundation");
    case training::Objective::Skills:
        return Words::tr("Skills");
    }
    return {};
}

QString groupingWords(const training::AgendaItem &item) {
    QStringList words;
    for (const training::Grouping grouping : item.groups)
        words.append(groupingWord(grouping));
    return words.join(Words::tr(", then ", "between two ways of working together"));
}

QString expectedOfWord(training::ExpectedOf whose) {
    switch (whose) {
    case training::ExpectedOf::Mentee:
        return Words::tr("mentee");
    case training::ExpectedOf::Mentor:
        return Words::tr("mentor");
    case training::ExpectedOf::Both:
        return Words::tr("both");
    case training::ExpectedOf::Program:
        return Words::tr("the program");
    case training::ExpectedOf::Nobody:
        return Words::tr("nobody");
    }
    return {};
}

QString sessionTitle(const training::SessionPlan &plan) {
    return Words::tr("%1 (%2 min)", "a session and its length").arg(plan.title).arg(plan.minutes);
}

} // namespace groundwork::words
