#include "ui/printing/print_form.h"

#include "core/file/program_file.h"
#include "ui/documents/name_pattern.h"
#include "ui/printing/card_choice.h"
#include "ui/printing/document_choice.h"
#include "ui/printing/pair_choice.h"
#include "ui/printing/print_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheel.h"
#include "ui/words/letter_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace groundwork::ui {

using documents::DocumentKind;
using documents::PageStyle;
using documents::PaperFiles;
using documents::PaperOrder;
using documents::TwoSided;
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

QComboBox *narrowCombo(const char *name, QWidget *parent) {
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return combo;
}

bool isPerPerson(DocumentKind kind) {
    return documents::catalogEntry(kind).perPerson;
}

} // namespace

PrintForm::PrintForm(ProgramFile &file, Theme &theme, const documents::PrintRequest &request, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_theme(theme)
    , m_given(request) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, theme.space(8), 0);
    column->setSpacing(theme.space(12));
    buildDocuments(column);
    buildDetails(column);
    buildPaper(column);
    buildTargets(column);
    buildPattern(column);
    column->addStretch(1);
    fill(request, {request.kind});
    showPastJobs();
    connectChanges();
    showWhatFits();
}

void PrintForm::buildDocuments(QVBoxLayout *column) {
    m_again = button(m_theme, QStringLiteral("printAgain"), tr("Print again"), ButtonKind::Plain,
                     QStringLiteral("undo"));
    m_againMenu = new QMenu(m_again);
    m_again->setMenu(m_againMenu);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    m_documents = new DocumentChoice(m_theme, this);
    column->addWidget(row(m_theme, tr("Documents"), m_documents, this));
    m_pairs = new PairChoice(m_theme, PairChoice::Of::Pairs, this);
    m_pairsRow = row(m_theme, tr("For"), m_pairs, this);
    m_pairs->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_pairsRow);
    m_people = new PairChoice(m_theme, PairChoice::Of::People, this);
    m_peopleRow = row(m_theme, tr("For each of"), m_people, this);
    m_people->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_peopleRow);
    m_chosenBefore = wrappingLabel(m_theme, {}, TextRole::Body, Token::Ink2);
    m_chosenBefore->setObjectName(QStringLiteral("printChosenBefore"));
    column->addWidget(m_chosenBefore);
}

void PrintForm::buildDetails(QVBoxLayout *column) {
    m_letter = narrowCombo("printLetter", this);
    m_letter->addItem(tr("The match, to both"), QString());
    for (const letters::LetterKind kind : letters::allLetterKinds())
        m_letter->addItem(words::letterTitle(kind), letters::letterKindKey(kind));
    m_letterRow = row(m_theme, tr("Letter"), m_letter, this);
    column->addWidget(m_letterRow);

    m_minutes = narrowCombo("printMinutes", this);
    for (const int minutes : {60, 90, 120})
        m_minutes->addItem(tr("%1 minutes").arg(minutes), minutes);
    m_minutesRow = row(m_theme, tr("Length of the first meeting"), m_minutes, this);
    column->addWidget(m_minutesRow);
    m_cards = new CardChoice(this);
    m_cardsRow = row(m_theme, tr("Which cards"), m_cards, this);
    column->addWidget(m_cardsRow);
    m_sessions = new CardChoice(this);
    m_sessions->setObjectName(QStringLiteral("printSessions"));
    m_sessionsRow = row(m_theme, tr("Which session"), m_sessions, this);
    column->addWidget(m_sessionsRow);
    m_names = new QCheckBox(tr("Names filled in"), this);
    m_names->setObjectName(QStringLiteral("printNames"));
    column->addWidget(m_names);
    m_answers = new QCheckBox(tr("With what the two have answered so far"), this);
    m_answers->setObjectName(QStringLiteral("printAnswers"));
    m_answers->setToolTip(tr("Only what lies open between them. Covered and private answers are never printed."));
    column->addWidget(m_answers);
}

void PrintForm::buildPaper(QVBoxLayout *column) {
    m_copies = new QSpinBox(this);
    m_copies->setObjectName(QStringLiteral("printCopies"));
    m_copies->setRange(1, 99);
    m_paper = narrowCombo("printPaper", this);
    m_paper->addItem(tr("A4"), int(PageStyle::Paper::A4));
    m_paper->addItem(tr("US Letter"), int(PageStyle::Paper::Letter));
    auto *beside = new QHBoxLayout;
    beside->setSpacing(m_theme.space(12));
    beside->addWidget(row(m_theme, tr("Copies of each"), m_copies, this), 1);
    beside->addWidget(row(m_theme, tr("Paper"), m_paper, this), 1);
    column->addLayout(beside);
    m_large = new QCheckBox(tr("Large print"), this);
    m_large->setObjectName(QStringLiteral("printLarge"));
    column->addWidget(m_large);
    m_twoSided = narrowCombo("printTwoSided", this);
    m_twoSided->addItem(tr("Off: one side of a sheet"), int(TwoSided::Off));
    m_twoSided->addItem(tr("Turn on the long edge"), int(TwoSided::LongEdge));
    m_twoSided->addItem(tr("Turn on the short edge"), int(TwoSided::ShortEdge));
    m_twoSided->setToolTip(tr("With both sides in use every document and every copy begins on a sheet of its own."));
    column->addWidget(row(m_theme, tr("Two-sided"), m_twoSided, this));
    m_order = narrowCombo("printOrder", this);
    m_order->addItem(tr("By pair: all papers of a pair together"), int(PaperOrder::ByPair));
    m_order->addItem(tr("By document: all of one kind together"), int(PaperOrder::ByDocument));
    m_orderRow = row(m_theme, tr("Order"), m_order, this);
    column->addWidget(m_orderRow);
}

