#include "ui/pages/people/questions_dialog.h"

#include "core/questions/questions.h"
#include "ui/pages/people/question_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"
#include "ui/words/error_words.h"
#include "ui/words/question_words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QTableWidget>

#include <algorithm>
#include <array>

namespace groundwork::ui {

namespace {

enum Column { Wording, Kind, AskedOf, Readers, Answers, ColumnCount };

} // namespace

QuestionsDialog::QuestionsDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("questionsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Your own questions"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(wrappingLabel(theme,
                                    tr("What the sign-up form asks besides its own fields. The questions are on the paper "
                                       "form, in the editor, in lists that come in, and in exports."),
                                    TextRole::Body, Token::Ink2));
    m_problem = new Banner(theme, Banner::Tone::Problem, QString());
    m_problem->setObjectName(QStringLiteral("questionsProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildTable());
    auto *none = new EmptyState(theme, tr("No questions of your own yet"),
                                tr("Ask what your program needs to know: years in the trade, the bus line, how to meet."));
    auto *first = button(theme, QStringLiteral("questionsFirst"), tr("Write a question…"), ButtonKind::Primary,
                         QStringLiteral("plus"));
    connect(first, &QPushButton::clicked, this, &QuestionsDialog::writeNew);
    none->addAction(first);
    m_stack->addWidget(none);
    column->addWidget(m_stack, 1);
    m_counts = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_counts->setObjectName(QStringLiteral("questionsCounts"));
    column->addWidget(m_counts);
    column->addWidget(buildActions());
    const QSize screen = this->screen()->availableSize();
    resize(std::min(theme.size(820), screen.width() - 40), std::min(theme.size(520), screen.height() - 60));
    fill();
    if (m_questions.empty())
        first->setFocus();
    else
        m_table->setFocus();
}

QWidget *QuestionsDialog::buildTable() {
    Theme &theme = m_context.theme;
    m_table = new QTableWidget(0, ColumnCount);
    setUpRowTable(*m_table, theme, QStringLiteral("questionsTable"), tr("Your own questions"));
    m_table->setHorizontalHeaderLabels({tr("Question"), tr("Answered by"), tr("Asked of"), tr("Who reads it"), tr("Answers")});
    m_table->horizontalHeader()->setSectionResizeMode(Wording, QHeaderView::Stretch);
    for (const int column : {Kind, AskedOf, Readers, Answers})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    connect(m_table, &QTableWidget::currentCellChanged, this, &QuestionsDialog::showChosen);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, &QuestionsDialog::change);
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    return card;
}

QWidget *QuestionsDialog::buildActions() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_actions = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    m_actions->setLayout(flow);
    auto *add = button(theme, QStringLiteral("questionsAdd"), tr("Write a question…"), ButtonKind::Plain,
                       QStringLiteral("plus"));
    m_change = button(theme, QStringLiteral("questionsChange"), tr("Change…"), ButtonKind::Plain, QStringLiteral("pen"));
    m_up = button(theme, QStringLiteral("questionsUp"), tr("Earlier"), ButtonKind::Plain, QStringLiteral("up"));
    m_down = button(theme, QStringLiteral("questionsDown"), tr("Later"), ButtonKind::Plain, QStringLiteral("down"));
    m_up->setToolTip(tr("Alt+Up"));
    m_down->setToolTip(tr("Alt+Down"));
    m_retire = button(theme, QStringLiteral("questionsRetire"), tr("Ask no longer"));
    m_delete = button(theme, QStringLiteral("questionsDelete"), tr("Delete"), ButtonKind::Plain, QStringLiteral("trash"));
    for (QPushButton *each : {add, m_change, m_up, m_down, m_retire, m_delete}) {
        each->setAutoDefault(false);
        flow->addWidget(each);
    }
    row->addWidget(m_actions, 1);
    auto *close = button(theme, QStringLiteral("questionsClose"), tr("Done"), ButtonKind::Primary);
    close->setAutoDefault(false);
    row->addWidget(close, 0, Qt::AlignBottom | Qt::AlignTrailing);
    connect(add, &QPushButton::clicked, this, &QuestionsDialog::writeNew);
    connect(m_change, &QPushButton::clicked, this, &QuestionsDialog::change);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_retire, &QPushButton::clicked, this, &QuestionsDialog::retire);
    connect(m_delete, &QPushButton::clicked, this, &QuestionsDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void QuestionsDialog::fill() {
    m_questions = questions::allQuestions(m_context.file, m_context.cohort);
    m_counted = questions::questionCounts(m_context.file, m_context.cohort);
    // Those that are asked no longer stand at the end.
    std::stable_partition(m_questions.begin(), m_questions.end(),
                          [](const questions::Question &question) { return !question.isRetired(); });
    const questions::QuestionId stay = m_stay;
    m_table->setRowCount(static_cast<int>(m_questions.size()));
    int at = 0;
    for (size_t row = 0; row < m_questions.size(); ++row) {
        fillRow(static_cast<int>(row), m_questions[row]);
        if (m_questions[row].id == stay)
            at = static_cast<int>(row);
    }
    m_stack->setCurrentIndex(m_questions.empty() ? 1 : 0);
    for (int page = 0; page < m_stack->count(); ++page) { // the hidden one asks for no room
        const auto policy = page == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(page)->setSizePolicy(policy, policy);
    }
    m_actions->setVisible(!m_questions.empty()); // the empty state has the one that makes sense
    if (!m_questions.empty())
        m_table->setCurrentCell(at, 0);
    showChosen();
}

void QuestionsDialog::fillRow(int row, const questions::Question &question) {
    const questions::QuestionCounts &counts = m_counted[question.id];
    const QString wording = question.isRetired() ? tr("%1 (asked no longer)").arg(question.wording) : question.wording;
    const std::array<QString, ColumnCount> texts{wording, words::questionKindWord(question.kind),
                                                 words::askedOfWord(question.askedOf),
                                                 words::sharingWord(question.sharing),
                                                 tr("%1 of %2").arg(counts.given).arg(counts.asked)};
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(texts[static_cast<size_t>(column)]);
        item->setForeground(m_context.theme.color(question.isRetired() ? Token::Ink3 : Token::Ink));
        item->setToolTip(column == Readers ? words::sharingSentence(question.sharing) : item->text());
        m_table->setItem(row, column, item);
    }
}

const questions::Question *QuestionsDialog::chosen() const {
    const int row = m_table->currentRow();
    return row < 0 || row >= static_cast<int>(m_questions.size()) ? nullptr : &m_questions[static_cast<size_t>(row)];
}

void QuestionsDialog::showChosen() {
    const questions::Question *question = chosen();
    m_counts->setVisible(question != nullptr);
    for (QPushButton *each : {m_change, m_up, m_down, m_retire, m_delete})
        each->setEnabled(question != nullptr);
    if (!question)
        return;
    m_stay = question->id;
    m_counts->setText(
        tr("%1: %2").arg(question->wording, words::questionCountsText(m_counted[question->id])));
    const int row = m_table->currentRow();
    const auto asked = std::count_if(m_questions.begin(), m_questions.end(),
                                     [](const questions::Question &each) { return !each.isRetired(); });
    m_up->setEnabled(!question->isRetired() && row > 0);
    m_down->setEnabled(!question->isRetired() && row + 1 < static_cast<int>(asked));
    m_retire->setText(question->isRetired() ? tr("Ask again") : tr("Ask no longer"));
}

bool QuestionsDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    // Taken here: passed on, it would press the primary button of the dialog that it opens.
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        change();
        return true;
    }
    return false;
}

