#pragma once

#include <QObject>

#include <functional>

class QAbstractButton;
class QButtonGroup;

namespace groundwork::ui {

/// The keys of one row of choices, of which one is taken. An arrow takes the next one, also while none is taken yet
/// (Qt moves the focus alone then, and an answer that looks given is not). Where the choices are numbers, a digit
/// takes its number, and `taken` says where the keyboard goes from there. Delete takes the choice back.
class ChoiceKeys : public QObject {
  public:
    /// `group` holds the choices in their order; ids are their numbers when `numbers` is set.
    ChoiceKeys(QButtonGroup *group, bool numbers, std::function<void()> cleared, std::function<void()> taken = {});

    /// One more choice of the group.
    void watch(QAbstractButton *choice);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    bool take(int index);
    bool step(QObject *from, int by);
    QButtonGroup *m_group;
    bool m_numbers;
    std::function<void()> m_cleared;
    std::function<void()> m_taken;
};

} // namespace groundwork::ui
