#include "core/framework_use/acknowledgement_rows.h"

#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_table.h"
#include "core/people/person_rows.h"
#include "core/people/takes_part.h"

#include <algorithm>
#include <map>

namespace groundwork::framework_use {

namespace {

struct Reading {
    FrameworkId framework;
    int version = 0;
    QDate on;
};

std::unordered_map<ParticipantId, std::vector<Reading>> readings(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<ParticipantId, std::vector<Reading>> found;
    auto row = file.database().prepare(
        "SELECT a.participant_id, a.framework_id, f.version, a.acknowledged_on FROM framework_acknowledgement "
        "a JOIN participant p USING (participant_id) JOIN framework f USING (framework_id) WHERE p.cohort_id = "
        "?1 ORDER BY f.version");
    row.bind(cohort);
    while (row.step())
        found[row.id<ParticipantId>(0)].push_back(
            {row.id<FrameworkId>(1), row.integer(2), row.date(3)});
    return found;
}

void take(Reader &reader, ParticipantId participant, const std::vector<Reading> &readings,
          FrameworkId version) {
    for (const Reading &reading : readings) {
        if (reading.framework != version) {
            reader.earlierVersion = std::max(reader.earlierVersion, reading.version);
        } else if (!reader.readOn.isValid()) {
            reader.readOn = reading.on;
            reader.participant = participant;
        }
    }
}

} // namespace

std::vector<Reader> readers(const ProgramFile &file, CohortId id) {
    const auto cohort = framework::cohort(file, id);
    if (!cohort)
        return {};
    const auto found = readings(file, id);
    std::vector<Reader> readers;
    std::unordered_map<PersonId, size_t> place;
    for (const people::ParticipantRow &row : people::participantRows(file, id)) {
        if (!people::takesPart(row.state))
            continue;
        const auto [at, fresh] = place.try_emplace(row.person, readers.size());
        if (fresh) {
            Reader reader;
            reader.participant = row.id;
            reader.person = row.person;
            reader.name = row.name;
            reader.sortKey = row.sortKey;
            reader.unit = row.unit;
            reader.role = row.role;
            readers.push_back(std::move(reader));
        } else {
            readers[at->second].bothRoles = true;
        }
        if (const auto read = found.find(row.id); read != found.end())
            take(readers[at->second], row.id, read->second, cohort->framework);
    }
    std::stable_sort(readers.begin(), readers.end(), [](const Reader &a, const Reader &b) {
        return !a.readOn.isValid() && b.readOn.isValid();
    });
    return readers;
}

ReadingCounts readingCounts(const std::vector<Reader> &readers) {
    const auto read = std::count_if(readers.begin(), readers.end(),
                                    [](const Reader &reader) { return reader.readOn.isValid(); });
    return {static_cast<int>(read), static_cast<int>(readers.size())};
}

std::optional<Acknowledgement> acknowledgementOf(const ProgramFile &file, ParticipantId participant,
                                                 FrameworkId framework) {
    return AcknowledgementTable(file.database()).read(participant, framework);
}

MarkSummary markSummary(const ProgramFile &file, CohortId cohort, FrameworkId framework) {
    const std::vector<Acknowledgement> marks = AcknowledgementTable(file.database()).marks(framework, cohort);
    MarkSummary summary;
    summary.people = static_cast<int>(marks.size());
    if (!summary.enough())
        return summary;
    std::map<framework::LineRef, LineMarks> lines;
    for (const Acknowledgement &mark : marks) {
        if (mark.liked)
            ++lines[*mark.liked].liked;
        if (mark.asked)
            ++lines[*mark.asked].asked;
        if (!mark.question.isEmpty())
            summary.questions.push_back({mark.asked, mark.question});
    }
    for (auto &[line, counts] : lines) {
        counts.line = line;
        summary.lines.push_back(counts);
    }
    std::stable_sort(summary.questions.begin(), summary.questions.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    return summary;
}

std::unordered_map<ParticipantId, QDate> firstReadings(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<ParticipantId, QDate> first;
    for (const auto &[participant, all] : readings(file, cohort)) {
        for (const Reading &reading : all) {
            const auto at = first.try_emplace(participant, reading.on).first;
            at->second = std::min(at->second, reading.on);
        }
    }
    return first;
}

} // namespace groundwork::framework_use
