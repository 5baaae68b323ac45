#pragma once

#include "core/base/result.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;

namespace groundwork::ui {

class MeetingDesk;
class WordsEdit;

/// The gaps of a prompt, each with what the two said, what they settled and what became of it. A gap is a
/// reason to talk, so it is never coloured as an error.
class AlignmentList : public QWidget {
    Q_OBJECT

  public:
    /// Controls are called "alignment_<topic>_settled", "_status", "_print".
    AlignmentList(MeetingDesk &desk, const first_meeting::Prompt &prompt, QWidget *parent = nullptr);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Is something written that is not saved, or about to be?
    [[nodiscard]] bool isBusy() const;
    /// Writes the rows that were changed.
    Result<void> save();
    /// Row by row: is it changed and not saved? Put back when the change around save() comes to nothing.
    [[nodiscard]] std::vector<bool> unsaved() const;
    void setUnsaved(const std::vector<bool> &before);

  Q_SIGNALS:
    void edited();

  private:
    struct Row {
        first_meeting::AlignmentItem item;
        WordsEdit *settled = nullptr;
        QComboBox *status = nullptr;
        QCheckBox *print = nullptr;
        QWidget *card = nullptr;
        bool dirty = false;
    };
    void foldBehind(size_t shown);
    void addRow(const first_meeting::AlignmentItem &item, const first_meeting::Prompt &prompt);
    MeetingDesk &m_desk;
    std::vector<Row> m_rows;
};

/// What a gap is about, in the words of the script: "look at my work and comment".
QString alignmentTopicWords(const first_meeting::Script &script, const first_meeting::AlignmentItem &item);

} // namespace groundwork::ui
