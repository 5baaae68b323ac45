#include "ui/printing/pair_choice.h"

#include "core/base/text_fold.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/date_words.h"
#include "ui/words/pair_words.h"

#include <QDateTime>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace groundwork::ui {

PairChoice::PairChoice(Theme &theme, Of of, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_of(of)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_figure(new Label(theme, {}, TextRole::Small, Token::Ink2, this)) {
    build();
}

void PairChoice::build() {
    Theme &theme = m_theme;
    const bool pairs = m_of == Of::Pairs;
    const QString key = pairs ? QStringLiteral("printPair") : QStringLiteral("printPeople");
    m_search->setObjectName(key + QStringLiteral("Search"));
    m_search->setAccessibleName(pairs ? tr("Search the pairs") : tr("Search the people"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(pairs ? QStringLiteral("printPairs") : QStringLiteral("printPeople"));
    m_list->setAccessibleName(pairs ? tr("For which pairs") : tr("For which people"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFixedHeight(theme.size(130));
    m_figure->setObjectName(key + QStringLiteral("Figure"));
    QPushButton *all = button(theme, key + QStringLiteral("sAll"), tr("All"));
    QPushButton *none = button(theme, key + QStringLiteral("sNone"), tr("None"));
    QPushButton *fresh = button(theme, key + QStringLiteral("sNew"), tr("New since printed"));
    fresh->setToolTip(tr("Those for whom one of these documents was never printed, or who changed since it was"));
    fresh->setAccessibleDescription(fresh->toolTip());
    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(theme.space(6), 0, row);
    for (QPushButton *each : {all, none, fresh})
        buttons->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_figure);
    column->addWidget(row);
    connect(m_search, &QLineEdit::textChanged, this, &PairChoice::search);
    connect(all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickShown(false); });
    connect(fresh, &QPushButton::clicked, this, &PairChoice::newOnesWanted);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_changing)
            return;
        const qint64 id = item->data(Qt::UserRole).toLongLong();
        if (item->checkState() == Qt::Checked)
            m_out.erase(id);
        else
            m_out.insert(id);
        showFigure();
        Q_EMIT chosenChanged();
    });
    connect(&theme, &Theme::changed, this, [this] { m_list->setFixedHeight(m_theme.size(130)); });
}

void PairChoice::setPairs(const std::vector<documents::PrintablePair> &pairs) {
    m_entries.clear();
    for (const documents::PrintablePair &pair : pairs)
        m_entries.push_back({pair.id.value, words::pairName(pair.mentee, pair.mentor)});
    fill();
}

void PairChoice::setPeople(const std::vector<documents::PrintablePerson> &people) {
    m_entries.clear();
    for (const documents::PrintablePerson &person : people)
        m_entries.push_back({person.id.value, person.name});
    fill();
}

void PairChoice::fill() {
    m_changing = true;
    m_list->clear();
    for (const Entry &entry : m_entries) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::UserRole, entry.id);
        item->setToolTip(item->text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_out.count(entry.id) > 0 ? Qt::Unchecked : Qt::Checked);
    }
    m_changing = false;
    search();
    showFigure();
    showFirstTicked();
}

void PairChoice::showPrinted(const std::function<qint64(qint64)> &lastOf) {
    m_changing = true; // a tip is no tick
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const qint64 at = lastOf(item->data(Qt::UserRole).toLongLong());
        const QString when = at > 0 ? tr("Printed last on %1").arg(words::longDate(QDateTime::fromSecsSinceEpoch(at).date())) : QString();
        item->setToolTip(when.isEmpty() ? item->text() : item->text() + QLatin1Char('\n') + when);
        item->setData(Qt::AccessibleDescriptionRole, when);
    }
    m_changing = false;
}

void PairChoice::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    showFirstTicked();
}

void PairChoice::showFirstTicked() {
    for (int i = 0; !isEverybody() && i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            continue;
        m_list->setCurrentRow(i);
        m_list->scrollToItem(m_list->item(i), QAbstractItemView::PositionAtCenter);
        return;
    }
}

void PairChoice::choose(const std::vector<PartnershipId> &pairs, const std::vector<PartnershipId> &ofCohort) {
    m_out.clear();
    for (const PartnershipId id : ofCohort) {
        if (!pairs.empty() && std::find(pairs.begin(), pairs.end(), id) == pairs.end())
            m_out.insert(id.value);
    }
    fill();
}

void PairChoice::choosePeople(const std::vector<ParticipantId> &people) {
    m_out.clear();
    for (const Entry &entry : m_entries) {
        if (!people.empty() && std::find(people.begin(), people.end(), ParticipantId{entry.id}) == people.end())
            m_out.insert(entry.id);
    }
    fill();
}

void PairChoice::chooseNobody() {
    for (const Entry &entry : m_entries)
        m_out.insert(entry.id);
    fill();
}

std::vector<qint64> PairChoice::chosenIds() const {
    std::vector<qint64> ids;
    for (const Entry &entry : m_entries) {
        if (m_out.count(entry.id) == 0)
            ids.push_back(entry.id);
    }
    return ids;
}

std::vector<PartnershipId> PairChoice::chosen() const {
    std::vector<PartnershipId> ids;
    for (const qint64 id : chosenIds())
        ids.push_back(PartnershipId{id});
    return ids;
}

std::vector<ParticipantId> PairChoice::chosenPeople() const {
    std::vector<ParticipantId> ids;
    for (const qint64 id : chosenIds())
        ids.push_back(ParticipantId{id});
    return ids;
}

bool PairChoice::isEverybody() const {
    return chosenIds().size() == m_entries.size();
}

bool PairChoice::isNobody() const {
    return !m_entries.empty() && chosenIds().empty();
}

void PairChoice::search() {
    const QString wanted = foldText(m_search->text());
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!foldText(m_list->item(i)->text()).contains(wanted));
}

void PairChoice::tickShown(bool on) {
    m_changing = true;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        if (item->isHidden())
            continue;
        const qint64 id = item->data(Qt::UserRole).toLongLong();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        if (on)
            m_out.erase(id);
        else
            m_out.insert(id);
    }
    m_changing = false;
    showFigure();
    Q_EMIT chosenChanged();
}

void PairChoice::showFigure() {
    const auto all = static_cast<int>(m_entries.size());
    const auto ticked = chosenIds().size();
    if (m_of == Of::Pairs)
        m_figure->setText(all == 0 ? tr("No pair has one yet") : tr("%1 of %n pair(s)", nullptr, all).arg(ticked));
    else
        m_figure->setText(all == 0 ? tr("It fits nobody yet, so it prints blank")
                                   : tr("%1 of %n (person|people)", nullptr, all).arg(ticked));
}

} // namespace groundwork::ui
