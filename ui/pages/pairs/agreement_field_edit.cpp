#include "ui/pages/pairs/agreement_field_edit.h"

#include "ui/pages/pairs/agreement_value_edits.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/date_words.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace groundwork::ui {

namespace {

using agreements::TermField;
using agreements::TermFieldType;
using Names = QHash<QString, QString>;

QVBoxLayout *columnOf(QWidget *widget) {
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

/// As high as its text, so that a line of the agreement is seen whole.
class GrowingEdit final : public QPlainTextEdit {
  public:
    GrowingEdit(Theme &theme, int lines)
        : m_lines(lines) {
        setTabChangesFocus(true);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const auto applyFont = [this, &theme] { setFont(theme.font(TextRole::ReadingSmall)); };
        applyFont();
        connect(&theme, &Theme::changed, this, applyFont);
        connect(this, &QPlainTextEdit::textChanged, this, [this] { grow(); });
    }

    QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 20, heightOf(m_lines)}; }
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 8, heightOf(1)}; }

  protected:
    void resizeEvent(QResizeEvent *event) override {
        QPlainTextEdit::resizeEvent(event);
        grow();
    }

  private:
    int heightOf(int lines) const {
        return fontMetrics().lineSpacing() * lines + 2 * frameWidth() +
               static_cast<int>(2 * document()->documentMargin()) + 2;
    }
    void grow() {
        int lines = 0;
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            lines += std::max(1, block.layout()->lineCount());
        setFixedHeight(heightOf(std::max(lines, m_lines)));
    }
    int m_lines;
};

class TextFieldEdit final : public AgreementFieldEdit {
  public:
    TextFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_edit(new GrowingEdit(theme, field.type == TermFieldType::List ? 2 : 1)) {
        m_edit->setObjectName(name);
        columnOf(this)->addWidget(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!isSetting())
                Q_EMIT edited(true);
        });
    }
    QJsonValue value() const override {
        const QString text = m_edit->toPlainText().trimmed();
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Undefined);
        if (field().type != TermFieldType::List)
            return text;
        QJsonArray entries;
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty())
                entries.append(line.trimmed());
        }
        return entries;
    }
    void setValue(const QJsonValue &value) override {
        QStringList lines = {value.toString()};
        if (value.isArray()) {
            lines.clear();
            for (const QJsonValue &entry : value.toArray())
                lines.append(entry.toString());
        }
        const QString text = lines.join(QLatin1Char('\n'));
        if (text.trimmed() == m_edit->toPlainText().trimmed())
            return; // the caret stays where it is
        setting(true);
        m_edit->setPlainText(text);
        setting(false);
    }
    QWidget *control() const override { return m_edit; }

  private:
    GrowingEdit *m_edit;
};

/// One of several, or words of one's own.
class ChoiceFieldEdit final : public AgreementFieldEdit {
  public:
    ChoiceFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_box(new QComboBox)
        , m_other(new QLineEdit) {
        m_box->setObjectName(name);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(12);
        m_box->addItem(tr("Nothing chosen"), QString());
        for (const first_meeting::Option &option : field.options)
            m_box->addItem(optionText(option), option.key);
        m_box->addItem(tr("Something else"), otherKey());
        m_other->setObjectName(name + QStringLiteral("_other"));
        m_other->setAccessibleName(tr("Something else: %1").arg(field.label));
        QVBoxLayout *column = columnOf(this);
        column->addWidget(m_box);
        column->addWidget(m_other);
        m_other->hide();
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
            m_other->setVisible(isOther());
            if (isSetting())
                return;
            if (isOther())
                m_other->setFocus();
            else
                Q_EMIT edited(false);
        });
        connect(m_other, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(true); });
    }
    QJsonValue value() const override {
        if (isOther()) {
            const QString text = m_other->text().trimmed();
            return text.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                  : QJsonValue(QJsonObject{{QStringLiteral("other"), text}});
        }
        const QString key = m_box->currentData().toString();
        return key.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(key);
    }
    void setValue(const QJsonValue &value) override {
        setting(true);
        const QString other = value[QLatin1String("other")].toString();
        const QString key = value.isString() ? value.toString() : value[QLatin1String("choice")].toString();
        const int index = other.isEmpty() ? m_box->findData(key) : m_box->findData(otherKey());
        m_box->setCurrentIndex(std::max(0, index));
        if (m_other->text().trimmed() != other)
            m_other->setText(other);
        m_other->setVisible(isOther());
        setting(false);
    }
    QWidget *control() const override { return m_box; }

  private:
    static QString otherKey() { return QStringLiteral("<other>"); }
    bool isOther() const { return m_box->currentData().toString() == otherKey(); }
    QComboBox *m_box;
    QLineEdit *m_other;
};

