#include "ui/pages/people/supply_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace groundwork::ui {

namespace {

struct Sign {
    QString words;
    QString icon;
};

Sign signOf(const people::AreaBalance &area) {
    if (area.isUnmet())
        return {SupplyDialog::tr("No mentor yet"), QStringLiteral("flag")};
    if (area.isShort())
        return {SupplyDialog::tr("%n place(s) short", nullptr, area.wanted - area.places), QStringLiteral("warn")};
    if (area.isRare())
        return {SupplyDialog::tr("Hangs on one mentor"), QStringLiteral("info")};
    if (area.wanted == 0)
        return {SupplyDialog::tr("Nobody asks for it"), QString()};
    return {SupplyDialog::tr("Enough"), QStringLiteral("check")};
}

} // namespace

SupplyDialog::SupplyDialog(const PageContext &context, const std::vector<people::ParticipantRow> &rows,
                           QWidget *parent)
    : QDialog(parent)
    , m_context(context) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("supplyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Needs and offers"));
    const people::SupplyAndDemand supply = people::supplyAndDemand(rows);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    auto *head = wrappingLabel(theme,
                               tr("%1 and %2 with %3 are without a partner.")
                                   .arg(tr("%n mentee(s)", nullptr, supply.mentees),
                                        tr("%n mentor(s)", nullptr, supply.mentors),
                                        tr("%n free place(s)", nullptr, supply.places)),
                               TextRole::BodyStrong);
    head->setObjectName(QStringLiteral("supplyHead"));
    column->addWidget(head);
    buildLine(*column, supply);
    buildTable(*column, supply);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = button(theme, QStringLiteral("supplyClose"), tr("Done"), ButtonKind::Primary);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(theme.size(640), theme.size(520));
}

void SupplyDialog::buildLine(QLayout &column, const people::SupplyAndDemand &supply) {
    Theme &theme = m_context.theme;
    const QString words = words::recruitingLine(supply);
    if (words.isEmpty()) {
        column.addWidget(
            wrappingLabel(theme, tr("Every need has a mentor with a free place."), TextRole::Body, Token::Ink2));
        return;
    }
    column.addWidget(wrappingLabel(theme, tr("To recruit with, ready to paste and to change:"),
                                   TextRole::SmallStrong, Token::Ink2));
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *line = new QPlainTextEdit(words);
    line->setObjectName(QStringLiteral("supplyLine"));
    line->setAccessibleName(tr("A line to recruit with"));
    line->setTabChangesFocus(true);
    line->setFont(theme.font(TextRole::ReadingSmall));
    line->setFixedHeight(QFontMetrics(line->font()).lineSpacing() * 3 + theme.space(12));
    auto *copy = button(theme, QStringLiteral("supplyCopy"), tr("Copy"), ButtonKind::Plain, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this, line] {
        QGuiApplication::clipboard()->setText(line->toPlainText());
        m_context.navigator.toast(tr("The line is on the clipboard."));
    });
    row->addWidget(line, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column.addWidget(box);
}

void SupplyDialog::buildTable(QLayout &column, const people::SupplyAndDemand &supply) {
    Theme &theme = m_context.theme;
    if (supply.areas.empty()) {
        column.addWidget(wrappingLabel(
            theme, tr("Nobody has named an area yet. What people want and offer stands here as they sign up."),
            TextRole::Body, Token::Ink2));
        return;
    }
    auto *table = new QTableWidget(static_cast<int>(supply.areas.size()), 5);
    table->setObjectName(QStringLiteral("supplyTable"));
    table->setAccessibleName(tr("Areas, with needs and offers"));
    table->setHorizontalHeaderLabels({tr("Area"), tr("Wanted"), tr("First wish"), tr("Free places"), tr("So")});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    int row = 0;
    for (const people::AreaBalance &area : supply.areas) {
        const Sign sign = signOf(area);
        table->setItem(row, 0, new QTableWidgetItem(area.area));
        table->setItem(row, 1, new QTableWidgetItem(QString::number(area.wanted)));
        table->setItem(row, 2, new QTableWidgetItem(QString::number(area.firstWishes)));
        table->setItem(row, 3, new QTableWidgetItem(QString::number(area.places)));
        auto *so = new QTableWidgetItem(sign.words);
        if (!sign.icon.isEmpty())
            so->setIcon(icon(theme, sign.icon, Token::Ink2));
        table->setItem(row, 4, so);
        ++row;
    }
    // The last column says what to do about it: it is read in full, and a long name of an area is cut.
    table->horizontalHeader()->setMinimumSectionSize(theme.size(84)); // whole titles
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int at = 1; at < table->columnCount(); ++at)
        table->horizontalHeader()->setSectionResizeMode(at, QHeaderView::ResizeToContents);
    table->setCurrentCell(0, 0);
    connect(table, &QTableWidget::itemActivated, this, [this, table](const QTableWidgetItem *item) {
        Q_EMIT areaRequested(table->item(item->row(), 0)->text());
        accept();
    });
    column.addWidget(table);
    static_cast<QBoxLayout &>(column).setStretchFactor(table, 1);
    column.addWidget(wrappingLabel(theme, tr("Enter shows the people who want an area."), TextRole::Small,
                                   Token::Ink3));
}

} // namespace groundwork::ui
