#pragma once

#include "core/certificates/certificate.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace groundwork::ui {

class Label;
class MeetingLogEdit;
class PreviewWidget;

/// Issues a certificate or an hours statement to one of a pair, or to both, or corrects one that was issued. What the
/// file knows is filled in; every figure can be changed before it is frozen. Under the fields stands the page as it
/// will be printed.
class CertificateDialog final : public FormDialog {
    Q_OBJECT

  public:
    CertificateDialog(const PageContext &context, PartnershipId pair, certificates::CertificateKind kind,
                      QWidget *parent);
    CertificateDialog(const PageContext &context, const certificates::Certificate &corrected, QWidget *parent);

  protected:
    void keep() override;

  private:
    /// What is asked of one of the two.
    struct Person {
        certificates::CertificateFacts facts; ///< as the file knows them, or as they were issued
        bool early = false;
        QWidget *box = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *secondName = nullptr;
        QCheckBox *agrees = nullptr;
    };
    void build();
    void addPeople();
    void addFigures(const certificates::CertificateFacts &facts);
    void addDone();
    void addSigning(const certificates::CertificateFacts &facts);
    void addPreview();
    void showPeople();
    void showPreview();
    [[nodiscard]] std::vector<Role> sides() const;
    [[nodiscard]] certificates::CertificateWish wishOf(Role side) const;
    [[nodiscard]] QWidget *firstToMend(const Error &problem) const;
    static void lookAt(QWidget &field);

    PageContext m_context;
    PartnershipId m_pair;
    certificates::CertificateKind m_kind;
    std::optional<certificates::Certificate> m_corrected;
    std::map<Role, Person, std::greater<>> m_people; ///< those to whom it can be issued, the mentee first
    QComboBox *m_for = nullptr;
    QCheckBox *m_partnerAgrees = nullptr;
    QLineEdit *m_because = nullptr; ///< of a correction
    QLineEdit *m_early = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_until = nullptr;
    QSpinBox *m_meetings = nullptr;
    QSpinBox *m_hours = nullptr;
    QSpinBox *m_minutes = nullptr;
    QComboBox *m_source = nullptr;
    MeetingLogEdit *m_log = nullptr;
    QSpinBox *m_training = nullptr;
    QComboBox *m_trainingSource = nullptr;
    std::map<certificates::Done, QCheckBox *> m_done;
    std::set<certificates::Done> m_chosen; ///< ticked or unticked by hand: no choice of people changes these
    QLineEdit *m_skills = nullptr;
    QLineEdit *m_signer = nullptr;
    QLineEdit *m_function = nullptr;
    QLineEdit *m_place = nullptr;
    QDateEdit *m_on = nullptr;
    PreviewWidget *m_preview = nullptr;
    QTimer m_later;
};

} // namespace groundwork::ui
