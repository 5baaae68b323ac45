#include "ui/pages/pairs/agreement_value_edits.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace groundwork::ui {

namespace {

using agreements::TermField;
using Names = QHash<QString, QString>;

QVBoxLayout *columnOf(QWidget *widget) {
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

/// A day that may be left open.
class DateFieldEdit final : public AgreementFieldEdit {
  public:
    DateFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_known(new QCheckBox(tr("Set")))
        , m_date(new QDateEdit) {
        m_known->setObjectName(name + QStringLiteral("_set"));
        m_known->setAccessibleName(tr("Set: %1").arg(field.label));
        m_date->setObjectName(name);
        m_date->setCalendarPopup(true);
        m_date->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
        m_date->setDate(QDate::currentDate());
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_known);
        row->addWidget(m_date, 1);
        m_date->setEnabled(false);
        connect(m_known, &QCheckBox::toggled, this, [this](bool on) {
            m_date->setEnabled(on);
            if (!isSetting())
                Q_EMIT edited(false);
        });
        connect(m_date, &QDateEdit::dateChanged, this, [this] {
            if (!isSetting())
                Q_EMIT edited(true);
        });
    }
    QJsonValue value() const override {
        return m_known->isChecked() ? QJsonValue(m_date->date().toString(Qt::ISODate))
                                    : QJsonValue(QJsonValue::Undefined);
    }
    void setValue(const QJsonValue &value) override {
        setting(true);
        const QDate date = QDate::fromString(value.toString().left(10), Qt::ISODate);
        m_known->setChecked(date.isValid());
        if (date.isValid() && date != m_date->date())
            m_date->setDate(date);
        setting(false);
    }
    QWidget *control() const override { return m_date; }

  private:
    QCheckBox *m_known;
    QDateEdit *m_date;
};

class TimeFieldEdit final : public AgreementFieldEdit {
  public:
    TimeFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_edit(new QLineEdit) {
        static const QRegularExpression clock(QStringLiteral("([01]?\\d|2[0-3]):[0-5]\\d"));
        m_edit->setObjectName(name);
        m_edit->setPlaceholderText(QStringLiteral("21:00"));
        m_edit->setValidator(new QRegularExpressionValidator(clock, m_edit));
        columnOf(this)->addWidget(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, [this] {
            if (m_edit->text().isEmpty() || m_edit->hasAcceptableInput())
                Q_EMIT edited(true);
        });
    }
    QJsonValue value() const override {
        if (m_edit->text().isEmpty() || !m_edit->hasAcceptableInput())
            return QJsonValue(QJsonValue::Undefined);
        return m_edit->text().rightJustified(5, QLatin1Char('0'));
    }
    void setValue(const QJsonValue &value) override {
        if (value != this->value())
            m_edit->setText(value.toString());
    }
    QWidget *control() const override { return m_edit; }

  private:
    QLineEdit *m_edit;
};

class NumberFieldEdit final : public AgreementFieldEdit {
  public:
    NumberFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_box(new QSpinBox) {
        m_box->setObjectName(name);
        m_box->setRange(0, field.most > 0 ? field.most : 999);
        m_box->setSpecialValueText(tr("none"));
        columnOf(this)->addWidget(m_box, 0, Qt::AlignLeading);
        connect(m_box, &QSpinBox::valueChanged, this, [this] {
            if (!isSetting())
                Q_EMIT edited(true);
        });
    }
    QJsonValue value() const override {
        return m_box->value() == 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_box->value());
    }
    void setValue(const QJsonValue &value) override {
        setting(true);
        m_box->setValue(value.toInt());
        setting(false);
    }
    QWidget *control() const override { return m_box; }

  private:
    QSpinBox *m_box;
};

} // namespace

AgreementFieldEdit *makeDateEdit(Theme &theme, const TermField &field, const Names &names,
                                 const QString &objectName) {
    return new DateFieldEdit(theme, field, names, objectName);
}

AgreementFieldEdit *makeTimeEdit(Theme &theme, const TermField &field, const Names &names,
                                 const QString &objectName) {
    return new TimeFieldEdit(theme, field, names, objectName);
}

AgreementFieldEdit *makeNumberEdit(Theme &theme, const TermField &field, const Names &names,
                                   const QString &objectName) {
    return new NumberFieldEdit(theme, field, names, objectName);
}

} // namespace groundwork::ui
