#include "ui/documents/match_slip_words.h"

#include "ui/documents/shaped_text.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

void addTitle(Blocks &blocks, const QString &text) {
    blocks.push_back({HeadingBlock{3, {}, said(text), {}}});
}

void addText(Blocks &blocks, Spans words) {
    blocks.push_back({ParagraphBlock{std::move(words)}});
}

} // namespace

Spans SlipWords::over() const {
    Span name{isolated(m_side.readerName)};
    name.strong = true;
    const QString role = m_side.reader == Voice::Mentee ? Words::tr("mentee") : Words::tr("mentor");
    return {Span{m_print.context + QStringLiteral(" · ") + Words::tr("match slip for") + QLatin1Char(' ')}, name,
            Span{QStringLiteral(", ") + role}};
}

QString SlipWords::title() const {
    const QString partner = isolated(m_side.partnerName);
    return m_side.reader == Voice::Mentee ? Words::tr("Your mentor: %1").arg(partner)
                                          : Words::tr("Your mentee: %1").arg(partner);
}

QString SlipWords::whyTitle() {
    return Words::tr("Why the two of you");
}

QString SlipWords::sayTitle() {
    return Words::tr("Your say");
}

QString SlipWords::nextTitle() {
    return Words::tr("What happens next");
}

QString SlipWords::sumTitle() {
    return Words::tr("The sum, so you can check it");
}

QStringList SlipWords::sumHeads() {
    return {Words::tr("what counted"), Words::tr("fit × weight"), Words::tr("points")};
}

QString SlipWords::fitWords(const SlipReason &reason) {
    return QStringLiteral("%1 × %2").arg(reason.fit).arg(reason.weight);
}

QString SlipWords::sumLabel() const {
    return m_print.possible > 0 ? Words::tr("Sum, of %1 possible").arg(m_print.possible) : Words::tr("Sum");
}

QString SlipWords::sumNote() const {
    QString note = Words::tr("Fit: 2 full, 1 in part, 0 none.");
    if (!m_print.weightsNote.isEmpty())
        note += QLatin1Char(' ') + m_print.weightsNote;
    return note;
}

QString SlipWords::question() const {
    return (m_print.trial ? Words::tr("%1 with %2: do you want to go on?")
                          : Words::tr("%1 with %2: is this all right for you?"))
        .arg(isolated(m_side.readerName), isolated(m_side.partnerName));
}

QStringList SlipWords::answers() const {
    if (m_print.trial)
        return {Words::tr("Yes, we go on"), Words::tr("Rather not")};
    return {Words::tr("Yes, let us begin"), Words::tr("I would like to talk first"), Words::tr("Please look again")};
}

QString SlipWords::whereTo() const {
    const QString where = Words::tr("No reasons needed.") + QLatin1Char(' ');
    const QString coordinator =
        m_print.coordinator.isEmpty() ? Words::tr("the coordinator") : isolated(m_print.coordinator);
    if (m_print.answerBy.isValid() && !m_print.contact.isEmpty())
        return where + Words::tr("Return this strip to %1 by %2, or use: %3.")
                           .arg(coordinator, words::longDate(m_print.answerBy), isolated(m_print.contact));
    if (m_print.answerBy.isValid())
        return where +
               Words::tr("Return this strip to %1 by %2.").arg(coordinator, words::longDate(m_print.answerBy));
    if (!m_print.contact.isEmpty())
        return where + Words::tr("Return this strip to %1, or use: %2.").arg(coordinator, isolated(m_print.contact));
    return where + Words::tr("Return this strip to %1.").arg(coordinator);
}

QString SlipWords::initials() {
    return Words::tr("Initials");
}

TableBlock SlipWords::sum() const {
    const QStringList heads = sumHeads();
    TableBlock table{{{heads.value(0), 4}, {heads.value(1), 1.4, Qt::AlignTrailing}, {heads.value(2), 1, Qt::AlignTrailing}},
                     {},
                     true};
    for (const SlipReason &reason : m_print.reasons)
        table.rows.push_back({cell(reason.what), cell(fitWords(reason)), cell(QString::number(reason.points))});
    table.rows.push_back({cell(sumLabel()), {}, cell(QString::number(m_print.points))});
    return table;
}

Blocks SlipWords::says() const {
    Blocks blocks{{HeadingBlock{2, {}, said(title()), {}}}};
    addText(blocks, over());
    if (!m_side.why.isEmpty())
        addTitle(blocks, whyTitle());
    addText(blocks, ownWords(m_side.why));
    if (!m_side.yourSay.isEmpty()) {
        addTitle(blocks, sayTitle());
        addText(blocks, said(m_side.yourSay));
    }
    if (!m_side.next.isEmpty()) {
        addTitle(blocks, nextTitle());
        addText(blocks, said(m_side.next));
    }
    if (!m_print.reasons.empty()) { // put together by hand: there is no sum to check
        addTitle(blocks, sumTitle());
        blocks.push_back({sum()});
        addText(blocks, said(sumNote()));
    }
    Span asked{question()};
    asked.strong = true;
    addText(blocks, {asked});
    ListBlock boxes{ListBlock::Kind::Boxes, {}};
    for (const QString &answer : answers())
        boxes.entries.push_back({said(answer)});
    blocks.push_back({std::move(boxes)});
    addText(blocks, said(whereTo()));
    blocks.push_back({FieldsBlock{{{initials(), {}}}}});
    return blocks;
}

} // namespace groundwork::documents
