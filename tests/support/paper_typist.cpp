#include "tests/support/paper_typist.h"

#include "core/base/text_fold.h"
#include "core/first_meeting/answer.h"
#include "ui/paper_entry/paper_numbers.h"

#include <QApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Field;
using first_meeting::FieldType;

namespace {

/// The fewest letters that say which word it is.
QString beginningOf(const Field &field, const QString &key) {
    const QString word = field.option(key)->text;
    for (int letters = 1; letters < word.size(); ++letters) {
        const QString start = foldText(word.left(letters));
        const auto fit = std::count_if(field.options.begin(), field.options.end(), [&](const auto &option) {
            return foldText(option.text).startsWith(start);
        });
        if (fit == 1)
            return word.left(letters);
    }
    return word;
}

QString numberOf(const Field &field, const QString &key) {
    const auto at = std::find_if(field.options.begin(), field.options.end(),
                                 [&](const auto &option) { return option.key == key; });
    return QString::number(at - field.options.begin() + 1);
}

QString numbersOf(const Field &field, const QJsonArray &keys) {
    QStringList numbers;
    for (const QJsonValue &key : keys)
        numbers.append(numberOf(field, key.toString()));
    return numbers.join(field.options.size() >= 10 ? QStringLiteral(" ") : QString());
}

QString rowOf(const Field &field, const QJsonObject &values) {
    QString row;
    for (const first_meeting::Option &option : field.options)
        row += values.contains(option.key) ? QString::number(values.value(option.key).toInt()) : QStringLiteral(".");
    return row;
}

/// Without the year where the day that the sheet is of says which one is meant.
QString dateOf(const QString &iso, QDate sheetDay) {
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    QString day = QStringLiteral("%1.%2.").arg(date.day()).arg(date.month());
    if (!sheetDay.isValid() || paperMoment(day, sheetDay, false).date != date)
        day += QString::number(date.year());
    return iso.size() > 10 ? day + QLatin1Char(' ') + iso.mid(11, 5) : day;
}

bool isList(const first_meeting::Prompt &prompt, const QString &field) {
    return std::any_of(prompt.fields.begin(), prompt.fields.end(), [&](const Field &each) {
        return each.key == field && each.type == FieldType::List;
    });
}

/// Is it a line of the sheet that Tab leads to?
bool isLineNext(QWidget *line) {
    QWidget *next = line->nextInFocusChain();
    while (next != line && (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible() || !next->isEnabled()))
        next = next->nextInFocusChain();
    return next != line && next->objectName().startsWith(QLatin1String("paper_"));
}

} // namespace

PaperTypist::PaperTypist(const first_meeting::Script &script, first_meeting::Length length,
                         std::vector<first_meeting::PaperAnswer> answers,
                         std::vector<first_meeting::AgreedLineRow> lines)
    : m_script(&script)
    , m_length(length)
    , m_answers(std::move(answers))
    , m_lines(std::move(lines)) {}

std::vector<PaperTypist::Line> PaperTypist::linesOfValue(const Field &field, const QJsonValue &value) const {
    const QJsonObject object = value.toObject();
    const QString other = object.value(QStringLiteral("other")).toString();
    if (first_meeting::isPass(value))
        return {{QStringLiteral("-"), false}};
    if (first_meeting::isIllegible(value))
        return {{QStringLiteral("?"), false}};
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return {{value.toString(), true}};
    case FieldType::List: {
        std::vector<Line> lines;
        for (const QJsonValue &entry : value.toArray())
            lines.push_back({entry.toString(), true});
        return lines;
    }
    case FieldType::Choice:
        return {other.isEmpty() ? Line{numberOf(field, value.toString()), false} : Line{other, true}};
    case FieldType::Choices: {
        const QString numbers = numbersOf(field, object.value(QStringLiteral("choices")).toArray());
        if (other.isEmpty())
            return {{numbers, false}};
        return {{numbers.isEmpty() ? other : numbers + QLatin1Char(' ') + other, true}};
    }
    case FieldType::Ranking: {
        QStringList words;
        for (const QJsonValue &key : object.value(QStringLiteral("ranking")).toArray())
            words.append(beginningOf(field, key.toString()));
        return {{words.join(QLatin1Char(' ')), false}};
    }
    case FieldType::Scale:
    case FieldType::Pick:
        return {{QString::number(value.toInt()), false}};
    case FieldType::Amounts:
        if (!object.contains(QStringLiteral("amounts")))
            return {{numbersOf(field, object.value(QStringLiteral("choices")).toArray()), false}};
        return {{rowOf(field, object.value(QStringLiteral("amounts")).toObject()), false}};
    case FieldType::Dials:
        return {{rowOf(field, object.value(QStringLiteral("dials")).toObject()), false}};
    case FieldType::Date:
    case FieldType::DateTime:
        return {{dateOf(value.toString(), m_sheetDay), false}};
    case FieldType::TimeRange:
        return {{object.value(QStringLiteral("from")).toString() + QLatin1Char('-') +
                     object.value(QStringLiteral("to")).toString(),
                 false}};
    case FieldType::Confirm:
        return {{value.toBool() ? QStringLiteral("x") : QString(), false}};
    }
    return {};
}

