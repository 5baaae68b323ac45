#include "ui/pages/pairs/reviews_tab.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_story.h"
#include "core/agreements/review_rows.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/content/pack.h"
#include "core/exchange/calendar_file.h"
#include "core/file/program_file.h"
#include "core/file/safe_file.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/compare_versions_dialog.h"
#include "ui/pages/pairs/review_dialogs.h"
#include "ui/pages/pairs/small_change_dialog.h"
#include "ui/pages/pairs/story_view.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/calendar_words.h"
#include "ui/words/date_words.h"
#include "ui/words/review_words.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

namespace groundwork::ui {

using agreements::Review;
using agreements::VersionState;

ReviewsTab::ReviewsTab(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : WordsTab(context, partnership, parent) {
    setObjectName(QStringLiteral("reviewsTab"));
    if (context.content) {
        if (auto content = agreements::AgreementContent::read(*context.content))
            m_content = std::move(*content);
        else
            context.navigator.showError(content.error());
    }
    build();
    read();
}

void ReviewsTab::build() {
    Theme &theme = context().theme;
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(theme, tr("Nothing to review yet"),
                             tr("Once both have signed, the three days for a look back stand here, and everything that "
                                "the agreement goes through."));
    m_toAgreement = button(theme, QStringLiteral("reviewsToAgreement"), tr("Open the agreement"), ButtonKind::Primary,
                           QStringLiteral("agreement"));
    m_empty->addAction(m_toAgreement);
    connect(m_toAgreement, &QPushButton::clicked, this, [this] {
        context().navigator.go(Place{PageId::Pair, partnership().value, QStringLiteral("agreement"), {}});
    });
    m_stack->addWidget(m_empty);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(buildReviews());
    column->addWidget(buildStory());
    column->addStretch(1);
    m_stack->addWidget(scrollingPage(content));
}

QWidget *ReviewsTab::buildReviews() {
    Theme &theme = context().theme;
    m_reviews = new Card(theme, tr("Reviews"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme.space(10));
    m_suggestions = new QVBoxLayout;
    m_suggestions->setSpacing(theme.space(6));
    m_reviews->body()->addLayout(m_rows);
    m_reviews->body()->addLayout(m_suggestions);
    m_add = button(theme, QStringLiteral("reviewAdd"), tr("One more review…"), ButtonKind::Plain, QStringLiteral("plus"));
    m_small = button(theme, QStringLiteral("agreementSmallChange"), tr("A small change…"), ButtonKind::Plain,
                     QStringLiteral("pen"));
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    foot->setLayout(flow);
    flow->addWidget(m_add);
    flow->addWidget(m_small);
    auto *calendar = button(theme, QStringLiteral("reviewsCalendar"), tr("Save for a calendar…"), ButtonKind::Plain,
                            QStringLiteral("calendar"));
    calendar->setToolTip(tr("First meeting, reviews and end. Saved again, it moves what has moved and takes out what "
                            "does not take place."));
    connect(calendar, &QPushButton::clicked, this, &ReviewsTab::saveCalendar);
    flow->addWidget(calendar);
    m_reviews->body()->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        (new AddReviewDialog(context(), partnership(), agreements::ReviewReason::Asked, window()))->open();
    });
    connect(m_small, &QPushButton::clicked, this, [this] {
        if (!wordsOpen())
            showWords();
        if (m_text && m_content && wordsOpen())
            (new SmallChangeDialog(context(), *m_content, *m_text, window()))->open();
    });
    return m_reviews;
}

QWidget *ReviewsTab::buildStory() {
    Theme &theme = context().theme;
    auto *story = new Card(theme, tr("How it became what it is"));
    m_summary = wrappingLabel(theme, QString(), TextRole::Body, Token::Ink2);
    m_folded = wrappingLabel(theme,
                             tr("What was written and said belongs to the two. Opening it here is noted, with the day "
                                "and without the words."),
                             TextRole::Small, Token::Ink2);
    m_show = button(theme, QStringLiteral("storyShow"), tr("Show what was said"), ButtonKind::Plain, QStringLiteral("eye"));
    m_compare = button(theme, QStringLiteral("storyCompare"), tr("Compare versions…"));
    m_print = button(theme, QStringLiteral("storyPrint"), tr("Print the story…"), ButtonKind::Plain, QStringLiteral("print"));
    auto *actions = new QWidget;
    auto *row = new FlowLayout(theme.space(10));
    actions->setLayout(row);
    for (QWidget *each : {m_show, m_compare, m_print})
        row->addWidget(each);
    m_story = new StoryView(theme);
    story->body()->setSpacing(theme.space(10));
    story->body()->addWidget(m_summary);
    story->body()->addWidget(actions);
    story->body()->addWidget(m_folded);
    story->body()->addWidget(m_story);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_content)
            (new CompareVersionsDialog(context(), *m_content, partnership(), {}, {}, window()))->open();
    });
    connect(m_print, &QPushButton::clicked, this, &ReviewsTab::print);
    connect(m_show, &QPushButton::clicked, this, &ReviewsTab::showWords);
    return story;
}

