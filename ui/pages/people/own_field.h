#pragma once

#include "core/questions/question.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace groundwork::ui {

class DateLine;
class LineListEdit;
class PickRow;

/// The field of one of the coordinator's own questions, with the pass beside it: Alt+R in the field says that
/// somebody would rather not say, Alt+E that they were asked and left it empty, where they came in before it was
/// asked.
class OwnField : public QWidget {
    Q_OBJECT

  public:
    OwnField(Theme &theme, const questions::Question &question, const QString &objectName);

    [[nodiscard]] const questions::Question &question() const { return m_question; }
    void setAnswer(const questions::OwnAnswer &answer);
    /// What the field says; where nothing is typed it stays Unknown or Empty.
    [[nodiscard]] questions::OwnAnswer answer() const;
    /// Why this cannot be kept, in words; empty when it can.
    [[nodiscard]] QString problem() const;

  Q_SIGNALS:
    void changed();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    QWidget *buildInput(Theme &theme, const QString &objectName);
    void showState();
    [[nodiscard]] questions::OwnAnswer typed() const;

    questions::Question m_question;
    bool m_wasUnknown = false;
    QLineEdit *m_number = nullptr;
    LineListEdit *m_text = nullptr;
    PickRow *m_pick = nullptr;
    DateLine *m_date = nullptr;
    QWidget *m_input = nullptr;
    QCheckBox *m_declined = nullptr;
    QCheckBox *m_asked = nullptr;
};

} // namespace groundwork::ui
