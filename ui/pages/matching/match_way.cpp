#include "ui/pages/matching/match_way.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

/// Chooses the entry with this number; one that is not offered (set elsewhere) becomes an entry of its own.
void choose(QComboBox &box, int value) {
    const QSignalBlocker quiet(box);
    int at = box.findData(value);
    if (at < 0) {
        box.addItem(QString::number(value), value);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

} // namespace

MatchWay::MatchWay(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_open(new QToolButton)
    , m_content(new QWidget)
    , m_bandLabel(wrappingLabel(theme, tr("Nobody worse than need be"), TextRole::Small, Token::Ink2))
    , m_keepLabel(wrappingLabel(theme, tr("Pairs that are there already"), TextRole::Small, Token::Ink2)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    m_open->setObjectName(QStringLiteral("matchWayOpen"));
    m_open->setText(tr("How it is reached"));
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setCheckable(true);
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_open->setAccessibleDescription(tr("Opens and closes the choices below."));
    column->addWidget(m_open, 0, Qt::AlignLeading);
    auto *fields = new QVBoxLayout(m_content);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme.space(4));
    m_band = choice("matchBand", m_bandLabel,
                    tr("The weakest pair has as many points as can be, or a little fewer where that gives the others "
                       "more."));
    m_band->addItem(tr("No floor"), matching::kNoBand);
    m_band->addItem(tr("The highest floor (0)"), 0);
    m_band->addItem(tr("Just below it (20)"), 20);
    m_band->addItem(tr("Further below it (50)"), 50);
    m_keep = choice("matchKeep", m_keepLabel,
                    tr("How much more a pair counts that is there already, in thousandths of the highest sum. With more, "
                       "fewer people move."));
    m_keep->addItem(tr("Count no more (0)"), 0);
    m_keep->addItem(tr("Count a little more (1)"), 1);
    m_keep->addItem(tr("Count more (10)"), 10);
    m_keep->addItem(tr("Count much more (50)"), 50);
    for (QWidget *each : {static_cast<QWidget *>(m_bandLabel), static_cast<QWidget *>(m_band),
                          static_cast<QWidget *>(m_keepLabel), static_cast<QWidget *>(m_keep)})
        fields->addWidget(each);
    m_spread = new QCheckBox(tr("Spread over mentors"));
    m_spread->setObjectName(QStringLiteral("matchSpread"));
    m_spread->setToolTip(tr("A mentor’s second and third mentee count a little less, so that few mentors carry much."));
    m_spread->setAccessibleDescription(m_spread->toolTip());
    fields->addWidget(m_spread);
    column->addWidget(m_content);
    const auto fold = [this](bool open) {
        m_content->setVisible(open);
        m_open->setIcon(icon(m_theme, open ? QStringLiteral("down")
                                           : layoutDirection() == Qt::RightToLeft ? QStringLiteral("left")
                                                                                  : QStringLiteral("right"),
                             Token::Ink2));
    };
    connect(m_open, &QToolButton::toggled, this, fold);
    fold(false);
    connect(m_band, &QComboBox::activated, this, [this] { Q_EMIT bandChanged(m_band->currentData().toInt()); });
    connect(m_keep, &QComboBox::activated, this, [this] { Q_EMIT keepChanged(m_keep->currentData().toInt()); });
    connect(m_spread, &QCheckBox::clicked, this, &MatchWay::spreadChanged);
}

QComboBox *MatchWay::choice(const char *name, Label *label, const QString &rule) {
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label->text());
    box->setAccessibleDescription(rule);
    box->setToolTip(rule);
    label->setToolTip(rule);
    label->setBuddy(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    passWheelOn(*box);
    return box;
}

void MatchWay::show(const matching::Wanted &wanted) {
    choose(*m_band, wanted.band);
    choose(*m_keep, wanted.keep);
    m_spread->setChecked(wanted.spread);
    // A stable plan knows neither; a floor belongs to placing as many as can be.
    const bool floor = wanted.aim == matching::Aim::Placed;
    const bool stable = wanted.aim == matching::Aim::Stable;
    m_bandLabel->setVisible(floor);
    m_band->setVisible(floor);
    for (QWidget *each : {static_cast<QWidget *>(m_keepLabel), static_cast<QWidget *>(m_keep),
                          static_cast<QWidget *>(m_spread)})
        each->setVisible(!stable);
    setVisible(!stable);
}

} // namespace groundwork::ui
