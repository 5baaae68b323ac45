#include "ui/pages/people/profile_panel.h"

#include "core/people/person_rows.h"
#include "ui/pages/people/profile_groups.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <array>

namespace groundwork::ui {

using people::Participant;
using people::ParticipantState;
using people::Person;

namespace {

constexpr std::array kReasons = {people::WithdrawReason::Time,
                                 people::WithdrawReason::RoleChange,
                                 people::WithdrawReason::LeftOrganization,
                                 people::WithdrawReason::HealthOrFamily,
                                 people::WithdrawReason::NotTheRightProgram,
                                 people::WithdrawReason::RatherNotSay};

} // namespace

ProfilePanel::ProfilePanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_groups(new ProfileGroups(context)) {
    setObjectName(QStringLiteral("profilePanel"));
    setAccessibleName(tr("Profile"));
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    buildHead();
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("profileScroll"));
    m_scroll->setAccessibleName(tr("Profile"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_groups);
    m_groups->setAutoFillBackground(false); // setWidget turns it on
    m_column->addWidget(m_scroll, 1);
    buildFoot();
    connect(&m_context.theme, &Theme::changed, this, [this] {
        if (m_id.isValid())
            showParticipant(m_id);
    });
}

void ProfilePanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Surface));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), m_context.theme.color(Token::Line));
}

void ProfilePanel::buildHead() {
    m_head = new QVBoxLayout;
    m_column->addLayout(m_head);
}

void ProfilePanel::buildFoot() {
    Theme &theme = m_context.theme;
    m_column->addWidget(new HairLine(theme));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme.space(16), theme.space(10), theme.space(16), theme.space(10));
    row->setSpacing(theme.space(8));
    m_edit =
        button(theme, QStringLiteral("profileEdit"), tr("Edit…"), ButtonKind::Plain, QStringLiteral("pen"));
    m_state = button(theme, QStringLiteral("profileState"), tr("Change state"));
    m_stateMenu = new QMenu(m_state);
    m_state->setMenu(m_stateMenu);
    m_remove = iconButton(theme, QStringLiteral("profileRemove"), QStringLiteral("trash"),
                          tr("Take out of this cohort"));
    m_print = iconButton(theme, QStringLiteral("profilePrint"), QStringLiteral("print"),
                         tr("Print what we hold about this person"));
    row->addWidget(m_edit);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_print);
    row->addWidget(m_remove);
    m_column->addLayout(row);
    connect(m_edit, &QPushButton::clicked, this, &ProfilePanel::editRequested);
    connect(m_print, &QToolButton::clicked, this, &ProfilePanel::printRequested);
    connect(m_remove, &QToolButton::clicked, this, &ProfilePanel::removeRequested);
}

bool ProfilePanel::showParticipant(ParticipantId id) {
    const Result<Participant> participant = people::participant(m_context.file, id);
    if (!participant)
        return false;
    const Result<Person> person = people::person(m_context.file, participant->person);
    if (!person)
        return false;
    const int scrolled = m_id == id ? m_scroll->verticalScrollBar()->value() : 0;
    m_id = id;
    setAccessibleDescription(people::displayName(*person));
    fillHead(*participant, *person);
    m_groups->showPerson(*participant, *person);
    fillStates(*participant);
    m_remove->setVisible(people::partnershipCount(m_context.file, id) == 0);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    return true;
}

void ProfilePanel::fillHead(const Participant &participant, const Person &person) {
    Theme &theme = m_context.theme;
    clearLayout(*m_head);
    m_head->setContentsMargins(theme.space(16), theme.space(14), theme.space(12), theme.space(14));
    const QString name = people::displayName(person);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(12));
    row->addWidget(Badge::person(theme, participant.role, name, 40), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme.space(2));
    auto *title = wrappingLabel(theme, breakable(name), TextRole::PageTitle);
    title->setObjectName(QStringLiteral("profileName"));
    title->setAccessibleName(name);
    // A name keeps its own direction, and stands where the other lines begin.
    title->setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignAbsolute);
    texts->addWidget(title);
    QStringList second;
    if (name != person.fullName)
        second.append(person.fullName);
    else if (!person.preferredName.isEmpty() && person.preferredName != name)
        second.append(tr("called %1").arg(person.preferredName));
    if (!person.pronouns.isEmpty())
        second.append(person.pronouns);
    if (!second.isEmpty())
        texts->addWidget(
            wrappingLabel(theme, breakable(second.join(QStringLiteral(" · "))), TextRole::Body, Token::Ink2));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(theme.space(6));
    chips->addWidget(new Chip(theme, words::roleWord(participant.role),
                              participant.role == Role::Mentor ? ChipTone::Mentor : ChipTone::Mentee));
    const bool waiting = participant.state == ParticipantState::Waiting;
    chips->addWidget(new Chip(theme, words::participantStateWord(participant.state),
                              waiting ? ChipTone::Attention : ChipTone::Neutral,
                              waiting ? QStringLiteral("clock") : QString()));
    chips->addStretch();
    texts->addLayout(chips);
    for (const Participant &other :
         people::participantsOf(m_context.file, participant.person, m_context.cohort)) {
        if (other.id == participant.id)
            continue;
        auto *link = linkButton(theme, QStringLiteral("profileOtherRole"),
                                other.role == Role::Mentor ? tr("Also a mentor") : tr("Also a mentee"));
        connect(link, &QPushButton::clicked, this, [this, id = other.id] { Q_EMIT otherRequested(id); });
        texts->addWidget(link, 0, Qt::AlignLeading);
    }
    row->addLayout(texts, 1);
    auto *close =
        iconButton(theme, QStringLiteral("profileClose"), QStringLiteral("x"), tr("Close the profile"));
    connect(close, &QToolButton::clicked, this, &ProfilePanel::closeRequested);
    row->addWidget(close, 0, Qt::AlignTop);
    m_head->addLayout(row);
}

void ProfilePanel::fillStates(const Participant &participant) {
    m_stateMenu->clear();
    const std::vector<ParticipantState> next = people::nextStates(participant.state);
    for (const ParticipantState state : next) {
        const QString words = words::participantStateAction(state);
        const QString name = QStringLiteral("participantState.") + people::participantStateKey(state);
        if (state != ParticipantState::Withdrew) {
            QAction *action = m_stateMenu->addAction(words);
            action->setObjectName(name);
            connect(action, &QAction::triggered, this,
                    [this, state] { Q_EMIT stateRequested(state, std::nullopt); });
            continue;
        }
        QMenu *reasons = m_stateMenu->addMenu(words);
        for (const people::WithdrawReason reason : kReasons) {
            QAction *action = reasons->addAction(words::withdrawReasonWord(reason));
            action->setObjectName(name + QLatin1Char('.') + people::withdrawReasonKey(reason));
            connect(action, &QAction::triggered, this,
                    [this, state, reason] { Q_EMIT stateRequested(state, reason); });
        }
    }
    m_state->setVisible(!next.empty());
}

} // namespace groundwork::ui
