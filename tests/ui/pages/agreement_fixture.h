#pragma once

#include "core/first_meeting/played_example.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/pairs/agreement_tab.h"

#include <QApplication>

#include <memory>

namespace groundwork::ui {

/// The agreement tab of Alys and Noor over a file in memory, driven through its real widgets.
struct AgreementTabFixture {
    testing::AgreementFile agreement;
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    std::unique_ptr<models::ProgramBridge> bridge;
    std::unique_ptr<AgreementTab> tab;

    AgreementTabFixture() {
        applyTheme(*qApp, theme);
        bridge = std::make_unique<models::ProgramBridge>(*agreement.file);
    }

    ProgramFile &file() { return *agreement.file; }

    /// Types in what the two wrote down, up to this sitting of content.md 3.12, and drafts.
    void play(int sittings) {
        const auto example = valueOf(first_meeting::PlayedExample::read(agreement.pack, agreement.t));
        for (int sitting = 1; sitting <= sittings; ++sitting) {
            agreement.clock.setDay(agreement.t.addDays(sitting == 1 ? -208 : -190));
            valueOf(first_meeting::playSitting(file(), agreement.content.script(), agreement.pair, example,
                                               sitting));
        }
        agreement.draft();
    }

    /// Opens the words too, unless told not to.
    AgreementTab &open(QSize size = {1060, 620}, bool words = true) {
        tab = std::make_unique<AgreementTab>(
            PageContext{file(), *bridge, theme, agreement.cohort, navigator, modal, &agreement.pack},
            agreement.pair);
        QObject::connect(bridge.get(), &models::ProgramBridge::changed, tab.get(),
                         [this](const ChangeReport &report) { tab->refresh(report); });
        tab->resize(size);
        tab->show();
        tab->opened();
        QApplication::processEvents();
        if (words && driver().isShown(QStringLiteral("agreementShow")))
            driver().click(QStringLiteral("agreementShow"));
        return *tab;
    }

    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*tab); }
};

/// Another tab of the pair of the fixture.
template <class Tab>
struct OpenedTab {
    AgreementTabFixture &fixture;
    std::unique_ptr<Tab> tab;

    explicit OpenedTab(AgreementTabFixture &of)
        : fixture(of)
        , tab(std::make_unique<Tab>(PageContext{of.file(), *of.bridge, of.theme, of.agreement.cohort, of.navigator,
                                                of.modal, &of.agreement.pack},
                                    of.agreement.pair)) {
        QObject::connect(of.bridge.get(), &models::ProgramBridge::changed, tab.get(),
                         [this](const ChangeReport &report) { tab->refresh(report); });
        tab->resize(900, 700);
        tab->show();
        tab->opened();
        QApplication::processEvents();
    }
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*tab); }
};

/// The window of this name that is open, or none.
inline QWidget *shown(const char *name) {
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace groundwork::ui
