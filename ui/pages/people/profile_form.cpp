#include "ui/pages/people/profile_form.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace groundwork::ui {

namespace {

QLineEdit *lineEdit(const QString &objectName) {
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

QPlainTextEdit *textEdit(Theme &theme, const QString &objectName) {
    auto *edit = new LineListEdit(theme, objectName, 3);
    edit->setFont(theme.font(TextRole::ReadingSmall));
    return edit;
}

QDoubleSpinBox *hoursEdit(const QString &objectName, const QString &notSaid, double most) {
    auto *spin = new QDoubleSpinBox;
    spin->setObjectName(objectName);
    spin->setRange(0, most);
    spin->setSingleStep(0.5);
    spin->setDecimals(1);
    spin->setSpecialValueText(notSaid);
    return spin;
}

std::optional<double> hoursOf(const QDoubleSpinBox *spin) {
    return spin->value() > 0 ? std::optional<double>(spin->value()) : std::nullopt;
}

} // namespace

ProfileForm::ProfileForm(Theme &theme, Role role, const QString &prefix, const QStringList &areas,
                         QDate today)
    : m_theme(theme)
    , m_today(today) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(16));
    buildHelp(prefix, areas, role);
    buildWords(prefix);
    buildTime(prefix, role);
    buildMatch(prefix);
    column->addStretch(1);
}

QWidget *ProfileForm::section(const QString &title) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(8));
    column->addWidget(wrappingLabel(m_theme, title, TextRole::Section));
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("fields"));
    fields->setLayout(new FlowLayout(m_theme.space(12), m_theme.size(260)));
    column->addWidget(fields);
    layout()->addWidget(box);
    return fields;
}

void ProfileForm::add(QWidget *section, const QString &title, QWidget *field, const QString &help) {
    section->layout()->addWidget(titledField(m_theme, title, field, help));
}

void ProfileForm::buildHelp(const QString &prefix, const QStringList &areas, Role role) {
    m_seeks = new AreaListEdit(m_theme, prefix + QStringLiteral("Seeks"), AreaListEdit::Kind::Seeks, areas);
    m_offers =
        new AreaListEdit(m_theme, prefix + QStringLiteral("Offers"), AreaListEdit::Kind::Offers, areas);
    QWidget *box = section(tr("Help"));
    if (role == Role::Mentee) {
        add(box, tr("Wants help with"), m_seeks);
        add(box, tr("Can help with"), m_offers);
    } else {
        add(box, tr("Can help with"), m_offers);
        add(box, tr("Wants help with"), m_seeks);
    }
}

void ProfileForm::buildWords(const QString &prefix) {
    m_goalSeed = textEdit(m_theme, prefix + QStringLiteral("GoalSeed"));
    m_note = textEdit(m_theme, prefix + QStringLiteral("Note"));
    m_interests = new LineListEdit(m_theme, prefix + QStringLiteral("Interests"));
    m_values = new LineListEdit(m_theme, prefix + QStringLiteral("Values"));
    QWidget *box = section(tr("In their own words"));
    add(box, tr("By the end I would like to"), m_goalSeed);
    add(box, tr("What I would like my partner to know"), m_note,
        tr("Up to 200 characters. Share only what you choose."));
    add(box, tr("Interests"), m_interests, tr("One a line"));
    add(box, tr("What matters to me"), m_values, tr("One a line, up to five"));
}

void ProfileForm::buildTime(const QString &prefix, Role role) {
    m_availability = new AvailabilityGrid(m_theme, prefix + QStringLiteral("Availability"));
    m_hours = hoursEdit(prefix + QStringLiteral("Hours"), tr("Not said"), 744);
    m_overlap = hoursEdit(prefix + QStringLiteral("Overlap"), tr("Not needed"), 24);
    m_shiftPattern = lineEdit(prefix + QStringLiteral("ShiftPattern"));
    m_place = lineEdit(prefix + QStringLiteral("Place"));
    QWidget *box = section(tr("Time and place"));
    if (role == Role::Mentor) {
        m_capacity = new QSpinBox;
        m_capacity->setObjectName(prefix + QStringLiteral("Capacity"));
        m_capacity->setRange(1, people::kMaxCapacity);
        add(box, tr("How many mentees at once"), m_capacity);
    }
    add(box, tr("Hours a month"), m_hours);
    auto *modes = new QWidget;
    auto *row = new FlowLayout(m_theme.space(8));
    modes->setLayout(row);
    for (const QString &key : people::modeKeys()) {
        auto *tick = new QCheckBox(words::modeWord(key));
        tick->setObjectName(prefix + QStringLiteral("Mode_") + key);
        tick->setProperty("key", key);
        row->addWidget(tick);
        m_modes.push_back(tick);
    }
    add(box, tr("How to meet"), modes);
    add(box, tr("Rota or shift pattern"), m_shiftPattern);
    add(box, tr("Place"), m_place);
    add(box, tr("Hours free at the same time, at least"), m_overlap);
    // Seven days need the whole width.
    box->parentWidget()->layout()->addWidget(
        titledField(m_theme, tr("When"), m_availability, tr("Arrow keys move, Space ticks")));
}

