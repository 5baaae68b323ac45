#include "ui/pages/exercises/exercise_filter_bar.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/words/skill_words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <array>

namespace groundwork::ui {

using skills::Depth;
using skills::Mode;

namespace {

constexpr int kAnyMode = -1;
constexpr std::array kModes = {Mode::Solo, Mode::Pair, Mode::Group};
constexpr std::array kMinutes = {10, 15, 20, 25};

} // namespace

ExerciseFilterBar::ExerciseFilterBar(Theme &theme, const std::vector<ExerciseGroup> &groups, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_group(choice(QStringLiteral("exerciseGroup"), tr("Skill or ready-made sets")))
    , m_mode(new QButtonGroup(this))
    , m_minutes(choice(QStringLiteral("exerciseMinutes"), tr("Time")))
    , m_depth(choice(QStringLiteral("exerciseDepth"), tr("Depth")))
    , m_setting(choice(QStringLiteral("exerciseSetting"), tr("Where"))) {
    auto *flow = new FlowLayout(theme.space(8));
    setLayout(flow);
    m_search->setObjectName(QStringLiteral("exerciseSearch"));
    m_search->setPlaceholderText(tr("Search the cards…"));
    m_search->setAccessibleName(tr("Search the cards"));
    m_search->setAccessibleDescription(tr("In titles, steps, questions and tips"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(theme, QStringLiteral("search"), Token::Ink3), QLineEdit::LeadingPosition);
    const auto size = [this, &theme] { m_search->setFixedWidth(theme.size(210)); };
    size();
    connect(&theme, &Theme::changed, this, size);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        if (!m_quiet)
            Q_EMIT changed();
    });
    flow->addWidget(m_search);
    for (const ExerciseGroup &group : groups)
        m_group->addItem(QStringLiteral("%1 (%2)").arg(group.title).arg(group.count), group.key);
    m_group->hide();
    flow->addWidget(m_group);
    buildChoices();
    connect(m_group, &QComboBox::activated, this,
            [this] { Q_EMIT groupChosen(m_group->currentData().toString()); });
}

void ExerciseFilterBar::buildChoices() {
    const std::array<QString, 3> modes{tr("Alone"), tr("Pair"), tr("Group")};
    const auto addMode = [this](const QString &text, const QString &key, int id) {
        auto *chip = new FilterChip(m_theme, text);
        chip->setObjectName(QStringLiteral("exerciseMode_") + key);
        chip->setCheckable(true);
        chip->setChecked(id == kAnyMode);
        m_mode->addButton(chip, id + 1); // -1 would let the group choose an id
        layout()->addWidget(chip);
        m_ofCards.append(chip);
    };
    addMode(tr("All"), QStringLiteral("any"), kAnyMode);
    for (size_t i = 0; i < kModes.size(); ++i)
        addMode(modes[i], skills::modeKey(kModes[i]), static_cast<int>(i));
    m_minutes->addItem(tr("Any time"), 0);
    for (const int minutes : kMinutes)
        m_minutes->addItem(tr("Up to %1 min").arg(minutes), minutes);
    m_depth->addItem(tr("Any depth"), 0);
    m_depth->addItem(tr("Only light"), static_cast<int>(Depth::Light));
    m_depth->addItem(tr("Light or medium"), static_cast<int>(Depth::Medium));
    m_setting->addItem(tr("Anywhere"), QString());
    for (const skills::Setting setting : skills::kSettings)
        m_setting->addItem(words::settingTitle(setting), skills::settingKey(setting));
    m_favourites = new FilterChip(m_theme, QString(), QStringLiteral("star"));
    m_favourites->setObjectName(QStringLiteral("exerciseFavourites"));
    setFavourites(0);
    for (QComboBox *box : {m_minutes, m_depth, m_setting}) {
        layout()->addWidget(box);
        m_ofCards.append(box);
    }
    layout()->addWidget(m_favourites);
    m_ofCards.append(m_favourites);
    const auto say = [this] {
        if (!m_quiet)
            Q_EMIT changed();
    };
    for (QComboBox *box : {m_minutes, m_depth, m_setting})
        connect(box, &QComboBox::currentIndexChanged, this, say);
    connect(m_mode, &QButtonGroup::idToggled, this, [say](int, bool on) {
        if (on)
            say();
    });
    connect(m_favourites, &QToolButton::toggled, this, say);
}

QComboBox *ExerciseFilterBar::choice(const QString &name, const QString &accessible) {
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    return box;
}

skills::ExerciseFilter ExerciseFilterBar::filter() const {
    skills::ExerciseFilter filter;
    filter.text = m_search->text();
    if (const int mode = m_mode->checkedId() - 1; mode > kAnyMode)
        filter.mode = kModes[static_cast<size_t>(mode)];
    filter.longest = m_minutes->currentData().toInt();
    if (const int depth = m_depth->currentData().toInt(); depth > 0)
        filter.deepest = static_cast<Depth>(depth);
    filter.setting = skills::settingFromKey(m_setting->currentData().toString());
    filter.onlyFavourites = m_favourites->isChecked();
    return filter;
}

void ExerciseFilterBar::clear() {
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_search->clear();
        m_mode->button(kAnyMode + 1)->setChecked(true);
        for (QComboBox *box : {m_minutes, m_depth, m_setting})
            box->setCurrentIndex(0);
        m_favourites->setChecked(false);
    }
    Q_EMIT changed();
}

void ExerciseFilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ExerciseFilterBar::clearSearch() {
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

void ExerciseFilterBar::setForSets(bool sets) {
    for (QWidget *widget : std::as_const(m_ofCards))
        widget->setVisible(!sets);
}

void ExerciseFilterBar::setFavourites(int count) {
    m_favourites->setText(count > 0 ? tr("Favourites %1").arg(count) : tr("Favourites"));
    m_favourites->updateGeometry();
}

void ExerciseFilterBar::setGroup(const QString &key) {
    m_group->setCurrentIndex(m_group->findData(key));
}

void ExerciseFilterBar::showGroups(bool show) {
    m_group->setVisible(show);
}

} // namespace groundwork::ui
