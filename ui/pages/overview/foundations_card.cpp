#include "ui/pages/overview/foundations_card.h"

#include "core/quality/core_checks.h"
#include "core/quality/year_plan.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace groundwork::ui {

FoundationsCard::FoundationsCard(Theme &theme, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("checks"));
    setTight(true);
}

void FoundationsCard::setFacts(const quality::CohortFacts &facts,
                               const framework_use::ReadingCounts &reading) {
    clearLayout(*body());
    int met = 0;
    int applying = 0;
    for (const quality::CheckResult &check : quality::homeChecks(facts)) {
        applying += check.state == quality::CheckState::DoesNotApply ? 0 : 1;
        met += check.state == quality::CheckState::Met ? 1 : 0;
        QPushButton *link = addCheckRow(m_theme, *body(),
                                   {QStringLiteral("check.") + quality::checkKey(check.id),
                                    words::checkWord(check.id, facts.cohort.thresholds),
                                    words::checkFigure(check), check.state, !check.notYet.empty()});
        const QString filter = QStringLiteral("check:") + quality::checkKey(check.id);
        if (link)
            connect(link, &QPushButton::clicked, this, [this, filter] { Q_EMIT opened(filter); });
    }
    addReading(reading);
    setTitle(applying > 0 ? tr("Foundations: %1 of %2 met").arg(met).arg(applying) : tr("Foundations"));
}

void FoundationsCard::addReading(const framework_use::ReadingCounts &reading) {
    if (reading.all == 0)
        return; // the version is a draft, or nobody takes part yet
    const bool met = reading.read == reading.all;
    QPushButton *link = addCheckRow(m_theme, *body(),
                               {QStringLiteral("check.reading"), tr("Everybody has read the framework"),
                                tr("%1 of %2").arg(reading.read).arg(reading.all),
                                met ? quality::CheckState::Met : quality::CheckState::NotYet, !met});
    if (link)
        connect(link, &QPushButton::clicked, this, &FoundationsCard::readingOpened);
}

DatesCard::DatesCard(Theme &theme, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("dates"));
}

void DatesCard::setFacts(const quality::CohortFacts &facts, bool fromStart) {
    clearLayout(*body());
    int shown = 0;
    for (const quality::PlanEntry &entry : quality::yearPlan(facts)) {
        if (!quality::isMilestone(entry.item) || (!fromStart && entry.to < facts.today))
            continue;
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *day = new Label(m_theme, words::shortDate(entry.from), TextRole::SmallStrong);
        day->setMinimumWidth(m_theme.size(86));
        line->addWidget(day, 0, Qt::AlignTop);
        line->addWidget(wrappingLabel(m_theme, words::planTitle(entry)), 1);
        body()->addWidget(row);
        ++shown;
    }
    QPushButton *all = linkButton(m_theme, QStringLiteral("dates.all"), tr("The whole year plan"));
    connect(all, &QPushButton::clicked, this, &DatesCard::planWanted);
    body()->addWidget(all, 0, Qt::AlignLeading);
    setTitle(fromStart ? tr("The year, from your start date") : tr("Coming up"));
    setVisible(shown > 0);
}

} // namespace groundwork::ui
