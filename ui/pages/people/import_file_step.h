#pragma once

#include "ui/pages/people/import_session.h"

#include <QWidget>

class QComboBox;
class QProgressBar;
class QSpinBox;

namespace groundwork::ui {

class Banner;
class Label;
class Theme;

/// The first step: which file, and how it is read. A file can be dropped anywhere on it.
class ImportFileStep : public QWidget {
    Q_OBJECT

  public:
    ImportFileStep(ImportSession &session, Theme &theme, QWidget *parent = nullptr);
    /// What was chosen; everything automatic for a new file.
    [[nodiscard]] exchange::ReadOptions options() const;
    void showReading(const QString &path);
    void showProgress(qint64 done, qint64 total);
    void showProblem(const QString &text);
    void showIdle();

  Q_SIGNALS:
    void chooseClicked();
    void cancelClicked();
    void dropped(const QString &path);
    /// Sheet, encoding or delimiter is another one: read again.
    void rereadWanted();

  protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void showTable();
    void headerChosen();
    ImportSession &m_session;
    Theme &m_theme;
    Banner *m_problem;
    Label *m_name;
    QWidget *m_settings;
    QWidget *m_reading;
    QProgressBar *m_progress;
    QComboBox *m_sheet;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QSpinBox *m_headerRows;
    QSpinBox *m_firstRow;
    Label *m_sheetLabel;
    Label *m_encodingLabel;
    Label *m_delimiterLabel;
};

} // namespace groundwork::ui
