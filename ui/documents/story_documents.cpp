#include "ui/documents/story_documents.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"
#include "ui/words/review_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

using agreements::LineChange;
using agreements::StoryEntry;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
  public:
    static QString differs(int count) { return tr("%n line(s) (differs|differ).", nullptr, count); }
};

QString contextOf(const QString &cohort, const QString &organization) {
    return organization.isEmpty() ? cohort : cohort + QStringLiteral(", ") + organization;
}

/// "Cadence:" bold, then the words laid over one another.
void addChange(FlowBuilder &flow, const QString &name, const LineChange &change) {
    Paragraph paragraph = flow.text(name + QStringLiteral(":  "), Face::Plain, Weight::Bold);
    for (const DiffPiece &piece : words::changePieces(change)) {
        Run run = flow.text(piece.text, Face::Reading).runs.front();
        run.struck = piece.kind == DiffKind::Removed;
        run.underlined = piece.kind == DiffKind::Added;
        if (piece.kind == DiffKind::Removed)
            run.color = ink::second;
        paragraph.runs.push_back(std::move(run));
    }
    paragraph.spaceBefore = 3;
    flow.paragraph(paragraph);
}

Paragraph legend(const FlowBuilder &flow, const QString &before) {
    Paragraph paragraph = flow.text(before.isEmpty() ? QString() : before + QLatin1Char(' '));
    const auto add = [&](const QString &text, bool struck, bool underlined) {
        Run run = flow.text(text).runs.front();
        run.struck = struck;
        run.underlined = underlined;
        paragraph.runs.push_back(std::move(run));
    };
    add(Words::tr("Struck through"), true, false);
    add(Words::tr(" is taken out, "), false, false);
    add(Words::tr("underlined"), false, true);
    add(Words::tr(" is new."), false, false);
    return paragraph;
}

/// The day in a column of its own, what happened beside it.
void addEntry(FlowBuilder &flow, const agreements::AgreementStory &story, const StoryEntry &entry) {
    flow.section(entry.version.number > 0 && entry.kind == agreements::StoryKind::InForce
                     ? QString::number(entry.version.number)
                     : QString(),
                 words::longDate(entry.on) + QStringLiteral("  ·  ") + words::storyTitle(entry));
    for (const QString &sentence : words::storySentences(story, entry))
        flow.paragraph(sentence, Face::Reading);
    for (const agreements::RatedLine &rated : entry.rated) {
        QString line = Words::tr("%1: %2", "a line of the agreement and how it was rated")
                           .arg(words::storyLineName(story, rated.label, rated.voice), words::ratingWord(rated.rating));
        if (!rated.note.isEmpty())
            line += QStringLiteral(" – ") + words::isolated(rated.note);
        flow.paragraph(QStringLiteral("•  ") + line, Face::Reading);
    }
    for (const LineChange &change : entry.changes)
        addChange(flow, words::storyLineName(story, change.label, change.voice), change);
}

Document finished(FlowBuilder &flow, const QString &title, const QString &subject, QDate printedOn,
                  const QString &end) {
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = subject;
    around.footer = Words::tr("For the two. Not shown to others in the program.");
    around.footerEnd = end;
    if (printedOn.isValid())
        around.footerEnd += (end.isEmpty() ? QString() : QStringLiteral(" · ")) +
                            Words::tr("printed %1").arg(words::longDate(printedOn));
    return flow.document(title, subject, around);
}

} // namespace

Document storyDocument(const agreements::AgreementStory &story, QDate printedOn, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("Our agreement’s story");
    flow.titleBlock(Words::tr("%1 · %2").arg(title, contextOf(story.cohort, story.organization)), story.pairTitle,
                    {words::storySummary(story)});
    bool changed = false;
    for (const StoryEntry &entry : story.entries)
        changed = changed || !entry.changes.empty();
    if (changed)
        flow.paragraph(legend(flow, Words::tr("Every version and every review, in the order of the days.")));
    for (const StoryEntry &entry : story.entries)
        addEntry(flow, story, entry);
    return finished(flow, title, story.pairTitle, printedOn, {});
}

Document agreementChangesDocument(const agreements::AgreementText &before, const agreements::AgreementText &after,
                                  QDate printedOn, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("What changed in our agreement");
    const auto named = [](const agreements::AgreementText &text) {
        return text.effectiveOn.isValid()
                   ? Words::tr("Version %1, %2").arg(text.number).arg(words::longDate(text.effectiveOn))
                   : Words::tr("Version %1, draft").arg(text.number);
    };
    flow.titleBlock(Words::tr("%1 · %2").arg(title, contextOf(after.cohort, after.organization)), after.pairTitle,
                    {named(after), Words::tr("before: %1").arg(named(before))});
    const auto changes = agreements::changesBetween(before, after);
    if (changes.empty())
        flow.paragraph(Words::tr("The two say the same."));
    else
        flow.paragraph(legend(flow, Words::differs(static_cast<int>(changes.size()))));
    for (const LineChange &change : changes) {
        agreements::AgreementLine line;
        line.label = change.label;
        line.voice = change.voice;
        addChange(flow, words::lineName(after, line), change);
    }
    return finished(flow, title, after.pairTitle, printedOn,
                    Words::tr("Versions %1 and %2").arg(before.number).arg(after.number));
}

} // namespace groundwork::documents
