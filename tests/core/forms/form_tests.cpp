#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/forms/form_library.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QSet>

using namespace groundwork;
using namespace groundwork::forms;

namespace {

FormLibrary shipped() {
    return valueOf(FormLibrary::read(valueOf(content::Pack::load())));
}

std::vector<QString> keysOf(const Form &form, std::optional<Role> role = {}) {
    std::vector<QString> keys;
    for (const FormPart &part : form.parts) {
        for (const FormLine &line : part.lines) {
            if (isAsked(line, role))
                keys.push_back(line.key);
        }
    }
    return keys;
}

/// The shipped document with one line changed.
QJsonObject changed(const QString &formKey, const QString &lineKey, const QString &member, const QJsonValue &value) {
    QJsonObject document = valueOf(valueOf(content::Pack::load()).document(QStringLiteral("forms")));
    QJsonArray forms = document.value(QStringLiteral("forms")).toArray();
    for (qsizetype f = 0; f < forms.size(); ++f) {
        QJsonObject form = forms[f].toObject();
        if (form.value(QStringLiteral("key")).toString() != formKey)
            continue;
        QJsonArray parts = form.value(QStringLiteral("parts")).toArray();
        for (qsizetype p = 0; p < parts.size(); ++p) {
            QJsonObject part = parts[p].toObject();
            QJsonArray lines = part.value(QStringLiteral("lines")).toArray();
            for (qsizetype l = 0; l < lines.size(); ++l) {
                QJsonObject line = lines[l].toObject();
                if (line.value(QStringLiteral("key")).toString() == lineKey)
                    line.insert(member, value);
                lines[l] = line;
            }
            part.insert(QStringLiteral("lines"), lines);
            parts[p] = part;
        }
        form.insert(QStringLiteral("parts"), parts);
        forms[f] = form;
    }
    document.insert(QStringLiteral("forms"), forms);
    return document;
}

} // namespace

TEST_CASE("the self-assessment asks 28 lines of each role, seven of them in the short form", "[forms]") {
    const FormLibrary library = shipped();
    const Form &form = library.form(FormKind::SelfAssessment);
    CHECK(form.scale.points.size() == 5);
    CHECK_FALSE(form.scale.none.isEmpty());
    for (const Role role : {Role::Mentee, Role::Mentor}) {
        int lines = 0;
        int brief = 0;
        for (const FormPart &part : form.parts) {
            int ofSkill = 0;
            for (const FormLine &line : part.lines) {
                if (line.type != LineType::Scale || !isAsked(line, role))
                    continue;
                ++ofSkill;
                brief += line.inShort ? 1 : 0;
            }
            CHECK((ofSkill == 4 || part.key == QLatin1String("next")));
            lines += ofSkill;
        }
        CHECK(lines == 28);
        CHECK(brief == 7);
    }
    CHECK(form.line(QStringLiteral("sa_bd_4_mentor"))->only == Role::Mentor);
    CHECK(form.line(QStringLiteral("sa_skill"))->choices.size() == 7);
    CHECK(library.words(AssessmentTime::LookingBack).column == QStringLiteral("At the start, seen from today"));
}

TEST_CASE("the pulse has seven lines on its scale, one open line, and asks twice before it names anybody", "[forms]") {
    const Form form = shipped().form(FormKind::Pulse);
    CHECK(keysOf(form) == std::vector<QString>{QStringLiteral("pulse_heard"), QStringLiteral("pulse_honest"),
                                               QStringLiteral("pulse_mutual"), QStringLiteral("pulse_matters"),
                                               QStringLiteral("pulse_reliable"), QStringLiteral("pulse_difference"),
                                               QStringLiteral("pulse_forward"), QStringLiteral("pulse_better"),
                                               QStringLiteral("pulse_name"), QStringLiteral("pulse_contact"),
                                               QStringLiteral("pulse_signed")});
    CHECK(form.line(QStringLiteral("pulse_name"))->byDefault == QStringLiteral("no"));
    CHECK(form.line(QStringLiteral("pulse_contact"))->byDefault == QStringLiteral("no"));
    CHECK(form.scale.points.front() == QStringLiteral("do not agree"));
    CHECK(form.scale.points.back() == QStringLiteral("fully agree"));
}

