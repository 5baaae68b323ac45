#include "ui/pages/people/import_pairs_dialog.h"

#include "core/jobs/post_to.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/import_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableWidget>

namespace groundwork::ui {

using exchange::PairField;
using exchange::PairStart;
using exchange::PlannedPair;

namespace {
enum Columns { RowColumn, MentorColumn, MenteeColumn, DayColumn, WhatColumn, ColumnCount };
} // namespace

ImportPairsDialog::ImportPairsDialog(ProgramFile &file, CohortId cohort, Theme &theme, ModalPort &modal,
                                     QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_cohort(cohort)
    , m_theme(theme)
    , m_modal(modal)
    , m_known(exchange::pairKnown(file, cohort))
    , m_problem(new Banner(theme, Banner::Tone::Problem, QString())) {
    setObjectName(QStringLiteral("importPairs"));
    setWindowTitle(tr("Bring in pairs"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setAcceptDrops(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    column->addWidget(new Label(theme, tr("Bring in pairs that were made elsewhere"), TextRole::PageTitle));
    column->addWidget(wrappingLabel(
        theme, tr("A list with a mentor and a mentee in each row, by name or e-mail. Nothing is stored until you "
                  "bring them in."),
        TextRole::Body, Token::Ink2));
    m_problem->setObjectName(QStringLiteral("pairsProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(buildFile());
    m_body = new QWidget;
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme.space(10));
    body->addWidget(buildColumns());
    body->addWidget(buildChoices());
    body->addWidget(buildTable(), 1);
    m_body->hide();
    column->addWidget(m_body, 1);
    column->addStretch();
    auto *scroll = scrollingPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(12));
    outer->setSpacing(theme.space(10));
    outer->addWidget(scroll, 1);
    outer->addWidget(buildButtons());
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(std::min(1000, room.width() - 40), std::min(660, room.height() - 40));
    showPlan();
}

ImportPairsDialog::~ImportPairsDialog() = default;

QWidget *ImportPairsDialog::buildFile() {
    auto *card = new Card(m_theme);
    auto *row = new QHBoxLayout;
    auto *choose = button(m_theme, QStringLiteral("pairsChoose"), tr("Choose a file…"), ButtonKind::Plain,
                          QStringLiteral("folder"));
    choose->setAutoDefault(false);
    m_name = wrappingLabel(m_theme, tr("Or drop the file here."), TextRole::Body, Token::Ink2);
    m_name->setObjectName(QStringLiteral("pairsFileName"));
    m_reading = new QProgressBar;
    m_reading->setRange(0, 0);
    m_reading->setAccessibleName(tr("Reading"));
    m_reading->hide();
    row->addWidget(choose);
    row->addWidget(m_name, 1);
    row->addWidget(m_reading, 1);
    card->body()->addLayout(row);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path = m_modal.openFile(this, tr("Choose the list of pairs"),
                                              tr("Lists (*.xlsx *.csv *.tsv *.txt);;All files (*)"));
        if (!path.isEmpty())
            readFile(path);
    });
    return card;
}

QWidget *ImportPairsDialog::buildColumns() {
    auto *card = new Card(m_theme, tr("Which column is which"));
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(12));
    fields->setLayout(flow);
    const std::pair<PairField, QString> kFields[] = {{PairField::MentorName, tr("Mentor")},
                                                     {PairField::MentorEmail, tr("Mentor's e-mail")},
                                                     {PairField::MenteeName, tr("Mentee")},
                                                     {PairField::MenteeEmail, tr("Mentee's e-mail")},
                                                     {PairField::MatchedOn, tr("Matched on")},
                                                     {PairField::Note, tr("Note")}};
    for (const auto &[field, words] : kFields) {
        auto *pair = new QWidget;
        auto *column = new QVBoxLayout(pair);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(m_theme.space(2));
        auto *label = new Label(m_theme, words, TextRole::Small, Token::Ink2);
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("pairsField_%1").arg(static_cast<int>(field)));
        box->setAccessibleName(words);
        box->setMinimumContentsLength(14);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        label->setBuddy(box);
        column->addWidget(label);
        column->addWidget(box);
        flow->addWidget(pair);
        m_fields.emplace_back(field, box);
        connect(box, &QComboBox::activated, this, &ImportPairsDialog::columnsChosen);
    }
    card->body()->addWidget(fields);
    return card;
}

QWidget *ImportPairsDialog::buildChoices() {
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(8));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(10));
    row->setLayout(flow);
    auto *label = new Label(m_theme, tr("&They come in as"));
    m_start = new QComboBox;
    m_start->setObjectName(QStringLiteral("pairsStart"));
    m_start->setAccessibleName(tr("They come in as"));
    m_start->addItem(tr("proposed, both still say yes"), static_cast<int>(PairStart::Proposed));
    m_start->addItem(tr("accepted by both"), static_cast<int>(PairStart::Accepted));
    m_start->addItem(tr("started, they have met"), static_cast<int>(PairStart::Starting));
    m_start->addItem(tr("under way"), static_cast<int>(PairStart::Underway));
    m_start->setCurrentIndex(m_start->findData(static_cast<int>(m_options.start)));
    label->setBuddy(m_start);
    m_add = new QCheckBox(tr("&Add people and roles that are not here yet"));
    m_add->setObjectName(QStringLiteral("pairsAdd"));
    flow->addWidget(label);
    flow->addWidget(m_start);
    flow->addWidget(m_add);
    column->addWidget(row);
    const auto reasonRow = [&](QWidget *&widget, QLineEdit *&edit, const QString &name, const QString &words) {
        widget = new QWidget;
        auto *box = new QVBoxLayout(widget);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(m_theme.space(2));
        edit = new QLineEdit;
        edit->setObjectName(name);
        edit->setAccessibleName(words);
        auto *said = wrappingLabel(m_theme, words, TextRole::Small, Token::Ink2);
        said->setBuddy(edit);
        box->addWidget(said);
        box->addWidget(edit);
        column->addWidget(widget);
        connect(edit, &QLineEdit::textEdited, this, &ImportPairsDialog::replan);
    };
    reasonRow(m_reasonRow, m_reason, QStringLiteral("pairsReason"),
              tr("A rule speaks against some of these pairs. Why do they stand all the same? It is kept with them."));
    reasonRow(m_underwayRow, m_underway, QStringLiteral("pairsUnderway"),
              tr("Why are they under way without a first meeting and an agreement here?"));
    connect(m_start, &QComboBox::activated, this, &ImportPairsDialog::replan);
    connect(m_add, &QCheckBox::toggled, this, &ImportPairsDialog::replan);
    return all;
}

