#include "ui/together/prompt_proposals.h"

#include "core/first_meeting/answer.h"
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
#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

constexpr size_t kMost = 6; // to choose from while one talks

/// What is in what they share already, and does not stand in the list of this prompt.
QString sharedLine(MeetingDesk &desk, const first_meeting::Prompt &prompt) {
    QStringList here;
    if (const auto row = desk.row(prompt.key, Side::Program)) {
        for (const first_meeting::Field &field : prompt.fields) {
            const QJsonValue list = first_meeting::fieldValue(prompt, row->value, field.key);
            for (const QJsonValue &each : list.toArray())
                here.append(each.toString());
        }
    }
    QStringList shared;
    for (const first_meeting::Connection &each : first_meeting::connections(desk.file(), desk.partnership())) {
        if (!here.contains(each.text))
            shared.append(each.text);
    }
    return shared.isEmpty() ? QString()
                            : Words::tr("In what you share already: %1").arg(shared.join(QStringLiteral(" · ")));
}

/// The starters that are not in what they share yet, in whichever words.
std::vector<first_meeting::Starter> freshStarters(MeetingDesk &desk, const AnswerStyle &style) {
    auto all = first_meeting::starters(desk.file(), desk.script(), desk.partnership());
    const auto known = [&](const first_meeting::Starter &each) {
        return first_meeting::isConnection(desk.file(), desk.partnership(), each.what) ||
               first_meeting::isConnection(desk.file(), desk.partnership(),
                                           words::starterWords(each, style.mentee, style.mentor));
    };
    all.erase(std::remove_if(all.begin(), all.end(), known), all.end());
    return all;
}

} // namespace

QWidget *connectionProposals(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt) {
    const auto all = freshStarters(desk, style);
    const QString before = sharedLine(desk, prompt);
    if (all.empty() && before.isEmpty())
        return nullptr;
    auto *card = new Card(style.theme, all.empty() ? QString() : Words::tr("You could begin here"));
    card->setObjectName(QStringLiteral("connectionProposals"));
    card->setTone(Card::Tone::Quiet);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(style.theme.space(8), 0, row);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *shared = wrappingLabel(style.theme, before, TextRole::Body, Token::Ink2);
    shared->setObjectName(QStringLiteral("sharedAlready"));
    shared->setVisible(!before.isEmpty());
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
        QObject::connect(make, &QPushButton::clicked, make, [&desk, &prompt, text, kind, make, shared] {
            const auto added =
                first_meeting::addConnection(desk.file(), desk.partnership(), text, kind, prompt.key);
            if (!added) {
                desk.context().navigator.showError(added.error());
                return;
            }
            make->setEnabled(false);
            shared->setText(sharedLine(desk, prompt));
            shared->setVisible(true);
            desk.context().navigator.toast(Words::tr("“%1” is in what you share.").arg(text), true);
        });
        flow->addWidget(make);
    }
    row->setVisible(!all.empty());
    card->body()->addWidget(row);
    card->body()->addWidget(shared);
    return card;
}

} // namespace groundwork::ui
