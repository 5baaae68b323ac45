#include "ui/pages/matching/board_view.h"
#include "ui/pages/matching/match_people.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QMenu>

#include <algorithm>

// What a card can do, beside being carried.

namespace groundwork::ui {

using matching::Alternative;
using matching::PairKey;

namespace {

constexpr int kOthers = 8;

QAction *add(QMenu &menu, const QString &name, const QString &text) {
    QAction *action = menu.addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setObjectName(name);
    return action;
}

} // namespace

void BoardView::addMoves(QMenu &menu, const BoardCard &card, const std::vector<Alternative> &others) {
    QMenu *moves = menu.addMenu(tr("Move to"));
    moves->setObjectName(QStringLiteral("boardMoves"));
    for (const Alternative &other : others) {
        const QAction *move = add(*moves, QStringLiteral("boardMove_") + other.mentor.toText(),
                                  tr("%1: %n point(s). %2", nullptr, other.points)
                                      .arg(words::isolated(m_people.of(other.mentor).name),
                                           words::alternativeCost(other)));
        connect(move, &QAction::triggered, this,
                [this, mentee = card.mentee, mentor = other.mentor] { drop(mentee, mentor); });
    }
    if (others.empty())
        add(*moves, QStringLiteral("boardNoMove"), tr("No other mentor is possible"))->setEnabled(false);
    moves->addSeparator();
    const QAction *carry =
        add(*moves, QStringLiteral("boardPickUp"), tr("Somebody else: carry the card with the arrows"));
    connect(carry, &QAction::triggered, this,
            [this, mentee = card.mentee] { m_table->pickUp(m_model->indexOf(mentee)); });
}

void BoardView::addNevers(QMenu &menu, const BoardCard &card, const BoardColumn &column,
                          const std::vector<Alternative> &others) {
    std::vector<ParticipantId> mentors;
    if (column.isMentor())
        mentors.push_back(column.mentor);
    for (const Alternative &other : others)
        mentors.push_back(other.mentor);
    if (mentors.empty())
        return;
    QMenu *nevers = menu.addMenu(tr("Never with"));
    nevers->setObjectName(QStringLiteral("boardNevers"));
    for (const ParticipantId mentor : mentors) {
        const QAction *never = add(*nevers, QStringLiteral("boardNever_") + mentor.toText(),
                                   words::isolated(m_people.of(mentor).name));
        connect(never, &QAction::triggered, this,
                [this, pair = PairKey{card.mentee, mentor}] { Q_EMIT neverRequested(pair); });
    }
}

void BoardView::openMenu(const QModelIndex &index, const QPoint &at) {
    const BoardCard *shown = m_model->cardAt(index);
    const BoardColumn *in = m_model->columnAt(index.column());
    if (!shown || !in || !m_matcher)
        return;
    const BoardCard card = *shown;
    const BoardColumn column = *in;
    std::vector<Alternative> others = m_matcher->nextBest(card.mentee, kOthers);
    std::stable_sort(others.begin(), others.end(), [](const Alternative &a, const Alternative &b) {
        return a.lostPlaces != b.lostPlaces ? a.lostPlaces < b.lostPlaces : a.loss < b.loss;
    });
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("boardMenu"));
    menu->setAccessibleName(tr("What to do with %1").arg(card.name));
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    addMoves(*menu, card, others);
    if (column.isMentor()) {
        const PairKey pair{card.mentee, column.mentor};
        const QAction *pin =
            add(*menu, QStringLiteral("boardPin"),
                card.pinned ? tr("Let this pair go again") : tr("Pin: keep these two together"));
        connect(pin, &QAction::triggered, this,
                [this, pair, pinned = !card.pinned] { Q_EMIT pinRequested(pair, pinned); });
    }
    addNevers(*menu, card, column, others);
    menu->addSeparator();
    const QAction *why = add(*menu, QStringLiteral("boardWhy"),
                             column.isMentor() ? tr("Why these two") : tr("Why nobody"));
    connect(why, &QAction::triggered, this, [this, card] {
        if (card.cause.isEmpty())
            Q_EMIT opened(card.mentee);
        else
            say(tr("%1: %2").arg(words::isolated(card.name), card.cause), QStringLiteral("clock"), true);
    });
    if (column.isMentor()) {
        const QAction *beside = add(*menu, QStringLiteral("boardBeside"), tr("Both profiles"));
        connect(beside, &QAction::triggered, this,
                [this, pair = PairKey{card.mentee, column.mentor}] { Q_EMIT besideRequested(pair); });
    }
    const auto profile = [&](ParticipantId id, const QString &name, const QString &objectName) {
        const QAction *open = add(*menu, objectName, tr("Open the profile of %1").arg(words::isolated(name)));
        connect(open, &QAction::triggered, this, [this, id] { Q_EMIT personRequested(id); });
    };
    profile(card.mentee, card.name, QStringLiteral("boardOpenMentee"));
    if (column.isMentor())
        profile(column.mentor, column.name, QStringLiteral("boardOpenMentor"));
    menu->addSeparator();
    const auto gone = [&](ParticipantId id, const QString &objectName) {
        const QAction *without =
            add(*menu, objectName, tr("What if %1 left?").arg(words::isolated(m_people.of(id).callName)));
        connect(without, &QAction::triggered, this, [this, id] { Q_EMIT goneRequested(id); });
    };
    gone(card.mentee, QStringLiteral("boardGoneMentee"));
    if (column.isMentor())
        gone(column.mentor, QStringLiteral("boardGoneMentor"));
    menu->popup(at);
}

} // namespace groundwork::ui
