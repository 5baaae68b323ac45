// The coordinator's own questions among the filters of the people table.
#include "ui/pages/people/people_filter_bar.h"

#include "ui/pages/people/question_filter_dialog.h"
#include "ui/widgets/mnemonic.h"

#include <QMenu>

#include <algorithm>

namespace groundwork::ui {

using models::PeopleFilter;
using models::QuestionFilter;

void PeopleFilterBar::setQuestions(const std::vector<questions::Question> &questions) {
    m_questions = questions;
    showActive();
}

void PeopleFilterBar::addQuestions() {
    if (m_questions.empty())
        return;
    QMenu *menu = m_menu->addMenu(tr("Your own questions"));
    for (const questions::Question &question : m_questions) {
        QAction *action = menu->addAction(tr("%1…").arg(withoutMnemonic(question.wording)));
        action->setObjectName(QStringLiteral("peopleFilterQuestion.") + question.key);
        connect(action, &QAction::triggered, this, [this, question] { askQuestion(question); });
    }
}

void PeopleFilterBar::askQuestion(const questions::Question &question) {
    QuestionFilter before;
    before.key = question.key;
    for (const QuestionFilter &filter : m_filter.questions) {
        if (filter.key == question.key)
            before = filter;
    }
    auto *dialog = new QuestionFilterDialog(m_theme, question, before, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QuestionFilter wanted = dialog->filter();
        PeopleFilter filter = m_filter;
        std::erase_if(filter.questions, [&](const QuestionFilter &other) { return other.key == wanted.key; });
        filter.questions.push_back(wanted);
        change(filter);
    });
    dialog->open();
}

void PeopleFilterBar::showActiveQuestions() {
    for (const QuestionFilter &filter : m_filter.questions) {
        const questions::Question *question = models::questionOf(m_questions, filter.key);
        if (!question)
            continue;
        addActive(questionFilterWords(*question, filter), [key = filter.key](PeopleFilter &all) {
            std::erase_if(all.questions, [&](const QuestionFilter &other) { return other.key == key; });
        });
    }
}

} // namespace groundwork::ui
