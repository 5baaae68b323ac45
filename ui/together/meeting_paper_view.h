#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class AgreedField;
class AnswerForm;
class MeetingDesk;
class StageStrip;

/// Typing a first meeting in from paper, part by part, both columns open, in the order of the worksheet.
/// Private slips are left out: they are nobody else's to type.
class MeetingPaperView : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingPaperView(MeetingDesk &desk, QWidget *parent = nullptr);
    void focusFirst();

  Q_SIGNALS:
    /// Typed to the end, or left.
    void finished();

  private:
    struct Sheet {
        QString prompt;
        Side side = Side::Program;
        AnswerForm *form = nullptr;
        QJsonValue before;
    };
    struct Line {
        QString prompt;
        AgreedField *field = nullptr;
        bool dirty = false;
    };
    void showStage(int stage);
    void addPrompt(QVBoxLayout *column, const first_meeting::Prompt &prompt);
    AnswerForm *addForm(const first_meeting::Prompt &prompt, Side side);
    /// Saves this part as one step; false when a line could not be taken, and then it says which.
    bool save();
    MeetingDesk &m_desk;
    AnswerStyle m_style;
    StageStrip *m_strip;
    QScrollArea *m_scroll;
    int m_stage = 1;
    std::vector<Sheet> m_sheets;
    std::vector<Line> m_lines;
};

} // namespace groundwork::ui
