#include "core/certificates/certificate_table.h"

#include <QStringList>

#include <iterator>

namespace groundwork::certificates {

namespace {

/// What a certificate holds, in the order in which read() takes it and insert() binds it.
constexpr const char *kColumns[] = {
    "certificate_id", "participant_id", "partnership_id", "kind",          "series",       "number",
    "issue",          "state",          "issued_on",      "state_since",   "because",      "early_because",
    "agreed_on",      "name",           "second_name",    "organization",  "program",      "cohort",
    "role",           "role_name",      "partner_name",   "partner_role_name", "from_on",  "until_on",
    "meetings",       "minutes",        "source",         "training_minutes", "training_source", "place"};
constexpr int kColumnCount = static_cast<int>(std::size(kColumns));

QString columns(const char *prefix) {
    QStringList names;
    for (const char *name : kColumns)
        names.append(QLatin1String(prefix) + QLatin1String(name));
    return names.join(QStringLiteral(", "));
}

/// Each certificate with day and number of the issue before it; an issue may have been taken back.
QString select(const char *rest) {
    return QStringLiteral("SELECT ") + columns("c.") +
           QStringLiteral(", b.issued_on, b.issue FROM certificate c LEFT JOIN certificate b "
                          "ON b.series = c.series AND b.number = c.number AND b.issue = "
                          "(SELECT max(e.issue) FROM certificate e "
                          "WHERE e.series = c.series AND e.number = c.number AND e.issue < c.issue) ") +
           QLatin1String(rest);
}

/// ?1 to ?30 for the columns, ?31 for the time, ?32 for the side.
QString insertion() {
    QStringList values;
    for (int i = 1; i <= kColumnCount; ++i)
        values.append(QLatin1Char('?') + QString::number(i));
    const QString now = QLatin1Char('?') + QString::number(kColumnCount + 1);
    values << now << now << QLatin1Char('?') + QString::number(kColumnCount + 2);
    return QStringLiteral("INSERT INTO certificate (%1, created_at, updated_at, created_by_side) VALUES (%2)")
        .arg(columns(""), values.join(QStringLiteral(", ")));
}

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
    CertificateFacts &facts = certificate.facts;
    facts.name = row.text(13);
    facts.secondName = row.text(14);
    facts.organization = row.text(15);
    facts.program = row.text(16);
    facts.cohort = row.text(17);
    facts.role = roleFromKey(row.text(18)).value_or(Role::Mentee);
    facts.roleName = row.text(19);
    facts.partnerName = row.text(20);
    facts.partnerRoleName = row.text(21);
    facts.from = row.date(22);
    facts.until = row.date(23);
    facts.meetings = row.integer(24);
    facts.minutes = row.integer(25);
    facts.source = sourceOf(row.text(26));
    facts.trainingMinutes = row.integer(27);
    facts.trainingSource = sourceOf(row.text(28));
    facts.place = row.text(29);
    certificate.issueBeforeOn = row.date(kColumnCount);
    certificate.issueBefore = row.integer(kColumnCount + 1);
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
    auto row = m_database->prepare(select("WHERE c.certificate_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Certificate certificate = read(row);
    readLists(certificate);
    return certificate;
}

std::vector<Certificate> CertificateTable::ofPartnership(PartnershipId id) const {
    std::vector<Certificate> all;
    auto row = m_database->prepare(
        select("WHERE c.partnership_id = ?1 ORDER BY c.series, c.number, c.issue"));
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
        select("JOIN partnership p ON p.partnership_id = c.partnership_id WHERE p.cohort_id = ?1 "
               "ORDER BY c.series, c.number, c.issue"));
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
        ->prepare(insertion())
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
