#include "ui/pages/people/own_field.h"

#include "ui/pages/people/date_line.h"
#include "ui/pages/people/form_fields.h"
#include "ui/pages/people/pick_row.h"
#include "ui/widgets/flow_layout.h"
#include "ui/words/question_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <limits>

namespace groundwork::ui {

using questions::OwnAnswer;
using questions::QuestionKind;
using questions::Said;

OwnField::OwnField(Theme &theme, const questions::Question &question, const QString &objectName)
    : m_question(question)
    , m_declined(new QCheckBox(tr("Would rather not say")))
    , m_asked(new QCheckBox(tr("Asked, and left empty"))) {
    setObjectName(objectName);
    setAccessibleName(question.wording);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    m_input = buildInput(theme, objectName + QStringLiteral("_input"));
    m_input->setAccessibleName(question.wording);
    m_input->setAccessibleDescription(words::questionHelp(question));
    column->addWidget(m_input);
    setFocusProxy(m_input);
    auto *passes = new QWidget;
    passes->setLayout(new FlowLayout(theme.space(10)));
    m_declined->setObjectName(objectName + QStringLiteral("_declined"));
    m_declined->setToolTip(tr("Alt+R in the field"));
    m_asked->setObjectName(objectName + QStringLiteral("_asked"));
    m_asked->setToolTip(tr("Joined before this was asked. Alt+E in the field"));
    for (QCheckBox *pass : {m_declined, m_asked}) {
        pass->setFont(theme.font(TextRole::Small));
        pass->setAccessibleName(tr("%1: %2").arg(question.wording, pass->text()));
        pass->setFocusPolicy(Qt::ClickFocus); // one stop for Tab a question
        passes->layout()->addWidget(pass);
    }
    column->addWidget(passes);
    connect(m_declined, &QCheckBox::toggled, this, &OwnField::showState);
    connect(m_asked, &QCheckBox::toggled, this, &OwnField::showState);
    for (QWidget *field : findChildren<QWidget *>())
        field->installEventFilter(this);
    setAnswer({Said::Empty, {}, {}, {}, {}});
}

QWidget *OwnField::buildInput(Theme &theme, const QString &objectName) {
    switch (m_question.kind) {
    case QuestionKind::Text:
        m_text = new LineListEdit(theme, objectName, 2);
        connect(m_text, &QPlainTextEdit::textChanged, this, &OwnField::changed);
        return m_text;
    case QuestionKind::Number:
        m_number = new QLineEdit;
        m_number->setObjectName(objectName);
        m_number->setPlaceholderText(m_question.unit.isEmpty() ? tr("A number") : m_question.unit);
        connect(m_number, &QLineEdit::textChanged, this, &OwnField::changed);
        return m_number;
    case QuestionKind::Date:
        m_date = new DateLine(objectName);
        connect(m_date, &QLineEdit::textChanged, this, &OwnField::changed);
        return m_date;
    case QuestionKind::Choice:
    case QuestionKind::Choices:
    case QuestionKind::Scale:
        break;
    }
    std::vector<PickRow::Choice> choices;
    for (const questions::QuestionOption &option : m_question.options)
        choices.emplace_back(QString::number(option.number), option.text);
    for (const int step : m_question.steps())
        choices.emplace_back(QString::number(step), words::stepText(m_question, step));
    const auto digits = m_question.kind == QuestionKind::Scale ? PickRow::Digits::Keys : PickRow::Digits::Places;
    m_pick = new PickRow(theme, objectName, choices, m_question.kind == QuestionKind::Choices, digits);
    connect(m_pick, &PickRow::changed, this, &OwnField::changed);
    return m_pick;
}

/// Who rather not says has nothing to type.
void OwnField::showState() {
    const bool declined = m_declined->isChecked();
    m_input->setEnabled(!declined);
    m_asked->setVisible(m_wasUnknown);
    m_asked->setEnabled(!declined);
    setFocusProxy(declined ? static_cast<QWidget *>(m_declined) : m_input);
    m_declined->setFocusPolicy(declined ? Qt::StrongFocus : Qt::ClickFocus);
    Q_EMIT changed();
}

bool OwnField::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::AltModifier)
        return false;
    if (key->key() == Qt::Key_R) {
        m_declined->toggle();
        (m_declined->isChecked() ? static_cast<QWidget *>(m_declined) : m_input)->setFocus();
        return true;
    }
    if (key->key() == Qt::Key_E && m_wasUnknown && m_asked->isEnabled()) {
        m_asked->toggle();
        return true;
    }
    return false;
}

void OwnField::setAnswer(const OwnAnswer &answer) {
    m_wasUnknown = answer.said == Said::Unknown;
    if (m_text)
        m_text->setPlainText(answer.text);
    if (m_number)
        m_number->setText(answer.number ? QLocale().toString(*answer.number, 'g', QLocale::FloatingPointShortest)
                                        : QString());
    if (m_date)
        m_date->setDate(answer.date);
    if (m_pick) {
        QStringList keys;
        for (const int option : answer.options)
            keys.append(QString::number(option));
        if (answer.number)
            keys.append(questions::plainNumber(*answer.number));
        m_pick->setKeys(keys);
    }
    m_declined->setChecked(answer.said == Said::Declined);
    m_asked->setChecked(false);
    showState();
}

OwnAnswer OwnField::typed() const {
    OwnAnswer answer;
    answer.said = Said::Given;
    if (m_text)
        answer.text = m_text->toPlainText();
    if (m_date)
        answer.date = m_date->date();
    if (m_number && !m_number->text().trimmed().isEmpty()) {
        bool ok = false;
        const QString text = m_number->text().trimmed();
        double number = QLocale().toDouble(text, &ok);
        if (!ok)
            number = text.toDouble(&ok);
        answer.number = ok ? number : std::numeric_limits<double>::quiet_NaN();
    }
    if (m_pick) {
        for (const QString &key : m_pick->keys()) {
            if (m_question.hasOptions())
                answer.options.push_back(key.toInt());
            else
                answer.number = key.toDouble();
        }
    }
    return answer;
}

OwnAnswer OwnField::answer() const {
    if (m_declined->isChecked())
        return questions::tidied(m_question, {Said::Declined, {}, {}, {}, {}});
    OwnAnswer answer = questions::tidied(m_question, typed());
    if (answer.said == Said::Empty && m_wasUnknown && !m_asked->isChecked())
        answer.said = Said::Unknown;
    return answer;
}

QString OwnField::problem() const {
    if (m_declined->isChecked())
        return {};
    if (m_date && m_date->isUnreadable())
        return tr("This is not read as a date. Write it as 2026-01-05.");
    const std::optional<Error> problem = questions::problemOf(m_question, answer());
    if (!problem)
        return {};
    const words::ErrorText text = words::errorWords(*problem);
    return tr("%1 %2").arg(text.happened, text.next);
}

} // namespace groundwork::ui
