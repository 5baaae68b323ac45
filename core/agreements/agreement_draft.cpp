#include "core/agreements/agreement_draft.h"

#include "core/agreements/answer_reader.h"
#include "core/agreements/sentence_builder.h"
#include "core/base/text_fold.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace groundwork::agreements {

namespace {

using first_meeting::AlignmentItem;
using first_meeting::AnswerRow;
using first_meeting::AnswerState;
using first_meeting::Prompt;
using goals::Goal;
using goals::GoalOwner;

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

Side sideOf(Voice voice) {
    switch (voice) {
    case Voice::Mentee:
        return Side::Mentee;
    case Voice::Mentor:
        return Side::Mentor;
    case Voice::Both:
        return Side::Program;
    }
    return Side::Program;
}

QString iso(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

class Drafter : AnswerReader {
  public:
    using AnswerReader::AnswerReader;

    WorkingTerm make(const LineSpec &line, Voice voice) const {
        WorkingTerm term;
        term.key = line.key;
        term.voice = voice;
        if (line.confirm)
            confirm(term);
        else if (line.key == QLatin1String("goal"))
            goal(term);
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

    void addDefaults(WorkingTerm &term, const LineSpec &line) const {
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

  private:
    [[nodiscard]] bool wasPassed(const LineSpec &line, Voice voice) const {
        return std::any_of(kFeeds.begin(), kFeeds.end(), [&](const Feed &feed) {
            return line.key == QLatin1String(feed.line) &&
                   source(feed.prompt, feed.promptField, sideOf(voice)).state == Source::State::Passed;
        });
    }

    void comeBack(WorkingTerm &term, QDate on) const {
        term.status = LineStatus::ComeBackTo;
        term.origin = LineOrigin::FromFirstMeeting;
        term.comeBackOn = on.isValid() ? on : meetingTwo();
    }

    void fed(WorkingTerm &term) const {
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

    void take(WorkingTerm &term, const QString &field, const Source &from) const {
        if (from.state == Source::State::Given) {
            term.value.insert(field, from.value);
            term.origin = LineOrigin::FromFirstMeeting;
        } else if (from.state == Source::State::Later) {
            comeBack(term, from.comesBack);
        }
    }

    void fixDatesLater(WorkingTerm &term) const {
        const Source by = source("7.2", "fix_by", Side::Program);
        if (by.state == Source::State::Given)
            comeBack(term, QDate::fromString(by.value.toString().left(10), Qt::ISODate));
    }

    // ---- lines that the two agreed on

    bool fromAgreedLine(WorkingTerm &term) const {
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

    // ---- lines that need more than a copy

    bool computed(WorkingTerm &term) const {
        if (term.key == QLatin1String("hope"))
            hope(term);
        else if (term.key == QLatin1String("share"))
            list(term, sharedTexts());
        else if (term.key == QLatin1String("goal_shared"))
            goalShared(term);
        else if (term.key == QLatin1String("help"))
            help(term);
        else if (term.key == QLatin1String("help_settled"))
            list(term, settled({QStringLiteral("4.3"), QStringLiteral("4.4")}));
        else if (term.key == QLatin1String("dials"))
            dials(term);
        else if (term.key == QLatin1String("watch"))
            watch(term);
        else
            return false;
        return true;
    }

    static void list(WorkingTerm &term, const QStringList &texts) {
        if (texts.isEmpty())
            return;
        term.value.insert(QStringLiteral("list"), QJsonArray::fromStringList(texts));
        term.origin = LineOrigin::FromFirstMeeting;
    }

    void hope(WorkingTerm &term) const {
        Source hopes = source("4.1", "hopes", sideOf(term.voice));
        if (hopes.state == Source::State::Given) {
            const QJsonArray all = hopes.value.toArray();
            // Numbers count from 1, as in a list. One that is not marked is the first one.
            const int marked = source("4.1", "star", sideOf(term.voice)).value.toInt(1);
            hopes.value = all.at(std::clamp<int>(marked, 1, static_cast<int>(all.size())) - 1);
        }
        take(term, QStringLiteral("hope"), hopes);
        term.passed = hopes.state == Source::State::Passed;
    }

    [[nodiscard]] QStringList sharedTexts() const {
        constexpr int kMost = 5;
        QStringList texts;
        for (const first_meeting::Connection &connection : input().connections) {
            if (texts.size() < kMost)
                texts.append(connection.text);
        }
        return texts;
    }

    void dials(WorkingTerm &term) const {
        const QString prompt = QStringLiteral("3.2");
        std::vector<AlignmentItem> items;
        for (const AlignmentItem &item : input().alignment) {
            if (item.prompt() == prompt && isPrinted(item))
                items.push_back(item);
        }
        std::stable_sort(items.begin(), items.end(),
                         [](const AlignmentItem &a, const AlignmentItem &b) { return a.gap > b.gap; });
        QStringList texts;
        for (const AlignmentItem &item : items)
            texts.append(texts.isEmpty() ? withBeginning(prompt, item.settled, true) : item.settled);
        const first_meeting::AgreedLine line = agreedLine(prompt);
        if (line.status == first_meeting::LineStatus::ComeBackTo) {
            comeBack(term, line.comeBackOn);
            return;
        }
        if (!line.text.isEmpty() && !texts.contains(line.text))
            texts.prepend(withBeginning(prompt, line.text, true));
        list(term, texts);
    }

    [[nodiscard]] const Goal *goalOf(GoalOwner owner) const {
        for (const Goal &goal : input().goals) {
            if (goal.owner == owner && goal.number == 1 && goal.state != goals::GoalState::SetAside)
                return &goal;
        }
        return nullptr;
    }

    void goal(WorkingTerm &term) const {
        const bool mentee = term.voice == Voice::Mentee;
        const Goal *goal = goalOf(mentee ? GoalOwner::Mentee : GoalOwner::Mentor);
        const Source first = source(mentee ? "5.1" : "5.2", "goal", sideOf(term.voice));
        if (goal && !(goal->title.isEmpty() && goal->wish.isEmpty())) {
            const auto put = [&](const char *field, const QString &text) {
                if (!text.isEmpty())
                    term.value.insert(QString::fromLatin1(field), text);
            };
            put("title", goal->title.isEmpty() ? goal->wish : goal->title);
            put("heard", goal->heard);
            put("correction", goal->correction);
            put("notice", goal->notice);
            put("step", goal->firstStep);
            put("step_date", iso(goal->firstStepOn));
            put("step_state", goals::stepStateKey(goal->firstStepState));
            put("next_step", goal->nextStep);
            put("next_date", iso(goal->nextStepOn));
            put("help", goal->help);
            put("by", iso(goal->byDate));
            term.origin = LineOrigin::FromFirstMeeting;
        } else if (first.state == Source::State::Later) {
            comeBack(term, first.comesBack);
            term.value.insert(QStringLiteral("choose_by"), iso(term.comeBackOn));
        } else if (first.state == Source::State::Passed) {
            term.passed = true;
            term.origin = LineOrigin::FromFirstMeeting;
        }
    }

    void goalShared(WorkingTerm &term) const {
        if (const Goal *goal = goalOf(GoalOwner::Shared)) {
            take(term, QStringLiteral("goal"),
                 Source{Source::State::Given, goal->title.isEmpty() ? goal->wish : goal->title, {}});
            return;
        }
        const Source together = source("5.5", "together", Side::Program);
        take(term, QStringLiteral("goal"), together);
        term.passed = together.state == Source::State::Passed;
    }

    void help(WorkingTerm &term) const {
        const auto put = [&](const char *field, const QJsonArray &keys) {
            if (keys.isEmpty())
                return;
            term.value.insert(QString::fromLatin1(field), QJsonObject{{QStringLiteral("choices"), keys}});
            term.origin = LineOrigin::FromFirstMeeting;
        };
        put("mentor", kinds("4.3", Side::Mentee, Side::Mentor));
        put("mentee", kinds("4.4", Side::Mentor, Side::Mentee));
    }

    void watch(WorkingTerm &term) const {
        fed(term);
        if (!term.value.isEmpty() || term.status == LineStatus::ComeBackTo)
            return;
        QStringList fades;
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            if (const Source fade = source("6.9", "fade", side); fade.state == Source::State::Given)
                fades.append(fade.value.toString());
        }
        if (fades.isEmpty())
            return;
        term.passed = false;
        take(term, QStringLiteral("watch"),
             Source{Source::State::Given, fades.join(content().words(QStringLiteral("separator"))), {}});
        const first_meeting::AgreedLine then = agreedLine(QStringLiteral("6.9"));
        if (!then.text.isEmpty() && then.status != first_meeting::LineStatus::ComeBackTo)
            term.value.insert(QStringLiteral("then"), withBeginning(QStringLiteral("6.9"), then.text, false));
    }

    void knowMe(WorkingTerm &term) const {
        const Source about = source("3.1", "about_me", sideOf(term.voice));
        if (about.state == Source::State::Passed)
            term.passed = true;
        else if (about.state == Source::State::Later ||
                 source("3.1", "keep", sideOf(term.voice)).value.toBool())
            take(term, QStringLiteral("text"), about); // only what its author ticked for the agreement
    }

    void quietHours(WorkingTerm &term) const {
        const Source hours = source("6.5", "quiet_hours", Side::Program);
        if (hours.state == Source::State::Later)
            comeBack(term, hours.comesBack);
        if (hours.state != Source::State::Given && !hours.value.isObject())
            return;
        for (const char *end : {"from", "to"}) {
            if (const QString time = hours.value[QLatin1String(end)].toString(); !time.isEmpty())
                take(term, QString::fromLatin1(end), Source{Source::State::Given, time, {}});
        }
    }

    void isNot(WorkingTerm &term) const {
        const Source clear = source("4.5", "clear", Side::Program);
        take(term, QStringLiteral("own"), source("4.5", "own_line", Side::Program));
        term.status = LineStatus::Settled;
        if (clear.state == Source::State::Later) {
            comeBack(term, clear.comesBack);
            return;
        }
        if (clear.state != Source::State::Given)
            return; // the framework's list
        const Prompt *prompt = script().prompt(QStringLiteral("4.5"));
        const first_meeting::Field *field = prompt ? prompt->field(QStringLiteral("clear")) : nullptr;
        const QJsonArray ticked =
            clear.value.isArray() ? clear.value.toArray() : clear.value[QLatin1String("choices")].toArray();
        QStringList settledLines;
        QStringList open;
        for (qsizetype index = 0; index < input().notMentoring.size(); ++index) {
            const QString &line = input().notMentoring.at(index);
            QString key = line;
            for (const first_meeting::Option &option :
                 field ? field->options : std::vector<first_meeting::Option>()) {
                if (foldText(option.text) == foldText(line))
                    key = option.key;
            }
            (ticked.contains(QJsonValue(key)) || ticked.contains(QJsonValue(line)) ? settledLines : open)
                .append(line);
        }
        list(term, settledLines);
        if (!open.isEmpty()) {
            comeBack(term, {});
            term.openPart = open.join(content().words(QStringLiteral("separator")));
        }
    }

    /// What stays between us, the limits, what the program receives: confirmed or asked about, never passed.
    void confirm(WorkingTerm &term) const {
        const QString field = QStringLiteral("between_us");
        const Source said = source(QStringLiteral("6.4"), field, Side::Program);
        if (said.state == Source::State::Given && said.value.toString() != QLatin1String("ask")) {
            term.value.insert(QStringLiteral("confirmed"), true);
            term.origin = LineOrigin::FromFirstMeeting;
        } else if (said.state != Source::State::Unasked) {
            comeBack(term, said.comesBack);
        }
    }
};

} // namespace

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
