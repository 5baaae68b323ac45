#include "ui/pages/people/import_columns_step.h"

#include "ui/pages/people/import_column_card.h"
#include "ui/pages/people/import_header.h"
#include "ui/pages/people/import_issues_card.h"
#include "ui/pages/people/import_preview_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/theme.h"
#include "ui/words/date_words.h"
#include "ui/words/import_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>

namespace groundwork::ui {

ImportColumnsStep::ImportColumnsStep(ImportSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_model(new ImportPreviewModel(session, theme, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    column->addWidget(buildHead());
    m_known = new Banner(theme, Banner::Tone::Info, QString());
    m_known->setObjectName(QStringLiteral("importRemembered"));
    connect(m_known, &Banner::actionClicked, this, &ImportColumnsStep::useRememberedClicked);
    m_known->hide();
    column->addWidget(m_known);

    buildRole();
    column->addWidget(m_roleRow);

    auto *body = new QWidget;
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(theme.space(12));
    m_split->addWidget(buildTable(), 5);
    m_split->addWidget(buildSide(), 2);
    column->addWidget(body, 1);

    column->addWidget(buildFoot());
    connect(&session, &ImportSession::tableChanged, this, &ImportColumnsStep::showTable);
    connect(&session, &ImportSession::planned, this, &ImportColumnsStep::showPlan);
    auto *next = new QShortcut(QKeySequence(Qt::Key_F8), this);
    auto *previous = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8), this);
    auto *out = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    out->setContext(Qt::WidgetShortcut);
    connect(out, &QShortcut::activated, this, &ImportColumnsStep::toggleRow);
    connect(next, &QShortcut::activated, this, [this] { goToMarked(true); });
    connect(previous, &QShortcut::activated, this, [this] { goToMarked(false); });
}

QWidget *ImportColumnsStep::buildHead() {
    auto *top = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8));
    top->setLayout(flow);
    flow->addWidget(
        new Label(m_theme, tr("Say which column is which, then look at the marked cells"), TextRole::Section));
    m_ready = new Chip(m_theme, QString(), ChipTone::Good, QStringLiteral("check"));
    m_look = new Chip(m_theme, QString(), ChipTone::Attention, QStringLiteral("warn"));
    m_blocked = new Chip(m_theme, QString(), ChipTone::Problem, QStringLiteral("error"));
    m_ready->setObjectName(QStringLiteral("importReady"));
    m_look->setObjectName(QStringLiteral("importLook"));
    m_blocked->setObjectName(QStringLiteral("importBlocked"));
    for (Chip *chip : {m_ready, m_look, m_blocked})
        flow->addWidget(chip);
    return top;
}

/// For a list that does not say who is what.
void ImportColumnsStep::buildRole() {
    m_roleRow = new QWidget;
    auto *roleFlow = new FlowLayout(m_theme.space(8));
    m_roleRow->setLayout(roleFlow);
    m_role = new QComboBox;
    m_role->setObjectName(QStringLiteral("importRole"));
    m_role->addItem(tr("Choose…"), -1);
    m_role->addItem(tr("Mentors"), static_cast<int>(Role::Mentor));
    m_role->addItem(tr("Mentees"), static_cast<int>(Role::Mentee));
    auto *roleLabel = new Label(m_theme, tr("&Everybody in this list is among the"));
    roleLabel->setBuddy(m_role);
    m_role->setAccessibleName(tr("Everybody in this list is among the"));
    m_roleReason = new Label(m_theme, QString(), TextRole::Small, Token::Ink2);
    roleFlow->addWidget(roleLabel);
    roleFlow->addWidget(m_role);
    roleFlow->addWidget(m_roleReason);
    connect(m_role, &QComboBox::activated, this, [this] {
        const int role = m_role->currentData().toInt();
        m_session.setRole(role < 0 ? std::nullopt : std::optional(static_cast<Role>(role)));
    });
}

