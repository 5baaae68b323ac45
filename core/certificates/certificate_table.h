#pragma once

#include "core/certificates/certificate.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"

#include <optional>
#include <vector>

namespace groundwork::certificates {

/// The SQL of certificate and its lists. Only this folder includes it.
class CertificateTable {
  public:
    explicit CertificateTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Certificate> find(CertificateId id) const;
    /// Of one partnership, by number and issue.
    [[nodiscard]] std::vector<Certificate> ofPartnership(PartnershipId id) const;
    /// Of all partnerships of a cohort, by number and issue.
    [[nodiscard]] std::vector<Certificate> ofCohort(CohortId id) const;
    void insert(const Certificate &certificate, Change &change) const;
    void setState(const Certificate &certificate, Change &change) const;
    /// The next number of a series, which from now on is given out, whatever undo does.
    [[nodiscard]] int takeNumber(const QString &series, Change &change) const;
    /// The issue that a correction of a certificate would be.
    [[nodiscard]] int nextIssue(const Certificate &of) const;
    /// The same, which from now on is given out, whatever undo does.
    [[nodiscard]] int takeIssue(const Certificate &of, Change &change) const;

  private:
    [[nodiscard]] int nextNumber(const QString &series) const;
    /// Notes that `next` is given out.
    int taken(const QString &series, int next, Change &change) const;
    void readLists(Certificate &certificate) const;
    void insertItem(CertificateId id, const char *list, int position, const QString &what, const QString &title,
                    Change &change) const;

    const sqlite::Database *m_database;
};

} // namespace groundwork::certificates
