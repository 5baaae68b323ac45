#include "ui/pages/people/question_dialog.h"

#include "core/questions/questions.h"
#include "ui/pages/people/date_line.h"
#include "ui/pages/people/form_fields.h"
#include "ui/pages/people/own_field.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/error_words.h"
#include "ui/words/question_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>
#include <tuple>

namespace groundwork::ui {

using questions::QuestionKind;
using questions::Sharing;

namespace {

/// A limit as typed; none for an empty line.
std::optional<double> limitOf(const QLineEdit *line) {
    bool ok = false;
    const QString text = line->text().trimmed();
    double number = QLocale().toDouble(text, &ok);
    if (!ok)
        number = text.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QLineEdit *lineOf(const char *objectName, int longest = questions::kLongestWording) {
    auto *line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(objectName));
    line->setMaxLength(longest);
    return line;
}

QComboBox *comboOf(const char *objectName) {
    auto *combo = new QComboBox;
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    return combo;
}

} // namespace

QuestionDialog::QuestionDialog(const PageContext &context, questions::Question question, int answers, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_before(std::move(question))
    , m_answers(answers) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("questionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = !m_before.id.isValid();
    setWindowTitle(isNew ? tr("A new question") : tr("Change a question"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    m_problem = new Banner(theme, Banner::Tone::Problem, QString());
    m_problem->setObjectName(QStringLiteral("questionProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    auto *body = new QWidget;
    auto *sides = new QHBoxLayout(body);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(theme.space(16));
    sides->addWidget(buildFields(), 3);
    sides->addWidget(buildPreview(), 2);
    auto *scroll = scrollingPage(body);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setObjectName(QStringLiteral("questionScroll"));
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("questionCancel"), tr("Cancel"));
    m_keep = button(theme, QStringLiteral("questionKeep"), isNew ? tr("Ask it") : tr("Keep the changes"),
                    ButtonKind::Primary);
    m_keep->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_keep);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QuestionDialog::accept);
    fill();
    const QSize screen = this->screen()->availableSize();
    resize(std::min(theme.size(820), screen.width() - 40), std::min(theme.size(620), screen.height() - 60));
    m_wording->setFocus();
}

QWidget *QuestionDialog::row(const QString &title, QWidget *field, const QString &help) {
    return titledField(m_context.theme, title, field, help);
}

QWidget *QuestionDialog::buildFields() {
    Theme &theme = m_context.theme;
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, theme.space(4), 0);
    column->setSpacing(theme.space(8));
    m_wording = lineOf("questionWording");
    m_help = lineOf("questionHelp", questions::kLongestHelp);
    m_kind = comboOf("questionKind");
    for (const QuestionKind kind : questions::questionKinds())
        m_kind->addItem(words::questionKindWord(kind), static_cast<int>(kind));
    m_kindHelp = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink3);
    column->addWidget(row(tr("What you ask"), m_wording));
    column->addWidget(row(tr("A line that helps to answer"), m_help, tr("May be left empty.")));
    column->addWidget(row(tr("Answered by"), m_kind));
    column->addWidget(m_kindHelp);
    column->addWidget(buildKindFields());
    column->addWidget(buildWho());
    column->addStretch(1);
    for (QLineEdit *line : {m_wording, m_help, m_unit, m_lowest, m_highest, m_lowEnd, m_highEnd})
        connect(line, &QLineEdit::textChanged, this, &QuestionDialog::showPreview);
    for (QSpinBox *end : {m_from, m_to})
        connect(end, &QSpinBox::valueChanged, this, &QuestionDialog::showPreview);
    connect(m_options, &QPlainTextEdit::textChanged, this, &QuestionDialog::showPreview);
    for (QComboBox *combo : {m_kind, m_askedOf, m_where, m_sharing})
        connect(combo, &QComboBox::currentIndexChanged, this, &QuestionDialog::showKind);
    connect(m_required, &QCheckBox::toggled, this, &QuestionDialog::showPreview);
    return fields;
}

QWidget *QuestionDialog::buildKindFields() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_options = new LineListEdit(theme, QStringLiteral("questionOptions"), 5);
    m_optionsBox = row(tr("The choices"), m_options, tr("One a line, in their order."));
    column->addWidget(m_optionsBox);

