#include "core/partnerships/partnership.h"

#include <array>

namespace groundwork::partnerships {

namespace {

template <class Enum, size_t count>
std::optional<Enum> fromKey(const std::array<Enum, count> &all, QString (*keyOf)(Enum), const QString &key) {
    for (const Enum value : all) {
        if (keyOf(value) == key)
            return value;
    }
    return std::nullopt;
}

constexpr std::array kStates{
    PartnershipState::Proposed, PartnershipState::Declined,  PartnershipState::Accepted,
    PartnershipState::Starting, PartnershipState::Underway,  PartnershipState::Paused,
    PartnershipState::Closing,  PartnershipState::Completed, PartnershipState::EndedEarly};

} // namespace

QString partnershipStateKey(PartnershipState state) {
    switch (state) {
    case PartnershipState::Proposed:
        return QStringLiteral("proposed");
    case PartnershipState::Declined:
        return QStringLiteral("declined");
    case PartnershipState::Accepted:
        return QStringLiteral("accepted");
    case PartnershipState::Starting:
        return QStringLiteral("starting");
    case PartnershipState::Underway:
        return QStringLiteral("underway");
    case PartnershipState::Paused:
        return QStringLiteral("paused");
    case PartnershipState::Closing:
        return QStringLiteral("closing");
    case PartnershipState::Completed:
        return QStringLiteral("completed");
    case PartnershipState::EndedEarly:
        return QStringLiteral("ended_early");
    }
    return {};
}

std::optional<PartnershipState> partnershipStateFromKey(const QString &key) {
    return fromKey(kStates, partnershipStateKey, key);
}

QString endKindKey(EndKind kind) {
    switch (kind) {
    case EndKind::PlannedEnd:
        return QStringLiteral("planned_end");
    case EndKind::GoalsMetEarly:
        return QStringLiteral("goals_met_early");
    case EndKind::ChangedCircumstances:
        return QStringLiteral("changed_circumstances");
    case EndKind::NoFault:
        return QStringLiteral("no_fault");
    case EndKind::NoContact:
        return QStringLiteral("no_contact");
    case EndKind::ConcernRaised:
        return QStringLiteral("concern_raised");
    case EndKind::Merged:
        return QStringLiteral("merged");
    }
    return {};
}

std::optional<EndKind> endKindFromKey(const QString &key) {
    return fromKey(std::array{EndKind::PlannedEnd, EndKind::GoalsMetEarly, EndKind::ChangedCircumstances,
                              EndKind::NoFault, EndKind::NoContact, EndKind::ConcernRaised, EndKind::Merged},
                   endKindKey, key);
}

QString matchBasisKey(MatchBasis basis) {
    switch (basis) {
    case MatchBasis::MutualChoice:
        return QStringLiteral("mutual_choice");
    case MatchBasis::MenteeChoice:
        return QStringLiteral("mentee_choice");
    case MatchBasis::MentorChoice:
        return QStringLiteral("mentor_choice");
    case MatchBasis::Coordinator:
        return QStringLiteral("coordinator");
    case MatchBasis::SuggestedByApp:
        return QStringLiteral("suggested_by_app");
    }
    return {};
}

std::optional<MatchBasis> matchBasisFromKey(const QString &key) {
    return fromKey(std::array{MatchBasis::MutualChoice, MatchBasis::MenteeChoice, MatchBasis::MentorChoice,
                              MatchBasis::Coordinator, MatchBasis::SuggestedByApp},
                   matchBasisKey, key);
}

QString matchInputKey(MatchInput input) {
    switch (input) {
    case MatchInput::None:
        return QStringLiteral("none");
    case MatchInput::AnsweredQuestions:
        return QStringLiteral("answered_questions");
    case MatchInput::RankedPeople:
        return QStringLiteral("ranked_people");
    case MatchInput::MetFirst:
        return QStringLiteral("met_first");
    }
    return {};
}

std::optional<MatchInput> matchInputFromKey(const QString &key) {
    return fromKey(std::array{MatchInput::None, MatchInput::AnsweredQuestions, MatchInput::RankedPeople,
                              MatchInput::MetFirst},
                   matchInputKey, key);
}

std::vector<PartnershipState> allPartnershipStates() {
    return {kStates.begin(), kStates.end()};
}

bool isOver(PartnershipState state) {
    return state == PartnershipState::Declined || state == PartnershipState::Completed ||
           state == PartnershipState::EndedEarly;
}

bool isOpen(PartnershipState state) {
    return !isOver(state);
}

bool isAgreedAndOpen(PartnershipState state) {
    return isOpen(state) && state != PartnershipState::Proposed;
}

bool canChange(PartnershipState from, PartnershipState to) {
    using S = PartnershipState;
    switch (from) {
    case S::Proposed:
        return to == S::Declined || to == S::Accepted;
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
