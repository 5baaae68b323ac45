#include "core/certificates/certificates.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificate_table.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"

#include <algorithm>
#include <utility>

namespace groundwork::certificates {

namespace {

Result<void> longest(const char *field, const QString &text, int most) {
    if (text.size() > most)
        return failure(ErrorCode::TextTooLong, {QString::fromLatin1(field), QString::number(most)});
    return {};
}

Result<void> between(const char *field, int value, int least, int most) {
    if (value < least || value > most)
        return failure(ErrorCode::ValueOutOfRange, {QString::fromLatin1(field), QString::number(value)});
    return {};
}

Result<void> checkTexts(const CertificateFacts &facts) {
    if (facts.name.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("name")});
    for (const auto &[text, most] :
         {std::pair(&facts.name, kLongestName), std::pair(&facts.secondName, kLongestName),
          std::pair(&facts.partnerName, kLongestName)}) {
        if (const auto fits = longest("name", *text, most); !fits)
            return fits;
    }
    if (const auto fits = longest("certificate_place", facts.place, kLongestFunction); !fits)
        return fits;
    if (facts.skills.size() > kMostSkills)
        return failure(ErrorCode::ListTooLong, {QStringLiteral("certificate_skills"), QString::number(kMostSkills)});
    for (const QString &skill : facts.skills) {
        if (const auto fits = longest("certificate_skills", skill, kLongestSkill); !fits)
            return fits;
    }
    if (facts.signers.size() > kMostSigners)
        return failure(ErrorCode::ListTooLong, {QStringLiteral("certificate_signers"), QString::number(kMostSigners)});
    for (const Signer &signer : facts.signers) {
        if (const auto fits = longest("name", signer.name, kLongestName); !fits)
            return fits;
        if (const auto fits = longest("certificate_function", signer.function, kLongestFunction); !fits)
            return fits;
    }
    return {};
}

Result<void> checkFigures(const CertificateFacts &facts, QDate today) {
    for (const QDate &day : {facts.from, facts.until}) {
        if (!day.isValid())
            return failure(ErrorCode::BadDate, {QString()});
    }
    if (facts.until < facts.from)
        return failure(ErrorCode::DateOrder, {facts.from.toString(Qt::ISODate), facts.until.toString(Qt::ISODate)});
    for (const auto &[field, value, most] :
         {std::tuple("certificate_meetings", facts.meetings, kMostMeetings),
          std::tuple("certificate_minutes", facts.minutes, kMostMinutes),
          std::tuple("certificate_training", facts.trainingMinutes, kMostMinutes)}) {
        if (const auto fits = between(field, value, 0, most); !fits)
            return fits;
    }
    for (const LoggedMeeting &meeting : facts.log) {
        if (!meeting.on.isValid() || meeting.on > today)
            return failure(ErrorCode::BadDate, {meeting.on.toString(Qt::ISODate)});
        if (const auto fits = between("certificate_minutes", meeting.minutes, 1, 1440); !fits)
            return fits;
    }
    return {};
}

/// What a wish says, ready to be frozen, or why it is not.
Result<CertificateFacts> checked(const CertificateWish &wish, CertificateKind kind, QDate day, QDate today) {
    CertificateFacts facts = printedFacts(wish);
    if (!wish.personAgrees)
        return failure(ErrorCode::WrongState, {QStringLiteral("certificate_consent"), facts.name});
    if (day > today)
        return failure(ErrorCode::BadDate, {day.toString(Qt::ISODate)});
    if (const auto texts = checkTexts(facts); !texts)
        return failure(texts.error());
    if (kind == CertificateKind::Hours && facts.log.empty())
        return failure(ErrorCode::WrongState, {QStringLiteral("certificate_no_meetings"), facts.name});
    if (const auto figures = checkFigures(facts, today); !figures)
        return failure(figures.error());
    return facts;
}

QDate dayOf(const CertificateWish &wish, const ProgramFile &file) {
    return wish.issuedOn.isValid() ? wish.issuedOn : file.clock().today();
}

/// The kind that all are of, as the history names it; empty where they are not of one.
QString kindOf(const std::vector<CertificateWish> &wishes) {
    const bool same = std::all_of(wishes.begin(), wishes.end(), [&](const CertificateWish &wish) {
        return wish.kind == wishes.front().kind;
    });
    return same && !wishes.empty() ? certificateKindKey(wishes.front().kind) : QString();
}

Result<QString> reasonOf(const QString &because) {
    const QString tidy = tidyText(because);
    if (tidy.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("reason")});
    return tidy;
}

