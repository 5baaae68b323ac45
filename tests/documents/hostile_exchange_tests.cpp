// What leaves the program beside paper, of a cohort in which everything that can be typed is hostile: mail drafts,
// the table of a mail merge and calendars, read by readers that are not ours.

#include "core/content/pack.h"
#include "core/exchange/calendar_file.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/export_sheet.h"
#include "core/letters/letter_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/quality/cohort_facts.h"
#include "core/quality/year_plan.h"
#include "core/rooms/rooms.h"
#include "core/rooms/room_rows.h"
#include "tests/documents/document_support.h"
#include "tests/support/calendar_reader.h"
#include "tests/support/catch_compat.h"
#include "tests/support/hostile_cohort.h"
#include "tests/support/python_reader.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/letter_mail.h"
#include "ui/words/calendar_words.h"
#include "ui/words/letter_words.h"
#include "ui/words/plan_words.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

#include <set>

using namespace groundwork;
using namespace groundwork::documents;
using namespace groundwork::testing;

namespace {

struct Post {
    HostileCohort cohort{6};
    words::LetterSource source = valueOf(words::LetterSource::read(*cohort.file, cohort.cohort, cohort.pack));
    std::vector<words::Letter> letters;

    explicit Post(letters::LetterKind kind) {
        letters = words::lettersTo(source, letters::letterText(*cohort.file, source.content, kind),
                                   letters::letterReaders(*cohort.file, cohort.cohort));
        std::erase_if(letters, [](const words::Letter &letter) { return !words::letterGap(letter, true).isEmpty(); });
        REQUIRE_FALSE(letters.empty());
    }
};

QJsonObject asPythonReads(const QString &path) {
    return python(QStringLiteral("import sys, json, email\n"
                                 "from email import policy\n"
                                 "m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=policy.default)\n"
                                 "d = [str(x) for p in m.walk() for x in p.defects]\n"
                                 "d += [str(x) for k in m.keys() for x in getattr(m[k], 'defects', [])]\n"
                                 "f = [[p.get_filename(), p.get_content_type(), p.get_content().hex() if isinstance(p.get_content(), bytes) else p.get_content()] for p in m.iter_attachments()]\n"
                                 "print(json.dumps({'headers': m.keys(), 'to': [a.addr_spec for a in m['to'].addresses],\n"
                                 "  'subject': m['subject'], 'body': m.get_body(('plain',)).get_content(), 'files': f, 'defects': d}))\n"),
                  {path})
        .toObject();
}

} // namespace

TEST_CASE("Every mail draft of a hostile cohort says the letter, to one person, with its paper",
          "[documents][letters][hostile]") {
    needGui();
    const Post post(letters::LetterKind::FirstMeeting);
    for (const LetterExtra extra : {LetterExtra::Letter, LetterExtra::Days}) {
        QTemporaryDir folder;
        LetterMail mail(*post.cohort.file, post.source, post.letters, folder.path(), extra,
                        letterStyle(post.source, PageStyle::Paper::A4, false));
        while (!mail.isDone())
            valueOf(mail.step(false));
        const QStringList files = QDir(folder.path()).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
        REQUIRE(files.size() == qsizetype(post.letters.size()));
        std::set<QString> subjects;
        for (const QString &file : files) {
            INFO(file.toStdString());
            CHECK(file.size() <= 130);
            const QJsonObject read = asPythonReads(folder.filePath(file));
            CHECK(read.value(QStringLiteral("defects")).toArray() == QJsonArray());
            const QStringList headers = read.value(QStringLiteral("headers")).toVariant().toStringList();
            for (const char *other : {"Bcc", "Cc", "bcc"})
                CHECK_FALSE(headers.contains(QLatin1String(other)));
            const QJsonArray to = read.value(QStringLiteral("to")).toArray();
            REQUIRE(to.size() == 1);
            const auto letter = std::find_if(post.letters.begin(), post.letters.end(), [&](const words::Letter &each) {
                return each.reader.email == to.at(0).toString();
            });
            REQUIRE(letter != post.letters.end());
            CHECK(solid(read.value(QStringLiteral("subject")).toString()) == solid(letter->text.subject));
            CHECK(solid(read.value(QStringLiteral("body")).toString()) == solid(letter->text.body));
            for (const QJsonValue &attached : read.value(QStringLiteral("files")).toArray()) {
                const QString type = attached.toArray().at(1).toString();
                const QString content = attached.toArray().at(2).toString();
                if (extra == LetterExtra::Letter) {
                    CHECK(type == QStringLiteral("application/pdf"));
                    const QByteArray bytes = QByteArray::fromHex(content.toLatin1());
                    CHECK(bytes.startsWith("%PDF-1."));
                    CHECK(bytes.trimmed().endsWith("%%EOF"));
                } else {
                    CHECK(type == QStringLiteral("text/calendar"));
                }
            }
            CHECK((extra == LetterExtra::Days || read.value(QStringLiteral("files")).toArray().size() == 1));
        }
    }
}

