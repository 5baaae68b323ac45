#pragma once

#include "core/first_meeting/answer_table.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/coordinator_question.h"
#include "core/first_meeting/script.h"
#include "core/goals/goal.h"

#include <QStringList>

#include <vector>

namespace groundwork::first_meeting {

/// What the open answers say, worked out anew each time: no state, no file. Hidden and private answers do not
/// count.
class OpenAnswers {
  public:
    OpenAnswers(const Script &script, std::vector<StoredAnswer> answers);

    /// The value of a field; undefined when the answer is not open, the field is missing, passed or skipped.
    [[nodiscard]] QJsonValue value(const QString &prompt, Side side, const QString &field) const;
    [[nodiscard]] QString text(const QString &prompt, Side side, const QString &field) const;
    [[nodiscard]] QDate date(const QString &prompt, Side side, const QString &field) const;

    /// The list of 2.6.
    [[nodiscard]] QStringList shared() const;
    /// Gaps of 3.2, 4.3, 4.4 and 4.7 by the rules of the script (content.md 3.6, 3.7). In the 60-minute form
    /// 4.3 looks at the picks; amounts, once both have given them, count in every length.
    [[nodiscard]] std::vector<AlignmentItem> gaps(Length length) const;
    /// Goals of 5.1 to 5.8 with the next steps of 7.3.
    [[nodiscard]] std::vector<goals::Goal> goals() const;

    /// What they ask the coordinator: the joint choice "we want to ask" of a prompt that goes there, the question of
    /// one side that its author sends (content.md 3.4: 1.2, 1.5, 6.4), what both want from the program, and what one
    /// wants alone, once its author sends it (7.6). Nothing else of an answer.
    [[nodiscard]] std::vector<AskedQuestion> questions() const;

    /// The values both gave under a topic ("4.3.think"), for an item without a gap.
    [[nodiscard]] AlignmentItem valuesOf(const QString &topic) const;

  private:
    [[nodiscard]] QJsonObject numbers(const Prompt &prompt, Side side) const;
    [[nodiscard]] QStringList picks(const Prompt &prompt, Side side) const;
    void addDifferences(const Prompt &prompt, std::vector<AlignmentItem> &items) const;
    void addPicks(const Prompt &prompt, std::vector<AlignmentItem> &items) const;
    void addGoalsOf(Side side, std::vector<goals::Goal> &goals) const;

    [[nodiscard]] static AskedQuestion wishOf(const Prompt &prompt, const StoredAnswer &answer);

    const Script *m_script;
    std::vector<StoredAnswer> m_answers;
    std::vector<StoredAnswer> m_sent; ///< private ones that their author sends to the coordinator
};

/// The place of an item in the script: prompt, then option; dials come the widest gap first.
int positionOf(const Script &script, const AlignmentItem &item);

} // namespace groundwork::first_meeting
