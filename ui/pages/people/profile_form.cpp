#include "ui/pages/people/profile_form.h"

#include "ui/pages/people/own_field.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

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
                         const QStringList &names, const std::vector<questions::Question> &questions)
    : m_theme(theme)
    , m_prefix(prefix)
    , m_form(words::signUpForm(role, questions)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(16));
    buildHelp(areas, role);
    buildWords();
    buildTime(role);
    buildMatch(names);
    buildQuestions(role, questions);
}

QWidget *ProfileForm::section(words::FormPart part) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(8));
    column->addWidget(wrappingLabel(m_theme, words::formPartTitle(part), TextRole::Section));
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("fields"));
    fields->setLayout(new FlowLayout(m_theme.space(12), m_theme.size(260)));
    column->addWidget(fields);
    layout()->addWidget(box);
    return fields;
}

void ProfileForm::add(QWidget *section, const char *key, QWidget *field) {
    const QString name = QString::fromLatin1(key);
    section->layout()->addWidget(
        titledField(m_theme, words::numberedTitle(m_form, name), field, words::fieldHelp(m_form, name)));
}

void ProfileForm::buildHelp(const QStringList &areas, Role role) {
    m_seeks = new SeekLines(m_theme, name("Seeks"), 4, areas);
    m_offers = new OfferLines(m_theme, name("Offers"), 4, areas);
    QWidget *box = section(words::FormPart::Help);
    const bool mentee = role == Role::Mentee;
    add(box, mentee ? "Seeks" : "Offers", mentee ? static_cast<QWidget *>(m_seeks) : m_offers);
    add(box, mentee ? "Offers" : "Seeks", mentee ? static_cast<QWidget *>(m_offers) : m_seeks);
}

void ProfileForm::buildWords() {
    m_goalSeed = textEdit(m_theme, name("GoalSeed"));
    m_note = textEdit(m_theme, name("Note"));
    m_interests = new TypeAheadLines(m_theme, name("Interests"), 3);
    m_values = new TypeAheadLines(m_theme, name("Values"), 3);
    QWidget *box = section(words::FormPart::OwnWords);
    add(box, "GoalSeed", m_goalSeed);
    add(box, "Note", m_note);
    add(box, "Interests", m_interests);
    add(box, "Values", m_values);
}

void ProfileForm::buildTime(Role role) {
    m_availability = new AvailabilityGrid(m_theme, name("Availability"));
    m_hours = hoursEdit(name("Hours"), tr("Not said"), 744);
    m_overlap = hoursEdit(name("Overlap"), tr("Not needed"), 24);
    m_shiftPattern = lineEdit(name("ShiftPattern"));
    m_place = lineEdit(name("Place"));
    QWidget *box = section(words::FormPart::Time);
    // Seven days need the whole width.
    auto *column = static_cast<QVBoxLayout *>(box->parentWidget()->layout());
    column->insertWidget(1, titledField(m_theme, words::numberedTitle(m_form, QStringLiteral("Availability")),
                                        m_availability,
                                        tr("1 to 7 tick a day, the first letter of a part of the day goes to it")));
    add(box, "ShiftPattern", m_shiftPattern);
    add(box, "Hours", m_hours);
    if (role == Role::Mentor) {
        std::vector<PickRow::Choice> places;
        for (int count = 1; count <= people::kMaxCapacity; ++count)
            places.emplace_back(QString::number(count), tr("%n mentee(s)", nullptr, count));
        m_capacity = new PickRow(m_theme, name("Capacity"), places, false);
        add(box, "Capacity", m_capacity);
    }
    std::vector<PickRow::Choice> modes;
    for (const QString &key : people::modeKeys())
        modes.emplace_back(key, words::modeWord(key));
    m_modes = new PickRow(m_theme, name("Mode"), modes, true);
    add(box, "Mode", m_modes);
    add(box, "Place", m_place);
    add(box, "Overlap", m_overlap);
}

void ProfileForm::buildMatch(const QStringList &names) {
    using people::DifferenceKind;
    using people::PriorMentoring;
    m_difference = new PickRow(m_theme, name("Difference"),
                               {{people::differenceKindKey(DifferenceKind::Alike), tr("Like me")},
                                {people::differenceKindKey(DifferenceKind::Unlike), tr("Unlike me")}},
                               false);
    m_differenceIn = lineEdit(name("DifferenceIn"));
    m_welcome = new TypeAheadLines(m_theme, name("Welcome"), 3, names);
    m_languagesNeeded = new TypeAheadLines(m_theme, name("LanguagesNeeded"), 2);
    std::vector<PickRow::Choice> most;
    for (const people::MattersMost what : people::allMattersMost())
        most.emplace_back(people::mattersMostKey(what), words::mattersMostWord(what));
    m_mattersMost = new PickRow(m_theme, name("MattersMost"), most, false);
    std::vector<PickRow::Choice> priors;
    for (const PriorMentoring prior : {PriorMentoring::None, PriorMentoring::Some, PriorMentoring::ALot})
        priors.emplace_back(people::priorMentoringKey(prior), words::priorMentoringWord(prior));
    m_prior = new PickRow(m_theme, name("Prior"), priors, false);
    m_trainedBefore = new DateLine(name("TrainedBefore"));
    m_preceptor = lineEdit(name("Preceptor"));
    auto *completer = new QCompleter(names, m_preceptor);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    m_preceptor->setCompleter(completer);
    // "In what" is asked only where somebody said like or unlike.
    const auto ask = [this] { m_differenceIn->setEnabled(!m_difference->keys().isEmpty()); };
    connect(m_difference, &PickRow::changed, this, ask);
    ask();
    QWidget *box = section(words::FormPart::Match);
    add(box, "Difference", m_difference);
    add(box, "DifferenceIn", m_differenceIn);
    add(box, "Welcome", m_welcome);
    add(box, "MattersMost", m_mattersMost);
    add(box, "LanguagesNeeded", m_languagesNeeded);
    add(box, "Prior", m_prior);
    add(box, "TrainedBefore", m_trainedBefore);
    add(box, "Preceptor", m_preceptor);
}

