#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/file/change_report.h"
#include "ui/documents/page_style.h"
#include "ui/pages/place.h"

#include <QByteArray>
#include <QString>
#include <QWidget>

namespace groundwork {
class ProgramFile;
namespace content {
class Pack;
}
namespace models {
class ProgramBridge;
}
namespace skills {
class ExerciseLibrary;
}
} // namespace groundwork

namespace groundwork::ui {

class ModalPort;
class Theme;

/// What pages ask of the window around them.
class Navigator {
  public:
    virtual ~Navigator() = default;
    /// Goes to a place and remembers where one was for Back.
    virtual void go(const Place &place) = 0;
    /// A short note at the bottom of the page for six seconds; with `undo` it carries an Undo button.
    virtual void toast(const QString &text, bool undo = false) = 0;
    /// Says an error in words (what happened, what is safe, what to do) in a banner over the page.
    virtual void showError(const Error &error) = 0;
    /// The page's title, counts or whether it prints changed: sidebar, toolbar and menus read them again.
    virtual void pageChanged() = 0;
    /// Closes this program and opens another one.
    virtual void openProgram(const QString &path) { Q_UNUSED(path) }
    /// All of the file is another now (a backup was restored): every page is made anew, and one stays on this one.
    virtual void programReplaced() {}
    /// What a page keeps with the window, not in the program's file: which tab is in front. Empty: nothing is kept
    /// under this key ("matching/<cohort>").
    [[nodiscard]] virtual QByteArray windowState(const QString &key) const {
        Q_UNUSED(key)
        return {};
    }
    virtual void setWindowState(const QString &key, const QByteArray &state) {
        Q_UNUSED(key)
        Q_UNUSED(state)
    }
};

/// What every page is made with. All of it outlives the page; when another cohort is chosen the pages are
/// made anew.
struct PageContext {
    ProgramFile &file;
    models::ProgramBridge &bridge;
    Theme &theme;
    CohortId cohort;
    Navigator &navigator;
    ModalPort &modal;
    const content::Pack *content = nullptr; ///< the shipped texts
    documents::PageStyle::Paper paper = documents::PageStyle::localPaper(); ///< what this user prints on
    const skills::ExerciseLibrary *exercises = nullptr; ///< the shipped cards; none when they cannot be read
};

/// One page of the main window. It reads row structs from core, and calls verbs; the change report comes back
/// through refresh(). Pages are made on first use and kept.
///
/// Put the page's content in a layout on the page itself with margins of pageMargin(); the shell adds
/// nothing.
class Page : public QWidget {
    Q_OBJECT

  public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context) {}

    [[nodiscard]] virtual PageId id() const = 0;
    /// What the window says the page is: "People", "Alys Penhale with Noor Rahmani".
    [[nodiscard]] virtual QString title() const = 0;
    /// Something in the file changed (also by undo). Re-read what is shown if `report` touches it; selection
    /// and scroll stay. An empty report means: read everything again.
    virtual void refresh(const ChangeReport &report) = 0;
    /// The page comes to the front at this place. Put the focus on the main list.
    virtual void opened(const Place &place) { Q_UNUSED(place) }
    /// Where on the page one is now, so that Back returns to it.
    [[nodiscard]] virtual Place place() const { return Place{id(), 0, {}, {}}; }

    /// Ctrl+P: what the button says ("Print the agreement..."), empty when the page has nothing to print.
    [[nodiscard]] virtual QString printWords() const { return {}; }
    virtual void print() {}
    /// Ctrl+Shift+N: what is new on this page ("Add a person..."), empty for nothing.
    [[nodiscard]] virtual QString newItemWords() const { return {}; }
    virtual void newItem() {}
    /// Ctrl+F: puts the focus into the page's filter. False when it has none.
    virtual bool focusFilter() { return false; }
    /// A list was dropped on the window and brought here. False when the page has no use for one.
    virtual bool takeList(const QString &path) {
        Q_UNUSED(path)
        return false;
    }
    /// Esc: closes the topmost thing on the page (an edit in progress, the inspector). False when there is
    /// none.
    virtual bool closeTopmost() { return false; }

  protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }

  private:
    PageContext m_context;
};

} // namespace groundwork::ui
