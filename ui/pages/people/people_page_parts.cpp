// The parts that the people page is made of (people_page.h).
#include "core/people/person_rows.h"
#include "core/people/several.h"
#include "core/settings/settings.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/columns_dialog.h"
#include "ui/pages/people/people_filter_bar.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/people_table.h"
#include "ui/pages/people/profile_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/second_click.h"

#include <QBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

namespace groundwork::ui {

namespace {

const QString kLook = QStringLiteral("people/look"); ///< columns and sorting, kept in the program file
constexpr int kLookRest = 400;                       ///< milliseconds until a drag has come to rest

} // namespace

QWidget *PeoplePage::buildList() {
    Theme &theme = context().theme;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(16), theme.space(14));
    column->setSpacing(theme.space(10));
    buildHeader();
    column->addWidget(m_header);

    m_filters = new PeopleFilterBar(theme);
    connect(m_filters, &PeopleFilterBar::changed, this, &PeoplePage::applyFilter);
    connect(m_filters, &PeopleFilterBar::keepRequested, this, &PeoplePage::keepFilter);
    connect(m_filters, &PeopleFilterBar::forgetRequested, this, &PeoplePage::forgetFilter);
    column->addWidget(m_filters);

    m_stack = new QStackedWidget;
    m_stack->setMinimumHeight(theme.size(34) * 4); // where the window is shorter, the page scrolls
    buildTable();
    connect(m_filters, &PeopleFilterBar::columnsRequested, m_table, &PeopleTable::columnsRequested);
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    m_stack->addWidget(card);
    buildStates();
    column->addWidget(m_stack, 1);
    column->addWidget(buildSeveralBar());
    m_shown = new Label(theme, QString(), TextRole::Small, Token::Ink2);
    m_shown->setObjectName(QStringLiteral("peopleShown"));
    column->addWidget(m_shown);
    auto *scroll = scrollingPage(page);
    scroll->setObjectName(QStringLiteral("peopleScroll"));
    return scroll;
}

void PeoplePage::buildHeader() {
    Theme &theme = context().theme;
    m_header = new PageHeader(theme, tr("People"));
    auto *more = iconButton(theme, QStringLiteral("peopleMore"), QStringLiteral("more"), tr("More"));
    auto *menu = new QMenu(more);
    buildMore(*menu);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *in = button(theme, QStringLiteral("peopleImport"), tr("Bring in a list…"), ButtonKind::Plain,
                      QStringLiteral("import"));
    connect(in, &QPushButton::clicked, this, [this] { openImport(); });
    auto *forms = button(theme, QStringLiteral("peopleTypeIn"), tr("Type in forms"), ButtonKind::Plain,
                         QStringLiteral("keyboard"));
    forms->setToolTip(tr("One sign-up form after the other, in the order of the paper"));
    connect(forms, &QPushButton::clicked, this, &PeoplePage::typeInForms);
    auto *add =
        button(theme, QStringLiteral("peopleAdd"), tr("Add"), ButtonKind::Primary, QStringLiteral("plus"));
    add->setAccessibleName(tr("Add a person"));
    connect(add, &QPushButton::clicked, this, &PeoplePage::newItem);
    m_headerActions = {more, in, forms, add};
    for (QWidget *action : m_headerActions)
        m_header->addAction(action);
}

