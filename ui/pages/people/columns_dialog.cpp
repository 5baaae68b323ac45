#include "ui/pages/people/columns_dialog.h"

#include "ui/pages/people/people_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QScopedValueRollback>

namespace groundwork::ui {

using models::PeopleModel;

ColumnsDialog::ColumnsDialog(Theme &theme, PeopleTable &table, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_list(new QListWidget)
    , m_up(button(theme, QStringLiteral("columnUp"), tr("Earlier"), ButtonKind::Plain, QStringLiteral("up")))
    , m_down(button(theme, QStringLiteral("columnDown"), tr("Later"), ButtonKind::Plain, QStringLiteral("down"))) {
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(theme, tr("Tick what the table shows. They stand in this order."),
                                    TextRole::Body, Token::Ink2));
    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setMinimumHeight(theme.size(260));
    column->addWidget(m_list, 1);
    auto *moves = new QHBoxLayout;
    auto *reset = button(theme, QStringLiteral("columnsReset"), tr("As at first"));
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch();
    moves->addWidget(reset);
    column->addLayout(moves);
    auto *close = button(theme, QStringLiteral("columnsClose"), tr("Done"), ButtonKind::Primary);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_table.resetLook();
        fill(PeopleModel::Name);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(true); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(false); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (!m_filling)
            m_table.showColumn(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const bool movable = item && item->data(Qt::UserRole).toInt() != PeopleModel::Name;
        m_up->setEnabled(movable && m_list->row(item) > 1);
        m_down->setEnabled(movable && m_list->row(item) + 1 < m_list->count());
    });
    fill(PeopleModel::Name);
    m_list->setFocus();
}

void ColumnsDialog::fill(int chosen) {
    const QScopedValueRollback filling(m_filling, true);
    m_list->clear();
    for (const int column : m_table.columnsInOrder()) {
        auto *item =
            new QListWidgetItem(m_table.model()->headerData(column, Qt::Horizontal).toString(), m_list);
        item->setData(Qt::UserRole, column);
        item->setFlags(column == PeopleModel::Name ? Qt::ItemIsSelectable | Qt::ItemIsEnabled
                                                   : Qt::ItemIsSelectable | Qt::ItemIsEnabled |
                                                         Qt::ItemIsUserCheckable);
        item->setCheckState(m_table.isColumnShown(column) ? Qt::Checked : Qt::Unchecked);
        if (column == chosen)
            m_list->setCurrentItem(item);
    }
}

void ColumnsDialog::move(bool towardsStart) {
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const int column = item->data(Qt::UserRole).toInt();
    if (m_table.moveColumn(column, towardsStart))
        fill(column);
}

} // namespace groundwork::ui
