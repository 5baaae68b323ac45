#include "ui/pages/people/people_page.h"

#include "core/exchange/table_export.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/import_wizard.h"
#include "ui/pages/people/people_delegate.h"
#include "ui/pages/people/people_filter_bar.h"
#include "ui/pages/people/person_editor.h"
#include "ui/pages/people/profile_panel.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

#include <array>

namespace groundwork::ui {

using models::PeopleFilter;
using models::PeopleModel;
using people::ParticipantRow;
using people::ParticipantState;

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new PeopleModel(this)) {
    setObjectName(QStringLiteral("peoplePage"));
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list = buildList();
    row->addWidget(m_list, 1);
    m_panel = new ProfilePanel(context, this);
    m_panel->hide();
    connect(m_panel, &ProfilePanel::closeRequested, this, &PeoplePage::closeProfile);
    connect(m_panel, &ProfilePanel::otherRequested, this, [this](ParticipantId other) {
        if (m_model->rowOf(other) < 0)
            clearFilters();
        select(other);
        openProfile();
    });
    connect(m_panel, &ProfilePanel::removeRequested, this, &PeoplePage::removeChosen);
    connect(m_panel, &ProfilePanel::stateRequested, this, &PeoplePage::setState);
    connect(m_panel, &ProfilePanel::editRequested, this, [this] {
        const Result<people::Participant> participant =
            people::participant(this->context().file, m_panel->participant());
        if (went(participant))
            openEditor(participant->person, participant->role);
    });
    connect(&context.theme, &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(this->context().theme.size(34));
        placePanel();
        layoutColumns();
    });
    reload();
}

QString PeoplePage::title() const {
    return tr("People");
}

QWidget *PeoplePage::buildList() {
    Theme &theme = context().theme;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(16), theme.space(14));
    column->setSpacing(theme.space(10));
    m_header = new PageHeader(theme, tr("People"));
    auto *out = button(theme, QStringLiteral("peopleExport"), tr("Export…"), ButtonKind::Plain,
                       QStringLiteral("export"));
    auto *add =
        button(theme, QStringLiteral("peopleAdd"), tr("Add"), ButtonKind::Primary, QStringLiteral("plus"));
    add->setAccessibleName(tr("Add a person"));
    connect(out, &QPushButton::clicked, this, &PeoplePage::exportTable);
    connect(add, &QPushButton::clicked, this, &PeoplePage::newItem);
    auto *in = button(theme, QStringLiteral("peopleImport"), tr("Bring in a list…"), ButtonKind::Plain,
                      QStringLiteral("import"));
    connect(in, &QPushButton::clicked, this, [this] { openImport(); });
    m_headerActions = {out, in, add};
    for (QWidget *action : m_headerActions)
        m_header->addAction(action);
    column->addWidget(m_header);

    m_filters = new PeopleFilterBar(theme);
    connect(m_filters, &PeopleFilterBar::changed, this, &PeoplePage::applyFilter);
    column->addWidget(m_filters);

    m_stack = new QStackedWidget;
    m_stack->setMinimumHeight(theme.size(34) * 4); // where the window is shorter, the page scrolls
    buildTable();
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    m_stack->addWidget(card);
    m_nobody = new EmptyState(theme, tr("No people yet"),
                              tr("When they come, this page turns into your list for the week."));
    auto *first = button(theme, QStringLiteral("peopleAddFirst"), tr("Add a person…"), ButtonKind::Plain,
                         QStringLiteral("plus"));
    connect(first, &QPushButton::clicked, this, &PeoplePage::newItem);
    auto *list = button(theme, QStringLiteral("peopleImportFirst"), tr("Bring in a list…"),
                        ButtonKind::Primary, QStringLiteral("import"));
    connect(list, &QPushButton::clicked, this, [this] { openImport(); });
    m_nobody->addAction(list);
    m_nobody->addAction(first);
    m_stack->addWidget(m_nobody);
    m_noneFits = new EmptyState(theme, tr("Nobody fits these filters"), tr("Everyone is still here."));
    auto *clear = button(theme, QStringLiteral("peopleClearFilters"), tr("Clear filters"));
    connect(clear, &QPushButton::clicked, this, &PeoplePage::clearFilters);
    m_noneFits->addAction(clear);
    m_stack->addWidget(m_noneFits);
    column->addWidget(m_stack, 1);
    m_shown = new Label(theme, QString(), TextRole::Small, Token::Ink2);
    m_shown->setObjectName(QStringLiteral("peopleShown"));
    column->addWidget(m_shown);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("peopleScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(page);
    page->setAutoFillBackground(false); // setWidget turns it on
    return scroll;
}

