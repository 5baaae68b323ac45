#include "ui/pages/people/import_columns_step.h"

#include "ui/pages/people/import_header.h"
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

using exchange::DateOrder;
using exchange::ImportIssueCode;

namespace {
constexpr int kMostIssues = 500; ///< in the list; the table marks all of them
}

ImportColumnsStep::ImportColumnsStep(ImportSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_model(new ImportPreviewModel(session, theme, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    auto *top = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    top->setLayout(flow);
    flow->addWidget(
        new Label(theme, tr("Say which column is which, then look at the marked cells"), TextRole::Section));
    m_ready = new Chip(theme, QString(), ChipTone::Good, QStringLiteral("check"));
    m_look = new Chip(theme, QString(), ChipTone::Attention, QStringLiteral("warn"));
    m_blocked = new Chip(theme, QString(), ChipTone::Problem, QStringLiteral("error"));
    m_ready->setObjectName(QStringLiteral("importReady"));
    m_look->setObjectName(QStringLiteral("importLook"));
    m_blocked->setObjectName(QStringLiteral("importBlocked"));
    for (Chip *chip : {m_ready, m_look, m_blocked})
        flow->addWidget(chip);
    column->addWidget(top);

    m_known = new Banner(theme, Banner::Tone::Info, QString());
    m_known->setObjectName(QStringLiteral("importRemembered"));
    connect(m_known, &Banner::actionClicked, this, &ImportColumnsStep::useRememberedClicked);
    m_known->hide();
    column->addWidget(m_known);

    m_roleRow = new QWidget;
    auto *roleFlow = new FlowLayout(theme.space(8));
    m_roleRow->setLayout(roleFlow);
    m_role = new QComboBox;
    m_role->setObjectName(QStringLiteral("importRole"));
    m_role->addItem(tr("Choose…"), -1);
    m_role->addItem(tr("Mentors"), static_cast<int>(Role::Mentor));
    m_role->addItem(tr("Mentees"), static_cast<int>(Role::Mentee));
    auto *roleLabel = new Label(theme, tr("&Everybody in this list is among the"));
    roleLabel->setBuddy(m_role);
    m_role->setAccessibleName(tr("Everybody in this list is among the"));
    m_roleReason = new Label(theme, QString(), TextRole::Small, Token::Ink2);
    roleFlow->addWidget(roleLabel);
    roleFlow->addWidget(m_role);
    roleFlow->addWidget(m_roleReason);
    column->addWidget(m_roleRow);

    auto *body = new QWidget;
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(theme.space(12));
    m_split->addWidget(buildTable(), 5);
    m_split->addWidget(buildSide(), 2);
    column->addWidget(body, 1);

    auto *bottom = new QWidget;
    auto *bottomFlow = new FlowLayout(theme.space(12));
    bottom->setLayout(bottomFlow);
    m_show = new QComboBox;
    m_show->setObjectName(QStringLiteral("importShow"));
    m_show->setAccessibleName(tr("Rows to show"));
    m_show->addItem(tr("All rows"), static_cast<int>(ImportPreviewModel::Show::All));
    m_show->addItem(tr("Rows to look at"), static_cast<int>(ImportPreviewModel::Show::Marked));
    m_show->addItem(tr("Rows that cannot come in yet"), static_cast<int>(ImportPreviewModel::Show::Blocked));
    bottomFlow->addWidget(m_show);
    m_rowOut = linkButton(theme, QStringLiteral("importRowOut"), tr("Leave this row out"));
    bottomFlow->addWidget(m_rowOut);
    bottomFlow->addWidget(new Label(theme, tr("F8 next marked cell · F2 edit it · Del leave the row out"),
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
    m_bringBack = linkButton(theme, QStringLiteral("importBringBack"), QString());
    bottomFlow->addWidget(m_bringBack);
    auto *use = linkButton(theme, QStringLiteral("importUseMap"), tr("Use a saved column map…"));
    auto *save = linkButton(theme, QStringLiteral("importSaveMap"), tr("Keep these columns for next time…"));
    bottomFlow->addWidget(use);
    bottomFlow->addWidget(save);
    column->addWidget(bottom);

    connect(use, &QPushButton::clicked, this, &ImportColumnsStep::useMapClicked);
    connect(save, &QPushButton::clicked, this, &ImportColumnsStep::saveMapClicked);
    connect(m_bringBack, &QPushButton::clicked, &session, &ImportSession::bringBackAll);
    connect(m_unfinished, &QCheckBox::toggled, &session, &ImportSession::setLeaveOutUnfinished);
    connect(m_role, &QComboBox::activated, this, [this] {
        const int role = m_role->currentData().toInt();
        m_session.setRole(role < 0 ? std::nullopt : std::optional(static_cast<Role>(role)));
    });
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
                    showColumn(now.column());
                showRow();
            });
    connect(m_header, &ImportHeader::columnEntered, this, &ImportColumnsStep::showColumn);
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
    m_columnCard = new Card(m_theme, tr("This column"));
    m_columnReason = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_columnReason->setObjectName(QStringLiteral("importColumnReason"));
    keepHeight(*m_columnReason);
    m_columnCard->body()->addWidget(m_columnReason);
    m_separator = new QComboBox;
    m_separator->setObjectName(QStringLiteral("importSeparator"));
    m_separator->setAccessibleName(tr("Answers are kept apart by"));
    m_separator->addItem(words::separatorWord(QString()), QString());
    for (const QString &separator : exchange::separatorsKnown()) {
        if (separator != QLatin1String(";#"))
            m_separator->addItem(words::separatorWord(separator), separator);
    }
    m_separatorLabel = new Label(m_theme, tr("Answers are &kept apart by"));
    m_separatorLabel->setBuddy(m_separator);
    m_terms = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_order = new QComboBox;
    m_order->setObjectName(QStringLiteral("importDateOrder"));
    m_order->setAccessibleName(tr("Dates are written as"));
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        m_order->addItem(words::dateOrderWord(order), static_cast<int>(order));
    m_orderLabel = new Label(m_theme, tr("&Dates are written as"));
    m_orderLabel->setBuddy(m_order);
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("The new question is answered by"));
    for (const questions::QuestionKind kind : questions::questionKinds())
        m_kind->addItem(words::questionKindWord(kind), static_cast<int>(kind));
    m_kindLabel = new Label(m_theme, tr("The new question is ans&wered by"));
    m_kindLabel->setBuddy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_session.setNewQuestion(m_column, static_cast<questions::QuestionKind>(m_kind->currentData().toInt()));
    });
    for (QComboBox *box : {m_separator, m_order, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_separatorLabel), static_cast<QWidget *>(m_separator),
                            static_cast<QWidget *>(m_terms), static_cast<QWidget *>(m_orderLabel),
                            static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_kindLabel),
                            static_cast<QWidget *>(m_kind)})
        m_columnCard->body()->addWidget(widget);
    m_columnCard->body()->addStretch(1); // the words stand at the top of a tall card
    connect(m_separator, &QComboBox::activated, this,
            [this] { m_session.setSeparator(m_column, m_separator->currentData().toString()); });
    connect(m_order, &QComboBox::activated, this, [this] {
        m_session.setDateOrder(m_column, static_cast<DateOrder>(m_order->currentData().toInt()));
    });
    column->addWidget(m_columnCard);

    m_issueCard = new Card(m_theme, tr("Things to look at"));
    m_issues = new QListWidget;
    m_issues->setObjectName(QStringLiteral("importIssues"));
    m_issues->setAccessibleName(tr("Things to look at"));
    m_issues->setFrameShape(QFrame::NoFrame);
    m_issues->setMinimumHeight(m_theme.size(60));
    m_issues->setTextElideMode(Qt::ElideRight);
    m_issues->setIconSize(QSize(m_theme.size(15), m_theme.size(15)));
    m_issueText = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_issueText->setObjectName(QStringLiteral("importIssueText"));
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(6));
    actions->setLayout(flow);
    m_leaveOut = button(m_theme, QStringLiteral("importLeaveOut"), tr("Leave the row out"));
    m_split1 = button(m_theme, QStringLiteral("importSplitOne"), tr("Several answers here"));
    m_splitAll = button(m_theme, QStringLiteral("importSplitAll"), tr("In all such rows"));
    for (QPushButton *action : {m_leaveOut, m_split1, m_splitAll})
        flow->addWidget(action);
    m_issueCard->body()->addWidget(m_issues, 1);
    m_issueCard->body()->addWidget(m_issueText);
    m_issueCard->body()->addWidget(actions);
    column->addWidget(m_issueCard, 1);
    m_remember = new QCheckBox(tr("&Remember these columns for next year"));
    m_remember->setObjectName(QStringLiteral("importRemember"));
    m_remember->setChecked(m_session.remembers());
    connect(m_remember, &QCheckBox::toggled, &m_session, &ImportSession::setRemember);
    column->addWidget(m_remember);
    column->addStretch();
    connect(m_issues, &QListWidget::currentRowChanged, this, &ImportColumnsStep::showIssue);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        if (const auto *issue = chosenIssue())
            m_session.leaveOut(issue->row, true);
    });
    connect(m_split1, &QPushButton::clicked, this, [this] {
        if (const auto *issue = chosenIssue())
            m_session.splitAtBoth(*issue, false);
    });
    connect(m_splitAll, &QPushButton::clicked, this, [this] {
        if (const auto *issue = chosenIssue())
            m_session.splitAtBoth(*issue, true);
    });
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
    m_column = 0;
    if (m_model->rowCount() > 0) {
        int start = 0;
        const auto &columns = m_session.table().mapping.columns;
        while (start + 1 < static_cast<int>(columns.size()) &&
               columns[static_cast<size_t>(start)].field == exchange::Field::Ignore)
            ++start;
        m_table->setCurrentIndex(m_model->index(0, start));
        showColumn(start);
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

    const int before = m_issues->currentRow();
    {
        const QSignalBlocker quiet(m_issues);
        m_issues->clear();
        m_shown.clear();
        // One row can have the same fault twice: then the column is named too.
        const auto alike = [&](size_t one, size_t other) {
            return other < plan.issues.size() && plan.issues[one].row == plan.issues[other].row &&
                   plan.issues[one].code == plan.issues[other].code;
        };
        // What keeps a row out comes first.
        for (const bool blocks : {true, false}) {
            for (size_t i = 0; i < plan.issues.size() && m_shown.size() < kMostIssues; ++i) {
                if (plan.issues[i].blocks != blocks)
                    continue;
                m_shown.push_back(static_cast<int>(i));
                QString title = words::issueTitle(plan.issues[i]);
                if (alike(i, i - 1) || alike(i, i + 1))
                    title = tr("%1 · %2").arg(title, words::isolated(plan.issues[i].column));
                auto *item = new QListWidgetItem(title, m_issues);
                item->setToolTip(title);
                item->setIcon(icon(m_theme, blocks ? QStringLiteral("error") : QStringLiteral("warn"),
                                   blocks ? Token::Problem : Token::Attention));
                item->setData(Qt::AccessibleDescriptionRole, words::issueText(plan.issues[i]));
            }
        }
        if (!m_shown.empty())
            m_issues->setCurrentRow(std::clamp(before, 0, static_cast<int>(m_shown.size()) - 1));
    }
    m_issueCard->setVisible(!m_shown.empty());
    m_issueCard->setTitle(tr("%n thing(s) to look at", nullptr, static_cast<int>(plan.issues.size())));
    showColumn(m_column);
    showIssue();
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

void ImportColumnsStep::showColumn(int column) {
    const auto &columns = m_session.table().mapping.columns;
    if (column < 0 || column >= static_cast<int>(columns.size()))
        return;
    m_column = column;
    const exchange::ColumnMapping &mapping = columns[static_cast<size_t>(column)];
    m_columnCard->setTitle(mapping.header);
    m_columnReason->setText(tr("%1: %2").arg(words::fieldWord(mapping.field), words::mapReasonText(mapping)));
    const bool list = exchange::isListField(mapping.field) && mapping.option.isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_separatorLabel), static_cast<QWidget *>(m_separator)})
        widget->setVisible(list);
    m_terms->setVisible(list && !mapping.terms.examples.isEmpty());
    m_terms->setText(tr("One answer each: %1").arg(mapping.terms.examples.join(QStringLiteral(" · "))));
    int index = 0;
    for (int i = 0; i < m_separator->count(); ++i) {
        const QString separator = m_separator->itemData(i).toString();
        if (separator == mapping.terms.separator ||
            (!separator.isEmpty() && separator.trimmed() == mapping.terms.separator.trimmed() && index == 0))
            index = i;
    }
    m_separator->setCurrentIndex(index);
    const bool isNew = mapping.reason == exchange::MapReason::NewQuestion;
    m_kindLabel->setVisible(isNew);
    m_kind->setVisible(isNew);
    if (const auto kind = questions::questionKindFromKey(mapping.evidence.value(0)); isNew && kind)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(*kind)));
    const bool dated =
        !list && (mapping.dateOrder != DateOrder::Unknown || mapping.field == exchange::Field::TrainedBefore);
    for (QWidget *widget : {static_cast<QWidget *>(m_orderLabel), static_cast<QWidget *>(m_order)})
        widget->setVisible(dated && mapping.field != exchange::Field::Ignore);
    m_order->setCurrentIndex(std::max(0, m_order->findData(static_cast<int>(mapping.dateOrder))));
}

const exchange::ImportIssue *ImportColumnsStep::chosenIssue() const {
    const int row = m_issues->currentRow();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return nullptr;
    return &m_session.plan().issues[static_cast<size_t>(m_shown[static_cast<size_t>(row)])];
}

void ImportColumnsStep::showIssue() {
    const exchange::ImportIssue *issue = chosenIssue();
    m_leaveOut->setVisible(issue != nullptr);
    const bool two = issue && issue->code == ImportIssueCode::TwoSeparators;
    m_split1->setVisible(two);
    m_splitAll->setVisible(two);
    m_issueText->setText(issue ? words::issueText(*issue) : QString());
    if (!issue)
        return;
    m_leaveOut->setText(tr("Leave row %1 out").arg(issue->row));
    const QModelIndex cell = m_model->cellOf(issue->row, issue->columnIndex);
    if (cell.isValid() && m_issues->hasFocus()) {
        m_table->setCurrentIndex(cell);
        m_table->scrollTo(cell);
    }
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