/// Which rows are shown, what is left out, and the map of columns as a file.
QWidget *ImportColumnsStep::buildFoot() {
    auto *bottom = new QWidget;
    auto *bottomFlow = new FlowLayout(m_theme.space(12));
    bottom->setLayout(bottomFlow);
    m_show = new QComboBox;
    m_show->setObjectName(QStringLiteral("importShow"));
    m_show->setAccessibleName(tr("Rows to show"));
    m_show->addItem(tr("All rows"), static_cast<int>(ImportPreviewModel::Show::All));
    m_show->addItem(tr("Rows to look at"), static_cast<int>(ImportPreviewModel::Show::Marked));
    m_show->addItem(tr("Rows that cannot come in yet"), static_cast<int>(ImportPreviewModel::Show::Blocked));
    bottomFlow->addWidget(m_show);
    m_rowOut = linkButton(m_theme, QStringLiteral("importRowOut"), tr("Leave this row out"));
    bottomFlow->addWidget(m_rowOut);
    bottomFlow->addWidget(new Label(m_theme, tr("F8 next marked cell · F2 edit it · Del leave the row out"),
                                    TextRole::Small, Token::Ink2));
    connect(m_show, &QComboBox::activated, this, [this] {
        m_model->setShow(static_cast<ImportPreviewModel::Show>(m_show->currentData().toInt()));
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        showRow();
    });
    connect(m_rowOut, &QPushButton::clicked, this, &ImportColumnsStep::toggleRow);
    m_unfinished = new QCheckBox;
    m_unfinished->setObjectName(QStringLiteral("importUnfinished"));
    bottomFlow->addWidget(m_unfinished);
    m_bringBack = linkButton(m_theme, QStringLiteral("importBringBack"), QString());
    bottomFlow->addWidget(m_bringBack);
    auto *use = linkButton(m_theme, QStringLiteral("importUseMap"), tr("Use a saved column map…"));
    auto *save = linkButton(m_theme, QStringLiteral("importSaveMap"), tr("Keep these columns for next time…"));
    bottomFlow->addWidget(use);
    bottomFlow->addWidget(save);
    connect(use, &QPushButton::clicked, this, &ImportColumnsStep::useMapClicked);
    connect(save, &QPushButton::clicked, this, &ImportColumnsStep::saveMapClicked);
    connect(m_bringBack, &QPushButton::clicked, &m_session, &ImportSession::bringBackAll);
    connect(m_unfinished, &QCheckBox::toggled, &m_session, &ImportSession::setLeaveOutUnfinished);
    return bottom;
}

QWidget *ImportColumnsStep::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("The rows of the list"));
    m_header = new ImportHeader(m_session, m_theme, m_table);
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setShowGrid(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    m_columnCard->showColumn(now.column());
                showRow();
            });
    connect(m_header, &ImportHeader::columnEntered, this, [this](int column) { m_columnCard->showColumn(column); });
    auto *card = new Card(m_theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    return card;
}

QWidget *ImportColumnsStep::buildSide() {
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(8));
    m_columnCard = new ImportColumnCard(m_session, m_theme);
    column->addWidget(m_columnCard);
    m_issues = new ImportIssuesCard(m_session, m_theme);
    connect(m_issues, &ImportIssuesCard::cellWanted, this, [this](int row, int at) {
        const QModelIndex cell = m_model->cellOf(row, at);
        if (!cell.isValid())
            return;
        m_table->setCurrentIndex(cell);
        m_table->scrollTo(cell);
    });
    column->addWidget(m_issues, 1);
    m_remember = new QCheckBox(tr("&Remember these columns for next year"));
    m_remember->setObjectName(QStringLiteral("importRemember"));
    m_remember->setChecked(m_session.remembers());
    connect(m_remember, &QCheckBox::toggled, &m_session, &ImportSession::setRemember);
    column->addWidget(m_remember);
    column->addStretch();
    auto *scroll = scrollingPage();
    putIntoPage(scroll, side);
    return scroll;
}

void ImportColumnsStep::enter() {
    m_table->setFocus();
}

