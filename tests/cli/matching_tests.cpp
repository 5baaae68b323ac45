#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <map>
#include <utility>
#include <vector>

// Matching on the command line: settings, pins and scenarios, the export of every sum, and instances of others.

using namespace groundwork::tests;

namespace {

/// A cohort to be matched, from sign-ups of a survey tool.
struct SignedUp {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("program.groundwork"));

    SignedUp() {
        runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("P"),
                    QStringLiteral("--cohort"), QStringLiteral("C"), QStringLiteral("--start"),
                    QStringLiteral("2027-02-01"), QStringLiteral("--end"), QStringLiteral("2027-11-30"),
                    QStringLiteral("--today=2027-02-01")});
        for (const char *side : {"mentee", "mentor"})
            runCliJson({QStringLiteral("import"), file,
                        QStringLiteral(GROUNDWORK_TEST_DATA "/signups/google-forms-%1s.csv").arg(QLatin1String(side)),
                        QStringLiteral("--role"), QLatin1String(side), QStringLiteral("--today=2027-02-01")});
    }
    QJsonObject match(const QStringList &more = {}) const {
        return runCliJson(QStringList{QStringLiteral("match"), file, QStringLiteral("--today=2027-02-01")} + more);
    }
    CliAnswer refused(const QStringList &more) const {
        return runCli(QStringList{QStringLiteral("match"), file, QStringLiteral("--today=2027-02-01")} + more);
    }
    QJsonObject scenarios(const QStringList &more = {}) const {
        return runCliJson(QStringList{QStringLiteral("scenarios"), file} + more);
    }
    /// The exported table, by column, one map a line.
    std::vector<std::map<QString, QString>> exported(const QStringList &more = {}) const {
        const QString csv = folder.filePath(QStringLiteral("matches.csv"));
        runCliJson(QStringList{QStringLiteral("export"), file, QStringLiteral("matches"), QStringLiteral("--no-bom"),
                               QStringLiteral("--force"), QStringLiteral("--out"), csv} +
                   more);
        QFile read(csv);
        REQUIRE(read.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(read.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        const QStringList columns = lines.takeFirst().split(QLatin1Char(','));
        std::vector<std::map<QString, QString>> rows;
        for (const QString &line : lines) {
            const QStringList cells = line.split(QLatin1Char(','));
            REQUIRE(cells.size() == columns.size());
            auto &row = rows.emplace_back();
            for (qsizetype i = 0; i < cells.size(); ++i)
                row[columns[i]] = cells[i];
        }
        return rows;
    }
};

QString text(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toString();
}

int number(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toInt();
}

QJsonObject settings(const QJsonObject &answer) {
    return answer.value(QLatin1String("settings")).toObject();
}

} // namespace

TEST_CASE("match takes settings, pins and nevers, and keeps them", "[cli][matching]") {
    const SignedUp it;
    const QJsonObject first = it.match();
    REQUIRE(first.value(QLatin1String("pairs")).toArray().size() > 10);
    CHECK(number(settings(first), "band") == 20);
    const QJsonObject weakest = first.value(QLatin1String("pairs")).toArray().last().toObject();
    const QJsonObject best = first.value(QLatin1String("pairs")).toArray().first().toObject();

    const QString apart = text(weakest, "mentee") + QLatin1Char('=') + text(weakest, "mentor");
    const QString together = text(best, "mentee") + QLatin1Char('=') + text(best, "mentor");
    const QJsonObject second =
        it.match({QStringLiteral("--band"), QStringLiteral("off"), QStringLiteral("--keep"), QStringLiteral("0"),
                  QStringLiteral("--spread"), QStringLiteral("off"), QStringLiteral("--weight"),
                  QStringLiteral("language=4"), QStringLiteral("--never"), apart, QStringLiteral("--pin"), together});
    CHECK(settings(second).value(QLatin1String("band")).isNull());
    CHECK(number(settings(second), "keep") == 0);
    CHECK_FALSE(settings(second).value(QLatin1String("spread")).toBool());
    CHECK(number(settings(second).value(QLatin1String("weights")).toObject(), "language") == 4);
    CHECK(second.value(QLatin1String("best_floor")).isNull());
    CHECK(second.value(QLatin1String("certified")).toBool());
    bool pinned = false;
    for (const QJsonValue &pair : second.value(QLatin1String("pairs")).toArray()) {
        CHECK_FALSE((text(pair.toObject(), "mentee") == text(weakest, "mentee") &&
                     text(pair.toObject(), "mentor") == text(weakest, "mentor")));
        if (pair.toObject().value(QLatin1String("pinned")).toBool())
            pinned = text(pair.toObject(), "mentee") == text(best, "mentee");
    }
    CHECK(pinned);
    CHECK(settings(it.match()) == settings(second)); // kept for the next time
    const QJsonObject third = it.match({QStringLiteral("--let-go"), apart, QStringLiteral("--let-go"), together});
    CHECK(settings(third).value(QLatin1String("pins")).toArray().isEmpty());
    CHECK(settings(third).value(QLatin1String("never")).toArray().isEmpty());

    CHECK(it.refused({QStringLiteral("--band"), QStringLiteral("1001")}).code == 2);
    CHECK(it.refused({QStringLiteral("--spread"), QStringLiteral("perhaps")}).code == 2);
    CHECK(it.refused({QStringLiteral("--weight"), QStringLiteral("charm=3")}).code == 2);
    // "own" alone is no question, although it is the name of a criterion.
    CHECK(it.refused({QStringLiteral("--weight"), QStringLiteral("own=3")}).code == 2);
    CHECK(it.refused({QStringLiteral("--weight"), QStringLiteral("own:999:equal:0:0=3")}).code == 2);
    const CliAnswer nobody = it.refused({QStringLiteral("--pin"), QStringLiteral("Nobody At All=") + text(best, "mentor")});
    CHECK(nobody.code == 1);
    CHECK(nobody.err.contains("Nobody At All"));
}

