#include "ui/pages/year_plan/year_plan_page.h"

#include "core/file/program_file.h"
#include "core/file/safe_file.h"
#include "ui/widgets/state_mark.h"
#include "ui/pages/program/cohort_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/words/calendar_words.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>

#include <optional>

namespace groundwork::ui {

namespace {

/// One line of the plan: mark, days, what, and the way to where it is done.
class PlanRow final : public QWidget {
  public:
    PlanRow(Theme &theme, bool next)
        : m_theme(theme)
        , m_next(next) {}

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        if (m_next)
            painter.fillRect(rect(), m_theme.color(Token::AccentSoft));
        paintTopLine(painter, *this, m_theme);
    }

  private:
    Theme &m_theme;
    bool m_next;
};

/// Where an item is done, if there is a page for it.
std::optional<Place> placeOf(quality::PlanItem item) {
    using quality::PlanItem;
    switch (item) {
    case PlanItem::Framework:
        return Place{PageId::Framework, 0, {}, {}};
    case PlanItem::Invite:
        return Place{PageId::People, 0, {}, {}};
    case PlanItem::Matching:
        return Place{PageId::Matching, 0, {}, {}};
    case PlanItem::PrepSheets:
        return Place{PageId::Framework, 0, QStringLiteral("readers"), {}};
    case PlanItem::Training:
        return Place{PageId::Pairs, 0, {}, QStringLiteral("no_meeting")};
    case PlanItem::Agreements:
        return Place{PageId::Pairs, 0, {}, QStringLiteral("unsigned")};
    case PlanItem::FirstReviews:
    case PlanItem::ClosingBegins:
    case PlanItem::ClosingGathering:
        return Place{PageId::Pairs, 0, {}, {}};
    default:
        return std::nullopt;
    }
}

} // namespace

