#pragma once

#include "core/agreements/agreement_text.h"
#include "core/agreements/agreements.h"
#include "ui/pages/page.h"

#include <QDate>
#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace groundwork::ui {

class Label;

/// Records the yes of one side or of both: how, under which name, when and where. Both columns are equal, the
/// mentee's comes first.
class SignatureDialog final : public QDialog {
    Q_OBJECT

  public:
    SignatureDialog(const PageContext &context, const agreements::AgreementText &text,
                    QWidget *parent = nullptr);

    /// What was filled in, for the sides that sign now.
    [[nodiscard]] std::vector<agreements::SignatureDraft> signatures() const;

  private:
    struct Side {
        QCheckBox *now = nullptr;
        QComboBox *kind = nullptr;
        QLineEdit *name = nullptr;
        QDateEdit *on = nullptr;
        QLineEdit *place = nullptr;
        Label *consent = nullptr;
    };
    QWidget *column(const PageContext &context, Role role, const agreements::AgreementText &text);
    void showWhatSigns();

    std::array<Side, 2> m_sides; ///< mentee, mentor
    QPushButton *m_record = nullptr;
};

} // namespace groundwork::ui
