#pragma once

#include <QString>
#include <QTranslator>

namespace groundwork::words {

/// The forms of a text with a number in plain English. Sources write them in place: "%n pair(s)", "%n
/// match(es)", or both forms with a bar, "%n (person|people)", "%n (waits|wait)".
QString pluralForm(const QString &text, int number);

/// Puts the right form into every tr() text that has a number. Install it first, so that a real translation
/// installed after it is asked before it.
class EnglishPlurals : public QTranslator {
  public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int number) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace groundwork::words
