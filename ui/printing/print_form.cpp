#include "ui/printing/print_form.h"

#include "core/file/program_file.h"
#include "ui/printing/card_choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/letter_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using documents::DocumentKind;
using documents::PageStyle;
using printing::PrintTarget;

namespace {

QWidget *row(Theme &theme, const QString &label, QWidget *field, QWidget *parent) {
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    auto *words = new Label(theme, label, TextRole::SmallStrong, Token::Ink2, box);
    words->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(words);
    column->addWidget(field);
    return box;
}

} // namespace

PrintForm::PrintForm(ProgramFile &file, Theme &theme, const documents::PrintRequest &request, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_theme(theme)
    , m_cohort(request.cohort)
    , m_person(request.person)
    , m_framework(request.framework)
    , m_frameworkBefore(request.before)
    , m_room(request.room)
    , m_shortcuts(request.shortcuts)
    , m_letterTo(request.letterTo) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, theme.space(8), 0);
    column->setSpacing(theme.space(12));
    buildForm(column);
    buildTargets(column);
    column->addStretch(1);
    fill(request);
    showWhatFits();
}

void PrintForm::buildForm(QVBoxLayout *column) {
    m_document = new QComboBox(this);
    m_document->setObjectName(QStringLiteral("printDocument"));
    for (const documents::CatalogEntry &entry : documents::documentCatalog())
        m_document->addItem(entry.title, int(entry.kind));
    column->addWidget(row(m_theme, tr("Document"), m_document, this));
    m_whoGets = wrappingLabel(m_theme, {}, TextRole::Small, Token::Ink3);
    m_whoGets->setObjectName(QStringLiteral("printWhoGets"));
    column->addWidget(m_whoGets);

    m_pairs = new QComboBox(this);
    m_pairs->setObjectName(QStringLiteral("printPairs"));
    m_pairs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pairsRow = row(m_theme, tr("For"), m_pairs, this);
    column->addWidget(m_pairsRow);

    m_letter = new QComboBox(this);
    m_letter->setObjectName(QStringLiteral("printLetter"));
    m_letter->addItem(tr("The match, to both"), QString());
    for (const letters::LetterKind kind : letters::allLetterKinds())
        m_letter->addItem(words::letterTitle(kind), letters::letterKindKey(kind));
    m_letterRow = row(m_theme, tr("Letter"), m_letter, this);
    column->addWidget(m_letterRow);

    m_minutes = new QComboBox(this);
    m_minutes->setObjectName(QStringLiteral("printMinutes"));
    for (const int minutes : {60, 90, 120})
        m_minutes->addItem(tr("%1 minutes").arg(minutes), minutes);
    m_minutesRow = row(m_theme, tr("Length of the first meeting"), m_minutes, this);
    column->addWidget(m_minutesRow);
    m_cards = new CardChoice(this);
    m_cardsRow = row(m_theme, tr("Which cards"), m_cards, this);
    column->addWidget(m_cardsRow);
    m_names = new QCheckBox(tr("Names filled in"), this);
    m_names->setObjectName(QStringLiteral("printNames"));
    column->addWidget(m_names);
    m_answers = new QCheckBox(tr("With what the two have answered so far"), this);
    m_answers->setObjectName(QStringLiteral("printAnswers"));
    m_answers->setToolTip(tr("Only what lies open between them. Covered and private answers are never printed."));
    column->addWidget(m_answers);

    m_copies = new QSpinBox(this);
    m_copies->setObjectName(QStringLiteral("printCopies"));
    m_copies->setRange(1, 99);
    column->addWidget(row(m_theme, tr("Copies"), m_copies, this));
    m_paper = new QComboBox(this);
    m_paper->setObjectName(QStringLiteral("printPaper"));
    m_paper->addItem(tr("A4"), int(PageStyle::Paper::A4));
    m_paper->addItem(tr("US Letter"), int(PageStyle::Paper::Letter));
    column->addWidget(row(m_theme, tr("Paper"), m_paper, this));
    m_large = new QCheckBox(tr("Large print"), this);
    m_large->setObjectName(QStringLiteral("printLarge"));
    column->addWidget(m_large);

    for (QComboBox *box : {m_document, m_pairs, m_letter, m_minutes, static_cast<QComboBox *>(m_cards), m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintForm::changed);
    for (QCheckBox *box : {m_names, m_answers, m_large})
        connect(box, &QCheckBox::toggled, this, &PrintForm::changed);
    connect(m_document, &QComboBox::currentIndexChanged, this, [this] {
        fillPairs();
        showWhatFits();
    });
}

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
    m_toOnePdf = new QRadioButton(tr("To one PDF"), this);
    m_toOnePdf->setObjectName(QStringLiteral("printToOnePdf"));
    m_toFolder = new QRadioButton(tr("To one PDF for each pair, in a folder"), this);
    m_toFolder->setObjectName(QStringLiteral("printToFolder"));
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
    column->addWidget(m_toOnePdf);
    column->addWidget(m_toFolder);
    (printers.empty() ? m_toOnePdf : m_toPrinter)->setChecked(true);
    for (QRadioButton *button : {m_toPrinter, m_toOnePdf, m_toFolder})
        connect(button, &QRadioButton::toggled, this, &PrintForm::showWhatFits);
}

