#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/window_driver.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/pairs/first_meeting_tab.h"
#include "ui/together/together_window.h"
#include "ui/widgets/banner.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace groundwork::ui {

/// The tab of Alys and Noor in a window, over a file in memory, and Together over it once it is asked for.
struct MeetingFixture {
    testing::PairFile pair;
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    models::ProgramBridge bridge;
    QWidget window;
    FirstMeetingTab *tab = nullptr;
    QPointer<TogetherWindow> together;
    QSize size;

    explicit MeetingFixture(QSize wanted = {1060, 700})
        : bridge(*pair.file)
        , size(wanted) {
        applyTheme(*qApp, theme);
        window.resize(wanted);
        new QVBoxLayout(&window);
    }
    ~MeetingFixture() { delete together; }

    [[nodiscard]] PageContext context() {
        return PageContext{*pair.file, bridge, theme, pair.cohort, navigator, modal, nullptr};
    }
    /// The tab, and Together where the meeting has begun.
    void open() {
        openTab();
        const auto meeting = first_meeting::firstMeetingOf(*pair.file, pair.pair);
        if (meeting && meeting->isOpen())
            openTogether();
    }
    void openTab() {
        tab = new FirstMeetingTab(context(), pair.pair);
        QObject::connect(&bridge, &models::ProgramBridge::changed, tab,
                         [this](const ChangeReport &report) { tab->refresh(report); });
        window.layout()->addWidget(tab);
        window.show();
        window.activateWindow();
        tab->opened();
        settle();
    }
    void openTogether() {
        if (!together) {
            together = new TogetherWindow(context(), pair.pair, &window);
            together->setAttribute(Qt::WA_DeleteOnClose);
        }
        together->resize(size);
        together->show();
        together->activateWindow();
        settle();
    }
    /// Lets queued changes of view come through, and follows to Together.
    void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        if (!navigator.places.empty() && navigator.places.back().part == QStringLiteral("together")) {
            navigator.places.pop_back();
            openTogether();
        }
    }
    [[nodiscard]] QWidget &front() {
        if (together && together->isVisible())
            return *together;
        return window;
    }
    [[nodiscard]] WindowDriver driver() { return WindowDriver(front()); }
    void click(const QString &name) {
        driver().click(name);
        settle();
    }
    /// A click, and then whoever has the laptop or may look says so.
    void clickOver(const QString &name) {
        click(name);
        if (driver().isShown(QStringLiteral("handOverGo")))
            click(QStringLiteral("handOverGo"));
    }
    void type(const QString &name, const QString &text) { driver().type(name, text); }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        driver().key(key, modifiers);
        settle();
    }
    [[nodiscard]] QString focus() {
        QWidget *focused = front().focusWidget();
        return focused ? focused->objectName() : QString();
    }
    /// The words of the prompt that is shown.
    [[nodiscard]] QString place() { return driver().find<QLabel>(QStringLiteral("meetingPlace"))->text(); }
    /// What was told as an error, in either window.
    [[nodiscard]] QStringList errors() {
        QStringList all = navigator.errors;
        if (const auto *banner = together ? together->findChild<Banner *>(QStringLiteral("togetherBanner")) : nullptr;
            banner && banner->isVisible())
            all.append(banner->text());
        return all;
    }
};

/// The meeting has begun, and the two stand at a prompt.
inline void standAt(MeetingFixture &fixture, const char *prompt,
                    first_meeting::Length length = first_meeting::Length::Ninety) {
    fixture.pair.start(length);
    valueOf(first_meeting::setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair,
                                    QString::fromLatin1(prompt), 0));
    fixture.open();
}

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
