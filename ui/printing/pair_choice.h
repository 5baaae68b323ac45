#pragma once

#include "core/base/id.h"
#include "ui/documents/document_catalog.h"

#include <QWidget>

#include <functional>
#include <set>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class Theme;

/// For whom: the pairs, or the people, that the chosen documents fit, to tick and to search. What a button ticks is what
/// the search shows, so that a search and All take a part of them.
class PairChoice final : public QWidget {
    Q_OBJECT

  public:
    enum class Of { Pairs, People };

    PairChoice(Theme &theme, Of of, QWidget *parent = nullptr);

    /// The pairs there are for these documents; who was left out stays out.
    void setPairs(const std::vector<documents::PrintablePair> &pairs);
    /// The people there are for these documents.
    void setPeople(const std::vector<documents::PrintablePerson> &people);
    /// Ticks these and no others; none stands for all.
    void choose(const std::vector<PartnershipId> &pairs, const std::vector<PartnershipId> &ofCohort);
    /// The same of people.
    void choosePeople(const std::vector<ParticipantId> &people);
    /// Says of each entry when it was printed for last, by its id: UTC seconds; 0 for never.
    void showPrinted(const std::function<qint64(qint64)> &lastOf);
    void chooseNobody();
    /// Those that are ticked; all of them is an answer of its own.
    [[nodiscard]] std::vector<PartnershipId> chosen() const;
    [[nodiscard]] std::vector<ParticipantId> chosenPeople() const;
    [[nodiscard]] bool isEverybody() const;
    [[nodiscard]] bool isNobody() const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

  Q_SIGNALS:
    void chosenChanged();
    /// Those are wanted for whom something is new.
    void newOnesWanted();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    /// Brings the first of those that are ticked into sight, where not all are.
    void showFirstTicked();

    struct Entry {
        qint64 id = 0;
        QString text;
    };

    void build();
    void fill();
    [[nodiscard]] std::vector<qint64> chosenIds() const;
    void search();
    void tickShown(bool on);
    void showFigure();

    Theme &m_theme;
    Of m_of;
    std::vector<Entry> m_entries;
    std::set<qint64> m_out; ///< who is not ticked
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_figure;
    bool m_changing = false;
};

} // namespace groundwork::ui
