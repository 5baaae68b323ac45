#pragma once

#include "core/agreements/agreement_content.h"

#include <QHash>
#include <QJsonValue>
#include <QWidget>

namespace groundwork::ui {

class Theme;

/// The control of one field of an agreement's line: words, a list, a choice, several choices, a date, a time
/// or a number. People's words stand in the reading face.
class AgreementFieldEdit : public QWidget {
    Q_OBJECT

  public:
    /// `names` stand for {mentee} and {mentor} in the words of choices.
    AgreementFieldEdit(Theme &theme, const agreements::TermField &field, const QHash<QString, QString> &names,
                       QWidget *parent = nullptr);

    /// What the pair chose or wrote, in the form of WorkingTerm::value; undefined when empty.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    /// Shows a value without saying edited().
    virtual void setValue(const QJsonValue &value) = 0;
    /// The control that takes the focus and the name.
    [[nodiscard]] virtual QWidget *control() const = 0;

    /// Makes the control for a field.
    static AgreementFieldEdit *make(Theme &theme, const agreements::TermField &field,
                                    const QHash<QString, QString> &names, const QString &objectName);

  Q_SIGNALS:
    /// The person changed something; `typing`: in the middle of a text, so that it is worth waiting a moment.
    void edited(bool typing);

  protected:
    [[nodiscard]] const agreements::TermField &field() const { return m_field; }
    [[nodiscard]] QString optionText(const first_meeting::Option &option) const;
    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] bool isSetting() const { return m_setting; }
    void setting(bool on) { m_setting = on; }

  private:
    Theme &m_theme;
    agreements::TermField m_field;
    QHash<QString, QString> m_names;
    bool m_setting = false;
};

} // namespace groundwork::ui
