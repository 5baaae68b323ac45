#pragma once

#include <QDate>
#include <QtGlobal>

namespace groundwork {

/// Where dates and instants come from. Handed in through constructors, so that a test, the sample cohorts and
/// `--today` can put another one in.
class Clock
{
  public:
    virtual ~Clock() = default;
    /// The instant in milliseconds since 1970 (UTC).
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// The local calendar day.
    [[nodiscard]] virtual QDate today() const = 0;
    /// Milliseconds that only go up and that count the time a laptop sleeps; only differences mean something.
    [[nodiscard]] virtual qint64 elapsedMs() const = 0;
    /// The instant in whole seconds since 1970 (UTC): what `..._at` columns hold.
    [[nodiscard]] qint64 now() const { return nowMs() / 1000; }
};

/// The machine's clock.
class SystemClock final : public Clock
{
  public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] QDate today() const override;
    [[nodiscard]] qint64 elapsedMs() const override;
};

/// A clock that stands at noon (UTC) of a day until it is moved.
class FixedClock final : public Clock
{
  public:
    explicit FixedClock(QDate day);
    [[nodiscard]] qint64 nowMs() const override { return m_ms; }
    [[nodiscard]] QDate today() const override;
    [[nodiscard]] qint64 elapsedMs() const override { return m_ms; }
    /// Puts the clock at noon of `day`.
    void setDay(QDate day);
    /// Moves the clock forward (or, with a negative number, back).
    void advanceSeconds(qint64 seconds) { m_ms += seconds * 1000; }

  private:
    qint64 m_ms = 0;
};

} // namespace groundwork
