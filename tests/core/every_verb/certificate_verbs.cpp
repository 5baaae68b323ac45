#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/letterhead/letterheads.h"
#include "tests/core/every_verb/ward.h"

namespace groundwork::testing {

namespace {

using namespace certificates;

CertificateWish anyWish(const ProgramFile &file, const Ward &ward, Random &random) {
    CertificateWish wish;
    wish.partnership = ward.anyPair(random);
    wish.side = anyRole(random);
    wish.kind = random.chance(50) ? CertificateKind::Completion : CertificateKind::Hours;
    if (auto facts = proposedFacts(file, wish.partnership, wish.side))
        wish.facts = *facts;
    wish.facts.log = {{file.clock().today(), 30 + random.below(60), Channel::Video, FigureSource::AsTold}};
    wish.personAgrees = random.chance(90);
    wish.partnerAgrees = random.chance(50);
    wish.earlyBecause = QStringLiteral("early");
    return wish;
}

std::optional<CertificateId> anyCertificate(const ProgramFile &file, const Ward &ward, Random &random) {
    const auto all = certificatesOfCohort(file, ward.cohort);
    return all.empty() ? std::nullopt : std::optional(random.pick(all).id);
}

} // namespace

std::vector<RandomVerb> certificateVerbs(const Ward &ward) {
    return {
        {"issueCertificate",
         [&ward](ProgramFile &file, Random &random) {
             return done(issueCertificate(file, anyWish(file, ward, random)));
         }},
        {"issueCertificates",
         [&ward](ProgramFile &file, Random &random) {
             return done(issueCertificates(file, {anyWish(file, ward, random), anyWish(file, ward, random)}));
         }},
        {"reissueCertificate",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = anyCertificate(file, ward, random);
             return id ? done(reissueCertificate(file, *id, anyWish(file, ward, random), QStringLiteral("a word")))
                       : Result<void>();
         }},
        {"withdrawCertificate",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = anyCertificate(file, ward, random);
             return id ? withdrawCertificate(file, *id, QStringLiteral("a word")) : Result<void>();
         }},
        {"setLetterhead",
         [](ProgramFile &file, Random &random) {
             letterhead::Letterhead head;
             head.name = random.chance(70) ? QStringLiteral("Harbourlight Hospital") : QString();
             head.logo = random.chance(50) ? QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") : QByteArray();
             return letterhead::setLetterhead(file, head);
         }},
    };
}

} // namespace groundwork::testing
