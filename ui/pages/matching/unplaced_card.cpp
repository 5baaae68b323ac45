#include "ui/pages/matching/unplaced_card.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace groundwork::ui {

UnplacedCard::UnplacedCard(Theme &theme, QWidget *parent)
    : Card(theme, QStringLiteral(" "), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("unplacedCard"));
    hide();
}

void UnplacedCard::setRows(const std::vector<Row> &rows) {
    setVisible(!rows.empty());
    if (rows == m_rows)
        return;
    m_rows = rows;
    setTitle(tr("Not placed: %n", nullptr, static_cast<int>(rows.size())));
    while (QLayoutItem *item = body()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Row &row : rows) {
        auto *widget = new QWidget;
        auto *line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_theme.space(10));
        line->addWidget(Badge::person(m_theme, Role::Mentee, row.name, 26), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(m_theme.space(2));
        texts->addWidget(wrappingLabel(m_theme, row.name, TextRole::BodyStrong));
        auto *cause = wrappingLabel(m_theme, row.cause, TextRole::Small, Token::Ink2);
        cause->setObjectName(QStringLiteral("unplacedCause"));
        texts->addWidget(cause);
        line->addLayout(texts, 1);
        auto *open =
            button(m_theme, QStringLiteral("unplacedOpen_") + row.participant.toText(), tr("Open profile"));
        open->setAccessibleName(tr("Open the profile of %1").arg(row.name));
        connect(open, &QPushButton::clicked, this,
                [this, id = row.participant] { Q_EMIT personRequested(id); });
        line->addWidget(open, 0, Qt::AlignVCenter);
        body()->addWidget(widget);
    }
}

} // namespace groundwork::ui
