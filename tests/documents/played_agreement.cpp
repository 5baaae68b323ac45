#include "tests/documents/document_support.h"

namespace groundwork::documents {

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

VoiceLine said(const char *beginning, const char *words) {
    return {text(beginning), text(words), {}, true};
}

VoiceLine who(const char *name, const char *rest) {
    return {{}, text(rest), text(name), false};
}

BothLine we(const char *label, const char *words) {
    return {text(label), text(words), false, false};
}

BothLine ours(const char *label, const char *words, bool framed = false) {
    return {text(label), text(words), true, framed};
}

std::vector<AgreementSectionPrint> firstSections() {
    return {
        {1,
         text("Who we are"),
         {
             {{who("Alys Penhale", ", mentee, Medical, band 5\ntext message, 555-0117")},
              {who("Noor Rahmani", ", mentor, Surgical, band 6\nphone until 21:00, 555-0128")},
              {}},
         }},
        {2,
         text("Why we are doing this"),
         {
             {{said("By the end, I hope that",
                    "I go home and do not ask myself if I should have said something.")},
              {said("By the end, I hope that", "I know how I sound to someone new.")},
              {ours("We share:", "we both learned our trade from a grandparent · kindness and humour in our "
                                 "top three · neither of us eats before a shift · a choir · the sea."),
               ours("We are different, and we want to use it.",
                    "Alys thinks before she speaks, Noor speaks to think. Alys tries it early, Noor tries to "
                    "wait. · Alys sees the ward by night, Noor by day.")}},
         }},
        {3,
         text("Our goals"),
         {
             {{said("My goal:", "Speak up early when I am worried, also at night."),
               said("Noor heard:", "“You want to call before you are sure, because at night you are alone "
                                   "with it.” Alys: “Not alone. Without the words.”"),
               said("We will both notice:", "I can tell of three times I called before I was sure."),
               said("My first small step:",
                    "Write down one worry in each shift, done. My next one: Call once before I am sure, and "
                    "tell Noor how it went, by 16 March 2027."),
               said("What I would like from you:", "Practise the first sentence of the call with me."),
               said("I would like to be there by", "23 July 2027.")},
              {said("My goal:", "Hear our handover as a new nurse hears it."),
               said("Alys heard:", "“You want to hear the handover with my ears. You know it too well.”"),
               said("We will both notice:", "One change is on the surgical ward's handover sheet."),
               said("My first small step:",
                    "Listen to one handover and say nothing, done. My next one: Ask two new nurses what they "
                    "missed in that handover, by 16 March 2027."),
               said("What I would like from you:", "Tell me which words you did not understand."),
               said("I would like to be there by", "27 May 2027.")},
              {ours("Together we want to learn or make:",
                    "A one-page card for the first night on a new ward.", true),
               we("Help",
                  "Noor can help most with: how things really work here · thinking a question through · "
                  "practising a skill. Alys can help most with: how things look from the other side."),
               ours("About help",
                    "Noor tries to ask before she answers. · Noor comments on Alys's work only when Alys "
                    "asks. · Alys writes down what helps her. Noor reads it and says thank you.")}},
         }},
        {4,
         text("How we want to be with each other"),
         {
             {{said("A talk like this goes well for me when", "nobody finishes my sentence."),
               said("When I am silent in a talk, please", "wait. Count to ten; the word comes."),
               said("When you do not hear from me, please",
                    "send one line, not three. I answer after I have slept."),
               said("Good to know about me:",
                    "I think in Spanish first. If I wait, I am looking for the word."),
               said("With hard things, it helps me if you:",
                    "ask me, then wait · let me write it first · tell me about a time you were wrong.")},
              {said("A talk like this goes well for me when", "I know before what you want from me."),
               said("When I am silent in a talk, please", "ask me. I am cross with myself, not with you."),
               said("When you do not hear from me, please", "ring me. I mind guessing more than calls."),
               said("Good to know about me:", "I look sure. At home I check everything twice."),
               said("With hard things, it helps me if you:", "do it when we are alone · say it soon.")},
              {ours("",
                    "If one of us does not hear from the other for a week, we send one line. After three "
                    "more days we call, between four and nine in the evening.",
                    true),
               ours("", "To make it easier, Alys may write it first. Noor asks once, then waits.", true),
               ours("",
                    "To suit us both, Noor counts to five before she speaks again. Noor says it directly, "
                    "and says what was good too.",
                    true),
               ours("We want here too", "What helped us before and what we want here too: we explain after, "
                                        "not in front of people.")}},
         }},
    };
}

std::vector<AgreementSectionPrint> secondSections() {
    return {
        {5,
         text("How we work"),
         {
             {{},
              {},
              {we("How often, how long", "We meet every 4 weeks for 45 minutes."),
               we("Where and when", "We meet in person: seminar room, Ward 6. Times that suit us: 18:30 "
                                    "before one of Alys's nights, never after one."),
               we("In between", "In between we write by text message and answer within 3 days."),
               we("Moving a meeting", "If one of us must move a meeting, we say so at least 24 hours before. "
                                      "We move it; we do not drop it."),
               we("Who does what", "Noor fixes the dates and the place. Alys brings the topic. We write down "
                                   "what we decide in turn."),
               ours("Keeping the time", "So that we keep the time: Noor asks for Alys's shifts four weeks "
                                        "ahead and books the room."),
               we("Next dates", "We meet next on 16 March 2027 and on 13 April 2027.")}},
         }},
        {6,
         text("What stays between us"),
         {
             {{},
              {},
              {we("What stays between us",
                  "What we say stays between us. Each asks the other before telling anyone what the other "
                  "said. Our notes hold no names of patients, customers, students or colleagues."),
               we("What each may tell",
                  "Without asking, each of us may tell others: that we meet · what I learned about myself."),
               we("The limits", "There are limits: risk of serious harm · the law · the hospital's named "
                                "policies. Where it is safe, we tell each other first."),
               we("Our notes",
                  "Each of us keeps our own notes. What we write together is deleted at the end."),
               we("The program receives", "The program receives: the dates of our meetings · the dates of "
                                          "this agreement · our goal titles.")}},
         }},
        {7,
         text("What we leave out"),
         {
             {{},
              {},
              {we("What this is not",
                  "This is not: line management · appraisal · counselling or therapy · a promise of a job or "
                  "promotion · a way to have work done · a substitute for complaint or safety procedures. If "
                  "a patient is not safe now, Alys calls the ward's doctor, not Noor."),
               we("What we leave out",
                  "We leave out: decisions about each other · references or appraisals · favours or unpaid "
                  "work · talking about this in front of colleagues · photographs or names on social media."),
               we("Come back to", "We have not settled this yet: hours without messages. We come back to it "
                                  "on 16 March 2027.")}},
         }},
        {8,
         text("Feedback"),
         {
             {{said("I like to get feedback like this:",
                    "later, after some time · with an example · good news too.")},
              {said("I like to get feedback like this:", "right away · not in front of others.")},
              {we("When we ask for it", "At every third meeting each of us asks the other: What would you "
                                        "like more of? What less of?")}},
         }},
        {9,
         text("If something is not working"),
         {
             {{said("If something is not working, I will", "write a message."),
               said("I can also turn to:", "my practice educator.")},
              {said("If something is not working, I will", "say it at our next meeting.")},
              {we("Who I can turn to", "Either of us can talk to Joanna Pereira-Finch in private: 555-0142."),
               ours("What we watch for", "We watch for this: no next date. What we do then: if two meetings "
                                         "move in a row, we talk for ten minutes by phone.")}},
         }},
        {10,
         text("When we look at this again"),
         {
             {{},
              {},
              {we("", "We look at this page again on 16 March 2027 (after meeting 3), 23 July 2027 (halfway) "
                      "and 24 December 2027 (before we finish). Ten minutes are enough.")}},
         }},
        {11,
         text("How we end"),
         {
             {{},
              {},
              {we("", "We finish on 21 January 2028 with a talk of 45 minutes. We look back at our first "
                      "page, and each say one thing we do differently."),
               we("", "Either of us may end this early, without blame and without reasons, by telling the "
                      "other or Joanna Pereira-Finch.")}},
             {{said("I would like to be told", "in a message, then a talk.")},
              {said("I would like to be told", "in a talk.")},
              {}},
         }},
        {12,
         text("Anything else"),
         {
             {{}, {}, {ours("", "Noor may correct Alys's English, in writing only.")}},
         }},
    };
}

} // namespace

AgreementPrint playedAgreement() {
    AgreementPrint print;
    print.menteeName = text("Alys Penhale");
    print.mentorName = text("Noor Rahmani");
    print.context = text("Side by Side, Harbourlight Hospital");
    print.versionDate = QDate(2027, 2, 16);
    print.firstReview = QDate(2027, 3, 16);
    print.printedOn = QDate(2027, 8, 25);
    print.sections = firstSections();
    for (const AgreementSectionPrint &section : secondSections())
        print.sections.push_back(section);
    print.statement = text(
        "This page says in short what we talked about. It is not a legal contract. We look at it again on "
        "the "
        "dates in section 10 and change it when it no longer fits. By signing, each of us says: I helped to "
        "write this. I know who can read it. I will do what I have said here.");
    print.menteeSignature = {text("Alys Penhale"), text("mentee"), text("Alys Penhale"),
                             text("in ink, 16 February 2027")};
    print.mentorSignature = {text("Noor Rahmani"), text("mentor"), text("Noor Rahmani"),
                             text("in ink, 16 February 2027")};
    print.history = text("Version 1, 16 February 2027: first agreement.");
    print.helpLine = text("Joanna Pereira-Finch, 555-0142");
    return print;
}

} // namespace groundwork::documents
