#pragma once

#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/window_driver.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/pairs/first_meeting_tab.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QBoxLayout>
#include <QLabel>
#include <QWidget>

#include <memory>

namespace groundwork::ui {

/// The tab of Alys and Noor in a window, over a file in memory.
struct MeetingFixture {
    testing::PairFile pair;
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    models::ProgramBridge bridge;
    QWidget window;
    FirstMeetingTab *tab = nullptr;

    explicit MeetingFixture(QSize size = {1060, 700})
        : bridge(*pair.file) {
        applyTheme(*qApp, theme);
        window.resize(size);
        new QVBoxLayout(&window);
    }

    void open() {
        tab = new FirstMeetingTab(
            PageContext{*pair.file, bridge, theme, pair.cohort, navigator, modal, nullptr}, pair.pair);
        QObject::connect(&bridge, &models::ProgramBridge::changed, tab,
                         [this](const ChangeReport &report) { tab->refresh(report); });
        window.layout()->addWidget(tab);
        window.show();
        window.activateWindow();
        tab->opened();
        settle();
    }
    /// Lets queued changes of view come through.
    void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    [[nodiscard]] WindowDriver driver() { return WindowDriver(window); }
    void click(const QString &name) {
        driver().click(name);
        settle();
    }
    void type(const QString &name, const QString &text) { driver().type(name, text); }
    /// The words of the prompt that is shown.
    [[nodiscard]] QString place() { return driver().find<QLabel>(QStringLiteral("meetingPlace"))->text(); }
};

/// Every text that assistive technology can reach below an object.
inline QString accessibleText(QAccessibleInterface *node) {
    if (!node)
        return {};
    QString text = node->text(QAccessible::Name) + QLatin1Char('\n') + node->text(QAccessible::Value) +
                   QLatin1Char('\n') + node->text(QAccessible::Description) + QLatin1Char('\n');
    if (auto *words = node->textInterface())
        text += words->text(0, words->characterCount()) + QLatin1Char('\n');
    for (int child = 0; child < node->childCount(); ++child)
        text += accessibleText(node->child(child));
    return text;
}

} // namespace groundwork::ui
