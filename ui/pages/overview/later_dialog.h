#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace groundwork::ui {

class Theme;

/// Until which day a job is put off.
class LaterDialog : public QDialog {
    Q_OBJECT

  public:
    /// `job` is what is put off, in words; the day begins at a week from `today` and is never before
    /// tomorrow.
    LaterDialog(Theme &theme, const QString &job, QDate today, QWidget *parent);
    [[nodiscard]] QDate until() const;

  private:
    QDateEdit *m_day;
};

} // namespace groundwork::ui
