#include "ui/printing/print_queue.h"

#include "core/base/error_code.h"

#include <QFile>
#include <QLibrary>

namespace groundwork::printing {

namespace {

// What is used of libcups.so.2, whose ABI is fixed since CUPS 1.4. Declared here, so that neither building nor
// installing needs more than Qt's own print support brings along.
struct CupsOption {
    char *name;
    char *value;
};
struct CupsDest {
    char *name;
    char *instance;
    int isDefault;
    int optionCount;
    CupsOption *options;
};
constexpr int kIppOkLast = 0x00ff; // a status up to this one is a success
constexpr int kPrinterStopped = 5; // IPP_PSTATE_STOPPED

struct Cups {
    CupsDest *(*namedDest)(void *http, const char *name, const char *instance);
    void (*freeDests)(int count, CupsDest *dests);
    const char *(*option)(const char *name, int count, CupsOption *options);
    int (*addOption)(const char *name, const char *value, int count, CupsOption **options);
    void (*freeOptions)(int count, CupsOption *options);
    int (*printFile)(void *http, const char *printer, const char *path, const char *title, int count,
                     CupsOption *options);
    int (*cancelJob)(void *http, const char *printer, int job, int purge);
    const char *(*lastErrorString)();
};

template <class Function>
bool resolve(QLibrary &library, const char *name, Function &function) {
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

/// The library, loaded once and kept; none where there is none.
const Cups *cups() {
    static const std::optional<Cups> found = []() -> std::optional<Cups> {
#ifdef Q_OS_UNIX
        QLibrary library(QStringLiteral("cups"), 2);
        Cups c{};
        if (library.load() && resolve(library, "cupsGetNamedDest", c.namedDest) &&
            resolve(library, "cupsFreeDests", c.freeDests) && resolve(library, "cupsGetOption", c.option) &&
            resolve(library, "cupsAddOption", c.addOption) && resolve(library, "cupsFreeOptions", c.freeOptions) &&
            resolve(library, "cupsPrintFile2", c.printFile) && resolve(library, "cupsCancelJob2", c.cancelJob) &&
            resolve(library, "cupsLastErrorString", c.lastErrorString))
            return c;
#endif
        return std::nullopt;
    }();
    return found ? &*found : nullptr;
}

/// A printer as lpoptions keeps it: the queue, and maybe after a stroke the name of an instance with options of its own.
struct PrinterParts {
    explicit PrinterParts(const QString &printer)
        : queue(printer.section(QLatin1Char('/'), 0, 0).toUtf8())
        , instance(printer.section(QLatin1Char('/'), 1).toUtf8()) {}
    [[nodiscard]] CupsDest *dest(const Cups &c) const {
        return c.namedDest(nullptr, queue.constData(), instance.isEmpty() ? nullptr : instance.constData());
    }
    QByteArray queue;
    QByteArray instance;
};

} // namespace

bool PrintQueue::isKnown() {
    return cups() != nullptr;
}

std::optional<QueueState> PrintQueue::state(const QString &printer) {
    const Cups *c = cups();
    CupsDest *dest = c ? PrinterParts(printer).dest(*c) : nullptr;
    if (!dest)
        return std::nullopt;
    const auto option = [&](const char *name) {
        return QString::fromUtf8(c->option(name, dest->optionCount, dest->options));
    };
    QueueState state;
    state.takesJobs = option("printer-is-accepting-jobs") != QLatin1String("false");
    state.isPaused = option("printer-state").toInt() == kPrinterStopped;
    state.reason = option("printer-state-message");
    c->freeDests(1, dest);
    return state;
}

Result<int> PrintQueue::submit(const QString &printer, const QString &path, const QString &title,
                               const QueueOptions &options) {
    const Cups *c = cups();
    if (!c)
        return failure(ErrorCode::PrinterFailed, {printer});
    CupsOption *list = nullptr;
    int count = 0;
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            count = c->addOption(name, value.toUtf8().constData(), count, &list);
    };
    const PrinterParts parts(printer);
    if (CupsDest *dest = parts.instance.isEmpty() ? nullptr : parts.dest(*c)) {
        for (int i = 0; i < dest->optionCount; ++i) {
            const CupsOption &option = dest->options[i]; // of the instance, and what the server says of the printer
            if (!QByteArray(option.name).startsWith("printer-") && !QByteArray(option.name).startsWith("marker-"))
                count = c->addOption(option.name, option.value, count, &list);
        }
        c->freeDests(1, dest);
    }
    add("media", options.media); // of our pages, whatever the instance has
    add("sides", options.sides);
    add("document-format", QStringLiteral("application/pdf"));
    const int job = c->printFile(nullptr, parts.queue.constData(), QFile::encodeName(path).constData(),
                                 title.toUtf8().constData(), count, list);
    const QString why = job > 0 ? QString() : QString::fromUtf8(c->lastErrorString());
    c->freeOptions(count, list);
    if (job <= 0)
        return failure(ErrorCode::PrinterFailed, {printer, why});
    return job;
}

bool PrintQueue::takeBack(const QString &printer, int job) {
    const Cups *c = cups();
    if (!c)
        return false;
    const int status = c->cancelJob(nullptr, PrinterParts(printer).queue.constData(), job, 0);
    return status >= 0 && status <= kIppOkLast; // -1: no server answered
}

} // namespace groundwork::printing
