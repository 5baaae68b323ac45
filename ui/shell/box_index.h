#pragma once

#include "core/base/id.h"
#include "core/base/side.h"
#include "core/file/change_report.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"
#include "ui/pages/place.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::skills {
class ExerciseLibrary;
}

namespace groundwork::ui {

/// One thing that the command box can find. Never anything covered or private.
struct BoxEntry {
    enum class Kind { Pair, Person, Exercise, Page, Command, Help };
    Kind kind = Kind::Page;
    QString text;
    QString detail; ///< at the end of the line, quiet: state, role, keys
    QString folded; ///< what is searched, folded; of people and pairs the index keeps it
    QString icon;   ///< exercises, pages and commands
    QString second; ///< the mentor of a pair; the mentee is `first`
    QString first;
    Role role = Role::Mentee;
    Place place;       ///< where it goes; not for commands
    QString commandId; ///< commands only
    QString topic;     ///< help only
};

/// What the command box searches: people, pairs, exercises and pages of one cohort. Names are folded once and
/// kept; a change is read again when somebody searches, or while nobody does anything. 10,000 people are
/// searched within a frame, so each letter that is typed is answered at once.
class BoxIndex {
  public:
    /// `exercises` may be none. All references must outlive the index.
    BoxIndex(const ProgramFile &file, CohortId cohort, const skills::ExerciseLibrary *exercises);

    /// Notes that something has to be read again, if the change touches a name or a pair.
    void note(const ChangeReport &report);
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// Reads what note() left to be read. Names that did not change are not folded again.
    void refresh();

    /// What fits, in the order in which it is shown: pairs, people, exercises, pages, commands, help. Every
    /// word typed must be found; entries that begin with what was typed come first; at most `limit` a kind.
    /// "> " at the start means commands only; nothing typed shows the pages.
    [[nodiscard]] std::vector<BoxEntry> find(const QString &typed, const std::vector<BoxEntry> &commands,
                                             const std::vector<BoxEntry> &help = {}, int limit = 6) const;

  private:
    struct PersonRecord {
        ParticipantId id;
        Role role = Role::Mentee;
        QString name;
        QString unit;
        QString folded;
    };
    struct PairRecord {
        PartnershipId id;
        size_t mentee; ///< in m_people
        size_t mentor;
        partnerships::PartnershipState state;
    };
    struct Query;
    void readPeople();
    void readPairs();
    void addPages();
    void addExercises(const skills::ExerciseLibrary &library);
    [[nodiscard]] BoxEntry personEntry(const PersonRecord &person) const;
    [[nodiscard]] BoxEntry pairEntry(const PairRecord &pair) const;

    const ProgramFile &m_file;
    CohortId m_cohort;
    std::vector<PersonRecord> m_people; ///< by what is searched
    std::vector<PairRecord> m_pairs;
    std::vector<BoxEntry> m_exercises;
    std::vector<BoxEntry> m_pages;
    QHash<QString, QString> m_foldedNames; ///< as typed, and folded
    bool m_stale = true;
};

} // namespace groundwork::ui
