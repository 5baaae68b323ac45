#pragma once

#include "core/base/result.h"
#include "core/people/edit_merge.h"
#include "core/people/name_resolver.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "core/questions/question.h"
#include "ui/pages/page.h"
#include "ui/pages/people/form_fields.h"
#include "ui/words/form_words.h"

#include <QDialog>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class DateLine;
class Label;
class PickRow;
class ProfileForm;
class TypeAheadLines;

/// Everything about a person in one cohort, in the order of the paper form: who they are, the profile in each
/// role, and what only the coordinator sees. Enter goes to the next field; Ctrl+Enter keeps what is typed, and
/// with "and the next" begins the next form. What is typed survives a crash as a draft. Saving is one step of
/// the history, and leaves what somebody else changed meanwhile.
class PersonEditor : public QDialog {
    Q_OBJECT

  public:
    /// Without a person: somebody new, in `role`.
    PersonEditor(const PageContext &context, std::optional<PersonId> person, Role role,
                 QWidget *parent = nullptr);
    /// One form after the other: the primary button keeps this one and begins the next.
    void setManyForms(bool many);

    /// The participant to show after saving: in `role` where there is one.
    [[nodiscard]] ParticipantId saved() const { return m_saved; }

  Q_SIGNALS:
    /// A form was kept and the next one begins.
    void keptOne(groundwork::ParticipantId id);

  public:
    void accept() override;
    /// Keeps this form and begins the next one.
    void acceptAndNext();
    /// Asks first when something was typed, since it would be lost.
    void reject() override;

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    /// One role of the person in the cohort: on or off, the participant there was, its form.
    struct RolePart {
        Role role = Role::Mentee;
        QWidget *box = nullptr; ///< the form under its title
        ProfileForm *form = nullptr;
        std::optional<people::Participant> before;
        std::vector<people::Wish> notWith;
        questions::OwnAnswers own; ///< to the coordinator's own questions, as the editor found them
    };

    void read(std::optional<PersonId> person);
    void build();
    void buildFoot(QVBoxLayout &column);
    QWidget *buildPerson();
    QWidget *buildCoordinatorOnly();
    QWidget *fieldsOf(const QString &title);
    void add(QWidget *fields, const char *key, QWidget *field);
    void fill();
    void showRoles();
    void watchFields();
    /// The field before was left: looks at what it says, and brings this one into sight.
    void arriveAt(QWidget *field);
    void startAfresh(const QString &said);
    void readDraft();
    void keepDraft();
    void dropDraft();
    [[nodiscard]] QString draftKey() const;
    /// Says under the fields what looks wrong; answers the first field that keeps the form from being kept.
    QWidget *checkFields();
    void showKnown();
    void adopt(PersonId id);
    [[nodiscard]] bool takesPart(Role role) const;
    RolePart &part(Role role) { return m_parts[role == Role::Mentor ? 1 : 0]; }
    /// Shows what is wrong and goes there; true when the form was kept.
    bool keep();
    void refuse(const QString &words, QWidget *field);

    [[nodiscard]] people::Person edited() const;
    /// All that the fields say, to see whether anything was typed.
    [[nodiscard]] QStringList typed() const;
    [[nodiscard]] Result<ParticipantId> save();
    /// Fields that were typed here and changed differently in the file since the editor was opened.
    [[nodiscard]] QStringList clashes() const;
    /// Writes into the fields what typed() read from them; false when the form had other fields then.
    bool typeAgain(const QStringList &texts);
    /// What was typed to the coordinator's own questions, and not what somebody else changed meanwhile.
    [[nodiscard]] Result<void> saveOwnAnswers(const RolePart &part, ParticipantId participant);
    /// The questions that were answered otherwise here and in the file.
    [[nodiscard]] QStringList clashingQuestions(const RolePart &part) const;
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

    int m_keptSoFar = 0;
    bool m_manyForms = false;
    people::ClashWinner m_winner = people::ClashWinner::Edited;
    std::optional<PersonId> m_knownPerson; ///< in the address book already, by name or e-mail
    std::vector<questions::Question> m_questions; ///< the coordinator's own
    std::vector<words::FormField> m_form;
    QTimer m_draftTimer;
    QStringList m_draftKept;

    Banner *m_problem = nullptr;
    Banner *m_known = nullptr;
    Banner *m_restored = nullptr;
    Label *m_said = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_next = nullptr;
    PickRow *m_roles = nullptr;
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
    TypeAheadLines *m_languages = nullptr;
    LineListEdit *m_accessNeeds = nullptr;
    TypeAheadLines *m_notWith = nullptr;
    DateLine *m_consent = nullptr;
};

} // namespace groundwork::ui
