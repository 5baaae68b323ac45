#pragma once

#include "core/framework/framework_part.h"
#include "ui/widgets/card.h"

#include <QStringList>

#include <optional>
#include <vector>

class QPushButton;
class QToolButton;

namespace groundwork::ui {

class DiffText;
class LineHandle;
class WordsEdit;

/// A list of short lines that are written in place. Enter makes a new line, Backspace in an empty one takes it
/// away, Alt with the arrow keys moves it; the buttons under the list do the same, and so does dragging the
/// handle. A line that differs from the version before is marked, and lines that went can be put back.
class LineListCard : public Card {
    Q_OBJECT

  public:
    LineListCard(Theme &theme, framework::FrameworkPart part, QWidget *parent = nullptr);
    /// Shows what is stored; what is being typed and says the same is left alone, with its caret.
    void setLines(const QStringList &lines, const std::optional<QStringList> &base);
    /// The lines with words in them.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] framework::FrameworkPart part() const { return m_part; }
    void focusLine(int index);
    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    /// `line`: which one, for undo; -1: the order or number of lines. `typing`: more may follow soon.
    void edited(int line, bool typing);
    /// The focus left a line.
    void left();

  private:
    struct Row {
        QWidget *box = nullptr;
        LineHandle *handle = nullptr;
        WordsEdit *edit = nullptr;
        DiffText *mark = nullptr;
    };
    void buildFoot();
    void insertRow(int index, const QString &text);
    void removeRow(int index, bool say);
    void moveRow(int from, int to);
    void dragTo(int index, int globalY);
    void number();
    void showMarks();
    void showFoot();
    bool handleKey(int index, int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] int rowOf(const QObject *edit) const;

    Theme &m_theme;
    framework::FrameworkPart m_part;
    QVBoxLayout *m_rowsColumn = nullptr;
    QVBoxLayout *m_goneColumn = nullptr;
    std::vector<Row> m_rows;
    std::optional<QStringList> m_base;
    int m_current = 0;
    QPushButton *m_add = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace groundwork::ui
