#pragma once

#include "core/first_meeting/answer.h"
#include "ui/widgets/answer_style.h"

#include <QFrame>

class QDateEdit;
class QRadioButton;

namespace groundwork::ui {

class WordsEdit;

/// The line under two answers: framed, with a joint to both panes above it, Settled or Come back to it.
/// Names: "agreedLine", "agreedSettled", "agreedComeBack", "agreedComeBackOn".
class AgreedField : public QFrame {
    Q_OBJECT

  public:
    /// `beginning` is written in when the empty field gets the focus ("So that we keep the time: ...").
    AgreedField(const AnswerStyle &style, const QString &beginning, int agreementSection,
                QWidget *parent = nullptr);
    [[nodiscard]] first_meeting::AgreedLine line() const;
    void setLine(const first_meeting::AgreedLine &line);
    /// The control in which the line is written.
    [[nodiscard]] QWidget *words() const;
    /// Draws the joint to the panes above.
    void setJoined(bool joined);
    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    void edited();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] QString ownText() const;
    AnswerStyle m_style;
    QString m_beginning;
    WordsEdit *m_edit;
    QRadioButton *m_settled;
    QRadioButton *m_comeBack;
    QDateEdit *m_on;
    QWidget *m_head;
    bool m_joined = false;
};

} // namespace groundwork::ui