QWidget *ImportPairsDialog::buildTable() {
    auto *card = new Card(m_theme);
    card->setFlush(true);
    m_rows = new QTableWidget(0, ColumnCount);
    m_rows->setObjectName(QStringLiteral("pairsRows"));
    m_rows->setAccessibleName(tr("The pairs of the list"));
    m_rows->setHorizontalHeaderLabels({tr("Row"), tr("Mentor"), tr("Mentee"), tr("Matched on"), tr("What happens")});
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setTabKeyNavigation(false);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setMinimumHeight(m_theme.size(150));
    card->body()->addWidget(m_rows);
    auto *out = new QShortcut(QKeySequence(Qt::Key_Delete), m_rows);
    out->setContext(Qt::WidgetShortcut);
    connect(out, &QShortcut::activated, this, &ImportPairsDialog::toggleRow);
    connect(m_rows, &QTableWidget::currentCellChanged, this, [this] { showPlan(); });
    return card;
}

QWidget *ImportPairsDialog::buildButtons() {
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    m_rowOut = button(m_theme, QStringLiteral("pairsRowOut"), tr("Leave this row out"));
    m_counts = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_counts->setObjectName(QStringLiteral("pairsCounts"));
    auto *cancel = button(m_theme, QStringLiteral("pairsCancel"), tr("Cancel"), ButtonKind::Quiet);
    m_bringIn = button(m_theme, QStringLiteral("pairsBringIn"), QString(), ButtonKind::Primary);
    for (QPushButton *action : {m_rowOut, cancel, m_bringIn})
        action->setAutoDefault(false);
    box->addWidget(m_rowOut);
    box->addWidget(m_counts, 1);
    box->addWidget(cancel);
    box->addWidget(m_bringIn);
    connect(m_rowOut, &QPushButton::clicked, this, &ImportPairsDialog::toggleRow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bringIn, &QPushButton::clicked, this, &ImportPairsDialog::bringIn);
    return row;
}

