#pragma once

#include "core/matching/supply.h"
#include "ui/pages/page.h"

#include <QDialog>

class QBoxLayout;
class QTableWidget;

namespace groundwork::ui {

/// Needs and offers before matching: seats against people, which areas lack a mentor or hang on few, a line to recruit
/// with, and people whose answers leave hardly any choice. An area opens the people who want it, a name the person.
class SupplyDialog : public QDialog {
    Q_OBJECT

  public:
    explicit SupplyDialog(const PageContext &context, QWidget *parent = nullptr);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void fitColumns();
    void addLine(QBoxLayout &column, const matching::Supply &supply);
    void addAreas(QBoxLayout &column, const matching::Supply &supply);
    void addNarrow(QBoxLayout &column, const matching::Supply &supply);
    void showAreaPeople(const QString &area);
    PageContext m_context;
    QTableWidget *m_areas = nullptr; ///< none when nobody asks for an area
};

} // namespace groundwork::ui
