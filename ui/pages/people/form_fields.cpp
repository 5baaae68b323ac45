#include "ui/pages/people/form_fields.h"

#include "core/people/participant.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>

namespace groundwork::ui {

namespace {

const QString kNote = QStringLiteral("fieldNote");

} // namespace

QWidget *titledField(Theme &theme, const QString &title, QWidget *field, const QString &help) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    auto *label = wrappingLabel(theme, title, TextRole::SmallStrong, Token::Ink2);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(title);
    if (!help.isEmpty()) {
        column->addWidget(wrappingLabel(theme, help, TextRole::Small, Token::Ink3));
        field->setAccessibleDescription(help);
    }
    auto *note = wrappingLabel(theme, QString(), TextRole::Small, Token::Attention);
    note->setObjectName(kNote);
    note->hide();
    column->addWidget(note);
    column->addStretch(1);
    return box;
}

void setFieldNote(QWidget *field, const QString &note) {
    QWidget *box = field->parentWidget();
    auto *label = box ? box->findChild<QLabel *>(kNote, Qt::FindDirectChildrenOnly) : nullptr;
    if (!label || label->text() == note)
        return;
    label->setText(note);
    label->setVisible(!note.isEmpty());
    field->setAccessibleDescription(note);
}

LineListEdit::LineListEdit(Theme &, const QString &objectName, int lines)
    : m_lines(lines) {
    setObjectName(objectName);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineListEdit::setLines(const QStringList &texts) {
    setPlainText(texts.join(QLatin1Char('\n')));
}

QStringList LineListEdit::lines() const {
    QStringList lines;
    for (const QString &line : toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QSize LineListEdit::sizeHint() const {
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    return {fontMetrics().averageCharWidth() * 28, fontMetrics().lineSpacing() * m_lines + frame};
}

QSize LineListEdit::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

AvailabilityGrid::AvailabilityGrid(Theme &, const QString &objectName)
    : m_days(people::availabilityDays())
    , m_parts(people::availabilityParts()) {
    setObjectName(objectName);
    setRowCount(static_cast<int>(m_parts.size()));
    setColumnCount(static_cast<int>(m_days.size()));
    QStringList heads;
    for (const QString &day : m_days)
        heads.append(words::shortDayWord(day));
    setHorizontalHeaderLabels(heads);
    QStringList sides;
    for (const QString &part : m_parts) {
        QString word = words::dayPartWord(part);
        word[0] = word.at(0).toUpper();
        sides.append(word);
    }
    setVerticalHeaderLabels(sides);
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            auto *item = new QTableWidgetItem;
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
            item->setData(Qt::AccessibleTextRole,
                          words::availabilityWord(m_days.at(column) + QLatin1Char('_') + m_parts.at(row)));
            setItem(row, column, item);
        }
    }
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(28);
    verticalHeader()->setSectionsClickable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCurrentCell(0, 0);
}

void AvailabilityGrid::keyPressEvent(QKeyEvent *event) {
    const QString text = event->text();
    if (text.size() == 1 && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        const int day = text.at(0).digitValue();
        if (day >= 1 && day <= columnCount()) {
            QTableWidgetItem *cell = item(std::max(0, currentRow()), day - 1);
            cell->setCheckState(cell->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            setCurrentCell(cell->row(), day - 1);
            return;
        }
        for (int row = 0; row < rowCount() && text.at(0).isLetter(); ++row) {
            if (verticalHeaderItem(row)->text().startsWith(text, Qt::CaseInsensitive)) {
                setCurrentCell(row, std::max(0, currentColumn()));
                return;
            }
        }
    }
    QTableWidget::keyPressEvent(event);
}

void AvailabilityGrid::setKeys(const QStringList &keys) {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const bool on = keys.contains(m_days.at(column) + QLatin1Char('_') + m_parts.at(row));
            item(row, column)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
    }
}

QStringList AvailabilityGrid::keys() const {
    QStringList keys;
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < rowCount(); ++row) {
            if (item(row, column)->checkState() == Qt::Checked)
                keys.append(m_days.at(column) + QLatin1Char('_') + m_parts.at(row));
        }
    }
    return keys;
}

QSize AvailabilityGrid::sizeHint() const {
    return {verticalHeader()->sizeHint().width() + columnCount() * 48,
            horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth()};
}

QSize AvailabilityGrid::minimumSizeHint() const {
    return {verticalHeader()->sizeHint().width() + columnCount() * 30, sizeHint().height()};
}

} // namespace groundwork::ui