void PeoplePage::buildMore(QMenu &menu) {
    const auto add = [&](const QString &name, const QString &words, void (PeoplePage::*what)()) {
        QAction *action = menu.addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    add(QStringLiteral("peopleGaps"), tr("What is missing before matching…"), &PeoplePage::openGaps);
    add(QStringLiteral("peopleQuestions"), tr("Your own questions…"), &PeoplePage::openQuestions);
    add(QStringLiteral("peopleSupply"), tr("Needs and offers…"), &PeoplePage::openSupply);
    QAction *again = add(QStringLiteral("peopleAskAgain"), tr("Ask people of earlier cohorts again…"),
                         &PeoplePage::openAskAgain);
    menu.addSeparator();
    add(QStringLiteral("peoplePrintForms"), tr("Print blank sign-up forms…"), &PeoplePage::print);
    add(QStringLiteral("peopleExport"), tr("Export…"), &PeoplePage::exportTable);
    connect(&menu, &QMenu::aboutToShow, this, [this, again] {
        again->setEnabled(!people::askableAgain(context().file, context().cohort).empty());
    });
}

void PeoplePage::buildStates() {
    Theme &theme = context().theme;
    m_nobody = new EmptyState(theme, tr("No people yet"),
                              tr("Bring in the list of your survey tool, or type people in one by one."));
    auto *first = button(theme, QStringLiteral("peopleAddFirst"), tr("Add a person…"), ButtonKind::Plain,
                         QStringLiteral("plus"));
    connect(first, &QPushButton::clicked, this, &PeoplePage::newItem);
    auto *list = button(theme, QStringLiteral("peopleImportFirst"), tr("Bring in a list…"),
                        ButtonKind::Primary, QStringLiteral("import"));
    connect(list, &QPushButton::clicked, this, [this] { openImport(); });
    auto *again = button(theme, QStringLiteral("peopleAskAgainFirst"), tr("Ask people again…"));
    connect(again, &QPushButton::clicked, this, &PeoplePage::openAskAgain);
    again->setVisible(!people::askableAgain(context().file, context().cohort).empty());
    m_nobody->addAction(list);
    m_nobody->addAction(first);
    m_nobody->addAction(again);
    m_stack->addWidget(m_nobody);
    m_noneFits = new EmptyState(theme, tr("Nobody fits these filters"), tr("Everyone is still here."));
    auto *clear = button(theme, QStringLiteral("peopleClearFilters"), tr("Clear filters"));
    connect(clear, &QPushButton::clicked, this, &PeoplePage::clearFilters);
    m_noneFits->addAction(clear);
    m_stack->addWidget(m_noneFits);
}

QWidget *PeoplePage::buildSeveralBar() {
    Theme &theme = context().theme;
    m_severalBar = new QWidget;
    m_severalBar->setObjectName(QStringLiteral("peopleSeveralBar"));
    auto *flow = new FlowLayout(theme.space(8));
    m_severalBar->setLayout(flow);
    m_severalCount = new Label(theme, QString(), TextRole::BodyStrong);
    m_severalCount->setObjectName(QStringLiteral("peopleSeveralCount"));
    flow->addWidget(m_severalCount);
    auto *change = button(theme, QStringLiteral("peopleSeveral"), tr("Change together…"), ButtonKind::Plain,
                          QStringLiteral("pen"));
    auto *copy = button(theme, QStringLiteral("peopleCopyAddresses"), tr("Copy e-mail addresses"),
                        ButtonKind::Plain, QStringLiteral("copy"));
    auto *none = button(theme, QStringLiteral("peopleChooseNobody"), tr("Choose nobody"), ButtonKind::Quiet);
    for (QPushButton *each : {change, copy, none})
        flow->addWidget(each);
    connect(change, &QPushButton::clicked, this, &PeoplePage::openSeveral);
    connect(copy, &QPushButton::clicked, this, &PeoplePage::copyAddresses);
    connect(none, &QPushButton::clicked, this, [this] {
        m_table->clearSelection();
        m_table->setFocus();
    });
    m_severalBar->hide();
    return m_severalBar;
}

void PeoplePage::buildTable() {
    m_model->setQuestions(listedQuestions());
    m_table = new PeopleTable(context().theme, *m_model);
    m_table->setLook(settings::setting(context().file, kLook));
    connect(m_table, &PeopleTable::lookChanged, this, [this] { m_lookLater.start(); });
    connect(m_table, &PeopleTable::columnsRequested, this,
            [this] { (new ColumnsDialog(context().theme, *m_table, this))->open(); });
    connect(m_table, &QTableView::clicked, this, [this] {
        if (m_table->chosenOnes().size() != 1)
            return;
        if (!m_panelOpen)
            new SecondClick(this); // the rows move when the panel opens
        openProfile();
    });
    connect(m_table, &QTableView::activated, this, &PeoplePage::openProfile);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_panelOpen && !m_reading && chosen().isValid())
            m_panel->showParticipant(chosen());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePage::showSeveral);
    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(kLookRest);
    connect(&m_lookLater, &QTimer::timeout, this, [this] {
        // A file that is only looked at keeps no look; that is no fault to tell.
        (void)settings::keepLook(context().file, kLook, m_table->look());
    });
}

} // namespace groundwork::ui
