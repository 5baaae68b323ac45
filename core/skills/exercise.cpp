#include "core/skills/exercise.h"

#include "core/base/enum_keys.h"

#include <algorithm>
#include <utility>

namespace groundwork::skills {

namespace {

constexpr EnumKey<Skill> kSkillKeys[] = {{Skill::BridgingDifference, "bridging_difference"},
                                         {Skill::GeneratingTrust, "generating_trust"},
                                         {Skill::EffectiveCommunication, "effective_communication"},
                                         {Skill::OpenListening, "open_listening"},
                                         {Skill::PowerfulQuestions, "powerful_questions"},
                                         {Skill::SharingFeedback, "sharing_feedback"},
                                         {Skill::DesigningAlliance, "designing_alliance"}};
constexpr EnumKey<Mode> kModeKeys[] = {{Mode::Solo, "solo"}, {Mode::Pair, "pair"}, {Mode::Group, "group"}};
constexpr EnumKey<Setting> kSettingKeys[] = {{Setting::Workplace, "workplace"},
                                             {Setting::University, "university"},
                                             {Setting::Remote, "remote"},
                                             {Setting::Paper, "paper"}};

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
