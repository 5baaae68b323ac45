#include "ui/pages/framework/own_parameter_dialog.h"

#include "core/framework/framework.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace groundwork::ui {

using framework::OwnParameter;
using framework::OwnParameterKind;

OwnParameterDialog::OwnParameterDialog(Theme &theme, const OwnParameter &parameter, QWidget *parent)
    : QDialog(parent)
    , m_label(new QLineEdit(parameter.label))
    , m_kind(new QComboBox)
    , m_number(new QSpinBox)
    , m_unit(new QLineEdit(parameter.unit))
    , m_least(new QSpinBox)
    , m_most(new QSpinBox)
    , m_options(new LineListEdit(theme, QStringLiteral("own_options"), 3))
    , m_choice(new QComboBox)
    , m_text(new QLineEdit)
    , m_numberBox(new QWidget)
    , m_choiceBox(new QWidget)
    , m_problem(wrappingLabel(theme, QString(), TextRole::Small, Token::Problem)) {
    setObjectName(QStringLiteral("ownParameterDialog"));
    setWindowTitle(parameter.label.isEmpty() ? tr("Add a parameter") : tr("Change a parameter"));
    m_label->setObjectName(QStringLiteral("own_label"));
    m_label->setMaxLength(framework::kLongestParameterLabel);
    m_kind->setObjectName(QStringLiteral("own_kind"));
    m_kind->addItem(tr("A number with a unit"), static_cast<int>(OwnParameterKind::Number));
    m_kind->addItem(tr("One of several choices"), static_cast<int>(OwnParameterKind::Choice));
    m_kind->addItem(tr("A few words"), static_cast<int>(OwnParameterKind::Text));
    m_number->setObjectName(QStringLiteral("own_number"));
    m_unit->setObjectName(QStringLiteral("own_unit"));
    m_unit->setMaxLength(30);
    m_least->setObjectName(QStringLiteral("own_least"));
    m_most->setObjectName(QStringLiteral("own_most"));
    for (QSpinBox *limit : {m_least, m_most})
        limit->setRange(0, 100000);
    m_number->setRange(0, 100000);
    m_choice->setObjectName(QStringLiteral("own_choice"));
    m_text->setObjectName(QStringLiteral("own_text"));
    m_text->setMaxLength(framework::kLongestFrameworkLine);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(titledField(theme, tr("What is fixed"), m_label, tr("Such as: Mentees a mentor may have")));
    column->addWidget(titledField(theme, tr("It is"), m_kind));
    auto *numbers = new QHBoxLayout(m_numberBox);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->addWidget(titledField(theme, tr("Number"), m_number));
    numbers->addWidget(titledField(theme, tr("Unit"), m_unit), 1);
    numbers->addWidget(titledField(theme, tr("At least"), m_least));
    numbers->addWidget(titledField(theme, tr("At most"), m_most));
    auto *choices = new QVBoxLayout(m_choiceBox);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addWidget(titledField(theme, tr("Choices, one a line"), m_options));
    choices->addWidget(titledField(theme, tr("What holds here"), m_choice));
    m_textBox = titledField(theme, tr("In a few words"), m_text);
    for (QWidget *box : {m_numberBox, m_choiceBox, m_textBox})
        column->addWidget(box);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("own_cancel"), tr("Cancel"));
    m_keep = button(theme, QStringLiteral("own_keep"),
                    parameter.label.isEmpty() ? tr("Add it") : tr("Change it"), ButtonKind::Primary);
    m_keep->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(parameter.kind)));
    m_number->setValue(parameter.number);
    m_least->setValue(parameter.least);
    m_most->setValue(parameter.most);
    m_options->setLines(parameter.options);
    if (parameter.kind == OwnParameterKind::Text)
        m_text->setText(parameter.text);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &OwnParameterDialog::showKind);
    connect(m_label, &QLineEdit::textChanged, this, &OwnParameterDialog::check);
    connect(m_options, &QPlainTextEdit::textChanged, this, &OwnParameterDialog::check);
    for (QSpinBox *one : {m_number, m_least, m_most})
        connect(one, &QSpinBox::valueChanged, this, &OwnParameterDialog::check);
    showKind();
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(parameter.text)));
    resize(theme.size(480), sizeHint().height());
}

OwnParameterKind OwnParameterDialog::kind() const {
    return static_cast<OwnParameterKind>(m_kind->currentData().toInt());
}

void OwnParameterDialog::showKind() {
    m_numberBox->setVisible(kind() == OwnParameterKind::Number);
    m_choiceBox->setVisible(kind() == OwnParameterKind::Choice);
    m_textBox->setVisible(kind() == OwnParameterKind::Text);
    check();
}

void OwnParameterDialog::check() {
    const QStringList options = m_options->lines();
    const QString chosen = m_choice->currentText();
    m_choice->clear();
    m_choice->addItems(options);
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(chosen)));
    QString problem;
    if (m_label->text().trimmed().isEmpty())
        problem = tr("Name what is fixed.");
    else if (kind() == OwnParameterKind::Choice && options.size() < 2)
        problem = tr("Write at least two choices.");
    else if (kind() == OwnParameterKind::Number && m_least->value() > m_most->value())
        problem = tr("“At least” is more than “at most”.");
    else if (kind() == OwnParameterKind::Number &&
             (m_number->value() < m_least->value() || m_number->value() > m_most->value()))
        problem = tr("The number is not between %1 and %2.").arg(m_least->value()).arg(m_most->value());
    m_problem->setText(problem);
    m_keep->setEnabled(problem.isEmpty());
    m_keep->setToolTip(problem);
    m_keep->setAccessibleDescription(problem);
}

OwnParameter OwnParameterDialog::parameter() const {
    OwnParameter parameter;
    parameter.label = m_label->text().trimmed();
    parameter.kind = kind();
    switch (parameter.kind) {
    case OwnParameterKind::Number:
        parameter.number = m_number->value();
        parameter.unit = m_unit->text().trimmed();
        parameter.least = m_least->value();
        parameter.most = m_most->value();
        break;
    case OwnParameterKind::Choice:
        parameter.options = m_options->lines();
        parameter.text = m_choice->currentText();
        break;
    case OwnParameterKind::Text:
        parameter.text = m_text->text().trimmed();
        break;
    }
    return parameter;
}

} // namespace groundwork::ui
