#include "ui/widgets/answer_time_fields.h"

#include "core/first_meeting/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QJsonObject>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace groundwork::ui {

namespace {

/// The day on which a matter put off comes back, when another program or the paper gave one.
constexpr const char *kDay = "comeBackOn";

/// The day that stands for "none": before any program.
QDate noDay() {
    return {2000, 1, 1};
}

QString timeFormat() {
    return QStringLiteral("HH:mm");
}

/// A day or an hour that Tab leaves at once: its parts are reached by the arrow keys, so it is one stop like any
/// other answer.
template <class Edit>
class OneStop : public Edit {
  public:
    using Edit::Edit;

  protected:
    bool focusNextPrevChild(bool next) override { return this->QWidget::focusNextPrevChild(next); }
};

/// A day that is not set yet begins at today, by whichever key.
class DayEdit final : public OneStop<QDateEdit> {
  public:
    explicit DayEdit(QDate today)
        : m_today(today) {}

    /// With room for the longest day: Qt measures the one that is shown first.
    [[nodiscard]] QSize sizeHint() const override { return roomy(QDateEdit::sizeHint()); }
    [[nodiscard]] QSize minimumSizeHint() const override { return roomy(QDateEdit::minimumSizeHint()); }
    void stepBy(int steps) override {
        if (date() == noDay()) {
            setDate(m_today);
            setSelectedSection(DaySection);
            return;
        }
        if (currentSection() == DaySection) { // the day after the last of a month is the first of the next one
            setDate(date().addDays(steps));
            setSelectedSection(DaySection);
            return;
        }
        OneStop<QDateEdit>::stepBy(steps);
    }

  protected:
    void keyPressEvent(QKeyEvent *event) override {
        if (date() == noDay() && !event->text().isEmpty() && event->text().front().isDigit()) {
            setDate(m_today);
            setSelectedSection(DaySection);
        }
        OneStop<QDateEdit>::keyPressEvent(event);
    }

  private:
    [[nodiscard]] QSize roomy(QSize size) const { return {size.width() + 3 * fontMetrics().averageCharWidth(), size.height()}; }
    QDate m_today;
};

QTimeEdit *timeEdit(const QString &objectName, const QString &words, QTime time) {
    auto *made = new OneStop<QTimeEdit>(time);
    made->setObjectName(objectName);
    made->setAccessibleName(words);
    made->setDisplayFormat(timeFormat());
    return made;
}

} // namespace

DateAnswer::DateAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                       const QString &words)
    : AnswerField(style, field)
    , m_date(new DayEdit(style.today)) {
    setObjectName(objectName);
    m_date->setObjectName(partName(QStringLiteral("date")));
    m_date->setAccessibleName(words);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setMinimumDate(noDay());
    m_date->setSpecialValueText(tr("No date yet"));
    m_date->setDate(noDay());
    auto *flow = new FlowLayout(style.theme.space(6), 0, this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_date);
    if (field.type == first_meeting::FieldType::DateTime) {
        m_hasTime = new QCheckBox(tr("at"));
        m_hasTime->setObjectName(partName(QStringLiteral("has_time")));
        m_hasTime->setAccessibleName(tr("%1, with a time").arg(words));
        m_time = timeEdit(partName(QStringLiteral("time")), tr("%1, time").arg(words), QTime(12, 0));
        m_time->hide();
        flow->addWidget(m_hasTime);
        flow->addWidget(m_time);
        connect(m_hasTime, &QCheckBox::toggled, m_time, &QWidget::setVisible);
        connect(m_hasTime, &QCheckBox::toggled, this, &AnswerField::edited);
        connect(m_time, &QTimeEdit::timeChanged, this, &AnswerField::edited);
    }
    if (field.key == QLatin1String("finish_on") && style.endDate.isValid()) { // the end is not in a week
        auto *use = button(style.theme, partName(QStringLiteral("at_end")),
                           tr("On %1").arg(words::longDate(style.endDate)), ButtonKind::Quiet);
        use->setAccessibleName(tr("%1: %2").arg(words, use->text()));
        connect(use, &QPushButton::clicked, this, [this] { m_date->setDate(this->style().endDate); });
        flow->addWidget(use);
        setFirst(m_date);
        connect(m_date, &QDateEdit::dateChanged, this, &AnswerField::edited);
        return;
    }
    for (const int days : {7, 14}) {
        auto *use = button(style.theme, partName(QStringLiteral("in_%1").arg(days)),
                           days == 7 ? tr("In a week") : tr("In two weeks"), ButtonKind::Quiet);
        use->setAccessibleName(tr("%1: %2").arg(words, use->text()));
        connect(use, &QPushButton::clicked, this, [this, days] { suggest(days); });
        flow->addWidget(use);
    }
    setFirst(m_date);
    connect(m_date, &QDateEdit::dateChanged, this, &AnswerField::edited);
}

