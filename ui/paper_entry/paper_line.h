#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"
#include "ui/paper_entry/paper_reading.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

class Label;
class WordsEdit;

/// One field of a sheet as it is typed in: whose it is and what it is called, the line, and below it how the
/// line is read or why it cannot be. Enter goes on; a list takes a line more for each entry.
/// "<objectName>_1" is the first line.
class PaperLine : public QWidget {
    Q_OBJECT

  public:
    /// `side` is whose line it is, Program for what the two answer together; it and `label` name the line for
    /// assistive technology.
    PaperLine(const AnswerStyle &style, const first_meeting::Field &field, Side side, const QString &label,
              const QString &objectName, QWidget *parent = nullptr);
    [[nodiscard]] const first_meeting::Field &field() const { return m_field; }
    [[nodiscard]] Side side() const { return m_side; }
    /// What a Pick chooses from.
    void setEntries(const QStringList &entries);
    [[nodiscard]] PaperReading reading() const;
    /// As it stands in the line; a list has its entries one below the other.
    [[nodiscard]] QString typed() const;
    void setTyped(const QString &typed);
    /// The words that are printed at the start of the line ("To suit us both, ..."): they stand there when the keyboard
    /// comes into the empty line, and go again when nothing follows them.
    void setBeginning(const QString &words);
    /// The sign that people put under what the other one wrote: the same as above. It may
    /// stand behind the printed words.
    [[nodiscard]] bool isDitto() const;
    /// Puts the words of another line in place of the sign, behind what is printed at the start of this one.
    void setRepeated(const QString &words);
    /// What stands there was written on the screen and is covered: nothing is typed over it.
    void setCovered();
    /// Says under the line why it was not taken, until it changes.
    void setTrouble(const QString &words);
    void focusLine();
    [[nodiscard]] bool hasKeyboard() const;

  Q_SIGNALS:
    void edited();
    /// Enter behind the last line.
    void goneOn();
    void focused();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    [[nodiscard]] bool isList() const { return m_field.type == first_meeting::FieldType::List; }
    WordsEdit *addLine();
    void entered(const WordsEdit *line);
    void showReading();
    AnswerStyle m_style;
    first_meeting::Field m_field;
    Side m_side;
    QString m_words;
    QString m_beginning;
    QStringList m_entries;
    QVBoxLayout *m_column;
    QList<WordsEdit *> m_lines;
    Label *m_said;
};

} // namespace groundwork::ui
