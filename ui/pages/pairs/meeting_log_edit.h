#pragma once

#include "core/certificates/certificate.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// The meetings of a pair as they are entered for an hours statement: a line each with day, minutes, how, and where the
/// entry comes from, and the sum under them.
class MeetingLogEdit final : public QWidget {
    Q_OBJECT

  public:
    MeetingLogEdit(Theme &theme, QDate today, QWidget *parent = nullptr);

    void setLog(const std::vector<certificates::LoggedMeeting> &log);
    /// In the order of the lines.
    [[nodiscard]] std::vector<certificates::LoggedMeeting> log() const;
    /// The line, from 1, of the first meeting that nobody said the minutes of; 0 when there is none.
    [[nodiscard]] int firstWithoutMinutes() const;
    /// Where to type when the list was refused: the minutes of that line, or what adds a meeting where there is none.
    [[nodiscard]] QWidget *firstToMend() const;

  Q_SIGNALS:
    void changed();

  private:
    struct Line {
        QWidget *row;
        QDateEdit *day;
        QSpinBox *minutes;
        QComboBox *how;
        QComboBox *source;
        QPushButton *remove;
    };
    void addLine(const certificates::LoggedMeeting &meeting);
    void addNext();
    void removeLine(const QWidget *row);
    void nameLines();
    void showSum();

    Theme &m_theme;
    QDate m_today;
    std::vector<Line> m_lines;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    Label *m_sum;
};

} // namespace groundwork::ui
