#include "ui/pages/pairs/next_card.h"

#include "core/agreements/agreements.h"
#include "core/agreements/reviews.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"
#include "ui/pages/pairs/ask_dialog.h"
#include "ui/pages/pairs/ending_dialogs.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using partnerships::PartnershipState;

namespace {

bool tabExists(const QString &key) {
    const std::vector<PairTabEntry> tabs = pairTabs();
    return std::any_of(tabs.begin(), tabs.end(), [&key](const PairTabEntry &tab) { return tab.key == key; });
}

} // namespace

NextCard::NextCard(const PageContext &context, QWidget *parent)
    : Card(context.theme, QString(), parent)
    , m_context(context) {
    setTone(Tone::Soft);
    setObjectName(QStringLiteral("nextCard"));
}

void NextCard::addAction(const char *name, const QString &text, bool primary,
                         const std::function<void()> &action) {
    auto *made = button(m_context.theme, QString::fromLatin1(name), text,
                        primary ? ButtonKind::Primary : ButtonKind::Plain);
    connect(made, &QPushButton::clicked, this, action);
    if (m_firstAction.isEmpty())
        m_firstAction = made->objectName();
    body()->addWidget(made);
}

void NextCard::setPair(const partnerships::PartnershipRow &pair, const QString &printWords) {
    const QWidget *focused = window()->focusWidget();
    const bool held = focused && isAncestorOf(focused);
    m_pair = pair;
    clearLayout(*body());
    m_firstAction.clear();
    body()->addWidget(new Label(m_context.theme, tr("Next"), TextRole::Small, Token::Ink2));
    addState();
    if (partnerships::isUndecided(m_pair.state) ||
        (partnerships::isAgreedAndOpen(m_pair.state) && !m_pair.agreementSigned.isValid()))
        addAction("printPaper", printWords, false, [this] { Q_EMIT printWanted(); });
    if (canChange() && partnerships::isAgreedAndOpen(m_pair.state))
        addAction("endEarly", tr("End early…"), false, [this] { endEarly(); });
    // The button that was pressed is gone: what comes next takes its place under the keyboard.
    if (auto *next = held && !m_firstAction.isEmpty() ? findChild<QPushButton *>(m_firstAction) : nullptr)
        focusNew(*next);
}

void NextCard::say(const QString &title, const QString &text) {
    body()->addWidget(wrappingLabel(m_context.theme, title, TextRole::Section));
    if (!text.isEmpty())
        body()->addWidget(wrappingLabel(m_context.theme, text));
}

bool NextCard::canChange() const {
    return !m_context.file.isReadOnly();
}

void NextCard::addTab(const char *name, const QString &text, const QString &tab) {
    if (tabExists(tab))
        addAction(name, text, true, [this, tab] { Q_EMIT tabWanted(tab); });
}

void NextCard::askBoth() {
    say(tr("Ask both"), m_pair.answerBy.isValid()
                            ? tr("Each answers alone, by %1. No reason is asked for a no.").arg(words::longDate(m_pair.answerBy))
                            : tr("Each answers alone. No reason is asked for a no."));
    if (canChange())
        addAction("askOnScreen", tr("Ask on this screen…"), true, [this] { askOnScreen(); });
    for (const auto &[day, name] : {std::pair(m_pair.talkMentee, m_pair.menteeCallName),
                                    std::pair(m_pair.talkMentor, m_pair.mentorCallName)}) {
        if (day.isValid())
            body()->addWidget(wrappingLabel(
                m_context.theme, tr("%1 would like to talk with you first.").arg(words::nameInSentence(name))));
    }
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        const bool mentee = side == Role::Mentee;
        const bool answered = mentee ? m_pair.acceptedMentee.isValid() : m_pair.acceptedMentor.isValid();
        if (answered || !canChange())
            continue;
        const QString name = words::nameInSentence(mentee ? m_pair.menteeCallName : m_pair.mentorCallName);
        addAction(mentee ? "yesMentee" : "yesMentor", tr("%1 says yes").arg(name), false,
                  [this, side] { recordAnswer(side, true); });
        addAction(mentee ? "noMentee" : "noMentor", tr("%1 says no").arg(name), false,
                  [this, side] { recordAnswer(side, false); });
    }
}

void NextCard::askOnScreen() {
    (new AskDialog(m_context, m_pair, window()))->open();
}