std::vector<PaperTypist::Line> PaperTypist::linesOf(const QString &prompt, const QString &side,
                                                    const QString &field) const {
    if (field == QLatin1String("agreed")) {
        for (const first_meeting::AgreedLineRow &row : m_lines) {
            if (row.prompt == prompt)
                return {{row.line.text, true}};
        }
        return {};
    }
    const first_meeting::Prompt *asked = m_script->prompt(prompt);
    std::vector<Line> lines;
    for (const first_meeting::PaperAnswer &answer : m_answers) { // a later sitting replaces an earlier one
        if (answer.prompt != prompt || sideKey(answer.side) != side)
            continue;
        const bool whole = asked->fields.size() == 1 || first_meeting::isPass(answer.value);
        const QJsonValue value = whole ? answer.value : answer.value.toObject().value(field);
        for (const Field &each : asked->fieldsFor(m_length, true)) {
            if (each.key == field)
                lines = value.isUndefined() ? std::vector<Line>() : linesOfValue(each, value);
        }
    }
    return lines;
}

/// What stands in the boxes under this one, where all of them take one digit and there are three at least.
std::vector<PaperTypist::Line> PaperTypist::boxesBelow(const QString &prompt, const QString &side,
                                                       const QString &field) const {
    std::vector<Line> below;
    bool reached = false;
    for (const Field &each : m_script->prompt(prompt)->fieldsFor(m_length, true)) {
        const auto whose = sideFromKey(side);
        if (!whose || !each.belongsTo(*whose) || each.isPrivate)
            continue;
        const bool isBox = each.type == FieldType::Choice || each.type == FieldType::Confirm ||
                           (each.type == FieldType::Scale && each.maximum < 10);
        if (reached && !isBox)
            break;
        if (reached) {
            const std::vector<Line> lines = linesOf(prompt, side, each.key);
            if (lines.size() != 1 || lines.front().text.size() != 1 || !lines.front().text.front().isDigit() ||
                !each.whenField.isEmpty())
                return {};
            below.push_back(lines.front());
        }
        if (each.key == field) {
            if (!isBox)
                return {};
            reached = true;
        }
    }
    return below.size() >= 2 ? below : std::vector<Line>();
}

void PaperTypist::type(const Line &line) {
    for (const QChar sign : line.text) {
        if (sign.unicode() < 128) {
            QTest::keyClicks(QApplication::focusWidget(), QString(sign));
        } else {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(sign));
            QApplication::sendEvent(QApplication::focusWidget(), &press);
        }
        ++(line.isText ? m_keys.text : m_keys.signs);
    }
}

void PaperTypist::enter() {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ++m_keys.moves;
}

bool PaperTypist::typeAll(QWidget &window, const std::function<bool()> &isDone) {
    constexpr int kMostLines = 1000;
    for (int turn = 0; turn < kMostLines && !isDone(); ++turn) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || !window.isAncestorOf(focus) || !focus->objectName().startsWith(QLatin1String("paper_"))) {
            m_order.append(QStringLiteral("lost: ") + (focus ? focus->objectName() : QStringLiteral("nowhere")));
            return false;
        }
        const QString line = focus->objectName().section(QLatin1Char('_'), 0, -2); // it goes with its page
        const QStringList name = focus->objectName().split(QLatin1Char('_')); // paper_2.4_mentee_words_1
        const QString field = name.mid(3, name.size() - 4).join(QLatin1Char('_'));
        m_order.append(QStringList{name[1], name[2], field}.join(QLatin1Char(' ')));
        std::vector<Line> lines = linesOf(name[1], name[2], field);
        const auto *edit = qobject_cast<QPlainTextEdit *>(focus);
        if (const QString printed = edit ? edit->toPlainText() : QString();
            field == QLatin1String("agreed") && !lines.empty() && !printed.isEmpty()) {
            if (lines.front().text.startsWith(printed)) {
                lines.front().text.remove(0, printed.size());
            } else { // they wrote something else on the line: over the printed words
                QTest::keyClick(focus, Qt::Key_A, Qt::ControlModifier);
                ++m_keys.moves;
            }
        }
        for (size_t i = 0; i < lines.size(); ++i) {
            if (i > 0)
                enter(); // the next line of a list
            type(lines[i]);
        }
        if (lines.size() == 1 && !lines.front().isText) {
            for (const Line &next : boxesBelow(name[1], name[2], field))
                type(next);
        }
        if (const auto *asked = m_script->prompt(name[1]); !lines.empty() && isList(*asked, field) && isLineNext(focus)) {
            QTest::keyClick(focus, Qt::Key_Tab);
            ++m_keys.moves;
            QApplication::processEvents();
            continue;
        }
        enter();
        const bool listGoesOn = QApplication::focusWidget() && !lines.empty() &&
                                QApplication::focusWidget()->objectName().section(QLatin1Char('_'), 0, -2) == line;
        if (listGoesOn)
            enter(); // an empty line ends it
        QApplication::processEvents();
    }
    return isDone();
}

} // namespace groundwork::ui
