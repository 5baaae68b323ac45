#pragma once

#include "core/file/backups.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QTimer>

#include <vector>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace groundwork::ui {

class Banner;
class Card;
class EmptyState;
class Label;
class PageHeader;

/// The backups of the open program: when, why, how large, whether each is sound, and what has changed since;
/// and the two ways back, as a new file or in the place of what is here.
class BackupsPage : public Page {
    Q_OBJECT

  public:
    explicit BackupsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Backups; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    enum Column { When, Why, Kept, Size, Checked, ColumnCount };
    enum class Soundness { Unknown, Sound, Damaged };

    void makeTable();
    Card *makeDetails();
    void read();
    void checkNext();
    void showDetails();
    void countChanges();
    void fitColumns();
    void makeNow();
    void openFolder();
    void restoreAsNew();
    void restoreThis();
    [[nodiscard]] const Backup *chosen() const;
    [[nodiscard]] Soundness soundness(const Backup &backup) const;
    [[nodiscard]] QString checkedWords(const Backup &backup) const;

    PageHeader *m_header;
    QStackedWidget *m_stack;
    QBoxLayout *m_columns;
    QTableView *m_table;
    QStandardItemModel *m_model;
    Card *m_details;
    Label *m_detailsWhy;
    Label *m_detailsFile;
    Label *m_since;
    QPushButton *m_now = nullptr;
    QPushButton *m_asNew = nullptr;
    QPushButton *m_restore = nullptr;
    Card *m_rules;
    std::vector<Backup> m_backups;
    QHash<QString, bool> m_sound; ///< by path: what a check of this session has found
    QTimer m_checks;              ///< one backup a turn of the event loop
    QTimer m_count;               ///< after the selection has come to rest
};

} // namespace groundwork::ui
