#pragma once

#include "ui/widgets/card.h"

namespace groundwork::ui {

/// Beside the steps of setting up, while nobody is there yet: what this page will become, and the two ways in.
class NoPeopleCard : public Card {
    Q_OBJECT

  public:
    explicit NoPeopleCard(Theme &theme, QWidget *parent = nullptr);

  Q_SIGNALS:
    void listWanted();
    void formsWanted();
};

} // namespace groundwork::ui
