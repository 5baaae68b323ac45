#include "ui/together/alignment_list.h"

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::AlignmentItem;
using first_meeting::AlignmentStatus;

namespace {

constexpr size_t kShownGaps = 3;
constexpr AlignmentStatus kStatuses[] = {AlignmentStatus::Open, AlignmentStatus::Close,
                                         AlignmentStatus::TalkedThrough, AlignmentStatus::Parked,
                                         AlignmentStatus::NeedsHelp};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::AlignmentList)
};

QString valueWords(const AnswerStyle &style, const first_meeting::Prompt &prompt, const AlignmentItem &item) {
    if (prompt.key == QLatin1String("4.7"))
        return Words::tr("%1: %2 of 5 · %3: %4 of 5")
            .arg(style.mentee)
            .arg(item.menteeValue)
            .arg(style.mentor)
            .arg(item.mentorValue);
    if (prompt.wants.isEmpty())
        return {};
    if (item.menteeValue == 0 && item.mentorValue == 0)
        return Words::tr("Wanted, and not among what is given most gladly.");
    const bool menteeWants = prompt.wants == QLatin1String("mentee");
    const int wanted = menteeWants ? item.menteeValue : item.mentorValue;
    const int given = menteeWants ? item.mentorValue : item.menteeValue;
    const QStringList amounts{Words::tr("not now"), Words::tr("a little"), Words::tr("some"),
                              Words::tr("a lot")};
    return Words::tr("%1 wants: %2 · %3 gives: %4")
        .arg(menteeWants ? style.mentee : style.mentor, amounts.value(wanted),
             menteeWants ? style.mentor : style.mentee, amounts.value(given));
}

} // namespace

QString alignmentTopicWords(const first_meeting::Script &script, const AlignmentItem &item) {
    const first_meeting::Prompt *prompt = script.prompt(item.prompt());
    if (!prompt)
        return item.topic;
    for (const first_meeting::Field &field : prompt->fields) {
        const first_meeting::Option *option = field.option(item.option());
        if (option)
            return option->low.isEmpty() ? option->text
                                         : Words::tr("%1 or %2").arg(option->low, option->high);
    }
    return prompt->label;
}

AlignmentList::AlignmentList(MeetingDesk &desk, const first_meeting::Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(desk.context().theme.space(8));
    auto items = first_meeting::alignmentItems(desk.file(), desk.partnership());
    std::erase_if(items, [&](const AlignmentItem &item) { return item.prompt() != prompt.key; });
    std::stable_sort(items.begin(), items.end(),
                     [](const AlignmentItem &a, const AlignmentItem &b) { return a.gap > b.gap; });
    for (const AlignmentItem &item : items)
        addRow(item, prompt);
    foldBehind(kShownGaps);
}

/// The widest gaps are talked about (content.md 3.7, 4.3); the others are a button away. What was settled stays open.
void AlignmentList::foldBehind(size_t shown) {
    std::vector<QWidget *> folded;
    for (size_t i = shown; i < m_rows.size(); ++i) {
        if (m_rows[i].item.settled.isEmpty() && m_rows[i].item.status == AlignmentStatus::Open)
            folded.push_back(m_rows[i].card);
    }
    if (folded.empty())
        return;
    for (QWidget *card : folded)
        card->hide();
    auto *more = button(m_desk.context().theme, QStringLiteral("alignmentMore"),
                        tr("%n smaller difference(s)", nullptr, static_cast<int>(folded.size())), ButtonKind::Quiet,
                        QStringLiteral("down"));
    layout()->addWidget(more);
    layout()->setAlignment(more, Qt::AlignLeading);
    connect(more, &QPushButton::clicked, this, [folded, more] {
        for (QWidget *card : folded)
            card->show();
        more->hide();
    });
}

void AlignmentList::addRow(const AlignmentItem &item, const first_meeting::Prompt &prompt) {
    Theme &theme = m_desk.context().theme;
    const AnswerStyle style = togetherStyle(m_desk);
    const QString topic = alignmentTopicWords(m_desk.script(), item);
    const QString name = QStringLiteral("alignment_%1").arg(item.topic);
    auto *card = new Card(theme, topic);
    card->setObjectName(name);
    const QString values = valueWords(style, prompt, item);
    if (!values.isEmpty())
        card->body()->addWidget(wrappingLabel(theme, values, TextRole::Small, Token::Ink2));
    auto *settled = new WordsEdit(theme, style.words, 1, 200, true);
    settled->setObjectName(name + QStringLiteral("_settled"));
    settled->setAccessibleName(tr("What we settled about: %1").arg(topic));
    settled->setPlaceholderText(prompt.wants.isEmpty()
                                    ? tr("What we settled, in one line that can be read alone")
                                    : tr("We do it, we do it later, or somebody else does: in one line"));
    settled->setText(item.settled);
    card->body()->addWidget(settled);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(10), 0, row);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *status = new QComboBox;
    status->setObjectName(name + QStringLiteral("_status"));
    status->setAccessibleName(tr("What became of: %1").arg(topic));
    for (const AlignmentStatus each : kStatuses)
        status->addItem(words::alignmentStatusWord(each));
    status->setCurrentIndex(static_cast<int>(
        std::find(std::begin(kStatuses), std::end(kStatuses), item.status) - std::begin(kStatuses)));
    auto *print = new QCheckBox(tr("Print this line in the agreement"));
    print->setObjectName(name + QStringLiteral("_print"));
    print->setAccessibleDescription(topic);
    print->setChecked(item.printed);
    flow->addWidget(status);
    flow->addWidget(print);
    card->body()->addWidget(row);
    layout()->addWidget(card);

    const size_t index = m_rows.size();
    m_rows.push_back({item, settled, status, print, card, false});
    const auto touched = [this, index] {
        m_rows[index].dirty = true;
        Q_EMIT edited();
    };
    connect(settled, &WordsEdit::edited, this, [this, index, touched] {
        Row &changed = m_rows[index];
        if (changed.status->currentIndex() == 0 && !changed.settled->text().isEmpty())
            changed.status->setCurrentIndex(2);
        touched();
    });
    connect(status, &QComboBox::activated, this, touched);
    connect(print, &QCheckBox::toggled, this, touched);
}

bool AlignmentList::isBusy() const {
    return isAncestorOf(window()->focusWidget()) ||
           std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.dirty; });
}

std::vector<bool> AlignmentList::unsaved() const {
    std::vector<bool> rows;
    for (const Row &row : m_rows)
        rows.push_back(row.dirty);
    return rows;
}

void AlignmentList::setUnsaved(const std::vector<bool> &before) {
    for (size_t i = 0; i < std::min(before.size(), m_rows.size()); ++i)
        m_rows[i].dirty = before[i];
}

Result<void> AlignmentList::save() {
    for (Row &row : m_rows) {
        if (!row.dirty)
            continue;
        const auto saved =
            first_meeting::settleAlignment(m_desk.file(), row.item.id, kStatuses[row.status->currentIndex()],
                                           row.settled->text(), row.print->isChecked());
        if (!saved)
            return saved;
        row.dirty = false;
    }
    return {};
}

} // namespace groundwork::ui
