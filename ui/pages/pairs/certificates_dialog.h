#pragma once

#include "core/certificates/certificate.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace groundwork::ui {

/// Certificates for everybody whose pair is closing or over and who has none yet, in one step: a line a person, with the
/// figures of their pair, and a tick when the person has said yes. Hours statements need each meeting, and are issued
/// on the page of the pair.
class CertificatesDialog final : public FormDialog {
    Q_OBJECT

  public:
    CertificatesDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    struct Line {
        certificates::CertificateWish wish;
        QCheckBox *agrees;
    };
    struct Pair {
        QSpinBox *meetings;
        QSpinBox *hours;
        QSpinBox *minutes;
        QCheckBox *bothNamed;
        std::vector<Line> people;
    };
    void addPair(PartnershipId id, const std::vector<Role> &sides);
    void addForAll();
    void showCount();
    [[nodiscard]] std::vector<certificates::CertificateWish> wishes() const;

    PageContext m_context;
    std::vector<Pair> m_pairs;
    QSpinBox *m_training = nullptr;
    QComboBox *m_source = nullptr;
    QLineEdit *m_signer = nullptr;
    QLineEdit *m_function = nullptr;
    QLineEdit *m_place = nullptr;
};

} // namespace groundwork::ui
