#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <QHash>
#include <QString>

#include <vector>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace groundwork::ui {

class AgreementFieldEdit;

/// Rhythm, place, times or channel in one step: the new words, why, and the yes of both (content.md 4.4, 5). It makes
/// a version that is in force at once and cannot be undone.
class SmallChangeDialog : public FormDialog {
    Q_OBJECT

  public:
    SmallChangeDialog(const PageContext &context, const agreements::AgreementContent &content,
                      const agreements::AgreementText &text, QWidget *parent);

  protected:
    void keep() override;

  private:
    struct Field {
        QString line;
        QString key;
        AgreementFieldEdit *edit;
    };
    PageContext m_context;
    const agreements::AgreementContent &m_content;
    PartnershipId m_pair;
    QHash<QString, QJsonObject> m_before; ///< of each line
    std::vector<Field> m_fields;
    QLineEdit *m_reason;
    QDateEdit *m_on;
    QCheckBox *m_menteeYes;
    QCheckBox *m_mentorYes;
};

} // namespace groundwork::ui
