#pragma once

#include "core/people/participant.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace groundwork::ui {

/// A list of areas, each with a choice beside it: the level of an offer, or the priority of a wish. A line is
/// added by a button, and taken away by the one at its end; everything by keyboard.
class AreaListEdit : public QWidget {
    Q_OBJECT

  public:
    enum class Kind { Offers, Seeks };

    /// `suggestions` are the areas that others of the cohort named.
    AreaListEdit(Theme &theme, const QString &objectName, Kind kind, const QStringList &suggestions);

    void setOffers(const std::vector<people::Offer> &offers);
    [[nodiscard]] std::vector<people::Offer> offers() const;
    void setSeeks(const std::vector<people::Seek> &seeks);
    [[nodiscard]] std::vector<people::Seek> seeks() const;

  private:
    struct Line {
        QWidget *box;
        QComboBox *area;
        QComboBox *choice;
    };

    void clear();
    Line &addLine(const QString &area, int choice);
    void removeLine(QWidget *box);
    void name();

    Theme &m_theme;
    Kind m_kind;
    QStringList m_suggestions;
    QVBoxLayout *m_column;
    std::vector<Line> m_lines;
};

} // namespace groundwork::ui
