#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/demo/sample_builder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>
#include <vector>

// What people get at the end: certificates and statements of hours.

namespace groundwork::demo {

/// To both of a pair. "kind" as certificateKindKey() has it; "log" has a meeting as [day, minutes, channel], and the
/// certificates after the first one go on from it.
Result<void> SampleBuilder::certify(const Story &story, const QJsonObject &told) {
    using namespace certificates;
    CertificateWish wish;
    wish.partnership = story.id;
    wish.kind = certificateKindFromKey(told.value(QLatin1String("kind")).toString()).value_or(CertificateKind::Completion);
    wish.personAgrees = true;
    wish.partnerAgrees = true;
    QJsonArray log = told.value(QLatin1String("log")).toArray();
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        auto facts = proposedFacts(*m_file, story.id, side);
        if (!facts)
            return failure(facts.error());
        wish.side = side;
        wish.facts = std::move(*facts);
        std::erase_if(wish.facts.log, [](const LoggedMeeting &meeting) { return meeting.minutes == 0; });
        for (const QJsonValue each : std::exchange(log, {})) {
            const QJsonArray meeting = each.toArray();
            wish.facts.log.push_back({m_plan->at(meeting.at(0).toInt()), meeting.at(1).toInt(),
                                      channelFromKey(meeting.at(2).toString()).value_or(Channel::InPerson),
                                      FigureSource::PaperLog});
        }
        if (const auto issued = issueCertificate(*m_file, wish); !issued)
            return failure(issued.error());
    }
    return {};
}

} // namespace groundwork::demo
