#include "ui/pages/people/import_people_step.h"

#include "ui/pages/people/import_compare.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace groundwork::ui {

using exchange::Duplicates;
using exchange::WhoDecision;

namespace {
constexpr int kMostQuestions = 300;
}

ImportPeopleStep::ImportPeopleStep(ImportSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    column->addWidget(new Label(theme, tr("People who are here already"), TextRole::Section));
    m_known = wrappingLabel(theme, QString(), TextRole::Body);
    m_known->setObjectName(QStringLiteral("importKnown"));
    keepHeight(*m_known);
    column->addWidget(m_known);

    m_rulesCard = new Card(theme, tr("When someone is here already"));
    m_rulesCard->setObjectName(QStringLiteral("importRules"));
    m_rules = new QButtonGroup(this);
    const std::pair<Duplicates, QString> kRules[] = {
        {Duplicates::Update, tr("Take the &answers of the list")},
        {Duplicates::Newest, tr("Take what was &written later")},
        {Duplicates::Keep, tr("&Keep what is here, fill only what is empty")},
        {Duplicates::Skip, tr("Leave the&m as they are")}};
    for (const auto &[rule, words] : kRules) {
        auto *choice = new QRadioButton(words);
        choice->setToolTip(rule == Duplicates::Newest
                               ? tr("The time in the list against the last change here. A list without times "
                                    "fills only what is empty.")
                               : QString());
        choice->setObjectName(QStringLiteral("importRule_") + exchange::duplicatesKey(rule));
        choice->setChecked(rule == session.options().duplicates);
        m_rules->addButton(choice, static_cast<int>(rule));
        m_rulesCard->body()->addWidget(choice);
    }
    column->addWidget(m_rulesCard);

    m_questionPart = new QWidget;
    auto *part = new QVBoxLayout(m_questionPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->addWidget(new Label(theme, tr("Is this the same person?"), TextRole::Section));
    m_questions = new QTableWidget(0, 4);
    m_questions->setObjectName(QStringLiteral("importQuestions"));
    m_questions->setAccessibleName(tr("Is this the same person?"));
    m_questions->setHorizontalHeaderLabels({tr("Row"), tr("In the list"), tr("Looks like"), tr("Decide")});
    m_questions->verticalHeader()->hide();
    m_questions->horizontalHeader()->setStretchLastSection(false);
    m_questions->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_questions->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_questions->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_questions->horizontalHeader()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_questions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_questions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_questions->setTabKeyNavigation(false);
    m_questions->setFrameShape(QFrame::NoFrame);
    m_questions->setMinimumHeight(theme.size(90));
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_questions);
    part->addWidget(card, 1);
    column->addWidget(m_questionPart, 1);
    m_compare = new ImportCompare(session, theme);
    column->addWidget(m_compare, 2);
    column->addStretch();
    connect(m_rules, &QButtonGroup::idClicked, this,
            [this](int rule) { m_session.setDuplicates(static_cast<Duplicates>(rule)); });
    connect(&session, &ImportSession::planned, this, &ImportPeopleStep::showPlan);
}

void ImportPeopleStep::fillRow(int row, const exchange::PersonQuestion &question) {
    const auto put = [&](int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text);
        m_questions->setItem(row, column, item);
    };
    put(0, QString::number(question.row));
    put(1, question.email.isEmpty() ? question.name
                                    : QStringLiteral("%1 · %2").arg(question.name, question.email));
    put(2, words::questionText(question));
    put(3, QString());
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("importWho_%1").arg(question.row));
    choice->setAccessibleName(words::questionTitle(question));
    choice->setAccessibleDescription(words::questionText(question));
    choice->addItem(tr("The same person"), static_cast<int>(WhoDecision::Kind::Same));
    choice->addItem(tr("Somebody new"), static_cast<int>(WhoDecision::Kind::New));
    choice->addItem(tr("Leave the row out"), static_cast<int>(WhoDecision::Kind::LeaveOut));
    choice->setCurrentIndex(choice->findData(static_cast<int>(question.decision.kind)));
    const WhoDecision same{WhoDecision::Kind::Same,
                           question.candidates.empty() ? PersonId{} : question.candidates.front(),
                           question.candidateRow};
    const int number = question.row;
    // Later: the table is filled anew by the answer.
    connect(choice, &QComboBox::activated, this, [this, choice, same, number] {
        WhoDecision decision = same;
        decision.kind = static_cast<WhoDecision::Kind>(choice->currentData().toInt());
        if (decision.kind != WhoDecision::Kind::Same)
            decision = {decision.kind, {}, 0};
        QMetaObject::invokeMethod(
            this, [this, number, decision] { m_session.decide(number, decision); }, Qt::QueuedConnection);
    });
    m_questions->setCellWidget(row, 3, choice);
}

void ImportPeopleStep::showPlan() {
    const exchange::ImportPlan &plan = m_session.plan();
    const int known = plan.counts.updated + plan.counts.skipped;
    m_known->setText(known == 0
                         ? tr("Nobody in this list is here yet.")
                         : tr("%n (person|people) of this list (is|are) in your file already, known by "
                              "e-mail, or by name.",
                              nullptr, known));
    m_rulesCard->setVisible(known > 0); // nobody is known: there is nothing to ask
    const int count = std::min(static_cast<int>(plan.questions.size()), kMostQuestions);
    m_questionPart->setVisible(count > 0);
    // Decisions only change what is chosen: the same questions stay where they are, with the focus.
    bool same = m_questions->rowCount() == count;
    for (int row = 0; same && row < count; ++row)
        same = m_questions->item(row, 0)->text().toInt() == plan.questions[static_cast<size_t>(row)].row;
    if (same) {
        for (int row = 0; row < count; ++row) {
            auto *choice = qobject_cast<QComboBox *>(m_questions->cellWidget(row, 3));
            const QSignalBlocker quiet(choice);
            choice->setCurrentIndex(
                choice->findData(static_cast<int>(plan.questions[static_cast<size_t>(row)].decision.kind)));
        }
        return;
    }
    m_questions->setRowCount(0);
    m_questions->setRowCount(count);
    for (int row = 0; row < count; ++row)
        fillRow(row, plan.questions[static_cast<size_t>(row)]);
    m_questions->verticalHeader()->setDefaultSectionSize(m_theme.size(36));
}

} // namespace groundwork::ui
