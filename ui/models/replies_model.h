#pragma once

#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/replies.h"

#include <QAbstractTableModel>
#include <QDate>

#include <optional>
#include <vector>

namespace groundwork::models {

/// The proposed pairs with what each side's reply strip says, while a pile of strips is typed in. Nothing is kept before
/// recordReplies has the replies().
class RepliesModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Mentee, MenteeReply, Mentor, MentorReply, ColumnCount };

    explicit RepliesModel(std::vector<partnerships::PartnershipRow> pairs, QObject *parent = nullptr);

    [[nodiscard]] static bool isReply(int column) { return column == MenteeReply || column == MentorReply; }
    /// Notes what a strip says, with the day on it; nothing takes it back.
    void setReply(const QModelIndex &index, std::optional<partnerships::Reply> reply, QDate day);
    [[nodiscard]] std::optional<partnerships::Reply> reply(const QModelIndex &index) const;
    /// What was noted, in the order of the table.
    [[nodiscard]] std::vector<partnerships::PairReply> replies() const;
    /// The cell for the strip of the first person whose name has the text in it, from `after` on and round; invalid for
    /// nobody.
    [[nodiscard]] QModelIndex find(const QString &name, const QModelIndex &after) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    struct Noted {
        partnerships::Reply reply = partnerships::Reply::Yes;
        QDate day;
    };
    struct Row {
        partnerships::PartnershipRow pair;
        std::optional<Noted> mentee;
        std::optional<Noted> mentor;
    };
    [[nodiscard]] QString replyText(const Row &row, bool mentor) const;
    std::vector<Row> m_rows;
};

} // namespace groundwork::models
