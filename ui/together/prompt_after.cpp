#include "ui/together/prompt_after.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_sides.h"
#include "ui/widgets/answer_dials.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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
        if (first_meeting::isConnection(desk.file(), desk.partnership(), text)) {
            make->setText(Words::tr("“%1” is in what you share").arg(text));
            make->setEnabled(false);
            make->setToolTip(QString());
        }
        QObject::connect(make, &QPushButton::clicked, make,
                         [&desk, &prompt, text] { share(desk, prompt, text); });
        flow->addWidget(make);
    }
    card->body()->addWidget(row);
    card->body()->addWidget(wrappingLabel(
        style.theme, Words::tr("Press a word to put it into what you share."), TextRole::Small, Token::Ink2));
    return card;
}

QStringList ticked(const QJsonValue &value) {
    QStringList keys;
    for (const QJsonValue &each : value.toObject().value(QStringLiteral("choices")).toArray())
        keys.append(each.toString());
    return keys;
}

/// What one wants and the other gladly gives.
QWidget *helpThatFits(const AnswerStyle &style, const Prompt &prompt, const first_meeting::Field &field,
                      const QJsonValue &mentee, const QJsonValue &mentor) {
    constexpr int kSome = 2; // content.md 3.7: 2 some, 3 a lot
    const auto amounts = [](const QJsonValue &value) {
        return value.toObject().value(QStringLiteral("amounts")).toObject();
    };
    const bool menteeWants = prompt.wants != QLatin1String("mentor");
    const QJsonObject wanted = amounts(menteeWants ? mentee : mentor);
    const QJsonObject given = amounts(menteeWants ? mentor : mentee);
    const QStringList wantedPicks = ticked(menteeWants ? mentee : mentor); // the 60-minute form
    const QStringList givenPicks = ticked(menteeWants ? mentor : mentee);
    QStringList fits;
    for (const first_meeting::Option &option : field.options) {
        const bool amount = wanted.value(option.key).toInt() >= kSome && given.value(option.key).toInt() >= kSome;
        if (amount || (wantedPicks.contains(option.key) && givenPicks.contains(option.key)))
            fits.append(option.text);
    }
    if (fits.isEmpty())
        return nullptr;
    auto *card = new Card(style.theme, Words::tr("Wanted, and gladly given"));
    card->setObjectName(QStringLiteral("helpThatFits"));
    for (const QString &each : fits)
        card->body()->addWidget(wrappingLabel(style.theme, each, style.label));
    return card;
}

/// What both ticked, or chose.
QWidget *bothTicked(const AnswerStyle &style, const first_meeting::Field &field, const QJsonValue &mentee,
                    const QJsonValue &mentor) {
    const QStringList other = mentor.isString() ? QStringList{mentor.toString()} : ticked(mentor);
    QStringList both;
    for (const QString &key : mentee.isString() ? QStringList{mentee.toString()} : ticked(mentee)) {
        if (const first_meeting::Option *option = field.option(key); option && other.contains(key))
            both.append(style.filled(option->text));
    }
    if (both.isEmpty())
        return nullptr;
    auto *card = new Card(style.theme, Words::tr("You both chose"));
    card->setObjectName(QStringLiteral("bothChose"));
    for (const QString &each : both)
        card->body()->addWidget(wrappingLabel(style.theme, each, style.label));
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
        const QJsonValue left = first_meeting::fieldValue(sides.prompt(), mentee->value, field.key);
        const QJsonValue right = first_meeting::fieldValue(sides.prompt(), mentor->value, field.key);
        if (field.type == FieldType::Ranking)
            column->addWidget(commonWords(desk, style, sides.prompt(), field, mentee->value, mentor->value));
        if (field.type == FieldType::Amounts) {
            if (QWidget *fits = helpThatFits(style, sides.prompt(), field, left, right))
                column->addWidget(fits);
        }
        if (field.owner == first_meeting::FieldOwner::Each &&
            (field.type == FieldType::Choices || field.type == FieldType::Choice)) {
            if (QWidget *both = bothTicked(style, field, left, right))
                column->addWidget(both);
        }
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
        const bool known = !text.isEmpty() && first_meeting::isConnection(m_desk.file(), m_desk.partnership(), text);
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
