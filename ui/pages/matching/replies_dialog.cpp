#include "ui/pages/matching/replies_dialog.h"

#include "core/file/program_file.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/models/replies_model.h"
#include "ui/pages/matching/match_delegate.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

using models::RepliesModel;
using partnerships::PairReply;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;
using partnerships::Reply;

namespace {

std::vector<PartnershipRow> proposedPairs(const PageContext &context) {
    std::vector<PartnershipRow> pairs = partnerships::partnershipRows(context.file, context.cohort);
    std::erase_if(pairs, [](const PartnershipRow &row) { return row.state != PartnershipState::Proposed; });
    return pairs;
}

} // namespace

RepliesDialog::RepliesDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new RepliesModel(proposedPairs(context), this)) {
    const Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("repliesDialog"));
    setWindowTitle(tr("Enter reply strips"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(10));
    buildHead(*column);
    buildTable(*column);
    buildFoot(*column);
    showCount();
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(std::min(theme.size(860), room.width() - 40), std::min(theme.size(620), room.height() - 40));
    m_name->setFocus();
}

void RepliesDialog::buildHead(QBoxLayout &column) {
    Theme &theme = m_context.theme;
    column.addWidget(wrappingLabel(theme,
                                   tr("Type the name on a strip and press Enter; then Y for yes, T for talk first, N "
                                      "for no. Delete takes a reply back."),
                                   TextRole::Body, Token::Ink2));
    m_problem = new Banner(theme, Banner::Tone::Attention, QString());
    m_problem->setObjectName(QStringLiteral("repliesProblem"));
    m_problem->hide();
    column.addWidget(m_problem);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    row->setLayout(flow);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("repliesName"));
    m_name->setPlaceholderText(tr("Name on the strip"));
    m_name->setAccessibleName(tr("Name on the strip"));
    m_name->setMinimumWidth(theme.size(220));
    m_name->installEventFilter(this);
    flow->addWidget(m_name);
    auto *words = new Label(theme, tr("Day of the replies"));
    m_day = new QDateEdit(m_context.file.clock().today());
    m_day->setObjectName(QStringLiteral("repliesDay"));
    m_day->setAccessibleName(tr("Day of the replies that you enter now"));
    m_day->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_day->setCalendarPopup(true);
    words->setBuddy(m_day);
    flow->addWidget(words);
    flow->addWidget(m_day);
    column.addWidget(row);
}

void RepliesDialog::buildTable(QBoxLayout &column) {
    m_table = new QTableView;
    setUpRowTable(*m_table, m_context.theme, QStringLiteral("repliesTable"), tr("Proposed pairs and their replies"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(m_context.theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, RepliesModel::MenteeReply));
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RepliesDialog::showCount);
    column.addWidget(m_table, 1);
    // The same for the mouse.
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_context.theme.space(8));
    row->setLayout(flow);
    const auto add = [&](const char *name, const QString &text, std::optional<Reply> what) {
        auto *made = button(m_context.theme, QString::fromLatin1(name), text);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, what] { reply(what); });
        flow->addWidget(made);
    };
    add("repliesYes", tr("Yes"), Reply::Yes);
    add("repliesTalk", tr("Talk first"), Reply::TalkFirst);
    add("repliesNo", tr("No"), Reply::No);
    add("repliesNotYet", tr("Not yet"), std::nullopt);
    column.addWidget(row);
}

void RepliesDialog::buildFoot(QBoxLayout &column) {
    Theme &theme = m_context.theme;
    m_count = wrappingLabel(theme, QString(), TextRole::BodyStrong);
    m_count->setObjectName(QStringLiteral("repliesCount"));
    column.addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("repliesCancel"), tr("Cancel"));
    m_keep = button(theme, QStringLiteral("repliesKeep"), tr("Keep"), ButtonKind::Primary);
    for (QPushButton *each : {cancel, m_keep})
        each->setAutoDefault(false); // Enter belongs to the name and the table
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &RepliesDialog::keep);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    column.addLayout(buttons);
}

void RepliesDialog::findName() {
    const QModelIndex found = m_model->find(m_name->text(), m_table->currentIndex());
    if (!found.isValid()) {
        m_problem->set(Banner::Tone::Attention,
                       m_name->text().trimmed().isEmpty() ? tr("Type a name, or a part of it.")
                                                          : tr("No proposed pair has this name in it."));
        m_problem->show();
        return;
    }
    m_problem->hide();
    m_table->setCurrentIndex(found);
    m_table->scrollTo(found);
    m_table->setFocus();
}

