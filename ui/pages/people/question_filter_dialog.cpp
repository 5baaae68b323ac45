#include "ui/pages/people/question_filter_dialog.h"

#include "ui/pages/people/date_line.h"
#include "ui/pages/people/form_fields.h"
#include "ui/pages/people/pick_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/question_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace groundwork::ui {

using models::QuestionFilter;
using questions::QuestionKind;
using questions::Said;

namespace {

using Test = QuestionFilter::Test;

bool hasRange(QuestionKind kind) {
    return kind == QuestionKind::Number || kind == QuestionKind::Scale || kind == QuestionKind::Date;
}

bool hasChoices(QuestionKind kind) {
    return kind == QuestionKind::Choice || kind == QuestionKind::Choices || kind == QuestionKind::Scale;
}

/// A limit as people read it.
QString limitWords(const questions::Question &question, const QString &limit) {
    if (question.kind == QuestionKind::Date)
        return words::longDate(QDate::fromString(limit, Qt::ISODate));
    return QLocale().toString(limit.toDouble(), 'g', QLocale::FloatingPointShortest);
}

} // namespace

QuestionFilterDialog::QuestionFilterDialog(Theme &theme, const questions::Question &question, const QuestionFilter &before,
                                           QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_test(new QComboBox) {
    setObjectName(QStringLiteral("questionFilterDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Filter by an answer"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(wrappingLabel(theme, question.wording, TextRole::Section));
    m_test->setObjectName(QStringLiteral("questionFilterTest"));
    const bool text = question.kind == QuestionKind::Text;
    if (hasRange(question.kind))
        m_test->addItem(tr("is between"), static_cast<int>(Test::Between));
    if (hasChoices(question.kind) || text) {
        m_test->addItem(text ? tr("has these words in it") : tr("is any of these"), static_cast<int>(Test::Is));
        m_test->addItem(text ? tr("was answered without these words") : tr("was answered, with none of these"),
                        static_cast<int>(Test::IsNot));
    }
    for (const Said said : {Said::Unknown, Said::Empty, Said::Declined, Said::Given})
        m_test->addItem(tr("stands at: %1").arg(words::saidWord(said)), 100 + static_cast<int>(said));
    column->addWidget(titledField(theme, tr("The answer"), m_test));
    column->addWidget(m_valueBox = buildValues(theme));
    column->addWidget(m_rangeBox = buildRange(theme));
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("questionFilterCancel"), tr("Cancel"));
    m_go = button(theme, QStringLiteral("questionFilterGo"), tr("Show them"), ButtonKind::Primary);
    m_go->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_test, &QComboBox::currentIndexChanged, this, &QuestionFilterDialog::showTest);
    fill(before);
    showTest();
    resize(theme.size(420), sizeHint().height());
    m_test->setFocus();
}

QWidget *QuestionFilterDialog::buildValues(Theme &theme) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    if (hasChoices(m_question.kind)) {
        std::vector<PickRow::Choice> choices;
        for (const questions::QuestionOption &option : m_question.options)
            choices.emplace_back(option.text, option.text);
        for (const int step : m_question.steps())
            choices.emplace_back(QString::number(step), words::stepText(m_question, step));
        m_pick = new PickRow(theme, QStringLiteral("questionFilterPick"), choices, true,
                             m_question.kind == QuestionKind::Scale ? PickRow::Digits::Keys : PickRow::Digits::Places);
        connect(m_pick, &PickRow::changed, this, &QuestionFilterDialog::showTest);
        column->addWidget(titledField(theme, tr("Any of"), m_pick));
    } else {
        m_text = new QLineEdit;
        m_text->setObjectName(QStringLiteral("questionFilterText"));
        connect(m_text, &QLineEdit::textChanged, this, &QuestionFilterDialog::showTest);
        column->addWidget(titledField(theme, tr("Words"), m_text));
    }
    return box;
}

