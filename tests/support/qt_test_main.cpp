// The main of every test program that needs Qt's windows, fonts or event loop.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch_compat.h"

#include "tests/support/qt_warnings.h"
#include "ui/words/english_plurals.h"

#include <QApplication>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>
#include <QWidget>

#include <cstdio>

namespace {

bool g_inTest = false;
QtMessageHandler g_previous = nullptr;
QStringList &allowed() {
    static QStringList patterns;
    return patterns;
}

bool isNoise(const QString &message) {
    static const QStringList noise = {
        QStringLiteral("This plugin does not support"),
        QStringLiteral("XDG_RUNTIME_DIR"),
        QStringLiteral("propagateSizeHints"),
        QStringLiteral("Populating font family aliases"),
        QStringLiteral("QFontDatabase: Cannot find font directory"),
    };
    for (const QString &text : noise + allowed()) {
        if (message.contains(text))
            return true;
    }
    return false;
}

/// Any warning that a test did not announce fails it (QAbstractItemModelTester in Warning mode reports here).
void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    const bool bad = type == QtWarningMsg || type == QtCriticalMsg;
    if (bad && !isNoise(message)) {
        if (g_inTest && QThread::currentThread() == QCoreApplication::instance()->thread())
            FAIL_CHECK("unexpected Qt warning: " << message.toStdString());
    }
    if (g_previous && !isNoise(message))
        g_previous(type, context, message);
}

/// A window that a test leaves behind would meet the next one; it is named, so that its test can be mended.
template <class Info>
void dropLeftWindows(const Info &) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QList<QPointer<QWidget>> left;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->parent() && window->windowType() != Qt::ToolTip)
            left.append(window);
    }
    for (const QPointer<QWidget> &window : left) {
        if (!window)
            continue;
        if (!window->objectName().isEmpty())
            std::fprintf(stderr, "left behind: %s\n", qPrintable(window->objectName()));
        delete window.data();
    }
}

#if defined(CATCH_VERSION_MAJOR) && CATCH_VERSION_MAJOR >= 3
using ListenerBase = Catch::EventListenerBase;
#else
using ListenerBase = Catch::TestEventListenerBase;
#endif

struct TestFrame : ListenerBase {
    using ListenerBase::ListenerBase;
    void testCaseStarting(const Catch::TestCaseInfo &info) override {
        ListenerBase::testCaseStarting(info);
        g_inTest = true;
    }
    void testCaseEnded(const Catch::TestCaseStats &stats) override {
        g_inTest = false;
        dropLeftWindows(stats.testInfo);
        allowed().clear();
        ListenerBase::testCaseEnded(stats);
    }
};
CATCH_REGISTER_LISTENER(TestFrame)

} // namespace

void allowQtWarning(const QString &part) {
    allowed().append(part);
}

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("groundwork-tests"));
    groundwork::words::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    g_previous = qInstallMessageHandler(onMessage);
    const int failed = Catch::Session().run(argc, argv);
    qInstallMessageHandler(g_previous);
    return failed;
}
