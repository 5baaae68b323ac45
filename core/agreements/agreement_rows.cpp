#include "core/agreements/agreement_rows.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_draft.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/draft_input.h"
#include "core/agreements/sentence_builder.h"
#include "core/base/braces.h"
#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace groundwork::agreements {

namespace {

bool isOpenState(VersionState state) {
    return state == VersionState::Draft || state == VersionState::ReadyToSign;
}

/// A version's lines in the order of the content, so that the two cannot drift apart.
class TextBuilder {
  public:
    TextBuilder(const AgreementContent &content, const PairFacts &facts, std::vector<WorkingTerm> terms)
        : m_content(content)
        , m_facts(facts)
        , m_terms(std::move(terms)) {}

    std::vector<AgreementSection> sections() const {
        std::vector<AgreementSection> sections;
        for (const SectionSpec &spec : m_content.sections()) {
            AgreementSection section;
            section.number = spec.number;
            section.shipped = spec.shipped;
            section.title = spec.title;
            for (const PartSpec &part : spec.parts) {
                section.parts.push_back(AgreementPart{lines(part.columns, Voice::Mentee),
                                                      lines(part.columns, Voice::Mentor),
                                                      lines(part.both, Voice::Both)});
            }
            markAlone(section);
            sections.push_back(std::move(section));
        }
        return sections;
    }

  private:
    std::vector<AgreementLine> lines(const std::vector<LineSpec> &specs, Voice voice) const {
        std::vector<AgreementLine> lines;
        for (const LineSpec &spec : specs) {
            const auto found = std::find_if(m_terms.begin(), m_terms.end(), [&](const WorkingTerm &term) {
                return term.key == spec.key && term.voice == voice;
            });
            if (found != m_terms.end())
                lines.push_back(line(spec, *found));
        }
        if (voice != Voice::Both)
            requireOneOf(lines);
        return lines;
    }

    AgreementLine line(const LineSpec &spec, const WorkingTerm &term) const {
        AgreementLine line;
        line.id = term.id;
        line.key = term.key;
        line.label = spec.label;
        line.voice = term.voice;
        line.joinsPrevious = spec.joins;
        line.framed = spec.framed;
        line.origin = term.origin;
        line.status = term.status;
        line.comeBackOn = term.comeBackOn;
        line.required = spec.required || spec.confirm;
        line.passed = term.passed;
        line.mustConfirm = spec.confirm;
        line.value = term.value;
        line.paragraphs = paragraphs(spec, term);
        line.missing = isMissing(spec, term);
        return line;
    }

    std::vector<Paragraph> paragraphs(const LineSpec &spec, const WorkingTerm &term) const {
        const bool namesStay = spec.key == QLatin1String("who");
        if (term.passed && !namesStay)
            return {};
        const QString separator = m_content.words(QStringLiteral("separator"));
        // A goal that is chosen later says so itself.
        const bool saysItself =
            spec.key == QLatin1String("goal") && term.value.contains(QLatin1String("choose_by"));
        std::vector<Paragraph> said;
        if (term.status == LineStatus::Settled || saysItself || !term.openPart.isEmpty())
            said = buildSentence(spec, term.value, m_facts.fillings(term.voice), separator);
        if (term.status == LineStatus::ComeBackTo && !saysItself) {
            said.push_back(comeBackSentence(m_content.words(QStringLiteral("come_back")),
                                            term.openPart.isEmpty() ? spec.inSentence : term.openPart,
                                            term.comeBackOn));
        }
        return said;
    }

    static bool isMissing(const LineSpec &spec, const WorkingTerm &term) {
        if (term.status == LineStatus::ComeBackTo)
            return false;
        if (spec.confirm && !term.value.value(QLatin1String("confirmed")).toBool())
            return true;
        if (!spec.required)
            return false;
        // A goal on both sides is part of the program: a pass leaves it open, and signing needs a reason.
        if (term.passed && spec.key != QLatin1String("goal"))
            return false;
        return std::any_of(spec.requires_.begin(), spec.requires_.end(),
                           [&](const QString &field) { return !isFilled(term.value.value(field)); });
    }

    /// Each person has one line of these at least, unless all of them were passed.
    void requireOneOf(std::vector<AgreementLine> &lines) const {
        AgreementLine *first = nullptr;
        for (AgreementLine &line : lines) {
            if (!m_content.oneLineEach().contains(line.key))
                continue;
            if (!line.paragraphs.empty() || line.passed)
                return;
            first = first ? first : &line;
        }
        if (first) {
            first->required = true;
            first->missing = true;
        }
    }

