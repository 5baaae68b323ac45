#pragma once

#include "core/skills/exercise_library.h"
#include "ui/pages/page.h"

#include <QSet>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace groundwork::ui {

class Card;
class CardReading;
class EmptyState;
class ExerciseFilterBar;
class ExerciseGroups;
class ExerciseList;
class FilterChip;
class PageHeader;
class PreviewWidget;

/// The exercise library (mockup 12): the seven skills and the ready-made sets, the cards that fit the
/// filters, and one open card, to read or as it prints.
///
/// A place's part is a card's code ("OL1") or a set's key; its filter is the group ("all", a skill, "sets").
class ExercisesPage : public Page {
    Q_OBJECT

  public:
    explicit ExercisesPage(const PageContext &context);

    [[nodiscard]] PageId id() const override { return PageId::Exercises; }
    [[nodiscard]] QString title() const override { return tr("Exercises"); }
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool focusFilter() override;
    bool closeTopmost() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void build();
    QWidget *buildList();
    QWidget *buildReading();
    void buildFoot(QBoxLayout &row);
    void fitColumns();
    void chooseGroup(const QString &group);
    void read(const QString &keep);
    void showChosen();
    void goToText();
    void showFoot();
    void showPreview();
    void toggleFavourite(const QString &key);
    void printKeys(const QStringList &keys);
    [[nodiscard]] QStringList keysToPrint() const;
    [[nodiscard]] bool showsSets() const;

    const skills::ExerciseLibrary *m_library;
    QSet<QString> m_favourites;
    QString m_group;
    PageHeader *m_header;
    QPushButton *m_print = nullptr;
    ExerciseFilterBar *m_filters = nullptr;
    ExerciseGroups *m_groups = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    ExerciseList *m_list = nullptr;
    QStackedWidget *m_listStack = nullptr;
    EmptyState *m_nothing = nullptr;
    Card *m_listCard = nullptr;
    Card *m_readingCard = nullptr;
    QStackedWidget *m_views = nullptr;
    CardReading *m_reading = nullptr;
    PreviewWidget *m_preview = nullptr; ///< made when it is asked for
    QWidget *m_foot = nullptr;
    QPushButton *m_favourite = nullptr;
    QPushButton *m_printThis = nullptr;
    FilterChip *m_asPrinted = nullptr;
    QString m_shown;
};

} // namespace groundwork::ui
