#pragma once

#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "ui/pages/page.h"
#include "ui/widgets/theme.h"

#include <vector>

class QComboBox;
class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Card;
class PageHeader;
class PreviewWidget;

/// What everyone in the program shares: a version of the framework to read, print and publish.
class FrameworkPage : public Page {
    Q_OBJECT

  public:
    explicit FrameworkPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Framework; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

  private:
    void build();
    void reload();
    void readAgain();
    void showVersion();
    void fill(const framework::Framework &framework, const framework::Program &program);
    void fillExpectations(const framework::Framework &framework);
    /// A card with its title, in the list of parts on the leading side.
    Card *part(const QString &title);
    QWidget *bullets(const QStringList &lines);
    QWidget *reading(const QString &text);
    void showBanner(const framework::Framework &framework);
    void publish();
    void showPreview();
    [[nodiscard]] bool isCohortsVersion() const;
    [[nodiscard]] const framework::Framework *chosen() const;

    std::vector<framework::Framework> m_versions;
    PageHeader *m_header = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_publish = nullptr;
    Banner *m_banner = nullptr;
    QComboBox *m_version = nullptr;
    QListWidget *m_parts = nullptr;
    std::vector<Card *> m_cards;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_previewBox = nullptr;
    PreviewWidget *m_preview = nullptr;
    bool m_previewStale = true;
    bool m_stale = false; ///< the file changed while another page was in front
    QVBoxLayout *m_text = nullptr;
};

} // namespace groundwork::ui
