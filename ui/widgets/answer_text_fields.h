#pragma once

#include "ui/widgets/answer_field.h"

#include <QList>

class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class WordsEdit;

/// Short and long text. Starters stand below as buttons that write themselves in.
class TextAnswer : public AnswerField {
    Q_OBJECT

  public:
    TextAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
               const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    WordsEdit *m_edit;
    QWidget *m_starters = nullptr;
};

/// A list of lines: Enter goes on to the next, a button adds one as long as the list may have more.
class ListAnswer : public AnswerField {
    Q_OBJECT

  public:
    ListAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
               const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    WordsEdit *addLine();
    void setLineCount(int count);
    void focusLine(int index);
    QList<WordsEdit *> m_lines;
    QVBoxLayout *m_column;
    QPushButton *m_more;
    QString m_words;
};

} // namespace groundwork::ui
