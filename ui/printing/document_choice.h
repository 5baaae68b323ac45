#pragma once

#include "ui/documents/document_catalog.h"

#include <QTreeWidget>

#include <vector>

namespace groundwork::ui {

class Theme;

/// Which documents are printed: a list to tick, grouped by what they are for, each with who gets it.
class DocumentChoice final : public QTreeWidget {
    Q_OBJECT

  public:
    explicit DocumentChoice(Theme &theme, QWidget *parent = nullptr);

    /// Ticks these and no others. A kind that is in no catalog (about one person, of the window) is then all there is.
    void choose(const std::vector<documents::DocumentKind> &kinds);
    /// In the order of the list.
    [[nodiscard]] std::vector<documents::DocumentKind> chosen() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void chosenChanged();

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

  private:
    void fill(const std::vector<documents::CatalogEntry> &entries);
    [[nodiscard]] std::vector<QTreeWidgetItem *> items() const;
    void showChosen();

    Theme &m_theme;
    bool m_changing = false;
};

} // namespace groundwork::ui
