#pragma once

#include "core/base/error.h"
#include "core/demo/sample.h"
#include "core/framework/program_template.h"
#include "ui/shell/services.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

class Banner;

/// What one sees without a program: start, open, try the sample, recent programs, templates. A file that
/// cannot be opened is refused here, in words, in place.
class StartPage : public QWidget {
    Q_OBJECT

  public:
    explicit StartPage(Services &services, QWidget *parent = nullptr);
    /// Reads the recent programs again and takes a refusal away.
    void refresh();
    void showRefusal(const Error &error);

  Q_SIGNALS:
    void newWanted(groundwork::framework::ProgramTemplate programTemplate);
    void openWanted();
    void fileWanted(const QString &path);
    void findWanted(const QString &oldPath);
    void sampleWanted(groundwork::demo::SampleId sample);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    QWidget *makeSide();
    QWidget *makeMain();
    void fillRecent();
    void apply();
    Services &m_services;
    Theme &m_theme;
    QWidget *m_side = nullptr;
    Banner *m_refusal = nullptr;
    QWidget *m_recent = nullptr;
    QVBoxLayout *m_recentRows = nullptr;
    QWidget *m_drawing = nullptr;
};

} // namespace groundwork::ui
