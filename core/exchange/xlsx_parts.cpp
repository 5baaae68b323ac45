#include "core/exchange/xlsx_parts.h"

#include "core/base/error_code.h"

#include <QFile>

#include <zip.h>

namespace groundwork::exchange {

/// One member, unpacked while it is read. The sizes that the zip declares are not believed.
class WorkbookZip::Member final : public QIODevice {
  public:
    Member(WorkbookZip &zip, zip_file *file)
        : m_zip(&zip)
        , m_file(file) {
        setOpenMode(QIODevice::ReadOnly);
    }
    ~Member() override { zip_fclose(m_file); }
    [[nodiscard]] bool isSequential() const override { return true; }

  protected:
    qint64 readData(char *data, qint64 maxSize) override {
        if (m_zip->isOverBudget() || m_zip->m_damaged)
            return -1;
        const zip_int64_t got = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
        if (got < 0) {
            m_zip->m_damaged = true;
            return -1;
        }
        m_zip->m_unpacked += got;
        return m_zip->isOverBudget() || got == 0 ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

  private:
    WorkbookZip *m_zip;
    zip_file *m_file;
};

WorkbookZip::~WorkbookZip() {
    if (m_zip)
        zip_discard(m_zip);
}

Result<void> WorkbookZip::open(const QString &path) {
    int code = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!m_zip)
        return failure(ErrorCode::TableUnreadable, {path, QStringLiteral("zip"), {}});
    if (zip_get_num_entries(m_zip, 0) > m_budget.entries)
        return failure(ErrorCode::TableTooLarge, {path, QStringLiteral("entries")});
    return {};
}

bool WorkbookZip::has(const QString &member) const {
    return zip_name_locate(m_zip, member.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::unique_ptr<QIODevice> WorkbookZip::member(const QString &name) {
    const zip_int64_t index = zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return nullptr;
    zip_file *file = zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0);
    if (!file) {
        m_damaged = true;
        return nullptr;
    }
    return std::make_unique<Member>(*this, file);
}

} // namespace groundwork::exchange
