#pragma once

#include "core/base/side.h"
#include "core/people/participant.h"
#include "ui/pages/people/area_list_edit.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace groundwork::ui {

/// The profile of a participant in one role, as fields. Names (would welcome, preceptor) are typed as text;
/// the editor that owns the form says who is meant.
class ProfileForm : public QWidget {
    Q_OBJECT

  public:
    /// `prefix` starts the object names of the fields ("mentee", "mentor").
    ProfileForm(Theme &theme, Role role, const QString &prefix, const QStringList &areas, QDate today);

    /// `welcome` and `preceptor` are the names behind the links of the profile.
    void setProfile(const people::Profile &profile, const QStringList &welcome, const QString &preceptor);
    /// `before` with what the fields say; links to people are left out (see welcome() and preceptor()).
    [[nodiscard]] people::Profile profile(people::Profile before) const;
    [[nodiscard]] QStringList welcome() const;
    [[nodiscard]] QString preceptor() const;

  private:
    void buildHelp(const QString &prefix, const QStringList &areas, Role role);
    void buildWords(const QString &prefix);
    void buildTime(const QString &prefix, Role role);
    void buildMatch(const QString &prefix);
    QWidget *section(const QString &title);
    void add(QWidget *section, const QString &title, QWidget *field, const QString &help = {});

    Theme &m_theme;
    AreaListEdit *m_seeks = nullptr;
    AreaListEdit *m_offers = nullptr;
    QPlainTextEdit *m_goalSeed = nullptr;
    QPlainTextEdit *m_note = nullptr;
    LineListEdit *m_interests = nullptr;
    LineListEdit *m_values = nullptr;
    QSpinBox *m_capacity = nullptr;
    QDoubleSpinBox *m_hours = nullptr;
    QDoubleSpinBox *m_overlap = nullptr;
    AvailabilityGrid *m_availability = nullptr;
    QLineEdit *m_shiftPattern = nullptr;
    std::vector<QCheckBox *> m_modes;
    QLineEdit *m_place = nullptr;
    QComboBox *m_prior = nullptr;
    OptionalDate *m_trainedBefore = nullptr;
    QComboBox *m_difference = nullptr;
    QLineEdit *m_differenceIn = nullptr;
    LineListEdit *m_languagesNeeded = nullptr;
    LineListEdit *m_welcome = nullptr;
    QLineEdit *m_preceptor = nullptr;
    QDate m_today;
};

} // namespace groundwork::ui
