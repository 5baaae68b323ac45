#include "ui/pages/matching/waiting_view.h"

#include "core/matching/scenarios.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"
#include "ui/models/matching_model.h"
#include "ui/pages/matching/directed.h"
#include "ui/pages/matching/match_delegate.h"
#include "ui/pages/matching/replies_dialog.h"
#include "ui/pages/pairs/ask_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateEdit>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>
#include <array>

namespace groundwork::ui {

using models::WaitingModel;
using partnerships::PartnershipRow;

WaitingView::WaitingView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new WaitingModel(this))
    , m_table(new QTableView) {
    setObjectName(QStringLiteral("waitingView"));
    Theme &theme = context.theme;
    // Scrolls as a whole where the window is too low for table and actions at a large text size.
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("waitingScroll"));
    scroll->setAccessibleName(tr("Pairs that wait for a yes"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    buildTable();
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(buildActions());
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    connect(&theme, &Theme::changed, this, &WaitingView::layoutColumns);
}

void WaitingView::buildTable() {
    setUpRowTable(*m_table, m_context.theme, QStringLiteral("waitingTable"), tr("Pairs that wait for a yes"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(m_context.theme, m_table));
    m_table->viewport()->installEventFilter(this);
    m_table->setMinimumHeight(m_context.theme.size(160));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showActions();
        Q_EMIT chosenChanged();
    });
    // Several are chosen with Shift, Ctrl, or Ctrl+A: those who gave their strips back together.
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WaitingView::showActions);
    connect(m_table, &QTableView::activated, this, &WaitingView::opened);
    connect(m_table, &QTableView::clicked, this, [this] {
        if (chosenPairs().size() <= 1)
            Q_EMIT opened();
    });
    auto *beside = new QAction(tr("Both profiles"), m_table);
    beside->setObjectName(QStringLiteral("waitingBeside"));
    connect(beside, &QAction::triggered, this, &WaitingView::besideRequested);
    m_table->addAction(beside);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *WaitingView::buildActions() {
    Theme &theme = m_context.theme;
    auto *card = new Card(theme);
    m_who = wrappingLabel(theme, QString(), TextRole::Section);
    m_who->setObjectName(QStringLiteral("waitingWho"));
    card->body()->addWidget(m_who);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    row->setLayout(flow);
    m_day = new QDateEdit(m_context.file.clock().today());
    m_day->setObjectName(QStringLiteral("waitingDay"));
    m_day->setAccessibleName(tr("Day of the answer"));
    m_day->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_day->setCalendarPopup(true);
    flow->addWidget(m_day);
    const auto add = [&](const char *name, const QString &text, ButtonKind kind) {
        auto *made = button(theme, QString::fromLatin1(name), text, kind);
        flow->addWidget(made);
        return made;
    };
    // Those that are called by a name come after the others, which so stay where they are from pair to pair.
    m_both = add("waitingBothYes", tr("Both said yes"), ButtonKind::Plain);
    m_no = add("waitingNo", tr("Another answer"), ButtonKind::Plain);
    m_menteeYes = add("waitingMenteeYes", tr("Mentee said yes"), ButtonKind::Plain);
    m_mentorYes = add("waitingMentorYes", tr("Mentor said yes"), ButtonKind::Plain);
    m_ask = add("waitingAsk", tr("Ask on this screen…"), ButtonKind::Plain);
    m_all = add("waitingAllYes", tr("Everybody said yes"), ButtonKind::Plain);
    m_goOn = add("waitingGoOn", tr("Both go on"), ButtonKind::Plain);
    m_until = add("waitingUntil", tr("Try it out until this day"), ButtonKind::Plain);
    m_part = add("waitingPart", tr("They part, no fault"), ButtonKind::Plain);
    m_replies = add("waitingReplies", tr("Enter reply strips…"), ButtonKind::Plain);
    connect(m_ask, &QPushButton::clicked, this, &WaitingView::askOnScreen);
    connect(m_replies, &QPushButton::clicked, this, &WaitingView::enterReplies);
    connect(m_goOn, &QPushButton::clicked, this, &WaitingView::goOn);
    connect(m_until, &QPushButton::clicked, this, &WaitingView::moveTrialEnd);
    connect(m_part, &QPushButton::clicked, this, &WaitingView::part);
    m_hint = new Label(theme, tr("Shift or Ctrl chooses several."), TextRole::Small, Token::Ink2);
    flow->addWidget(m_hint);
    buildOtherAnswers();
    connect(m_menteeYes, &QPushButton::clicked, this, [this] { sayYes(Role::Mentee); });
    connect(m_mentorYes, &QPushButton::clicked, this, [this] { sayYes(Role::Mentor); });
    connect(m_both, &QPushButton::clicked, this, &WaitingView::bothYes);
    connect(m_all, &QPushButton::clicked, this, &WaitingView::everybodyYes);
    card->body()->addWidget(row);
    return card;
}

