#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::testing {

/// A text as somebody typed it. It carries a mark of its own, so that a page tells whose words stand on it.
struct TypedText {
    QString text;
    QString mark;           ///< where the text begins
    QStringList accepted{}; ///< shorter forms that may stand for it, such as the first word of a name
};

/// Hands out the texts of tests/data/hostile/naughty_texts.json, one after another and over again, each with a mark
/// at its beginning; Arabic and Hebrew ones with a mark in Arabic, so that they keep their direction.
class NaughtyTexts {
  public:
    NaughtyTexts();
    /// The next text without braces, which are fields in a letter, on one line.
    QString nextPlain(qsizetype longest = 300);

    /// The next text for a field that takes `longest` characters; one paragraph for each line of it.
    QString next(qsizetype longest = 300);
    /// `count` short words, marked.
    QString words(int count);
    /// A text of our own choice, marked.
    QString marked(const QString &text, qsizetype longest = 300);
    /// A text that seems empty, such as blanks of other scripts.
    QString blank();

    [[nodiscard]] const std::vector<TypedText> &typed() const { return m_typed; }
    [[nodiscard]] std::vector<TypedText> &typed() { return m_typed; }

  private:
    QStringList m_texts;
    QStringList m_blanks;
    qsizetype m_at = 0;
    qsizetype m_blankAt = 0;
    int m_mark = 0;
    std::vector<TypedText> m_typed;
};

/// All texts of the file, also those that seem empty.
QStringList naughtyTexts();

/// What of a text can be read on a page: without blanks, control characters, signs of direction, halves of characters
/// and the marks on letters, and without regard to case.
QString solid(const QString &text);

} // namespace groundwork::testing