    m_unit = lineOf("questionUnit", 30);
    m_lowest = lineOf("questionLowest", 20);
    m_highest = lineOf("questionHighest", 20);
    m_numberBox = new QWidget;
    auto *numbers = new QHBoxLayout(m_numberBox);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->addWidget(row(tr("Unit"), m_unit), 2);
    numbers->addWidget(row(tr("At least"), m_lowest), 1);
    numbers->addWidget(row(tr("At most"), m_highest), 1);
    column->addWidget(m_numberBox);

    m_from = new QSpinBox;
    m_from->setObjectName(QStringLiteral("questionFrom"));
    m_to = new QSpinBox;
    m_to->setObjectName(QStringLiteral("questionTo"));
    for (QSpinBox *end : {m_from, m_to})
        end->setRange(-10, 10);
    m_lowEnd = lineOf("questionLowEnd", 40);
    m_highEnd = lineOf("questionHighEnd", 40);
    m_scaleBox = new QWidget;
    auto *ends = new QVBoxLayout(m_scaleBox);
    ends->setContentsMargins(0, 0, 0, 0);
    for (const auto &[end, meaning, title] : {std::tuple(m_from, m_lowEnd, tr("From")), std::tuple(m_to, m_highEnd, tr("To"))}) {
        auto *line = new QHBoxLayout;
        line->addWidget(row(title, end));
        line->addWidget(row(tr("which means"), meaning), 1);
        ends->addLayout(line);
    }
    column->addWidget(m_scaleBox);
    return box;
}

QWidget *QuestionDialog::buildWho() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    m_askedOf = comboOf("questionAskedOf");
    for (const questions::AskedOf whom : {questions::AskedOf::Both, questions::AskedOf::Mentors, questions::AskedOf::Mentees})
        m_askedOf->addItem(words::askedOfWord(whom), static_cast<int>(whom));
    m_where = comboOf("questionWhere");
    m_where->addItem(tr("In this cohort"), false);
    m_where->addItem(tr("In every cohort"), true);
    m_sharing = comboOf("questionSharing");
    for (const Sharing sharing : {Sharing::Partner, Sharing::Coordinator, Sharing::Private})
        m_sharing->addItem(words::sharingWord(sharing), static_cast<int>(sharing));
    m_sharingHelp = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink3);
    m_sharingHelp->setObjectName(QStringLiteral("questionSharingHelp"));
    m_required = new QCheckBox(tr("A profile without it is not complete"));
    m_required->setObjectName(QStringLiteral("questionRequired"));
    m_askedFrom = new DateLine(QStringLiteral("questionAskedFrom"));
    auto *two = new QHBoxLayout;
    two->addWidget(row(tr("Asked of"), m_askedOf), 1);
    two->addWidget(row(tr("Asked"), m_where), 1);
    column->addLayout(two);
    column->addWidget(row(tr("Who reads the answers"), m_sharing));
    column->addWidget(m_sharingHelp);
    column->addWidget(m_required);
    column->addWidget(row(tr("Asked from"), m_askedFrom, tr("Whoever joined before shows as “not asked yet”.")));
    return box;
}

QWidget *QuestionDialog::buildPreview() {
    auto *card = new Card(m_context.theme, tr("As it is asked"));
    card->setTone(Card::Tone::Soft);
    auto *box = new QWidget;
    box->setObjectName(QStringLiteral("questionPreview"));
    m_preview = new QVBoxLayout(box);
    m_preview->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(box);
    card->body()->addStretch(1);
    return card;
}

void QuestionDialog::fill() {
    {
        const QScopedValueRollback filling(m_filling, true);
        m_wording->setText(m_before.wording);
        m_help->setText(m_before.help);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_before.kind)));
        QStringList lines;
        for (const questions::QuestionOption &option : m_before.options)
            lines.append(option.text);
        m_options->setLines(lines);
        m_unit->setText(m_before.unit);
        const bool number = m_before.kind == QuestionKind::Number;
        const auto text = [&](const std::optional<double> &limit) {
            return number && limit ? QLocale().toString(*limit, 'g', QLocale::FloatingPointShortest) : QString();
        };
        m_lowest->setText(text(m_before.lowest));
        m_highest->setText(text(m_before.highest));
        m_from->setValue(number ? 1 : static_cast<int>(m_before.lowest.value_or(1)));
        m_to->setValue(number ? 5 : static_cast<int>(m_before.highest.value_or(5)));
        m_lowEnd->setText(m_before.lowEnd);
        m_highEnd->setText(m_before.highEnd);
        m_askedOf->setCurrentIndex(m_askedOf->findData(static_cast<int>(m_before.askedOf)));
        m_where->setCurrentIndex(m_before.cohort ? 0 : 1);
        m_sharing->setCurrentIndex(m_sharing->findData(static_cast<int>(m_before.sharing)));
        m_required->setChecked(m_before.required);
        m_askedFrom->setDate(m_before.askedFrom.isValid() ? m_before.askedFrom : m_context.file.clock().today());
    }
    // The kind of what people answered stays; the verb says so too.
    m_kind->setEnabled(m_answers == 0);
    m_kind->setToolTip(m_answers == 0 ? QString() : tr("It has answers, so its kind stays."));
    showKind();
}

