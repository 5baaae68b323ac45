#include "ui/pages/overview/no_people_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace groundwork::ui {

NoPeopleCard::NoPeopleCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("No people yet"), parent) {
    setObjectName(QStringLiteral("noPeople"));
    body()->addWidget(wrappingLabel(
        theme, tr("When they come, this page turns into your list for the week, with the reason for every line."),
        TextRole::Body, Token::Ink2));
    auto *ways = new QWidget;
    auto *row = new FlowLayout(theme.space(8), 0, ways);
    row->setContentsMargins(0, 0, 0, 0);
    auto *list = button(theme, QStringLiteral("noPeopleList"), tr("Bring in a list…"), ButtonKind::Plain,
                        QStringLiteral("import"));
    auto *forms = button(theme, QStringLiteral("noPeopleForms"), tr("Print forms…"), ButtonKind::Plain,
                         QStringLiteral("print"));
    row->addWidget(list);
    row->addWidget(forms);
    body()->addWidget(ways);
    connect(list, &QPushButton::clicked, this, &NoPeopleCard::listWanted);
    connect(forms, &QPushButton::clicked, this, &NoPeopleCard::formsWanted);
}

} // namespace groundwork::ui