    static void markAlone(AgreementSection &section) {
        AgreementLine *only = nullptr;
        int printed = 0;
        for (AgreementPart &part : section.parts) {
            for (auto *voice : {&part.mentee, &part.mentor, &part.both}) {
                for (AgreementLine &line : *voice) {
                    if (line.isPrinted()) {
                        ++printed;
                        only = &line;
                    }
                }
            }
        }
        if (printed == 1 && only->voice != Voice::Both)
            only->alone = true;
    }

    const AgreementContent &m_content;
    const PairFacts &m_facts;
    std::vector<WorkingTerm> m_terms;
};

std::vector<VersionFacts> history(const std::vector<AgreementVersion> &versions) {
    std::vector<VersionFacts> facts;
    for (const AgreementVersion &version : versions) {
        if (version.state != VersionState::Discarded)
            facts.push_back(
                {version.id, version.number, version.state, version.effectiveOn, version.changeReason,
                 version.kind});
    }
    return facts;
}

Paragraph versionLine(const AgreementContent &content, const AgreementVersion &version) {
    const bool from = version.effectiveOn.isValid();
    QString text = content.words(from ? QStringLiteral("version_from") : QStringLiteral("version_line"));
    text.replace(QStringLiteral("{number}"), QString::number(version.number));
    const QString mark = QStringLiteral("{date}");
    const auto at = text.indexOf(mark);
    if (!from || at < 0)
        return {SentencePart{text, false, {}}};
    Paragraph paragraph = {SentencePart{text.left(at), false, {}},
                           SentencePart{{}, false, version.effectiveOn}};
    if (const QString rest = text.mid(at + mark.size()); !rest.isEmpty())
        paragraph.push_back(SentencePart{rest, false, {}});
    return paragraph;
}

QString pairTitle(const AgreementContent &content, const AgreementText &text) {
    return filledBraces(content.words(QStringLiteral("pair_title")), {{QStringLiteral("mentor"), text.mentorFullName},
                                                                      {QStringLiteral("mentee"), text.menteeFullName}});
}

AgreementText fresh(const ProgramFile &file, const AgreementContent &content, const PairFacts &facts,
                    AgreementVersionId id) {
    AgreementText text;
    text.title = content.words(QStringLiteral("title"));
    text.menteeFullName = facts.menteeFullName;
    text.mentorFullName = facts.mentorFullName;
    text.menteeName = facts.menteeName;
    text.mentorName = facts.mentorName;
    text.pairTitle = pairTitle(content, text);
    text.cohort = facts.cohort;
    text.organization = facts.organization;
    text.coordinatorName = facts.coordinatorName;
    text.coordinatorContact = facts.coordinatorContact;
    text.signatureTitle = content.words(QStringLiteral("signature_title"));
    text.statement = content.words(QStringLiteral("statement"));
    text.coordinatorLine = content.words(QStringLiteral("coordinator_line"));
    const std::vector<WorkingTerm> terms = termsOf(file, id);
    for (const WorkingTerm &term : terms) {
        if (term.key == QLatin1String("reviews"))
            text.firstReview =
                QDate::fromString(term.value.value(QLatin1String("third")).toString(), Qt::ISODate);
    }
    text.sections = TextBuilder(content, facts, terms).sections();
    return text;
}

} // namespace

std::vector<AgreementVersion> versionsOf(const ProgramFile &file, PartnershipId partnership) {
    return agreement_table::versions(file.database(), partnership);
}

std::optional<AgreementVersion> openVersion(const ProgramFile &file, PartnershipId partnership) {
    for (const AgreementVersion &version : versionsOf(file, partnership)) {
        if (isOpenState(version.state))
            return version;
    }
    return std::nullopt;
}

std::optional<AgreementVersion> versionInForce(const ProgramFile &file, PartnershipId partnership) {
    for (const AgreementVersion &version : versionsOf(file, partnership)) {
        if (version.state == VersionState::InForce || version.state == VersionState::Ended)
            return version;
    }
    return std::nullopt;
}

std::optional<AgreementVersion> currentVersion(const ProgramFile &file, PartnershipId partnership) {
    auto open = openVersion(file, partnership);
    return open ? open : versionInForce(file, partnership);
}

