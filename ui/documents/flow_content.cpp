#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <variant>

// What the blocks of a flow say, noted down as they are added.

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

const QString &dot() {
    static const QString sign = QStringLiteral("•");
    return sign;
}

bool isHeading(const Paragraph &paragraph) {
    return paragraph.keepWithNext &&
           std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                       [](const Run &run) { return run.weight == Weight::Bold; });
}

/// The words of an entry that was set as a paragraph with a dot in front.
Spans withoutDot(Spans spans) {
    QString &first = spans.front().text;
    first = first.mid(dot().size()).trimmed();
    if (first.isEmpty())
        spans.erase(spans.begin());
    return spans;
}

} // namespace

Spans spansOf(const Paragraph &paragraph) {
    Spans spans;
    for (const Run &run : paragraph.runs) {
        if (run.text.isEmpty())
            continue;
        Span span{run.text};
        span.own = run.face == Face::Reading;
        span.strong = run.weight != Weight::Regular;
        span.removed = run.struck;
        span.added = run.underlined;
        spans.push_back(std::move(span));
    }
    return spans;
}

void FlowBuilder::setVoices(const SignatureBox &mentee, const SignatureBox &mentor) {
    const auto named = [](const SignatureBox &box) { return box.name + QStringLiteral(", ") + box.role; };
    m_menteeName = named(mentee);
    m_mentorName = named(mentor);
}

void FlowBuilder::note(const Paragraph &paragraph) {
    Spans spans = spansOf(paragraph);
    if (spans.empty())
        return;
    if (isHeading(paragraph)) {
        for (Span &span : spans)
            span.strong = false;
        const bool deeper = std::any_of(m_said.begin(), m_said.end(), [](const Block &block) {
            return std::holds_alternative<HeadingBlock>(block.what);
        });
        say(HeadingBlock{deeper ? 3 : 2, {}, std::move(spans), {}});
        return;
    }
    if (spans.front().text.startsWith(dot())) {
        ListBlock *list = m_said.empty() ? nullptr : std::get_if<ListBlock>(&m_said.back().what);
        if (!list) {
            say(ListBlock{});
            list = &std::get<ListBlock>(m_said.back().what);
        }
        list->entries.push_back({withoutDot(std::move(spans))});
        return;
    }
    ParagraphBlock block{std::move(spans)};
    block.trailing = (paragraph.align & Qt::AlignTrailing) != 0;
    block.keepWithNext = paragraph.keepWithNext;
    say(std::move(block));
}

Blocks FlowBuilder::voiceBlocks(const std::vector<VoiceLine> &lines) const {
    Blocks blocks;
    for (const VoiceLine &line : lines) {
        Spans first;
        if (!line.badgeName.isEmpty()) {
            first = said(line.badgeName);
            first.front().strong = true;
        } else if (!line.beginning.isEmpty()) {
            first = said(line.beginning.trimmed() + QLatin1Char(' '));
        }
        if (!line.pieces.empty()) {
            Spans pieces = spansOf(text(line.pieces));
            first.insert(first.end(), pieces.begin(), pieces.end());
        } else {
            for (const QString &part : line.words.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                first.push_back(line.own ? Span{part, true} : Span{part});
                blocks.push_back({ParagraphBlock{std::exchange(first, {})}});
            }
        }
        if (!first.empty())
            blocks.push_back({ParagraphBlock{std::move(first)}});
    }
    return blocks;
}

Document FlowBuilder::document(const QString &title, const QString &subject, const Furniture &around) {
    Document document;
    document.title = title;
    document.subject = subject;
    document.style = m_style;
    document.pages = paginate(take(), m_style, around);
    document.blocks = std::move(m_said);
    document.furniture = around;
    for (Block &block : document.blocks) {
        if (auto *voices = std::get_if<VoicesBlock>(&block.what)) {
            if (voices->menteeName.isEmpty())
                voices->menteeName = Words::tr("Mentee");
            if (voices->mentorName.isEmpty())
                voices->mentorName = Words::tr("Mentor");
        }
    }
    return document;
}

} // namespace groundwork::documents
