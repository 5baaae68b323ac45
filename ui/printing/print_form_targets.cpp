// Where to: printer, one file, or many, and what they are called (print_form.h).
#include "core/file/program_file.h"
#include "ui/documents/name_pattern.h"
#include "ui/printing/card_choice.h"
#include "ui/printing/document_choice.h"
#include "ui/printing/pair_choice.h"
#include "ui/printing/print_form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace groundwork::ui {

using documents::DocumentKind;
using printing::PrintTarget;

void PrintForm::buildTargets(QVBoxLayout *column) {
    const std::vector<printing::PrinterName> printers = printing::printers();
    column->addWidget(new Label(m_theme, tr("Where to"), TextRole::SmallStrong, Token::Ink2, this));
    m_toPrinter = new QRadioButton(tr("To a printer"), this);
    m_toPrinter->setObjectName(QStringLiteral("printToPrinter"));
    m_printer = new QComboBox(this);
    m_printer->setObjectName(QStringLiteral("printPrinter"));
    m_printer->setAccessibleName(tr("Printer"));
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const printing::PrinterName &printer : printers) {
        m_printer->addItem(printer.description, printer.name);
        if (printer.isDefault)
            m_printer->setCurrentIndex(m_printer->count() - 1);
    }
    m_toOneFile = new QRadioButton(tr("To one file"), this);
    m_toOneFile->setObjectName(QStringLiteral("printToOneFile"));
    m_toFolder = new QRadioButton(this);
    m_toFolder->setObjectName(QStringLiteral("printToFolder"));
    m_toFiles = new QRadioButton(tr("To a file for each document"), this);
    m_toFiles->setObjectName(QStringLiteral("printToFiles"));
    if (printers.empty()) {
        auto *none = wrappingLabel(
            m_theme,
            tr("No printer is set up on this computer. Save a PDF, and print it where there is one."),
            TextRole::Small, Token::Ink2);
        none->setObjectName(QStringLiteral("printNoPrinter"));
        column->addWidget(none);
    } else {
        column->addWidget(m_toPrinter);
        column->addWidget(m_printer);
    }
    m_toPrinter->setVisible(!printers.empty());
    m_printer->setVisible(!printers.empty());
    column->addWidget(m_toOneFile);
    column->addWidget(m_toFolder);
    column->addWidget(m_toFiles);
    (printers.empty() ? m_toOneFile : m_toPrinter)->setChecked(true);
    for (QRadioButton *target : {m_toPrinter, m_toOneFile, m_toFolder, m_toFiles}) {
        connect(target, &QRadioButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            showTargets();
            Q_EMIT changed(); // what goes into one file decides where blank pages are
        });
    }
}

void PrintForm::buildPattern(QVBoxLayout *column) {
    m_formatRow = new QWidget(this);
    auto *formats = new QVBoxLayout(m_formatRow);
    formats->setContentsMargins(0, 0, 0, 0);
    formats->setSpacing(m_theme.space(4));
    auto *formatLabel = new Label(m_theme, tr("Write it as"), TextRole::SmallStrong, Token::Ink2, m_formatRow);
    m_format = new QComboBox(m_formatRow);
    m_format->setObjectName(QStringLiteral("printFormat"));
    m_format->setAccessibleName(tr("Write it as"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->addItem(tr("PDF, to print"), int(documents::FileFormat::Pdf));
    m_format->addItem(tr("ODT, to adapt in a word processor"), int(documents::FileFormat::Odt));
    m_format->addItem(tr("HTML, to have read aloud"), int(documents::FileFormat::Html));
    formatLabel->setBuddy(m_format);
    formats->addWidget(formatLabel);
    formats->addWidget(m_format);
    column->addWidget(m_formatRow);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT targetChanged();
        Q_EMIT patternChanged(); // the example has another ending
    });
    m_patternRow = new QWidget(this);
    auto *rows = new QVBoxLayout(m_patternRow);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_theme.space(4));
    auto *label = new Label(m_theme, tr("Names of the files"), TextRole::SmallStrong, Token::Ink2, m_patternRow);
    m_pattern = new QLineEdit(keptPattern(m_file), m_patternRow);
    m_pattern->setObjectName(QStringLiteral("printPattern"));
    m_pattern->setAccessibleName(tr("Names of the files"));
    label->setBuddy(m_pattern);
    QStringList fields;
    for (const QString &key : documents::nameFieldKeys())
        fields << QLatin1Char('{') + key + QLatin1Char('}');
    m_pattern->setToolTip(tr("What stands in braces is filled in: %1").arg(fields.join(QStringLiteral(", "))));
    m_pattern->setAccessibleDescription(m_pattern->toolTip());
    m_example = wrappingLabel(m_theme, {}, TextRole::Small, Token::Ink2);
    m_example->setObjectName(QStringLiteral("printExample"));
    auto *hint = wrappingLabel(m_theme, m_pattern->toolTip(), TextRole::Small, Token::Ink2);
    rows->addWidget(label);
    rows->addWidget(m_pattern);
    rows->addWidget(m_example);
    rows->addWidget(hint);
    column->addWidget(m_patternRow);
    connect(m_pattern, &QLineEdit::textChanged, this, &PrintForm::patternChanged);
}

void PrintForm::showTargets() {
    const bool perPair = anyPerPair();
    const bool letters = m_kinds == std::vector<DocumentKind>{DocumentKind::Letters};
    m_toFolder->setText(letters ? tr("To a file for each person") : tr("To a file for each pair"));
    m_toFolder->setVisible(perPair);
    m_toFiles->setVisible(m_kinds.size() > 1 || isChosen(DocumentKind::DayPack) ||
                          isChosen(DocumentKind::FrameworkForms) || m_peopleRow->isVisibleTo(this));
    const bool lost = (m_toFolder->isChecked() && m_toFolder->isHidden()) ||
                      (m_toFiles->isChecked() && m_toFiles->isHidden());
    if (lost)
        (m_toFolder->isHidden() ? m_toOneFile : m_toFolder)->setChecked(true);
    m_patternRow->setVisible(targetKind() == PrintTarget::Kind::Folder);
    m_formatRow->setVisible(targetKind() != PrintTarget::Kind::Printer);
    documents::PrintPlan usual;
    usual.kinds = m_kinds;
    usual.files = m_toFolder->isChecked() ? documents::PaperFiles::PerPair : documents::PaperFiles::PerDocument;
    m_pattern->setPlaceholderText(documents::usualPattern(usual));
    Q_EMIT targetChanged();
}

void PrintForm::showExample(const QString &name) {
    const QString problem = documents::patternProblem(pattern());
    static_cast<Label *>(m_example)->setInk(problem.isEmpty() ? Token::Ink2 : Token::Problem);
    m_example->setText(!problem.isEmpty() ? problem : name.isEmpty() ? QString() : tr("Such as: %1").arg(name));
}

PrintTarget::Kind PrintForm::targetKind() const {
    if (m_toPrinter->isChecked())
        return PrintTarget::Kind::Printer;
    return m_toFolder->isChecked() || m_toFiles->isChecked() ? PrintTarget::Kind::Folder : PrintTarget::Kind::OneFile;
}

QString PrintForm::printer() const {
    return m_printer->currentData().toString();
}

documents::FileFormat PrintForm::format() const {
    return documents::FileFormat(m_format->currentData().toInt());
}

QString PrintForm::pattern() const {
    return m_pattern->text().trimmed();
}

} // namespace groundwork::ui
