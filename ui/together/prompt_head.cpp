#include "ui/together/prompt_head.h"

#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_sides.h"
#include "ui/together/prompt_words.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

PromptHead::PromptHead(const MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides)
    : m_desk(desk)
    , m_alone(sides.prompt().who == first_meeting::Who::Alone) {
    const first_meeting::Prompt &prompt = sides.prompt();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.theme.space(10));
    const QString said = sides.words(style);
    QString shown = said; // three dots do not begin a line
    shown.replace(QStringLiteral(" ..."), QStringLiteral("\u00a0..."));
    m_words = wrappingLabel(style.theme, shown, promptRole(desk, said.size(), sides.isOpened()));
    m_words->setObjectName(QStringLiteral("promptText"));
    m_words->setAccessibleName(said);
    m_words->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_words);
    const QString typist = style.name(desk.typist(prompt.stage));
    QStringList lines{words::whoLine(prompt, style.name(desk.beginner(prompt)), typist)};
    if (prompt.key == QLatin1String("1.1"))
        lines.append(words::typingLine(typist));
    if (const QString how = prompt.instructionsAt(style.length); !how.isEmpty())
        lines.append(style.filled(how));
    m_who = wrappingLabel(style.theme, lines.join(QLatin1Char('\n')), style.label, Token::Ink2);
    m_who->setObjectName(QStringLiteral("promptWho"));
    m_who->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_who);
    m_hint = wrappingLabel(style.theme, prompt.hint, style.label, Token::AccentDeep);
    m_hint->setObjectName(QStringLiteral("promptHint"));
    QSizePolicy place = m_hint->sizePolicy();
    place.setRetainSizeWhenHidden(!desk.isCompact()); // nothing moves under a hand when the hint comes
    m_hint->setSizePolicy(place);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->hide();
    column->addWidget(m_hint);
}

void PromptHead::setOpened(bool opened) {
    m_words->setRole(promptRole(m_desk, m_words->text().size(), opened));
    m_who->setVisible(!opened || !m_alone);
}

void PromptHead::showHint() {
    m_hint->setVisible(true);
}

} // namespace groundwork::ui