void QuestionsDialog::write(const questions::Question &question) {
    m_problem->hide();
    const int answers = question.id.isValid() ? questions::answerCount(m_context.file, question.id) : 0;
    auto *dialog = new QuestionDialog(m_context, question, answers, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_stay = dialog->saved();
        fill();
        m_table->setFocus();
    });
    dialog->open();
}

void QuestionsDialog::writeNew() {
    questions::Question question;
    question.cohort = m_context.cohort;
    write(question);
}

void QuestionsDialog::change() {
    if (const questions::Question *question = chosen())
        write(*question);
}

bool QuestionsDialog::went(const Result<void> &done) {
    m_problem->setVisible(!done);
    if (!done)
        m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
    fill();
    return done.has_value();
}

void QuestionsDialog::move(int by) {
    const int row = m_table->currentRow();
    const bool possible = by < 0 ? m_up->isEnabled() : m_down->isEnabled();
    if (!chosen() || !possible)
        return;
    std::vector<questions::QuestionId> order;
    for (const questions::Question &question : m_questions)
        order.push_back(question.id);
    std::swap(order[static_cast<size_t>(row)], order[static_cast<size_t>(row + by)]);
    went(questions::orderQuestions(m_context.file, order));
}

void QuestionsDialog::retire() {
    if (const questions::Question *question = chosen())
        went(questions::retireQuestion(m_context.file, question->id, !question->isRetired()));
}

void QuestionsDialog::remove() {
    const questions::Question *question = chosen();
    if (!question)
        return;
    const QString wording = question->wording;
    if (went(questions::deleteQuestion(m_context.file, question->id)))
        m_context.navigator.toast(tr("“%1” is deleted.").arg(wording), true);
}

} // namespace groundwork::ui