/// Each is asked apart; what one of them said alone stands nowhere.
void NextCard::afterTrial() {
    say(tr("They try it out"),
        tr("Until %1. Then each says apart whether to go on.").arg(words::longDate(m_pair.trialUntil)));
    for (const auto &[day, name] : {std::pair(m_pair.trialMentee, m_pair.menteeCallName),
                                    std::pair(m_pair.trialMentor, m_pair.mentorCallName)}) {
        if (day.isValid())
            body()->addWidget(wrappingLabel(m_context.theme, tr("%1 has answered. It is told when both have.")
                                                                 .arg(words::nameInSentence(name))));
    }
    if (!canChange())
        return;
    addAction("askOnScreen", tr("Ask on this screen…"), true, [this] { askOnScreen(); });
    const bool answeredApart = m_pair.trialMentee.isValid() || m_pair.trialMentor.isValid();
    if (!answeredApart)
        addAction("bothGoOn", tr("Both go on"), false, [this] {
        if (const auto done = partnerships::passTrial(m_context.file, m_pair.id); !done)
            m_context.navigator.showError(done.error());
        else
            m_context.navigator.toast(tr("Noted: they go on"), true);
    });
    addAction("trialPart", tr("They part, no fault"), false, [this] {
        if (const auto done =
                agreements::endPartnershipEarly(m_context.file, m_pair.id, partnerships::EndKind::NoFault);
            !done)
            m_context.navigator.showError(done.error());
        else
            m_context.navigator.toast(tr("Noted. Both are free for another match"), true);
    });
}

/// Where one of the two waits for a partner now.
void NextCard::offerRematch() {
    if (!canChange() || (partnerships::openPartnerships(m_context.file, m_pair.mentee) > 0))
        return;
    addAction("rematch", tr("Look for another partner"), false, [this] {
        m_context.navigator.go(Place{PageId::Matching, 0, {}, QStringLiteral("to_match")});
    });
}

void NextCard::towardsAgreement() {
    if (!m_pair.firstMeetingDone.isValid()) {
        say(tr("The first meeting"), tr("It may be done in several sittings."));
        addTab("openFirstMeeting", tr("Open the first meeting"), QStringLiteral("first_meeting"));
    } else {
        say(tr("The agreement"), tr("They have met. Print it, and record both signatures."));
        addTab("openAgreement", tr("Open the agreement"), QStringLiteral("agreement"));
    }
    if (canChange())
        addAction("overrideUnderway", tr("Under way without it…"), false, [this] { overrideGate(); });
}

void NextCard::whileUnderway() {
    say(tr("They are under way"), m_pair.plannedEnd.isValid()
                                      ? tr("The end is on %1.").arg(words::longDate(m_pair.plannedEnd))
                                      : QString());
    addTab("openAgreement", tr("Open the agreement"), QStringLiteral("agreement"));
    if (canChange()) {
        addAction("pausePair", tr("Pause for four weeks"), false, [this] { pause(true); });
        addAction("beginClosing", tr("The last weeks begin"), false, [this] { beginClosing(); });
    }
}

void NextCard::whileClosing() {
    say(tr("The last weeks"), tr("They look back, say thanks, and say what comes after."));
    if (canChange()) {
        addAction("completePair", tr("Complete…"), true,
                  [this] { (new CompleteDialog(m_context, m_pair, window()))->open(); });
        if (m_context.content != nullptr)
            addAction("extendPair", tr("Go on until a later day…"), false,
                      [this] { (new ExtendDialog(m_context, m_pair, window()))->open(); });
    }
    offerCertificates(false);
}

void NextCard::offerCertificates(bool primary) {
    addAction("openCertificates", tr("Certificates and hours"), primary,
              [this] { Q_EMIT tabWanted(QStringLiteral("certificates")); });
}

void NextCard::whenOver() {
    say(words::partnershipStateWord(m_pair.state), words::longDate(m_pair.actualEnd));
    if (m_pair.state == PartnershipState::Completed)
        offerCertificates(true);
    if (canChange() && partnerships::mayReopen(m_pair.state, m_pair.actualEnd, m_context.file.clock().today())) {
        body()->addWidget(wrappingLabel(
            m_context.theme,
            tr("Was it noted by mistake? It can be put right until %1.")
                .arg(words::longDate(m_pair.actualEnd.addDays(partnerships::kReopenPairDays))),
            TextRole::Body, Token::Ink2));
        addAction("reopenPair", tr("Open again"), false, [this] { reopen(); });
    }
    if (m_pair.state == PartnershipState::EndedEarly)
        offerRematch();
}

