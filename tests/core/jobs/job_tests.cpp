#include "core/base/error_code.h"
#include "core/jobs/job.h"

#include "tests/support/catch_compat.h"

#include <deque>
#include <mutex>
#include <stdexcept>

using namespace groundwork;
using namespace groundwork::jobs;

namespace {

/// An event loop of one test: what is posted runs when the test says so.
struct Inbox {
    std::mutex mutex;
    std::deque<std::function<void()>> posted;

    Post post() {
        return [this](std::function<void()> function) {
            const std::lock_guard lock(mutex);
            posted.push_back(std::move(function));
        };
    }
    void run() {
        std::deque<std::function<void()>> now;
        {
            const std::lock_guard lock(mutex);
            now.swap(posted);
        }
        for (const auto &function : now)
            function();
    }
};

template <class T>
void waitUntilFinished(const Job<T> &job) {
    while (!job.isFinished())
        std::this_thread::yield();
}

} // namespace

TEST_CASE("a job delivers its result once", "[jobs]") {
    Inbox inbox;
    std::vector<Result<int>> results;
    std::vector<Progress> steps;
    {
        Job<int> job(
            [](Reporter &reporter) -> Result<int> {
                int sum = 0;
                for (int i = 1; i <= 1000; ++i) {
                    sum += i;
                    reporter.report(i, 1000);
                }
                return sum;
            },
            {inbox.post(), [&](Progress step) { steps.push_back(step); },
             [&](Result<int> result) { results.push_back(std::move(result)); }});
        waitUntilFinished(job);
        // The result is posted just after the job says that it is finished.
        while (results.empty()) {
            inbox.run();
            std::this_thread::yield();
        }
        CHECK(job.progress() == Progress{1000, 1000});
    }
    inbox.run();
    REQUIRE(results.size() == 1);
    CHECK(results[0].value() == 500500);
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.back() == Progress{1000, 1000});
    CHECK(steps.size() < 900); // throttled
}

TEST_CASE("a job stops when it is asked to", "[jobs]") {
    Job<int> job([](Reporter &reporter) -> Result<int> {
        for (;;) {
            if (!reporter.report(0, 0))
                return failure(ErrorCode::Cancelled);
        }
    });
    CHECK_FALSE(job.takeResult().has_value());
    job.cancel();
    CHECK(codeOf(job.wait()) == ErrorCode::Cancelled);
}

TEST_CASE("a job that is gone calls nobody", "[jobs]") {
    Inbox inbox;
    bool called = false;
    {
        Job<int> job([](Reporter &) -> Result<int> { return 1; },
                     {inbox.post(), {}, [&](const Result<int> &) { called = true; }});
    }
    inbox.run();
    CHECK_FALSE(called);
}

TEST_CASE("work that throws ends in an error, not with the program", "[jobs]") {
    Job<int> spoken([](Reporter &) -> Result<int> { throw std::runtime_error("no memory"); });
    CHECK(codeOf(spoken.wait()) == ErrorCode::StorageFailed);
    Job<int> silent([](Reporter &) -> Result<int> { throw 7; });
    CHECK(codeOf(silent.wait()) == ErrorCode::StorageFailed);
}
