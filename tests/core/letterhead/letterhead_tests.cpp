#include "core/base/error_code.h"
#include "core/letterhead/letterheads.h"
#include "tests/core/people/people_file.h"

using namespace groundwork;
using namespace groundwork::letterhead;
using namespace groundwork::testing;

TEST_CASE("A letterhead travels with its file, and can be taken back", "[letterhead]") {
    const PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    CHECK(letterheadOf(file).isEmpty());
    const Letterhead head{QStringLiteral("Harbourlight Hospital"), QStringLiteral("1 Quay Street\nPenzance"),
                          QStringLiteral("01736 555 0100"), QByteArray("\x89PNG\r\n\x1a\n\0data", 13)};
    valueOf(setLetterhead(file, head));
    CHECK(letterheadOf(file) == head);
    const quint64 step = file.lastStep();
    valueOf(setLetterhead(file, head));
    CHECK(file.lastStep() == step); // nothing changed
    valueOf(setLetterhead(file, {}));
    CHECK(letterheadOf(file).isEmpty());
    valueOf(file.undo());
    CHECK(letterheadOf(file) == head);
}

TEST_CASE("A letterhead takes only pictures that can be printed, and lines that fit", "[letterhead]") {
    const PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    CHECK(logoKind("\xff\xd8\xff\xe0") == LogoKind::Jpeg);
    CHECK(logoKind("<?xml version='1.0'?><!-- a --><svg/>") == LogoKind::Svg);
    CHECK(logoKind("<html><body/></html>") == LogoKind::None);
    CHECK(logoKind("MZ<svg") == LogoKind::None);
    Letterhead head;
    head.logo = "GIF89a";
    CHECK(setLetterhead(file, head).error() == Error(ErrorCode::ValueOutOfRange, {QStringLiteral("logo"), QString()}));
    head.logo = QByteArray("<svg>") + QByteArray(kLargestLogo, ' ');
    CHECK(setLetterhead(file, head).error() ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("logo_size"), QStringLiteral("300")}));
    head = {};
    head.address = QStringLiteral("a\n\nb\nc\nd\ne\nf");
    CHECK(codeOf(setLetterhead(file, head)) == ErrorCode::ListTooLong);
    head.address = QStringLiteral("x").repeated(201);
    CHECK(codeOf(setLetterhead(file, head)) == ErrorCode::TextTooLong);
}
