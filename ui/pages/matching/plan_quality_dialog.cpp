#include "ui/pages/matching/plan_quality_dialog.h"

#include "core/questions/question_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reading_table.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/plan_quality_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kMostGroups = 12; ///< by a question: more are no groups

QString iconOf(matching::GroupSign sign) {
    switch (sign) {
    case matching::GroupSign::TooFew:
        return QStringLiteral("info");
    case matching::GroupSign::AsOthers:
        return QStringLiteral("check");
    case matching::GroupSign::FewerPlaced:
    case matching::GroupSign::FewerPoints:
        return QStringLiteral("flag");
    }
    return {};
}

} // namespace

PlanQualityDialog::PlanQualityDialog(const PageContext &context, const matching::PlanView &shown, QWidget *parent)
    : QDialog(parent)
    , m_context(context) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("planQualityDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How good is plan %1?").arg(shown.scenario.name));
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.space(10));
    auto *proof = wrappingLabel(
        theme, words::proofSentence(shown.scenario.wanted.aim, shown.plan.certified), TextRole::BodyStrong);
    proof->setObjectName(QStringLiteral("planQualityProof"));
    rows->addWidget(proof);
    addFigures(*rows, shown);
    findChecks(shown);
    addGroups(*rows);
    rows->addStretch(1);
    auto *scroll = scrollingPage(content);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = button(theme, QStringLiteral("planQualityClose"), tr("Done"), ButtonKind::Primary);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fitToContent(*this, *scroll, theme.size(700));
}

void PlanQualityDialog::addFigures(QBoxLayout &column, const matching::PlanView &shown) {
    QTableWidget *table = readingTable(m_context.theme, QStringLiteral("planQualityFigures"), tr("Figures of the plan"),
                                       {tr("What"), tr("Figure"), tr("What it means")}, 2);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // what it means is read whole
    QList<QStringList> rows;
    const matching::PlanFacts facts = matching::planFacts(shown.matcher, shown.plan);
    for (const words::QualityLine &line : words::qualityLines(facts, shown.plan.possible))
        rows.append({line.name, line.figure, line.meaning});
    fillReadingTable(*table, m_context.theme, rows, static_cast<int>(rows.size()));
    // As high as its rows, some of which have two lines: the dialog scrolls, and nothing scrolls within it.
    const auto fit = [table] {
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + table->verticalHeader()->length() +
                              2 * table->frameWidth());
    };
    connect(table->verticalHeader(), &QHeaderView::sectionResized, table, fit);
    fit();
    column.addWidget(table);
}

/// By unit, place and role title, and by the coordinator's own questions with a choice of one answer. Never by a
/// question that is kept private.
void PlanQualityDialog::findChecks(const matching::PlanView &shown) {
    const auto add = [this](const QString &name, std::vector<matching::GroupFacts> groups) {
        if (groups.size() > 1)
            m_checks.push_back({name, std::move(groups)});
    };
    for (const matching::Grouping by :
         {matching::Grouping::Unit, matching::Grouping::Place, matching::Grouping::RoleTitle})
        add(words::groupingWord(by), matching::groupFacts(shown.matcher, shown.plan, by));
    const auto answers = questions::ownAnswersOfCohort(m_context.file, m_context.cohort);
    for (const questions::Question &question : questions::askedQuestions(m_context.file, m_context.cohort)) {
        if (question.kind != questions::QuestionKind::Choice || question.isPrivate())
            continue;
        auto groups = matching::groupFacts(shown.matcher, shown.plan, [&](const people::Participant &mentee) {
            const auto own = answers.find(mentee.id);
            if (own == answers.end())
                return QString();
            const auto answer = own->second.find(question.id);
            return answer == own->second.end() ? QString()
                                               : questions::answerTexts(question, answer->second).value(0);
        });
        if (groups.size() <= kMostGroups)
            add(question.wording, std::move(groups));
    }
}

void PlanQualityDialog::addGroups(QBoxLayout &column) {
    Theme &theme = m_context.theme;
    column.addWidget(wrappingLabel(theme, tr("Check by group"), TextRole::Section));
    column.addWidget(wrappingLabel(theme, words::groupCheckSentence(), TextRole::Body, Token::Ink2));
    if (m_checks.empty()) {
        column.addWidget(wrappingLabel(theme, tr("The profiles name no units, places or role titles to compare."),
                                       TextRole::Body, Token::Ink2));
        return;
    }
    m_by = new QComboBox;
    m_by->setObjectName(QStringLiteral("planQualityBy"));
    m_by->setAccessibleName(tr("Group by"));
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_by->setMinimumContentsLength(20);
    for (const Check &check : m_checks)
        m_by->addItem(check.name);
    column.addWidget(m_by);
    m_groups = readingTable(theme, QStringLiteral("planQualityGroups"), tr("How each group fares"),
                            {tr("Group"), tr("Mentees"), tr("Placed"), tr("Points on average"), tr("Beside all others")});
    column.addWidget(m_groups);
    connect(m_by, &QComboBox::currentIndexChanged, this, &PlanQualityDialog::showCheck);
    // First what says something: the groups of one question may all be too small.
    const auto says = [](const Check &check) {
        return std::any_of(check.groups.begin(), check.groups.end(), [&](const matching::GroupFacts &group) {
            return matching::groupSign(group, check.groups) != matching::GroupSign::TooFew;
        });
    };
    const auto first = std::find_if(m_checks.begin(), m_checks.end(), says);
    m_by->setCurrentIndex(first == m_checks.end() ? 0 : static_cast<int>(first - m_checks.begin()));
    showCheck(m_by->currentIndex());
}

void PlanQualityDialog::showCheck(int index) {
    if (index < 0)
        return;
    Theme &theme = m_context.theme;
    const std::vector<matching::GroupFacts> &groups = m_checks[static_cast<size_t>(index)].groups;
    QList<QStringList> rows;
    for (const matching::GroupFacts &group : groups)
        rows.append({group.name, QString::number(group.mentees), QString::number(group.placed),
                     words::groupAverage(group), words::groupSignWord(matching::groupSign(group, groups))});
    fillReadingTable(*m_groups, theme, rows);
    for (int row = 0; row < m_groups->rowCount(); ++row)
        m_groups->item(row, m_groups->columnCount() - 1)
            ->setIcon(icon(theme, iconOf(matching::groupSign(groups[static_cast<size_t>(row)], groups)), Token::Ink2));
}

} // namespace groundwork::ui
