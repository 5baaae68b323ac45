#include "ui/pages/people/import_summary_step.h"

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QStringList>

namespace groundwork::ui {

ImportSummaryStep::ImportSummaryStep(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_people(wrappingLabel(theme, QString()))
    , m_outside(wrappingLabel(theme, QString(), TextRole::Body, Token::Ink2)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    column->addWidget(new Label(theme, tr("What will be true afterwards"), TextRole::Section));
    auto *card = new Card(theme);
    m_people->setObjectName(QStringLiteral("importSummary"));
    m_outside->setObjectName(QStringLiteral("importOutside"));
    card->body()->addWidget(m_people);
    card->body()->addWidget(m_outside);
    column->addWidget(card);
    column->addWidget(
        wrappingLabel(theme, tr("All of it is one step. You can undo it."), TextRole::Body, Token::Ink2));
    column->addStretch(1);
}

void ImportSummaryStep::showCounts(const exchange::ImportCounts &counts) {
    QStringList lines;
    lines << tr("The list names %n (person|people): %1, %2.", nullptr, counts.people)
                 .arg(tr("%n mentor(s)", nullptr, counts.mentors),
                      tr("%n mentee(s)", nullptr, counts.mentees));
    if (counts.both > 0)
        lines << tr("%n of them (takes|take) part as both.", nullptr, counts.both);
    lines << tr("%n (person is|people are) new here.", nullptr, counts.added);
    if (counts.updated > 0)
        lines << tr("%n (person is|people are) here already and (takes|take) the answers of this list.",
                    nullptr, counts.updated);
    if (counts.unchanged > 0)
        lines << tr("For %n of them the list says what is here already.", nullptr, counts.unchanged);
    if (counts.replaced > 0)
        lines << tr("%n answer(s) here (is|are) replaced by (that|those) of the list.", nullptr,
                    counts.replaced);
    if (counts.kept > 0)
        lines << tr("%n answer(s) of the list (is|are) not taken, since what is here stays.", nullptr,
                    counts.kept);
    if (counts.skipped > 0)
        lines << tr("%n (person stays as is|people stay as they are).", nullptr, counts.skipped);
    m_people->setText(lines.join(QLatin1Char('\n')));
    QStringList outside;
    if (counts.blocked > 0)
        outside << tr("%n (row stays|rows stay) out: something is missing there.", nullptr, counts.blocked);
    if (counts.unfinished > 0)
        outside << tr("%n (row stays|rows stay) out: not sent off.", nullptr, counts.unfinished);
    if (counts.leftOut > 0)
        outside << tr("%n (row stays|rows stay) out: you left (it|them) out.", nullptr, counts.leftOut);
    m_outside->setText(outside.join(QLatin1Char('\n')));
    m_outside->setVisible(!outside.isEmpty());
}

} // namespace groundwork::ui
