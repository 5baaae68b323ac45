#pragma once

#include "core/partnerships/partnership_rows.h"
#include "ui/pages/page.h"
#include "ui/widgets/card.h"

#include <functional>

namespace groundwork::ui {

/// What comes next for a pair, with the button that does it: one primary button, whatever their state.
class NextCard : public Card {
    Q_OBJECT

  public:
    explicit NextCard(const PageContext &context, QWidget *parent = nullptr);
    /// `printWords` is what the button says that prints the paper they need now.
    void setPair(const partnerships::PartnershipRow &pair, const QString &printWords);

  Q_SIGNALS:
    void tabWanted(const QString &key);
    void printWanted();

  private:
    void say(const QString &title, const QString &text);
    void addAction(const char *name, const QString &text, bool primary, const std::function<void()> &action);
    void addTab(const char *name, const QString &text, const QString &tab);
    void addState();
    void askBoth();
    void afterTrial();
    void askOnScreen();
    void offerRematch();
    void towardsAgreement();
    void whileUnderway();
    void whileClosing();
    void offerCertificates(bool primary);
    void whenOver();
    [[nodiscard]] bool canChange() const;
    void recordAnswer(Role side, bool yes);
    void noteContact();
    void overrideGate();
    void pause(bool pausing);
    void beginClosing();
    void endEarly();
    void reopen();
    PageContext m_context;
    partnerships::PartnershipRow m_pair;
    QString m_firstAction; ///< the name of the button that stands first
};

} // namespace groundwork::ui
