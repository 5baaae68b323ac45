#include "ui/room/room_pairs.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"
#include "ui/words/pair_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

#include <algorithm>

namespace groundwork::ui {

RoomPairs::RoomPairs(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("roomPairs"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(4));
}

void RoomPairs::show(const std::vector<rooms::RoomPair> &pairs, const std::vector<rooms::RoomSeat> &seats, int tables,
                     bool editable) {
    const QWidget *focused = isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString keyboardAt = focused ? focused->objectName() : QString();
    clearLayout(*m_column);
    // By table first, so that the list reads like the room; then those who do not come.
    const auto tableOf = [&](const rooms::RoomPair &pair) {
        const auto seat = std::find_if(seats.begin(), seats.end(),
                                       [&](const rooms::RoomSeat &each) { return each.pair == pair.id; });
        return seat == seats.end() ? 0 : seat->table;
    };
    std::vector<rooms::RoomPair> ordered = pairs;
    std::stable_sort(ordered.begin(), ordered.end(), [&](const rooms::RoomPair &a, const rooms::RoomPair &b) {
        const int first = tableOf(a);
        const int second = tableOf(b);
        return (first == 0 ? 1000 : first) < (second == 0 ? 1000 : second);
    });
    for (const rooms::RoomPair &pair : ordered)
        addLine(pair, tableOf(pair), tables, editable);
    if (auto *again = keyboardAt.isEmpty() ? nullptr : findChild<QWidget *>(keyboardAt))
        focusNew(*again);
}

void RoomPairs::addLine(const rooms::RoomPair &pair, int table, int tables, bool editable) {
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(8));
    // A name keeps its own direction, whichever one the line has.
    const QString names = words::pairName(words::nameInSentence(pair.mentee), words::nameInSentence(pair.mentor));
    auto *comes = new QCheckBox;
    comes->setObjectName(QStringLiteral("roomPair.%1").arg(pair.id.value));
    comes->setAccessibleName(tr("%1 take part").arg(names));
    comes->setChecked(table > 0);
    comes->setEnabled(editable);
    row->addWidget(comes, 0, Qt::AlignVCenter);
    row->addWidget(Badge::pair(m_theme, pair.mentee, pair.mentor, 24), 0, Qt::AlignVCenter);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(wrappingLabel(m_theme, names, TextRole::Body));
    if (pair.hasMet)
        texts->addWidget(wrappingLabel(m_theme, tr("have had their first meeting"), TextRole::Small, Token::Ink2));
    row->addLayout(texts, 1);
    if (table > 0) {
        auto *where = new QComboBox;
        where->setObjectName(QStringLiteral("roomTable.%1").arg(pair.id.value));
        where->setAccessibleName(tr("Table of %1").arg(names));
        for (int each = 1; each <= tables; ++each)
            where->addItem(tr("Table %1").arg(each), each);
        where->addItem(tr("A new table"), tables + 1);
        where->setCurrentIndex(where->findData(table));
        where->setEnabled(editable);
        connect(where, &QComboBox::activated, this, [this, where, id = pair.id] {
            Q_EMIT tableChosen(id, where->currentData().toInt());
        });
        row->addWidget(where, 0, Qt::AlignVCenter);
    }
    connect(comes, &QCheckBox::toggled, this, [this, id = pair.id](bool on) { Q_EMIT tookPart(id, on); });
    m_column->addWidget(line);
}

} // namespace groundwork::ui
