#include "ui/printing/pair_choice.h"

#include "core/base/text_fold.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace groundwork::ui {

PairChoice::PairChoice(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_figure(new Label(theme, {}, TextRole::Small, Token::Ink2, this)) {
    m_search->setObjectName(QStringLiteral("printPairSearch"));
    m_search->setAccessibleName(tr("Search the pairs"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("printPairs"));
    m_list->setAccessibleName(tr("For whom"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFixedHeight(theme.size(130));
    m_figure->setObjectName(QStringLiteral("printPairFigure"));
    QPushButton *all = button(theme, QStringLiteral("printPairsAll"), tr("All"));
    QPushButton *none = button(theme, QStringLiteral("printPairsNone"), tr("None"));
    QPushButton *fresh = button(theme, QStringLiteral("printPairsNew"), tr("New since printed"));
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
    m_pairs = pairs;
    m_changing = true;
    m_list->clear();
    for (const documents::PrintablePair &pair : m_pairs) {
        auto *item =
            new QListWidgetItem(tr("%1 with %2", "names of a pair").arg(pair.mentee, pair.mentor), m_list);
        item->setData(Qt::UserRole, pair.id.value);
        item->setToolTip(item->text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_out.count(pair.id.value) > 0 ? Qt::Unchecked : Qt::Checked);
    }
    m_changing = false;
    search();
    showFigure();
}

void PairChoice::choose(const std::vector<PartnershipId> &pairs, const std::vector<PartnershipId> &ofCohort) {
    m_out.clear();
    for (const PartnershipId id : ofCohort) {
        if (!pairs.empty() && std::find(pairs.begin(), pairs.end(), id) == pairs.end())
            m_out.insert(id.value);
    }
    setPairs(std::vector<documents::PrintablePair>(m_pairs));
    for (int i = 0; !pairs.empty() && i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            m_list->setCurrentRow(i);
            break;
        }
    }
}

void PairChoice::chooseNobody() {
    for (const documents::PrintablePair &pair : m_pairs)
        m_out.insert(pair.id.value);
    setPairs(std::vector<documents::PrintablePair>(m_pairs));
}

std::vector<PartnershipId> PairChoice::chosen() const {
    std::vector<PartnershipId> ids;
    for (const documents::PrintablePair &pair : m_pairs) {
        if (m_out.count(pair.id.value) == 0)
            ids.push_back(pair.id);
    }
    return ids;
}

bool PairChoice::isEverybody() const {
    return chosen().size() == m_pairs.size();
}

bool PairChoice::isNobody() const {
    return !m_pairs.empty() && chosen().empty();
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
        const PartnershipId id{item->data(Qt::UserRole).toLongLong()};
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        if (on)
            m_out.erase(id.value);
        else
            m_out.insert(id.value);
    }
    m_changing = false;
    showFigure();
    Q_EMIT chosenChanged();
}

void PairChoice::showFigure() {
    m_figure->setText(m_pairs.empty()
                          ? tr("No pair has one yet")
                          : tr("%1 of %n pair(s)", nullptr, static_cast<int>(m_pairs.size())).arg(chosen().size()));
}

} // namespace groundwork::ui