void PrintForm::fill(const documents::PrintRequest &request) {
    if (m_document->findData(int(request.kind)) < 0) { // about one person, or of the window: not in the catalog
        m_document->clear();
        m_document->addItem(documents::catalogEntry(request.kind).title, int(request.kind));
    }
    m_document->setCurrentIndex(std::max(0, m_document->findData(int(request.kind))));
    fillPairs();
    if (request.pairs.size() == 1)
        m_pairs->setCurrentIndex(std::max(0, m_pairs->findData(request.pairs.front().value)));
    m_letter->setCurrentIndex(
        std::max(0, m_letter->findData(request.letter ? letters::letterKindKey(*request.letter) : QString())));
    m_minutes->setCurrentIndex(std::max(0, m_minutes->findData(request.minutes)));
    m_cards->fill(m_file, request.cards);
    m_names->setChecked(request.withNames);
    m_answers->setChecked(request.withAnswers);
    m_copies->setValue(request.copies);
    m_paper->setCurrentIndex(m_paper->findData(int(request.paper)));
    m_large->setChecked(request.largePrint);
}

void PrintForm::fillPairs() {
    const QVariant before = m_pairs->currentData();
    const auto kind = DocumentKind(m_document->currentData().toInt());
    const std::vector<documents::PrintablePair> pairs = documents::printablePairs(m_file, m_cohort, kind);
    const QSignalBlocker quiet(m_pairs);
    m_pairs->clear();
    if (kind == DocumentKind::Letters && !m_letterTo.empty()) {
        m_pairs->addItem(tr("The %n (person|people) chosen", nullptr, static_cast<int>(m_letterTo.size())), qint64(0));
        return;
    }
    if (pairs.empty()) {
        m_pairs->addItem(tr("No pair has one yet"), qint64(0));
    } else if (pairs.size() > 1) {
        m_pairs->addItem(tr("All %1 pairs").arg(pairs.size()), qint64(0));
    }
    for (const documents::PrintablePair &pair : pairs)
        m_pairs->addItem(tr("%1 with %2", "names of a pair").arg(pair.mentee, pair.mentor), pair.id.value);
    m_pairs->setCurrentIndex(std::max(0, m_pairs->findData(before)));
}

documents::PrintRequest PrintForm::request() const {
    documents::PrintRequest request;
    request.kind = DocumentKind(m_document->currentData().toInt());
    request.cohort = m_cohort;
    request.framework = m_framework;
    request.before = m_frameworkBefore;
    request.room = m_room;
    request.shortcuts = m_shortcuts;
    if (const qint64 pair = m_pairs->currentData().toLongLong(); pair > 0)
        request.pairs.push_back(PartnershipId{pair});
    if (request.kind == DocumentKind::Letters) {
        request.letterTo = m_letterTo;
        request.letter = letters::letterKindFromKey(m_letter->currentData().toString());
    }
    request.person = m_person;
    request.copies = m_copies->value();
    request.minutes = m_minutes->currentData().toInt();
    if (request.kind == DocumentKind::ExerciseCards)
        request.cards = m_cards->cards();
    request.withNames = m_names->isChecked();
    request.withAnswers = m_answers->isChecked() && m_answers->isVisibleTo(this);
    request.paper = PageStyle::Paper(m_paper->currentData().toInt());
    request.largePrint = m_large->isChecked();
    return request;
}

PrintTarget::Kind PrintForm::targetKind() const {
    if (m_toPrinter->isChecked())
        return PrintTarget::Kind::Printer;
    return m_toFolder->isChecked() && m_toFolder->isVisibleTo(this) ? PrintTarget::Kind::Folder
                                                                    : PrintTarget::Kind::OnePdf;
}

QString PrintForm::printer() const {
    return m_printer->currentData().toString();
}

void PrintForm::showWhatFits() {
    const auto kind = DocumentKind(m_document->currentData().toInt());
    const documents::CatalogEntry entry = documents::catalogEntry(kind);
    m_whoGets->setText(entry.whoGets);
    m_pairsRow->setVisible(entry.perPair);
    const bool meeting = kind == DocumentKind::Worksheets || kind == DocumentKind::PrepSheets;
    m_minutesRow->setVisible(meeting || kind == DocumentKind::DayPack || kind == DocumentKind::FacilitatorCard ||
                             kind == DocumentKind::StageCards);
    m_letterRow->setVisible(kind == DocumentKind::Letters);
    const bool cards = kind == DocumentKind::ExerciseCards;
    m_cardsRow->setVisible(cards);
    m_large->setText(cards ? tr("One card on a page, large, with room to write") : tr("Large print"));
    m_names->setVisible(meeting || kind == DocumentKind::FrameworkForms);
    m_answers->setVisible(kind == DocumentKind::Worksheets);
    m_toFolder->setVisible(entry.perPair);
    if (!entry.perPair && m_toFolder->isChecked())
        m_toOnePdf->setChecked(true);
    Q_EMIT targetChanged();
}

} // namespace groundwork::ui
