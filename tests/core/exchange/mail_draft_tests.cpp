// A draft is read back by the mail parser of Python, which shares no code with ours, and by a few strict looks of our
// own at the octets.

#include "core/base/error_code.h"
#include "core/exchange/mail_draft.h"
#include "tests/support/catch_compat.h"
#include "tests/support/naughty_texts.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

using namespace groundwork;
using namespace groundwork::exchange;

namespace {

constexpr qint64 kAt = 1798761600; // 1 January 2027, 00:00 UTC

MailDraft draftTo(const QString &name, const QString &subject, const QString &body) {
    MailDraft draft;
    draft.to = {name, QStringLiteral("alys@example.org")};
    draft.subject = subject;
    draft.body = body;
    return draft;
}

struct Octets {
    QList<QByteArray> headers; ///< unfolded
    QByteArray body;
};

/// Splits a message, and checks what holds for each: CRLF only, no long line, ASCII.
Octets strict(const QByteArray &mail) {
    Octets octets;
    const qsizetype end = mail.indexOf("\r\n\r\n");
    REQUIRE(end > 0);
    octets.body = mail.mid(end + 4);
    QByteArray without = mail;
    without.replace("\r\n", "");
    CHECK_FALSE(without.contains('\r'));
    CHECK_FALSE(without.contains('\n'));
    for (QByteArray line : mail.split('\n')) {
        line.replace("\r", "");
        CHECK(line.size() <= 78);
        CHECK(std::all_of(line.begin(), line.end(),
                          [](char octet) { return octet == '\t' || (octet >= 0x20 && octet < 0x7F); }));
    }
    for (const QByteArray &line : mail.left(end).split('\n')) {
        const QByteArray text = line.endsWith('\r') ? line.chopped(1) : line;
        CHECK_FALSE(text.isEmpty());
        if (text.startsWith(' '))
            octets.headers.last() += text;
        else
            octets.headers.append(text);
    }
    return octets;
}

QList<QByteArray> namesOf(const Octets &octets) {
    QList<QByteArray> names;
    for (const QByteArray &header : octets.headers)
        names.append(header.left(header.indexOf(':')));
    return names;
}

/// What Python's parser says.
std::optional<QJsonObject> asPythonReads(const QByteArray &mail) {
    static const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        FAIL("This test needs python3: packaging/bootstrap test installs it.");
    const testing::TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("one.eml"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(mail);
    file.close();
    const QString script = QStringLiteral(
        "import sys, json, email\n"
        "from email import policy\n"
        "from email.header import decode_header, make_header\n"
        "from email.utils import parseaddr\n"
        "m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=policy.default)\n"
        "a = m['to'].addresses[0]\n"
        // The newer reader of names leaves a blank between two encoded words, against RFC 2047, 6.2; the older does not.
        "c = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=policy.compat32)\n"
        "n = str(make_header(decode_header(parseaddr(c['to'])[0])))\n"
        "b = m.get_body(('plain',))\n"
        "d = [str(x) for p in m.walk() for x in p.defects]\n"
        "d += [str(x) for k in ('to', 'from', 'subject', 'date') if m[k] for x in m[k].defects]\n"
        "f = [[p.get_filename(), p.get_content_type(), p.get_content().hex()] for p in m.iter_attachments()]\n"
        "print(json.dumps({'headers': m.keys(), 'name': n, 'address': a.addr_spec,\n"
        "  'recipients': len(m['to'].addresses), 'subject': m['subject'], 'body': b.get_content(),\n"
        "  'unsent': m['x-unsent'], 'date': m['date'].datetime.isoformat(), 'files': f, 'defects': d,\n"
        "  'from': str(m['from']) if m['from'] else ''}))\n");
    QProcess process;
    process.start(python, {QStringLiteral("-c"), script, path});
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// Both readers get out what was put in.
void checkRoundTrip(const QString &name, const QString &subject, const QString &body) {
    const QByteArray mail = toMail(draftTo(name, subject, body), kAt);
    const Octets octets = strict(mail);
    CHECK(namesOf(octets) == QList<QByteArray>{"To", "Subject", "Date", "MIME-Version", "X-Unsent", "Content-Type",
                                               "Content-Transfer-Encoding"});
    const auto read = asPythonReads(mail);
    CHECK(read->value(QStringLiteral("defects")).toArray().isEmpty());
    CHECK(read->value(QStringLiteral("headers")).toArray().size() == 7);
    CHECK(read->value(QStringLiteral("recipients")).toInt() == 1);
    CHECK(read->value(QStringLiteral("name")).toString() == name);
    CHECK(read->value(QStringLiteral("address")).toString() == QStringLiteral("alys@example.org"));
    CHECK(read->value(QStringLiteral("subject")).toString() == subject);
    CHECK(read->value(QStringLiteral("body")).toString() == body + QLatin1Char('\n'));
    CHECK(read->value(QStringLiteral("unsent")).toString() == QStringLiteral("1"));
    CHECK(read->value(QStringLiteral("date")).toString() == QStringLiteral("2027-01-01T00:00:00+00:00"));
}

} // namespace

TEST_CASE("A mail parser reads back what stands in a draft", "[exchange][mail]") {
    checkRoundTrip(QStringLiteral("Alys Penhale"), QStringLiteral("Your first meeting"), QStringLiteral("Dear Alys,\n\nyes."));
    checkRoundTrip(QStringLiteral("O'Malley, Zoë \"Zo\" \\ Jr."), QStringLiteral("Ünï: =?UTF-8?Q?no?="),
                   QStringLiteral("From here\n.\n..\n trailing \n=3D = equal\ttab"));
    checkRoundTrip(QStringLiteral("Penhale, Alys; (the \"one\") <x@y.z>"), QStringLiteral("a, b; c: <d>"),
                   QStringLiteral("plain"));
    checkRoundTrip(QStringLiteral("نادية بوخاري"), QStringLiteral("لقاؤكما الأول"), QStringLiteral("مرحبا نادية،\n\nإلى اللقاء"));
    checkRoundTrip(QStringLiteral("李薇"), QStringLiteral("第一次见面"), QStringLiteral("你好，李薇。").repeated(40));
    checkRoundTrip(QStringLiteral("Name ").repeated(60).trimmed(), QStringLiteral("s").repeated(200),
                   QStringLiteral("w").repeated(1000) + QStringLiteral("\n") + QStringLiteral("é ").repeated(300).trimmed());
    checkRoundTrip(QStringLiteral("李").repeated(300), QStringLiteral("🙂").repeated(90), QStringLiteral("🙂").repeated(90));
}

TEST_CASE("Whatever is typed comes back from a mail parser, and makes no header", "[exchange][mail]") {
    for (const QString &text : testing::naughtyTexts()) {
        const QString typed = QString::fromUtf8(text.toUtf8()); // mail holds no half of a character
        INFO(typed.left(80).toStdString());
        MailDraft draft = draftTo(typed, typed, typed);
        draft.from = MailAddress{typed, QStringLiteral("joanna@example.org")};
        draft.attachments.push_back({typed + QStringLiteral(".pdf"), "application/pdf", typed.toUtf8()});
        const QByteArray mail = toMail(draft, kAt);
        CHECK(namesOf(strict(mail)) == QList<QByteArray>{"From", "To", "Subject", "Date", "MIME-Version", "X-Unsent", "Content-Type"});
        const QJsonObject read = *asPythonReads(mail);
        CHECK(read.value(QStringLiteral("recipients")).toInt() == 1);
        CHECK(read.value(QStringLiteral("address")).toString() == QStringLiteral("alys@example.org"));
        CHECK(read.value(QStringLiteral("from")).toString().endsWith(QStringLiteral("joanna@example.org>")) ==
              read.value(QStringLiteral("from")).toString().contains(QLatin1Char('<')));
        CHECK(testing::solid(read.value(QStringLiteral("subject")).toString()) == testing::solid(typed));
        CHECK(testing::solid(read.value(QStringLiteral("name")).toString()) == testing::solid(typed));
        CHECK(testing::solid(read.value(QStringLiteral("body")).toString()) == testing::solid(typed));
        CHECK(read.value(QStringLiteral("defects")).toArray() == QJsonArray());
        const QJsonArray files = read.value(QStringLiteral("files")).toArray();
        REQUIRE(files.size() == 1);
        CHECK(QByteArray::fromHex(files.at(0).toArray().at(2).toString().toLatin1()) == typed.toUtf8());
    }
}

TEST_CASE("What somebody is called never makes a header, nor a second receiver", "[exchange][mail]") {
    for (const char *hostile : {"Ana\r\nBcc: all@example.org", "Ana\nBcc: all@example.org", "Ana\rBcc: all@example.org",
                                "Ana\r\n\r\nbody", "Ana\xe2\x80\xa8" "Bcc: x@example.org", "Ana\xc2\x85" "Bcc: x@example.org",
                                "\", b@example.org, \"", "Ana <b@example.org>,", "Ana\x01\x7f\x1b[0m"}) {
        const QString name = QString::fromUtf8(hostile);
        INFO(hostile);
        MailDraft draft = draftTo(name, name, name);
        draft.attachments.push_back({name, "application/pdf\r\nX: y", "pdf"});
        const QByteArray mail = toMail(draft, kAt);
        const Octets octets = strict(mail);
        CHECK(namesOf(octets) ==
              QList<QByteArray>{"To", "Subject", "Date", "MIME-Version", "X-Unsent", "Content-Type"});
        if (const auto read = asPythonReads(mail)) {
            CHECK(read->value(QStringLiteral("recipients")).toInt() == 1);
            CHECK(read->value(QStringLiteral("address")).toString() == QStringLiteral("alys@example.org"));
            CHECK(read->value(QStringLiteral("headers")).toArray().size() == 6);
            CHECK(read->value(QStringLiteral("files")).toArray().size() == 1);
            CHECK(read->value(QStringLiteral("defects")).toArray().isEmpty());
        }
    }
}

TEST_CASE("A file goes with a draft under its own name, octet by octet", "[exchange][mail]") {
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += static_cast<char>(i % 256);
    for (const QString &name : {QStringLiteral("Letter.pdf"), QStringLiteral("Vorbereitung für Zoë 第一次.pdf"),
                                QStringLiteral("n").repeated(290) + QStringLiteral(".pdf")}) {
        MailDraft draft = draftTo(QStringLiteral("Alys"), QStringLiteral("s"), QStringLiteral("b"));
        draft.from = MailAddress{QStringLiteral("Marit Oyewole"), QStringLiteral("marit@example.org")};
        draft.attachments = {{name, "application/pdf", bytes}, {QStringLiteral("two.bin"), {}, {}}};
        const QByteArray mail = toMail(draft, kAt);
        strict(mail);
        CHECK(mail == toMail(draft, kAt));
        if (const auto read = asPythonReads(mail)) {
            const QJsonArray files = read->value(QStringLiteral("files")).toArray();
            REQUIRE(files.size() == 2);
            CHECK(files.at(0).toArray().at(0).toString() == name);
            CHECK(files.at(0).toArray().at(1).toString() == QStringLiteral("application/pdf"));
            CHECK(QByteArray::fromHex(files.at(0).toArray().at(2).toString().toLatin1()) == bytes);
            CHECK(files.at(1).toArray().at(1).toString() == QStringLiteral("application/octet-stream"));
            CHECK(read->value(QStringLiteral("from")).toString() == QStringLiteral("Marit Oyewole <marit@example.org>"));
            CHECK(read->value(QStringLiteral("defects")).toArray().isEmpty());
        }
    }
}

TEST_CASE("An address is one address and nothing else", "[exchange][mail]") {
    for (const char *good : {"a@b.org", " alys.penhale+side@mail.example.co.uk ", "o'malley@example.org",
                             "x_y-z=1@ex-ample.org", "zoe@bücher.example"})
        CHECK(isMailAddress(QString::fromUtf8(good)));
    for (const char *bad : {"", "alys", "alys@", "@example.org", "alys@example", "a@b@c.org x", "a b@example.org",
                            "a..b@example.org", ".a@example.org", "a.@example.org", "a@-x.org", "a@x-.org", "a@x..org",
                            "Alys <a@b.org>", "a@b.org, c@d.org", "a@b.org\nBcc: c@d.org", "a@b.org\r\n", "a@1.2.3.4",
                            "zoë@example.org", "\"a b\"@example.org", "a(at)b.org", "a@b.org;", "a@b_c.org"}) {
        INFO(bad);
        // A line break at the end is a blank that the list brought along.
        CHECK(isMailAddress(QString::fromUtf8(bad)) == (QByteArray(bad) == "a@b.org\r\n"));
    }
    CHECK_FALSE(isMailAddress(QStringLiteral("a").repeated(65) + QStringLiteral("@b.org")));
    CHECK_FALSE(isMailAddress(QStringLiteral("a@") + QStringLiteral("b.").repeated(130) + QStringLiteral("org")));
}

TEST_CASE("A draft is written whole or not at all", "[exchange][mail]") {
    const testing::TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("a.eml"));
    MailDraft draft = draftTo(QStringLiteral("Alys"), QStringLiteral("s"), QStringLiteral("b"));
    draft.to.address = QStringLiteral("alys at home");
    CHECK(writeMailDraft(path, draft, kAt).error() ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("email"), QStringLiteral("alys at home")}));
    CHECK_FALSE(QFile::exists(path));
    draft.to.address = QStringLiteral("alys@example.org");
    REQUIRE(writeMailDraft(path, draft, kAt));
    CHECK(writeMailDraft(path, draft, kAt).error().code == ErrorCode::FileExists);
    CHECK(writeMailDraft(path, draft, kAt, true));
}

TEST_CASE("The address in a contact is found beside a number and a name", "[exchange][mail]") {
    const auto in = [](const char *text) { return mailAddressIn(QString::fromUtf8(text)); };
    CHECK(in("jo@harbour.example") == QStringLiteral("jo@harbour.example"));
    CHECK(in("555-0142, jo@harbour.example.") == QStringLiteral("jo@harbour.example"));
    CHECK(in("Jo Finch <jo@harbour.example>; 555-0142") == QStringLiteral("jo@harbour.example"));
    CHECK(in("write to mailto:jo@harbour.example or call") == QStringLiteral("jo@harbour.example"));
    CHECK(in("jo@harbour, then jo@harbour.example") == QStringLiteral("jo@harbour.example"));
    CHECK(in("555-0142").isEmpty());
    CHECK(in("").isEmpty());
}
