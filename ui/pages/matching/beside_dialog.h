#pragma once

#include "core/matching/criteria.h"
#include "ui/pages/matching/beside_facts.h"

#include <QDialog>

class QBoxLayout;
class QVBoxLayout;

namespace groundwork::ui {

class Theme;

/// Both profiles side by side (features.md FE40): the same parts in the same order, what the two share marked with a
/// link and heavier type, and beneath it the sum of the pair. Nobody gets a score. Deletes itself when it is closed.
class BesideDialog : public QDialog {
    Q_OBJECT

  public:
    BesideDialog(Theme &theme, const BesideFacts &facts, const matching::Sum &sum, QWidget *parent);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void addHead(QVBoxLayout &column, const BesideFacts &facts);
    void addPart(QVBoxLayout &column, const BesidePart &part, int number);
    void addTimes(QVBoxLayout &column, const BesideFacts &facts);
    void addSum(QVBoxLayout &column, const BesideFacts &facts, const matching::Sum &sum);
    QVBoxLayout *group(QVBoxLayout &column, const QString &title, words::Visibility visibility);
    /// Two cells that stand beside each other where there is room.
    void addPair(QVBoxLayout &group, QWidget *mentee, QWidget *mentor);
    QWidget *cell(Role role, const QString &lead, const std::vector<BesideTerm> &terms, const QString &whose,
                  const QString &name);
    QWidget *term(const BesideTerm &term);
    void arrange();

    Theme &m_theme;
    QStringList m_names; ///< call names: mentee, mentor
    std::vector<QBoxLayout *> m_pairs;
};

} // namespace groundwork::ui
