#pragma once

#include "core/agreements/agreement_text.h"
#include "ui/documents/document.h"
#include "ui/pages/page.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;

namespace groundwork::ui {

class PreviewWidget;

/// The agreement as it will be on paper, beside its lines, and the ways out: PDF and print.
class AgreementPreview final : public QWidget {
    Q_OBJECT

  public:
    AgreementPreview(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);

    /// Shows the text a moment later, so that typing is not held up.
    void setText(const agreements::AgreementText &text);
    /// Shows nothing any more.
    void clear();
    /// Opens the print dialog for this pair.
    void print();

  private:
    void show();
    void savePdf();
    [[nodiscard]] documents::PageStyle style() const;
    [[nodiscard]] std::vector<documents::Document> documents() const;

    PageContext m_context;
    PartnershipId m_partnership;
    std::optional<agreements::AgreementText> m_text;
    PreviewWidget *m_preview;
    QComboBox *m_paper;
    QCheckBox *m_twoCopies;
    QCheckBox *m_onePage;
    QTimer m_later;
};

} // namespace groundwork::ui
