#include "ui/models/replies_model.h"

#include "core/base/text_fold.h"
#include "ui/models/matching_model.h"
#include "ui/words/date_words.h"

namespace groundwork::models {

using partnerships::PairReply;
using partnerships::PartnershipRow;
using partnerships::Reply;

RepliesModel::RepliesModel(std::vector<PartnershipRow> pairs, QObject *parent)
    : QAbstractTableModel(parent) {
    m_rows.reserve(pairs.size());
    for (PartnershipRow &pair : pairs)
        m_rows.push_back({std::move(pair), {}, {}});
}

void RepliesModel::setReply(const QModelIndex &index, std::optional<Reply> reply, QDate day) {
    if (!index.isValid() || !isReply(index.column()))
        return;
    Row &row = m_rows[static_cast<size_t>(index.row())];
    (index.column() == MenteeReply ? row.mentee : row.mentor) =
        reply ? std::optional(Noted{*reply, day}) : std::nullopt;
    Q_EMIT dataChanged(index, index);
}

std::optional<Reply> RepliesModel::reply(const QModelIndex &index) const {
    if (!index.isValid() || !isReply(index.column()))
        return std::nullopt;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const std::optional<Noted> &noted = index.column() == MenteeReply ? row.mentee : row.mentor;
    return noted ? std::optional(noted->reply) : std::nullopt;
}

std::vector<PairReply> RepliesModel::replies() const {
    std::vector<PairReply> all;
    for (const Row &row : m_rows) {
        if (row.mentee)
            all.push_back({row.pair.id, Role::Mentee, row.mentee->reply, row.mentee->day});
        if (row.mentor)
            all.push_back({row.pair.id, Role::Mentor, row.mentor->reply, row.mentor->day});
    }
    return all;
}

QModelIndex RepliesModel::find(const QString &name, const QModelIndex &after) const {
    const QString wanted = foldText(name);
    const int cells = rowCount() * 2;
    if (wanted.isEmpty() || cells == 0)
        return {};
    const int start = after.isValid() ? after.row() * 2 + (after.column() >= Mentor ? 1 : 0) + 1 : 0;
    for (int step = 0; step < cells; ++step) {
        const int cell = (start + step) % cells;
        const PartnershipRow &pair = m_rows[static_cast<size_t>(cell / 2)].pair;
        const bool mentor = cell % 2 == 1;
        if (foldText(mentor ? pair.mentorName : pair.menteeName).contains(wanted))
            return index(cell / 2, mentor ? MentorReply : MenteeReply);
    }
    return {};
}

int RepliesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RepliesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RepliesModel::replyText(const Row &row, bool mentor) const {
    if (const std::optional<Noted> &noted = mentor ? row.mentor : row.mentee) {
        const QString day = words::longDate(noted->day);
        switch (noted->reply) {
        case Reply::Yes:
            return tr("Yes, %1").arg(day);
        case Reply::TalkFirst:
            return tr("Talk first, %1").arg(day);
        case Reply::No:
            return tr("No, %1").arg(day);
        }
    }
    const QDate yes = mentor ? row.pair.acceptedMentor : row.pair.acceptedMentee;
    const QDate talk = mentor ? row.pair.talkMentor : row.pair.talkMentee;
    if (yes.isValid())
        return tr("yes is noted, %1").arg(words::longDate(yes));
    return talk.isValid() ? tr("talk first is noted, %1").arg(words::longDate(talk)) : tr("not yet");
}

QVariant RepliesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    const QString name = column < Mentor ? row.pair.menteeName : row.pair.mentorName;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isReply(column) ? replyText(row, column == MentorReply) : name;
    case Qt::AccessibleTextRole:
        return isReply(column) ? tr("%1: %2").arg(name, replyText(row, column == MentorReply)) : name;
    case PersonNameRole:
        return isReply(column) ? QString() : name;
    case PersonIsMentorRole:
        return column == Mentor;
    default:
        return {};
    }
}

QVariant RepliesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mentee:
        return tr("Mentee");
    case Mentor:
        return tr("Mentor");
    case MenteeReply:
        return tr("Mentee’s reply");
    case MentorReply:
        return tr("Mentor’s reply");
    default:
        return {};
    }
}

} // namespace groundwork::models
