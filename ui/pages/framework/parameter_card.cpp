#include "ui/pages/framework/parameter_card.h"

#include "ui/pages/framework/own_parameter_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace groundwork::ui {

using framework::OwnParameter;

ParameterCard::ParameterCard(Theme &theme, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("part_parameters"));
    body()->setSpacing(theme.space(10));
    for (const framework::ParameterSpec &spec : framework::parameterSpecs())
        addField(spec);
    body()->addWidget(new Label(theme, tr("Our own"), TextRole::BodyStrong));
    m_ownColumn = new QVBoxLayout;
    m_ownColumn->setSpacing(theme.space(6));
    body()->addLayout(m_ownColumn);
    auto *add = button(theme, QStringLiteral("parameter_add"), tr("Add a parameter…"), ButtonKind::Quiet,
                       QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, [this] { editOwn(-1); });
    body()->addWidget(add, 0, Qt::AlignLeading);
}

void ParameterCard::addField(const framework::ParameterSpec &spec) {
    Field field;
    field.spec = spec;
    const QString name = QStringLiteral("parameter_") + QLatin1String(spec.key);
    const QString label = words::parameterLabel(spec.id);
    field.was = wrappingLabel(m_theme, QString(), TextRole::Small, Token::AccentDeep);
    field.was->hide();
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(8));
    auto *title = wrappingLabel(m_theme, label);
    const QString key = QLatin1String(spec.key);
    const auto say = [this, key] {
        if (!m_setting)
            Q_EMIT edited(key);
    };
    if (spec.yesNo) {
        field.rule = new QCheckBox;
        field.rule->setObjectName(name);
        field.rule->setAccessibleName(label);
        title->setBuddy(field.rule);
        row->addWidget(field.rule, 0, Qt::AlignTop);
        row->addWidget(title, 1);
        connect(field.rule, &QCheckBox::toggled, this, say);
    } else {
        field.number = new QSpinBox;
        field.number->setObjectName(name);
        field.number->setAccessibleName(label);
        field.number->setRange(spec.least, spec.most);
        const QString unit = words::parameterUnit(spec.unit);
        field.number->setSuffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
        field.number->setToolTip(words::parameterRange(spec));
        field.number->setAccessibleDescription(words::parameterRange(spec));
        title->setBuddy(field.number);
        row->addWidget(title, 1);
        row->addWidget(field.number);
        connect(field.number, &QSpinBox::valueChanged, this, say);
    }
    column->addLayout(row);
    column->addWidget(field.was);
    body()->addWidget(box);
    m_fields.push_back(field);
}

framework::Parameters ParameterCard::parameters() const {
    framework::Parameters parameters;
    for (const Field &field : m_fields)
        framework::setParameterValue(parameters, field.spec.id,
                                     field.rule ? int(field.rule->isChecked()) : field.number->value());
    return parameters;
}

void ParameterCard::setText(const framework::FrameworkText &text,
                            const std::optional<framework::FrameworkText> &base) {
    const QScopedValueRollback guard(m_setting, true);
    m_base = base;
    for (const Field &field : m_fields) {
        const int value = framework::parameterValue(text.parameters, field.spec.id);
        if (field.rule)
            field.rule->setChecked(value != 0);
        else if (field.number->value() != value)
            field.number->setValue(value);
        const int before = base ? framework::parameterValue(base->parameters, field.spec.id) : value;
        field.was->setVisible(before != value);
        if (field.rule)
            field.was->setText(before ? tr("changed: before, this rule held")
                                      : tr("changed: before, this rule did not hold"));
        else
            field.was->setText(tr("changed: before, %1").arg(QString::number(before) + field.number->suffix()));
    }
    if (m_own != text.ownParameters || m_ownColumn->isEmpty()) {
        m_own = text.ownParameters;
        showOwn();
    }
}

void ParameterCard::showOwn() {
    clearLayout(*m_ownColumn);
    if (m_own.empty())
        m_ownColumn->addWidget(wrappingLabel(
            m_theme, tr("None. Add what else is fixed here: a number, a choice or a few words."),
            TextRole::Small, Token::Ink3));
    for (int i = 0; i < static_cast<int>(m_own.size()); ++i) {
        const OwnParameter &own = m_own[static_cast<size_t>(i)];
        const QString line = words::ownParameterLine(own);
        auto *box = new QWidget;
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m_theme.space(4));
        const bool fresh = m_base && std::find(m_base->ownParameters.begin(), m_base->ownParameters.end(),
                                               own) == m_base->ownParameters.end();
        row->addWidget(wrappingLabel(m_theme, fresh ? tr("%1 (changed)").arg(line) : line), 1);
        const QString name = QStringLiteral("own_%1").arg(i);
        auto *up = iconButton(m_theme, name + QStringLiteral("_up"), QStringLiteral("up"), tr("Move up"));
        auto *change =
            iconButton(m_theme, name + QStringLiteral("_change"), QStringLiteral("pen"), tr("Change…"));
        auto *remove =
            iconButton(m_theme, name + QStringLiteral("_remove"), QStringLiteral("trash"), tr("Take out"));
        for (QToolButton *one : {up, change, remove}) {
            one->setAccessibleDescription(line);
            row->addWidget(one, 0, Qt::AlignTop);
        }
        up->setVisible(i > 0);
        connect(up, &QToolButton::clicked, this, [this, i] { moveOwn(i, i - 1); });
        connect(change, &QToolButton::clicked, this, [this, i] { editOwn(i); });
        connect(remove, &QToolButton::clicked, this, [this, i] {
            m_own.erase(m_own.begin() + i);
            showOwn();
            focusFirst();
            Q_EMIT edited(QStringLiteral("own"));
        });
        m_ownColumn->addWidget(box);
    }
}

void ParameterCard::moveOwn(int from, int to) {
    std::swap(m_own[static_cast<size_t>(from)], m_own[static_cast<size_t>(to)]);
    showOwn();
    if (auto *again = findChild<QToolButton *>(QStringLiteral("own_%1_change").arg(to)))
        again->setFocus();
    Q_EMIT edited(QStringLiteral("own"));
}

void ParameterCard::editOwn(int index) {
    auto *dialog = new OwnParameterDialog(
        m_theme, index < 0 ? OwnParameter{} : m_own[static_cast<size_t>(index)], window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, index] {
        if (index < 0)
            m_own.push_back(dialog->parameter());
        else if (index < static_cast<int>(m_own.size()))
            m_own[static_cast<size_t>(index)] = dialog->parameter();
        showOwn();
        Q_EMIT edited(QStringLiteral("own"));
    });
    dialog->open();
}

void ParameterCard::focusFirst() {
    for (const Field &field : m_fields) {
        if (field.number) {
            field.number->setFocus();
            return;
        }
    }
}

} // namespace groundwork::ui
