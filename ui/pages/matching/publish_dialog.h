#pragma once

#include "ui/widgets/theme.h"

#include <QDate>
#include <QDialog>
#include <QString>
#include <QStringList>

class QDateEdit;

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
        QDate answerBy; ///< until when both are asked to answer, unless another day is chosen
    };

    PublishDialog(Theme &theme, const Facts &facts, QWidget *parent = nullptr);
    [[nodiscard]] QDate answerBy() const;

  private:
    QDateEdit *m_answerBy = nullptr;
};

} // namespace groundwork::ui
