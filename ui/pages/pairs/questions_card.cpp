#include "ui/pages/pairs/questions_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

using first_meeting::CoordinatorQuestion;

namespace {

Token inkOf(Side side) {
    if (side == Side::Program)
        return Token::Accent;
    return side == Side::Mentee ? Token::Mentee : Token::Mentor;
}

} // namespace

QuestionsCard::QuestionsCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Asked of you"), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("questionsCard"));
}

void QuestionsCard::setQuestions(const partnerships::PartnershipRow &pair,
                                 const std::vector<CoordinatorQuestion> &questions, bool readOnly) {
    clearLayout(*body());
    setVisible(!questions.empty());
    for (const bool waiting : {true, false}) {
        for (const CoordinatorQuestion &question : questions) {
            if (question.isWaiting() == waiting)
                addQuestion(question, pair, readOnly);
        }
    }
    if (!questions.empty())
        body()->addWidget(wrappingLabel(m_theme,
                                        tr("They chose to send this. Their other answers stay with them."),
                                        TextRole::Small, Token::Ink2));
}

void QuestionsCard::addQuestion(const CoordinatorQuestion &question, const partnerships::PartnershipRow &pair,
                                bool readOnly) {
    const QString whose =
        words::askerWord(question.asked.side, pair.menteeCallName, pair.mentorCallName);
    const QString when = words::longDate(question.askedOn);
    body()->addWidget(wrappingLabel(m_theme, tr("%1 · %2").arg(whose, when), TextRole::SmallStrong,
                                    inkOf(question.asked.side)));
    body()->addWidget(wrappingLabel(m_theme, words::askedWords(question.asked),
                                    question.asked.text.isEmpty() ? TextRole::Body : TextRole::Reading));
    addState(question, whose, readOnly);
}

void QuestionsCard::addState(const CoordinatorQuestion &question, const QString &whose, bool readOnly) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.space(8));
    if (!question.isWaiting())
        line->addWidget(wrappingLabel(m_theme, tr("Answered %1").arg(words::longDate(question.answeredOn)),
                                      TextRole::Body, Token::Ink2),
                        1);
    if (!readOnly) {
        const QString name = QStringLiteral("question.%1.%2")
                                 .arg(question.id.toText(), question.isWaiting() ? QStringLiteral("answered")
                                                                                 : QStringLiteral("reopen"));
        auto *change = button(m_theme, name, question.isWaiting() ? tr("It is answered") : tr("It is still open"),
                              question.isWaiting() ? ButtonKind::Plain : ButtonKind::Quiet,
                              question.isWaiting() ? QStringLiteral("check") : QString());
        change->setAccessibleName(QStringLiteral("%1: %2").arg(change->text(), whose));
        connect(change, &QPushButton::clicked, this, [this, question] {
            if (question.isWaiting())
                Q_EMIT answered(question.id);
            else
                Q_EMIT reopened(question.id);
        });
        line->addWidget(change);
    }
    if (question.isWaiting())
        line->addStretch(1);
    body()->addWidget(row);
}

} // namespace groundwork::ui
