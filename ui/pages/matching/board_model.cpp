#include "ui/pages/matching/board_model.h"

#include "core/base/text_fold.h"
#include "core/matching/matching.h"
#include "ui/pages/matching/match_people.h"
#include "ui/words/match_words.h"

#include <algorithm>
#include <unordered_map>

namespace groundwork::ui {

namespace {

QStringList offersOf(const people::Profile &profile) {
    QStringList well;
    QStringList others;
    for (const people::Offer &offer : profile.offers)
        (offer.level == people::OfferLevel::KnowWell ? well : others).append(offer.area);
    return well + others;
}

BoardColumn columnOf(const matching::MatchInput &input, size_t j, const MatchPeople &people) {
    const people::Participant &mentor = input.mentors[j];
    const MatchPerson &person = people.of(mentor.id);
    BoardColumn column;
    column.mentor = mentor.id;
    column.name = person.name;
    column.callName = person.callName;
    column.sortKey = person.sortKey;
    column.offers = offersOf(mentor.profile);
    column.folded = foldText(person.name + QLatin1Char('\n') + column.offers.join(QLatin1Char('\n')));
    column.taken = input.taken[j];
    column.seats = input.seats[j];
    return column;
}

BoardCard cardOf(ParticipantId mentee, const MatchPeople &people) {
    const MatchPerson &person = people.of(mentee);
    BoardCard card;
    card.mentee = mentee;
    card.name = person.name;
    card.callName = person.callName;
    card.sortKey = person.sortKey;
    card.folded = foldText(person.name);
    return card;
}

} // namespace

std::vector<BoardColumn> boardColumns(const matching::Matcher &matcher, const matching::Plan &plan,
                                      const MatchPeople &people) {
    const matching::MatchInput &input = matcher.input();
    std::unordered_map<ParticipantId, int> menteeAt;
    for (size_t i = 0; i < input.mentees.size(); ++i)
        menteeAt.emplace(input.mentees[i].id, static_cast<int>(i));
    std::unordered_map<ParticipantId, size_t> columnAt;
    std::vector<BoardColumn> columns(1);
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        columns.push_back(columnOf(input, j, people));
        columnAt.emplace(input.mentors[j].id, j + 1);
    }
    for (const matching::Match &match : plan.matches) {
        const auto column = columnAt.find(match.mentor);
        const auto mentee = menteeAt.find(match.mentee);
        if (column == columnAt.end() || mentee == menteeAt.end())
            continue;
        BoardCard card = cardOf(match.mentee, people);
        card.points = match.points;
        card.possible = plan.possible;
        card.pinned = match.pinned;
        if (!matcher.scorer().menteeTerms()[static_cast<size_t>(mentee->second)].seeks.empty()) {
            const int fit = matcher.scorer().fit(matching::Criterion::FirstNeed, mentee->second,
                                                 static_cast<int>(column->second) - 1);
            card.need = fit == 0   ? BoardNeed::NotMet
                        : fit == 1 ? BoardNeed::Met
                                   : BoardNeed::MetWell;
        }
        columns[column->second].cards.push_back(std::move(card));
    }
    for (const matching::Unplaced &one : plan.unplaced) {
        BoardCard card = cardOf(one.mentee, people);
        card.cause = words::unplacedCause(one);
        columns[0].cards.push_back(std::move(card));
    }
    return columns;
}

BoardModel::BoardModel(QObject *parent)
    : QAbstractTableModel(parent) {
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_all.resize(1);
    arrange();
}

void BoardModel::setColumns(std::vector<BoardColumn> columns) {
    m_all = std::move(columns);
    if (m_all.empty())
        m_all.resize(1);
    for (BoardColumn &column : m_all) {
        std::stable_sort(column.cards.begin(), column.cards.end(), [this](const auto &a, const auto &b) {
            return m_collator.compare(a.sortKey, b.sortKey) < 0;
        });
    }
    arrange();
}

void BoardModel::setOrder(Order order) {
    if (order == m_order)
        return;
    m_order = order;
    arrange();
}

void BoardModel::setFilter(const QString &text) {
    const QString folded = foldText(text);
    if (folded == m_filter)
        return;
    m_filter = folded;
    arrange();
}

