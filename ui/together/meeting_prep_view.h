#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class AnswerForm;
class MeetingDesk;

/// The sheet before the first meeting (content.md 3.3): one for each, for its author alone. The page shows
/// whose sheet is begun and opens one at a time; what is written goes away from the screen when it is put
/// away, when the page is left, and when the other one's sheet is opened. Objects: "prepOpen_<side>",
/// "prepAway", "prepPrint", "prepBack".
class MeetingPrepView : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingPrepView(MeetingDesk &desk, QWidget *parent = nullptr);
    /// Saves what is open; false when something could not be saved, and then it stays open.
    bool putAway();
    void focusFirst();

  Q_SIGNALS:
    void finished();

  private:
    struct Sheet {
        QString prompt;
        AnswerForm *form = nullptr;
        QJsonValue before;
    };
    void showChoice();
    void showSheet(Side side);
    void addPrompt(QVBoxLayout *column, const first_meeting::Prompt &prompt, Side side);
    void swap(QWidget *next);
    void print();
    /// The prompts of the sheet for this length, each with the marks that belong to it.
    [[nodiscard]] std::vector<const first_meeting::Prompt *> prompts() const;
    [[nodiscard]] bool isBegun(Side side) const;

    MeetingDesk &m_desk;
    AnswerStyle m_style;
    QVBoxLayout *m_column;
    QWidget *m_shown = nullptr;
    std::optional<Side> m_open;
    std::vector<Sheet> m_sheets;
};

} // namespace groundwork::ui