void NextCard::addState() {
    switch (m_pair.state) {
    case PartnershipState::Proposed:
        askBoth();
        break;
    case PartnershipState::Trying:
        afterTrial();
        break;
    case PartnershipState::Accepted:
        say(tr("The first meeting"),
            tr("%1 has the first move.")
                .arg(words::nameInSentence(m_pair.firstMoveBy == Role::Mentee ? m_pair.menteeCallName
                                                                              : m_pair.mentorCallName)));
        addTab("openFirstMeeting", tr("Open the first meeting"), QStringLiteral("first_meeting"));
        if (canChange())
            addAction("noteContact", tr("They are in contact"), false, [this] { noteContact(); });
        break;
    case PartnershipState::Starting:
        towardsAgreement();
        break;
    case PartnershipState::Underway:
        whileUnderway();
        break;
    case PartnershipState::Paused:
        say(tr("They have paused"), tr("Due dates wait until they are back."));
        if (canChange())
            addAction("resumePair", tr("They are back"), true, [this] { pause(false); });
        break;
    case PartnershipState::Closing:
        whileClosing();
        break;
    case PartnershipState::Declined:
        say(tr("It is not to be this time"), tr("Both are free for another match. No reason is asked."));
        offerRematch();
        break;
    case PartnershipState::Completed:
    case PartnershipState::EndedEarly:
        whenOver();
        break;
    }
}

void NextCard::recordAnswer(Role side, bool yes) {
    const Result<void> done = yes ? partnerships::acceptPair(m_context.file, m_pair.id, side)
                                  : partnerships::declinePair(m_context.file, m_pair.id, side);
    const QString name = words::nameInSentence(side == Role::Mentee ? m_pair.menteeName : m_pair.mentorName);
    if (!done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(
            yes ? tr("Noted: %1 says yes").arg(name) : tr("Noted: %1 says no").arg(name), true);
}

void NextCard::noteContact() {
    if (const auto done = partnerships::startPair(m_context.file, m_pair.id); !done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("Noted: they are in contact"), true);
}

void NextCard::overrideGate() {
    const auto reason = m_context.modal.askText(this, tr("Under way without it"),
                                                tr("Nothing is blocked. Write a short reason:"), QString());
    if (!reason)
        return;
    if (const auto done = partnerships::overrideUnderway(m_context.file, m_pair.id, *reason); !done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("Noted: they are under way"), true);
}

void NextCard::pause(bool pausing) {
    const QDate back = m_context.file.clock().today().addDays(28);
    const auto done = pausing ? partnerships::pausePair(m_context.file, m_pair.id, back)
                              : agreements::resumePartnership(m_context.file, m_pair.id, {}, true);
    if (!done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(
            pausing ? tr("Paused until %1").arg(words::longDate(back)) : tr("They are back"), true);
}

void NextCard::beginClosing() {
    if (const auto done = partnerships::beginClosing(m_context.file, m_pair.id); !done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("Noted: the last weeks have begun"), true);
}

void NextCard::endEarly() {
    using partnerships::EndKind;
    Question question;
    question.title = tr("End early");
    question.text = tr("How did it come? No reason is needed, and the step can be undone.");
    question.answers = {tr("Goals were met early"), tr("Something changed"), tr("Not the right pair"),
                        tr("They lost contact"), tr("Keep the pair")};
    question.safe = 4;
    const int answer = m_context.modal.ask(this, question);
    static constexpr EndKind kKinds[] = {EndKind::GoalsMetEarly, EndKind::ChangedCircumstances,
                                         EndKind::NoFault, EndKind::NoContact};
    if (answer < 0 || answer >= 4)
        return;
    if (const auto done = agreements::endPartnershipEarly(m_context.file, m_pair.id, kKinds[answer]); !done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("The pair has ended early"), true);
}

void NextCard::reopen() {
    if (const auto done = agreements::reopenPartnership(m_context.file, m_pair.id); !done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("The pair is open again, and its agreement with it"), true);
}

} // namespace groundwork::ui
