#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/agreements/readiness.h"
#include "ui/pages/pairs/agreement_banner.h"
#include "ui/pages/pairs/words_tab.h"

#include <optional>
#include <vector>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace groundwork::ui {

class AgreementPreview;
class AgreementSections;
class Banner;
class EmptyState;
class OpenPointsList;
class SignatureDialog;
class TextFold;

/// The agreement of a pair: its sections edited in place, and beside them the page as it will be printed. The words are
/// the pair's: they are folded away until somebody opens them, which is noted (domain.md 2.18).
class AgreementTab final : public WordsTab {
    Q_OBJECT

  public:
    AgreementTab(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);

    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool closeTopmost() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void keepTyped() override;
    void wordsFolded() override;

  private:
    void build();
    QWidget *buildFold();
    QWidget *buildFoot();
    void connectSections();
    [[nodiscard]] bool wordsOpen() const;
    /// Says whose signature a change has cleared.
    void sayCleared();
    /// What the program may know of it without a word.
    void fillFold();
    void reveal();
    /// Takes the words out of the lines and the page beside them.
    void clearWords();
    /// What is open in the version, with what its review wanted.
    [[nodiscard]] std::vector<agreements::OpenPoint> openPoints() const;
    QWidget *buildLines();
    QWidget *buildSwitch();
    /// Both halves side by side, or one of them where there is no room for two.
    void showHalves();
    [[nodiscard]] bool isWide() const;
    void read();
    void showState();
    void showBanner();
    void draft();
    void writeDraft();
    /// The first draft is written by itself once the two sit together (7.1 reads it); nobody has to know that
    /// it is made. Its words stay folded away.
    void draftFirst();
    void bannerAction();
    void recordSignatures();
    void openSignatures();
    void compare();
    void signWith(const SignatureDialog &dialog);
    void amend();
    void discard();
    void say(const Result<void> &done);

    std::optional<agreements::AgreementContent> m_content; ///< as shipped: verbs and texts arrange it themselves
    std::optional<agreements::AgreementText> m_text;
    std::optional<agreements::AgreementText> m_before; ///< the version in force beside a draft
    AgreementBanner::Action m_bannerDoes = AgreementBanner::Action::None;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_draft = nullptr;
    QWidget *m_switch = nullptr;
    QToolButton *m_showLines = nullptr;
    QToolButton *m_showPage = nullptr;
    QWidget *m_lines = nullptr;
    Banner *m_banner = nullptr;
    QScrollArea *m_scroll = nullptr;
    AgreementSections *m_sections = nullptr;
    OpenPointsList *m_open = nullptr;
    TextFold *m_fold = nullptr;
    QStringList m_signers; ///< of the version that waits for the other signature
    QPushButton *m_share = nullptr;
    AgreementPreview *m_preview = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_amend = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_answers = nullptr;
};

} // namespace groundwork::ui
