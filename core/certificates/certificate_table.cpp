#include "core/certificates/certificate_table.h"

#include <algorithm>

namespace groundwork::certificates {

namespace {

constexpr auto kSelect =
    "SELECT c.certificate_id, c.participant_id, c.partnership_id, c.kind, c.series, c.number, c.issue, c.state, "
    "c.issued_on, c.state_since, c.because, c.early_because, c.agreed_on, b.issued_on, c.name, c.second_name, "
    "c.organization, c.program, c.cohort, c.role, c.role_name, c.partner_name, c.partner_role_name, c.from_on, "
    "c.until_on, c.meetings, c.minutes, c.source, c.training_minutes, c.training_source, c.place, b.issue "
    "FROM certificate c LEFT JOIN certificate b "
    "ON b.series = c.series AND b.number = c.number AND b.issue = (SELECT max(e.issue) FROM certificate e "
    "WHERE e.series = c.series AND e.number = c.number AND e.issue < c.issue) "; // an issue may have been taken back
constexpr auto kOrder = "ORDER BY c.series, c.number, c.issue";

FigureSource sourceOf(const QString &key) {
    return figureSourceFromKey(key).value_or(FigureSource::AsTold);
}

Certificate read(const sqlite::Statement &row) {
    Certificate certificate;
    certificate.id = row.id<CertificateId>(0);
    certificate.participant = row.id<ParticipantId>(1);
    certificate.partnership = row.id<PartnershipId>(2);
    certificate.kind = certificateKindFromKey(row.text(3)).value_or(CertificateKind::Completion);
    certificate.series = row.text(4);
    certificate.number = row.integer(5);
    certificate.issue = row.integer(6);
    certificate.state = certificateStateFromKey(row.text(7)).value_or(CertificateState::Issued);
    certificate.issuedOn = row.date(8);
    certificate.stateSince = row.date(9);
    certificate.because = row.text(10);
    certificate.earlyBecause = row.text(11);
    certificate.agreedOn = row.date(12);
    certificate.issueBeforeOn = row.date(13);
    CertificateFacts &facts = certificate.facts;
    facts.name = row.text(14);
    facts.secondName = row.text(15);
    facts.organization = row.text(16);
    facts.program = row.text(17);
    facts.cohort = row.text(18);
    facts.role = roleFromKey(row.text(19)).value_or(Role::Mentee);
    facts.roleName = row.text(20);
    facts.partnerName = row.text(21);
    facts.partnerRoleName = row.text(22);
    facts.from = row.date(23);
    facts.until = row.date(24);
    facts.meetings = row.integer(25);
    facts.minutes = row.integer(26);
    facts.source = sourceOf(row.text(27));
    facts.trainingMinutes = row.integer(28);
    facts.trainingSource = sourceOf(row.text(29));
    facts.place = row.text(30);
    certificate.issueBefore = row.integer(31);
    return certificate;
}

} // namespace

void CertificateTable::readLists(Certificate &certificate) const {
    auto items = m_database->prepare(
        "SELECT list, what, title FROM certificate_item WHERE certificate_id = ?1 ORDER BY list, position");
    items.bind(certificate.id);
    while (items.step()) {
        if (items.text(0) == QLatin1String("skill"))
            certificate.facts.skills.append(items.text(1));
        else if (items.text(0) == QLatin1String("signer"))
            certificate.facts.signers.push_back({items.text(1), items.text(2)});
        else if (const auto done = doneFromKey(items.text(1)))
            certificate.facts.done.push_back(*done);
    }
    auto meetings = m_database->prepare("SELECT met_on, minutes, channel, source FROM certificate_meeting "
                                        "WHERE certificate_id = ?1 ORDER BY position");
    meetings.bind(certificate.id);
    while (meetings.step())
        certificate.facts.log.push_back({meetings.date(0), meetings.integer(1),
                                         channelFromKey(meetings.text(2)).value_or(Channel::InPerson),
                                         sourceOf(meetings.text(3))});
}

std::optional<Certificate> CertificateTable::find(CertificateId id) const {
    auto row = m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("WHERE c.certificate_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Certificate certificate = read(row);
    readLists(certificate);
    return certificate;
}

std::vector<Certificate> CertificateTable::ofPartnership(PartnershipId id) const {
    std::vector<Certificate> all;
    auto row = m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("WHERE c.partnership_id = ?1 ") +
                                   QString::fromLatin1(kOrder));
    row.bind(id);
    while (row.step())
        all.push_back(read(row));
    for (Certificate &certificate : all)
        readLists(certificate);
    return all;
}

std::vector<Certificate> CertificateTable::ofCohort(CohortId id) const {
    std::vector<Certificate> all;
    auto row = m_database->prepare(
        QString::fromLatin1(kSelect) +
        QStringLiteral("JOIN partnership p ON p.partnership_id = c.partnership_id WHERE p.cohort_id = ?1 ") +
        QString::fromLatin1(kOrder));
    row.bind(id);
    while (row.step())
        all.push_back(read(row));
    for (Certificate &certificate : all)
        readLists(certificate);
    return all;
}

void CertificateTable::insert(const Certificate &certificate, Change &change) const {
    const CertificateFacts &facts = certificate.facts;
    m_database
        ->prepare("INSERT INTO certificate (certificate_id, participant_id, partnership_id, kind, series, number, "
                  "issue, state, issued_on, state_since, because, early_because, agreed_on, name, second_name, "
                  "organization, program, cohort, role, role_name, partner_name, partner_role_name, from_on, "
                  "until_on, meetings, minutes, source, training_minutes, training_source, place, created_at, "
                  "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                  "?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?31, "
                  "?32)")
        .bind(certificate.id, certificate.participant, certificate.partnership, certificateKindKey(certificate.kind),
              certificate.series, certificate.number, certificate.issue, certificateStateKey(certificate.state),
              certificate.issuedOn, certificate.stateSince, certificate.because, certificate.earlyBecause,
              certificate.agreedOn, facts.name, facts.secondName, facts.organization, facts.program, facts.cohort,
              roleKey(facts.role), facts.roleName, facts.partnerName, facts.partnerRoleName, facts.from, facts.until,
              facts.meetings, facts.minutes, figureSourceKey(facts.source), facts.trainingMinutes,
              figureSourceKey(facts.trainingSource), facts.place, change.now(), sideKey(change.side()))
        .run();
    int position = 0;
    for (const Done done : facts.done)
        insertItem(certificate.id, "done", position++, doneKey(done), {}, change);
    position = 0;
    for (const QString &skill : facts.skills)
        insertItem(certificate.id, "skill", position++, skill, {}, change);
    position = 0;
    for (const Signer &signer : facts.signers)
        insertItem(certificate.id, "signer", position++, signer.name, signer.function, change);
    position = 0;
    for (const LoggedMeeting &meeting : facts.log)
        m_database
            ->prepare("INSERT INTO certificate_meeting (certificate_meeting_id, certificate_id, position, met_on, "
                      "minutes, channel, source, created_at, updated_at, created_by_side) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)")
            .bind(change.newId<Id<struct CertificateMeetingTag>>(), certificate.id, position++, meeting.on,
                  meeting.minutes, channelKey(meeting.channel), figureSourceKey(meeting.source), change.now(),
                  sideKey(change.side()))
            .run();
}

void CertificateTable::insertItem(CertificateId id, const char *list, int position, const QString &what,
                                  const QString &title, Change &change) const {
    m_database
        ->prepare("INSERT INTO certificate_item (certificate_item_id, certificate_id, list, position, what, title, "
                  "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)")
        .bind(change.newId<Id<struct CertificateItemTag>>(), id, QString::fromLatin1(list), position, what, title,
              change.now(), sideKey(change.side()))
        .run();
}

void CertificateTable::setState(const Certificate &certificate, Change &change) const {
    m_database
        ->prepare("UPDATE certificate SET state = ?2, state_since = ?3, because = ?4, updated_at = ?5 "
                  "WHERE certificate_id = ?1")
        .bind(certificate.id, certificateStateKey(certificate.state), certificate.stateSince, certificate.because,
              change.now())
        .run();
}

// The certificates count too: a file that was put together from a backup may know more of them than numbers.
int CertificateTable::nextNumber(const QString &series) const {
    auto row = m_database->prepare("SELECT max(coalesce((SELECT last FROM certificate_number WHERE series = ?1), 0), "
                                   "coalesce((SELECT max(number) FROM certificate WHERE series = ?1), 0))");
    row.bind(series);
    return (row.step() ? row.integer(0) : 0) + 1;
}

int CertificateTable::nextIssue(const Certificate &of) const {
    auto row = m_database->prepare("SELECT max(coalesce((SELECT last FROM certificate_number WHERE series = ?1), 0), "
                                   "coalesce((SELECT max(issue) FROM certificate "
                                   "WHERE series = ?2 AND number = ?3), 0))");
    row.bind(numberText(of), of.series, of.number);
    return (row.step() ? row.integer(0) : of.issue) + 1;
}

int CertificateTable::takeNumber(const QString &series, Change &change) const {
    return taken(series, nextNumber(series), change);
}

int CertificateTable::takeIssue(const Certificate &of, Change &change) const {
    return taken(numberText(of), nextIssue(of), change);
}

int CertificateTable::taken(const QString &series, int next, Change &change) const {
    m_database
        ->prepare("INSERT INTO certificate_number (series, last, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (series) DO UPDATE SET last = excluded.last, "
                  "updated_at = excluded.updated_at")
        .bind(series, next, change.now(), sideKey(change.side()))
        .run();
    return next;
}

} // namespace groundwork::certificates
