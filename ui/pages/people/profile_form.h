#pragma once

#include "core/base/side.h"
#include "core/people/participant.h"
#include "core/questions/question.h"
#include "ui/pages/people/date_line.h"
#include "ui/pages/people/form_fields.h"
#include "ui/pages/people/list_lines.h"
#include "ui/pages/people/pick_row.h"
#include "ui/widgets/theme.h"
#include "ui/words/form_words.h"

#include <QWidget>

class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace groundwork::ui {

class OwnField;

/// The profile of a participant in one role, as fields. Names (would welcome, preceptor) are typed as text;
/// the editor that owns the form says who is meant.
class ProfileForm : public QWidget {
    Q_OBJECT

  public:
    /// `prefix` starts the object names of the fields ("mentee", "mentor").
    ProfileForm(Theme &theme, Role role, const QString &prefix, const QStringList &areas,
                const QStringList &names, const std::vector<questions::Question> &questions = {});

    /// `welcome` and `preceptor` are the names behind the links of the profile.
    void setProfile(const people::Profile &profile, const QStringList &welcome, const QString &preceptor);
    /// `before` with what the fields say; links to people are left out (see welcome() and preceptor()).
    [[nodiscard]] people::Profile profile(people::Profile before) const;
    /// What is known of the coordinator's own questions; those that are not named were asked and left empty.
    void setOwnAnswers(const questions::OwnAnswers &answers);
    [[nodiscard]] questions::OwnAnswers ownAnswers() const;
    [[nodiscard]] QStringList welcome() const;
    [[nodiscard]] QString preceptor() const;
    /// Says under the fields what cannot be kept as it is, and answers the first of them, or none.
    QWidget *check();

  private:
    void buildHelp(const QStringList &areas, Role role);
    void buildWords();
    void buildTime(Role role);
    void buildMatch(const QStringList &names);
    void buildQuestions(Role role, const std::vector<questions::Question> &questions);
    QWidget *section(words::FormPart part);
    void add(QWidget *section, const char *key, QWidget *field);
    [[nodiscard]] QString name(const char *key) const { return m_prefix + QLatin1String(key); }

    Theme &m_theme;
    QString m_prefix;
    std::vector<words::FormField> m_form;
    SeekLines *m_seeks = nullptr;
    OfferLines *m_offers = nullptr;
    QPlainTextEdit *m_goalSeed = nullptr;
    QPlainTextEdit *m_note = nullptr;
    TypeAheadLines *m_interests = nullptr;
    TypeAheadLines *m_values = nullptr;
    PickRow *m_capacity = nullptr;
    QDoubleSpinBox *m_hours = nullptr;
    QDoubleSpinBox *m_overlap = nullptr;
    AvailabilityGrid *m_availability = nullptr;
    QLineEdit *m_shiftPattern = nullptr;
    PickRow *m_modes = nullptr;
    QLineEdit *m_place = nullptr;
    PickRow *m_prior = nullptr;
    PickRow *m_mattersMost = nullptr;
    DateLine *m_trainedBefore = nullptr;
    PickRow *m_difference = nullptr;
    QLineEdit *m_differenceIn = nullptr;
    TypeAheadLines *m_languagesNeeded = nullptr;
    TypeAheadLines *m_welcome = nullptr;
    QLineEdit *m_preceptor = nullptr;
    std::vector<OwnField *> m_own;
};

} // namespace groundwork::ui
