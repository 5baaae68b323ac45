#include "ui/documents/match_slip_print.h"

#include "ui/words/date_words.h"
#include "ui/words/match_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Who makes the first move, and by when (domain.md 7.2, M6); before the second yes there is no day yet.
QString nextWords(const partnerships::PartnershipRow &row, Role reader, const QString &partner) {
    const bool mine = row.firstMoveBy == reader;
    const QString name = isolated(partner);
    if (row.state == partnerships::PartnershipState::Trying)
        return Words::tr("You try it out until %1. Then each of you says apart whether to go on. If not, it ends without "
                         "fault, and nobody is told who said so.")
            .arg(words::longDate(row.trialUntil));
    if (row.firstMoveDue.isValid()) {
        const QString day = words::longDate(row.firstMoveDue);
        return mine ? Words::tr(
                          "Your move first: suggest two times to %1 by %2. Your first meeting is guided.")
                          .arg(name, day)
                    : Words::tr("%1 makes the first move by %2. If you have heard nothing by then, tell the "
                                "coordinator; nobody is in trouble. Your first meeting is guided.")
                          .arg(name, day);
    }
    return mine ? Words::tr(
                      "When both have said yes, your move first: suggest two times to %1. Your first meeting "
                      "is guided.")
                      .arg(name)
                : Words::tr("When both have said yes, %1 makes the first move. Your first meeting is guided.")
                      .arg(name);
}

SlipSide sideOf(const partnerships::PartnershipRow &row, const partnerships::Partnership &partnership,
                const matching::Sum &sum, Role reader) {
    SlipSide side;
    const bool mentee = reader == Role::Mentee;
    side.reader = mentee ? Voice::Mentee : Voice::Mentor;
    side.readerName = mentee ? row.menteeName : row.mentorName;
    side.partnerName = mentee ? row.mentorName : row.menteeName;
    const auto sentences =
        words::reasonSentences(sum, mentee ? words::MatchReader::Mentee : words::MatchReader::Mentor,
                               {row.menteeCallName, row.mentorCallName});
    side.why = partnership.reasonsNote.isEmpty() && !sum.parts.empty() ? sentences : partnership.reasonsNote;
    side.yourSay =
        words::yourSay(sum, mentee ? partnership.inputMentee : partnership.inputMentor, side.partnerName);
    side.next = nextWords(row, reader, mentee ? row.mentorCallName : row.menteeCallName);
    return side;
}

} // namespace

MatchSlipPrint matchSlipPrint(const partnerships::PartnershipRow &row,
                              const partnerships::Partnership &partnership, const matching::Sum &sum) {
    MatchSlipPrint print;
    print.mentee = sideOf(row, partnership, sum, Role::Mentee);
    print.mentor = sideOf(row, partnership, sum, Role::Mentor);
    const words::MatchNames names{row.menteeCallName, row.mentorCallName};
    // The same rows for both, so in the wording for partners: one of you named the other.
    for (const matching::Part &part : sum.parts) {
        if (part.fit > 0)
            print.reasons.push_back({words::partLine(part, words::MatchReader::Mentee, names), part.fit,
                                     part.weight, part.points()});
    }
    print.trial = row.state == partnerships::PartnershipState::Trying;
    if (partnerships::isUndecided(row.state))
        print.answerBy = print.trial ? row.trialUntil : row.answerBy;
    print.points = partnership.points.value_or(0);
    print.possible = partnership.pointsPossible.value_or(0);
    return print;
}

} // namespace groundwork::documents