TEST_CASE("scenarios are listed, copied and compared by facts", "[cli][matching]") {
    const SignedUp it;
    CHECK(runCli({QStringLiteral("scenarios"), it.file, QStringLiteral("--compare"), QStringLiteral("A"),
                  QStringLiteral("--with"), QStringLiteral("B")})
              .code == 1);
    it.match({QStringLiteral("--scenario"), QStringLiteral("A")});
    const QJsonObject copied = it.scenarios({QStringLiteral("--copy"), QStringLiteral("A"), QStringLiteral("--as"), QStringLiteral("B")});
    REQUIRE(copied.value(QLatin1String("scenarios")).toArray().size() == 2);
    it.match({QStringLiteral("--scenario"), QStringLiteral("B"), QStringLiteral("--weight"), QStringLiteral("first_need=0"),
              QStringLiteral("--weight"), QStringLiteral("shared_times=5"), QStringLiteral("--keep"), QStringLiteral("0")});
    const QJsonArray list = it.scenarios().value(QLatin1String("scenarios")).toArray();
    CHECK(text(list[0].toObject(), "digest") == text(list[1].toObject(), "digest")); // the same people
    CHECK(text(list[0].toObject(), "name") == QStringLiteral("A"));

    const QJsonObject compared = it.scenarios({QStringLiteral("--compare"), QStringLiteral("A"), QStringLiteral("--with"), QStringLiteral("B")});
    const auto facts = [&](const char *side) {
        return compared.value(QLatin1String(side)).toObject().value(QLatin1String("facts")).toObject();
    };
    CHECK(number(facts("from"), "placed") == number(facts("to"), "placed"));
    CHECK(number(facts("from"), "first_needs_met") > number(facts("to"), "first_needs_met"));
    CHECK_FALSE(compared.value(QLatin1String("moves")).toArray().isEmpty());
    CHECK(it.scenarios({QStringLiteral("--compare"), QStringLiteral("A"), QStringLiteral("--with"), QStringLiteral("A")})
              .value(QLatin1String("moves"))
              .toArray()
              .isEmpty());
    CHECK(runCli({QStringLiteral("scenarios"), it.file, QStringLiteral("--copy"), QStringLiteral("A")}).code == 2);
    CHECK(runCli({QStringLiteral("scenarios"), it.file, QStringLiteral("--copy"), QStringLiteral("A"), QStringLiteral("--as"),
                  QStringLiteral("b")})
              .code == 1); // there is a B
}

TEST_CASE("The exported points of each criterion add up to what match says", "[cli][matching][export]") {
    const SignedUp it;
    const QJsonObject matched = it.match();
    const auto rows = it.exported();
    REQUIRE(rows.size() == static_cast<size_t>(number(matched, "placed")));
    int all = 0;
    for (const auto &row : rows) {
        int sum = 0;
        for (const auto &[column, cell] : row) {
            if (column.startsWith(QLatin1String("points_")) && column != QLatin1String("points_possible"))
                sum += cell.toInt();
        }
        CHECK(sum == row.at(QStringLiteral("points")).toInt());
        CHECK(row.at(QStringLiteral("points_possible")).toInt() == number(matched, "possible"));
        all += sum;
    }
    CHECK(all == number(matched, "points"));
    CHECK(runCli({QStringLiteral("export"), it.file, QStringLiteral("matches"), QStringLiteral("--scenario"), QStringLiteral("Z"),
                  QStringLiteral("--out"), it.folder.filePath(QStringLiteral("z.csv"))})
              .code == 1);
    CHECK_FALSE(QFile::exists(it.folder.filePath(QStringLiteral("z.csv"))));
    it.match({QStringLiteral("--publish")});
    CHECK(it.exported().size() == 0); // nobody who is placed is left to match
}

TEST_CASE("The print for a second reader comes out of the command line", "[cli][matching]") {
    const SignedUp it;
    it.match();
    const QString pdf = it.folder.filePath(QStringLiteral("match.pdf"));
    const QJsonObject printed =
        runCliJson({QStringLiteral("print"), it.file, QStringLiteral("matching"), QStringLiteral("--out"), pdf});
    CHECK(number(printed, "documents") == 1);
    CHECK(number(printed, "pages") >= 5);
    CHECK(QFile::exists(pdf));
}

