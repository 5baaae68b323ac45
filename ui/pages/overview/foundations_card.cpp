#include "ui/pages/overview/foundations_card.h"

#include "core/quality/core_checks.h"
#include "core/quality/year_plan.h"
#include "ui/widgets/state_mark.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

namespace {

StateMark::State markOf(quality::CheckState state) {
    switch (state) {
    case quality::CheckState::Met:
        return StateMark::State::Met;
    case quality::CheckState::NotYet:
        return StateMark::State::NotYet;
    case quality::CheckState::DoesNotApply:
        break;
    }
    return StateMark::State::DoesNotApply;
}

} // namespace

QPushButton *addCheckRow(Theme &theme, QVBoxLayout &body, const CheckRow &check) {
    const QString &name = check.name;
    const QString &words = check.words;
    const QString &figure = check.figure;
    auto *row = new QWidget;
    row->setObjectName(name);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.space(9));
    line->addWidget(new StateMark(theme, markOf(check.state), 16), 0, Qt::AlignVCenter);
    auto *text = wrappingLabel(theme, words, TextRole::Body);
    text->setAccessibleName(words + QStringLiteral(", ") + words::checkStateWord(check.state) +
                            QStringLiteral(", ") + figure);
    line->addWidget(text, 1);
    QPushButton *link = nullptr;
    if (check.opens) {
        link = linkButton(theme, name + QStringLiteral(".open"), figure);
        link->setAccessibleName(FoundationsCard::tr("%1: open the %2").arg(words, figure));
        line->addWidget(link, 0, Qt::AlignVCenter);
    } else {
        auto *quiet = new Label(theme, figure, TextRole::Body, Token::Ink2);
        quiet->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        quiet->setMinimumHeight(24); // as high as a link, so that the rows are even
        line->addWidget(quiet, 0, Qt::AlignVCenter);
    }
    body.addWidget(row);
    return link;
}

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
