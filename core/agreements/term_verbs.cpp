#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/term_check.h"
#include "core/agreements/version_edit.h"
#include "core/base/error_code.h"
#include "core/file/verb.h"

namespace groundwork::agreements {

namespace {

/// Undo names the line, never what stands in it. Typing in one line is one step.
Operation editing(const LineSpec *line, WorkingTermId id) {
    Operation operation{Verb::EditTerm, {}, QStringLiteral("term") + id.toText()};
    if (line)
        operation.names = {line->inSentence};
    return operation;
}

struct Found {
    WorkingTerm term;
    AgreementVersion version;
};

Result<Found> find(const ProgramFile &file, WorkingTermId id) {
    const auto found = term(file, id);
    if (!found)
        return failure(found.error());
    const auto of = version(file, found->version);
    if (!of)
        return failure(of.error());
    return Found{*found, *of};
}

} // namespace

Result<void> openForEdit(Change &change, const AgreementVersion &version) {
    switch (version.state) {
    case VersionState::Draft:
        return {};
    case VersionState::ReadyToSign:
        agreement_table::removeSignatures(change, version.id);
        agreement_table::setState(change, version.id, VersionState::Draft);
        return {};
    case VersionState::InForce:
    case VersionState::Superseded:
    case VersionState::Ended:
    case VersionState::Discarded:
        break;
    }
    return failure(ErrorCode::AgreementFrozen, {QString::number(version.number)});
}

Result<void> editTerm(ProgramFile &file, const AgreementContent &content, WorkingTermId id,
                      const QJsonObject &value) {
    auto found = find(file, id);
    if (!found)
        return failure(found.error());
    WorkingTerm term = found->term;
    const AgreementContent arranged = contentOf(file, content, found->version.partnership);
    const LineSpec *line = arranged.line(term.key, term.voice);
    if (!line)
        return failure(ErrorCode::NotFound, {QStringLiteral("term"), term.key});
    const auto checked = checkedValue(*line, value);
    if (!checked)
        return failure(checked.error());
    if (*checked == term.value && !term.passed && term.status == LineStatus::Settled)
        return {};
    return file.perform(editing(line, id), [&](Change &change) -> Result<void> {
        if (auto open = openForEdit(change, found->version); !open)
            return open;
        const bool wasEmpty = term.value.isEmpty();
        if (*checked != term.value && !term.edited)
            term.origin = wasEmpty ? LineOrigin::WrittenByPair : LineOrigin::ChangedByPair;
        term.value = *checked;
        term.status = LineStatus::Settled;
        term.comeBackOn = {};
        term.openPart.clear();
        term.passed = false;
        term.edited = true;
        term_table::update(change, term);
        return {};
    });
}

Result<void> comeBackToTerm(ProgramFile &file, WorkingTermId id, QDate on) {
    auto found = find(file, id);
    if (!found)
        return failure(found.error());
    if (!on.isValid())
        return failure(ErrorCode::BadDate, {QString()});
    return file.perform(Operation{Verb::ComeBackToTerm, {}}, [&](Change &change) -> Result<void> {
        if (auto open = openForEdit(change, found->version); !open)
            return open;
        WorkingTerm term = found->term;
        term.status = LineStatus::ComeBackTo;
        term.comeBackOn = on;
        term.openPart.clear();
        term.passed = false;
        term.edited = true;
        term_table::update(change, term);
        return {};
    });
}

Result<void> settleTerm(ProgramFile &file, WorkingTermId id) {
    auto found = find(file, id);
    if (!found)
        return failure(found.error());
    return file.perform(Operation{Verb::EditTerm, {}}, [&](Change &change) -> Result<void> {
        if (found->term.status == LineStatus::Settled)
            return {};
        if (auto open = openForEdit(change, found->version); !open)
            return open;
        WorkingTerm term = found->term;
        term.status = LineStatus::Settled;
        term.comeBackOn = {};
        term.openPart.clear();
        term.edited = true;
        term_table::update(change, term);
        return {};
    });
}

Result<void> passTerm(ProgramFile &file, const AgreementContent &content, WorkingTermId id) {
    auto found = find(file, id);
    if (!found)
        return failure(found.error());
    const AgreementContent arranged = contentOf(file, content, found->version.partnership);
    const LineSpec *line = arranged.line(found->term.key, found->term.voice);
    if (!line || line->confirm)
        return failure(ErrorCode::WrongState, {QStringLiteral("term"), found->term.key});
    return file.perform(Operation{Verb::EditTerm, {line->inSentence}}, [&](Change &change) -> Result<void> {
        if (auto open = openForEdit(change, found->version); !open)
            return open;
        WorkingTerm term = found->term;
        term.value = {};
        term.status = LineStatus::Settled;
        term.comeBackOn = {};
        term.openPart.clear();
        term.passed = true;
        term.edited = true;
        term_table::update(change, term);
        return {};
    });
}

} // namespace groundwork::agreements
