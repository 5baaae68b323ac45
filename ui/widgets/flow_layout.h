#pragma once

#include <QLayout>
#include <QList>

namespace groundwork::ui {

/// Lays widgets out in columns of equal width, as many as fit with at least `columnWidth`; every row is as
/// high as its highest widget. With a column width of 0 the widgets keep their own sizes and wrap like words,
/// each in the middle of its row.
class FlowLayout : public QLayout {
  public:
    explicit FlowLayout(int gap, int columnWidth = 0, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

  private:
    int place(const QRect &rect, bool move) const;
    int placeColumns(const QRect &rect, bool move) const;
    int placeWords(const QRect &rect, bool move) const;
    [[nodiscard]] QList<QLayoutItem *> shown() const;
    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_columnWidth;
};

} // namespace groundwork::ui
