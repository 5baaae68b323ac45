#pragma once

#include "core/base/error.h"
#include "core/base/error_code.h"
#include "core/base/result.h"

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace groundwork::jobs {

/// How far a job is. total 0: not known.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
    bool operator==(const Progress &) const = default;
};

/// Runs a function on the thread that started the job, soon. For a window: postTo(receiver) of post_to.h.
/// Without one, the owner asks the job with progress() and takeResult().
using Post = std::function<void(std::function<void()>)>;

/// What the work uses to say how far it is and to hear that it should stop.
class Reporter {
  public:
    using Listener = std::function<void(Progress)>;
    explicit Reporter(Listener listener = {})
        : m_listener(std::move(listener)) {}

    /// Notes how far the work is; passed on at most every 0.1 s. False: stop now, answer Cancelled.
    bool report(qint64 done, qint64 total) {
        const auto now = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(m_mutex);
            m_progress = {done, total};
        }
        if (m_listener && (m_last == decltype(now){} || now - m_last >= kPause || done == total)) {
            m_last = now;
            m_listener({done, total});
        }
        return !isCancelled();
    }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    void cancel() { m_cancelled = true; }
    [[nodiscard]] Progress progress() const {
        const std::lock_guard lock(m_mutex);
        return m_progress;
    }

  private:
    static constexpr std::chrono::milliseconds kPause{100};
    Listener m_listener;
    std::atomic<bool> m_cancelled = false;
    mutable std::mutex m_mutex;
    Progress m_progress;
    std::chrono::steady_clock::time_point m_last; ///< used on the worker thread only
};

/// Long work on a thread of its own. The work is a function of what it has copied (rows, a snapshot): it
/// never sees the program file, a window, or anything else that lives on the main thread. The result is
/// written by the owner, in one perform.
///
/// Everything else is called on the main thread. Destroying the job cancels it and waits for it; what had
/// been posted is not delivered any more.
template <class T>
class Job {
  public:
    struct Callbacks {
        Post post;
        std::function<void(Progress)> progressed;
        std::function<void(Result<T>)> finished; ///< once, also after cancel (Cancelled)
    };
    using Work = std::function<Result<T>(Reporter &)>;

    /// Starts at once.
    explicit Job(Work work, Callbacks callbacks = {})
        : m_shared(std::make_shared<Shared>(std::move(callbacks)))
        , m_thread([shared = m_shared, work = std::move(work)] { run(shared, work); }) {}
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    ~Job() {
        m_shared->abandoned = true;
        cancel();
        m_thread.join();
    }

    /// Asks the work to stop; it answers Cancelled when it notices.
    void cancel() { m_shared->reporter.cancel(); }
    [[nodiscard]] bool isFinished() const { return m_shared->finished; }
    [[nodiscard]] Progress progress() const { return m_shared->reporter.progress(); }
    /// The result, once; none while the work runs or when `finished` has got it.
    std::optional<Result<T>> takeResult() {
        const std::lock_guard lock(m_shared->mutex);
        return std::exchange(m_shared->result, std::nullopt);
    }
    /// Waits for the end of the work: command line and tests.
    Result<T> wait() {
        while (!m_shared->finished)
            m_shared->finished.wait(false);
        std::optional<Result<T>> result = takeResult();
        return result ? std::move(*result) : Result<T>(failure(ErrorCode::Cancelled));
    }

  private:
    struct Shared : std::enable_shared_from_this<Shared> {
        explicit Shared(Callbacks given)
            : callbacks(std::move(given))
            , reporter(callbacks.post && callbacks.progressed
                           ? Reporter::Listener([this](Progress progress) { postProgress(progress); })
                           : Reporter::Listener()) {}
        void postProgress(Progress progress) {
            callbacks.post([self = this->shared_from_this(), progress] {
                if (!self->abandoned)
                    self->callbacks.progressed(progress);
            });
        }
        void postFinished() {
            callbacks.post([self = this->shared_from_this()] {
                if (self->abandoned)
                    return;
                std::optional<Result<T>> taken;
                {
                    const std::lock_guard lock(self->mutex);
                    taken = std::exchange(self->result, std::nullopt);
                }
                if (taken)
                    self->callbacks.finished(std::move(*taken));
            });
        }

        Callbacks callbacks;
        Reporter reporter;
        std::mutex mutex;
        std::optional<Result<T>> result;
        std::atomic<bool> finished = false;
        std::atomic<bool> abandoned = false;
    };

    static void run(const std::shared_ptr<Shared> &shared, const Work &work) {
        // An exception that left the thread would end the whole program, with what is being typed.
        Result<T> result = [&]() -> Result<T> {
            try {
                return work(shared->reporter);
            } catch (const std::exception &error) {
                return failure(ErrorCode::StorageFailed, {QString::fromUtf8(error.what())});
            } catch (...) {
                return failure(ErrorCode::StorageFailed, {QStringLiteral("job")});
            }
        }();
        {
            const std::lock_guard lock(shared->mutex);
            shared->result.emplace(std::move(result));
        }
        shared->finished = true;
        shared->finished.notify_all();
        if (shared->callbacks.post && shared->callbacks.finished)
            shared->postFinished();
    }

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace groundwork::jobs
