#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/agreements/review.h"
#include "ui/pages/pairs/words_tab.h"

#include <optional>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class EmptyState;
class Label;
class StoryView;

/// The reviews of an agreement, what they led to, and the chain of its versions: how it became what it is. Days and
/// states are the program's; what was written and said is folded away behind "Show".
class ReviewsTab final : public WordsTab {
    Q_OBJECT

  public:
    ReviewsTab(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);

    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void wordsFolded() override;

  private:
    void build();
    QWidget *buildReviews();
    QWidget *buildStory();
    void read();
    void fillReviews();
    void addReviewRow(const agreements::Review &review, bool standsOut);
    void fillSuggestions();
    void fillStory();
    void showWords();
    void hold(const agreements::Review &review);
    void saveCalendar();
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] bool wordsOpen() const;

    std::optional<agreements::AgreementContent> m_content; ///< as shipped: verbs and texts arrange it themselves
    std::optional<agreements::AgreementText> m_text; ///< of the version in force, or of the last one
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_toAgreement = nullptr;
    Card *m_reviews = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QVBoxLayout *m_suggestions = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_small = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_show = nullptr;
    Label *m_summary = nullptr;
    Label *m_folded = nullptr;
    StoryView *m_story = nullptr;
};

} // namespace groundwork::ui
