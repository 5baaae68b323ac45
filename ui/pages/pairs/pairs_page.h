#pragma once

#include "ui/pages/page.h"

#include <QHash>

class QLineEdit;
class QTableView;
class QStackedWidget;

namespace groundwork::models {
class PairsFilter;
class PairsModel;
} // namespace groundwork::models

namespace groundwork::ui {

class Card;
class EmptyState;
class FilterChip;
class PageHeader;

/// All pairs of the cohort in a table with filters. Enter or a double click opens a pair.
class PairsPage : public Page {
    Q_OBJECT

  public:
    explicit PairsPage(const PageContext &context);

    [[nodiscard]] PageId id() const override { return PageId::Pairs; }
    [[nodiscard]] QString title() const override { return tr("Pairs"); }
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    bool focusFilter() override;
    bool closeTopmost() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void makeFilters(QWidget *row);
    void openImport();
    void read();
    void showFilter(const QString &key);
    void showQuestions();
    void showReviews();
    void showCheck(const QString &check);
    void updateShown();
    void open(const QModelIndex &index);
    void fitColumns();
    models::PairsModel *m_model;
    models::PairsFilter *m_filter;
    PageHeader *m_header;
    QLineEdit *m_search;
    QHash<QString, FilterChip *> m_chips;
    FilterChip *m_checkChip;
    Card *m_tableCard = nullptr;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EmptyState *m_nobody;
};

} // namespace groundwork::ui
