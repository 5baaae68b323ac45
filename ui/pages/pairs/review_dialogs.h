#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/agreements/reviews.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QButtonGroup;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace groundwork::ui {

/// Notes a review that the two held: each line works, is to be adjusted or dropped; two questions; what comes of it
/// (content.md 4.4, 2). Ten minutes; everything but the outcome may stay empty.
class HoldReviewDialog : public FormDialog {
    Q_OBJECT

  public:
    HoldReviewDialog(const PageContext &context, const agreements::AgreementContent &content,
                     const agreements::Review &review, const agreements::AgreementText &text, QWidget *parent);

  protected:
    void keep() override;

  private:
    struct Row {
        agreements::TermRating rated;
        QComboBox *rating;
        QLineEdit *note;
    };
    void addWhen();
    void addQuestions(const agreements::AgreementText &text);
    void addRatings(const agreements::AgreementText &text);
    void addRating(const agreements::AgreementText &text, const agreements::AgreementLine &line);
    void addOutcome();
    void showOutcome();
    [[nodiscard]] agreements::ReviewNotes notes() const;

    PageContext m_context;
    const agreements::AgreementContent &m_content;
    agreements::Review m_review;
    QDateEdit *m_on;
    QComboBox *m_with;
    QLineEdit *m_betterMentee;
    QLineEdit *m_betterMentor;
    QLineEdit *m_stoppedMentee;
    QLineEdit *m_stoppedMentor;
    std::vector<Row> m_rows;
    QButtonGroup *m_outcome;
    QLineEdit *m_reason;
    QDateEdit *m_newEnd;
    QComboBox *m_endKind;
};

/// Puts a review on another day.
class MoveReviewDialog : public FormDialog {
    Q_OBJECT

  public:
    MoveReviewDialog(const PageContext &context, const agreements::Review &review, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    ReviewId m_review;
    QDateEdit *m_on;
};

/// The two do without a review; why is theirs to say or not.
class WaiveReviewDialog : public FormDialog {
    Q_OBJECT

  public:
    WaiveReviewDialog(const PageContext &context, const agreements::Review &review, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    ReviewId m_review;
    QLineEdit *m_because;
};

/// One more look at the agreement, and why.
class AddReviewDialog : public FormDialog {
    Q_OBJECT

  public:
    AddReviewDialog(const PageContext &context, PartnershipId partnership, agreements::ReviewReason reason,
                    QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    PartnershipId m_pair;
    QComboBox *m_reason;
    QDateEdit *m_on;
};

} // namespace groundwork::ui
