#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>
#include <QString>
#include <QStringList>

namespace groundwork::ui {

/// Before a match is published: what will be true afterwards. The safe answer has the focus.
class PublishDialog : public QDialog {
    Q_OBJECT

  public:
    struct Facts {
        int pairs = 0;
        int pinned = 0;
        int reviewed = 0;
        QStringList unplaced; ///< names
        int lowest = 0;
        int possible = 0;
        bool certified = false;
    };

    PublishDialog(Theme &theme, const Facts &facts, QWidget *parent = nullptr);
};

} // namespace groundwork::ui
