#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/pages/pairs/agreement_banner.h"
#include "ui/pages/pairs/pair_tab.h"

#include <optional>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace groundwork::ui {

class AgreementPreview;
class AgreementSections;
class Banner;
class EmptyState;
class Label;
class SignatureDialog;

/// The agreement of a pair: its sections edited in place, and beside them the page as it will be printed.
class AgreementTab final : public PairTab {
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

  private:
    void build();
    QWidget *buildLines();
    QWidget *buildSwitch();
    /// Both halves side by side, or one of them where there is no room for two.
    void showHalves();
    [[nodiscard]] bool isWide() const;
    void read();
    void showState();
    void showBanner();
    void draft();
    /// The first draft comes up by itself once the two sit together (7.1 reads it); nobody has to know that
    /// it is made.
    void draftFirst();
    void bannerAction();
    void recordSignatures();
    /// Makes the draft ready, with a reason where lines are open. False when it was cancelled or refused.
    bool ready();
    void signWith(const SignatureDialog &dialog);
    void amend();
    void discard();
    void say(const Result<void> &done);

    std::optional<agreements::AgreementContent> m_content;
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
    AgreementPreview *m_preview = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_amend = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_answers = nullptr;
    Label *m_seen = nullptr;
};

} // namespace groundwork::ui
