#pragma once

#include "ui/documents/document_catalog.h"

#include <QComboBox>
#include <QStringList>

#include <vector>

namespace groundwork::ui {

/// Which exercise cards, or which sessions, are printed: those that a page asked for, all of them, the favourites, or
/// a ready-made set.
class CardChoice final : public QComboBox {
    Q_OBJECT

  public:
    explicit CardChoice(QWidget *parent = nullptr);
    /// `wanted` as in PrintRequest::cards and sessions; none stands for the first of `choices`.
    void fill(const std::vector<documents::PrintableCards> &choices, const QStringList &wanted);
    [[nodiscard]] QStringList cards() const;
};

} // namespace groundwork::ui
