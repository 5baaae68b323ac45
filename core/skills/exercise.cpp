#include "core/skills/exercise.h"

#include "core/base/key_table.h"

#include <algorithm>
#include <utility>

namespace groundwork::skills {

namespace {

constexpr std::array kSkillKeys{std::pair{Skill::BridgingDifference, "bridging_difference"},
                                std::pair{Skill::GeneratingTrust, "generating_trust"},
                                std::pair{Skill::EffectiveCommunication, "effective_communication"},
                                std::pair{Skill::OpenListening, "open_listening"},
                                std::pair{Skill::PowerfulQuestions, "powerful_questions"},
                                std::pair{Skill::SharingFeedback, "sharing_feedback"},
                                std::pair{Skill::DesigningAlliance, "designing_alliance"}};
constexpr std::array kModeKeys{std::pair{Mode::Solo, "solo"}, std::pair{Mode::Pair, "pair"},
                               std::pair{Mode::Group, "group"}};
constexpr std::array kSettingKeys{
    std::pair{Setting::Workplace, "workplace"}, std::pair{Setting::University, "university"},
    std::pair{Setting::Remote, "remote"}, std::pair{Setting::Paper, "paper"}};

} // namespace

QString skillKey(Skill skill) {
    return keyOf(kSkillKeys, skill);
}

std::optional<Skill> skillFromKey(const QString &key) {
    return fromKey(kSkillKeys, key);
}

QString modeKey(Mode mode) {
    return keyOf(kModeKeys, mode);
}

std::optional<Mode> modeFromKey(const QString &key) {
    return fromKey(kModeKeys, key);
}

QString settingKey(Setting setting) {
    return keyOf(kSettingKeys, setting);
}

std::optional<Setting> settingFromKey(const QString &key) {
    return fromKey(kSettingKeys, key);
}

bool Exercise::suitsSetting(Setting setting) const {
    return std::find(suits.begin(), suits.end(), setting) != suits.end();
}

} // namespace groundwork::skills
