#include "ui/pages/pairs/ask_dialog.h"

#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/matching/scenario_rows.h"
#include "ui/documents/match_slip_print.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/second_click.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using partnerships::PairReply;
using partnerships::Reply;

AskDialog::AskDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_pair(pair)
    , m_scroll(scrollingPage()) {
    const Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("askDialog"));
    setWindowTitle(isTrial() ? tr("Going on?") : tr("A question to both")); // seen by both: no names, no answers
    setAttribute(Qt::WA_DeleteOnClose);
    if (const auto whole = partnerships::partnership(m_context.file, m_pair.id))
        m_slip = documents::matchSlipPrint(m_pair, *whole, matching::sumOfPartnership(m_context.file, m_pair.id));
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        const bool mentee = side == Role::Mentee;
        const QDate before = isTrial() ? (mentee ? m_pair.trialMentee : m_pair.trialMentor)
                                       : (mentee ? m_pair.acceptedMentee : m_pair.acceptedMentor);
        if (!before.isValid())
            m_asked.push_back(side);
    }
    // It covers the window, which shows what others answered.
    const QWidget *behind = parent ? parent->window() : nullptr;
    const QSize room = behind ? behind->size() : QSize(1280, 800);
    const int side = std::max(theme.space(24), (room.width() - theme.size(760)) / 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(side, theme.space(24), side, theme.space(20));
    column->setSpacing(theme.space(16));
    column->addWidget(m_scroll, 1);
    auto *row = new QWidget;
    m_buttons = new QHBoxLayout(row);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(theme.space(10));
    column->addWidget(row);
    resize(room);
    if (behind)
        move(behind->pos());
    showHandOver();
}

QString AskDialog::nameOf(Role side) const {
    return words::nameInSentence(side == Role::Mentee ? m_pair.menteeCallName : m_pair.mentorCallName);
}

const documents::SlipSide &AskDialog::slipOf(Role side) const {
    return side == Role::Mentee ? m_slip.mentee : m_slip.mentor;
}

void AskDialog::clear(const QString &over, const QString &title) {
    Theme &theme = m_context.theme;
    auto *content = new QWidget;
    m_text = new QVBoxLayout(content);
    m_text->setContentsMargins(0, 0, 0, 0);
    m_text->setSpacing(theme.space(8));
    if (!over.isEmpty())
        m_text->addWidget(wrappingLabel(theme, over, TextRole::Small, Token::Ink2));
    auto *head = wrappingLabel(theme, title, TextRole::TogetherPromptSmall);
    head->setObjectName(QStringLiteral("askTitle"));
    m_text->addWidget(head);
    clearLayout(*m_buttons);
    m_buttons->addStretch(1);
}

void AskDialog::addText(const QString &heading, const QString &text) {
    if (text.isEmpty())
        return;
    Theme &theme = m_context.theme;
    if (!heading.isEmpty())
        m_text->addWidget(wrappingLabel(theme, heading, TextRole::Small, Token::Ink2));
    m_text->addWidget(wrappingLabel(theme, text, TextRole::TogetherAnswer));
}

QPushButton *AskDialog::addButton(const char *name, const QString &text) {
    auto *made = button(m_context.theme, QString::fromLatin1(name), text);
    made->setAutoDefault(false); // no answer by an Enter too many
    m_buttons->addWidget(made);
    return made;
}

/// Nothing of the pair is on the screen while it goes from one to the other.
void AskDialog::showHandOver() {
    const Role side = m_asked[m_said.size()];
    const QString name = nameOf(side);
    clear({}, tr("This is for %1 alone.").arg(name));
    addText({}, m_said.empty() ? tr("Give the screen to %1 and look away.").arg(name)
                               : tr("Thank you. Now give the screen to %1 and look away.").arg(name));
    m_text->addStretch(1);
    putIntoPage(m_scroll, m_text->parentWidget());
    connect(addButton("askNotHere", tr("%1 is not here").arg(name)), &QPushButton::clicked, this,
            [this] { answer(Said::NotHere); });
    auto *here = addButton("askHere", tr("I am %1").arg(name));
    connect(here, &QPushButton::clicked, this, &AskDialog::showQuestion);
    focusNew(*here);
    new SecondClick(this);
}