void BoardModel::arrange() {
    beginResetModel();
    m_shown.clear();
    m_shown.push_back(m_all.front());
    const auto missing = [this](const BoardCard &card) { return !card.folded.contains(m_filter); };
    std::vector<BoardCard> &left = m_shown.front().cards;
    left.erase(std::remove_if(left.begin(), left.end(), missing), left.end());
    for (size_t j = 1; j < m_all.size(); ++j) {
        const BoardColumn &column = m_all[j];
        if (column.folded.contains(m_filter) ||
            !std::all_of(column.cards.begin(), column.cards.end(), missing))
            m_shown.push_back(column);
    }
    std::stable_sort(m_shown.begin() + 1, m_shown.end(), [this](const BoardColumn &a, const BoardColumn &b) {
        if (m_order == Order::FreeFirst && (a.free() > 0) != (b.free() > 0))
            return a.free() > 0;
        return m_collator.compare(a.sortKey, b.sortKey) < 0;
    });
    m_rows = 1;
    for (int column = 0; column < columnCount(); ++column)
        m_rows = std::max(m_rows, depth(column));
    endResetModel();
}

const BoardColumn *BoardModel::columnAt(int column) const {
    return column >= 0 && column < columnCount() ? &m_shown[static_cast<size_t>(column)] : nullptr;
}

const BoardCard *BoardModel::cardAt(const QModelIndex &index) const {
    const BoardColumn *column = index.isValid() ? columnAt(index.column()) : nullptr;
    const auto row = static_cast<size_t>(index.row());
    return column && row < column->cards.size() ? &column->cards[row] : nullptr;
}

QModelIndex BoardModel::indexOf(ParticipantId mentee) const {
    for (int column = 0; column < columnCount(); ++column) {
        const std::vector<BoardCard> &cards = m_shown[static_cast<size_t>(column)].cards;
        for (size_t row = 0; row < cards.size(); ++row) {
            if (cards[row].mentee == mentee)
                return index(static_cast<int>(row), column);
        }
    }
    return {};
}

int BoardModel::columnOf(ParticipantId mentor) const {
    for (int column = 1; column < columnCount(); ++column) {
        if (m_shown[static_cast<size_t>(column)].mentor == mentor)
            return column;
    }
    return -1;
}

int BoardModel::depth(int column) const {
    const BoardColumn *at = columnAt(column);
    if (!at)
        return 0;
    return std::max(1, static_cast<int>(at->cards.size()) + std::max(0, at->isMentor() ? at->free() : 0));
}

QString BoardModel::placesText(const BoardColumn &column) {
    const int all = column.taken + column.seats;
    const int used = column.taken + static_cast<int>(column.cards.size());
    if (column.taken > 0) // short: the head of a column is narrow
        return tr("%1 of %2 taken, %3 published").arg(used).arg(all).arg(column.taken);
    return tr("%1 of %n place(s) taken", nullptr, all).arg(used);
}

QString BoardModel::needText(BoardNeed need) {
    switch (need) {
    case BoardNeed::NoneNamed:
        return tr("no need named");
    case BoardNeed::Met:
        return tr("first need met");
    case BoardNeed::MetWell:
        return tr("first need met, known well");
    case BoardNeed::NotMet:
        return tr("first need not met");
    }
    return {};
}

int BoardModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int BoardModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString BoardModel::cardSpoken(const BoardColumn &column, const BoardCard &card) const {
    if (!column.isMentor())
        return tr("%1, not placed. %2").arg(card.name, card.cause);
    const QString text = tr("%1 with %2, %3 of %4 points, %5")
                             .arg(card.name, column.name)
                             .arg(card.points)
                             .arg(card.possible)
                             .arg(needText(card.need));
    return card.pinned ? tr("%1, pinned").arg(text) : text;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const {
    const BoardColumn *column = columnAt(index.column());
    if (!column || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    if (const BoardCard *card = cardAt(index))
        return role == Qt::DisplayRole ? card->name : cardSpoken(*column, *card);
    if (index.row() >= depth(index.column()) || role == Qt::ToolTipRole)
        return {};
    if (!column->isMentor())
        return m_filter.isEmpty() ? tr("Everybody is placed") : tr("Nobody of this name");
    const QString text = column->free() > 0 ? tr("Free place") : tr("No place left");
    return role == Qt::DisplayRole ? text : tr("%1: %2").arg(column->name, text);
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const BoardColumn *column = orientation == Qt::Horizontal ? columnAt(section) : nullptr;
    if (!column)
        return {};
    const QString name =
        column->isMentor() ? column->name
                           : tr("Not placed: %n", nullptr, static_cast<int>(column->cards.size()));
    if (role == Qt::DisplayRole)
        return name;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (!column->isMentor())
        return name;
    const QString offers = column->offers.isEmpty() ? tr("No offers noted.")
                                                    : tr("Offers: %1.").arg(column->offers.join(tr(", ")));
    return tr("%1. %2. %3").arg(name, placesText(*column), offers);
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const {
    return index.row() < depth(index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace groundwork::ui