bool ReviewsTab::canWrite() const {
    return !context().file.isReadOnly() && m_text && m_text->state == VersionState::InForce;
}

bool ReviewsTab::wordsOpen() const {
    return wereOpened() || agreements::textAccess(context().file, partnership()).isOpen();
}

void ReviewsTab::refresh(const ChangeReport &report) {
    static const QStringList tables{
        QStringLiteral("agreement"),      QStringLiteral("agreement_version"), QStringLiteral("agreement_version_private"),
        QStringLiteral("review"),         QStringLiteral("review_private"),    QStringLiteral("review_term_private"),
        QStringLiteral("partnership"),    QStringLiteral("partnership_pause"), QStringLiteral("signature"),
        QStringLiteral("framework_move"), QStringLiteral("goal"),              QStringLiteral("person")};
    if (report.isEmpty() ||
        std::any_of(tables.begin(), tables.end(), [&](const QString &table) { return report.touches(table); }))
        read();
}

void ReviewsTab::read() {
    m_text.reset();
    const auto inForce = agreements::versionInForce(context().file, partnership());
    if (m_content && inForce) {
        if (auto text = agreements::agreementText(context().file, *m_content, inForce->id))
            m_text = std::move(*text);
    }
    m_stack->setCurrentIndex(m_text ? 1 : 0);
    if (!m_text)
        return;
    fillReviews();
    fillSuggestions();
    fillStory();
}

void ReviewsTab::fillReviews() {
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    clearLayout(*m_rows);
    bool first = true; // one button stands out on a page
    for (const Review &review : agreements::reviewsOf(context().file, partnership())) {
        addReviewRow(review, first && review.dueOn <= context().file.clock().today());
        first = first && !review.isOpen();
    }
    m_add->setVisible(canWrite());
    m_small->setVisible(canWrite() && !agreements::openVersion(context().file, partnership()));
    if (auto *there = !focused.startsWith(QLatin1String("review.")) ? nullptr : m_reviews->findChild<QPushButton *>(focused))
        focusNew(*there);
}

void ReviewsTab::addReviewRow(const Review &review, bool standsOut) {
    Theme &theme = context().theme;
    const QDate today = context().file.clock().today();
    auto *row = new QWidget;
    auto *line = new QVBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.space(4));
    const QString name = words::reviewName(review);
    line->addWidget(wrappingLabel(theme, name, TextRole::BodyStrong));
    line->addWidget(wrappingLabel(theme, words::reviewStateSentence(review, today), TextRole::Body, Token::Ink2));
    if (review.isOpen() && canWrite()) {
        auto *actions = new QWidget;
        auto *flow = new FlowLayout(theme.space(8));
        actions->setLayout(flow);
        const QString id = review.id.toText();
        auto *holdIt = button(theme, QStringLiteral("review.hold.") + id, tr("Note it…"),
                              standsOut ? ButtonKind::Primary : ButtonKind::Plain);
        auto *move = button(theme, QStringLiteral("review.move.") + id, tr("Move…"), ButtonKind::Quiet);
        auto *waive = button(theme, QStringLiteral("review.waive.") + id, tr("Leave out…"), ButtonKind::Quiet);
        holdIt->setAccessibleName(tr("Note the review: %1").arg(name));
        move->setAccessibleName(tr("Move the review: %1").arg(name));
        waive->setAccessibleName(tr("Leave out the review: %1").arg(name));
        connect(holdIt, &QPushButton::clicked, this, [this, review] { hold(review); });
        connect(move, &QPushButton::clicked, this,
                [this, review] { (new MoveReviewDialog(context(), review, window()))->open(); });
        connect(waive, &QPushButton::clicked, this,
                [this, review] { (new WaiveReviewDialog(context(), review, window()))->open(); });
        for (QWidget *each : {holdIt, move, waive})
            flow->addWidget(each);
        line->addWidget(actions);
    }
    m_rows->addWidget(row);
}