void AskDialog::showQuestion() {
    const Role side = m_asked[m_said.size()];
    const documents::SlipSide &slip = slipOf(side);
    const QString partner = words::nameInSentence(slip.partnerName);
    if (isTrial()) {
        clear(tr("For %1 alone").arg(nameOf(side)), tr("You and %1: do you want to go on together?").arg(partner));
        addText({}, tr("Say what is right for you. %1 is asked apart, and is not told what you say. If one of you would "
                       "rather not, it ends without fault, nobody is told who, and both are matched again.")
                        .arg(nameOf(side == Role::Mentee ? Role::Mentor : Role::Mentee)));
    } else {
        clear(tr("For %1 alone").arg(nameOf(side)),
              side == Role::Mentee ? tr("Your mentor: %1").arg(partner) : tr("Your mentee: %1").arg(partner));
        addText(tr("Why the two of you"), slip.why);
        addText(tr("Your say"), slip.yourSay);
        addText(tr("What happens next"), slip.next);
        addText(tr("Is this all right for you?"), tr("No reasons needed, whatever you say."));
    }
    m_text->addStretch(1);
    putIntoPage(m_scroll, m_text->parentWidget());
    const auto offer = [this](const char *name, const QString &text, Said said) {
        auto *made = addButton(name, text);
        connect(made, &QPushButton::clicked, this, [this, said] { answer(said); });
        return made;
    };
    auto *yes = offer("askYes", isTrial() ? tr("Yes, we go on") : tr("Yes, let us begin"), Said::Yes);
    if (!isTrial())
        offer("askTalk", tr("I would like to talk first"), Said::TalkFirst);
    offer("askNo", isTrial() ? tr("Rather not") : tr("Not this time"), Said::No);
    focusNew(*yes);
    new SecondClick(this);
}

void AskDialog::answer(Said said) {
    m_said.push_back(said);
    if (m_said.size() < m_asked.size())
        showHandOver();
    else
        showEnd();
}

/// What was said is not on the screen: the last one who answered still sits at it.
void AskDialog::showEnd() {
    const bool any =
        std::any_of(m_said.begin(), m_said.end(), [](Said said) { return said != Said::NotHere; });
    if (!any) {
        reject();
        return;
    }
    clear({}, tr("Thank you."));
    addText({}, tr("Give the screen back to the coordinator."));
    m_text->addStretch(1);
    putIntoPage(m_scroll, m_text->parentWidget());
    connect(addButton("askDrop", tr("Keep nothing")), &QPushButton::clicked, this, &QDialog::reject);
    auto *made = addButton("askKeep", tr("Keep what was said"));
    setButtonKind(made, ButtonKind::Primary);
    connect(made, &QPushButton::clicked, this, &AskDialog::keep);
    focusNew(*made);
    new SecondClick(this);
}

void AskDialog::keep() {
    std::vector<std::pair<Role, Said>> said;
    for (size_t i = 0; i < m_said.size(); ++i) {
        if (m_said[i] != Said::NotHere)
            said.emplace_back(m_asked[i], m_said[i]);
    }
    Result<void> done;
    if (isTrial()) {
        const Operation operation{Verb::AnswerTrial, {m_pair.menteeName, m_pair.mentorName}, {}, said.size() > 1};
        done = m_context.file.perform(operation, [&](Change &) -> Result<void> {
            for (const auto &[side, what] : said) {
                if (Result<void> one =
                        partnerships::answerTrial(m_context.file, m_pair.id, side, what == Said::Yes);
                    !one)
                    return one;
            }
            return {};
        });
    } else {
        std::vector<PairReply> replies;
        for (const auto &[side, what] : said)
            replies.push_back({m_pair.id, side,
                               what == Said::Yes   ? Reply::Yes
                               : what == Said::No ? Reply::No
                                                  : Reply::TalkFirst,
                               {}});
        if (const auto kept = partnerships::recordReplies(m_context.file, replies); !kept)
            done = failure(kept.error());
    }
    if (!done) {
        m_context.navigator.showError(done.error());
        return; // what was said is still here
    }
    toastKept(said.size() > 1);
    accept();
}

void AskDialog::toastKept(bool both) {
    using partnerships::PartnershipState;
    const auto now = partnerships::partnershipRow(m_context.file, m_pair.id);
    const QString pair = tr("%1 and %2").arg(nameOf(Role::Mentee), nameOf(Role::Mentor));
    QString text = both ? tr("Both have answered.") : tr("The answer is kept.");
    if (now && partnerships::isOver(now->state))
        text = tr("It is not to be this time: %1 are free for another match.").arg(pair);
    else if (now && now->state == PartnershipState::Trying && !isTrial())
        text = tr("%1 have both said yes, and try it out until %2.").arg(pair, words::longDate(now->trialUntil));
    else if (now && now->state == PartnershipState::Accepted)
        text = isTrial() ? tr("%1 go on.").arg(pair) : tr("%1 have both said yes.").arg(pair);
    const bool isDecided = isTrial() && now && now->state != PartnershipState::Trying;
    m_context.navigator.toast(text, !isDecided);
}

} // namespace groundwork::ui