void PeoplePage::buildTable() {
    Theme &theme = context().theme;
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PeopleDelegate(theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->viewport()->installEventFilter(this); // the columns follow the width that is left
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(theme.size(34));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->sortByColumn(PeopleModel::Name, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::clicked, this, &PeoplePage::openProfile);
    connect(m_table, &QTableView::activated, this, &PeoplePage::openProfile);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_panelOpen && chosen().isValid())
            m_panel->showParticipant(chosen());
    });
}

void PeoplePage::refresh(const ChangeReport &report) {
    static const QStringList tables{QStringLiteral("participant"),      QStringLiteral("participant_item"),
                                    QStringLiteral("participant_wish"), QStringLiteral("participant_answer"),
                                    QStringLiteral("person"),           QStringLiteral("person_language"),
                                    QStringLiteral("person_private"),   QStringLiteral("not_with_private"),
                                    QStringLiteral("partnership")};
    bool ours = report.isEmpty();
    for (const QString &table : tables)
        ours = ours || report.touches(table);
    if (!ours)
        return;
    m_stale = true;
    if (isVisible())
        readAgain();
}

void PeoplePage::readAgain() {
    if (!m_stale)
        return;
    m_stale = false;
    reload();
}

void PeoplePage::showEvent(QShowEvent *event) {
    readAgain(); // nothing is read while another page is in front
    Page::showEvent(event);
}

void PeoplePage::reload() {
    const ParticipantId before = chosen();
    m_model->setRows(people::participantRows(context().file, context().cohort));
    m_filters->setRows(m_model->rows());
    updateCounts();
    if (before.isValid())
        select(before);
    if (m_panelOpen && !m_panel->showParticipant(m_panel->participant()))
        closeProfile();
}

void PeoplePage::updateCounts() {
    int mentees = 0;
    int mentors = 0;
    int places = 0;
    int waiting = 0;
    for (const ParticipantRow &row : m_model->rows()) {
        if (row.state == ParticipantState::Waiting)
            ++waiting;
        if (people::isGone(row.state))
            continue;
        if (row.role == Role::Mentor) {
            ++mentors;
            places += row.capacity;
        } else {
            ++mentees;
        }
    }
    const int all = static_cast<int>(m_model->rows().size());
    const int shown = m_model->rowCount();
    QString sub;
    if (all > 0) {
        sub = tr("%1, %2 with %3.")
                  .arg(tr("%n mentee(s)", nullptr, mentees), tr("%n mentor(s)", nullptr, mentors),
                       tr("%n place(s)", nullptr, places));
        if (waiting > 0)
            sub += QLatin1Char(' ') + tr("%n (person waits|people wait).", nullptr, waiting);
    }
    m_header->setSub(sub);
    m_stack->setCurrentIndex(all == 0 ? 1 : shown == 0 ? 2 : 0);
    m_filters->setVisible(all > 0);
    for (QWidget *action : m_headerActions)
        action->setVisible(all > 0);
    m_shown->setVisible(all > 0 && shown > 0 && shown < all);
    m_shown->setText(tr("%1 of %n shown", nullptr, all).arg(shown));
    context().navigator.pageChanged();
}

void PeoplePage::applyFilter() {
    const ParticipantId before = chosen();
    m_model->setFilter(m_filters->filter());
    updateCounts();
    if (before.isValid())
        select(before);
}

void PeoplePage::clearFilters() {
    m_filters->clear();
    m_table->setFocus();
}

void PeoplePage::opened(const Place &place) {
    readAgain();
    if (!place.filter.isEmpty())
        m_filters->setKey(place.filter);
    if (place.item > 0) {
        if (m_model->rowOf(ParticipantId{place.item}) < 0)
            clearFilters();
        select(ParticipantId{place.item});
        openProfile();
    }
    if (m_model->rows().empty())
        setFocus();
    else
        m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (place.part == QLatin1String("import"))
        openImport();
}

Place PeoplePage::place() const {
    return {PageId::People, m_panelOpen ? chosen().value : 0, {}, m_filters->key()};
}

QString PeoplePage::newItemWords() const {
    return tr("Add a person…");
}