void DateAnswer::suggest(int days) {
    m_date->setDate(style().today.addDays(days));
}

QJsonValue DateAnswer::value() const {
    if (m_date->date() == noDay())
        return QJsonValue(QJsonValue::Undefined);
    QString text = m_date->date().toString(Qt::ISODate);
    if (m_hasTime && m_hasTime->isChecked())
        text += QLatin1Char('T') + m_time->time().toString(timeFormat());
    return text;
}

void DateAnswer::setValue(const QJsonValue &value) {
    const QSignalBlocker dateGuard(m_date);
    const QString text = value.toString();
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    m_date->setDate(date.isValid() ? date : noDay());
    if (!m_hasTime)
        return;
    const QSignalBlocker tickGuard(m_hasTime);
    const QSignalBlocker timeGuard(m_time);
    const QTime time = QTime::fromString(text.mid(11, 5), timeFormat());
    m_hasTime->setChecked(time.isValid());
    m_time->setVisible(time.isValid());
    if (time.isValid())
        m_time->setTime(time);
}

TimeRangeAnswer::TimeRangeAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                                 const QString &objectName, const QString &words)
    : AnswerField(style, field)
    , m_set(new QCheckBox(tr("We set hours")))
    , m_later(new QCheckBox(tr("Come back to it")))
    , m_from(timeEdit(objectName + QStringLiteral("_from"), tr("%1, from").arg(words), QTime(21, 0)))
    , m_to(timeEdit(objectName + QStringLiteral("_to"), tr("%1, to").arg(words), QTime(7, 0))) {
    setObjectName(objectName);
    m_set->setObjectName(partName(QStringLiteral("set")));
    m_set->setAccessibleDescription(words);
    m_later->setObjectName(partName(QStringLiteral("later")));
    m_later->setAccessibleDescription(words);
    auto *range = new QWidget;
    auto *row = new QHBoxLayout(range);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_from);
    row->addWidget(new Label(style.theme, tr("to"), style.label));
    row->addWidget(m_to);
    range->hide();
    auto *flow = new FlowLayout(style.theme.space(8), 0, this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_set);
    flow->addWidget(range);
    flow->addWidget(m_later);
    setFirst(m_set);
    connect(m_set, &QCheckBox::toggled, range, &QWidget::setVisible);
    connect(m_set, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_later->setChecked(false);
        Q_EMIT edited();
    });
    connect(m_later, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_set->setChecked(false);
        else
            m_later->setProperty(kDay, {});
        Q_EMIT edited();
    });
    connect(m_from, &QTimeEdit::timeChanged, this, &AnswerField::edited);
    connect(m_to, &QTimeEdit::timeChanged, this, &AnswerField::edited);
}

QJsonValue TimeRangeAnswer::value() const {
    if (m_later->isChecked()) {
        QJsonObject later{{QStringLiteral("later"), true}};
        if (const QString day = m_later->property(kDay).toString(); !day.isEmpty())
            later.insert(QStringLiteral("come_back_on"), day);
        return later;
    }
    if (!m_set->isChecked())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonObject{{QStringLiteral("from"), m_from->time().toString(timeFormat())},
                       {QStringLiteral("to"), m_to->time().toString(timeFormat())}};
}

void TimeRangeAnswer::setValue(const QJsonValue &value) {
    const QTime from =
        QTime::fromString(value.toObject().value(QStringLiteral("from")).toString(), timeFormat());
    const QTime to = QTime::fromString(value.toObject().value(QStringLiteral("to")).toString(), timeFormat());
    const QSignalBlocker guard(this); // the ticks still show and hide their times
    m_later->setChecked(first_meeting::isLater(value));
    m_later->setProperty(kDay, value.toObject().value(QStringLiteral("come_back_on")).toString());
    m_set->setChecked(from.isValid() && to.isValid());
    if (from.isValid())
        m_from->setTime(from);
    if (to.isValid())
        m_to->setTime(to);
}

} // namespace groundwork::ui
