#include "ui/pages/pairs/prompt_words.h"

#include "core/first_meeting/first_meetings.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>

namespace groundwork::ui::words {

using first_meeting::Prompt;
using first_meeting::Who;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

QString quoted(const QString &text) {
    return Words::tr("“%1”").arg(text);
}

QStringList ranking(const QJsonValue &value) {
    QStringList keys;
    for (const QJsonValue &each : value.toObject().value(QStringLiteral("ranking")).toArray())
        keys.append(each.toString());
    return keys;
}

} // namespace

QString privacyLabel(const Prompt &prompt) {
    if (prompt.who == Who::Private)
        return Words::tr(
            "Not shown to your partner or to others in the program; anyone with this file could read it");
    return Words::tr("Not shown to others in the program; anyone with this file could read it");
}

QString promptText(const AnswerStyle &style, const Prompt &prompt, const Prompt *twin) {
    if (!twin)
        return quoted(style.filled(prompt.text(Side::Program, style.length)));
    return Words::tr("%1: %2\n%3: %4")
        .arg(style.mentee, quoted(style.filled(prompt.text(Side::Mentee, style.length))), style.mentor,
             quoted(style.filled(twin->text(Side::Mentor, style.length))));
}

QString whoLine(const AnswerStyle &style, const Prompt &prompt, Side beginner, Side typist) {
    switch (prompt.who) {
    case Who::Alone:
        return Words::tr("Each of you answers alone. Answers stay covered until you are both ready.");
    case Who::Turns:
        return prompt.listenerWrites
                   ? Words::tr("Turn by turn, aloud. %1 begins. The one who listens writes the line.")
                         .arg(style.name(beginner))
                   : Words::tr("Turn by turn, aloud. %1 begins.").arg(style.name(beginner));
    case Who::Joint:
        return Words::tr("Together. %1 types and reads it back.").arg(style.name(typist));
    case Who::Read:
        return Words::tr("Read it aloud together, then say if it fits.");
    case Who::Private:
        return Words::tr("For each of you alone. Let your partner look away, or use a paper slip.");
    }
    return {};
}

QStringList accessLines(const AnswerStyle &style, const first_meeting::Script &script,
                        const std::vector<first_meeting::AccessLine> &lines) {
    QStringList result;
    const Prompt *prompt = script.prompt(QStringLiteral("0.4"));
    const first_meeting::Field *field = prompt ? prompt->field(QStringLiteral("helps")) : nullptr;
    for (const first_meeting::AccessLine &line : lines) {
        QStringList wishes;
        for (const QString &key : line.choices) {
            const first_meeting::Option *option = field ? field->option(key) : nullptr;
            wishes.append(option ? option->text : key);
        }
        if (!line.other.isEmpty())
            wishes.append(line.other);
        result.append(
            Words::tr("%1: %2, please.").arg(style.name(line.side), wishes.join(QStringLiteral(", "))));
    }
    return result;
}

QWidget *commonWords(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt,
                     const first_meeting::Field &field, const QJsonValue &mentee, const QJsonValue &mentor) {
    const QStringList other = ranking(mentor);
    QStringList common;
    for (const QString &key : ranking(mentee)) {
        if (other.contains(key))
            common.append(key);
    }
    auto *card = new Card(style.theme, common.isEmpty() ? Words::tr("No word in common, and that is fine")
                                                        : Words::tr("Words you both chose"));
    card->setObjectName(QStringLiteral("commonWords"));
    card->setVisible(true);
    if (common.isEmpty())
        return card;
    auto *row = new QWidget;
    auto *flow = new FlowLayout(style.theme.space(6), 0, row);
    for (const QString &key : common) {
        const first_meeting::Option *option = field.option(key);
        const QString text = option ? option->text : key;
        auto *make = button(style.theme, QStringLiteral("connect_%1").arg(key), text, ButtonKind::Plain,
                            QStringLiteral("link"));
        make->setAccessibleName(Words::tr("Make “%1” a point of connection").arg(text));
        make->setToolTip(make->accessibleName());
        QObject::connect(
            make, &QPushButton::clicked, make, [&desk, text, kind = prompt.connectionKind, key = prompt.key] {
                const auto added =
                    first_meeting::addConnection(desk.file(), desk.partnership(), text, kind, key);
                if (!added)
                    desk.context().navigator.showError(added.error());
                else
                    desk.context().navigator.toast(Words::tr("“%1” is in what you share.").arg(text), true);
            });
        flow->addWidget(make);
    }
    card->body()->addWidget(row);
    card->body()->addWidget(wrappingLabel(
        style.theme, Words::tr("Press a word to put it into what you share."), TextRole::Small, Token::Ink2));
    return card;
}

QString timeLeft(int plannedMinutes, int seconds) {
    const int left = plannedMinutes * 60 - seconds;
    if (left <= 0)
        return Words::tr("A little over. That is fine.");
    if (left < 90)
        return Words::tr("About a minute left here");
    return Words::tr("About %n minute(s) left here", nullptr, (left + 30) / 60);
}

} // namespace groundwork::ui::words