YearPlanPage::YearPlanPage(const PageContext &context)
    : Page(context)
    , m_header(new PageHeader(context.theme, tr("Year plan")))
    , m_scroll(scrollingPage())
    , m_card(new Card(context.theme)) {
    setObjectName(QStringLiteral("yearPlanPage"));
    Theme &theme = context.theme;
    auto *dates = button(theme, QStringLiteral("planDates"), tr("Change the dates…"));
    auto *save = button(theme, QStringLiteral("planSave"), tr("Save for a calendar…"), ButtonKind::Plain,
                        QStringLiteral("calendar"));
    auto *paper = button(theme, QStringLiteral("planPrint"), tr("Print one page"), ButtonKind::Plain,
                         QStringLiteral("print"));
    for (QPushButton *each : {dates, save, paper})
        m_header->addAction(each);
    connect(dates, &QPushButton::clicked, this, [this] { (new CohortDialog(this->context(), this))->open(); });
    connect(save, &QPushButton::clicked, this, &YearPlanPage::saveAs);
    connect(paper, &QPushButton::clicked, this, &YearPlanPage::print);
    m_card->setObjectName(QStringLiteral("plan"));
    m_card->setFlush(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_header);
    column->addWidget(m_card);
    column->addStretch(1);
    putIntoPage(m_scroll, content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
    connect(&theme, &Theme::changed, this, &YearPlanPage::read);
    read();
}

void YearPlanPage::refresh(const ChangeReport &report) {
    Q_UNUSED(report) // nearly every table counts in a mark; it is read when it is looked at
    m_stale = true;
    if (isVisible())
        read();
}

void YearPlanPage::opened(const Place &) {
    if (m_stale)
        read();
    if (auto *first = findChild<QWidget *>(QStringLiteral("planDates")))
        first->setFocus(Qt::OtherFocusReason);
}

void YearPlanPage::read() {
    m_stale = false;
    Result<quality::CohortFacts> facts = quality::cohortFacts(context().file, context().cohort);
    if (!facts) {
        context().navigator.showError(facts.error());
        return;
    }
    m_facts = std::move(*facts);
    m_plan = quality::yearPlan(m_facts);
    m_header->setSub(tr("%1, from %2 to %3. The days follow the dates of the cohort; the marks come from what is "
                        "in the file.")
                         .arg(m_facts.cohort.name, words::longDate(m_facts.cohort.start),
                              words::longDate(m_facts.cohort.end)));
    const QWidget *focused = m_card->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString keyboardAt = focused ? focused->objectName() : QString();
    clearLayout(*m_card->body());
    bool nextFound = false;
    for (const quality::PlanEntry &entry : m_plan) {
        const bool next = !nextFound && entry.to >= m_facts.today && !entry.mark.isDone();
        nextFound = nextFound || next;
        addRow(entry, next);
    }
    if (auto *again = keyboardAt.isEmpty() ? nullptr : m_card->findChild<QWidget *>(keyboardAt))
        again->setFocus(Qt::OtherFocusReason);
}

void YearPlanPage::addRow(const quality::PlanEntry &entry, bool next) {
    Theme &theme = context().theme;
    const QString name = QStringLiteral("plan.") + entry.key();
    const bool done = entry.mark.isDone();
    const bool late = entry.isLate(m_facts.today);
    auto *row = new PlanRow(theme, next);
    row->setObjectName(name);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(theme.space(16), theme.space(8), theme.space(14), theme.space(8));
    line->setSpacing(theme.space(12));
    const auto mark = done                 ? StateMark::State::Met
                      : entry.mark.known ? StateMark::State::NotYet
                                         : StateMark::State::DoesNotApply;
    line->addWidget(new StateMark(theme, mark, 16), 0, Qt::AlignTop);
    auto *when = new QVBoxLayout;
    when->setSpacing(1);
    when->addWidget(wrappingLabel(theme, words::planDays(entry), TextRole::SmallStrong));
    when->addWidget(wrappingLabel(theme, words::planWeek(entry), TextRole::Small, Token::Ink2));
    auto *days = new QWidget;
    days->setLayout(when);
    when->setContentsMargins(0, 0, 0, 0);
    days->setFixedWidth(theme.size(150));
    line->addWidget(days, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title = wrappingLabel(theme, words::planTitle(entry), TextRole::BodyStrong,
                                done ? Token::Ink2 : Token::Ink);
    QString state = words::planFigure(entry);
    if (late)
        state = state.isEmpty() ? tr("its day is past") : tr("%1, its day is past").arg(state);
    else if (next)
        state = state.isEmpty() ? tr("next") : tr("%1, next").arg(state);
    title->setAccessibleName(QStringList({words::planTitle(entry), done ? tr("done") : QString(), state})
                                 .filter(QRegularExpression(QStringLiteral(".")))
                                 .join(QStringLiteral(", ")));
    texts->addWidget(title);
    texts->addWidget(wrappingLabel(theme, words::planSentence(entry), TextRole::Small, Token::Ink2));
    if (!state.isEmpty()) {
        auto *figure = wrappingLabel(theme, state, TextRole::Small, late ? Token::Attention : Token::Ink);
        figure->setObjectName(name + QStringLiteral(".figure"));
        texts->addWidget(figure);
    }
    line->addLayout(texts, 1);
    if (const std::optional<Place> place = placeOf(entry.item)) {
        auto *open = button(theme, name + QStringLiteral(".open"), tr("Open"), ButtonKind::Quiet);
        open->setAccessibleName(tr("Open: %1").arg(words::planTitle(entry)));
        connect(open, &QPushButton::clicked, this,
                [this, to = *place] { context().navigator.go(to); });
        line->addWidget(open, 0, Qt::AlignVCenter);
    }
    m_card->body()->addWidget(row);
}

void YearPlanPage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::YearPlan;
    request.cohort = context().cohort;
    request.paper = context().paper;
    auto *dialog = new PrintDialog(context().file, context().theme, context().modal, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void YearPlanPage::saveAs() {
    QString path = context().modal.saveFile(this, tr("Save the year plan"), QStringLiteral("year-plan.ics"),
                                            tr("Calendar (*.ics);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".ics");
    const Result<QByteArray> bytes = words::planFile(path, m_facts, m_plan, context().file.clock().now(),
                                                       words::roomEvents(context().file, context().cohort));
    const Result<void> saved = bytes ? writeSafely(path, *bytes) : Result<void>(failure(bytes.error()));
    if (!saved)
        context().navigator.showError(saved.error());
    else
        context().navigator.toast(tr("%n day(s) saved in %1", nullptr, static_cast<int>(m_plan.size()))
                                      .arg(QFileInfo(path).fileName()));
}

} // namespace groundwork::ui