void ImportColumnsStep::showTable() {
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, m_header->widthFor(column));
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.size(30));
    const QString last = QString::number(m_session.table().table.rows.back().number);
    m_table->verticalHeader()->setFixedWidth(m_table->fontMetrics().horizontalAdvance(last) +
                                             m_theme.size(22));
    // Five rows are always to be seen; where they do not fit, the step scrolls.
    m_show->setCurrentIndex(0);
    m_table->setMinimumHeight(m_header->sizeHint().height() + 5 * m_theme.size(30) + m_theme.space(20));
    m_columnCard->showColumn(0);
    if (m_model->rowCount() > 0) {
        int start = 0;
        const auto &columns = m_session.table().mapping.columns;
        while (start + 1 < static_cast<int>(columns.size()) &&
               columns[static_cast<size_t>(start)].field == exchange::Field::Ignore)
            ++start;
        m_table->setCurrentIndex(m_model->index(0, start));
        m_columnCard->showColumn(start);
    }
    showPlan();
}

void ImportColumnsStep::showPlan() {
    const exchange::ImportPlan &plan = m_session.plan();
    m_ready->set(tr("%n row(s) ready", nullptr, m_session.rowsReady()), ChipTone::Good,
                 QStringLiteral("check"));
    const int look = m_session.rowsToLookAt();
    m_look->set(tr("%n to look at", nullptr, look), ChipTone::Attention, QStringLiteral("warn"));
    m_look->setVisible(look > 0);
    m_blocked->set(tr("%n cannot come in yet", nullptr, plan.counts.blocked), ChipTone::Problem,
                   QStringLiteral("error"));
    m_blocked->setVisible(plan.counts.blocked > 0);

    const auto &remembered = m_session.remembered();
    m_known->setVisible(remembered.has_value());
    if (remembered) {
        m_known->set(Banner::Tone::Info, tr("You brought in a list with these titles on %1.")
                                             .arg(words::longDate(remembered->usedOn)));
        m_known->setAction(tr("Use those columns"));
    }
    const exchange::Mapping &mapping = m_session.table().mapping;
    m_roleRow->setVisible(!mapping.has(exchange::Field::Role));
    m_role->setCurrentIndex(m_role->findData(mapping.role ? static_cast<int>(*mapping.role) : -1));
    m_roleReason->setText(words::roleReasonText(mapping));

    m_unfinished->setVisible(m_session.unfinished() > 0);
    const QSignalBlocker quietBox(m_unfinished);
    m_unfinished->setText(
        tr("Leave out %n (answer that was|answers that were) not sent off", nullptr, m_session.unfinished()));
    m_unfinished->setChecked(m_session.options().leaveOutUnfinished);

    m_bringBack->setVisible(plan.counts.leftOut > 0);
    m_bringBack->setText(tr("Bring back %n row(s) left out", nullptr, plan.counts.leftOut));

    m_issues->showPlan();
    m_columnCard->showColumn(m_columnCard->column());
    showRow();
}

void ImportColumnsStep::showRow() {
    const QModelIndex at = m_table->currentIndex();
    m_rowOut->setEnabled(at.isValid());
    const int row = at.isValid() ? at.data(ImportPreviewModel::RowNumberRole).toInt() : 0;
    const bool out = m_session.options().leftOut.count(row) > 0;
    m_rowOut->setText(!at.isValid() ? tr("Leave this row out")
                      : out         ? tr("Bring row %1 back").arg(row)
                                    : tr("Leave row %1 out").arg(row));
}

void ImportColumnsStep::toggleRow() {
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid())
        return;
    const int row = at.data(ImportPreviewModel::RowNumberRole).toInt();
    m_session.leaveOut(row, m_session.options().leftOut.count(row) == 0);
}

void ImportColumnsStep::goToMarked(bool forward) {
    const QModelIndex cell = m_model->nextMarked(m_table->currentIndex(), forward);
    if (!cell.isValid())
        return;
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
}

void ImportColumnsStep::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    // Where there is no room beside the table, what is to be looked at goes below it.
    const bool narrow = width() < m_theme.size(720);
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_split->setStretch(0, narrow ? 3 : 5);
    m_split->setStretch(1, 2);
}

} // namespace groundwork::ui
