#include "ui/pages/people/list_lines.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kLettersFirst = 2; ///< letters typed before a word is offered

/// "2 Handover": the digit and what follows; 0 for a line without one.
std::pair<int, QString> wishOf(const QString &line) {
    static const QRegularExpression pattern(QStringLiteral("^([1-3])[.)]?\\s+(\\S.*)$"));
    const QRegularExpressionMatch match = pattern.match(line);
    return match.hasMatch() ? std::pair(match.captured(1).toInt(), match.captured(2)) : std::pair(0, line);
}

int naturalWish(int place) {
    return std::min(place + 1, 3);
}

} // namespace

TypeAheadLines::TypeAheadLines(Theme &theme, const QString &objectName, int lines, const QStringList &suggestions)
    : LineListEdit(theme, objectName, lines)
    , m_suggestions(suggestions) {}

void TypeAheadLines::offer(int nth) {
    QTextCursor cursor = textCursor();
    if (!cursor.atBlockEnd() && !cursor.hasSelection())
        return;
    const int from = cursor.hasSelection() ? cursor.selectionStart() : cursor.position();
    const int start = cursor.block().position();
    const QString line = cursor.block().text().left(from - start);
    const QString typed = wishOf(line).second;
    if (typed.trimmed().size() < kLettersFirst)
        return;
    const QStringList taken = lines();
    int seen = 0;
    for (const QString &word : m_suggestions) {
        if (word.size() <= typed.size() || !word.startsWith(typed, Qt::CaseInsensitive) || taken.contains(word))
            continue;
        if (seen++ < nth)
            continue;
        m_offered = nth;
        cursor.setPosition(from);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.insertText(word.mid(typed.size()));
        cursor.setPosition(start + static_cast<int>(cursor.block().text().size()));
        cursor.setPosition(from, QTextCursor::KeepAnchor); // typing on replaces what is offered
        setTextCursor(cursor);
        return;
    }
}

/// Enter: takes the line and goes to the next; answers false on an empty line, which leaves the field.
bool TypeAheadLines::takeLine() {
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    if (cursor.block().text().trimmed().isEmpty()) {
        if (cursor.block().previous().isValid()) { // the empty line goes again
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            cursor.deletePreviousChar();
        }
        return false;
    }
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (cursor.block().next().isValid())
        cursor.movePosition(QTextCursor::NextBlock);
    else
        cursor.insertText(QStringLiteral("\n"));
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    return true;
}

void TypeAheadLines::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        if (!takeLine())
            focusNextPrevChild(true);
        return;
    }
    if (event->key() == Qt::Key_Down && textCursor().hasSelection() && textCursor().atBlockStart() == false) {
        offer(m_offered + 1);
        return;
    }
    LineListEdit::keyPressEvent(event);
    const QString text = event->text();
    if (!text.isEmpty() && text.at(0).isPrint() && !event->modifiers().testFlag(Qt::ControlModifier))
        offer(0);
}

void SeekLines::setSeeks(const std::vector<people::Seek> &seeks) {
    QStringList texts;
    for (const people::Seek &seek : seeks) {
        const bool natural = seek.priority == naturalWish(static_cast<int>(texts.size())) &&
                             wishOf(seek.area).first == 0;
        texts.append(natural ? seek.area : QStringLiteral("%1 %2").arg(seek.priority).arg(seek.area));
    }
    setLines(texts);
}

std::vector<people::Seek> SeekLines::seeks() const {
    std::vector<people::Seek> seeks;
    for (const QString &line : lines()) {
        const auto [wish, area] = wishOf(line);
        seeks.push_back({area, wish > 0 ? wish : naturalWish(static_cast<int>(seeks.size()))});
    }
    return seeks;
}

void OfferLines::setOffers(const std::vector<people::Offer> &offers) {
    QStringList texts;
    for (const people::Offer &offer : offers)
        texts.append(offer.level == people::OfferLevel::KnowWell ? offer.area + QStringLiteral(" *") : offer.area);
    setLines(texts);
}

std::vector<people::Offer> OfferLines::offers() const {
    std::vector<people::Offer> offers;
    for (QString line : lines()) {
        people::OfferLevel level = people::OfferLevel::HappyTo;
        if (line.endsWith(QLatin1Char('*'))) {
            level = people::OfferLevel::KnowWell;
            line = line.chopped(1).trimmed();
        }
        if (!line.isEmpty())
            offers.push_back({line, level});
    }
    return offers;
}

} // namespace groundwork::ui