TEST_CASE("The table of a mail merge says the letters of a hostile cohort", "[documents][letters][hostile]") {
    needGui();
    const Post post(letters::LetterKind::FirstMeeting);
    const exchange::ExportTable table = words::letterTable(post.source, post.letters);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("letters.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(exchange::toCsv(table));
    file.close();
    const std::vector<QStringList> rows = readCsvByPython(file.fileName());
    REQUIRE(rows.size() == table.rows.size() + 1);
    CHECK(rows.front() == table.columns);
    for (size_t row = 0; row < table.rows.size(); ++row) {
        REQUIRE(rows.at(row + 1).size() == table.columns.size());
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            CHECK(exchange::recoveredCell(rows.at(row + 1).at(column)) == table.rows.at(row).at(column));
            CHECK_FALSE(QStringLiteral("=+-@\t\r\n").contains(rows.at(row + 1).at(column).left(1).isEmpty()
                                                                  ? QStringLiteral("x")
                                                                  : rows.at(row + 1).at(column).left(1)));
        }
    }
}

TEST_CASE("Every calendar of a hostile cohort is read by libical and says the same", "[documents][calendar][hostile]") {
    needGui();
    HostileCohort cohort(6);
    const qint64 now = cohort.clock.now();
    std::vector<std::vector<exchange::CalendarEvent>> calendars;
    for (const PartnershipId pair : cohort.pairs)
        calendars.push_back(words::pairEvents(*cohort.file, pair));
    calendars.push_back(words::roomEvents(*cohort.file, cohort.cohort));
    const auto facts = valueOf(quality::cohortFacts(*cohort.file, cohort.cohort));
    calendars.push_back(words::planEvents(facts, quality::yearPlan(facts)));
    std::set<QString> uids;
    size_t count = 0;
    for (const std::vector<exchange::CalendarEvent> &events : calendars) {
        const std::vector<ReadEvent> read = readCalendar(exchange::toCalendar(facts.cohort.name, events, now));
        REQUIRE(read.size() == events.size());
        for (size_t i = 0; i < events.size(); ++i) {
            CHECK(read[i].uid == events[i].uid);
            CHECK(solid(read[i].summary) == solid(events[i].summary));
            CHECK(solid(read[i].description) == solid(events[i].description));
            CHECK(solid(read[i].place) == solid(events[i].place));
            CHECK(read[i].from == events[i].from);
            CHECK(read[i].at == events[i].at);
            CHECK((read[i].status == QStringLiteral("CANCELLED")) == events[i].isCancelled);
            uids.insert(read[i].uid);
            ++count;
        }
    }
    CHECK(count > 20);
    CHECK(uids.size() == count);

    // The room moves: the same entry, later. The pair is over: its days are taken out.
    const auto room = rooms::roomsOf(*cohort.file, cohort.cohort).front();
    const auto before = words::roomEvents(*cohort.file, cohort.cohort);
    REQUIRE_FALSE(before.empty());
    rooms::RoomPlan plan;
    plan.cohort = cohort.cohort;
    plan.heldOn = room.heldOn.addDays(1);
    plan.startsAt = room.startsAt;
    plan.place = room.place;
    plan.facilitator = room.facilitator;
    for (const rooms::RoomSeat &seat : room.seats)
        plan.pairs.push_back(seat.pair);
    cohort.clock.setDay(cohort.clock.today().addDays(1));
    valueOf(rooms::planRoom(*cohort.file, cohort.content.script(), plan, room.id));
    const auto moved = readCalendar(exchange::toCalendar(QStringLiteral("n"), words::roomEvents(*cohort.file, cohort.cohort), now));
    const auto first = readCalendar(exchange::toCalendar(QStringLiteral("n"), before, now));
    REQUIRE(moved.size() == first.size());
    CHECK(moved.front().uid == first.front().uid);
    CHECK(moved.front().sequence > first.front().sequence);
    CHECK(moved.front().from == first.front().from.addDays(1));
    bool cancelled = false;
    for (const exchange::CalendarEvent &event : words::pairEvents(*cohort.file, cohort.pairs.at(2)))
        cancelled = cancelled || event.isCancelled;
    CHECK(cancelled);
}