/// The words beside a tick; a click on them ticks.
class TickWords final : public Label {
  public:
    TickWords(Theme &theme, const QString &text, QCheckBox *box)
        : Label(theme, text)
        , m_box(box) {
        setWordWrap(true);
        setBuddy(box);
    }

  protected:
    void mouseReleaseEvent(QMouseEvent *event) override {
        Label::mouseReleaseEvent(event);
        if (event->button() == Qt::LeftButton && m_box->isEnabled() && rect().contains(event->pos()))
            m_box->click();
    }

  private:
    QCheckBox *m_box;
};

class ChoicesFieldEdit final : public AgreementFieldEdit {
  public:
    ChoicesFieldEdit(Theme &theme, const TermField &field, const Names &names, const QString &name)
        : AgreementFieldEdit(theme, field, names)
        , m_other(new QLineEdit) {
        setObjectName(name);
        QVBoxLayout *column = columnOf(this);
        column->setSpacing(theme.space(2));
        for (const first_meeting::Option &option : field.options) {
            // A check box of its own does not wrap its words, and a column is narrow.
            auto *box = new QCheckBox;
            box->setObjectName(name + QLatin1Char('_') + option.key);
            box->setProperty("key", option.key);
            box->setAccessibleName(optionText(option));
            auto *words = new TickWords(theme, optionText(option), box);
            auto *row = new QHBoxLayout;
            row->setSpacing(theme.space(6));
            row->addWidget(box, 0, Qt::AlignTop);
            row->addWidget(words, 1);
            column->addLayout(row);
            m_boxes.push_back(box);
            connect(box, &QCheckBox::toggled, this, [this] {
                if (!isSetting())
                    Q_EMIT edited(false);
            });
        }
        m_other->setObjectName(name + QStringLiteral("_other"));
        m_other->setPlaceholderText(tr("Something else"));
        m_other->setAccessibleName(tr("Something else: %1").arg(field.label));
        column->addWidget(m_other);
        connect(m_other, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(true); });
    }
    QJsonValue value() const override {
        // The order of ticking is the pair's own; it is kept for the help that was worked out from their
        // marks.
        QJsonArray keys;
        for (const QString &key : m_order) {
            if (isTicked(key))
                keys.append(key);
        }
        for (const QCheckBox *box : m_boxes) {
            const QString key = box->property("key").toString();
            if (box->isChecked() && !m_order.contains(key))
                keys.append(key);
        }
        QJsonObject value;
        if (!keys.isEmpty())
            value.insert(QStringLiteral("choices"), keys);
        if (const QString other = m_other->text().trimmed(); !other.isEmpty())
            value.insert(QStringLiteral("other"), other);
        return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value);
    }
    void setValue(const QJsonValue &value) override {
        setting(true);
        const QJsonArray keys = value.isArray() ? value.toArray() : value[QLatin1String("choices")].toArray();
        m_order.clear();
        for (const QJsonValue &key : keys)
            m_order.append(key.toString());
        for (QCheckBox *box : m_boxes)
            box->setChecked(keys.contains(QJsonValue(box->property("key").toString())));
        const QString other = value[QLatin1String("other")].toString();
        if (m_other->text().trimmed() != other)
            m_other->setText(other);
        setting(false);
    }
    QWidget *control() const override {
        return m_boxes.empty() ? static_cast<QWidget *>(m_other) : m_boxes.front();
    }

  private:
    bool isTicked(const QString &key) const {
        return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const QCheckBox *box) {
            return box->isChecked() && box->property("key").toString() == key;
        });
    }
    std::vector<QCheckBox *> m_boxes;
    QLineEdit *m_other;
    QStringList m_order;
};

} // namespace

AgreementFieldEdit::AgreementFieldEdit(Theme &theme, const agreements::TermField &field, const Names &names,
                                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(field)
    , m_names(names) {}

QString AgreementFieldEdit::optionText(const first_meeting::Option &option) const {
    QString text = option.print.isEmpty() ? option.text : option.print;
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
        text.replace(QLatin1Char('{') + name.key() + QLatin1Char('}'), name.value());
    return text;
}

AgreementFieldEdit *AgreementFieldEdit::make(Theme &theme, const TermField &field, const Names &names,
                                             const QString &objectName) {
    switch (field.type) {
    case TermFieldType::Text:
    case TermFieldType::LongText:
    case TermFieldType::List:
        return new TextFieldEdit(theme, field, names, objectName);
    case TermFieldType::Choice:
        return new ChoiceFieldEdit(theme, field, names, objectName);
    case TermFieldType::Choices:
        return new ChoicesFieldEdit(theme, field, names, objectName);
    case TermFieldType::Date:
        return makeDateEdit(theme, field, names, objectName);
    case TermFieldType::Time:
        return makeTimeEdit(theme, field, names, objectName);
    case TermFieldType::Number:
        return makeNumberEdit(theme, field, names, objectName);
    }
    return nullptr;
}

} // namespace groundwork::ui
