#include "core/agreements/agreement_draft.h"

#include "core/agreements/drafter.h"
#include "core/agreements/sentence_builder.h"

#include <algorithm>
#include <array>

namespace groundwork::agreements {

namespace {

/// Which field of which prompt fills which field of a line.
struct Feed {
    const char *line;
    const char *field;
    const char *prompt;
    const char *promptField;
};

// content.md 4.2, "Filled from". What needs more than a copy is written out below.
constexpr std::array kFeeds = {
    Feed{"who", "contact", "6.3", "contact"},
    Feed{"differ", "list", "3.3", "differences"},
    Feed{"talk_well", "text", "6.1", "well_when"},
    Feed{"silent", "text", "6.2", "silent"},
    Feed{"not_heard", "text", "6.2", "not_heard"},
    Feed{"hard_things", "list", "3.4", "easier"},
    Feed{"want_here", "text", "6.2a", "want"},
    Feed{"cadence", "cadence", "6.3", "cadence"},
    Feed{"cadence", "length", "6.3", "length"},
    Feed{"place", "how", "6.3", "how"},
    Feed{"place", "place", "6.3", "place"},
    Feed{"place", "times", "6.3", "times"},
    Feed{"between", "between", "6.3", "between"},
    Feed{"between", "reply", "6.3", "reply"},
    Feed{"notice", "notice", "6.3", "notice"},
    Feed{"dates_by", "who", "4.6", "dates"},
    Feed{"topic_by", "who", "4.6", "topic"},
    Feed{"notes_by", "who", "4.6", "notes"},
    Feed{"next", "date", "7.2", "next"},
    Feed{"next", "date_2", "7.2", "next_2"},
    Feed{"may_tell", "list", "6.4", "may_tell"},
    Feed{"notes", "notes", "6.4", "notes"},
    Feed{"notes", "shared_notes", "6.4", "shared_notes"},
    Feed{"leave_out", "list", "6.5", "leave_out"},
    Feed{"feedback_like", "list", "6.6", "like"},
    Feed{"feedback_when", "when", "6.6", "when"},
    Feed{"raise", "will", "6.7", "will"},
    Feed{"turn_to", "text", "6.7", "turn_to"},
    Feed{"watch", "watch", "6.2a", "watch"},
    Feed{"watch", "then", "6.2a", "then"},
    Feed{"end_date", "date", "6.8", "finish_on"},
    Feed{"end_date", "finish", "6.8", "finish"},
    Feed{"end_told", "told", "6.8", "told"},
    Feed{"other", "text", "7.1", "anything_else"},
};

} // namespace

WorkingTerm Drafter::make(const LineSpec &line, Voice voice) const {
    WorkingTerm term;
    term.key = line.key;
    term.voice = voice;
    if (line.confirm)
        confirm(term);
    else if (line.key == QLatin1String("goal"))
        goal(term);
    else if (line.key == QLatin1String("goal_second"))
        goalSecond(term);
    else if (line.key == QLatin1String("quiet_hours"))
        quietHours(term);
    else if (line.key == QLatin1String("know_me"))
        knowMe(term);
    else if (line.key == QLatin1String("is_not"))
        isNot(term);
    else if (!fromAgreedLine(term) && !computed(term))
        fed(term);
    return term;
}

void Drafter::addDefaults(WorkingTerm &term, const LineSpec &line) const {
    // Somebody's pass is never filled up with other words; a line for both that must stand is.
    const bool leftOut =
        term.passed || (term.status == LineStatus::ComeBackTo && term.openPart.isEmpty());
    const QJsonObject defaults = defaultValue(input(), content(), line, term.voice);
    const bool empty = term.value.isEmpty();
    if (empty && leftOut && !(term.passed && line.required && term.voice == Voice::Both))
        return;
    if (empty && !line.required && term.voice == Voice::Both && wasPassed(line, term.voice))
        return;
    for (auto field = defaults.begin(); field != defaults.end(); ++field) {
        if (!isFilled(term.value.value(field.key())))
            term.value.insert(field.key(), field.value());
    }
    if (empty) {
        term.origin = LineOrigin::FrameworkDefault;
        term.passed = false;
    }
}

bool Drafter::wasPassed(const LineSpec &line, Voice voice) const {
    return std::any_of(kFeeds.begin(), kFeeds.end(), [&](const Feed &feed) {
        return line.key == QLatin1String(feed.line) &&
               source(feed.prompt, feed.promptField, sideOf(voice)).state == Source::State::Passed;
    });
}

void Drafter::comeBack(WorkingTerm &term, QDate on) const {
    term.status = LineStatus::ComeBackTo;
    term.origin = LineOrigin::FromFirstMeeting;
    term.comeBackOn = on.isValid() ? on : meetingTwo();
}

void Drafter::fed(WorkingTerm &term) const {
    bool passed = false;
    for (const Feed &feed : kFeeds) {
        if (term.key != QLatin1String(feed.line))
            continue;
        const Source from = source(feed.prompt, feed.promptField, sideOf(term.voice));
        take(term, QString::fromLatin1(feed.field), from);
        passed = passed || from.state == Source::State::Passed;
    }
    if (!term.value.isEmpty()) { // something was said: what is still open in it does not hide it
        term.status = LineStatus::Settled;
        term.comeBackOn = {};
    } else if (term.status == LineStatus::Settled && passed) {
        term.passed = true;
        term.origin = LineOrigin::FromFirstMeeting;
    }
    if (term.key == QLatin1String("next") && term.value.isEmpty())
        fixDatesLater(term);
}

void Drafter::take(WorkingTerm &term, const QString &field, const Source &from) const {
    if (from.state == Source::State::Given) {
        term.value.insert(field, from.value);
        term.origin = LineOrigin::FromFirstMeeting;
    } else if (from.state == Source::State::Later) {
        comeBack(term, from.comesBack);
    }
}

void Drafter::fixDatesLater(WorkingTerm &term) const {
    const Source by = source("7.2", "fix_by", Side::Program);
    if (by.state == Source::State::Given)
        comeBack(term, QDate::fromString(by.value.toString().left(10), Qt::ISODate));
}

bool Drafter::fromAgreedLine(WorkingTerm &term) const {
    struct Agreed {
        const char *line;
        const char *prompt;
        bool keepBeginning;
    };
    constexpr std::array kAgreed = {Agreed{"not_heard_we", "6.2", true},
                                    Agreed{"hard_things", "3.4", true},
                                    Agreed{"keep_time", "4.7", false}};
    for (const Agreed &agreed : kAgreed) {
        if (term.voice != Voice::Both || term.key != QLatin1String(agreed.line))
            continue;
        const QString prompt = QString::fromLatin1(agreed.prompt);
        const first_meeting::AgreedLine line = agreedLine(prompt);
        if (line.status == first_meeting::LineStatus::ComeBackTo)
            comeBack(term, line.comeBackOn);
        else if (!line.text.isEmpty()) {
            // "If one of us does not hear ..." is the whole line, not a beginning that can be put before
            // it.
            const bool whole = term.key == QLatin1String("not_heard_we");
            term.value.insert(QStringLiteral("text"),
                              whole ? line.text : withBeginning(prompt, line.text, agreed.keepBeginning));
            term.origin = LineOrigin::FromFirstMeeting;
        }
        return true;
    }
    return false;
}

std::vector<WorkingTerm> draftTerms(const DraftInput &input, const AgreementContent &content) {
    const Drafter drafter(input, content);
    std::vector<WorkingTerm> terms;
    const auto add = [&](const LineSpec &line, Voice voice) {
        WorkingTerm term = drafter.make(line, voice);
        drafter.addDefaults(term, line);
        terms.push_back(std::move(term));
    };
    for (const SectionSpec &section : content.sections()) {
        for (const PartSpec &part : section.parts) {
            for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
                for (const LineSpec &line : part.columns)
                    add(line, voice);
            }
            for (const LineSpec &line : part.both)
                add(line, Voice::Both);
        }
    }
    return terms;
}

} // namespace groundwork::agreements
