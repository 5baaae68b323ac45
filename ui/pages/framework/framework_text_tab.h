#pragma once

#include "core/framework/framework.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "ui/pages/framework/framework_groups.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <optional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace groundwork::documents {
struct PrintRequest;
}

namespace groundwork::ui {

class FrameworkEditor;
class FrameworkReading;
class Label;
class PreviewWidget;

/// One version: its parts on the leading side, its words in the middle (written in place while it is a draft),
/// and on the trailing side what it becomes on paper.
class FrameworkTextTab : public QWidget {
    Q_OBJECT

  public:
    explicit FrameworkTextTab(const PageContext &context, QWidget *parent = nullptr);
    /// `base`: the published version that a draft's changes are marked against.
    void setVersion(const framework::Framework &version, const std::optional<framework::Framework> &base);
    void setReading(const framework_use::ReadingCounts &counts, int version);
    /// Stores what is being typed; false when it could not be.
    bool flush();
    void focusFirst();
    void print();

  Q_SIGNALS:
    void askedWhoHasNot();

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

  private:
    QWidget *buildParts();
    QWidget *buildPreview();
    void showParts();
    void showGroup(int index);
    void showPreview();
    void arrange();
    [[nodiscard]] int chosenSheet() const;
    /// What is shown and printed: the version on the sheet that is chosen.
    [[nodiscard]] documents::PrintRequest request() const;
    [[nodiscard]] bool isDraft() const { return m_version.state == framework::FrameworkState::Draft; }

    PageContext m_context;
    std::vector<FrameworkGroup> m_groups;
    framework::Framework m_version;
    std::optional<framework::Framework> m_base;
    QWidget *m_partsBox = nullptr;
    QListWidget *m_parts = nullptr;
    QComboBox *m_partChoice = nullptr; ///< instead of the list where the width is short
    Label *m_reading = nullptr;
    QPushButton *m_whoHasNot = nullptr;
    QStackedWidget *m_middle = nullptr;
    FrameworkReading *m_read = nullptr;
    FrameworkEditor *m_editor = nullptr;
    QWidget *m_previewBox = nullptr;
    QButtonGroup *m_sheets = nullptr;
    PreviewWidget *m_preview = nullptr;
    Label *m_fits = nullptr;
    QTimer m_previewLater;
    bool m_previewStale = true;
    bool m_previewRoom = false;
};

} // namespace groundwork::ui
