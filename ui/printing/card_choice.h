#pragma once

#include <QComboBox>
#include <QStringList>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

/// Which exercise cards are printed: those that a page asked for, all of them, the favourites, or a
/// ready-made set.
class CardChoice final : public QComboBox {
    Q_OBJECT

  public:
    explicit CardChoice(QWidget *parent = nullptr);
    /// `wanted` as in PrintRequest::cards; none stands for all.
    void fill(const ProgramFile &file, const QStringList &wanted);
    [[nodiscard]] QStringList cards() const;
};

} // namespace groundwork::ui
