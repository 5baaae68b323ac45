#pragma once

#include "core/framework/framework.h"
#include "ui/pages/framework/framework_groups.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <optional>
#include <vector>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Label;
class LineListCard;
class ParameterCard;
class TextCard;

/// One group of parts of a draft, written in place. What is typed is stored after a moment's rest, when the
/// focus leaves, and before the page goes away; each field is one step of the history.
class FrameworkEditor : public QWidget {
    Q_OBJECT

  public:
    explicit FrameworkEditor(const PageContext &context, QWidget *parent = nullptr);
    ~FrameworkEditor() override;
    /// The draft as it is stored, and the published version that its changes are marked against.
    void setVersion(const framework::Framework &draft, const std::optional<framework::Framework> &base);
    void showGroup(const FrameworkGroup &group);
    /// Stores what is being typed. False when it could not be; the reason is said on the page.
    bool flush();
    void focusFirst();

  private:
    void build();
    void fill();
    void makeCards();
    void arrange();
    void take(framework::FrameworkPart part, const QString &field, bool typing);
    void showMissing();
    void restore(const framework::FrameworkText &from, const QString &said);
    [[nodiscard]] std::optional<framework::FrameworkText> shipped() const;
    void resizeEvent(QResizeEvent *event) override;

    PageContext m_context;
    framework::Framework m_draft;   ///< as stored
    framework::FrameworkText m_now; ///< with what is being typed
    std::optional<framework::Framework> m_base;
    std::optional<framework::FrameworkText> m_shipped;
    FrameworkGroup m_group;
    int m_step = 0;  ///< counts what is no typing, so that each is a step of its own
    QString m_field; ///< what is being typed; empty: nothing waits
    QTimer m_rest;
    Label *m_title = nullptr;
    Label *m_hint = nullptr;
    Banner *m_problem = nullptr;
    QPushButton *m_restoreShipped = nullptr;
    QPushButton *m_restoreBase = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_cards = nullptr;
    std::vector<TextCard *> m_texts;
    std::vector<LineListCard *> m_lists;
    ParameterCard *m_parameters = nullptr;
    QBoxLayout *m_beside = nullptr; ///< mentee and mentor side by side
};

} // namespace groundwork::ui