/// What a reply strip can say beside yes.
void WaitingView::buildOtherAnswers() {
    auto *menu = new QMenu(m_no);
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        QAction *talk = menu->addAction(QString(), this, [this, side] { talkFirst(side); });
        talk->setObjectName(side == Role::Mentee ? QStringLiteral("waitingMenteeTalk")
                                                 : QStringLiteral("waitingMentorTalk"));
        m_talk.push_back(talk);
    }
    menu->addSeparator();
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        QAction *no = menu->addAction(QString(), this, [this, side] { sayNo(side); });
        no->setObjectName(side == Role::Mentee ? QStringLiteral("waitingMenteeNo") : QStringLiteral("waitingMentorNo"));
        m_saidNo.push_back(no);
    }
    m_no->setMenu(menu);
}

void WaitingView::setRows(std::vector<PartnershipRow> rows) {
    const PartnershipRow *before = chosen();
    const PartnershipId id = before ? before->id : PartnershipId{};
    const int at = m_table->currentIndex().row();
    const std::vector<PartnershipId> several = chosenPairs();
    m_model->setRows(std::move(rows));
    const int again = m_model->rowOf(id);
    const int row = again >= 0 ? again : std::min(std::max(at, 0), m_model->rowCount() - 1);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    if (several.size() > 1)
        chooseAgain(several);
    showActions();
}

std::vector<PartnershipId> WaitingView::chosenPairs() const {
    std::vector<PartnershipId> pairs;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        // Several get their yes together: not those who have said it, and try it out.
        const PartnershipRow *row = m_model->rowAt(index);
        if (rows.size() == 1 || row->state == partnerships::PartnershipState::Proposed)
            pairs.push_back(row->id);
    }
    return pairs;
}

void WaitingView::chooseAgain(const std::vector<PartnershipId> &pairs) {
    QItemSelection rows;
    for (const PartnershipId id : pairs) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, WaitingModel::ColumnCount - 1));
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::Select);
}

const PartnershipRow *WaitingView::chosen() const {
    return m_model->rowAt(m_table->currentIndex());
}