void ImportPairsDialog::readFile(const QString &path) {
    m_job.reset();
    m_problem->hide();
    m_name->setText(QFileInfo(path).fileName());
    m_reading->show();
    jobs::Job<exchange::SignUpTable>::Callbacks callbacks;
    callbacks.post = jobs::postTo(this);
    callbacks.finished = [this](Result<exchange::SignUpTable> table) { readDone(std::move(table)); };
    m_job = std::make_unique<jobs::Job<exchange::SignUpTable>>(
        [path](jobs::Reporter &reporter) {
            return exchange::readSignUps(path, {}, std::nullopt, {}, &reporter);
        },
        std::move(callbacks));
}

void ImportPairsDialog::readDone(Result<exchange::SignUpTable> table) {
    m_reading->hide();
    if (!table) {
        m_problem->set(Banner::Tone::Problem, words::errorText(table.error()));
        m_problem->show();
        return;
    }
    m_table = std::move(*table);
    m_options.leftOut.clear();
    m_columns = exchange::proposePairColumns(m_table->shape, m_table->profiles);
    fillColumns();
    m_body->show();
    replan();
    m_rows->setFocus();
}

void ImportPairsDialog::fillColumns() {
    for (const auto &[field, box] : m_fields) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("(none)"), -1);
        for (size_t i = 0; i < m_table->shape.columns.size(); ++i)
            box->addItem(m_table->shape.columns[i].title, static_cast<int>(i));
        box->setCurrentIndex(box->findData(m_columns.columnOf(field)));
    }
}

void ImportPairsDialog::columnsChosen() {
    m_columns.fields.assign(m_table->shape.columns.size(), PairField::Ignore);
    for (const auto &[field, box] : m_fields) {
        const int column = box->currentData().toInt();
        if (column < 0)
            continue;
        m_columns.fields[static_cast<size_t>(column)] = field;
        if (field == PairField::MatchedOn)
            m_columns.dateOrder = m_table->profiles[static_cast<size_t>(column)].dateOrder;
    }
    fillColumns(); // a column means one thing
    replan();
}

void ImportPairsDialog::replan() {
    if (!m_table)
        return;
    m_options.start = static_cast<PairStart>(m_start->currentData().toInt());
    m_options.addPeople = m_add->isChecked();
    m_options.overrideReason = m_reason->text();
    m_options.underwayReason = m_underway->text();
    m_plan = exchange::planPairs(m_table->table, m_table->shape, m_columns, m_known, m_options);
    m_reasonRow->setVisible(m_plan.needsReason || !m_reason->text().isEmpty());
    m_underwayRow->setVisible(m_options.start == PairStart::Underway);
    {
        const QSignalBlocker quiet(m_rows);
        const int row = m_rows->currentRow();
        m_rows->setRowCount(static_cast<int>(m_plan.rows.size()));
        for (int i = 0; i < m_rows->rowCount(); ++i)
            showRow(i);
        if (m_rows->rowCount() > 0)
            m_rows->setCurrentCell(std::clamp(row, 0, m_rows->rowCount() - 1), WhatColumn);
        m_rows->verticalHeader()->setDefaultSectionSize(m_theme.size(32));
    }
    showPlan();
}

