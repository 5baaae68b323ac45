#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QHash>
#include <QJsonValue>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class AnswerField;
class Label;

/// All fields of a prompt that one side answers (Program: the joint ones), one below the other.
class AnswerForm : public QWidget {
    Q_OBJECT

  public:
    /// Fields are named "answer_<prompt>_<side>_<field>".
    AnswerForm(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
               bool afterReveal = true, QWidget *parent = nullptr);
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
    /// The answer as core takes it: an object, or the bare value of a prompt with one field.
    [[nodiscard]] QJsonValue value() const;
    void setValue(const QJsonValue &value);
    /// Empties every control and what it would undo.
    void wipe() { setValue(QJsonValue(QJsonValue::Undefined)); }
    void focusFirst();
    /// Who types into the field that has the focus: the partner where the listener writes (house rule 4).
    [[nodiscard]] Side writerOf(const QWidget *focus) const;

  Q_SIGNALS:
    void edited();

  private:
    struct Row {
        AnswerField *field = nullptr;
        QWidget *row = nullptr;
        QString key;
        Label *low = nullptr; ///< what is said to its author when a scale stands low
    };
    void addField(const first_meeting::Field &field);
    /// Shows what depends on another field, and hands lists to their picks.
    void follow();
    void followConversation();
    /// Is a field that depends on another one asked now?
    [[nodiscard]] bool isAsked(const first_meeting::Field &field) const;
    [[nodiscard]] QString askedWords(const first_meeting::Field &field) const;
    /// Can the field itself show, and take back, that it is put off?
    [[nodiscard]] bool saysLater(const QString &key) const;
    [[nodiscard]] QJsonValue fieldOf(const QString &key) const;
    AnswerStyle m_style;
    first_meeting::Prompt m_prompt;
    Side m_side;
    QVBoxLayout *m_column;
    std::vector<Row> m_fields;
    QJsonValue m_before; ///< as set: marks such as a passed field stay until it is filled in
};

} // namespace groundwork::ui
