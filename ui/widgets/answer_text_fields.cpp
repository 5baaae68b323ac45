#include "ui/widgets/answer_text_fields.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"

#include <QBoxLayout>
#include <QJsonArray>

#include <algorithm>

namespace groundwork::ui {

TextAnswer::TextAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                       const QString &words)
    : AnswerField(style, field) {
    setObjectName(objectName);
    const bool isLong = field.type == first_meeting::FieldType::LongText;
    m_edit = new WordsEdit(style.theme, style.words, isLong ? 4 : 2, field.maxLength, !isLong);
    m_edit->setObjectName(partName(QStringLiteral("text")));
    m_edit->setAccessibleName(words);
    if (!field.example.isEmpty())
        m_edit->setPlaceholderText(tr("For example: %1").arg(field.example));
    setFirst(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    if (field.maxLength > 0) {
        auto *full = wrappingLabel(style.theme, tr("That is as long as it can be: %n character(s).", nullptr, field.maxLength),
                                   TextRole::Small, Token::Ink2);
        full->setObjectName(partName(QStringLiteral("full")));
        full->hide();
        column->addWidget(full);
        connect(m_edit, &WordsEdit::fullChanged, full, &QWidget::setVisible);
    }
    if (!field.starters.isEmpty()) {
        auto *starters = new QWidget;
        auto *flow = new FlowLayout(style.theme.space(4), 0, starters);
        int number = 0;
        for (const QString &starter : field.starters) {
            auto *use = button(style.theme, partName(QStringLiteral("starter%1").arg(++number)), starter,
                               ButtonKind::Quiet);
            use->setToolTip(tr("Begin with this"));
            connect(use, &QPushButton::clicked, m_edit, [this, starter] {
                m_edit->insertPlainText(starter);
                m_edit->setFocus();
            });
            flow->addWidget(use);
        }
        column->addWidget(starters);
        m_starters = starters;
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { // to begin with, and not to add by mistake
            m_starters->setVisible(m_edit->text().isEmpty());
        });
    }
    connect(m_edit, &WordsEdit::edited, this, &AnswerField::edited);
    connect(m_edit, &WordsEdit::entered, this, [this] { focusNextChild(); });
}

QJsonValue TextAnswer::value() const {
    const QString text = m_edit->text().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void TextAnswer::setValue(const QJsonValue &value) {
    m_edit->setText(value.toString());
}

ListAnswer::ListAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                       const QString &words)
    : AnswerField(style, field)
    , m_column(new QVBoxLayout(this))
    , m_more(button(style.theme, objectName + QStringLiteral("_more"), tr("Add a line"), ButtonKind::Quiet,
                    QStringLiteral("plus")))
    , m_words(words) {
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style.theme.space(4));
    setLineCount(std::max(1, field.wanted));
    m_column->addWidget(m_more, 0, Qt::AlignLeading); // behind the lines, for Tab as well
    setLineCount(0); // whether there is room for more
    setFirst(m_lines.first());
    connect(m_more, &QPushButton::clicked, this, [this] {
        setLineCount(static_cast<int>(m_lines.size()) + 1);
        m_lines.last()->setFocus();
    });
}

WordsEdit *ListAnswer::addLine() {
    const auto number = m_lines.size() + 1;
    auto *line = new WordsEdit(style().theme, style().words, 1, field().maxLength, true);
    line->setObjectName(partName(QString::number(number)));
    line->setAccessibleName(tr("%1, line %2").arg(m_words).arg(number));
    m_column->insertWidget(static_cast<int>(m_lines.size()), line);
    if (!m_lines.isEmpty())
        setTabOrder(m_lines.last(), line); // a line that comes later would be the last stop of the window
    if (m_more->parentWidget() == this)
        setTabOrder(line, m_more);
    m_lines.append(line);
    connect(line, &WordsEdit::edited, this, &AnswerField::edited);
    connect(line, &WordsEdit::entered, this, [this, number] { focusLine(static_cast<int>(number)); });
    return line;
}

void ListAnswer::focusLine(int index) {
    const int most = field().maximum > 0 ? field().maximum : 20;
    const bool filled = !m_lines.at(index - 1)->text().trimmed().isEmpty();
    if (filled && index >= m_lines.size() && m_lines.size() < most)
        setLineCount(index + 1);
    if (filled && index < m_lines.size()) {
        m_lines.at(index)->setFocus();
        return;
    }
    m_lines.last()->setFocus(); // nothing more: on to what follows the list
    focusNextChild();
    if (window()->focusWidget() == m_more)
        focusNextChild();
}

void ListAnswer::setLineCount(int count) {
    const int most = field().maximum > 0 ? field().maximum : 20;
    while (m_lines.size() < std::min(count, most))
        addLine();
    if (m_more->parentWidget() == this) // shown before that it would be a window of its own
        m_more->setVisible(m_lines.size() < most);
}

QJsonValue ListAnswer::value() const {
    QJsonArray list;
    for (const WordsEdit *line : m_lines) {
        const QString text = line->text().trimmed();
        if (!text.isEmpty())
            list.append(text);
    }
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

void ListAnswer::setValue(const QJsonValue &value) {
    const QJsonArray list = value.toArray();
    setLineCount(std::max(static_cast<int>(list.size()), std::max(1, field().wanted)));
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setText(i < list.size() ? list.at(i).toString() : QString());
}

} // namespace groundwork::ui
