#pragma once

#include "core/base/result.h"
#include "core/people/name_resolver.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "ui/pages/page.h"
#include "ui/pages/people/form_fields.h"

#include <QDialog>

#include <array>
#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QTabWidget;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class ProfileForm;

/// Everything about a person in one cohort: who they are, the profile in each role, and what only the
/// coordinator sees. Saving is one step of the history.
class PersonEditor : public QDialog {
    Q_OBJECT

  public:
    /// Without a person: somebody new, in `role`.
    PersonEditor(const PageContext &context, std::optional<PersonId> person, Role role,
                 QWidget *parent = nullptr);

    /// The participant to show after saving: in `role` where there is one.
    [[nodiscard]] ParticipantId saved() const { return m_saved; }

    void accept() override;
    /// Asks first when something was typed, since it would be lost.
    void reject() override;

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    /// One role of the person in the cohort: on or off, the participant there was, its form.
    struct RolePart {
        Role role = Role::Mentee;
        QCheckBox *on = nullptr;
        ProfileForm *form = nullptr;
        std::optional<people::Participant> before;
        std::vector<people::Wish> notWith;
    };

    void read(std::optional<PersonId> person);
    void build();
    QWidget *buildPerson();
    QWidget *buildCoordinatorOnly();
    QWidget *scrolled(QWidget *content);
    void fill();
    void showRoles();
    RolePart &part(Role role) { return m_parts[role == Role::Mentor ? 1 : 0]; }

    [[nodiscard]] people::Person edited() const;
    /// All that the fields say, to see whether anything was typed.
    [[nodiscard]] QStringList typed() const;
    [[nodiscard]] Result<ParticipantId> save();
    [[nodiscard]] Result<void> saveRole(RolePart &part, PersonId person,
                                        const std::vector<people::Wish> &notWith);
    [[nodiscard]] QString nameOf(const people::Wish &wish) const;
    [[nodiscard]] QStringList namesOf(const std::vector<people::Wish> &wishes) const;
    /// Who is meant by names as typed: the links there were first, so that a name that two share keeps its
    /// own.
    [[nodiscard]] std::vector<people::Wish> wishesOf(const QStringList &names,
                                                     const std::vector<people::Wish> &before) const;
    [[nodiscard]] people::Wish wishOf(const QString &name, const std::vector<people::Wish> &before) const;
    QLineEdit *line(const QString &objectName);

    PageContext m_context;
    Role m_role;
    people::Person m_before;
    bool m_isNew;
    std::vector<people::Person> m_persons;
    people::NameResolver m_names;
    std::array<RolePart, 2> m_parts;
    ParticipantId m_saved;
    QStringList m_typedAtFirst;

    Banner *m_problem = nullptr;
    QTabWidget *m_tabs = nullptr;
    QWidget *m_personTab = nullptr;
    QWidget *m_coordinatorTab = nullptr;
    std::array<QWidget *, 2> m_roleTabs{};
    QLineEdit *m_fullName = nullptr;
    QLineEdit *m_preferredName = nullptr;
    QLineEdit *m_sortKey = nullptr;
    QLineEdit *m_pronouns = nullptr;
    QLineEdit *m_sayMyName = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_roleTitle = nullptr;
    QLineEdit *m_location = nullptr;
    QLineEdit *m_timeZone = nullptr;
    QLineEdit *m_manager = nullptr;
    LineListEdit *m_languages = nullptr;
    LineListEdit *m_accessNeeds = nullptr;
    LineListEdit *m_notWith = nullptr;
    OptionalDate *m_consent = nullptr;
};

} // namespace groundwork::ui
