#pragma once

#include "core/exchange/import_plan.h"

#include <QWidget>

namespace groundwork::ui {

class Label;
class Theme;

/// The last step: what will be true once the list is in, and which rows stay out.
class ImportSummaryStep : public QWidget {
    Q_OBJECT

  public:
    explicit ImportSummaryStep(Theme &theme, QWidget *parent = nullptr);
    void showCounts(const exchange::ImportCounts &counts);

  private:
    Label *m_people;
    Label *m_outside;
};

} // namespace groundwork::ui