void ImportPairsDialog::showRow(int row) {
    const PlannedPair &pair = m_plan.rows[static_cast<size_t>(row)];
    const auto said = [](const exchange::PairPerson &who) { return who.name.isEmpty() ? who.email : who.name; };
    const auto put = [&](int column, const QString &text, const QString &iconName, Token ink) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text);
        item->setForeground(m_theme.color(pair.leftOut ? Token::Ink3 : ink));
        QFont font = m_theme.font(TextRole::Body);
        font.setStrikeOut(pair.leftOut && column != WhatColumn);
        item->setFont(font);
        if (!iconName.isEmpty())
            item->setIcon(icon(m_theme, iconName, ink));
        m_rows->setItem(row, column, item);
    };
    put(RowColumn, QString::number(pair.row), {}, Token::Ink2);
    put(MentorColumn, said(pair.mentor), {}, Token::Ink);
    put(MenteeColumn, said(pair.mentee), {}, Token::Ink);
    put(DayColumn, pair.matchedOn.isValid() ? words::shortDate(pair.matchedOn) : tr("today"), {}, Token::Ink2);
    QStringList texts;
    for (const exchange::PairIssue &issue : pair.issues)
        texts << words::pairIssueText(issue);
    if (pair.leftOut)
        put(WhatColumn, tr("Left out"), QStringLiteral("minus"), Token::Ink2);
    else if (!pair.isReady())
        put(WhatColumn, texts.join(QLatin1Char(' ')), QStringLiteral("error"), Token::Problem);
    else if (!texts.isEmpty())
        put(WhatColumn, tr("Comes in. %1").arg(texts.join(QLatin1Char(' '))), QStringLiteral("warn"),
            Token::Attention);
    else
        put(WhatColumn, tr("Comes in"), QStringLiteral("check"), Token::Accent);
}

void ImportPairsDialog::showPlan() {
    const exchange::PairCounts &counts = m_plan.counts;
    m_bringIn->setText(tr("Bring in %n pair(s)", nullptr, counts.pairs));
    m_bringIn->setEnabled(counts.pairs > 0 &&
                          (m_options.start != PairStart::Underway || !m_options.underwayReason.trimmed().isEmpty()));
    QStringList said;
    if (m_table && !m_columns.areComplete())
        said << tr("Say which column is the mentor and which is the mentee.");
    if (counts.blocked > 0)
        said << tr("%n row(s) cannot come in yet.", nullptr, counts.blocked);
    if (counts.leftOut > 0)
        said << tr("%n row(s) left out.", nullptr, counts.leftOut);
    if (counts.people > 0)
        said << tr("%n (person is|people are) added.", nullptr, counts.people);
    m_counts->setText(said.join(QLatin1Char(' ')));
    const int row = m_rows->currentRow();
    const bool any = row >= 0 && row < static_cast<int>(m_plan.rows.size());
    m_rowOut->setVisible(any);
    if (any) {
        const PlannedPair &pair = m_plan.rows[static_cast<size_t>(row)];
        m_rowOut->setText(pair.leftOut ? tr("Bring row %1 back").arg(pair.row)
                                       : tr("Leave row %1 out").arg(pair.row));
    }
}

void ImportPairsDialog::toggleRow() {
    const int row = m_rows->currentRow();
    if (row < 0 || row >= static_cast<int>(m_plan.rows.size()))
        return;
    const int number = m_plan.rows[static_cast<size_t>(row)].row;
    if (m_options.leftOut.erase(number) == 0)
        m_options.leftOut.insert(number);
    replan();
}

void ImportPairsDialog::bringIn() {
    const Result<exchange::PairCounts> counts = exchange::applyPairs(m_file, m_cohort, m_plan, m_options);
    if (!counts) {
        m_problem->set(Banner::Tone::Problem, words::errorText(counts.error()));
        m_problem->show();
        return;
    }
    Q_EMIT broughtIn(tr("%n pair(s) brought in", nullptr, counts->pairs));
    accept();
}

void ImportPairsDialog::keyPressEvent(QKeyEvent *event) {
    // Enter in a field never brings anything in.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

void ImportPairsDialog::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportPairsDialog::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    readFile(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace groundwork::ui
