#include "core/partnerships/partnership.h"

#include "core/base/enum_keys.h"

namespace groundwork::partnerships {

constexpr EnumKey<PartnershipState> kPartnershipStateKeys[] = {
    {PartnershipState::Proposed, "proposed"},   {PartnershipState::Declined, "declined"},
    {PartnershipState::Trying, "trying"},       {PartnershipState::Accepted, "accepted"},
    {PartnershipState::Starting, "starting"},   {PartnershipState::Underway, "underway"},
    {PartnershipState::Paused, "paused"},       {PartnershipState::Closing, "closing"},
    {PartnershipState::Completed, "completed"}, {PartnershipState::EndedEarly, "ended_early"}};

QString partnershipStateKey(PartnershipState state) {
    return keyOf(kPartnershipStateKeys, state);
}

std::optional<PartnershipState> partnershipStateFromKey(const QString &key) {
    return fromKey(kPartnershipStateKeys, key);
}

constexpr EnumKey<EndKind> kEndKindKeys[] = {{EndKind::PlannedEnd, "planned_end"},
                                             {EndKind::GoalsMetEarly, "goals_met_early"},
                                             {EndKind::ChangedCircumstances, "changed_circumstances"},
                                             {EndKind::NoFault, "no_fault"},
                                             {EndKind::NoContact, "no_contact"},
                                             {EndKind::ConcernRaised, "concern_raised"},
                                             {EndKind::Merged, "merged"}};

QString endKindKey(EndKind kind) {
    return keyOf(kEndKindKeys, kind);
}

std::optional<EndKind> endKindFromKey(const QString &key) {
    return fromKey(kEndKindKeys, key);
}

constexpr EnumKey<ClosingTalk> kClosingTalkKeys[] = {{ClosingTalk::Held, "held"},
                                                     {ClosingTalk::WaivedByBoth, "waived_by_both"},
                                                     {ClosingTalk::NotHeld, "not_held"}};

QString closingTalkKey(ClosingTalk talk) {
    return keyOf(kClosingTalkKeys, talk);
}

std::optional<ClosingTalk> closingTalkFromKey(const QString &key) {
    return fromKey(kClosingTalkKeys, key);
}

constexpr EnumKey<MatchBasis> kMatchBasisKeys[] = {{MatchBasis::MutualChoice, "mutual_choice"},
                                                   {MatchBasis::MenteeChoice, "mentee_choice"},
                                                   {MatchBasis::MentorChoice, "mentor_choice"},
                                                   {MatchBasis::Coordinator, "coordinator"},
                                                   {MatchBasis::SuggestedByApp, "suggested_by_app"}};

QString matchBasisKey(MatchBasis basis) {
    return keyOf(kMatchBasisKeys, basis);
}

std::optional<MatchBasis> matchBasisFromKey(const QString &key) {
    return fromKey(kMatchBasisKeys, key);
}

constexpr EnumKey<MatchInput> kMatchInputKeys[] = {{MatchInput::None, "none"},
                                                   {MatchInput::AnsweredQuestions, "answered_questions"},
                                                   {MatchInput::RankedPeople, "ranked_people"},
                                                   {MatchInput::MetFirst, "met_first"}};

QString matchInputKey(MatchInput input) {
    return keyOf(kMatchInputKeys, input);
}

std::optional<MatchInput> matchInputFromKey(const QString &key) {
    return fromKey(kMatchInputKeys, key);
}

std::vector<PartnershipState> allPartnershipStates() {
    return valuesOf(kPartnershipStateKeys);
}

bool isOver(PartnershipState state) {
    return state == PartnershipState::Declined || state == PartnershipState::Completed ||
           state == PartnershipState::EndedEarly;
}

bool isOpen(PartnershipState state) {
    return !isOver(state);
}

bool isUndecided(PartnershipState state) {
    return state == PartnershipState::Proposed || state == PartnershipState::Trying;
}

bool isAgreedAndOpen(PartnershipState state) {
    return isOpen(state) && !isUndecided(state);
}

bool canChange(PartnershipState from, PartnershipState to) {
    using S = PartnershipState;
    switch (from) {
    case S::Proposed:
        return to == S::Declined || to == S::Trying || to == S::Accepted;
    case S::Trying:
        return to == S::Accepted || to == S::EndedEarly;
    case S::Accepted:
        return to == S::Starting || to == S::EndedEarly;
    case S::Starting:
        return to == S::Underway || to == S::EndedEarly;
    case S::Underway:
        return to == S::Paused || to == S::Closing || to == S::EndedEarly;
    case S::Paused:
        return to == S::Underway || to == S::Closing || to == S::EndedEarly;
    case S::Closing:
        return to == S::Underway || to == S::Completed || to == S::EndedEarly;
    case S::Completed:
    case S::EndedEarly:
    case S::Declined:
        return false;
    }
    return false;
}

} // namespace groundwork::partnerships