void PeoplePage::newItem() {
    const bool mentors = m_model->filter().who == PeopleFilter::Who::Mentors;
    openEditor(std::nullopt, mentors ? Role::Mentor : Role::Mentee);
}

bool PeoplePage::focusFilter() {
    if (m_model->rows().empty())
        return false;
    m_filters->focusSearch();
    return true;
}

bool PeoplePage::closeTopmost() {
    if (!m_panelOpen)
        return false;
    closeProfile();
    return true;
}

ParticipantId PeoplePage::chosen() const {
    const ParticipantRow *row = m_model->rowAt(m_table->currentIndex());
    return row ? row->id : ParticipantId{};
}

void PeoplePage::select(ParticipantId id) {
    const int row = m_model->rowOf(id);
    if (row < 0 || chosen() == id)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
}

void PeoplePage::openProfile() {
    if (!chosen().isValid() || !m_panel->showParticipant(chosen()))
        return;
    m_panelOpen = true;
    placePanel();
}

void PeoplePage::closeProfile() {
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panelOpen = false;
    placePanel();
    if (hadFocus)
        m_table->setFocus();
}

void PeoplePage::placePanel() {
    // Beside the table where there is room, over it where there is not (visual.md 13).
    auto *row = static_cast<QHBoxLayout *>(layout());
    const int wanted = std::min(context().theme.size(320), width());
    const bool beside = width() >= wanted + context().theme.size(680);
    if (beside && row->indexOf(m_panel) < 0)
        row->addWidget(m_panel);
    else if (!beside)
        row->removeWidget(m_panel);
    m_panel->setFixedWidth(wanted);
    m_panel->setVisible(m_panelOpen);
    if (!beside && m_panelOpen) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        m_panel->setGeometry(rtl ? 0 : width() - wanted, 0, wanted, height());
        m_panel->raise();
    }
}

void PeoplePage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    placePanel();
}

bool PeoplePage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
    return Page::eventFilter(watched, event);
}

void PeoplePage::layoutColumns() {
    const Theme &theme = context().theme;
    std::array<int, PeopleModel::ColumnCount> widths{theme.size(160), theme.size(72), theme.size(96),
                                                     theme.size(120), theme.size(92), theme.size(104)};
    int total = 0;
    for (const int width : widths)
        total += width;
    const int extra = m_table->viewport()->width() - total;
    if (extra > 0) {
        widths[PeopleModel::Name] += extra * 2 / 5;
        widths[PeopleModel::Wish] += extra * 2 / 5;
        widths[PeopleModel::Partner] += extra - 2 * (extra * 2 / 5);
    }
    for (int column = 0; column < PeopleModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
}

void PeoplePage::openEditor(std::optional<PersonId> person, Role role) {
    auto *editor = new PersonEditor(context(), person, role, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] {
        if (m_model->rowOf(editor->saved()) < 0)
            clearFilters();
        select(editor->saved());
        openProfile();
    });
    editor->open();
}

void PeoplePage::openImport(const QString &path) {
    const PageContext &here = context();
    auto *wizard = new ImportWizard(here.file, here.cohort, here.theme, here.modal, this);
    connect(wizard, &ImportWizard::broughtIn, this,
            [this](const QString &words) { context().navigator.toast(words, true); });
    wizard->open();
    if (!path.isEmpty())
        wizard->readFile(path);
}

void PeoplePage::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void PeoplePage::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    openImport(event->mimeData()->urls().value(0).toLocalFile());
}

void PeoplePage::exportTable() {
    QString path = context().modal.saveFile(this, tr("Export people"), QStringLiteral("people.csv"),
                                            tr("Table for any program (*.csv);;Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    const Result<int> rows =
        exchange::exportToFile(context().file, QStringLiteral("people"), context().cohort, path, true);
    if (went(rows))
        context().navigator.toast(
            tr("%n line(s) are in %1.", nullptr, *rows).arg(QFileInfo(path).fileName()));
}

void PeoplePage::setState(ParticipantState state, std::optional<people::WithdrawReason> reason) {
    went(people::setParticipantState(context().file, m_panel->participant(), state, reason));
}

void PeoplePage::removeChosen() {
    const ParticipantId id = m_panel->participant();
    const int row = m_model->rowOf(id);
    const QString name = row < 0 ? QString() : m_model->index(row, 0).data(PeopleModel::NameRole).toString();
    if (went(people::removeParticipant(context().file, id)))
        context().navigator.toast(tr("%1 is out of this cohort.").arg(name), true);
}

} // namespace groundwork::ui
