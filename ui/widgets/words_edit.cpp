#include "ui/widgets/words_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace groundwork::ui {

WordsEdit::WordsEdit(Theme &theme, TextRole role, int lines, int longest, bool single, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_role(role)
    , m_lines(lines)
    , m_longest(longest)
    , m_single(single) {
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    applyFont();
    connect(&theme, &Theme::changed, this, &WordsEdit::applyFont);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        keepToLength();
        updateGeometry();
        if (!m_setting)
            Q_EMIT edited();
    });
}

void WordsEdit::setText(const QString &text) {
    const QScopedValueRollback guard(m_setting, true);
    setPlainText(text); // also clears the undo stack
}

void WordsEdit::setLines(int lines) {
    m_lines = lines;
    updateGeometry();
}

void WordsEdit::applyFont() {
    setFont(m_theme.font(m_role));
    document()->setDocumentMargin(m_theme.space(6));
    updateGeometry();
}

void WordsEdit::keepToLength() {
    if (m_longest <= 0 || m_setting)
        return;
    if (toPlainText().size() <= m_longest) {
        if (toPlainText().size() < m_longest)
            setFull(false);
        return;
    }
    const QScopedValueRollback guard(m_setting, true);
    QTextCursor cursor = textCursor();
    const int over = static_cast<int>(toPlainText().size()) - m_longest;
    const int start = std::max(0, cursor.position() - over);
    cursor.setPosition(start);
    cursor.setPosition(start + over, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setFull(true);
}

void WordsEdit::setFull(bool full) {
    if (m_full == full)
        return;
    m_full = full;
    Q_EMIT fullChanged(full);
}

void WordsEdit::focusInEvent(QFocusEvent *event) {
    // Who comes back to a text goes on where it ended. A click says itself where.
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason &&
        event->reason() != Qt::PopupFocusReason && textCursor().position() == 0 && !textCursor().hasSelection())
        moveCursor(QTextCursor::End);
    QPlainTextEdit::focusInEvent(event);
}

int WordsEdit::heightOf(int lines) const {
    const int margins = static_cast<int>(std::ceil(document()->documentMargin() * 2)) + 2 * frameWidth() + 4;
    return lines * fontMetrics().lineSpacing() + margins;
}

QSize WordsEdit::sizeHint() const {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    constexpr int kMostLines = 9;
    return {fontMetrics().averageCharWidth() * 30, heightOf(std::clamp(lines, m_lines, kMostLines))};
}

QSize WordsEdit::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void WordsEdit::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // Ctrl+Enter finishes: the page has it
        return;
    }
    if (enter && m_single) {
        Q_EMIT entered();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void WordsEdit::insertFromMimeData(const QMimeData *source) {
    if (!m_single) {
        insertPlainText(source->text());
        return;
    }
    insertPlainText(source->text().simplified());
}

void WordsEdit::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace groundwork::ui
