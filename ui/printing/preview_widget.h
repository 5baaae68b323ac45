#pragma once

#include "ui/documents/document.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace groundwork::ui {

class Theme;

/// Where a preview takes its pages from, one when it is looked at, so that a job of 500 documents is never in memory
/// together.
class PreviewPages {
  public:
    struct Sheet {
        std::shared_ptr<const documents::Document> document;
        int page = 0; ///< of the document
    };

    PreviewPages() = default;
    PreviewPages(const PreviewPages &) = delete;
    PreviewPages &operator=(const PreviewPages &) = delete;
    virtual ~PreviewPages() = default;
    /// How many there are, as far as is known.
    [[nodiscard]] virtual int count() const = 0;
    /// More may come.
    [[nodiscard]] virtual bool isCounting() const { return false; }
    /// One page; none when it cannot be made or may not be shown.
    virtual std::optional<Sheet> sheet(int index) = 0;
};

/// One page on its ground, painted by the code that paints paper and PDF. Arrow keys scroll, Page up and Page
/// down turn the page, Home and End go to the first and the last. A screen reader hears the page's words.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit PageView(Theme &theme, QWidget *parent = nullptr);

    void setDocuments(std::vector<documents::Document> documents);
    /// The same from a source of pages; the page stays where it was if there is such a page.
    void setPages(std::shared_ptr<PreviewPages> pages);
    /// The source has more pages now than it had.
    void pagesGrew();
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    [[nodiscard]] bool isCounting() const { return m_pages && m_pages->isCounting(); }
    /// The page left blank between two documents is one.
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    /// A factor of the true size; none: as much as fits (whole page, or the width).
    void setZoom(std::optional<double> zoom, bool wholePage);
    /// What is shown now, with "fits" worked out.
    [[nodiscard]] double zoom() const;

  Q_SIGNALS:
    void pageShown(int page);
    void zoomStep(int direction);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

  private:
    [[nodiscard]] QSizeF sheetSize() const;
    void takeSheet();
    void showBars();
    void relayout();
    void sayPage();

    Theme &m_theme;
    std::shared_ptr<PreviewPages> m_pages;
    std::optional<PreviewPages::Sheet> m_sheet; ///< the page that is shown
    int m_page = 0;
    std::optional<double> m_zoom;
    bool m_wholePage = true;
    QPixmap m_cache;
};

/// The preview with its bar: previous and next page, "Page 2 of 3", smaller, zoom, larger.
class PreviewWidget final : public QWidget {
    Q_OBJECT

  public:
    explicit PreviewWidget(Theme &theme, QWidget *parent = nullptr);

    /// Shows these documents one after another; the page stays where it was if there is such a page.
    void setDocuments(std::vector<documents::Document> documents);
    void setDocument(documents::Document document);
    void setPages(std::shared_ptr<PreviewPages> pages);
    /// Takes over that there are more pages now.
    void pagesGrew();
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const; ///< from 0
    void showPage(int page);
    /// More controls for the trailing end of the bar (the paper's size).
    void addBarWidget(QWidget *widget);

  private:
    void stepZoom(int direction);
    void applyZoom();
    void showPlace();

    Theme &m_theme;
    PageView *m_view;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QComboBox *m_zoom;
    QHBoxLayout *m_bar;
};

} // namespace groundwork::ui
