#include "tests/support/meeting_walk.h"

#include "tests/support/catch_compat.h"
#include "ui/widgets/dial_slider.h"

#include <QListWidget>
#include <QTest>

#include <algorithm>

namespace groundwork::ui {

using namespace first_meeting;

void MeetingWalk::click(const QString &name) const {
    m_driver.click(name);
    m_settle();
    if (m_driver.isShown(QStringLiteral("handOverGo"))) { // the laptop went over, or somebody looked away
        m_driver.click(QStringLiteral("handOverGo"));
        m_settle();
    }
}

void MeetingWalk::answerField(const Prompt &prompt, const Field &field, Side side) const {
    const QString who = sideKey(side);
    const QString name = QStringLiteral("answer_%1_%2_%3").arg(prompt.key, who, field.key);
    INFO(name.toStdString());
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        m_driver.type(name + QStringLiteral("_text"), QStringLiteral("%1 %2 %3").arg(who, prompt.key, field.key));
        break;
    case FieldType::List:
        m_driver.type(name + QStringLiteral("_1"), QStringLiteral("%1 list %2").arg(who, prompt.key));
        break;
    case FieldType::Choice:
        click(QStringLiteral("%1_%2").arg(name, field.options.front().key));
        break;
    case FieldType::Choices:
        click(QStringLiteral("%1_%2").arg(name, side == Side::Mentee ? field.options.front().key : field.options.back().key));
        break;
    case FieldType::Scale:
        click(name + QStringLiteral("_2"));
        break;
    case FieldType::Amounts:
        for (const Option &option : field.options)
            click(QStringLiteral("%1_%2_%3").arg(name, option.key).arg(side == Side::Mentee ? 3 : 1));
        break;
    case FieldType::Dials:
        for (const Option &option : field.options) {
            auto *dial = m_driver.find<DialSlider>(QStringLiteral("%1_%2").arg(name, option.key));
            dial->setFocus();
            QTest::keyClick(dial, side == Side::Mentee ? Qt::Key_End : Qt::Key_Home);
        }
        break;
    case FieldType::Ranking: {
        auto *list = m_driver.find<QListWidget>(name + QStringLiteral("_words"));
        for (int row = 0; row < field.maximum; ++row) {
            list->setCurrentRow(side == Side::Mentee ? row : row + 1);
            QTest::keyClick(list, Qt::Key_Space);
        }
        break;
    }
    case FieldType::Date:
    case FieldType::DateTime:
        click(name + (m_driver.isShown(name + QStringLiteral("_in_14")) ? QStringLiteral("_in_14")
                                                                         : QStringLiteral("_at_end")));
        break;
    case FieldType::Confirm:
        if (field.owner == FieldOwner::Both) { // each of the two says so
            click(name + QStringLiteral("_tick_mentee"));
            click(name + QStringLiteral("_tick_mentor"));
        } else {
            click(name + QStringLiteral("_tick"));
        }
        break;
    case FieldType::TimeRange:
        click(name + QStringLiteral("_set"));
        break;
    case FieldType::Pick:
        break;
    }
}

void MeetingWalk::answerSide(const Prompt &asked, Side side, Length length) const {
    // 5.1 and 5.2 are asked together: each side has its own.
    const Prompt *twin = m_script->prompt(asked.twin);
    const auto sides = asked.sides();
    const Prompt &prompt = twin && std::find(sides.begin(), sides.end(), side) == sides.end() ? *twin : asked;
    for (const Field &field : prompt.fieldsFor(length)) {
        if (field.belongsTo(side) && field.whenField.isEmpty() && !field.afterReveal)
            answerField(prompt, field, side);
    }
}

void MeetingWalk::answer(const Prompt &prompt, Length length) const {
    const auto sides = prompt.sides();
    const bool covers = prompt.isHidden(Side::Mentee) && prompt.who == Who::Alone;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        const bool asked = std::find(sides.begin(), sides.end(), side) != sides.end();
        if (prompt.twin.isEmpty() ? !asked : side == Side::Program)
            continue;
        answerSide(prompt, side, length);
        if (covers && side != Side::Program)
            click(QStringLiteral("pane_%1_cover").arg(sideKey(side)));
    }
    if (covers)
        click(QStringLiteral("meetingReveal"));
}

} // namespace groundwork::ui
