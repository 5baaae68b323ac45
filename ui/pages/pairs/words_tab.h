#pragma once

#include "ui/pages/pairs/pair_tab.h"

namespace groundwork::ui {

/// A tab whose words belong to the pair: they are folded until the coordinator opens them, which is noted, and fold
/// again when the page is left (domain.md 2.18). Going from one tab to another does not fold them.
class WordsTab : public PairTab {
    Q_OBJECT

  public:
    using PairTab::PairTab;

  protected:
    /// Were the words opened here?
    [[nodiscard]] bool wereOpened() const { return m_opened; }
    /// Notes that the words of `document` (as the catalog names it) are opened and lets them be read. False after an
    /// error, which the window has said: then nothing may be shown.
    bool openWords(const QString &document);
    /// A part of the tab opened them and has noted it itself (TextFold).
    void setOpened() { m_opened = true; }
    /// The page is left, and the words are about to be folded: what is being typed is kept now.
    virtual void keepTyped() {}
    /// The page is left: the words are folded, show what is to be seen now.
    virtual void wordsFolded() = 0;

    void hideEvent(QHideEvent *event) override;

  private:
    bool m_opened = false;
};

} // namespace groundwork::ui