void ProfileForm::buildMatch(const QString &prefix) {
    m_prior = new QComboBox;
    m_prior->setObjectName(prefix + QStringLiteral("Prior"));
    for (const people::PriorMentoring prior : {people::PriorMentoring::Unknown, people::PriorMentoring::None,
                                               people::PriorMentoring::Some, people::PriorMentoring::ALot})
        m_prior->addItem(words::priorMentoringWord(prior), static_cast<int>(prior));
    m_trainedBefore = new OptionalDate(prefix + QStringLiteral("TrainedBefore"), tr("Took part on"), m_today);
    m_difference = new QComboBox;
    m_difference->setObjectName(prefix + QStringLiteral("Difference"));
    m_difference->addItem(tr("No preference"), static_cast<int>(people::DifferenceKind::NoPreference));
    m_difference->addItem(tr("Someone like me in"), static_cast<int>(people::DifferenceKind::Alike));
    m_difference->addItem(tr("Someone unlike me in"), static_cast<int>(people::DifferenceKind::Unlike));
    m_differenceIn = lineEdit(prefix + QStringLiteral("DifferenceIn"));
    m_differenceIn->setAccessibleName(tr("Like or unlike in what"));
    m_languagesNeeded = new LineListEdit(m_theme, prefix + QStringLiteral("LanguagesNeeded"), 2);
    m_welcome = new LineListEdit(m_theme, prefix + QStringLiteral("Welcome"));
    m_preceptor = lineEdit(prefix + QStringLiteral("Preceptor"));
    auto *difference = new QWidget;
    auto *column = new QVBoxLayout(difference);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(4));
    column->addWidget(m_difference);
    column->addWidget(m_differenceIn);
    difference->setFocusProxy(m_difference);
    const auto showIn = [this] { m_differenceIn->setVisible(m_difference->currentIndex() > 0); };
    connect(m_difference, &QComboBox::currentIndexChanged, this, showIn);
    showIn();
    m_difference->setAccessibleName(tr("Likeness or difference"));

    QWidget *box = section(tr("A say in the match"));
    add(box, tr("Likeness or difference"), difference);
    add(box, tr("Would welcome"), m_welcome, tr("Up to five names, one a line, the first one first"));
    add(box, tr("Language needed"), m_languagesNeeded, tr("One a line"));
    add(box, tr("Mentored before"), m_prior);
    add(box, tr("Training before"), m_trainedBefore);
    add(box, tr("Preceptor or supervisor"), m_preceptor, tr("Never matched with this person"));
}

void ProfileForm::setProfile(const people::Profile &profile, const QStringList &welcome,
                             const QString &preceptor) {
    m_seeks->setSeeks(profile.seeks);
    m_offers->setOffers(profile.offers);
    m_goalSeed->setPlainText(profile.goalSeed);
    m_note->setPlainText(profile.note);
    m_interests->setLines(profile.interests);
    m_values->setLines(profile.values);
    if (m_capacity)
        m_capacity->setValue(profile.capacity);
    m_hours->setValue(profile.hoursPerMonth.value_or(0));
    m_overlap->setValue(profile.overlapHours.value_or(0));
    m_availability->setKeys(profile.availability);
    m_shiftPattern->setText(profile.shiftPattern);
    for (QCheckBox *tick : m_modes)
        tick->setChecked(profile.modes.contains(tick->property("key").toString()));
    m_place->setText(profile.place);
    m_prior->setCurrentIndex(m_prior->findData(static_cast<int>(profile.prior)));
    m_trainedBefore->setDate(profile.trainedBefore);
    m_difference->setCurrentIndex(m_difference->findData(static_cast<int>(profile.difference.kind)));
    m_differenceIn->setText(profile.difference.in);
    m_languagesNeeded->setLines(profile.languagesNeeded);
    m_welcome->setLines(welcome);
    m_preceptor->setText(preceptor);
}

people::Profile ProfileForm::profile(people::Profile before) const {
    people::Profile profile = std::move(before);
    profile.seeks = m_seeks->seeks();
    profile.offers = m_offers->offers();
    profile.goalSeed = m_goalSeed->toPlainText();
    profile.note = m_note->toPlainText();
    profile.interests = m_interests->lines();
    profile.values = m_values->lines();
    if (m_capacity)
        profile.capacity = m_capacity->value();
    profile.hoursPerMonth = hoursOf(m_hours);
    profile.overlapHours = hoursOf(m_overlap);
    profile.availability = m_availability->keys();
    profile.shiftPattern = m_shiftPattern->text();
    profile.modes.clear();
    for (const QCheckBox *tick : m_modes) {
        if (tick->isChecked())
            profile.modes.append(tick->property("key").toString());
    }
    profile.place = m_place->text();
    profile.prior = static_cast<people::PriorMentoring>(m_prior->currentData().toInt());
    profile.trainedBefore = m_trainedBefore->date();
    profile.difference.kind = static_cast<people::DifferenceKind>(m_difference->currentData().toInt());
    profile.difference.in =
        profile.difference.kind == people::DifferenceKind::NoPreference ? QString() : m_differenceIn->text();
    profile.languagesNeeded = m_languagesNeeded->lines();
    return profile;
}

QStringList ProfileForm::welcome() const {
    return m_welcome->lines();
}

QString ProfileForm::preceptor() const {
    return m_preceptor->text();
}

} // namespace groundwork::ui
