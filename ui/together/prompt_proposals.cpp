#include "ui/together/prompt_proposals.h"

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/starters.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

constexpr size_t kMost = 6; // to choose from while one talks

} // namespace

QWidget *connectionProposals(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt) {
    const auto all = first_meeting::starters(desk.file(), desk.script(), desk.partnership());
    if (all.empty())
        return nullptr;
    auto *card = new Card(style.theme, Words::tr("You could begin here"));
    card->setObjectName(QStringLiteral("connectionProposals"));
    card->setTone(Card::Tone::Quiet);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(style.theme.space(8), 0, row);
    flow->setContentsMargins(0, 0, 0, 0);
    int number = 0;
    for (size_t i = 0; i < std::min(all.size(), kMost); ++i) {
        const QString text = words::starterWords(all[i], style.mentee, style.mentor);
        const QString kind = all[i].kind == first_meeting::Starter::Kind::Value ? QStringLiteral("values")
                             : all[i].kind == first_meeting::Starter::Kind::WantsAndKnows
                                 ? QStringLiteral("learning")
                                 : QStringLiteral("life");
        auto *make = button(style.theme, QStringLiteral("propose_%1").arg(++number), text, ButtonKind::Plain,
                            QStringLiteral("link"));
        make->setToolTip(Words::tr("Press it to put it into what you share"));
        make->setAccessibleDescription(make->toolTip());
        make->setEnabled(!first_meeting::isConnection(desk.file(), desk.partnership(), text));
        QObject::connect(make, &QPushButton::clicked, make, [&desk, &prompt, text, kind, make] {
            const auto added =
                first_meeting::addConnection(desk.file(), desk.partnership(), text, kind, prompt.key);
            if (!added) {
                desk.context().navigator.showError(added.error());
                return;
            }
            make->setEnabled(false);
            desk.context().navigator.toast(Words::tr("“%1” is in what you share.").arg(text), true);
        });
        flow->addWidget(make);
    }
    card->body()->addWidget(row);
    return card;
}

} // namespace groundwork::ui
