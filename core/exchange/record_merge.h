#pragma once

#include "core/exchange/import_plan.h"

namespace groundwork::exchange {

/// How the record of somebody who is here and a row about the same person become one.
class RecordMerge {
  public:
    /// `names` finds the people that managers and wishes mean. With `differences` every field that differs is
    /// written down there.
    RecordMerge(const MergeRule &rule, const KnownNames &names,
                std::vector<FieldDifference> *differences = nullptr);

    /// Puts the row's person over `here`: name, contact, work, languages, access needs, manager. An empty
    /// answer never takes anything away, and a name that differs in case, accents or lost letters only is no
    /// correction.
    void mergePerson(people::Person &here, const PlannedRow &row) const;
    /// The same for the profile and the answers in one role.
    void mergeParticipant(people::Participant &here, const PlannedRow &row) const;

    /// The same for the answers to the coordinator's own questions, by their keys. What is kept to private ones is
    /// shown nowhere beside.
    void mergeOwn(std::map<QString, questions::OwnAnswer> &here, const PlannedRow &row, Role role,
                  const std::vector<questions::Question> &questions) const;

  private:
    template <class T>
    void put(Field field, T &here, const T &there, const T &none = T{}) const;
    /// Is theirs taken, by choice or by rule? Writes the difference down.
    bool takes(FieldDifference difference) const;
    void mergeManager(people::Person &here, const people::Person &there) const;
    void mergeAnswers(people::Participant &here, const PlannedRow &row) const;
    [[nodiscard]] static std::vector<people::Offer> withLevelsOf(const std::vector<people::Offer> &ours,
                                                                 std::vector<people::Offer> theirs);
    [[nodiscard]] static std::vector<people::Seek> withPrioritiesOf(const std::vector<people::Seek> &ours,
                                                                    std::vector<people::Seek> theirs);
    [[nodiscard]] std::vector<people::Wish> resolved(std::vector<people::Wish> wishes, PersonId self) const;
    [[nodiscard]] QString textOf(const QString &value) const { return value; }
    [[nodiscard]] QString textOf(const QStringList &value) const;
    [[nodiscard]] QString textOf(int value) const { return QString::number(value); }
    [[nodiscard]] QString textOf(const std::optional<double> &value) const;
    [[nodiscard]] QString textOf(const QDate &value) const { return value.toString(Qt::ISODate); }
    [[nodiscard]] QString textOf(people::PriorMentoring value) const;
    [[nodiscard]] QString textOf(people::MattersMost value) const { return people::mattersMostKey(value); }
    [[nodiscard]] QString textOf(const people::DifferenceWish &value) const;
    [[nodiscard]] QString textOf(const std::vector<people::Offer> &value) const;
    [[nodiscard]] QString textOf(const std::vector<people::Seek> &value) const;
    [[nodiscard]] QString textOf(const std::vector<people::Wish> &value) const;

    const MergeRule &m_rule;
    const KnownNames &m_names;
    std::vector<FieldDifference> *m_differences;
    mutable std::optional<Role> m_role; ///< of the participant that is merged; none: the person
};

} // namespace groundwork::exchange
