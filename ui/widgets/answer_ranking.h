#pragma once

#include "ui/widgets/answer_field.h"

#include <QList>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace groundwork::ui {

class Label;

/// A few of many words, in order. Enter or Space on a word takes it; in the own list Alt+Up and Alt+Down, the
/// buttons or the mouse change the order, Delete puts a word back.
class RankingAnswer : public AnswerField {
    Q_OBJECT

  public:
    RankingAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                  const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void take(QListWidgetItem *item);
    void putBack();
    void move(int by);
    void add(const first_meeting::Option &option);
    void showState();
    QListWidget *m_words;
    QListWidget *m_own;
    Label *m_note;
    QList<QToolButton *> m_buttons;
};

} // namespace groundwork::ui
