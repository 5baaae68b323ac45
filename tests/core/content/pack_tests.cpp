#include "core/agreements/agreement_content.h"
#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/first_meeting/script.h"
#include "core/skills/exercise_library.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <functional>

using namespace groundwork;

namespace {

void write(const QString &path, const QByteArray &text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

TEST_CASE("The shipped texts load, and an unknown language falls back to English", "[content]") {
    const content::Pack pack = valueOf(content::Pack::load(QStringLiteral("xx_YY")));
    CHECK(pack.names().contains(QStringLiteral("framework")));
    CHECK(pack.version(QStringLiteral("first_meeting")) >= 1);
    CHECK(codeOf(pack.document(QStringLiteral("nothing"))) == ErrorCode::ContentMissing);
}

TEST_CASE("A language replaces file by file, and a broken file is named", "[content]") {
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("en/a.json")), R"({"content":"a","version":1})");
    write(folder.filePath(QStringLiteral("en/b.json")), R"({"content":"b","version":1})");
    write(folder.filePath(QStringLiteral("de/a.json")), R"({"content":"a","version":7})");
    const content::Pack pack = valueOf(content::Pack::loadFrom(folder.path(), QStringLiteral("de_CH")));
    CHECK(pack.version(QStringLiteral("a")) == 7);
    CHECK(pack.version(QStringLiteral("b")) == 1);
    write(folder.filePath(QStringLiteral("de/b.json")), "{ not json");
    CHECK(codeOf(content::Pack::loadFrom(folder.path(), QStringLiteral("de"))) == ErrorCode::ContentMissing);
    CHECK(codeOf(content::Pack::loadFrom(folder.filePath(QStringLiteral("none")), QStringLiteral("de"))) ==
          ErrorCode::ContentMissing);
}

TEST_CASE("The shipped texts take a program's role names; keys and machine values stay", "[content][roles]") {
    const content::Pack shipped = valueOf(content::Pack::load());
    const content::Pack named = shipped.inRoleNames({QStringLiteral("guide"), QStringLiteral("guides"),
                                                     QStringLiteral("learner"), QStringLiteral("learners")});
    static const QRegularExpression role(QStringLiteral("(?<![\\w{])(mentor|mentee)s?(?![\\w}])"),
                                         QRegularExpression::CaseInsensitiveOption);
    const std::function<void(const QJsonValue &, const QJsonValue &)> compare =
        [&compare](const QJsonValue &before, const QJsonValue &after) {
            REQUIRE(before.type() == after.type());
            if (before.isObject()) {
                const QJsonObject object = after.toObject();
                CHECK(before.toObject().keys() == object.keys());
                for (const QString &key : object.keys())
                    compare(before.toObject().value(key), object.value(key));
            } else if (before.isArray()) {
                REQUIRE(before.toArray().size() == after.toArray().size());
                for (int at = 0; at < before.toArray().size(); ++at)
                    compare(before.toArray().at(at), after.toArray().at(at));
            } else if (before.toString().contains(QLatin1Char(' '))) {
                INFO(after.toString().toStdString());
                CHECK_FALSE(role.match(after.toString()).hasMatch());
            }
        };
    for (const QString &name : shipped.names())
        compare(valueOf(shipped.document(name)), valueOf(named.document(name)));

    const auto script = valueOf(first_meeting::Script::read(named));
    const auto plain = valueOf(first_meeting::Script::read(shipped));
    for (const first_meeting::Length length :
         {first_meeting::Length::Sixty, first_meeting::Length::Ninety, first_meeting::Length::OneTwenty}) {
        const auto prompts = script.promptsAt(length);
        const auto before = plain.promptsAt(length);
        REQUIRE(prompts.size() == before.size());
        for (size_t at = 0; at < prompts.size(); ++at)
            CHECK(prompts[at]->key == before[at]->key);
    }
    CHECK(agreements::AgreementContent::read(named).has_value());
    CHECK(valueOf(skills::ExerciseLibrary::read(named)).cards().size() ==
          valueOf(skills::ExerciseLibrary::read(shipped)).cards().size());
    CHECK(valueOf(named.document(QStringLiteral("agreement")))
              .value(QStringLiteral("roles"))
              .toObject()
              .value(QStringLiteral("mentor"))
              .toString() == QStringLiteral("guide"));
    CHECK(valueOf(shipped.inRoleNames({}).document(QStringLiteral("agreement"))) ==
          valueOf(shipped.document(QStringLiteral("agreement"))));
}
