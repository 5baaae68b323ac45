#include "ui/widgets/answer_choice_fields.h"

#include "ui/widgets/choice_keys.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

namespace {

constexpr int kOtherId = 10000;
constexpr int kLinesAtFirst = 3; // a list of hopes has three

/// Checks one button of a group, or none, without a signal.
void check(QButtonGroup *group, int id) {
    const QSignalBlocker guard(group);
    group->setExclusive(false);
    for (QAbstractButton *each : group->buttons()) {
        const QSignalBlocker buttonGuard(each);
        each->setChecked(group->id(each) == id);
        each->update();
    }
    group->setExclusive(true);
}

QString otherWords(const first_meeting::Field &field) {
    return field.otherLabel.isEmpty() ? ChoiceAnswer::tr("something else") : field.otherLabel;
}

/// A line below "something else" that opens when it is wanted.
WordsEdit *otherLine(const AnswerStyle &style, const QString &objectName, const QString &words) {
    auto *line = new WordsEdit(style.theme, style.words, 1, 120, true);
    line->setObjectName(objectName);
    line->setAccessibleName(words);
    line->setPlaceholderText(ChoiceAnswer::tr("In your own words"));
    return line;
}

} // namespace

ChoiceAnswer::ChoiceAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                           const QString &objectName, const QString &words)
    : AnswerField(style, field)
    , m_group(new QButtonGroup(this)) {
    setObjectName(objectName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.theme.space(4));
    auto *choices = new QWidget;
    choices->setAccessibleName(words);
    auto *flow = new FlowLayout(style.theme.space(12), 0, choices);
    column->addWidget(choices);
    int id = 0;
    for (const first_meeting::Option &option : field.options) {
        auto *each = new QRadioButton(style.filled(option.text));
        each->setObjectName(partName(option.key));
        each->setAccessibleDescription(words);
        m_group->addButton(each, id);
        m_keys.insert(id++, option.key);
        flow->addWidget(each);
    }
    if (field.other) {
        auto *each = new QRadioButton(otherWords(field));
        each->setObjectName(partName(QStringLiteral("other")));
        each->setAccessibleDescription(words);
        m_group->addButton(each, kOtherId);
        flow->addWidget(each);
        m_otherButton = each;
        m_other =
            otherLine(style, partName(QStringLiteral("other_text")), tr("%1, something else").arg(words));
        m_other->hide();
        column->addWidget(m_other);
        connect(m_other, &WordsEdit::edited, this, &AnswerField::edited);
        connect(each, &QRadioButton::toggled, m_other, &QWidget::setVisible);
    }
    if (!m_group->buttons().isEmpty())
        setFirst(m_group->buttons().first());
    new ChoiceKeys(m_group, false, [this] { Q_EMIT edited(); });
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT edited();
    });
}

QJsonValue ChoiceAnswer::value() const {
    const int id = m_group->checkedId();
    if (id == kOtherId) {
        const QString text = m_other->text().trimmed();
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                              : QJsonValue(QJsonObject{{QStringLiteral("other"), text}});
    }
    return id < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_keys.value(id));
}

void ChoiceAnswer::setValue(const QJsonValue &value) {
    const QString other = value.toObject().value(QStringLiteral("other")).toString();
    check(m_group, value.isString() ? m_keys.key(value.toString(), -1) : other.isEmpty() ? -1 : kOtherId);
    if (m_other) {
        m_other->setText(other);
        m_other->setVisible(!other.isEmpty());
    }
}

ChoicesAnswer::ChoicesAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                             const QString &objectName, const QString &words)
    : AnswerField(style, field) {
    setObjectName(objectName);
    setAccessibleName(words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.theme.space(2));
    if (field.maximum > 0) {
        m_count = new Label(style.theme, QString(), TextRole::Small, Token::Ink2);
        column->addWidget(m_count);
    }
    for (const first_meeting::Option &option : field.options) {
        auto *box = new QCheckBox(style.filled(option.text));
        box->setObjectName(partName(option.key));
        box->setAccessibleDescription(words);
        box->setProperty("key", option.key);
        column->addWidget(box);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this, box] { ticked(box); });
    }
    if (field.other) {
        m_other =
            otherLine(style, partName(QStringLiteral("other_text")), tr("%1, something else").arg(words));
        m_other->setPlaceholderText(otherWords(field));
        column->addWidget(m_other);
        connect(m_other, &WordsEdit::edited, this, &AnswerField::edited);
    }
    if (!m_boxes.isEmpty())
        setFirst(m_boxes.first());
    if (m_count)
        m_count->setText(tr("%n may be chosen", nullptr, field.maximum));
}

