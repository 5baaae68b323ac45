#include "ui/pages/people/import_column_card.h"

#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace groundwork::ui {

using exchange::DateOrder;

namespace {

/// A choice that is no wider than the card.
QComboBox *choice(const QString &objectName, const QString &accessibleName) {
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

ImportColumnCard::ImportColumnCard(ImportSession &session, Theme &theme, QWidget *parent)
    : Card(theme, tr("This column"), parent)
    , m_session(session)
    , m_theme(theme)
    , m_reason(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2)) {
    m_reason->setObjectName(QStringLiteral("importColumnReason"));
    keepHeight(*m_reason);
    body()->addWidget(m_reason);
    buildSeparator();
    buildDates();
    buildKind();
    body()->addStretch(1); // the words stand at the top of a tall card
}

void ImportColumnCard::buildSeparator() {
    m_separator = choice(QStringLiteral("importSeparator"), tr("Answers are kept apart by"));
    m_separator->addItem(words::separatorWord(QString()), QString());
    for (const QString &separator : exchange::separatorsKnown()) {
        if (separator != QLatin1String(";#"))
            m_separator->addItem(words::separatorWord(separator), separator);
    }
    m_separatorLabel = new Label(m_theme, tr("Answers are &kept apart by"));
    m_separatorLabel->setBuddy(m_separator);
    m_terms = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    connect(m_separator, &QComboBox::activated, this,
            [this] { m_session.setSeparator(m_column, m_separator->currentData().toString()); });
    body()->addWidget(m_separatorLabel);
    body()->addWidget(m_separator);
    body()->addWidget(m_terms);
}

void ImportColumnCard::buildDates() {
    m_order = choice(QStringLiteral("importDateOrder"), tr("Dates are written as"));
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        m_order->addItem(words::dateOrderWord(order), static_cast<int>(order));
    m_orderLabel = new Label(m_theme, tr("&Dates are written as"));
    m_orderLabel->setBuddy(m_order);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_session.setDateOrder(m_column, static_cast<DateOrder>(m_order->currentData().toInt()));
    });
    body()->addWidget(m_orderLabel);
    body()->addWidget(m_order);
}

void ImportColumnCard::buildKind() {
    m_kind = choice(QStringLiteral("importKind"), tr("The new question is answered by"));
    for (const questions::QuestionKind kind : questions::questionKinds())
        m_kind->addItem(words::questionKindWord(kind), static_cast<int>(kind));
    m_kindLabel = new Label(m_theme, tr("The new question is ans&wered by"));
    m_kindLabel->setBuddy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_session.setNewQuestion(m_column, static_cast<questions::QuestionKind>(m_kind->currentData().toInt()));
    });
    body()->addWidget(m_kindLabel);
    body()->addWidget(m_kind);
}

void ImportColumnCard::showColumn(int column) {
    const auto &columns = m_session.table().mapping.columns;
    if (column < 0 || column >= static_cast<int>(columns.size()))
        return;
    m_column = column;
    const exchange::ColumnMapping &mapping = columns[static_cast<size_t>(column)];
    setTitle(mapping.header);
    m_reason->setText(tr("%1: %2").arg(words::fieldWord(mapping.field), words::mapReasonText(mapping)));
    showSeparator(mapping);
    const bool isNew = mapping.reason == exchange::MapReason::NewQuestion;
    m_kindLabel->setVisible(isNew);
    m_kind->setVisible(isNew);
    if (const auto kind = questions::questionKindFromKey(mapping.evidence.value(0)); isNew && kind)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(*kind)));
    const bool list = exchange::isListField(mapping.field) && mapping.option.isEmpty();
    const bool dated =
        !list && (mapping.dateOrder != DateOrder::Unknown || mapping.field == exchange::Field::TrainedBefore);
    for (QWidget *widget : {static_cast<QWidget *>(m_orderLabel), static_cast<QWidget *>(m_order)})
        widget->setVisible(dated && mapping.field != exchange::Field::Ignore);
    m_order->setCurrentIndex(std::max(0, m_order->findData(static_cast<int>(mapping.dateOrder))));
}

void ImportColumnCard::showSeparator(const exchange::ColumnMapping &mapping) {
    const bool list = exchange::isListField(mapping.field) && mapping.option.isEmpty();
    m_separatorLabel->setVisible(list);
    m_separator->setVisible(list);
    m_terms->setVisible(list && !mapping.terms.examples.isEmpty());
    m_terms->setText(tr("One answer each: %1").arg(mapping.terms.examples.join(QStringLiteral(" · "))));
    int index = 0;
    for (int i = 0; i < m_separator->count(); ++i) {
        const QString separator = m_separator->itemData(i).toString();
        if (separator == mapping.terms.separator ||
            (!separator.isEmpty() && separator.trimmed() == mapping.terms.separator.trimmed() && index == 0))
            index = i;
    }
    m_separator->setCurrentIndex(index);
}

} // namespace groundwork::ui