void ProfileForm::buildQuestions(Role role, const std::vector<questions::Question> &questions) {
    QWidget *box = nullptr;
    for (const questions::Question &question : questions) {
        if (!question.isAskedOf(role))
            continue;
        if (!box)
            box = section(words::FormPart::Questions);
        const QString key = words::questionFieldKey(question);
        auto *field = new OwnField(m_theme, question, m_prefix + QLatin1Char('_') + key);
        m_own.push_back(field);
        box->layout()->addWidget(titledField(m_theme, withoutMnemonic(words::numberedTitle(m_form, key)), field,
                                             words::fieldHelp(m_form, key)));
    }
}

void ProfileForm::setOwnAnswers(const questions::OwnAnswers &answers) {
    for (OwnField *field : m_own) {
        const auto known = answers.find(field->question().id);
        field->setAnswer(known == answers.end() ? questions::OwnAnswer{questions::Said::Empty, {}, {}, {}, {}}
                                                : known->second);
    }
}

questions::OwnAnswers ProfileForm::ownAnswers() const {
    questions::OwnAnswers answers;
    for (const OwnField *field : m_own)
        answers.emplace(field->question().id, field->answer());
    return answers;
}

QWidget *ProfileForm::check() {
    QWidget *first = nullptr;
    const auto say = [&first](QWidget *field, const QString &note) {
        setFieldNote(field, note);
        if (!note.isEmpty() && !first)
            first = field;
    };
    const auto over = static_cast<int>(m_note->toPlainText().trimmed().size()) - people::kNoteLength;
    say(m_note, over > 0 ? tr("%n character(s) too many.", nullptr, over) : QString());
    const auto values = static_cast<int>(m_values->lines().size());
    say(m_values, values > people::kMaxValues ? tr("%1 are named, up to %2 are kept.").arg(values).arg(people::kMaxValues)
                                              : QString());
    const auto welcome = static_cast<int>(m_welcome->lines().size());
    say(m_welcome, welcome > people::kMaxWelcome
                       ? tr("%1 are named, up to %2 are kept.").arg(welcome).arg(people::kMaxWelcome)
                       : QString());
    say(m_trainedBefore, m_trainedBefore->isUnreadable()
                             ? tr("This is not read as a date. Write it as 2026-01-05.")
                             : QString());
    for (OwnField *field : m_own)
        say(field, field->problem());
    return first;
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
        m_capacity->setKeys({QString::number(profile.capacity)});
    m_hours->setValue(profile.hoursPerMonth.value_or(0));
    m_overlap->setValue(profile.overlapHours.value_or(0));
    m_availability->setKeys(profile.availability);
    m_shiftPattern->setText(profile.shiftPattern);
    m_modes->setKeys(profile.modes);
    m_place->setText(profile.place);
    m_prior->setKeys({people::priorMentoringKey(profile.prior)});
    m_mattersMost->setKeys({people::mattersMostKey(profile.mattersMost)});
    m_trainedBefore->setDate(profile.trainedBefore);
    m_difference->setKeys({people::differenceKindKey(profile.difference.kind)});
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
        profile.capacity = std::max(1, m_capacity->keys().value(0).toInt());
    profile.hoursPerMonth = hoursOf(m_hours);
    profile.overlapHours = hoursOf(m_overlap);
    profile.availability = m_availability->keys();
    profile.shiftPattern = m_shiftPattern->text();
    profile.modes = m_modes->keys();
    profile.place = m_place->text();
    profile.prior =
        people::priorMentoringFromKey(m_prior->keys().value(0)).value_or(people::PriorMentoring::Unknown);
    profile.mattersMost =
        people::mattersMostFromKey(m_mattersMost->keys().value(0)).value_or(people::MattersMost::NotSaid);
    profile.trainedBefore = m_trainedBefore->date();
    profile.difference.kind = people::differenceKindFromKey(m_difference->keys().value(0))
                                  .value_or(people::DifferenceKind::NoPreference);
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
