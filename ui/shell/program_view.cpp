#include "ui/shell/program_view.h"

#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "ui/models/program_bridge.h"
#include "ui/pages/pairs/pair_page.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/preferences.h"
#include "ui/together/together_window.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"
#include "ui/words/error_words.h"
#include "ui/words/operation_words.h"

#include <QBoxLayout>
#include <QListView>
#include <QResizeEvent>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr size_t kMostPlaces = 100;
constexpr int kRailBelow = 1100;
constexpr int kIndexPauseMs = 400;

bool sameStep(const std::optional<Operation> &a, const Operation &b) {
    return a && a->verb == b.verb && a->names == b.names && !b.coalesceKey.isEmpty() &&
           a->coalesceKey == b.coalesceKey;
}

} // namespace

ProgramView::ProgramView(Services &services, ProgramFile &file, models::ProgramBridge &bridge,
                         CohortId cohort, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_content(services.content)
    , m_file(file)
    , m_bridge(bridge)
    , m_cohort(cohort)
    , m_sidebar(new Sidebar(services.theme))
    , m_stack(new QStackedWidget)
    , m_bannerRow(new QVBoxLayout)
    , m_over(new Banner(services.theme, Banner::Tone::Info, QString()))
    , m_banner(new Banner(services.theme, Banner::Tone::Problem, QString())) {
    setObjectName(QStringLiteral("programView"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto *area = new QWidget;
    area->setObjectName(QStringLiteral("pageArea"));
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBanners();
    column->addLayout(m_bannerRow);
    column->addWidget(m_stack, 1);
    row->addWidget(area, 1);
    m_toast = new Toast(services.theme, area);
    connect(m_toast, &Toast::undoClicked, this, &ProgramView::undo);

    if (const auto program = framework::program(file)) {
        m_roles = program->roles;
        m_content = services.content.inRoleNames(m_roles);
    }
    buildSidebar();
    connect(&bridge, &models::ProgramBridge::changed, this, &ProgramView::fileChanged);
    m_indexLater.setSingleShot(true);
    m_indexLater.setInterval(kIndexPauseMs);
    connect(&m_indexLater, &QTimer::timeout, this, [this] { m_boxIndex->refresh(); });
    startIndex();
    readHead();
    readCounts();
    go(Place{PageId::Overview, 0, {}, {}});
}

/// Over every page: that the file is read-only, that the cohort is over, and what went wrong.
void ProgramView::buildBanners() {
    const Theme &theme = m_services.theme;
    m_bannerRow->setContentsMargins(theme.space(20), 0, theme.space(20), 0);
    m_bannerRow->setSpacing(theme.space(8));
    if (m_file.isReadOnly()) {
        m_readOnly = new Banner(m_services.theme, Banner::Tone::Attention,
                                tr("You can read and print. To change things, save a copy."));
        m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
        m_bannerRow->addSpacing(theme.space(12));
        m_bannerRow->addWidget(m_readOnly);
    }
    m_over->setObjectName(QStringLiteral("cohortOverBanner"));
    m_over->hide();
    connect(m_over, &Banner::actionClicked, this, [this] { doHeadAction(HeadAction::State); });
    m_bannerRow->addWidget(m_over);
    m_banner->setObjectName(QStringLiteral("errorBanner"));
    m_banner->setAction(tr("Close"));
    m_banner->hide();
    connect(m_banner, &Banner::actionClicked, m_banner, &QWidget::hide);
    m_bannerRow->addWidget(m_banner);
}

void ProgramView::buildSidebar() {
    std::vector<SidebarItem> items;
    for (const PageEntry &entry : sidebarPages())
        items.push_back({entry.id, entry.icon, entry.title(), entry.group(), 0});
    m_sidebar->setItems(items);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId page) { go(Place{page, 0, {}, {}}); });
    connect(m_sidebar, &Sidebar::cohortChosen, this, [this](int index) {
        const std::vector<framework::Cohort> all = framework::cohorts(m_file);
        if (index >= 0 && index < static_cast<int>(all.size()))
            setCohort(all[static_cast<size_t>(index)].id);
    });
    connect(m_sidebar, &Sidebar::headActionChosen, this, &ProgramView::doHeadAction);
}

/// Another cohort, another file under the same name, or other words for the roles: something else is found.
void ProgramView::startIndex() {
    m_exercises = skills::ExerciseLibrary::read(content());
    m_boxIndex = std::make_unique<BoxIndex>(m_file, m_cohort, exercises());
    m_indexLater.start();
}

ProgramView::~ProgramView() {
    if (m_together) {
        (void)m_together->putAway(); // what the two were typing is kept while the file is still open
        delete m_together;
    }
    delete m_toast; // it lies over the window, which outlives this
}

PageContext ProgramView::context() {
    return {m_file, m_bridge,         m_services.theme,    m_cohort,
            *this,  m_services.modal, &m_content,          m_services.preferences.paper(),
            exercises()};
}

QByteArray ProgramView::windowState(const QString &key) const {
    return m_services.preferences.pageState(key);
}

void ProgramView::setWindowState(const QString &key, const QByteArray &state) {
    m_services.preferences.setPageState(key, state);
}

Page *ProgramView::pageFor(const Place &place) {
    const int key = static_cast<int>(place.page);
    if (place.page == PageId::Pair) {
        // One pair's page at a time: another pair replaces it.
        if (auto *page = qobject_cast<PairPage *>(m_pages.value(key));
            page && page->partnership().value == place.item)
            return page;
        if (Page *old = m_pages.take(key)) {
            m_stack->removeWidget(old);
            old->deleteLater();
        }
        auto *page = new PairPage(context(), PartnershipId{place.item});
        m_pages.insert(key, page);
        m_stack->addWidget(page);
        return page;
    }
    if (Page *page = m_pages.value(key))
        return page;
    for (const PageEntry &entry : pageRegistry()) {
        if (entry.id != place.page)
            continue;
        Page *page = entry.make(context());
        m_pages.insert(key, page);
        m_stack->addWidget(page);
        return page;
    }
    return nullptr;
}

void ProgramView::go(const Place &place) {
    if (place.page == PageId::Pair && place.part == QLatin1String("together")) {
        openTogether(PartnershipId{place.item});
        return;
    }
    if (m_at >= 0 && m_current)
        m_history[static_cast<size_t>(m_at)] = m_current->place();
    if (m_at >= 0 && m_history[static_cast<size_t>(m_at)] == place) {
        open(place);
        return;
    }
    m_history.resize(static_cast<size_t>(m_at + 1));
    m_history.push_back(place);
    if (m_history.size() > kMostPlaces)
        m_history.erase(m_history.begin());
    m_at = static_cast<int>(m_history.size()) - 1;
    open(place);
}

void ProgramView::open(const Place &place) {
    Page *page = pageFor(place);
    if (!page)
        return;
    if (page != m_current)
        m_toast->hide(); // what it says belongs to the page that one leaves
    m_current = page;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(place.page);
    page->opened(place);
    Q_EMIT stateChanged();
}

void ProgramView::back() {
    if (!canGoBack())
        return;
    if (m_current)
        m_history[static_cast<size_t>(m_at)] = m_current->place();
    open(m_history[static_cast<size_t>(--m_at)]);
}

void ProgramView::forward() {
    if (!canGoForward())
        return;
    if (m_current)
        m_history[static_cast<size_t>(m_at)] = m_current->place();
    open(m_history[static_cast<size_t>(++m_at)]);
}

void ProgramView::toast(const QString &text, bool undo) {
    m_toast->showText(text, undo);
}

void ProgramView::showError(const Error &error) {
    if (error.code == ErrorCode::Cancelled)
        return;
    m_banner->set(Banner::Tone::Problem, words::errorText(error));
    m_banner->show();
}

void ProgramView::pageChanged() {
    readCounts();
    Q_EMIT stateChanged();
}

void ProgramView::undo() {
    m_replaying = true;
    const Result<Operation> done = m_file.undo();
    m_replaying = false;
    if (!done) {
        showError(done.error());
        return;
    }
    m_banner->hide();
    if (!m_steps.empty()) {
        const Step step = m_steps.back();
        m_steps.pop_back();
        m_undone.push_back(step);
        if (m_current && m_current->place() != step.place)
            go(step.place);
    }
    m_toast->showText(tr("Undone: %1").arg(words::operationPhrase(*done)), false);
    Q_EMIT stateChanged();
}

void ProgramView::redo() {
    m_replaying = true;
    const Result<Operation> done = m_file.redo();
    m_replaying = false;
    if (!done) {
        showError(done.error());
        return;
    }
    if (!m_undone.empty()) {
        const Step step = m_undone.back();
        m_undone.pop_back();
        m_steps.push_back(step);
        if (m_current && m_current->place() != step.place)
            go(step.place);
    }
    m_toast->showText(tr("Done again: %1").arg(words::operationPhrase(*done)), false);
    Q_EMIT stateChanged();
}

void ProgramView::noteStep() {
    const std::optional<Operation> next = m_file.nextUndo();
    if (!next) {
        m_steps.clear();
        m_undone.clear();
        return;
    }
    m_undone.clear();
    if (!m_steps.empty() && sameStep(next, m_steps.back().operation))
        return;
    m_steps.push_back({*next, m_current ? m_current->place() : Place()});
}

void ProgramView::fileChanged(const ChangeReport &report) {
    if (!m_replaying)
        noteStep();
    m_boxIndex->note(report);
    if (m_boxIndex->isStale())
        m_indexLater.start();
    if (report.isEmpty() || report.touches(QStringLiteral("program")))
        followRoles();
    if (report.touches(QStringLiteral("cohort")))
        followCohort();
    for (Page *page : std::as_const(m_pages))
        page->refresh(report);
    if (report.isEmpty() || report.touches(QStringLiteral("program")) ||
        report.touches(QStringLiteral("cohort")))
        readHead();
    readCounts();
    Q_EMIT stateChanged();
}

void ProgramView::makePagesAnew(const Place &place) {
    for (Page *page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_current = nullptr;
    m_history.clear();
    m_at = -1;
    startIndex();
    readHead();
    readCounts();
    go(place);
}

void ProgramView::openProgram(const QString &path) {
    // Not while the page that asks is still on the stack of calls: it goes with this program.
    QMetaObject::invokeMethod(
        this, [this, path] { Q_EMIT programWanted(path); }, Qt::QueuedConnection);
}

void ProgramView::programReplaced() {
    const std::vector<framework::Cohort> cohorts = framework::cohorts(m_file);
    const bool known = std::any_of(cohorts.begin(), cohorts.end(),
                                   [this](const framework::Cohort &cohort) { return cohort.id == m_cohort; });
    if (!known && !cohorts.empty())
        m_cohort = cohorts.front().id;
    makePagesAnew(m_current ? Place{m_current->id(), 0, {}, {}} : Place());
}

void ProgramView::readCounts() {
    std::vector<int> counts;
    for (const PageEntry &entry : sidebarPages())
        counts.push_back(entry.count ? entry.count(context()) : 0);
    m_sidebar->setCounts(counts);
}

void ProgramView::setWantsRail(bool rail) {
    m_wantsRail = rail;
    m_sidebar->setRail(m_wantsRail || width() < m_services.theme.size(kRailBelow));
    Q_EMIT stateChanged();
}

bool ProgramView::isRail() const {
    return m_sidebar->isRail();
}

void ProgramView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const int below = std::min(m_services.theme.size(kRailBelow), 1500);
    m_sidebar->setRail(m_wantsRail || event->size().width() < below);
}

void ProgramView::nextArea(bool backwards) {
    Q_UNUSED(backwards) // two areas: both ways are the same
    if (m_sidebar->isAncestorOf(focusWidget()) && m_current)
        m_current->opened(m_current->place());
    else
        m_sidebar->list()->setFocus(Qt::OtherFocusReason);
}

bool ProgramView::closeTopmost() {
    if (m_current && m_current->closeTopmost())
        return true;
    if (m_banner->isVisible()) {
        m_banner->hide();
        return true;
    }
    return false;
}

} // namespace groundwork::ui
