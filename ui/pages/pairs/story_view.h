#pragma once

#include "core/agreements/agreement_story.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

/// The chain of versions and reviews of an agreement on one page, oldest first, for somebody who was not there: the
/// day, what happened, what was said, and what changed word by word.
class StoryView final : public QWidget {
    Q_OBJECT

  public:
    explicit StoryView(Theme &theme, QWidget *parent = nullptr);
    /// Without `words` days and what happened alone, and nothing that was written or said.
    void setStory(const agreements::AgreementStory &story, bool words);

  private:
    void addEntry(const agreements::AgreementStory &story, const agreements::StoryEntry &entry, bool words);
    Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace groundwork::ui
