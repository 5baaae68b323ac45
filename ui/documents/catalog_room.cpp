// The papers for the day of a room (document_catalog.h).
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/rooms/room_rows.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/room_documents.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// The room that is asked for, else the one that is going or planned, else all pairs that have not met.
Result<rooms::Room> roomOf(const ProgramFile &file, const PrintRequest &request) {
    if (request.room.isValid())
        return rooms::room(file, request.room);
    if (auto current = rooms::currentRoom(file, request.cohort))
        return std::move(*current);
    return rooms::suggestedRoom(file, request.cohort);
}

} // namespace

std::vector<PartnershipId> pairsOfRoom(const ProgramFile &file, const PrintRequest &request) {
    std::vector<PartnershipId> pairs;
    const bool namesNobody =
        request.kind == DocumentKind::FacilitatorCard || request.kind == DocumentKind::StageCards;
    const Result<rooms::Room> room = roomOf(file, request);
    if (!room || namesNobody)
        return pairs;
    for (const rooms::RoomSeat &seat : room->seats)
        pairs.push_back(seat.pair);
    return pairs;
}

int usualMinutes(const ProgramFile &file, CohortId cohort) {
    if (const auto room = rooms::currentRoom(file, cohort))
        return first_meeting::minutesOf(room->length);
    const auto found = framework::cohort(file, cohort);
    return found ? found->firstMeetingMinutes : 90;
}

Result<std::vector<Document>> CatalogPrints::ofRoom() const {
    const Result<rooms::Room> room = roomOf(*m_file, m_request);
    if (!room)
        return failure(room.error());
    RoomPrint print;
    print.context = context();
    print.helpLine = helpLine();
    print.facilitator = room->facilitator;
    print.place = room->place;
    print.heldOn = room->heldOn;
    print.startsAt = room->startsAt;
    print.length = length();
    print.printedOn = today();
    print.end = m_cohort.end;
    const std::vector<rooms::RoomPair> pairs = rooms::roomPairs(*m_file, room->cohort);
    for (const rooms::RoomSeat &seat : room->seats) {
        const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                       [&](const rooms::RoomPair &each) { return each.id == seat.pair; });
        if (pair != pairs.end())
            print.pairs.push_back(
                {pair->mentee, pair->mentor, pair->menteeCallName, pair->mentorCallName, seat.table});
    }
    if (m_request.kind == DocumentKind::FacilitatorCard)
        return std::vector<Document>{facilitatorCardDocument(print, *m_script, style())};
    if (m_request.kind == DocumentKind::StageCards)
        return std::vector<Document>{stageCardsDocument(print, *m_script, style())};
    if (print.pairs.empty())
        return failure(ErrorCode::NothingToPrint);
    if (m_request.kind == DocumentKind::SeatingPlan)
        return std::vector<Document>{seatingPlanDocument(print, style())};
    if (m_request.kind == DocumentKind::SignIn)
        return std::vector<Document>{signInDocument(print, style())};
    return std::vector<Document>{nameCardsDocument(print, style())};
}

Result<DocumentBatch> dayPack(const ProgramFile &file, const PrintRequest &request) {
    const Result<rooms::Room> room = roomOf(file, request);
    if (!room)
        return failure(room.error());
    DocumentBatch pack;
    const auto add = [&](DocumentKind kind, int copies, std::vector<PartnershipId> pairs) -> Result<void> {
        PrintRequest part = request;
        part.kind = kind;
        part.copies = copies;
        part.pairs = std::move(pairs);
        auto batch = documentsFor(file, part);
        if (!batch)
            return failure(batch.error());
        if (pack.title.isEmpty()) // as the other documents of the whole cohort are called
            pack.title = batch->title.replace(catalogEntry(kind).title, catalogEntry(DocumentKind::DayPack).title);
        const bool each = catalogEntry(kind).perPair;
        for (DocumentSource &source : batch->sources) {
            if (each) {
                source.name = catalogEntry(kind).title + QStringLiteral(", ") + source.name;
                source.label = source.name;
            }
            pack.sources.push_back(std::move(source));
        }
        return {};
    };
    std::vector<PartnershipId> pairs;
    for (const rooms::RoomSeat &seat : room->seats)
        pairs.push_back(seat.pair);
    const int tables = std::max(room->tables(), 1);
    std::vector<std::pair<DocumentKind, int>> parts{{DocumentKind::FacilitatorCard, 1}};
    if (!pairs.empty())
        parts.insert(parts.end(),
                     {{DocumentKind::SeatingPlan, 1}, {DocumentKind::SignIn, 1}, {DocumentKind::NameCards, 1}});
    parts.emplace_back(DocumentKind::StageCards, tables);
    for (const auto &[kind, copies] : parts) {
        if (const Result<void> added = add(kind, copies * std::max(1, request.copies), {}); !added)
            return failure(added.error());
    }
    // Pair by pair, so that the heap can be dealt out as it comes from the printer.
    for (const PartnershipId pair : pairs) {
        for (const DocumentKind kind : {DocumentKind::PrepSheets, DocumentKind::Worksheets}) {
            if (const Result<void> added = add(kind, request.copies, {pair}); !added)
                return failure(added.error());
        }
    }
    if (pairs.empty()) {
        for (const DocumentKind kind : {DocumentKind::PrepSheets, DocumentKind::Worksheets}) {
            if (const Result<void> added = add(kind, request.copies, {}); !added)
                return failure(added.error());
        }
    }
    return pack;
}

} // namespace groundwork::documents
