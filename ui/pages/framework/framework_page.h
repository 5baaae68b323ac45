#pragma once

#include "core/framework/framework.h"
#include "ui/pages/page.h"

#include <optional>
#include <vector>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace groundwork::ui {

class Banner;
class FrameworkTextTab;
class PageHeader;
class ReadersTab;
class VersionsTab;

/// What everyone in the program shares: the words of a version (a draft is written in place), all versions with
/// what changed between them, and who has read the one that this cohort works by.
class FrameworkPage : public Page {
    Q_OBJECT

  public:
    explicit FrameworkPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Framework; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    /// Parts: "text", "versions", "readers".
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    enum Tab { Text, Versions, Readers };
    void build();
    void reload();
    void readAgain();
    void showVersion();
    void showBanner(const framework::Framework &framework);
    void bannerAction();
    void publish();
    void discard();
    void showTab(int tab);
    [[nodiscard]] const framework::Framework *chosen() const;
    [[nodiscard]] const framework::Framework *draft() const;
    /// The newest version that is not a draft.
    [[nodiscard]] std::optional<framework::Framework> published() const;

    std::vector<framework::Framework> m_versions; ///< newest first
    PageHeader *m_header = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_discard = nullptr;
    Banner *m_banner = nullptr;
    QTabBar *m_tabs = nullptr;
    QComboBox *m_version = nullptr;
    QStackedWidget *m_stack = nullptr;
    FrameworkTextTab *m_text = nullptr;
    VersionsTab *m_versionsTab = nullptr;
    ReadersTab *m_readers = nullptr;
    bool m_stale = false; ///< the file changed while another page was in front
};

} // namespace groundwork::ui
