#include "ui/pages/pairs/prompt_after.h"

#include "core/base/text_fold.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/pages/pairs/prompt_sides.h"
#include "ui/widgets/answer_dials.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::FieldType;
using first_meeting::Prompt;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

QStringList ranking(const QJsonValue &value) {
    QStringList keys;
    for (const QJsonValue &each : value.toObject().value(QStringLiteral("ranking")).toArray())
        keys.append(each.toString());
    return keys;
}

bool isShared(MeetingDesk &desk, const QString &text) {
    const auto all = first_meeting::connections(desk.file(), desk.partnership());
    return std::any_of(all.begin(), all.end(), [&](const first_meeting::Connection &each) {
        return foldText(each.text) == foldText(text);
    });
}

void share(MeetingDesk &desk, const Prompt &prompt, const QString &text) {
    const auto added = first_meeting::addConnection(desk.file(), desk.partnership(), text,
                                                    prompt.connectionKind, prompt.key);
    if (!added)
        desk.context().navigator.showError(added.error());
    else
        desk.context().navigator.toast(Words::tr("“%1” is in what you share.").arg(text), true);
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
        QObject::connect(make, &QPushButton::clicked, make,
                         [&desk, &prompt, text] { share(desk, prompt, text); });
        flow->addWidget(make);
    }
    card->body()->addWidget(row);
    card->body()->addWidget(wrappingLabel(
        style.theme, Words::tr("Press a word to put it into what you share."), TextRole::Small, Token::Ink2));
    return card;
}

} // namespace

QWidget *promptCompared(MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides) {
    const auto mentee = sides.row(Side::Mentee);
    const auto mentor = sides.row(Side::Mentor);
    if (!mentee || !mentor || mentee->value.isUndefined() || mentor->value.isUndefined())
        return nullptr;
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    for (const first_meeting::Field &field : sides.prompt().fieldsFor(style.length, true)) {
        if (field.type == FieldType::Dials) {
            auto *card = new Card(style.theme, Words::tr("Side by side"));
            card->body()->addWidget(new DialsCompared(style, field, mentee->value, mentor->value));
            column->addWidget(card);
        }
        if (field.type == FieldType::Ranking)
            column->addWidget(commonWords(desk, style, sides.prompt(), field, mentee->value, mentor->value));
    }
    if (column->count() > 0)
        return all;
    delete all;
    return nullptr;
}

bool ConnectLines::suits(const Prompt &prompt) {
    return prompt.who == first_meeting::Who::Turns && !prompt.listenerWrites &&
           prompt.goesTo.contains(QStringLiteral("connection"));
}

ConnectLines::ConnectLines(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt,
                           std::function<QString(Side)> typed)
    : m_desk(desk)
    , m_style(style)
    , m_prompt(prompt)
    , m_typed(std::move(typed)) {
    auto *flow = new FlowLayout(style.theme.space(8), 0, this);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto make = [&](Side side) {
        auto *made = button(style.theme, QStringLiteral("connect_%1").arg(sideKey(side)), QString(),
                            ButtonKind::Plain, QStringLiteral("link"));
        connect(made, &QPushButton::clicked, this, [this, side] { connectLine(side); });
        flow->addWidget(made);
        return made;
    };
    m_mentee = make(Side::Mentee);
    m_mentor = make(Side::Mentor);
    follow();
}

void ConnectLines::connectLine(Side side) {
    share(m_desk, m_prompt, m_typed(side));
    follow();
}

void ConnectLines::follow() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        QPushButton *made = side == Side::Mentee ? m_mentee : m_mentor;
        const QString text = m_typed(side);
        const bool known = !text.isEmpty() && isShared(m_desk, text);
        const QString name = m_style.name(side);
        made->setText(known ? Words::tr("What %1 wrote is in what you share").arg(name)
                            : Words::tr("We share what %1 wrote").arg(name));
        made->setEnabled(!text.isEmpty() && !known);
        made->setToolTip(text.isEmpty() ? Words::tr("Nothing is written yet.")
                         : known        ? QString()
                                        : Words::tr("Make “%1” a point of connection").arg(text));
        made->setAccessibleDescription(made->toolTip());
    }
}

} // namespace groundwork::ui
