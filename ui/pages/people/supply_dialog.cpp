#include "ui/pages/people/supply_dialog.h"

#include "core/people/person_rows.h"
#include "ui/models/people_filter.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reading_table.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/matching_change_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHash>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kId = Qt::UserRole;

QString iconOf(const matching::AreaSupply &area) {
    if (area.isUnmet())
        return QStringLiteral("flag");
    if (area.missing() > 0)
        return QStringLiteral("warn");
    return area.isRare() ? QStringLiteral("info") : QStringLiteral("check");
}

} // namespace

SupplyDialog::SupplyDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("supplyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Needs and offers"));
    const matching::Supply supply =
        matching::supplyOf(matching::readMatchInput(m_context.file, m_context.cohort));
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.space(10));
    auto *head = wrappingLabel(theme, words::supplySentence(supply), TextRole::BodyStrong);
    head->setObjectName(QStringLiteral("supplyHead"));
    rows->addWidget(head);
    addLine(*rows, supply);
    addAreas(*rows, supply);
    addNarrow(*rows, supply);
    rows->addStretch(1);
    auto *scroll = scrollingPage(content);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = button(theme, QStringLiteral("supplyClose"), tr("Done"), ButtonKind::Primary);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fitToContent(*this, *scroll, theme.size(700));
}

void SupplyDialog::addLine(QBoxLayout &column, const matching::Supply &supply) {
    Theme &theme = m_context.theme;
    QString words = words::recruitingLine(supply);
    for (const QChar mark : {QChar(0x2068), QChar(0x2069)}) // for a screen; a letter has no use for them
        words.remove(mark);
    if (words.isEmpty()) {
        column.addWidget(
            wrappingLabel(theme, tr("Every first need has a mentor with a free place."), TextRole::Body, Token::Ink2));
        return;
    }
    column.addWidget(wrappingLabel(theme, tr("To recruit with, ready to paste and to change:"),
                                   TextRole::SmallStrong, Token::Ink2));
    auto *row = new QHBoxLayout;
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
    column.addLayout(row);
}

void SupplyDialog::addAreas(QBoxLayout &column, const matching::Supply &supply) {
    Theme &theme = m_context.theme;
    if (supply.areas.empty()) {
        column.addWidget(wrappingLabel(
            theme, tr("Nobody has asked for an area yet. What people want and offer stands here as they sign up."),
            TextRole::Body, Token::Ink2));
        return;
    }
    // The last column says what to do about it: it is read in full, and a long name of an area is cut.
    QTableWidget *table =
        readingTable(theme, QStringLiteral("supplyTable"), tr("Areas, with needs and offers"),
                     {tr("Area"), tr("Asked"), tr("First"), tr("Offered"), tr("Well"), tr("Places"), tr("Enough?")});
    for (int at = 1; at < table->columnCount() - 1; ++at)
        table->horizontalHeaderItem(at)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    QList<QStringList> rows;
    for (const matching::AreaSupply &area : supply.areas)
        rows.append({area.area, QString::number(area.asked), QString::number(area.askedFirst),
                     QString::number(area.offered), QString::number(area.offeredWell), QString::number(area.places),
                     words::areaSign(area)});
    fillReadingTable(*table, theme, rows);
    for (int row = 0; row < table->rowCount(); ++row) {
        const matching::AreaSupply &area = supply.areas[static_cast<size_t>(row)];
        for (int at = 1; at < table->columnCount(); ++at)
            table->item(row, at)->setToolTip(words::areaSentence(area)); // a number alone says little
        for (int at = 1; at < table->columnCount() - 1; ++at)
            table->item(row, at)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        table->item(row, table->columnCount() - 1)->setIcon(icon(theme, iconOf(area), Token::Ink2));
    }
    connect(table, &QTableWidget::itemActivated, this, [this, table](const QTableWidgetItem *item) {
        showAreaPeople(table->item(item->row(), 0)->text());
    });
    m_areas = table;
    table->viewport()->installEventFilter(this);
    column.addWidget(table);
    column.addWidget(wrappingLabel(theme,
                                   tr("Asked, and of these asked first. Offered, and of these known well. Enter shows "
                                      "the people who want an area."),
                                   TextRole::Small, Token::Ink3));
}

bool SupplyDialog::eventFilter(QObject *watched, QEvent *event) {
    if (m_areas && watched == m_areas->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QDialog::eventFilter(watched, event);
}

/// Where there is no room for all figures the areas keep their names: figures that are parts of others go first. What
/// is hidden stands in the tooltip of those that stay.
void SupplyDialog::fitColumns() {
    const QAbstractItemView &view = *m_areas;
    const int room = m_areas->viewport()->width();
    const auto wanted = [&](int at) {
        return std::max(view.sizeHintForColumn(at), m_areas->horizontalHeader()->sectionSizeHint(at));
    };
    int needed = std::min(wanted(0), room / 2);
    for (int at = 1; at < m_areas->columnCount(); ++at)
        needed += wanted(at);
    for (const int at : {4, 2, 1, 3}) { // well, first, asked, offered
        m_areas->setColumnHidden(at, needed > room);
        if (needed > room)
            needed -= wanted(at);
    }
}

void SupplyDialog::addNarrow(QBoxLayout &column, const matching::Supply &supply) {
    if (supply.narrow.empty())
        return;
    Theme &theme = m_context.theme;
    QHash<qint64, QString> names;
    for (const people::ParticipantRow &row : people::participantRows(m_context.file, m_context.cohort))
        names.insert(row.id.value, row.name);
    column.addWidget(wrappingLabel(theme, tr("Narrow answers"), TextRole::Section));
    column.addWidget(wrappingLabel(theme,
                                   tr("Whoever answers little but a name gets that name, before others who answered in "
                                      "full. Talk to them before you match."),
                                   TextRole::Body, Token::Ink2));
    QTableWidget *table = readingTable(theme, QStringLiteral("supplyNarrow"), tr("People with narrow answers"),
                                       {tr("Name"), tr("Why")}, 1);
    QList<QStringList> rows;
    for (const matching::NarrowAnswers &one : supply.narrow)
        rows.append({names.value(one.participant.value), words::narrowSentence(one)});
    fillReadingTable(*table, theme, rows);
    for (int row = 0; row < table->rowCount(); ++row)
        table->item(row, 0)->setData(kId, supply.narrow[static_cast<size_t>(row)].participant.value);
    connect(table, &QTableWidget::itemActivated, this, [this, table](const QTableWidgetItem *item) {
        const qint64 id = table->item(item->row(), 0)->data(kId).toLongLong();
        accept();
        m_context.navigator.go(Place{PageId::People, id, {}, {}});
    });
    column.addWidget(table);
}

void SupplyDialog::showAreaPeople(const QString &area) {
    models::PeopleFilter filter;
    filter.seeks = {area};
    accept();
    m_context.navigator.go(Place{PageId::People, 0, {}, filter.toText()});
}

} // namespace groundwork::ui
