#pragma once

#include "core/exchange/table_reader.h"

#include <QIODevice>
#include <QString>

#include <memory>

struct zip;
struct zip_file;

namespace groundwork::exchange {

/// The zip of a workbook, opened for reading. Members are found by exact name only, so no name in the file
/// is ever used as a path. All members together unpack to at most the byte budget.
class WorkbookZip {
  public:
    explicit WorkbookZip(const ReadBudget &budget)
        : m_budget(budget) {}
    WorkbookZip(const WorkbookZip &) = delete;
    WorkbookZip &operator=(const WorkbookZip &) = delete;
    ~WorkbookZip();

    Result<void> open(const QString &path);
    [[nodiscard]] bool has(const QString &member) const;
    /// A device that unpacks as it is read, or null when there is no such member or it is packed in a way
    /// that we do not read.
    [[nodiscard]] std::unique_ptr<QIODevice> member(const QString &name);
    /// More was unpacked than the budget allows; reading has stopped.
    [[nodiscard]] bool isOverBudget() const { return m_unpacked > m_budget.bytes; }
    /// A member could not be unpacked: the zip is damaged.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

  private:
    class Member;
    ReadBudget m_budget;
    zip *m_zip = nullptr;
    qint64 m_unpacked = 0;
    bool m_damaged = false;
};

} // namespace groundwork::exchange