TEST_CASE("solve takes pins and seats that cost more and more", "[cli][matching]") {
    const QTemporaryDir folder;
    const auto instance = [&](const QByteArray &json) {
        QFile file(folder.filePath(QStringLiteral("i.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
        return QStringList{QStringLiteral("solve"), file.fileName(), QStringLiteral("--format"), QStringLiteral("json")};
    };
    const QJsonObject solved = runCliJson(instance(R"({"scores": [[9, 5], [9, 6]], "seats": [2, 1], "rising": [0, 2]})"));
    CHECK(number(solved, "value") == 18);
    CHECK(number(solved, "seat_cost") == 2);
    CHECK(solved.value(QLatin1String("certified")).toBool());
    // The certificate can be checked by hand: what all rows are worth, less what the seats earn, is the cost of the plan.
    const QJsonObject certificate = solved.value(QLatin1String("certificate")).toObject();
    CHECK(certificate.value(QLatin1String("prices")).toArray().size() == 2);
    CHECK(certificate.value(QLatin1String("worths")).toArray().size() == 2);
    const QJsonObject pinned = runCliJson(instance(R"({"scores": [[9, 5], [9, 6]], "seats": [2, 1], "pins": [1, null]})"));
    CHECK(pinned.value(QLatin1String("assignment")).toArray() == QJsonArray{1, 0});
    CHECK(runCli(instance(R"({"scores": [[null, 5]], "pins": [0]})")).code == 1);
    CHECK(runCli(instance(R"({"scores": [[1]], "rising": [2, 1]})")).code == 1);
}

namespace {

/// A problem of the size of OR-Library's smallest whose best total is known without solving it: every cost is at least
/// a share of its row and a share of its column, and for one pair in each row and column it is exactly that. So no
/// assignment costs less than all shares together, and one costs as much.
struct Planted {
    static constexpr int kSize = 100;
    std::vector<std::vector<int>> cost{kSize, std::vector<int>(kSize, 0)};
    std::vector<int> place; ///< the cheap pair of each row
    int best = 0;

    Planted() {
        unsigned state = 20261130;
        const auto below = [&state](unsigned count) {
            state = state * 1664525u + 1013904223u;
            return static_cast<int>((state >> 8) % count);
        };
        std::vector<int> ofRow, ofColumn;
        for (int n = 0; n < kSize; ++n) {
            place.push_back(n);
            ofRow.push_back(1 + below(40));
            ofColumn.push_back(1 + below(40));
            best += ofRow.back() + ofColumn.back();
        }
        for (int n = kSize - 1; n > 0; --n)
            std::swap(place[size_t(n)], place[size_t(below(unsigned(n) + 1))]);
        for (int i = 0; i < kSize; ++i) {
            for (int j = 0; j < kSize; ++j) // many more pairs cost nothing more, and lead astray
                cost[size_t(i)][size_t(j)] = ofRow[size_t(i)] + ofColumn[size_t(j)] +
                                             (j == place[size_t(i)] || below(12) == 0 ? 0 : 1 + below(30));
        }
    }
    void check(const QJsonObject &solved) const {
        CHECK(number(solved, "value") == best);
        CHECK(number(solved, "matched") == kSize);
        CHECK(solved.value(QLatin1String("certified")).toBool());
        const QJsonArray assignment = solved.value(QLatin1String("assignment")).toArray();
        REQUIRE(assignment.size() == kSize);
        std::vector<int> used(kSize, 0);
        int sum = 0;
        for (int i = 0; i < kSize; ++i) {
            const int j = assignment[i].toInt();
            used[size_t(j)] += 1;
            sum += cost[size_t(i)][size_t(j)];
        }
        CHECK(used == std::vector<int>(kSize, 1));
        CHECK(sum == best);
    }
};

} // namespace

TEST_CASE("solve comes out at the known optimum of a hundred by a hundred in both formats of OR-Library", "[cli][matching]") {
    const QTemporaryDir folder;
    const Planted planted;
    const auto solved = [&](const QByteArray &text, const char *format) {
        QFile file(folder.filePath(QStringLiteral("assign100.txt")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return runCliJson({QStringLiteral("solve"), file.fileName(), QStringLiteral("--format"), QLatin1String(format)});
    };
    QByteArray text = " 100\n";
    SECTION("all costs, a row over several lines") {
        for (const std::vector<int> &row : planted.cost) {
            for (size_t j = 0; j < row.size(); ++j)
                text += ' ' + QByteArray::number(row[j]) + (j % 12 == 11 || j + 1 == row.size() ? "\n" : "");
        }
        planted.check(solved(text, "orlib"));
    }
    SECTION("a list of pairs, most of them missing") {
        for (int i = 0; i < Planted::kSize; ++i) {
            for (int j = 0; j < Planted::kSize; ++j) {
                if (j == planted.place[size_t(i)] || (i * 7 + j * 3) % 10 < 3)
                    text += QByteArray::number(i + 1) + ' ' + QByteArray::number(j + 1) + ' ' +
                            QByteArray::number(planted.cost[size_t(i)][size_t(j)]) + '\n';
            }
        }
        planted.check(solved(text, "orlib-sparse"));
    }
}
