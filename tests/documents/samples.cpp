#include "tests/documents/document_support.h"

namespace groundwork::documents {

MatchSlipPrint sampleSlip() {
    MatchSlipPrint print;
    print.context = QStringLiteral("Side by Side 2027");
    print.mentee = {
        Voice::Mentee,
        QStringLiteral("Alys Penhale"),
        QStringLiteral("Noor Rahmani"),
        QStringLiteral(
            "You asked first for help with time on shift, and Noor knows it well. You share six "
            "shifts a month and work on different wards, as you both wished. You both sing in a choir."),
        QStringLiteral("You ranked four mentors on 14 January 2027, and Noor was one of them."),
        QStringLiteral(
            "Your move first: suggest two times to Noor by 31 January 2027. Text message suits Noor "
            "until 21:00. Your first meeting is guided and takes an hour.")};
    print.mentor = {
        Voice::Mentor,
        QStringLiteral("Noor Rahmani"),
        QStringLiteral("Alys Penhale"),
        QStringLiteral(
            "Alys asked first for help with time on shift, which you offered and know well. You share "
            "six shifts a month and work on different wards, as you both wished. You both sing in a choir."),
        QStringLiteral(
            "You answered the questions on 12 January 2027. Orders of choice are never shown to a partner."),
        QStringLiteral(
            "Alys makes the first move by 31 January 2027. If you have heard nothing by then, tell "
            "Joanna; nobody is in trouble.")};
    print.reasons = {{QStringLiteral("First need, known well: time on shift"), 2, 5, 10},
                     {QStringLiteral("Shared shifts: 6 a month, 4 or more count in full"), 2, 4, 8},
                     {QStringLiteral("A wish: one of you named the other"), 1, 4, 4},
                     {QStringLiteral("Second need, happy to help: raising a concern"), 1, 3, 3},
                     {QStringLiteral("In common: both sing in a choir"), 1, 2, 2},
                     {QStringLiteral("Another ward, as both asked"), 2, 1, 2}};
    print.points = 29;
    print.possible = 38;
    print.weightsNote =
        QStringLiteral("Weights were set by the program on 10 January 2027 and are the same for everyone.");
    print.coordinator = QStringLiteral("Joanna Pereira-Finch");
    print.contact = QStringLiteral("555-0142");
    print.answerBy = QDate(2027, 1, 28);
    print.printedOn = QDate(2027, 1, 24);
    return print;
}

FrameworkPrint sampleFramework() {
    FrameworkPrint print;
    print.programName = QStringLiteral("Side by Side");
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.publishedOn = QDate(2026, 12, 1);
    print.printedOn = QDate(2027, 1, 24);
    print.definition = QStringLiteral("Mentoring here is a learning partnership between two people who agree "
                                      "to help each other grow for a set time. One "
                                      "usually brings more experience in the area the other wants to "
                                      "explore. Both bring knowledge the other lacks, both set "
                                      "a goal, and both share the care of the relationship.");
    print.principles = {
        QStringLiteral("We both learn."),
        QStringLiteral("The mentee steers; the mentor helps them see the road."),
        QStringLiteral("Honest beats impressive."),
        QStringLiteral("Differences are material to learn from."),
        QStringLiteral("What is told in trust stays in trust, with the limits we have named."),
        QStringLiteral("We agree how to work, and we look at it again."),
        QStringLiteral("An ending is part of the plan.")};
    print.expectBoth = {QStringLiteral("a goal of one's own"),
                        QStringLiteral("about one hour a month"),
                        QStringLiteral("an answer within the agreed time"),
                        QStringLiteral("notice when plans change"),
                        QStringLiteral("a partner who has taken part in the training"),
                        QStringLiteral("a kind, clear ending")};
    print.menteeFromMentor = {QStringLiteral("attention"), QStringLiteral("questions before advice"),
                              QStringLiteral("honest experience including what went wrong"),
                              QStringLiteral("openness to learn")};
    print.mentorFromMentee = {
        QStringLiteral("a topic for each meeting"), QStringLiteral("the first move on dates"),
        QStringLiteral("honest news on what helps"), QStringLiteral("curiosity about the mentor's goal")};
    print.expectProgram = {QStringLiteral("training time"), QStringLiteral("a named coordinator"),
                           QStringLiteral("a private way to ask for help"),
                           QStringLiteral("no report of what was said")};
    print.notMentoring = {QStringLiteral("line management"),
                          QStringLiteral("appraisal"),
                          QStringLiteral("counselling or therapy"),
                          QStringLiteral("a promise of a job or promotion"),
                          QStringLiteral("a way to have work done"),
                          QStringLiteral("a substitute for complaint or safety procedures")};
    print.confidentiality = QStringLiteral(
        "What we say stays between us. Each asks the other before telling anyone what the other said.");
    print.exceptions = {QStringLiteral("risk of serious harm"), QStringLiteral("law"),
                        QStringLiteral("named organization policies")};
    print.ending = QStringLiteral(
        "Either may end early through the coordinator with no reason given. One rematch is offered.");
    print.contact = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    print.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    return print;
}

namespace {

WorksheetPrompt prompt(const char *key, const char *each, const char *middle,
                       const std::vector<Blank> &eachBlanks, const std::vector<Blank> &middleBlanks) {
    WorksheetPrompt result;
    result.key = QString::fromUtf8(key);
    result.mentee = {QString::fromUtf8(each), {}, eachBlanks};
    result.mentor = result.mentee;
    result.middle = {QString::fromUtf8(middle), {}, middleBlanks};
    return result;
}

} // namespace

WorksheetPrint sampleWorksheet() {
    using Kind = Blank::Kind;
    WorksheetPrint print;
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    print.printedOn = QDate(2027, 1, 24);
    print.minutes = 60;
    const Blank lines{Kind::Lines, {}, {}, {}, {}, 2};
    WorksheetStage first{QStringLiteral("Find points of connection"), 12, {}, 2};
    first.prompts.push_back(
        prompt("2.2", "Think of someone you learned a lot with or from. What made it work between you?", "",
               {lines}, {}));
    first.prompts.push_back(prompt(
        "2.3", "What got in the way, there or with someone else? No names, no places.", "", {lines}, {}));
    first.prompts.push_back(prompt(
        "2.4", "Choose three of these 24 words that guide you. Start with the most important one.",
        "Words we both chose:",
        {{Kind::Ranking,
          {},
          {QStringLiteral("belonging"),      QStringLiteral("courage"),   QStringLiteral("craft"),
           QStringLiteral("creativity"),     QStringLiteral("curiosity"), QStringLiteral("dignity"),
           QStringLiteral("fairness"),       QStringLiteral("family"),    QStringLiteral("freedom"),
           QStringLiteral("generosity"),     QStringLiteral("growth"),    QStringLiteral("health"),
           QStringLiteral("honesty"),        QStringLiteral("humour"),    QStringLiteral("independence"),
           QStringLiteral("kindness"),       QStringLiteral("loyalty"),   QStringLiteral("meaning"),
           QStringLiteral("order"),          QStringLiteral("patience"),  QStringLiteral("recognition"),
           QStringLiteral("responsibility"), QStringLiteral("security"),  QStringLiteral("service")},
          {},
          {},
          3}},
        {lines}));
    first.prompts.push_back(
        prompt("2.6", "I would like to hear more about:", "What do we share? Find three things or more.",
               {lines}, {{Kind::Lines, {}, {}, {}, {}, 3}}));
    WorksheetStage second{QStringLiteral("What each of us brings"), 7, {}, 3};
    second.prompts.push_back(
        prompt("3.2", "What is easiest for you? Set your own handle on each dial.", "To suit us both,",
               {{Kind::Dials,
                 {},
                 {QStringLiteral("say it directly|say it gently"), QStringLiteral("think aloud|think first"),
                  QStringLiteral("fast answers|answers when there is time")},
                 {},
                 {},
                 0}},
               {lines}));
    second.prompts.push_back(prompt("4.3", "How much of each kind of help?", "",
                                    {{Kind::Amounts,
                                      {},
                                      {QStringLiteral("think a question through with me"),
                                       QStringLiteral("tell me what you learned from experience")},
                                      {},
                                      {},
                                      0}},
                                    {}));
    second.prompts.push_back(
        prompt("4.7", "How sure are you that you can find the time for this?", "So that we keep the time:",
               {{Kind::Scale, {}, {}, QStringLiteral("not sure"), QStringLiteral("very sure"), 0},
                {Kind::Lines, QStringLiteral("What would help?"), {}, {}, {}, 1}},
               {lines}));
    second.prompts.push_back(prompt(
        "6.7", "If something between us is not working, what will you do?", "",
        {{Kind::Options,
          {},
          {QStringLiteral("say it at our next meeting"), QStringLiteral("write a message"),
           QStringLiteral("ask for ten extra minutes"), QStringLiteral("ask the coordinator to help us")},
          {},
          {},
          0}},
        {{Kind::Confirm, QStringLiteral("We read it aloud"), {}, {}, {}, 0},
         {Kind::Date, QStringLiteral("We look again on"), {}, {}, {}, 0}}));
    print.stages = {first, second};
    print.alone.push_back(prompt(
        "7.5", "My partner listened to me today.", "",
        {{Kind::Scale, {}, {}, QStringLiteral("do not agree"), QStringLiteral("fully agree"), 0}}, {}));
    return print;
}

} // namespace groundwork::documents