Result<AgreementVersion> version(const ProgramFile &file, AgreementVersionId id) {
    if (auto found = agreement_table::version(file.database(), id))
        return *found;
    return failure(ErrorCode::NotFound, {QStringLiteral("agreement"), id.toText()});
}

std::vector<WorkingTerm> termsOf(const ProgramFile &file, AgreementVersionId version) {
    return term_table::terms(file.database(), version);
}

Result<WorkingTerm> term(const ProgramFile &file, WorkingTermId id) {
    if (auto found = term_table::term(file.database(), id))
        return *found;
    return failure(ErrorCode::NotFound, {QStringLiteral("term"), id.toText()});
}

std::vector<Signature> signaturesOf(const ProgramFile &file, AgreementVersionId version) {
    return agreement_table::signatures(file.database(), version);
}

Result<AgreementText> agreementText(const ProgramFile &file, const AgreementContent &content,
                                    AgreementVersionId id) {
    const Result<AgreementVersion> found = version(file, id);
    if (!found)
        return failure(found.error());
    AgreementText text;
    if (const QByteArray frozen = agreement_table::frozen(file.database(), id); !frozen.isEmpty()) {
        text = agreementTextFromJson(QJsonDocument::fromJson(frozen).object());
    } else {
        const Result<PairFacts> facts = pairFacts(file, content, found->partnership);
        if (!facts)
            return failure(facts.error());
        text = fresh(file, contentOf(file, content, found->partnership), *facts, id);
    }
    text.partnership = found->partnership;
    text.version = id;
    text.number = found->number;
    text.state = found->state;
    text.kind = found->kind;
    text.effectiveOn = found->effectiveOn;
    text.endedOn = found->state == VersionState::Ended ? found->endedOn : QDate();
    text.openReason = found->openReason;
    text.programReads = textAccess(file, found->partnership).isOpen() || saysCopy(file, id);
    text.versionLine = versionLine(content, *found);
    text.signatures = signaturesOf(file, id);
    for (const Signature &signature : text.signatures)
        text.signatureWords.append(
            content.words(QStringLiteral("signature.") + signatureKindKey(signature.kind)));
    text.history = history(versionsOf(file, found->partnership));
    return text;
}

Result<AgreementText> agreementText(const ProgramFile &file, const AgreementContent &content,
                                    PartnershipId partnership) {
    const auto current = currentVersion(file, partnership);
    if (!current)
        return failure(ErrorCode::NotFound, {QStringLiteral("agreement"), partnership.toText()});
    return agreementText(file, content, current->id);
}

Result<std::vector<AgreementLine>> linesOfPrompt(const ProgramFile &file, const AgreementContent &content,
                                                 PartnershipId partnership, const first_meeting::Prompt &prompt,
                                                 const std::vector<first_meeting::AnswerRow> &typed) {
    const Result<PairFacts> facts = pairFacts(file, content, partnership);
    if (!facts)
        return failure(facts.error());
    Result<DraftInput> input = draftInput(file, content, partnership);
    if (!input)
        return failure(input.error());
    for (const first_meeting::AnswerRow &row : typed) {
        std::erase_if(input->answers, [&](const first_meeting::AnswerRow &each) {
            return each.prompt == row.prompt && each.side == row.side;
        });
        input->answers.push_back(row);
    }
    if (!typed.empty()) { // a goal of both stands in its own table once it is saved
        std::erase_if(input->goals, [&](const goals::Goal &goal) {
            return goal.owner == goals::GoalOwner::Shared && prompt.goesTo.contains(QStringLiteral("goal:shared"));
        });
    }
    const AgreementContent arranged = contentOf(file, content, partnership);
    const auto sections = TextBuilder(arranged, *facts, draftTerms(*input, arranged)).sections();
    std::vector<AgreementLine> lines;
    for (const AgreementSection &section : sections) {
        for (const AgreementPart &part : section.parts) {
            for (const auto *voice : {&part.mentee, &part.mentor, &part.both}) {
                std::copy_if(voice->begin(), voice->end(), std::back_inserter(lines), [&](const AgreementLine &line) {
                    return line.isPrinted() && prompt.goesTo.contains(QStringLiteral("agreement:") + line.key);
                });
            }
        }
    }
    return lines;
}

} // namespace groundwork::agreements
