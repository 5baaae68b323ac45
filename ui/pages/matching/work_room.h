#pragma once

#include <QWidget>

namespace groundwork::ui {

/// The room that is left of a page for what one works in. It asks for no height of its own, so that the page does not
/// scroll while what stands in it scrolls by itself; or for all the height that its content needs, and then the page
/// scrolls and nothing within it.
class WorkRoom : public QWidget {
  public:
    /// Takes `content` over, which fills it.
    explicit WorkRoom(QWidget *content, QWidget *parent = nullptr);
    /// Whether it asks for all that its content needs, and for how much at least.
    void setFlowing(bool flowing, int least);

  protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void ask();

    QWidget *m_content;
    bool m_flowing = false;
    int m_least = 0;
};

} // namespace groundwork::ui
