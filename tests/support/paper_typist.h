#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

namespace groundwork::ui {

/// The keys of one sheet: letters of what people wrote, signs that stand for boxes, dials, words and dates, and
/// those that only move on.
struct PaperKeys {
    int text = 0;
    int signs = 0;
    int moves = 0;
    [[nodiscard]] int all() const { return text + signs + moves; }
};

/// Types a worksheet from paper by keys alone, as somebody would who reads it line by line: whatever line has the
/// keyboard gets what the sheet says, and Enter. It never looks for a widget.
class PaperTypist {
  public:
    /// `answers`: what stands on the sheet; `lines`: prompts and the lines agreed on under them.
    PaperTypist(const first_meeting::Script &script, first_meeting::Length length,
                std::vector<first_meeting::PaperAnswer> answers,
                std::vector<first_meeting::AgreedLineRow> lines = {});
    /// The day that the sheet is of: dates near it are then typed as people do, without the year.
    void setSheetDay(QDate day) { m_sheetDay = day; }
    /// Types until `isDone`; false when the keyboard got lost.
    bool typeAll(QWidget &window, const std::function<bool()> &isDone);
    [[nodiscard]] const PaperKeys &keys() const { return m_keys; }
    /// The lines in the order in which they had the keyboard: "2.4 mentee words".
    [[nodiscard]] const QStringList &order() const { return m_order; }

  private:
    struct Line {
        QString text;
        bool isText = false;
    };
    [[nodiscard]] std::vector<Line> linesOf(const QString &prompt, const QString &side, const QString &field) const;
    [[nodiscard]] std::vector<Line> linesOfValue(const first_meeting::Field &field, const QJsonValue &value) const;
    [[nodiscard]] std::vector<Line> boxesBelow(const QString &prompt, const QString &side, const QString &field) const;
    void type(const Line &line);
    void enter();
    const first_meeting::Script *m_script;
    first_meeting::Length m_length;
    std::vector<first_meeting::PaperAnswer> m_answers;
    std::vector<first_meeting::AgreedLineRow> m_lines;
    QDate m_sheetDay;
    PaperKeys m_keys;
    QStringList m_order;
};

} // namespace groundwork::ui
