#pragma once

#include "ui/pages/people/import_session.h"

#include <QHeaderView>
#include <QVariant>

#include <vector>

class QComboBox;

namespace groundwork::ui {

class Label;
class Theme;

/// The head of the preview: for each column its title, what it means as a choice, and why. Choosing is the
/// mapping.
class ImportHeader : public QHeaderView {
    Q_OBJECT

  public:
    ImportHeader(ImportSession &session, Theme &theme, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    /// A width at which title, choice and the first answers can be read.
    [[nodiscard]] int widthFor(int section) const;

  Q_SIGNALS:
    /// The keyboard or the mouse is at a column's choice.
    void columnEntered(int section);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void updateGeometries() override;
    /// The ground only: the title is a label above the choice.
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

  private:
    struct Head {
        QWidget *box = nullptr;
        Label *title = nullptr;
        QComboBox *choice = nullptr;
        Label *reason = nullptr;
    };
    void rebuild();
    void showMapping();
    void place();
    void choose(int column, const QVariant &choice);
    ImportSession &m_session;
    Theme &m_theme;
    std::vector<Head> m_heads;
};

} // namespace groundwork::ui
