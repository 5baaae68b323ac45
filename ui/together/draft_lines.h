#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/widgets/answer_style.h"

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace groundwork::ui {

class AgreementLineEditor;
class MeetingDesk;

/// The draft agreement line by line, as it stands now, each with the question that it came from. A line that is not
/// marked counts as settled (content.md 3.10, 7.1). To change one leads to the question that made it while the meeting is
/// open; a line of the framework, or of the pair's own hand, is edited in its place. Buttons: "draft_<key>_<voice>" to
/// come back to it or settle it, "draftChange_<key>_<voice>", and "draftDone" below a line that is edited.
class DraftLines : public QWidget {
    Q_OBJECT

  public:
    /// Makes the draft where there is none, and brings it up to the answers.
    DraftLines(MeetingDesk &desk, const AnswerStyle &style, QWidget *parent = nullptr);
    /// Shows the lines as they are now, once whoever changes them has come back. Nothing is drafted by it, so that a
    /// draft can be undone.
    void refresh();
    /// Writes what was typed into a line and not yet said.
    void flush();
    [[nodiscard]] bool isEmpty() const { return !m_text || m_lines == 0; }

  Q_SIGNALS:
    /// A line is to be changed at this question; `from` is the button that was pressed.
    void promptAsked(const QString &prompt, const QString &from);

  private:
    [[nodiscard]] const first_meeting::Prompt *promptToChange(const agreements::AgreementLine &line) const;
    void change(const agreements::AgreementLine &line, const QString &button);
    void addEditor(QVBoxLayout *column, const agreements::AgreementLine &line);
    void finishEdit();
    void bringIntoView(QWidget &place) const;
    [[nodiscard]] QStringList factsOf(const agreements::AgreementLine &line) const;
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
    WorkingTermId m_edited;
    AgreementLineEditor *m_editor = nullptr;
    QString m_changed;  ///< the button of the line that is edited
    QString m_finished; ///< the same once it is done: the keyboard goes back to it
};

/// The question that a line of the agreement comes from, in the words of the script; null for a line that comes
/// from the framework or from the pair's own hand. Where several feed it, the one that both settle together makes it
/// (5.4 for a goal, not 5.3), else the first; with `answered` only questions among these.
const first_meeting::Prompt *promptOfLine(const first_meeting::Script &script, const QString &lineKey,
                                          const std::optional<QSet<QString>> &answered = std::nullopt);

} // namespace groundwork::ui