void ChoicesAnswer::ticked(QCheckBox *box) {
    if (m_count) {
        int chosen = 0;
        for (const QCheckBox *each : m_boxes)
            chosen += each->isChecked() ? 1 : 0;
        if (chosen > field().maximum) {
            const QSignalBlocker guard(box);
            box->setChecked(false);
            m_count->setText(tr("%n (is|are) chosen. Untick one first.", nullptr, field().maximum));
            return;
        }
        m_count->setText(tr("%1 of %2 chosen").arg(chosen).arg(field().maximum));
    }
    Q_EMIT edited();
}

QJsonValue ChoicesAnswer::value() const {
    QJsonArray chosen;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            chosen.append(box->property("key").toString());
    }
    const QString other = m_other ? m_other->text().trimmed() : QString();
    if (chosen.isEmpty() && other.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonObject value = m_kept;
    value.insert(QStringLiteral("choices"), chosen);
    if (!other.isEmpty())
        value.insert(QStringLiteral("other"), other);
    return value;
}

void ChoicesAnswer::setValue(const QJsonValue &value) {
    const QJsonArray chosen = value.toObject().value(QStringLiteral("choices")).toArray();
    m_kept = value.toObject();
    m_kept.remove(QStringLiteral("choices"));
    m_kept.remove(QStringLiteral("other"));
    for (QCheckBox *box : m_boxes) {
        const QSignalBlocker guard(box);
        box->setChecked(chosen.contains(box->property("key").toString()));
    }
    if (m_other)
        m_other->setText(value.toObject().value(QStringLiteral("other")).toString());
    if (m_count)
        m_count->setText(tr("%1 of %2 chosen").arg(chosen.size()).arg(field().maximum));
}

ScaleAnswer::ScaleAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                         const QString &objectName, const QString &words)
    : AnswerField(style, field)
    , m_group(new QButtonGroup(this)) {
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style.theme.space(16));
    for (int number = field.minimum; number <= field.maximum; ++number) {
        auto *each = new QRadioButton(QString::number(number));
        each->setObjectName(partName(QString::number(number)));
        each->setAccessibleDescription(words);
        m_group->addButton(each, number);
        row->addWidget(each);
    }
    row->addStretch(1);
    setFirst(m_group->buttons().first());
    new ChoiceKeys(m_group, true, [this] { Q_EMIT edited(); }, [this] { focusNextChild(); });
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT edited();
    });
}

QJsonValue ScaleAnswer::value() const {
    return m_group->checkedId() < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_group->checkedId());
}

void ScaleAnswer::setValue(const QJsonValue &value) {
    check(m_group, value.isDouble() ? value.toInt() : -1);
}

AmountsAnswer::AmountsAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                             const QString &objectName, const QString &words)
    : AnswerField(style, field)
    , m_picks(QJsonValue::Undefined) {
    setObjectName(objectName);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style.theme.space(10));
    grid->setVerticalSpacing(style.theme.space(4));
    grid->setColumnStretch(0, 1);
    const QStringList heads{tr("0 not now"), tr("1 a little"), tr("2 some"), tr("3 a lot")};
    grid->addWidget(
        wrappingLabel(style.theme, heads.join(QStringLiteral(" · ")), TextRole::Small, Token::Ink2), 0, 0, 1,
        5);
    int line = 1;
    for (const first_meeting::Option &option : field.options) {
        grid->addWidget(wrappingLabel(style.theme, option.text, style.label), line, 0);
        auto *group = new QButtonGroup(this);
        for (int amount = field.minimum; amount <= field.maximum; ++amount) {
            auto *each = new QRadioButton(QString::number(amount));
            each->setObjectName(partName(QStringLiteral("%1_%2").arg(option.key).arg(amount)));
            each->setAccessibleName(tr("%1: %2").arg(option.text, heads.value(amount)));
            each->setAccessibleDescription(words);
            group->addButton(each, amount);
            grid->addWidget(each, line, 1 + amount);
        }
        connect(group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
            if (checked)
                Q_EMIT edited();
        });
        // A row of digits, as on paper.
        new ChoiceKeys(group, true, [this] { Q_EMIT edited(); }, [this] { focusNextChild(); });
        m_rows.append(group);
        ++line;
    }
    setFirst(m_rows.first()->buttons().first());
}

