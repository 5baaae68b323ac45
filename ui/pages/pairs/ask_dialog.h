#pragma once

#include "core/base/side.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/replies.h"
#include "ui/documents/match_slip_document.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <optional>
#include <vector>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

/// Asks the two of a pair at this screen, one after the other and each alone: whether the proposal is all right, or,
/// after a trial meeting, whether they go on. Each reads their own slip, never what the other said; between the two the
/// screen is blank. What was answered is kept when all who are here have answered, as one step. Who has answered before
/// is not asked again.
class AskDialog : public QDialog {
    Q_OBJECT

  public:
    /// The pair is Proposed or Trying.
    AskDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent = nullptr);

  private:
    enum class Said { Yes, TalkFirst, No, NotHere };
    [[nodiscard]] bool isTrial() const { return m_pair.state == partnerships::PartnershipState::Trying; }
    [[nodiscard]] QString nameOf(Role side) const;
    [[nodiscard]] const documents::SlipSide &slipOf(Role side) const;
    void clear(const QString &over, const QString &title);
    void addText(const QString &heading, const QString &text);
    QPushButton *addButton(const char *name, const QString &text);
    void showHandOver();
    void showQuestion();
    void showEnd();
    void answer(Said said);
    void keep();
    void toastKept(bool both);

    PageContext m_context;
    partnerships::PartnershipRow m_pair;
    documents::MatchSlipPrint m_slip;
    std::vector<Role> m_asked;
    std::vector<Said> m_said; ///< as far as answered
    QScrollArea *m_scroll;
    QVBoxLayout *m_text = nullptr;
    QBoxLayout *m_buttons;
};

} // namespace groundwork::ui