QWidget *QuestionFilterDialog::buildRange(Theme &theme) {
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto line = [this](const char *name) -> QLineEdit * {
        const QString objectName = QString::fromLatin1(name);
        if (m_question.kind == QuestionKind::Date)
            return new DateLine(objectName);
        auto *edit = new QLineEdit;
        edit->setObjectName(objectName);
        return edit;
    };
    m_low = line("questionFilterLow");
    m_high = line("questionFilterHigh");
    row->addWidget(titledField(theme, tr("From"), m_low), 1);
    row->addWidget(titledField(theme, tr("To"), m_high), 1);
    for (QLineEdit *edit : {m_low, m_high})
        connect(edit, &QLineEdit::textChanged, this, &QuestionFilterDialog::showTest);
    return box;
}

void QuestionFilterDialog::fill(const QuestionFilter &before) {
    const int test = before.test == Test::Stands ? 100 + static_cast<int>(before.said) : static_cast<int>(before.test);
    // A new filter is a plain Is; of a number or a day it is a range.
    QuestionFilter plain;
    plain.key = before.key;
    m_test->setCurrentIndex(std::max(0, m_test->findData(before == plain ? -1 : test)));
    if (m_pick)
        m_pick->setKeys(before.values);
    if (m_text)
        m_text->setText(before.values.value(0));
    if (!before.low.isEmpty())
        m_low->setText(limitWords(m_question, before.low));
    if (!before.high.isEmpty())
        m_high->setText(limitWords(m_question, before.high));
}

QString QuestionFilterDialog::limit(bool low) const {
    const QLineEdit *edit = low ? m_low : m_high;
    const QString text = edit->text().trimmed();
    if (m_question.kind == QuestionKind::Date)
        return words::dateAsTyped(text).toString(Qt::ISODate);
    bool ok = false;
    double number = QLocale().toDouble(text, &ok);
    if (!ok)
        number = text.toDouble(&ok);
    return ok ? questions::plainNumber(number) : QString();
}

QuestionFilter QuestionFilterDialog::filter() const {
    QuestionFilter filter;
    filter.key = m_question.key;
    const int test = m_test->currentData().toInt();
    filter.test = test >= 100 ? Test::Stands : static_cast<Test>(test);
    switch (filter.test) {
    case Test::Is:
    case Test::IsNot:
        filter.values = m_pick ? m_pick->keys() : QStringList{m_text->text().trimmed()};
        break;
    case Test::Between:
        filter.low = limit(true);
        filter.high = limit(false);
        break;
    case Test::Stands:
        filter.said = static_cast<Said>(test - 100);
        break;
    }
    return filter;
}

bool QuestionFilterDialog::isReady() const {
    const QuestionFilter now = filter();
    if (now.test == Test::Is || now.test == Test::IsNot)
        return std::any_of(now.values.begin(), now.values.end(), [](const QString &value) { return !value.isEmpty(); });
    return now.test != Test::Between || !now.low.isEmpty() || !now.high.isEmpty();
}

void QuestionFilterDialog::showTest() {
    const int test = m_test->currentData().toInt();
    m_valueBox->setVisible(test == static_cast<int>(Test::Is) || test == static_cast<int>(Test::IsNot));
    m_rangeBox->setVisible(test == static_cast<int>(Test::Between));
    m_go->setEnabled(isReady());
    m_go->setToolTip(isReady() ? QString() : tr("Say first what to look for."));
}

QString questionFilterWords(const questions::Question &question, const QuestionFilter &filter) {
    const auto say = [](const char *text) { return QCoreApplication::translate("QuestionFilter", text); };
    const QString values = filter.values.join(say(", "));
    switch (filter.test) {
    case Test::Is:
        return say("%1: %2").arg(question.wording, values);
    case Test::IsNot:
        return say("%1: not %2").arg(question.wording, values);
    case Test::Between: {
        const QString low = filter.low.isEmpty() ? QString() : limitWords(question, filter.low);
        const QString high = filter.high.isEmpty() ? QString() : limitWords(question, filter.high);
        return say("%1: %2").arg(question.wording, words::limitsText(low, high));
    }
    case Test::Stands:
        return say("%1: %2").arg(question.wording, words::saidWord(filter.said));
    }
    return {};
}

} // namespace groundwork::ui
