#include "ui/widgets/answer_form.h"

#include "core/first_meeting/answer.h"
#include "ui/widgets/answer_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalBlocker>

namespace groundwork::ui {

using first_meeting::FieldType;

namespace {
constexpr int kTogetherTarget = 40;
} // namespace

AnswerForm::AnswerForm(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
                       bool afterReveal, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_prompt(prompt)
    , m_side(side)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style.theme.space(10));
    // What one ticks is as large as what stands above it (visual.md 4, Together).
    const auto applyFont = [this] { setFont(m_style.theme.font(m_style.label)); };
    applyFont();
    connect(&m_style.theme, &Theme::changed, this, applyFont);
    for (const first_meeting::Field &field : prompt.fieldsFor(style.length, style.meetingTwo)) {
        if (field.belongsTo(side) && (afterReveal || !field.afterReveal))
            addField(field);
    }
    if (style.together && m_fields.size() > 1) { // several fields share the screen: each grows as it is written in
        for (WordsEdit *each : findChildren<WordsEdit *>())
            each->setLines(1);
    }
    follow();
}

void AnswerForm::addField(const first_meeting::Field &field) {
    const QString label = m_style.filled(field.label);
    const QString words = tr("%1: %2").arg(m_style.name(m_side), label.isEmpty() ? m_prompt.label : label);
    const QString name = QStringLiteral("answer_%1_%2_%3").arg(m_prompt.key, sideKey(m_side), field.key);
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(4));
    // Where the question is the beginning of the answer, it stands above in large letters already.
    const bool saidAbove = m_style.together && m_style.filled(m_prompt.text(m_side, m_style.length)).trimmed() == label;
    if (!label.isEmpty() && field.type != FieldType::Confirm && !saidAbove)
        column->addWidget(wrappingLabel(m_style.theme, askedWords(field), m_style.label, Token::Ink2));
    auto *control = makeAnswerField(m_style, field, m_side, name, words);
    column->addWidget(control);
    if (m_style.together) { // visual.md section 5: targets of 40, for a finger, too
        for (QAbstractButton *each : control->findChildren<QAbstractButton *>())
            each->setMinimumHeight(m_style.theme.space(kTogetherTarget));
    }
    Label *low = nullptr;
    if (!field.lowWords.isEmpty()) {
        low = wrappingLabel(m_style.theme, QString(), m_style.label, Token::AccentDeep);
        low->setObjectName(name + QStringLiteral("_low"));
        low->hide();
        column->addWidget(low);
    }
    m_column->addWidget(row);
    m_fields.push_back({control, row, field.key, low});
    connect(control, &AnswerField::edited, this, [this] {
        follow();
        Q_EMIT edited();
    });
}

/// What stands above a field. In a conversation it is what one of the two says to the other.
QString AnswerForm::askedWords(const first_meeting::Field &field) const {
    const QString label = m_style.filled(field.label);
    const QString partner = m_side == Side::Mentee ? m_style.mentor : m_style.mentee;
    const bool listener = field.writtenBy == first_meeting::WrittenBy::Listener;
    if (m_prompt.conversation && !field.ask.isEmpty())
        return listener ? tr("%1 says, and writes: “%2”").arg(partner, m_style.filled(field.ask))
                        : tr("%1 asks: “%2”").arg(partner, m_style.filled(field.ask));
    return listener ? tr("%1 (%2 writes)").arg(label, partner) : label;
}

/// One question after the other: the next one is asked once this one has its answer.
void AnswerForm::followConversation() {
    bool reached = true;
    for (const Row &row : m_fields) {
        const first_meeting::Field &field = row.field->field();
        const bool answered = !row.field->value().isUndefined();
        if (field.whenField.isEmpty())
            row.row->setVisible(reached || answered);
        if (!field.optional && !answered)
            reached = false;
    }
}

void AnswerForm::follow() {
    if (m_prompt.conversation)
        followConversation();
    QStringList said;
    for (const Row &row : m_fields) {
        const first_meeting::Field &field = row.field->field();
        if (!field.whenField.isEmpty() || !field.askedAfter.isEmpty())
            row.row->setVisible(isAsked(field));
        if (row.low) { // the same is not said twice
            const bool low = row.field->value().toInt(field.lowAtMost + 1) <= field.lowAtMost;
            const bool says = low && !said.contains(field.lowWords);
            row.low->setText(says ? field.lowWords : QString());
            row.low->setVisible(says);
            if (low)
                said.append(field.lowWords);
        }
        if (field.type == FieldType::Pick) {
            QStringList entries;
            for (const QJsonValue &each : fieldOf(field.pickOf).toArray())
                entries.append(each.toString());
            row.field->setEntries(entries);
            row.row->setVisible(entries.size() > 1);
        }
    }
}

bool AnswerForm::isAsked(const first_meeting::Field &field) const {
    if (!field.whenField.isEmpty())
        return fieldOf(field.whenField).toString() == field.whenValue;
    return field.askedAfter.isEmpty() || !fieldOf(field.askedAfter).isUndefined();
}

QJsonValue AnswerForm::fieldOf(const QString &key) const {
    for (const Row &row : m_fields) {
        if (row.key == key)
            return row.field->value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool AnswerForm::saysLater(const QString &key) const {
    const first_meeting::Field *field = m_prompt.field(key);
    return field && field->type == FieldType::TimeRange;
}

Side AnswerForm::writerOf(const QWidget *focus) const {
    for (const Row &row : m_fields) {
        const bool here = focus && (row.field == focus || row.field->isAncestorOf(focus));
        if (here && row.field->field().writtenBy == first_meeting::WrittenBy::Listener)
            return m_side == Side::Mentee ? Side::Mentor : Side::Mentee;
    }
    return m_side;
}

QJsonValue AnswerForm::value() const {
    const bool bare = m_prompt.fields.size() == 1;
    const QJsonObject before = m_before.toObject();
    QJsonObject object;
    if (!bare) { // fields that this length does not show are kept
        for (auto it = before.begin(); it != before.end(); ++it) {
            const bool shown = std::any_of(m_fields.begin(), m_fields.end(),
                                           [&](const Row &row) { return row.key == it.key(); });
            if (!shown || first_meeting::isPass(*it) || (first_meeting::isLater(*it) && !saysLater(it.key())))
                object.insert(it.key(), *it);
        }
    }
    for (const Row &row : m_fields) {
        const QJsonValue value = row.field->value();
        if (bare)
            return value;
        if (!value.isUndefined() && isAsked(row.field->field()))
            object.insert(row.key, value);
    }
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

void AnswerForm::setValue(const QJsonValue &value) {
    m_before = value;
    for (const Row &row : m_fields) {
        const QSignalBlocker guard(row.field);
        QJsonValue part = first_meeting::fieldValue(m_prompt, value, row.key);
        const auto day = first_meeting::fieldComesBack(m_prompt, value, row.key);
        if (day && saysLater(row.key)) {
            QJsonObject later{{QStringLiteral("later"), true}};
            if (day->isValid())
                later.insert(QStringLiteral("come_back_on"), day->toString(Qt::ISODate));
            part = later;
        }
        row.field->setValue(part);
    }
    follow();
    for (const Row &row : m_fields) { // a pick knows its list only now
        if (row.field->field().type != FieldType::Pick)
            continue;
        const QSignalBlocker guard(row.field);
        row.field->setValue(first_meeting::fieldValue(m_prompt, value, row.key));
    }
}

void AnswerForm::focusFirst() {
    if (!m_fields.empty())
        m_fields.front().field->focusFirst();
}

} // namespace groundwork::ui
