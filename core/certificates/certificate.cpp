#include "core/certificates/certificate.h"

#include "core/base/enum_keys.h"
#include "core/base/text_fold.h"

#include <algorithm>

namespace groundwork::certificates {

namespace {

constexpr EnumKey<CertificateKind> kKinds[] = {{CertificateKind::Completion, "completion"},
                                               {CertificateKind::Hours, "hours"}};
constexpr EnumKey<CertificateState> kStates[] = {{CertificateState::Issued, "issued"},
                                                 {CertificateState::Replaced, "replaced"},
                                                 {CertificateState::Withdrawn, "withdrawn"}};
constexpr EnumKey<FigureSource> kSources[] = {{FigureSource::File, "file"},
                                              {FigureSource::PaperLog, "paper_log"},
                                              {FigureSource::AsTold, "as_told"}};
constexpr EnumKey<Channel> kChannels[] = {{Channel::InPerson, "in_person"},
                                          {Channel::Video, "video"},
                                          {Channel::Phone, "phone"},
                                          {Channel::Written, "written"}};
constexpr EnumKey<Done> kDone[] = {{Done::Training, "training"},
                                   {Done::Goal, "goal"},
                                   {Done::Agreement, "agreement"},
                                   {Done::ClosingTalk, "closing_talk"}};

} // namespace

QString certificateKindKey(CertificateKind kind) {
    return keyOf(kKinds, kind);
}

std::optional<CertificateKind> certificateKindFromKey(const QString &key) {
    return fromKey(kKinds, key);
}

QString certificateStateKey(CertificateState state) {
    return keyOf(kStates, state);
}

std::optional<CertificateState> certificateStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}

QString figureSourceKey(FigureSource source) {
    return keyOf(kSources, source);
}

std::optional<FigureSource> figureSourceFromKey(const QString &key) {
    return fromKey(kSources, key);
}

QString channelKey(Channel channel) {
    return keyOf(kChannels, channel);
}

std::optional<Channel> channelFromKey(const QString &key) {
    return fromKey(kChannels, key);
}

std::vector<Channel> allChannels() {
    return valuesOf(kChannels);
}

QString doneKey(Done done) {
    return keyOf(kDone, done);
}

std::optional<Done> doneFromKey(const QString &key) {
    return fromKey(kDone, key);
}

std::vector<Done> allDone() {
    return valuesOf(kDone);
}

QString numberText(const QString &series, int number) {
    return series + QStringLiteral("-%1").arg(number, 3, 10, QLatin1Char('0'));
}

CertificateFacts tidied(CertificateFacts facts) {
    for (QString *text : {&facts.name, &facts.secondName, &facts.organization, &facts.program, &facts.cohort,
                          &facts.roleName, &facts.partnerName, &facts.partnerRoleName, &facts.place})
        *text = tidyText(*text);
    QStringList skills;
    for (const QString &skill : facts.skills) {
        if (const QString tidy = tidyText(skill); !tidy.isEmpty())
            skills.append(tidy);
    }
    facts.skills = skills;
    for (Signer &signer : facts.signers)
        signer = {tidyText(signer.name), tidyText(signer.function)};
    std::erase(facts.signers, Signer{});
    std::vector<Done> done;
    for (const Done each : allDone()) {
        if (std::find(facts.done.begin(), facts.done.end(), each) != facts.done.end())
            done.push_back(each);
    }
    facts.done = done;
    std::stable_sort(facts.log.begin(), facts.log.end(),
                     [](const LoggedMeeting &a, const LoggedMeeting &b) { return a.on < b.on; });
    if (!facts.log.empty()) {
        facts.meetings = static_cast<int>(facts.log.size());
        facts.minutes = 0;
        for (const LoggedMeeting &meeting : facts.log)
            facts.minutes += meeting.minutes;
    }
    return facts;
}

CertificateFacts printedFacts(const CertificateWish &wish) {
    CertificateFacts known = wish.facts;
    // A certificate says a sum; a meeting of which nobody noted the time is no part of it.
    if (wish.kind == CertificateKind::Completion)
        std::erase_if(known.log, [](const LoggedMeeting &meeting) { return meeting.minutes == 0; });
    CertificateFacts facts = tidied(known);
    facts.role = wish.side;
    if (wish.partnerAgrees)
        return facts;
    for (Signer &signer : facts.signers) {
        if (signer.name == facts.partnerName)
            signer.name.clear();
    }
    facts.partnerName.clear();
    return facts;
}

} // namespace groundwork::certificates
