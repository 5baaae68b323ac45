#include "core/file/verb.h"
#include "tests/support/catch_compat.h"
#include "ui/words/english_plurals.h"
#include "ui/words/operation_words.h"

#include <QCoreApplication>

using groundwork::words::pluralForm;

TEST_CASE("English plurals stand in the source text and come out right", "[ui][words]") {
    CHECK(pluralForm(QStringLiteral("%n pair(s)"), 1) == QStringLiteral("%n pair"));
    CHECK(pluralForm(QStringLiteral("%n pair(s)"), 0) == QStringLiteral("%n pairs"));
    CHECK(pluralForm(QStringLiteral("%n match(es) kept"), 2) == QStringLiteral("%n matches kept"));
    CHECK(pluralForm(QStringLiteral("%n (person|people) (waits|wait)"), 1) ==
          QStringLiteral("%n person waits"));
    CHECK(pluralForm(QStringLiteral("%n (person|people) (waits|wait)"), 3) ==
          QStringLiteral("%n people wait"));
    CHECK(pluralForm(QStringLiteral("%n row(s) (see below)"), 3) == QStringLiteral("%n rows (see below)"));
    // The test program installs the translator as the window does.
    CHECK(QCoreApplication::translate("Test", "%n pair(s)", nullptr, 1) == QStringLiteral("1 pair"));
    CHECK(QCoreApplication::translate("Test", "%n pair(s)", nullptr, 24) == QStringLiteral("24 pairs"));
    CHECK(QCoreApplication::translate("Test", "pair(s)") == QStringLiteral("pair(s)"));
}

TEST_CASE("Undo names the people of an import by their number", "[words]") {
    CHECK(groundwork::words::operationPhrase({groundwork::Verb::ImportPeople, {QStringLiteral("19")}}) ==
          QStringLiteral("bring in 19 people"));
    CHECK(groundwork::words::operationPhrase({groundwork::Verb::ImportPeople, {QStringLiteral("1")}}) ==
          QStringLiteral("bring in 1 person"));
    CHECK(groundwork::words::operationPhrase({groundwork::Verb::ImportPeople, {}}) ==
          QStringLiteral("bring in a list"));
}
