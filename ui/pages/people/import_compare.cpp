#include "ui/pages/people/import_compare.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

namespace groundwork::ui {

using exchange::Duplicates;
using exchange::FieldDifference;
using exchange::PlannedPerson;

namespace {
constexpr int kMostPeople = 2000; ///< in the list; the rule holds for all
enum Columns { FieldColumn, OursColumn, TheirsColumn, TakeColumn, ColumnCount };
} // namespace

ImportCompare::ImportCompare(ImportSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    m_head = wrappingLabel(theme, QString(), TextRole::Section);
    m_head->setObjectName(QStringLiteral("importCompareHead"));
    column->addWidget(m_head);
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(theme.space(10));
    m_people = new QListWidget;
    m_people->setObjectName(QStringLiteral("importKnownPeople"));
    m_people->setAccessibleName(tr("People whose record differs from the list"));
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setMinimumHeight(theme.size(110));
    auto *peopleCard = new Card(theme);
    peopleCard->setFlush(true);
    peopleCard->body()->addWidget(m_people);
    box->addWidget(peopleCard, 2);
    box->addWidget(buildPerson(), 5);
    column->addWidget(row, 1);
    connect(m_people, &QListWidget::currentRowChanged, this, &ImportCompare::showPerson);
    connect(&session, &ImportSession::planned, this, &ImportCompare::showPlan);
}

QWidget *ImportCompare::buildPerson() {
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(6));
    auto *top = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8));
    top->setLayout(flow);
    auto *label = new Label(m_theme, tr("&For this person"));
    m_rule = new QComboBox;
    m_rule->setObjectName(QStringLiteral("importRuleOf"));
    m_rule->setAccessibleName(tr("For this person"));
    m_rule->addItem(tr("as for all"), -1);
    for (const Duplicates rule : {Duplicates::Update, Duplicates::Newest, Duplicates::Keep, Duplicates::Skip})
        m_rule->addItem(words::duplicatesWord(rule), static_cast<int>(rule));
    label->setBuddy(m_rule);
    flow->addWidget(label);
    flow->addWidget(m_rule);
    column->addWidget(top);
    m_fields = new QTableWidget(0, ColumnCount);
    m_fields->setObjectName(QStringLiteral("importFields"));
    m_fields->setAccessibleName(tr("Where the record and the list differ"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Here"), tr("In the list"), tr("Take the list's")});
    m_fields->verticalHeader()->hide();
    m_fields->horizontalHeader()->setSectionResizeMode(FieldColumn, QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setSectionResizeMode(OursColumn, QHeaderView::Stretch);
    m_fields->horizontalHeader()->setSectionResizeMode(TheirsColumn, QHeaderView::Stretch);
    m_fields->horizontalHeader()->setSectionResizeMode(TakeColumn, QHeaderView::ResizeToContents);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setTabKeyNavigation(false);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setMinimumHeight(m_theme.size(110));
    auto *card = new Card(m_theme);
    card->setFlush(true);
    card->body()->addWidget(m_fields);
    column->addWidget(card, 1);
    connect(m_rule, &QComboBox::activated, this, [this] {
        const PlannedPerson *person = chosen();
        if (!person)
            return;
        const int rule = m_rule->currentData().toInt();
        m_session.setRuleOf(*person->existing,
                            rule < 0 ? std::nullopt : std::optional(static_cast<Duplicates>(rule)));
    });
    connect(m_fields, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        const PlannedPerson *person = chosen();
        if (m_filling || !person || item->column() != TakeColumn)
            return;
        const QString key = item->data(Qt::UserRole).toString();
        const bool theirs = item->checkState() == Qt::Checked;
        // Later: the table is filled anew by the answer.
        QMetaObject::invokeMethod(
            this, [this, id = *person->existing, key, theirs] { m_session.choose(id, key, theirs); },
            Qt::QueuedConnection);
    });
    return side;
}

const PlannedPerson *ImportCompare::chosen() const {
    const int row = m_people->currentRow();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return nullptr;
    const auto index = static_cast<size_t>(m_shown[static_cast<size_t>(row)]);
    const auto &people = m_session.plan().people;
    return index < people.size() && people[index].existing ? &people[index] : nullptr;
}

void ImportCompare::showPlan() {
    const exchange::ImportPlan &plan = m_session.plan();
    const PlannedPerson *before = chosen();
    const PersonId stay = before && before->existing ? *before->existing : PersonId{};
    int at = 0;
    {
        const QSignalBlocker quiet(m_people);
        m_people->clear();
        m_shown.clear();
        for (size_t i = 0; i < plan.people.size() && m_shown.size() < kMostPeople; ++i) {
            const PlannedPerson &person = plan.people[i];
            if (!person.existing || person.differences.empty())
                continue;
            if (*person.existing == stay)
                at = static_cast<int>(m_shown.size());
            m_shown.push_back(static_cast<int>(i));
            const auto taken = std::count_if(person.differences.begin(), person.differences.end(),
                                             [](const FieldDifference &difference) { return difference.takes; });
            m_people->addItem(tr("%1: %2 of %3")
                                  .arg(m_session.nameOf(*person.existing), QString::number(taken),
                                       QString::number(person.differences.size())));
            m_people->item(m_people->count() - 1)
                ->setToolTip(tr("%1 of %2 answers of the list are taken")
                                 .arg(QString::number(taken), QString::number(person.differences.size())));
        }
        m_people->setCurrentRow(m_shown.empty() ? -1 : at);
    }
    setVisible(!m_shown.empty());
    m_head->setText(tr("The list says something else about %n (person|people)", nullptr,
                       static_cast<int>(m_shown.size())));
    showPerson();
}

void ImportCompare::showPerson() {
    const QScopedValueRollback filling(m_filling, true);
    const PlannedPerson *person = chosen();
    const int row = m_fields->currentRow();
    const int count = person ? static_cast<int>(person->differences.size()) : 0;
    m_fields->setRowCount(count);
    if (!person)
        return;
    const auto own = m_session.options().ruleOf.find(*person->existing);
    m_rule->setCurrentIndex(m_rule->findData(
        own == m_session.options().ruleOf.end() ? -1 : static_cast<int>(own->second)));
    for (int i = 0; i < count; ++i) {
        const FieldDifference &difference = person->differences[static_cast<size_t>(i)];
        const QString field = words::differenceField(difference);
        const QString ours = words::differenceValue(difference, false);
        const QString theirs = words::differenceValue(difference, true);
        const auto put = [&](int column, const QString &text, bool holds) {
            auto *item = new QTableWidgetItem(text);
            QFont font = m_theme.font(holds ? TextRole::BodyStrong : TextRole::Body);
            item->setFont(font);
            item->setForeground(m_theme.color(holds ? Token::Ink : Token::Ink2));
            item->setToolTip(text);
            m_fields->setItem(i, column, item);
        };
        put(FieldColumn, field, false);
        put(OursColumn, ours.isEmpty() ? tr("(empty)") : ours, !difference.takes);
        put(TheirsColumn, theirs, difference.takes);
        auto *take = new QTableWidgetItem(difference.chosen ? tr("by hand") : QString());
        take->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        take->setCheckState(difference.takes ? Qt::Checked : Qt::Unchecked);
        take->setData(Qt::UserRole, difference.key());
        take->setData(Qt::AccessibleTextRole,
                      difference.takes ? tr("%1: the list's answer holds").arg(field)
                                       : tr("%1: what is here holds").arg(field));
        m_fields->setItem(i, TakeColumn, take);
    }
    m_fields->setCurrentCell(std::clamp(row, 0, count - 1), TakeColumn);
    m_fields->verticalHeader()->setDefaultSectionSize(m_theme.size(32));
}

} // namespace groundwork::ui
