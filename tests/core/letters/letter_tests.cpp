#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/letters/letter_content.h"
#include "core/letters/letter_rows.h"
#include "core/letters/letters.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/file/verb.h"
#include "tests/core/first_meeting/pair_file.h"

using namespace groundwork;
using namespace groundwork::letters;
using namespace groundwork::testing;

namespace {

LetterContent shipped() {
    return valueOf(LetterContent::read(valueOf(content::Pack::load())));
}

LetterText text(const char *subject, const char *body) {
    return {LetterKind::Thanks, QString::fromUtf8(subject), QString::fromUtf8(body)};
}

} // namespace

TEST_CASE("A field is found whatever its case and blanks, and each key names one field", "[letters]") {
    CHECK(letterFieldFromKey(QStringLiteral(" First_Move  ")) == LetterField::FirstMove);
    CHECK(letterFieldFromKey(QStringLiteral("NAME")) == LetterField::Name);
    CHECK_FALSE(letterFieldFromKey(QStringLiteral("nmae")));
    CHECK_FALSE(letterFieldFromKey(QString()));
    for (const LetterField field : allLetterFields())
        CHECK(letterFieldFromKey(letterFieldKey(field)) == field);
}

TEST_CASE("Nothing in braces is left standing in a letter, and what is missing or unknown is named", "[letters]") {
    const FilledLetter letter =
        filled(text("{name}: {nmae}", "{Partner}, {by} {nmae} {} {review on} {by}\n{ open\nclose } {{name}}"),
               {{LetterField::Name, QStringLiteral("Alys")}, {LetterField::Partner, QStringLiteral("Noor")}});
    CHECK(letter.subject == QStringLiteral("Alys: "));
    CHECK(letter.body == QStringLiteral("Noor,     \n{ open\nclose } {Alys}"));
    CHECK(letter.unknown == QStringList{QStringLiteral("{nmae}"), QStringLiteral("{}")});
    CHECK(letter.missing == std::vector<LetterField>{LetterField::By, LetterField::ReviewOn});
    CHECK_FALSE(letter.isWhole());
}

TEST_CASE("A name with braces is a name: fields are filled in once", "[letters]") {
    const FilledLetter letter = filled(text("{name}", "{partner}"), {{LetterField::Name, QStringLiteral("{partner}")},
                                                                     {LetterField::Partner, QStringLiteral("{x}")}});
    CHECK(letter.subject == QStringLiteral("{partner}"));
    CHECK(letter.body == QStringLiteral("{x}"));
    CHECK(letter.isWhole());
}

TEST_CASE("Every letter ships, in the role names of the program", "[letters][content]") {
    const LetterContent plain = shipped();
    CHECK(plain.letter(LetterKind::MatchMentee).subject.contains(QStringLiteral("your mentor")));
    RoleNames names;
    names.mentor = QStringLiteral("guide");
    names.mentors = QStringLiteral("guides");
    const LetterContent renamed =
        valueOf(LetterContent::read(valueOf(content::Pack::load()).inRoleNames(names)));
    for (const LetterKind kind : allLetterKinds()) {
        INFO(letterKindKey(kind).toStdString());
        const QString words = renamed.letter(kind).subject + renamed.letter(kind).body;
        CHECK_FALSE(words.contains(QStringLiteral("mentor "), Qt::CaseInsensitive));
        CHECK(fieldsOf(renamed.letter(kind)) == fieldsOf(plain.letter(kind)));
        CHECK_FALSE(words.contains(QLatin1Char('!'))); // visual.md 10
    }
    CHECK(renamed.letter(LetterKind::MatchMentee).subject.contains(QStringLiteral("your guide")));
}

TEST_CASE("A program keeps a letter in its own words, and goes back to those that ship", "[letters]") {
    PeopleFile people;
    const LetterContent content = shipped();
    const LetterText own = text("Thank you", "Dear {name}, so long.");
    CHECK(letterText(*people.file, content, LetterKind::Thanks) == content.letter(LetterKind::Thanks));
    REQUIRE(keepLetter(*people.file, own));
    CHECK(hasOwnWords(*people.file, LetterKind::Thanks));
    CHECK(letterText(*people.file, content, LetterKind::Thanks) == own);
    CHECK(letterText(*people.file, content, LetterKind::Review) == content.letter(LetterKind::Review));
    REQUIRE(resetLetter(*people.file, LetterKind::Thanks));
    CHECK_FALSE(hasOwnWords(*people.file, LetterKind::Thanks));
    REQUIRE(people.file->undo());
    CHECK(letterText(*people.file, content, LetterKind::Thanks) == own);
}

TEST_CASE("A letter with an unknown field, without words or too long is not kept", "[letters]") {
    PeopleFile people;
    CHECK(keepLetter(*people.file, text("s", "{nmae} and {x}")).error() ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("letter_field"), QStringLiteral("{nmae}, {x}")}));
    CHECK(keepLetter(*people.file, text(" ", "b")).error() ==
          Error(ErrorCode::TextMissing, {QStringLiteral("letter_subject")}));
    CHECK(keepLetter(*people.file, text("s", "\n")).error() ==
          Error(ErrorCode::TextMissing, {QStringLiteral("letter_body")}));
    CHECK(keepLetter(*people.file, {LetterKind::Thanks, QStringLiteral("s").repeated(kLongestSubject + 1),
                                    QStringLiteral("b")})
              .error()
              .code == ErrorCode::TextTooLong);
    CHECK(people.file->nextUndo()->verb != Verb::EditLetter);
}

TEST_CASE("A letter knows both people of a pair, and when it is its time", "[letters]") {
    PairFile file;
    people::Person alys = valueOf(people::person(*file.file, letterReaders(*file.file, file.cohort).front().person));
    alys.email = QStringLiteral("alys@example.org");
    REQUIRE(people::editPerson(*file.file, alys));
    const std::vector<LetterReader> readers = letterReaders(*file.file, file.cohort);
    REQUIRE(readers.size() == 2);
    CHECK(readers == valueOf(letterReadersOf(*file.file, file.pair)));
    const LetterReader &mentee = readers.front();
    const LetterReader &mentor = readers.back();
    CHECK(mentee.name == QStringLiteral("Alys Penhale"));
    CHECK(mentee.callName == QStringLiteral("Alys"));
    CHECK(mentee.email == QStringLiteral("alys@example.org"));
    CHECK(mentee.firstMove);
    CHECK(mentee.firstMoveBy.isValid());
    CHECK_FALSE(mentee.by.isValid()); // both have said yes
    CHECK(mentor.partnerName == QStringLiteral("Alys Penhale"));
    CHECK(mentor.partnerEmail == QStringLiteral("alys@example.org"));
    CHECK_FALSE(mentor.firstMove);
    CHECK(isTimeFor(LetterKind::MatchMentee, mentee));
    CHECK(isTimeFor(LetterKind::FirstMeeting, mentor));
    CHECK_FALSE(isTimeFor(LetterKind::Review, mentee));
    CHECK_FALSE(isTimeFor(LetterKind::Thanks, mentee));
    CHECK(goesTo(LetterKind::MatchMentee, Role::Mentee));
    CHECK_FALSE(goesTo(LetterKind::MatchMentee, Role::Mentor));
    CHECK(goesTo(LetterKind::Review, Role::Mentor));
}
