#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Groundwork"));
    groundwork::ui::Theme theme;
    groundwork::ui::applyTheme(application, theme);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
