#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/widgets/answer_style.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace groundwork::ui {

class MeetingDesk;

/// The draft agreement line by line, as it stands now, each with the question that it came from. A line that is not
/// marked counts as settled (content.md 3.10, 7.1). Buttons: "draft_<key>_<voice>", checked for "come back to it".
class DraftLines : public QWidget {
    Q_OBJECT

  public:
    /// Makes the draft where there is none, and brings it up to the answers.
    DraftLines(MeetingDesk &desk, const AnswerStyle &style, QWidget *parent = nullptr);
    /// Shows the lines as they are now, once whoever changes them has come back. Nothing is drafted by it, so that a
    /// draft can be undone.
    void refresh();
    [[nodiscard]] bool isEmpty() const { return !m_text || m_lines == 0; }

  private:
    void bringUp();
    void build();
    void addSection(const agreements::AgreementSection &section);
    void addLine(QVBoxLayout *column, const agreements::AgreementLine &line);
    void mark(const agreements::AgreementLine &line, bool comeBack);
    MeetingDesk &m_desk;
    AnswerStyle m_style;
    QVBoxLayout *m_column;
    std::optional<agreements::AgreementContent> m_content;
    std::optional<agreements::AgreementText> m_text;
    int m_lines = 0;
    bool m_stale = false; ///< it is about to be built again
};

/// The question that a line of the agreement comes from, in the words of the script; null for a line that comes
/// from the framework or from the pair's own hand.
const first_meeting::Prompt *promptOfLine(const first_meeting::Script &script, const QString &lineKey);

} // namespace groundwork::ui