void PrintForm::connectChanges() {
    for (QComboBox *box : {m_letter, m_minutes, static_cast<QComboBox *>(m_cards),
                           static_cast<QComboBox *>(m_sessions), m_paper, m_twoSided, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintForm::changed);
    for (QCheckBox *box : {m_names, m_answers, m_large})
        connect(box, &QCheckBox::toggled, this, &PrintForm::changed);
    for (QWidget *field : std::initializer_list<QWidget *>{m_letter, m_minutes, m_cards, m_paper, m_twoSided, m_order,
                                                           m_printer, m_format, m_sessions, m_copies}) {
        passWheelOn(*field);
    }
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintForm::changed);
    connect(m_pairs, &PairChoice::chosenChanged, this, &PrintForm::changed);
    connect(m_people, &PairChoice::chosenChanged, this, &PrintForm::changed);
    connect(m_pairs, &PairChoice::newOnesWanted, this, &PrintForm::newOnesWanted);
    connect(m_people, &PairChoice::newOnesWanted, this, &PrintForm::newOnesWanted);
    connect(m_documents, &DocumentChoice::chosenChanged, this, [this] {
        m_kinds = m_documents->chosen();
        fillPairs();
        fillSessions(m_sessions->cards());
        showWhatFits();
        Q_EMIT changed();
    });
    connect(m_letter, &QComboBox::currentIndexChanged, this, [this] { m_given.letterTo.clear(); showWhatFits(); });
}

void PrintForm::fill(const documents::PrintRequest &request, const std::vector<DocumentKind> &kinds) {
    m_given = request;
    m_documents->choose(kinds);
    m_kinds = m_documents->chosen();
    m_pairs->choose(request.pairs, pairsOfCohort());
    fillPairs();
    m_people->choosePeople(request.people);
    fillSessions(request.sessions);
    m_letter->setCurrentIndex(
        std::max(0, m_letter->findData(request.letter ? letters::letterKindKey(*request.letter) : QString())));
    m_given.letterTo = request.letterTo; // choosing the letter by hand lets go of them
    m_minutes->setCurrentIndex(std::max(0, m_minutes->findData(request.minutes)));
    m_cards->fill(documents::printableCards(m_file), request.cards);
    m_names->setChecked(request.withNames);
    m_answers->setChecked(request.withAnswers);
    m_copies->setValue(request.copies);
    m_paper->setCurrentIndex(m_paper->findData(int(request.paper)));
    m_large->setChecked(request.largePrint);
}

/// The sessions of the first paper that is about one.
void PrintForm::fillSessions(const QStringList &wanted) {
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), documents::takesSession);
    if (found != m_kinds.end())
        m_sessions->fill(documents::printableSessions(m_file, *found), wanted);
}

void PrintForm::repeat(const PastJob &job) {
    {
        const QSignalBlocker quiet(this);
        fill(job.plan.request, job.plan.kinds);
        m_twoSided->setCurrentIndex(std::max(0, m_twoSided->findData(int(job.plan.twoSided))));
        m_order->setCurrentIndex(std::max(0, m_order->findData(int(job.plan.order))));
        m_pattern->setText(job.plan.pattern);
        m_format->setCurrentIndex(std::max(0, m_format->findData(int(job.format))));
        QRadioButton *target = m_toOneFile;
        if (job.target == PrintTarget::Kind::Printer && m_printer->count() > 0)
            target = m_toPrinter;
        else if (job.target == PrintTarget::Kind::Folder)
            target = job.plan.files == PaperFiles::PerPair ? m_toFolder : m_toFiles;
        target->setChecked(true);
        showWhatFits();
    }
    Q_EMIT changed();
    Q_EMIT targetChanged();
}

void PrintForm::showPastJobs() {
    m_past = pastJobs(m_file, m_given.cohort);
    m_again->setVisible(!m_past.empty());
    m_againMenu->clear();
    for (const PastJob &job : m_past) {
        QMenu *menu = m_againMenu->addMenu(QString(pastJobWords(job)).replace(QLatin1Char('&'), QStringLiteral("&&")));
        menu->addAction(tr("For the same people"), this, [this, job] { Q_EMIT againWanted(job, false); });
        menu->addAction(tr("Only for those with something new"), this,
                        [this, job] { Q_EMIT againWanted(job, true); });
    }
}