TEST_CASE("the experience survey keeps its order and its codes, and quotes nobody who did not say so", "[forms]") {
    const Form form = shipped().form(FormKind::ExperienceSurvey);
    CHECK(keysOf(form) ==
          std::vector<QString>{QStringLiteral("role"), QStringLiteral("worth"), QStringLiteral("made_it_work"),
                               QStringLiteral("got_in_the_way"), QStringLiteral("own_goal"),
                               QStringLiteral("do_differently"), QStringLiteral("both_ways"),
                               QStringLiteral("training_start"), QStringLiteral("training_part"),
                               QStringLiteral("first_keep"), QStringLiteral("first_change"),
                               QStringLiteral("agreement_use"), QStringLiteral("match_say"),
                               QStringLiteral("turn_to"), QStringLiteral("how_ended"), QStringLiteral("again"),
                               QStringLiteral("next_pair"), QStringLiteral("may_quote")});
    CHECK(form.line(QStringLiteral("made_it_work"))->choices.size() == 16);
    CHECK(form.line(QStringLiteral("got_in_the_way"))->choices.size() == 17);
    CHECK(form.line(QStringLiteral("got_in_the_way"))->ownWords);
    CHECK(form.line(QStringLiteral("may_quote"))->byDefault == QStringLiteral("no"));
    const Form early = shipped().form(FormKind::EndingEarly);
    REQUIRE(early.line(QStringLiteral("early_in_the_way")));
    CHECK(early.line(QStringLiteral("early_in_the_way"))->choices.size() == 17);
}

TEST_CASE("what a meeting note passes on to the coordinator is four facts and no text", "[forms]") {
    const FormLibrary library = shipped();
    const FormPart *part = library.form(FormKind::MeetingNote).part(QStringLiteral("for_program"));
    REQUIRE(part);
    for (const FormLine &line : part->lines)
        CHECK((line.type == LineType::Date || line.type == LineType::Number || line.type == LineType::One));
    CHECK(library.form(FormKind::MeetingNote).line(QStringLiteral("takeaway"))->eachSide);
    CHECK(library.form(FormKind::Closing).line(QStringLiteral("learned"))->eachSide);
}

TEST_CASE("every form says who sees it and uses no word that the program avoids", "[forms]") {
    const FormLibrary library = shipped();
    for (const FormKind kind : kForms) {
        const Form &form = library.form(kind);
        INFO(form.title.toStdString());
        CHECK(form.kind == kind);
        CHECK_FALSE(form.seenBy.isEmpty());
        for (const QString &word : {QStringLiteral("fail"), QStringLiteral("at risk"), QStringLiteral("terminat"),
                                    QStringLiteral("user"), QStringLiteral("score"), QStringLiteral("test")}) {
            for (const FormPart &part : form.parts) {
                for (const FormLine &line : part.lines)
                    CHECK_FALSE(line.text.contains(word, Qt::CaseInsensitive));
            }
        }
    }
}

TEST_CASE("a form that is not whole is refused with its place", "[forms]") {
    const auto refused = [](const QJsonObject &document) {
        const auto read = FormLibrary::read(document);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::ContentMissing);
        return read.error().args.value(1);
    };
    const QString pulse = QStringLiteral("pulse");
    CHECK(refused(changed(pulse, QStringLiteral("pulse_honest"), QStringLiteral("key"), QStringLiteral("pulse_heard")))
              .contains(QStringLiteral("twice")));
    CHECK(refused(changed(pulse, QStringLiteral("pulse_honest"), QStringLiteral("type"), QStringLiteral("stars")))
              .contains(QStringLiteral("pulse_honest")));
    CHECK(refused(changed(pulse, QStringLiteral("pulse_honest"), QStringLiteral("text"), QString()))
              .contains(QStringLiteral("text")));
    CHECK(refused(changed(pulse, QStringLiteral("pulse_name"), QStringLiteral("choices"), QJsonArray()))
              .contains(QStringLiteral("choices")));
    CHECK(refused(changed(pulse, QStringLiteral("pulse_name"), QStringLiteral("default"), QStringLiteral("perhaps")))
              .contains(QStringLiteral("perhaps")));
    CHECK(refused(changed(QStringLiteral("closing"), QStringLiteral("learned"), QStringLiteral("type"),
                          QStringLiteral("scale")))
              .contains(QStringLiteral("scale")));
    CHECK(refused(QJsonObject()).contains(QStringLiteral("meeting_note")));
}
