#include "ui/printing/card_choice.h"

namespace groundwork::ui {

CardChoice::CardChoice(QWidget *parent)
    : QComboBox(parent) {
    setObjectName(QStringLiteral("printCards"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void CardChoice::fill(const std::vector<documents::PrintableCards> &choices, const QStringList &wanted) {
    const QSignalBlocker quiet(this);
    clear();
    int current = -1;
    for (const documents::PrintableCards &cards : choices) {
        addItem(cards.title, cards.keys);
        if (cards.keys == wanted)
            current = count() - 1;
    }
    if (current < 0) {
        const QString title = wanted.size() > 3 ? tr("%n chosen", nullptr, static_cast<int>(wanted.size()))
                                                : wanted.join(QStringLiteral(", "));
        insertItem(0, title, wanted);
        current = 0;
    }
    setCurrentIndex(current);
}

QStringList CardChoice::cards() const {
    return currentData().toStringList();
}

} // namespace groundwork::ui
