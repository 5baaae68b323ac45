#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QWidget>

namespace groundwork::ui {

/// The control of one field of a prompt: its value is what core stores (core/first_meeting/answer.h).
class AnswerField : public QWidget {
    Q_OBJECT

  public:
    AnswerField(const AnswerStyle &style, const first_meeting::Field &field, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_style(style)
        , m_field(field) {}

    /// Undefined when nothing is written.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    /// Shows a value; undefined empties the control and its undo stack. Emits nothing.
    virtual void setValue(const QJsonValue &value) = 0;
    /// The entries that a Pick chooses from; others ignore it.
    virtual void setEntries(const QStringList &) {}
    [[nodiscard]] const first_meeting::Field &field() const { return m_field; }
    /// The keyboard goes to the control that begins. Not a focus proxy: Tab would stop at it as well, out of order.
    void focusFirst() {
        if (m_first)
            m_first->setFocus(Qt::OtherFocusReason);
    }

  Q_SIGNALS:
    /// Changed by a person.
    void edited();

  protected:
    [[nodiscard]] const AnswerStyle &style() const { return m_style; }
    void setFirst(QWidget *first) { m_first = first; }
    /// "answer_<side>_<prompt>_<field>_<part>": the object name of a control inside this field.
    [[nodiscard]] QString partName(const QString &part) const {
        return objectName() + QLatin1Char('_') + part;
    }

  private:
    QWidget *m_first = nullptr;
    AnswerStyle m_style;
    first_meeting::Field m_field;
};

/// Makes the control of a field. `side` is whose answer it is (Program for both), `words` its accessible
/// name, `objectName` the name tests find it by; parts of it are called `objectName`_<part>.
AnswerField *makeAnswerField(const AnswerStyle &style, const first_meeting::Field &field, Side side,
                             const QString &objectName, const QString &words);

} // namespace groundwork::ui
