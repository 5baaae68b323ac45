#include "ui/pages/pairs/meeting_log_edit.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wheel.h"
#include "ui/words/certificate_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>

namespace groundwork::ui {

using namespace certificates;

MeetingLogEdit::MeetingLogEdit(Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_today(today)
    , m_rows(new QVBoxLayout)
    , m_add(button(theme, QStringLiteral("logAdd"), tr("Add a meeting"), ButtonKind::Plain, QStringLiteral("plus")))
    , m_sum(wrappingLabel(theme, QString(), TextRole::BodyStrong)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    m_rows->setSpacing(theme.space(6));
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    m_sum->setObjectName(QStringLiteral("logSum"));
    column->addWidget(m_sum);
    connect(m_add, &QPushButton::clicked, this, &MeetingLogEdit::addNext);
    showSum();
}

void MeetingLogEdit::setLog(const std::vector<LoggedMeeting> &log) {
    for (const Line &line : m_lines)
        line.row->deleteLater();
    m_lines.clear();
    for (const LoggedMeeting &meeting : log)
        addLine(meeting);
    showSum();
}

std::vector<LoggedMeeting> MeetingLogEdit::log() const {
    std::vector<LoggedMeeting> log;
    for (const Line &line : m_lines)
        log.push_back({line.day->date(), line.minutes->value(), static_cast<Channel>(line.how->currentData().toInt()),
                       static_cast<FigureSource>(line.source->currentData().toInt())});
    return log;
}

int MeetingLogEdit::firstWithoutMinutes() const {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [](const Line &line) { return line.minutes->value() == 0; });
    return found == m_lines.end() ? 0 : static_cast<int>(found - m_lines.begin()) + 1;
}

QWidget *MeetingLogEdit::firstToMend() const {
    if (m_lines.empty())
        return m_add;
    const int line = firstWithoutMinutes();
    return m_lines.at(line > 0 ? static_cast<size_t>(line) - 1 : 0).minutes;
}

void MeetingLogEdit::addLine(const LoggedMeeting &meeting) {
    Line line{};
    line.row = new QWidget;
    line.day = new QDateEdit(meeting.on);
    line.day->setCalendarPopup(true);
    line.day->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    line.day->setMaximumDate(m_today);
    line.minutes = new QSpinBox;
    line.minutes->setRange(0, 1440);
    line.minutes->setSuffix(tr(" min"));
    line.minutes->setValue(meeting.minutes);
    line.how = new QComboBox;
    for (const Channel channel : allChannels())
        line.how->addItem(words::channelWord(channel), static_cast<int>(channel));
    line.how->setCurrentIndex(line.how->findData(static_cast<int>(meeting.channel)));
    line.source = new QComboBox;
    for (const FigureSource source : {FigureSource::PaperLog, FigureSource::AsTold, FigureSource::File}) {
        if (source != FigureSource::File || meeting.source == FigureSource::File)
            line.source->addItem(words::figureSourceChoice(source), static_cast<int>(source));
    }
    line.source->setCurrentIndex(line.source->findData(static_cast<int>(meeting.source)));
    line.remove = button(m_theme, QString(), tr("Remove"), ButtonKind::Quiet);
    auto *flow = new FlowLayout(m_theme.space(8));
    line.row->setLayout(flow);
    for (QWidget *each : std::initializer_list<QWidget *>{line.day, line.minutes, line.how, line.source, line.remove})
        flow->addWidget(each);
    for (QWidget *each : std::initializer_list<QWidget *>{line.day, line.minutes, line.how, line.source})
        passWheelOn(*each);
    m_rows->addWidget(line.row);
    connect(line.remove, &QPushButton::clicked, this, [this, row = line.row] { removeLine(row); });
    connect(line.day, &QDateEdit::dateChanged, this, &MeetingLogEdit::changed);
    connect(line.minutes, &QSpinBox::valueChanged, this, [this] {
        showSum();
        Q_EMIT changed();
    });
    for (QComboBox *box : {line.how, line.source})
        connect(box, &QComboBox::currentIndexChanged, this, &MeetingLogEdit::changed);
    m_lines.push_back(line);
    nameLines();
}

/// The next meeting is most often a month after the last, of the same kind.
void MeetingLogEdit::addNext() {
    LoggedMeeting next{m_today, 60, Channel::InPerson, FigureSource::PaperLog};
    if (!m_lines.empty()) {
        const LoggedMeeting last = log().back();
        next.on = std::min(last.on.addMonths(1), m_today);
        next.channel = last.channel;
        next.minutes = last.minutes > 0 ? last.minutes : next.minutes;
        if (last.source != FigureSource::File)
            next.source = last.source;
    }
    addLine(next);
    showSum();
    m_lines.back().day->setFocus();
    Q_EMIT changed();
}

void MeetingLogEdit::removeLine(const QWidget *row) {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [row](const Line &it) { return it.row == row; });
    if (found == m_lines.end())
        return;
    found->row->deleteLater();
    found->row->hide();
    const auto next = m_lines.erase(found);
    (next == m_lines.end() ? static_cast<QWidget *>(m_add) : next->day)->setFocus();
    nameLines();
    showSum();
    Q_EMIT changed();
}

/// A screen reader hears which meeting a field belongs to.
void MeetingLogEdit::nameLines() {
    int number = 0;
    for (const Line &line : m_lines) {
        ++number;
        line.day->setObjectName(QStringLiteral("logDay.%1").arg(number));
        line.minutes->setObjectName(QStringLiteral("logMinutes.%1").arg(number));
        line.how->setObjectName(QStringLiteral("logHow.%1").arg(number));
        line.source->setObjectName(QStringLiteral("logSource.%1").arg(number));
        line.remove->setObjectName(QStringLiteral("logRemove.%1").arg(number));
        line.day->setAccessibleName(tr("Day of meeting %1").arg(number));
        line.minutes->setAccessibleName(tr("Minutes of meeting %1").arg(number));
        line.how->setAccessibleName(tr("How meeting %1 was held").arg(number));
        line.source->setAccessibleName(tr("Where the entry of meeting %1 comes from").arg(number));
        line.remove->setAccessibleName(tr("Remove meeting %1").arg(number));
    }
}

void MeetingLogEdit::showSum() {
    int minutes = 0;
    for (const Line &line : m_lines)
        minutes += line.minutes->value();
    const auto open = static_cast<int>(std::count_if(
        m_lines.begin(), m_lines.end(), [](const Line &line) { return line.minutes->value() == 0; }));
    const int count = static_cast<int>(m_lines.size()) - open;
    QString sum = m_lines.empty()
                      ? tr("No meetings yet.")
                      : tr("%n meeting(s), %1 together", nullptr, count).arg(words::durationWord(minutes));
    if (open > 0)
        sum += QStringLiteral(" · ") + tr("%n meeting(s) without minutes (is|are) not counted", nullptr, open);
    m_sum->setText(sum);
}

} // namespace groundwork::ui
