#include "tests/support/played_walk.h"

#include "core/first_meeting/answer.h"
#include "tests/support/catch_compat.h"
#include "ui/widgets/dial_slider.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QListWidget>
#include <QTest>
#include <QTimeEdit>

namespace groundwork::ui {

using namespace first_meeting;

void PlayedWalk::click(const QString &name) const {
    m_driver.click(name);
    m_settle();
}

void PlayedWalk::answer(const PaperAnswer &answer) const {
    const Prompt *prompt = m_script->prompt(answer.prompt);
    REQUIRE(prompt);
    const QString side = sideKey(answer.side);
    INFO(answer.prompt.toStdString() << " " << side.toStdString());
    if (isPass(answer.value)) {
        click(QStringLiteral("pane_%1_pass").arg(side));
        return;
    }
    for (const Field &field : prompt->fieldsFor(m_length)) {
        const QJsonValue value = fieldValue(*prompt, answer.value, field.key);
        const bool later = fieldComesBack(*prompt, answer.value, field.key).has_value();
        if (!field.belongsTo(answer.side) || (value.isUndefined() && !later))
            continue;
        const QString name = QStringLiteral("answer_%1_%2_%3").arg(prompt->key, side, field.key);
        if (later)
            click(name + QStringLiteral("_later"));
        else
            enter(name, field, value);
    }
}

void PlayedWalk::enter(const QString &name, const Field &field, const QJsonValue &value) const {
    INFO(name.toStdString());
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        m_driver.type(name + QStringLiteral("_text"), value.toString());
        break;
    case FieldType::List:
        enterList(name, value);
        break;
    case FieldType::Choice:
        if (value.isObject()) {
            click(name + QStringLiteral("_other"));
            m_driver.type(name + QStringLiteral("_other_text"), value.toObject().value(QStringLiteral("other")).toString());
        } else {
            click(QStringLiteral("%1_%2").arg(name, value.toString()));
        }
        break;
    case FieldType::Choices:
        enterChoices(name, value);
        break;
    case FieldType::Scale:
    case FieldType::Pick:
        click(QStringLiteral("%1_%2").arg(name).arg(value.toInt()));
        break;
    case FieldType::Amounts: {
        const QJsonObject amounts = value.toObject().value(QStringLiteral("amounts")).toObject();
        for (auto it = amounts.begin(); it != amounts.end(); ++it)
            click(QStringLiteral("%1_%2_%3").arg(name, it.key()).arg(it->toInt()));
        break;
    }
    case FieldType::Dials:
        enterDials(name, value.toObject().value(QStringLiteral("dials")).toObject());
        break;
    case FieldType::Ranking:
        enterRanking(name, field, value);
        break;
    case FieldType::Date:
    case FieldType::DateTime:
        enterDate(name, value.toString());
        break;
    case FieldType::TimeRange:
        click(name + QStringLiteral("_set"));
        break;
    case FieldType::Confirm:
        if (field.owner == FieldOwner::Both) { // each of the two says so
            click(name + QStringLiteral("_tick_mentee"));
            click(name + QStringLiteral("_tick_mentor"));
        } else {
            click(name + QStringLiteral("_tick"));
        }
        break;
    }
    m_settle();
}

void PlayedWalk::enterList(const QString &name, const QJsonValue &value) const {
    int number = 0;
    for (const QJsonValue &line : value.toArray()) {
        const QString field = QStringLiteral("%1_%2").arg(name).arg(++number);
        if (!m_driver.isShown(field))
            click(name + QStringLiteral("_more"));
        m_driver.type(field, line.toString());
    }
}

void PlayedWalk::enterChoices(const QString &name, const QJsonValue &value) const {
    for (const QJsonValue &key : value.toObject().value(QStringLiteral("choices")).toArray()) {
        auto *box = m_driver.find<QCheckBox>(QStringLiteral("%1_%2").arg(name, key.toString()));
        if (!box->isChecked())
            click(box->objectName());
    }
    const QString other = value.toObject().value(QStringLiteral("other")).toString();
    if (!other.isEmpty())
        m_driver.type(name + QStringLiteral("_other_text"), other);
}

void PlayedWalk::enterDials(const QString &name, const QJsonObject &dials) const {
    for (auto it = dials.begin(); it != dials.end(); ++it) {
        auto *dial = m_driver.find<DialSlider>(QStringLiteral("%1_%2").arg(name, it.key()));
        dial->setFocus();
        QTest::keyClick(dial, Qt::Key_Home);
        for (int step = 0; step < it->toInt(); ++step)
            QTest::keyClick(dial, Qt::Key_Right);
        CHECK(dial->position() == it->toInt());
    }
}

void PlayedWalk::enterRanking(const QString &name, const Field &field, const QJsonValue &value) const {
    auto *list = m_driver.find<QListWidget>(name + QStringLiteral("_words"));
    const QJsonArray ranking = value.toObject().value(QStringLiteral("ranking")).toArray();
    // The last one first, and then up: the order is made by moving, too.
    for (const QJsonValue &key : ranking) {
        for (size_t row = 0; row < field.options.size(); ++row) {
            if (field.options[row].key != key.toString())
                continue;
            list->setCurrentRow(static_cast<int>(row));
            QTest::keyClick(list, Qt::Key_Space);
        }
    }
    auto *own = m_driver.find<QListWidget>(name + QStringLiteral("_own"));
    REQUIRE(own->count() == ranking.size());
    if (own->count() > 1) { // a swap and back, by the keyboard
        own->setCurrentRow(0);
        QTest::keyClick(own, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(own, Qt::Key_Up, Qt::AltModifier);
    }
}

void PlayedWalk::enterDate(const QString &name, const QString &text) const {
    auto *date = m_driver.find<QDateEdit>(name + QStringLiteral("_date"));
    date->setDate(QDate::fromString(text.left(10), Qt::ISODate));
    if (text.size() <= 10)
        return;
    click(name + QStringLiteral("_has_time"));
    m_driver.find<QTimeEdit>(name + QStringLiteral("_time"))->setTime(QTime::fromString(text.mid(11, 5), QStringLiteral("HH:mm")));
}

} // namespace groundwork::ui
