#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/answer_reader.h"
#include "core/goals/goal.h"

#include <QStringList>

namespace groundwork::agreements {

/// Makes the lines of a draft from what two people answered, settled and set as goals. Only this folder uses it.
class Drafter : AnswerReader {
  public:
    using AnswerReader::AnswerReader;

    [[nodiscard]] WorkingTerm make(const LineSpec &line, Voice voice) const;
    /// Fills what nobody has said with what the framework and the cohort say, as far as content.md 4.2 allows.
    void addDefaults(WorkingTerm &term, const LineSpec &line) const;

  private:
    [[nodiscard]] bool wasPassed(const LineSpec &line, Voice voice) const;
    void comeBack(WorkingTerm &term, QDate on) const;
    void fed(WorkingTerm &term) const;
    void take(WorkingTerm &term, const QString &field, const Source &from) const;
    void fixDatesLater(WorkingTerm &term) const;
    /// Lines that the two agreed on below their answers.
    bool fromAgreedLine(WorkingTerm &term) const;

    // Lines that need more than a copy: drafter_lines.cpp.
    bool computed(WorkingTerm &term) const;
    static void list(WorkingTerm &term, const QStringList &texts);
    static void put(WorkingTerm &term, const char *field, const QString &text);
    void hope(WorkingTerm &term) const;
    [[nodiscard]] QStringList sharedTexts() const;
    void dials(WorkingTerm &term) const;
    [[nodiscard]] const goals::Goal *goalOf(goals::GoalOwner owner, int number = 1) const;
    void goal(WorkingTerm &term) const;
    /// Of a second goal only what 5.4 asks about it in the longest meeting. Nobody is asked for one.
    void goalSecond(WorkingTerm &term) const;
    void goalShared(WorkingTerm &term) const;
    void help(WorkingTerm &term) const;
    void watch(WorkingTerm &term) const;
    void knowMe(WorkingTerm &term) const;
    void quietHours(WorkingTerm &term) const;
    void isNot(WorkingTerm &term) const;
    /// What stays between us, the limits, what the program receives: confirmed or asked about, never passed.
    void confirm(WorkingTerm &term) const;
};

} // namespace groundwork::agreements