documents::PrintPlan PrintForm::plan() const {
    documents::PrintPlan plan;
    plan.kinds = m_kinds;
    if (!std::all_of(m_kinds.begin(), m_kinds.end(), [this](DocumentKind kind) { return isForNobody(kind); }))
        std::erase_if(plan.kinds, [this](DocumentKind kind) { return isForNobody(kind); });
    documents::PrintRequest &request = plan.request;
    request = m_given;
    request.kind = plan.kinds.empty() ? m_given.kind : plan.kinds.front();
    request.pairs.clear();
    if (!m_pairs->isEverybody())
        request.pairs = m_pairs->chosen();
    request.people.clear();
    if (!m_people->isEverybody())
        request.people = m_people->chosenPeople();
    if (isChosen(DocumentKind::Letters))
        request.letter = letters::letterKindFromKey(m_letter->currentData().toString());
    else
        request.letterTo.clear();
    if (!areSheetsChosen())
        request.certificates.clear();
    request.copies = m_copies->value();
    request.minutes = m_minutes->currentData().toInt();
    if (isChosen(DocumentKind::ExerciseCards))
        request.cards = m_cards->cards();
    if (isAnyChosen(documents::takesSession))
        request.sessions = m_sessions->cards();
    request.withNames = m_names->isChecked();
    request.withAnswers = m_answers->isChecked() && isChosen(DocumentKind::Worksheets);
    request.paper = PageStyle::Paper(m_paper->currentData().toInt());
    request.largePrint = m_large->isChecked();
    plan.twoSided = TwoSided(m_twoSided->currentData().toInt());
    plan.order = PaperOrder(m_order->currentData().toInt());
    if (targetKind() == PrintTarget::Kind::Folder)
        plan.files = m_toFolder->isChecked() && anyPerPair() ? PaperFiles::PerPair : PaperFiles::PerDocument;
    plan.pattern = pattern();
    return plan;
}

QString PrintForm::whatIsMissing() const {
    if (m_kinds.empty())
        return tr("Tick at least one document.");
    // Of several documents those that somebody is ticked for are made.
    if (std::all_of(m_kinds.begin(), m_kinds.end(), [this](DocumentKind kind) { return isForNobody(kind); }))
        return isAnyChosen(isPerPerson) ? tr("Tick at least one person, or print the forms without names.")
                                        : tr("Tick at least one pair.");
    if (targetKind() == PrintTarget::Kind::Folder)
        return documents::patternProblem(pattern());
    return {};
}

bool PrintForm::isChosen(DocumentKind kind) const {
    return std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end();
}

bool PrintForm::isForNobody(DocumentKind kind) const {
    if (documents::catalogEntry(kind).perPair)
        return m_given.letterTo.empty() && !areSheetsChosen() && m_pairs->isNobody();
    return isPerPerson(kind) && m_names->isChecked() && m_people->isNobody();
}

bool PrintForm::isAnyChosen(bool (*is)(DocumentKind)) const {
    return std::any_of(m_kinds.begin(), m_kinds.end(), is);
}

bool PrintForm::areSheetsChosen() const {
    return !m_given.certificates.empty() && m_kinds.size() == 1 && m_kinds.front() == m_given.kind;
}

bool PrintForm::anyPerPair() const {
    return std::any_of(m_kinds.begin(), m_kinds.end(),
                       [](DocumentKind kind) { return documents::catalogEntry(kind).perPair; });
}

void PrintForm::showWhatFits() {
    const bool meeting = isChosen(DocumentKind::Worksheets) || isChosen(DocumentKind::PrepSheets);
    const bool chosenBefore = areSheetsChosen() || (isChosen(DocumentKind::Letters) && !m_given.letterTo.empty());
    m_chosenBefore->setText(areSheetsChosen() ? tr("The %n sheet(s) chosen before", nullptr,
                                                   static_cast<int>(m_given.certificates.size()))
                                              : tr("Letters: the %n (person|people) chosen before", nullptr,
                                                   static_cast<int>(m_given.letterTo.size())));
    m_chosenBefore->setVisible(chosenBefore);
    m_pairsRow->setVisible(anyPerPair() && !(chosenBefore && m_kinds.size() == 1));
    m_minutesRow->setVisible(meeting || isChosen(DocumentKind::DayPack) || isChosen(DocumentKind::FacilitatorCard) ||
                             isChosen(DocumentKind::StageCards));
    m_letterRow->setVisible(isChosen(DocumentKind::Letters));
    const bool cards = isChosen(DocumentKind::ExerciseCards);
    m_cardsRow->setVisible(cards);
    m_peopleRow->setVisible(isAnyChosen(isPerPerson));
    m_sessionsRow->setVisible(isAnyChosen(documents::takesSession));
    m_large->setText(cards && m_kinds.size() == 1 ? tr("One card on a page, large, with room to write")
                                                  : tr("Large print"));
    m_names->setVisible(meeting || isChosen(DocumentKind::FrameworkForms) || isAnyChosen(documents::isForm));
    m_answers->setVisible(isChosen(DocumentKind::Worksheets));
    m_orderRow->setVisible(m_kinds.size() > 1);
    showTargets();
}

} // namespace groundwork::ui