void ReviewsTab::fillSuggestions() {
    clearLayout(*m_suggestions);
    if (!canWrite())
        return;
    for (const agreements::ReviewSuggestion &suggestion : agreements::reviewSuggestions(context().file, partnership())) {
        m_suggestions->addWidget(
            wrappingLabel(context().theme, words::suggestionSentence(suggestion.reason, suggestion.since)));
        auto *add = linkButton(context().theme, QStringLiteral("suggest.") + agreements::reviewReasonKey(suggestion.reason),
                               tr("Add a review for it"));
        connect(add, &QPushButton::clicked, this, [this, reason = suggestion.reason] {
            (new AddReviewDialog(context(), partnership(), reason, window()))->open();
        });
        m_suggestions->addWidget(add, 0, Qt::AlignLeading);
    }
}

void ReviewsTab::fillStory() {
    const auto story = agreements::agreementStory(context().file, *m_content, partnership());
    if (!story)
        return;
    const bool open = wordsOpen();
    m_summary->setText(words::storySummary(*story));
    m_story->setStory(*story, open);
    m_show->setVisible(!open);
    m_folded->setVisible(!open);
    m_compare->setVisible(open && agreements::versionsOf(context().file, partnership()).size() > 1);
}

void ReviewsTab::showWords() {
    if (!openWords(documents::catalogEntry(documents::DocumentKind::AgreementStories).key))
        return;
    fillStory();
    m_print->setFocus();
}

void ReviewsTab::hold(const Review &review) {
    if (!wordsOpen()) // the dialog says the lines
        showWords();
    if (m_text && m_content && wordsOpen())
        (new HoldReviewDialog(context(), *m_content, review, *m_text, window()))->open();
}

void ReviewsTab::saveCalendar() {
    const std::vector<exchange::CalendarEvent> events = words::pairEvents(context().file, partnership());
    QString path = context().modal.saveFile(this, tr("Save the days of the two"), QStringLiteral("pair.ics"),
                                            tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".ics");
    const QString name = m_text ? m_text->pairTitle : QString();
    const Result<void> saved =
        writeSafely(path, exchange::toCalendar(name, events, context().file.clock().now()));
    if (!saved) {
        context().navigator.showError(saved.error());
        return;
    }
    context().navigator.toast(
        tr("%n day(s) saved in %1", nullptr, static_cast<int>(events.size())).arg(QFileInfo(path).fileName()));
    if (context().file.isReadOnly())
        return;
    audit::Disclosure disclosure;
    disclosure.what = QStringLiteral("calendar");
    disclosure.way = audit::Way::Exported;
    disclosure.about = partnership().toText();
    if (const Result<void> noted = audit::recordDisclosure(context().file, disclosure); !noted)
        context().navigator.showError(noted.error());
}

void ReviewsTab::opened() {
    if (!m_text) {
        m_toAgreement->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QPushButton *each : m_reviews->findChildren<QPushButton *>()) {
        if (each->objectName().startsWith(QLatin1String("review.hold."))) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_print->setFocus();
}

QString ReviewsTab::printWords() const {
    return m_text ? tr("Print the story…") : QString();
}

void ReviewsTab::print() {
    if (!m_text)
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::AgreementStories;
    request.cohort = context().cohort;
    request.pairs = {partnership()};
    request.paper = context().paper;
    openPrintDialog(context().file, context().theme, context().modal, request, window());
}

void ReviewsTab::wordsFolded() {
    if (m_text)
        fillStory();
}

} // namespace groundwork::ui