QJsonValue AmountsAnswer::value() const {
    QJsonObject amounts;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i)->checkedId() >= 0)
            amounts.insert(field().options.at(static_cast<size_t>(i)).key, m_rows.at(i)->checkedId());
    }
    if (amounts.isEmpty() && m_picks.isUndefined())
        return QJsonValue(QJsonValue::Undefined);
    QJsonObject value;
    if (!amounts.isEmpty())
        value.insert(QStringLiteral("amounts"), amounts);
    if (!m_picks.isUndefined())
        value.insert(QStringLiteral("choices"), m_picks);
    return value;
}

void AmountsAnswer::setValue(const QJsonValue &value) {
    const QJsonObject amounts = value.toObject().value(QStringLiteral("amounts")).toObject();
    m_picks = value.toObject().value(QStringLiteral("choices"));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        check(m_rows.at(i), amounts.value(field().options.at(static_cast<size_t>(i)).key).toInt(-1));
}

ConfirmAnswer::ConfirmAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                             const QString &objectName, const QString &words)
    : AnswerField(style, field) {
    setObjectName(objectName);
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const QString text = field.label.isEmpty() ? words : field.label;
    if (style.together && field.owner == first_meeting::FieldOwner::Both) {
        addBox(QStringLiteral("tick_mentee"), tr("%1: %2").arg(style.mentee, text), words);
        addBox(QStringLiteral("tick_mentor"), tr("%1: %2").arg(style.mentor, text), words);
    } else {
        addBox(QStringLiteral("tick"), text, words);
    }
    setFirst(m_boxes.first());
}

QCheckBox *ConfirmAnswer::addBox(const QString &part, const QString &text, const QString &words) {
    auto *box = new QCheckBox(text);
    box->setObjectName(partName(part));
    box->setAccessibleDescription(words);
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &AnswerField::edited);
    m_boxes.append(box);
    return box;
}

QJsonValue ConfirmAnswer::value() const {
    const bool all = std::all_of(m_boxes.begin(), m_boxes.end(), [](const QCheckBox *box) { return box->isChecked(); });
    return all ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
}

void ConfirmAnswer::setValue(const QJsonValue &value) {
    for (QCheckBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker guard(box);
        box->setChecked(value.toBool());
    }
}

PickAnswer::PickAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                       const QString &words)
    : AnswerField(style, field)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
    , m_words(words) {
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style.theme.space(2));
    // They have their place among the stops of the keyboard before there is anything to pick.
    for (int i = 0; i < kLinesAtFirst; ++i)
        addButton();
    m_keys = new ChoiceKeys(m_group, false, [this] {
        m_picked = 0;
        Q_EMIT edited();
    });
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        m_picked = id;
        Q_EMIT edited();
    });
}

void PickAnswer::addButton() {
    const int number = static_cast<int>(m_group->buttons().size()) + 1;
    auto *each = new QRadioButton;
    each->setObjectName(partName(QString::number(number)));
    each->setAccessibleDescription(m_words);
    each->hide();
    m_group->addButton(each, number);
    m_column->addWidget(each);
    if (m_keys)
        m_keys->watch(each);
}

void PickAnswer::setEntries(const QStringList &entries) {
    if (m_entries == entries)
        return;
    m_entries = entries;
    while (m_group->buttons().size() < entries.size())
        addButton();
    for (QAbstractButton *each : m_group->buttons()) {
        const int number = m_group->id(each);
        each->setVisible(number <= entries.size());
        if (number > entries.size())
            continue;
        each->setText(
            fontMetrics().elidedText(entries.at(number - 1), Qt::ElideRight, style().theme.size(430)));
        each->setAccessibleName(entries.at(number - 1));
    }
    check(m_group, m_picked);
}

QJsonValue PickAnswer::value() const {
    return m_picked >= 1 && m_picked <= m_entries.size() ? QJsonValue(m_picked)
                                                         : QJsonValue(QJsonValue::Undefined);
}

void PickAnswer::setValue(const QJsonValue &value) {
    m_picked = value.toInt(0);
    check(m_group, m_picked > 0 ? m_picked : -1);
}

} // namespace groundwork::ui