void WaitingView::choose(PartnershipId id) {
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void WaitingView::focusTable() {
    m_table->setFocus();
}

QDate WaitingView::day() const {
    return m_day->date();
}

void WaitingView::showSeveral(int chosen) {
    m_who->setText(tr("%n pair(s) chosen", nullptr, chosen));
    m_menteeYes->setText(tr("Mentees said yes"));
    m_mentorYes->setText(tr("Mentors said yes"));
    for (QPushButton *yes : {m_menteeYes, m_mentorYes, m_both})
        yes->show();
    for (QPushButton *one : {m_no, m_ask, m_goOn, m_until, m_part})
        one->hide(); // these are one by one
    m_replies->setVisible(hasProposals());
    m_all->hide();
    m_hint->hide();
}

void WaitingView::showActions() {
    if (const auto several = static_cast<int>(chosenPairs().size()); several > 1) {
        showSeveral(several);
        return;
    }
    const PartnershipRow *row = chosen();
    m_who->setText(
        row ? directed(
                  *this,
                  tr("%1 and %2").arg(words::isolated(row->menteeName), words::isolated(row->mentorName)))
            : QString());
    for (QWidget *widget : {static_cast<QWidget *>(m_menteeYes), static_cast<QWidget *>(m_mentorYes),
                            static_cast<QWidget *>(m_both), static_cast<QWidget *>(m_no),
                            static_cast<QWidget *>(m_ask)})
        widget->setVisible(row != nullptr);
    for (QPushButton *trial : {m_goOn, m_until, m_part})
        trial->hide();
    m_replies->setVisible(hasProposals());
    m_all->setVisible(m_model->rowCount() > 1 && hasProposals());
    m_hint->setVisible(m_model->rowCount() > 1);
    if (!row)
        return;
    if (row->state == partnerships::PartnershipState::Trying) {
        showTrial(*row);
        return;
    }
    m_menteeYes->setText(tr("%1 said yes").arg(words::isolated(row->menteeCallName)));
    m_mentorYes->setText(tr("%1 said yes").arg(words::isolated(row->mentorCallName)));
    m_menteeYes->setVisible(!row->acceptedMentee.isValid());
    m_mentorYes->setVisible(!row->acceptedMentor.isValid());
    m_both->setVisible(!row->acceptedMentee.isValid() && !row->acceptedMentor.isValid());
    for (size_t at = 0; at < m_saidNo.size(); ++at) {
        const QString name = words::isolated(at == 0 ? row->menteeName : row->mentorName);
        m_talk[at]->setText(tr("%1 would like to talk first").arg(name));
        m_saidNo[at]->setText(tr("%1 said no").arg(name));
    }
}

bool WaitingView::hasProposals() const {
    return std::any_of(m_model->rows().begin(), m_model->rows().end(), [](const PartnershipRow &row) {
        return row.state == partnerships::PartnershipState::Proposed;
    });
}

void WaitingView::askOnScreen() {
    if (const PartnershipRow *row = chosen())
        (new AskDialog(m_context, *row, this))->open();
}

bool WaitingView::enterReplies() {
    if (!hasProposals())
        return false;
    (new RepliesDialog(m_context, this))->open();
    return true;
}

void WaitingView::severalYes(std::optional<Role> side) {
    const std::vector<PartnershipId> pairs = chosenPairs();
    const auto count = static_cast<int>(pairs.size());
    const Result<int> accepted = matching::acceptPairs(m_context.file, pairs, side, day());
    if (!went(accepted))
        return;
    QString text;
    if (!side)
        text = tr("%n pair(s) (has|have) both yes.", nullptr, count);
    else
        text = (*side == Role::Mentee ? tr("%n yes of mentees recorded.", nullptr, count)
                                      : tr("%n yes of mentors recorded.", nullptr, count)) +
               (*accepted > 0
                    ? QLatin1Char(' ') + tr("%n pair(s) (has|have) both yes.", nullptr, *accepted)
                    : QString());
    m_context.navigator.toast(text, true);
}

void WaitingView::sayYes(Role side) {
    if (chosenPairs().size() > 1) {
        severalYes(side);
        return;
    }
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const PartnershipRow pair = *row;
    if (!went(partnerships::acceptPair(m_context.file, pair.id, side, day())))
        return;
    toastYes(pair);
}

/// What the yes came to, when it was the second one.
void WaitingView::toastYes(const PartnershipRow &pair) {
    const Result<PartnershipRow> now = partnerships::partnershipRow(m_context.file, pair.id);
    const QString names =
        tr("%1 and %2").arg(words::isolated(pair.menteeCallName), words::isolated(pair.mentorCallName));
    if (now && now->state == partnerships::PartnershipState::Trying)
        m_context.navigator.toast(
            tr("%1 have both said yes, and try it out until %2.").arg(names, words::longDate(now->trialUntil)), true);
    else if (now && now->state == partnerships::PartnershipState::Accepted)
        m_context.navigator.toast(
            tr("%1 have both said yes. First move by %2.").arg(names, words::longDate(now->firstMoveDue)),
            true);
}

void WaitingView::bothYes() {
    if (chosenPairs().size() > 1) {
        severalYes(std::nullopt);
        return;
    }
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const PartnershipRow pair = *row;
    if (went(partnerships::acceptPairBoth(m_context.file, pair.id, day())))
        toastYes(pair);
}

void WaitingView::everybodyYes() {
    const Result<int> done = matching::acceptAll(m_context.file, m_context.cohort, day());
    if (went(done))
        m_context.navigator.toast(tr("%n pair(s) (has|have) both yes.", nullptr, *done), true);
}

void WaitingView::talkFirst(Role side) {
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const PartnershipRow pair = *row;
    if (went(partnerships::askToTalk(m_context.file, pair.id, side, day())))
        m_context.navigator.toast(
            tr("%1 would like to talk with you first.")
                .arg(words::isolated(side == Role::Mentee ? pair.menteeCallName : pair.mentorCallName)),
            true);
}

void WaitingView::sayNo(Role side) {
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const PartnershipRow pair = *row;
    if (went(partnerships::declinePair(m_context.file, pair.id, side)))
        m_context.navigator.toast(
            tr("%1 and %2 are free for another match.")
                .arg(words::isolated(pair.menteeCallName), words::isolated(pair.mentorCallName)),
            true);
}

bool WaitingView::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
    return QWidget::eventFilter(watched, event);
}

void WaitingView::layoutColumns() {
    const Theme &theme = m_context.theme;
    std::array<int, WaitingModel::ColumnCount> widths{theme.size(128), theme.size(128), theme.size(76),
                                                      theme.size(172), theme.size(172)};
    int total = 0;
    for (const int width : widths)
        total += width;
    const int extra = m_table->viewport()->width() - total;
    if (extra > 0) {
        widths[WaitingModel::Mentee] += extra / 2;
        widths[WaitingModel::Mentor] += extra - extra / 2;
    }
    for (int column = 0; column < WaitingModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
}

} // namespace groundwork::ui