void RepliesDialog::reply(std::optional<Reply> what) {
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid() || !RepliesModel::isReply(at.column()))
        return;
    m_model->setReply(at, what, m_day->date());
    if (what)
        goOn();
    else
        m_table->setFocus();
}

/// To the next strip: back to the name when one was typed, else to the next person of the table.
void RepliesDialog::goOn() {
    if (!m_name->text().isEmpty()) {
        m_name->setFocus();
        m_name->selectAll();
        return;
    }
    const QModelIndex at = m_table->currentIndex();
    const bool mentor = at.column() == RepliesModel::MentorReply;
    const int row = std::min(at.row() + (mentor ? 1 : 0), m_model->rowCount() - 1);
    const bool last = mentor && at.row() == m_model->rowCount() - 1;
    m_table->setCurrentIndex(
        m_model->index(row, mentor && !last ? RepliesModel::MenteeReply : RepliesModel::MentorReply));
    m_table->setFocus();
}

void RepliesDialog::showCount() {
    const std::vector<PairReply> all = m_model->replies();
    const auto count = [&](Reply what) {
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [what](const PairReply &one) { return one.reply == what; }));
    };
    const auto total = static_cast<int>(all.size());
    m_count->setText(total == 0 ? tr("No reply is entered yet.")
                                : tr("%n (reply|replies): %1 yes, %2 talk first, %3 no.", nullptr, total)
                                      .arg(count(Reply::Yes))
                                      .arg(count(Reply::TalkFirst))
                                      .arg(count(Reply::No)));
    m_keep->setText(tr("Keep %n (reply|replies)", nullptr, total));
    m_keep->setEnabled(total > 0);
}

bool RepliesDialog::typed(int key) {
    const QString letter = key < Qt::Key_Escape ? QString(QChar(key).toUpper()) : QString(); // the rest are no letters
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        reply(std::nullopt);
    else if (letter == tr("Y", "the key for yes"))
        reply(Reply::Yes);
    else if (letter == tr("T", "the key for: talk first"))
        reply(Reply::TalkFirst);
    else if (letter == tr("N", "the key for no"))
        reply(Reply::No);
    else
        return false;
    return true;
}

bool RepliesDialog::eventFilter(QObject *watched, QEvent *event) {
    if (!m_table) // it is still being built
        return QDialog::eventFilter(watched, event);
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        keep();
        return true;
    }
    if (watched == m_name && enter) {
        findName();
        return true;
    }
    const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (watched == m_table && plain && typed(key->key()))
        return true;
    return QDialog::eventFilter(watched, event);
}

void RepliesDialog::layoutColumns() {
    const int width = m_table->viewport()->width();
    const int reply = std::max(m_context.theme.size(150), width * 27 / 100);
    const int name = std::max(m_context.theme.size(120), (width - 2 * reply) / 2);
    for (int column = 0; column < RepliesModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, RepliesModel::isReply(column) ? reply : name);
}

void RepliesDialog::reject() {
    const auto entered = static_cast<int>(m_model->replies().size());
    if (entered > 0) {
        const Question question{tr("Leave what you entered?"),
                                tr("%n (reply is|replies are) not kept yet.", nullptr, entered),
                                {tr("Leave it"), tr("Go on")},
                                1};
        if (m_context.modal.ask(this, question) != 0)
            return;
    }
    QDialog::reject();
}

void RepliesDialog::keep() {
    const std::vector<PairReply> all = m_model->replies();
    if (all.empty())
        return;
    const Result<partnerships::RepliesDone> done = partnerships::recordReplies(m_context.file, all);
    if (!done) {
        m_problem->set(Banner::Tone::Attention, words::errorText(done.error()));
        m_problem->show();
        return;
    }
    QStringList text{tr("%n (reply|replies) recorded.", nullptr, static_cast<int>(all.size()))};
    if (done->bothYes > 0)
        text += tr("%n pair(s) (has|have) both yes.", nullptr, done->bothYes);
    if (done->declined > 0)
        text += tr("%n pair(s) (is|are) free for another match.", nullptr, done->declined);
    m_context.navigator.toast(text.join(QLatin1Char(' ')), true);
    accept();
}

} // namespace groundwork::ui