/// Is it the time for it? The pair, when it is.
Result<partnerships::Partnership> pairFor(const ProgramFile &file, const CertificateWish &wish) {
    const auto pair = partnerships::partnership(file, wish.partnership);
    if (!pair)
        return pair;
    switch (readiness(file, wish.partnership, wish.side, wish.kind)) {
    case Readiness::Ready:
        return pair;
    case Readiness::Early:
        if (tidyText(wish.earlyBecause).isEmpty())
            return failure(ErrorCode::ReasonNeeded, {QStringLiteral("certificate_early")});
        return pair;
    case Readiness::Never:
        return failure(ErrorCode::WrongState,
                       {QStringLiteral("certificate_pair"), partnerships::partnershipStateKey(pair->state)});
    case Readiness::There:
        break;
    }
    for (const Certificate &issue : certificatesOf(file, wish.partnership)) {
        if (issue.facts.role == wish.side && issue.kind == wish.kind && issue.state == CertificateState::Issued)
            return failure(ErrorCode::WrongState, {QStringLiteral("certificate_there"), numberText(issue)});
    }
    return pair;
}

Result<Certificate> issuedAt(const CertificateTable &table, CertificateId id) {
    const auto found = table.find(id);
    if (!found)
        return failure(ErrorCode::NotFound, {QStringLiteral("certificate"), id.toText()});
    if (found->state != CertificateState::Issued)
        return failure(ErrorCode::WrongState, {QStringLiteral("certificate"), certificateStateKey(found->state)});
    return *found;
}

} // namespace

Result<CertificateId> issueCertificate(ProgramFile &file, const CertificateWish &wish) {
    const QDate day = dayOf(wish, file);
    const QString name = tidyText(wish.facts.name);
    const Operation operation{Verb::IssueCertificate, {name, certificateKindKey(wish.kind)}};
    return file.perform(operation, [&](Change &change) -> Result<CertificateId> {
        const auto pair = pairFor(file, wish);
        if (!pair)
            return failure(pair.error());
        const auto facts = checked(wish, wish.kind, day, change.today());
        if (!facts)
            return failure(facts.error());
        const CertificateTable table(change.database());
        Certificate issued;
        issued.id = change.newId<CertificateId>();
        issued.partnership = wish.partnership;
        issued.participant = wish.side == Role::Mentee ? pair->mentee : pair->mentor;
        issued.kind = wish.kind;
        issued.series = QString::number(day.year());
        issued.number = table.takeNumber(issued.series, change);
        issued.issuedOn = day;
        issued.stateSince = day;
        issued.earlyBecause = tidyText(wish.earlyBecause);
        issued.agreedOn = change.today();
        issued.facts = *facts;
        issued.facts.role = wish.side;
        table.insert(issued, change);
        return issued.id;
    });
}

Result<std::vector<CertificateId>> issueCertificates(ProgramFile &file, const std::vector<CertificateWish> &wishes) {
    const Operation operation{Verb::IssueCertificates, {QString::number(wishes.size()), kindOf(wishes)}};
    return file.perform(operation, [&](Change &) -> Result<std::vector<CertificateId>> {
        std::vector<CertificateId> issued;
        for (const CertificateWish &wish : wishes) {
            const auto one = issueCertificate(file, wish);
            if (!one)
                return failure(one.error());
            issued.push_back(*one);
        }
        return issued;
    });
}

Result<CertificateId> reissueCertificate(ProgramFile &file, CertificateId id, const CertificateWish &wish,
                                         const QString &because) {
    const auto reason = reasonOf(because);
    if (!reason)
        return failure(reason.error());
    const QDate day = dayOf(wish, file);
    const QString name = tidyText(wish.facts.name);
    const auto found = CertificateTable(file.database()).find(id);
    const Operation operation{Verb::ReissueCertificate, {name, found ? certificateKindKey(found->kind) : QString()}};
    return file.perform(operation, [&](Change &change) -> Result<CertificateId> {
        const CertificateTable table(change.database());
        auto before = issuedAt(table, id);
        if (!before)
            return failure(before.error());
        const auto facts = checked(wish, before->kind, day, change.today());
        if (!facts)
            return failure(facts.error());
        if (day < before->issuedOn)
            return failure(ErrorCode::DateOrder,
                           {before->issuedOn.toString(Qt::ISODate), day.toString(Qt::ISODate)});
        Certificate next = *before;
        next.id = change.newId<CertificateId>();
        next.issue = table.takeIssue(*before, change);
        next.issuedOn = day;
        next.stateSince = day;
        next.agreedOn = change.today();
        next.facts = *facts;
        next.facts.role = before->facts.role;
        before->state = CertificateState::Replaced;
        before->stateSince = day;
        before->because = *reason;
        table.setState(*before, change);
        table.insert(next, change);
        return next.id;
    });
}

Result<void> withdrawCertificate(ProgramFile &file, CertificateId id, const QString &because) {
    const auto reason = reasonOf(because);
    if (!reason)
        return failure(reason.error());
    const auto found = CertificateTable(file.database()).find(id);
    const Operation operation{Verb::WithdrawCertificate,
                              found ? QStringList{found->facts.name, certificateKindKey(found->kind)} : QStringList{}};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const CertificateTable table(change.database());
        auto issued = issuedAt(table, id);
        if (!issued)
            return failure(issued.error());
        issued->state = CertificateState::Withdrawn;
        issued->stateSince = change.today();
        issued->because = *reason;
        table.setState(*issued, change);
        return {};
    });
}

} // namespace groundwork::certificates
