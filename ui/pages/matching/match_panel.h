#pragma once

#include "ui/models/matching_model.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace groundwork::ui {

class SumView;

/// Beside the proposals: the sum of one match, who would be next best and at what cost, and what both will
/// read.
class MatchPanel : public QWidget {
    Q_OBJECT

  public:
    struct Other {
        ParticipantId mentor;
        QString name;
        QString callName;
        int points = 0;
        QString outcome; ///< who moves and what the cohort loses, in words
    };

    explicit MatchPanel(Theme &theme, QWidget *parent = nullptr);

    void showMatch(const models::MatchRow &match, const std::vector<Other> &others);
    /// A pair that is published already: sum and texts, nothing to change.
    void showPublished(const models::MatchRow &match);
    [[nodiscard]] const models::MatchRow &match() const { return m_match; }
    /// Gives the keyboard to what is called `name`, else to the pin.
    void giveFocusBack(const QString &name);

  Q_SIGNALS:
    void closeRequested();
    void pinRequested(bool pinned);
    void reviewRequested(bool reviewed);
    void neverRequested();
    /// What would happen with this mentor instead?
    void tryRequested(groundwork::ParticipantId mentor);
    void slipRequested();
    void besideRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void rebuild();
    void addHead();
    void addOthers();
    void addTexts();

    Theme &m_theme;
    models::MatchRow m_match;
    std::vector<Other> m_others;
    bool m_published = false;
    QVBoxLayout *m_head;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    SumView *m_sum;
    QWidget *m_foot;
    QPushButton *m_never;
    QPushButton *m_slip;
};

} // namespace groundwork::ui
