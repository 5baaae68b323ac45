#include "ui/pages/pairs/pairs_page.h"

#include "core/agreements/agreement_rows.h"
#include "core/file/program_file.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/quality/core_checks.h"
#include "ui/models/pairs_model.h"
#include "ui/pages/pairs/certificates_dialog.h"
#include "ui/pages/pairs/letters_dialog.h"
#include "ui/pages/pairs/pairs_delegate.h"
#include "ui/pages/people/import_pairs_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/row_table.h"
#include "ui/words/quality_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace groundwork::ui {

using models::PairsFilter;
using models::PairsModel;

namespace {

/// The pairs that wait for an answer of the coordinator.
const QString kQuestions = QStringLiteral("questions");
const QString kReviews = QStringLiteral("reviews");

struct FilterWords {
    QString key;
    QString icon;
    QString words;
};

QString checkPrefix() {
    return QStringLiteral("check:");
}

} // namespace

PairsPage::PairsPage(const PageContext &context)
    : Page(context)
    , m_model(new PairsModel(this))
    , m_filter(new PairsFilter(this))
    , m_header(new PageHeader(context.theme, tr("Pairs")))
    , m_search(new QLineEdit)
    , m_checkChip(new FilterChip(context.theme, QString(), QStringLiteral("flag")))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_empty(
          new EmptyState(context.theme, tr("No pairs yet"),
                         tr("When the match is published, every pair stands here with what it still needs.")))
    , m_nobody(
          new EmptyState(context.theme, tr("No pair fits these filters"), tr("All pairs are still here."))) {
    setObjectName(QStringLiteral("pairsPage"));
    Theme &theme = context.theme;
    m_filter->setSourceModel(m_model);
    // With very large text the head takes most of the height: the whole page scrolls then.
    auto *content = new QWidget;
    auto *scroll = scrollingPage(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    auto *bringIn = button(theme, QStringLiteral("pairsImport"), tr("Bring in pairs…"), ButtonKind::Plain,
                           QStringLiteral("import"));
    connect(bringIn, &QPushButton::clicked, this, &PairsPage::openImport);
    auto *room = button(theme, QStringLiteral("pairsRoom"), tr("All in one room"), ButtonKind::Plain,
                        QStringLiteral("room"));
    room->setToolTip(tr("First meetings of all pairs by one clock, with a projector"));
    connect(room, &QPushButton::clicked, this,
            [this] { this->context().navigator.go(Place{PageId::Room, 0, {}, {}}); });
    auto *letters = button(theme, QStringLiteral("pairsLetters"), tr("Letters…"), ButtonKind::Plain,
                           QStringLiteral("mail"));
    letters->setToolTip(tr("Announce a match, invite, remind, say thanks: mail drafts, a table, or paper"));
    connect(letters, &QPushButton::clicked, this, [this] { openLetters(this->context(), window()); });
    m_header->addAction(letters);
    m_header->addAction(room);
    m_header->addAction(bringIn);
    column->addWidget(m_header);
    auto *filters = new QWidget;
    makeFilters(filters);
    column->addWidget(filters);
    setUpRowTable(*m_table, theme, QStringLiteral("pairsTable"), tr("Pairs"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new PairsDelegate(theme, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PairsModel::Pair, Qt::AscendingOrder);
    m_table->horizontalHeader()->setMinimumSectionSize(theme.size(80));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_tableCard = new Card(theme);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->addWidget(m_tableCard);
    auto *toMatching =
        button(theme, QStringLiteral("pairsToMatching"), tr("Open matching"), ButtonKind::Primary);
    connect(toMatching, &QPushButton::clicked, this, [this] {
        this->context().navigator.go(Place{PageId::Matching, 0, {}, {}});
    });
    m_empty->addAction(toMatching);
    m_stack->addWidget(m_empty);
    auto *clear = button(theme, QStringLiteral("pairsClearFilters"), tr("Clear filters"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        showFilter(QString());
    });
    m_nobody->addAction(clear);
    m_stack->addWidget(m_nobody);
    column->addWidget(m_stack, 1);
    connect(m_table, &QTableView::activated, this, &PairsPage::open);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updateShown();
    });
    // The fonts of the table follow in the next turn of the event loop.
    connect(&theme, &Theme::changed, this, &PairsPage::fitColumns, Qt::QueuedConnection);
    read();
}

void PairsPage::openImport() {
    const PageContext &here = context();
    auto *dialog = new ImportPairsDialog(here.file, here.cohort, here.theme, here.modal, this);
    connect(dialog, &ImportPairsDialog::broughtIn, this,
            [this](const QString &words) { context().navigator.toast(words, true); });
    dialog->open();
}

void PairsPage::makeFilters(QWidget *row) {
    Theme &theme = context().theme;
    auto *flow = new FlowLayout(theme.space(6), 0, row);
    m_search->setObjectName(QStringLiteral("pairsFilter"));
    m_search->setAccessibleName(tr("Filter the pairs"));
    m_search->setPlaceholderText(tr("Filter…"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(theme, QStringLiteral("search"), Token::Ink2), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(theme.size(190));
    flow->addWidget(m_search);
    for (const QString &key :
         {QString(), QStringLiteral("waiting_yes"), QStringLiteral("no_meeting"), QStringLiteral("unsigned"),
          QStringLiteral("underway"), QStringLiteral("over")}) {
        auto *chip = new FilterChip(theme, QString());
        chip->setObjectName(QStringLiteral("pairsFilter.") + (key.isEmpty() ? QStringLiteral("open") : key));
        connect(chip, &QToolButton::clicked, this, [this, key] { showFilter(key); });
        m_chips.insert(key, chip);
        flow->addWidget(chip);
    }
    m_checkChip->setObjectName(QStringLiteral("pairsFilter.check"));
    m_checkChip->hide();
    connect(m_checkChip, &QToolButton::clicked, this, [this] { showFilter(QString()); });
    flow->addWidget(m_checkChip);
}

void PairsPage::refresh(const ChangeReport &report) {
    if (report.isEmpty() || report.touches(QStringLiteral("partnership")) ||
        report.touches(QStringLiteral("person")) || report.touches(QStringLiteral("participant")))
        read();
    if (m_filter->key() == kQuestions && report.touches(QStringLiteral("coordinator_question")))
        showQuestions();
    if (m_filter->key() == kReviews && report.touches(QStringLiteral("review")))
        showReviews();
}

void PairsPage::read() {
    m_model->setRows(partnerships::partnershipRows(context().file, context().cohort));
    fitColumns();
    const std::vector<FilterWords> all = {
        {QString(), {}, tr("All pairs")},
        {QStringLiteral("waiting_yes"), QStringLiteral("clock"), tr("Waiting for a yes")},
        {QStringLiteral("no_meeting"), {}, tr("No first meeting yet")},
        {QStringLiteral("unsigned"), {}, tr("Not signed")},
        {QStringLiteral("underway"), {}, tr("Under way")},
        {QStringLiteral("over"), {}, tr("Over")},
    };
    for (const FilterWords &filter : all) {
        int count = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            count += models::pairFits(m_model->row(row), filter.key) ? 1 : 0;
        FilterChip *chip = m_chips.value(filter.key);
        chip->setText(QStringLiteral("%1 %2").arg(filter.words).arg(count));
        chip->setVisible(count > 0 || filter.key.isEmpty() || m_filter->key() == filter.key);
        chip->updateGeometry();
    }
    updateShown();
}

/// The pairs take what the other columns leave, and never less than names need. Where that is too little the day
/// of the match goes first, which stands on the pair's own page; then the table scrolls sideways.
void PairsPage::fitColumns() {
    m_table->setColumnHidden(PairsModel::Matched, false);
    int others = 0;
    for (int column = PairsModel::State; column < PairsModel::ColumnCount; ++column) {
        m_table->resizeColumnToContents(column);
        others += m_table->columnWidth(column);
    }
    m_table->resizeColumnToContents(PairsModel::Pair);
    const int least = std::min(context().theme.size(420), m_table->columnWidth(PairsModel::Pair));
    const int room = m_table->viewport()->width();
    if (room < others + least) {
        others -= m_table->columnWidth(PairsModel::Matched);
        m_table->setColumnHidden(PairsModel::Matched, true);
    }
    m_table->setColumnWidth(PairsModel::Pair, std::max(room - others, least));
}

void PairsPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    layout()->activate();
    fitColumns();
}

void PairsPage::updateShown() {
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_header->setSub(shown == all ? tr("%n pair(s)", nullptr, all)
                                  : tr("%1 of %n pair(s)", nullptr, all).arg(shown));
    if (all == 0)
        m_header->setSub(QString());
    m_stack->setCurrentWidget(all == 0     ? static_cast<QWidget *>(m_empty)
                              : shown == 0 ? static_cast<QWidget *>(m_nobody)
                                           : static_cast<QWidget *>(m_tableCard));
    m_search->setVisible(all > 0);
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        if (all == 0)
            chip.value()->hide();
        else if (chip.key().isEmpty())
            chip.value()->show();
        chip.value()->setChecked(chip.key() == m_filter->key());
        chip.value()->updateGeometry();
    }
    if (shown > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void PairsPage::showFilter(const QString &key) {
    m_checkChip->hide();
    m_filter->setKey(key);
    updateShown();
    context().navigator.pageChanged();
}

void PairsPage::showCheck(const QString &check) {
    const auto facts = quality::cohortFacts(context().file, context().cohort);
    if (!facts)
        return;
    for (const quality::CheckResult &result : quality::coreChecks(*facts)) {
        if (quality::checkKey(result.id) != check)
            continue;
        m_filter->setOnly(checkPrefix() + check, {result.notYet.begin(), result.notYet.end()});
        m_checkChip->setText(tr("Not yet: %1").arg(words::checkWord(result.id, facts->cohort.thresholds)));
        m_checkChip->setChecked(true);
        m_checkChip->updateGeometry();
        m_checkChip->show();
    }
    updateShown();
}

void PairsPage::showQuestions() {
    std::set<PartnershipId> ids;
    for (const auto &[pair, questions] :
         first_meeting::waitingQuestionsOfCohort(context().file, context().cohort))
        ids.insert(pair);
    m_filter->setOnly(kQuestions, std::move(ids));
    m_checkChip->setText(tr("With a question for you"));
    m_checkChip->setChecked(true);
    m_checkChip->updateGeometry();
    m_checkChip->show();
    updateShown();
}

void PairsPage::showReviews() {
    std::set<PartnershipId> ids;
    for (const auto &[pair, facts] : agreements::agreementFactsOfCohort(context().file, context().cohort)) {
        if (facts.reviewWaits.isValid() && facts.inForceNumber > 0)
            ids.insert(pair);
    }
    m_filter->setOnly(kReviews, std::move(ids));
    m_checkChip->setText(tr("With a review to hold"));
    m_checkChip->setChecked(true);
    m_checkChip->updateGeometry();
    m_checkChip->show();
    updateShown();
}

void PairsPage::opened(const Place &place) {
    if (place.filter.startsWith(checkPrefix()))
        showCheck(place.filter.mid(checkPrefix().size()));
    else if (place.filter == kQuestions)
        showQuestions();
    else if (place.filter == kReviews)
        showReviews();
    else if (place.filter != m_filter->key() || m_checkChip->isVisible())
        showFilter(place.filter);
    if (place.item > 0) {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            if (m_filter->index(row, 0).data(PairsModel::IdRole).toLongLong() == place.item)
                m_table->selectRow(row);
        }
    }
    if (m_stack->currentWidget() == m_tableCard)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    if (place.part == QLatin1String("letters"))
        openLetters(context(), window());
    else if (place.part == QLatin1String("certificates"))
        (new CertificatesDialog(context(), window()))->open();
}

Place PairsPage::place() const {
    const QModelIndex current = m_table->currentIndex();
    return {PageId::Pairs,
            current.isValid() ? current.data(PairsModel::IdRole).toLongLong() : 0,
            {},
            m_filter->key()};
}

bool PairsPage::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return m_search->isVisible();
}

bool PairsPage::closeTopmost() {
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_table->setFocus();
    return true;
}

void PairsPage::open(const QModelIndex &index) {
    if (index.isValid())
        context().navigator.go(Place{PageId::Pair, index.data(PairsModel::IdRole).toLongLong(), {}, {}});
}

} // namespace groundwork::ui
