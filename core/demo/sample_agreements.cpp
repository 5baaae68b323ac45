// How the pairs of a sample sign their agreement and change it later.
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/demo/sample_builder.h"

namespace groundwork::demo {

namespace {

using content::textOf;

QString key(const char *text) {
    return QString::fromLatin1(text);
}

agreements::Voice voiceOf(const QJsonObject &told) {
    return agreements::voiceFromKey(textOf(told, "voice")).value_or(agreements::Voice::Both);
}

Result<WorkingTermId> termOf(const ProgramFile &file, AgreementVersionId version, const QJsonObject &told) {
    for (const agreements::WorkingTerm &term : agreements::termsOf(file, version)) {
        if (term.key == textOf(told, "key") && term.voice == voiceOf(told))
            return term.id;
    }
    return failure(ErrorCode::NotFound, {key("term"), textOf(told, "key")});
}

} // namespace

Result<void> SampleBuilder::sign(const Story &story, const QJsonObject &told) {
    const auto version = agreements::openVersion(*m_file, story.id);
    if (!version) // it ended before
        return {};
    for (const QJsonValue &value : told.value(key("come_back")).toArray()) {
        const auto term = termOf(*m_file, version->id, value.toObject());
        if (!term)
            return failure(term.error());
        const QDate day = QDate::fromString(textOf(value.toObject(), "on"), Qt::ISODate);
        if (const auto done = agreements::comeBackToTerm(*m_file, *term, day); !done)
            return done;
    }
    const QString reason = story.menteeGoal && story.mentorGoal ? QString() : m_words.text(key("open_reasons"));
    if (const auto ready = agreements::makeReady(*m_file, m_plan->agreement(), story.id, reason); !ready)
        return ready;
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        agreements::SignatureDraft signature;
        signature.side = side;
        signature.kind = agreements::signatureKindFromKey(textOf(m_plan->object(key("meeting")), "signed_by"))
                             .value_or(agreements::SignatureKind::Ink);
        const auto done = agreements::sign(*m_file, m_plan->agreement(), story.id, signature);
        if (!done)
            return failure(done.error());
    }
    return {};
}

Result<void> SampleBuilder::amend(const Story &story, const QJsonObject &told) {
    if (textOf(told, "do") == QLatin1String("amend")) {
        if (const auto version = agreements::amendAgreement(*m_file, story.id, textOf(told, "reason")); !version)
            return failure(version.error());
    }
    const auto version = agreements::openVersion(*m_file, story.id);
    if (!version)
        return failure(ErrorCode::NotFound, {key("agreement"), story.mentee});
    for (const QJsonValue &value : told.value(key("terms")).toArray()) {
        const QJsonObject change = value.toObject();
        const auto id = termOf(*m_file, version->id, change);
        if (!id)
            return failure(id.error());
        const auto term = agreements::term(*m_file, *id);
        if (!term)
            return failure(term.error());
        QJsonObject words = term->value;
        const QJsonObject set = change.value(key("set")).toObject();
        for (auto field = set.begin(); field != set.end(); ++field)
            words.insert(field.key(), field.value());
        if (const auto done = agreements::editTerm(*m_file, m_plan->agreement(), *id, words); !done)
            return done;
    }
    return {};
}

} // namespace groundwork::demo