QuestionKind QuestionDialog::kind() const {
    return static_cast<QuestionKind>(m_kind->currentData().toInt());
}

void QuestionDialog::showKind() {
    if (m_filling)
        return;
    const QuestionKind now = kind();
    const auto sharing = static_cast<Sharing>(m_sharing->currentData().toInt());
    m_kindHelp->setText(words::questionKindHelp(now));
    m_optionsBox->setVisible(now == QuestionKind::Choice || now == QuestionKind::Choices);
    m_numberBox->setVisible(now == QuestionKind::Number);
    m_scaleBox->setVisible(now == QuestionKind::Scale);
    m_sharingHelp->setText(words::sharingSentence(sharing));
    m_sharing->setAccessibleDescription(words::sharingSentence(sharing));
    m_required->setEnabled(sharing != Sharing::Private);
    showPreview();
}

questions::Question QuestionDialog::question() const {
    questions::Question question = m_before;
    question.cohort = m_where->currentData().toBool() ? std::nullopt : std::optional(m_context.cohort);
    if (m_before.cohort && question.cohort)
        question.cohort = m_before.cohort;
    question.kind = kind();
    question.wording = m_wording->text();
    question.help = m_help->text();
    question.askedOf = static_cast<questions::AskedOf>(m_askedOf->currentData().toInt());
    question.sharing = static_cast<Sharing>(m_sharing->currentData().toInt());
    question.required = m_required->isChecked();
    question.options = questions::optionsFromLines(m_options->lines(), m_before.options);
    question.unit = m_unit->text();
    question.lowEnd = m_lowEnd->text();
    question.highEnd = m_highEnd->text();
    if (question.kind == QuestionKind::Scale) {
        question.lowest = m_from->value();
        question.highest = m_to->value();
    } else {
        question.lowest = limitOf(m_lowest);
        question.highest = limitOf(m_highest);
    }
    if (m_askedFrom->date().isValid())
        question.askedFrom = m_askedFrom->date();
    return questions::tidied(question);
}

void QuestionDialog::showPreview() {
    if (m_filling)
        return;
    Theme &theme = m_context.theme;
    questions::Question asked = question();
    const bool worded = !asked.wording.isEmpty();
    if (!worded)
        asked.wording = tr("Your question");
    int number = 0;
    for (questions::QuestionOption &option : asked.options)
        option.number = ++number; // new ones have none yet
    m_preview->parentWidget()->setUpdatesEnabled(false);
    clearLayout(*m_preview);
    const bool steps = asked.kind != QuestionKind::Scale || (asked.steps().size() > 1 && asked.steps().size() <= questions::kMostSteps);
    if (steps)
        m_preview->addWidget(titledField(theme, withoutMnemonic(asked.wording),
                                         new OwnField(theme, asked, QStringLiteral("questionTry")),
                                         words::questionHelp(asked)));
    m_preview->parentWidget()->setUpdatesEnabled(true);
    m_keep->setEnabled(worded);
    m_keep->setToolTip(worded ? QString() : tr("Write what you ask first."));
    m_problem->hide();
}

void QuestionDialog::accept() {
    if (m_askedFrom->isUnreadable()) {
        setFieldNote(m_askedFrom, tr("This is not read as a date. Write it as 2026-01-05."));
        m_askedFrom->setFocus();
        return;
    }
    const questions::Question wanted = question();
    Result<questions::QuestionId> done = wanted.id;
    if (!wanted.id.isValid())
        done = questions::addQuestion(m_context.file, wanted);
    else if (const Result<void> changed = questions::changeQuestion(m_context.file, wanted); !changed)
        done = failure(changed.error());
    if (!done) {
        m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
        m_problem->show();
        return;
    }
    m_saved = *done;
    QDialog::accept();
}

} // namespace groundwork::ui
