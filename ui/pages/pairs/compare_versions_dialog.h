#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/pages/page.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace groundwork::ui {

/// Any two versions of an agreement laid over one another, word by word, and their print.
class CompareVersionsDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Opens with `before` and `after`; invalid: the last two.
    CompareVersionsDialog(const PageContext &context, const agreements::AgreementContent &content,
                          PartnershipId partnership, AgreementVersionId before, AgreementVersionId after,
                          QWidget *parent);

  private:
    void fillChoices(AgreementVersionId before, AgreementVersionId after);
    void compare();
    void print();
    [[nodiscard]] AgreementVersionId chosen(const QComboBox &box) const;

    PageContext m_context;
    const agreements::AgreementContent &m_content;
    PartnershipId m_pair;
    QComboBox *m_before;
    QComboBox *m_after;
    QVBoxLayout *m_lines;
};

} // namespace groundwork::ui
