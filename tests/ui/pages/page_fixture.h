#pragma once

#include "tests/core/people/people_file.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/window_driver.h"
#include "ui/models/program_bridge.h"
#include "ui/pages/page.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace groundwork::ui {

/// A window around one page: remembers what the page asked of it.
class FakeNavigator final : public Navigator {
  public:
    void go(const Place &place) override { places.push_back(place); }
    void toast(const QString &text, bool undo) override {
        toasts.append(text + (undo ? QStringLiteral(" [undo]") : QString()));
    }
    void showError(const Error &error) override { errors.append(words::errorText(error)); }
    void pageChanged() override {}
    [[nodiscard]] QByteArray windowState(const QString &key) const override { return states.value(key); }
    void setWindowState(const QString &key, const QByteArray &state) override { states.insert(key, state); }

    std::vector<Place> places;
    QStringList toasts;
    QStringList errors;
    QHash<QString, QByteArray> states;
};

/// The focusable widgets under `root` that say nothing to assistive technology, by class and object name.
inline QStringList namelessWidgets(const QWidget &root) {
    QStringList nameless;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus ||
            widget->focusProxy())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        // A line edit inside a spin box or an editable combo box speaks through it.
        const bool inside = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                            qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
        if (!inside && (!accessible || accessible->text(QAccessible::Name).isEmpty()))
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName());
    }
    return nameless;
}

/// One page over a file in memory, driven through its real widgets.
template <class PageType>
struct PageFixture {
    testing::PeopleFile people;
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    std::unique_ptr<models::ProgramBridge> bridge;
    std::unique_ptr<PageType> page;

    explicit PageFixture(QSize size = {1060, 700}) {
        applyTheme(*qApp, theme);
        bridge = std::make_unique<models::ProgramBridge>(*people.file);
        m_size = size;
    }

    ProgramFile &file() { return *people.file; }

    /// Makes and shows the page; call it when the file holds what it should.
    PageType &open(const Place &place = {}) {
        page = std::make_unique<PageType>(
            PageContext{*people.file, *bridge, theme, people.cohort, navigator, modal});
        QObject::connect(bridge.get(), &models::ProgramBridge::changed, page.get(),
                         [this](const ChangeReport &report) { page->refresh(report); });
        page->resize(m_size);
        page->show();
        page->opened(place);
        QApplication::processEvents();
        return *page;
    }

    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*page); }

  private:
    QSize m_size;
};

} // namespace groundwork::ui
