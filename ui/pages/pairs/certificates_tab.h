#pragma once

#include "core/certificates/certificate.h"
#include "ui/pages/pairs/pair_tab.h"

class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class Label;

/// The certificates and hours statements of a pair: those in use, those that were replaced or withdrawn, and the
/// buttons to issue, correct, withdraw and print.
class CertificatesTab final : public PairTab {
    Q_OBJECT

  public:
    CertificatesTab(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);

    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  private:
    void build();
    void read();
    void addRow(const certificates::Certificate &certificate);
    void issue(certificates::CertificateKind kind);
    void printThese(const std::vector<certificates::Certificate> &these);
    [[nodiscard]] bool canIssue(certificates::CertificateKind kind) const;

    std::vector<certificates::Certificate> m_issues;
    Card *m_card = nullptr;
    Label *m_about = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_certificate = nullptr;
    QPushButton *m_hours = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace groundwork::ui
