#include "ui/paper_entry/paper_entry_view.h"

#include "core/file/drafts.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/paper_entry/paper_line.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/stage_strip.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHideEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Field;
using first_meeting::FieldType;
using first_meeting::Prompt;

namespace {

constexpr int kRestMs = 1000; // what is lost to a power cut at most

/// The boxes with the numbers by which they are typed; dials and amounts in their order.
QString numbered(const AnswerStyle &style, const Field &field) {
    const bool boxes = field.type == FieldType::Choice || field.type == FieldType::Choices;
    const bool rows = field.type == FieldType::Dials || field.type == FieldType::Amounts;
    if (!boxes && !rows && field.type != FieldType::Ranking)
        return {};
    QStringList words;
    int number = 0;
    for (const first_meeting::Option &option : field.options) {
        ++number;
        const QString text = field.type == FieldType::Dials
                                 ? PaperEntryView::tr("%1 to %2").arg(style.filled(option.low), style.filled(option.high))
                                 : style.filled(option.text);
        words.append(field.type == FieldType::Ranking ? text : PaperEntryView::tr("%1 %2").arg(number).arg(text));
    }
    return words.join(QStringLiteral("  ·  "));
}

} // namespace

PaperEntryView::PaperEntryView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_style(desk.style())
    , m_scroll(scrollingPage()) {
    setObjectName(QStringLiteral("paperEntry"));
    Theme &theme = desk.context().theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(10), theme.space(20), theme.space(12));
    buildHead(column);
    column->addWidget(m_scroll, 1);
    buildFoot(column);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &PaperEntryView::keepDrafts);
    showStage(1);
}

void PaperEntryView::buildHead(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    QList<StageStrip::Part> parts;
    for (const first_meeting::Stage &stage : m_desk.script().stages()) {
        if (stage.counted)
            parts.append({stage.number, stage.shortTitle, stage.title, stage.minutes(m_style.length)});
    }
    m_strip = new StageStrip(theme, parts);
    connect(m_strip, &StageStrip::chosen, this, &PaperEntryView::goTo);
    column->addWidget(m_strip);
    column->addWidget(wrappingLabel(
        theme,
        tr("Enter goes on, Tab behind the last line of a list. ? is what cannot be read, - what was left out on purpose, "
           "\" the same as above. Three boxes and more under each other can be typed in one: 2131. Both columns are "
           "open here, as they are on paper."),
        TextRole::Small, Token::Ink2));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme.space(20));
    column->addLayout(choices);
    m_again = new QCheckBox(tr("Check by typing it a second time"));
    m_again->setObjectName(QStringLiteral("paperAgain"));
    connect(m_again, &QCheckBox::clicked, this, &PaperEntryView::setChecking);
    if (!m_desk.script().promptsLater(m_style.length).empty())
        addMeetingTwo(choices);
    choices->addWidget(m_again);
    choices->addStretch(1);
}

void PaperEntryView::addMeetingTwo(QBoxLayout *choices) {
    m_meetingTwo = new QCheckBox(tr("Also what was left for the second meeting"));
    m_meetingTwo->setObjectName(QStringLiteral("paperMeetingTwo"));
    m_meetingTwo->setChecked(m_style.meetingTwo ||
                             (m_desk.meeting() && m_desk.meeting()->state == first_meeting::FirstMeetingState::Completed));
    connect(m_meetingTwo, &QCheckBox::toggled, this, [this] {
        if (saveOpen())
            showStage(m_stage);
    });
    choices->addWidget(m_meetingTwo);
}

void PaperEntryView::buildFoot(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    auto *back = button(theme, QStringLiteral("paperLeave"), tr("Save and leave"));
    auto *next = button(theme, QStringLiteral("paperNext"), tr("Save and go on"), ButtonKind::Primary,
                        QStringLiteral("right"));
    m_unread = wrappingLabel(theme, QString(), TextRole::Small, Token::Attention);
    m_unread->setObjectName(QStringLiteral("paperUnread"));
    m_toUnread = linkButton(theme, QStringLiteral("paperToUnread"), tr("Go to the next one (F8)"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_unread, 1);
    foot->addWidget(m_toUnread);
    foot->addWidget(back);
    foot->addWidget(next);
    column->addLayout(foot);
    connect(m_toUnread, &QPushButton::clicked, this, &PaperEntryView::goNextTrouble);
    auto *marked = new QShortcut(QKeySequence(Qt::Key_F8), this);
    marked->setContext(Qt::WidgetWithChildrenShortcut);
    connect(marked, &QShortcut::activated, this, &PaperEntryView::goNextTrouble);
    const auto goOnward = [this] {
        if (!saveOpen())
            return;
        if (m_stage < m_desk.script().stages().back().number)
            showStage(m_stage + 1);
        else
            Q_EMIT finished();
    };
    connect(next, &QPushButton::clicked, this, goOnward);
    auto *done = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    done->setContext(Qt::WidgetWithChildrenShortcut);
    connect(done, &QShortcut::activated, this, goOnward);
    connect(back, &QPushButton::clicked, this, [this] {
        if (saveOpen())
            Q_EMIT finished();
    });
}

void PaperEntryView::goTo(int stage) {
    if (saveOpen())
        showStage(stage);
}

void PaperEntryView::setChecking(bool checking) {
    (void)saveOpen(); // as it is now; what was not taken is kept as a draft
    keepDrafts();
    m_entries.clear(); // lines of the check are no drafts
    m_checking = checking;
    showStage(m_stage);
}

void PaperEntryView::showStage(int stage) {
    keepDrafts();
    if (typedDay().isValid())
        m_day = typedDay();
    m_stage = stage;
    m_open = nullptr;
    m_entries.clear();
    m_heldOn = nullptr;
    readRows();
    m_strip->setCurrent(stage, 0);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(12));
    if (stage == 1)
        addHeldOn(column);
    const Prompt *prompt = nullptr;
    QVBoxLayout *body = nullptr;
    const bool two = m_meetingTwo && m_meetingTwo->isChecked();
    for (const PaperField &place : paperSheet(m_desk.script(), stage, m_style.length, two)) {
        if (place.prompt != prompt) {
            prompt = place.prompt;
            auto *card = new Card(m_style.theme, tr("%1 %2").arg(prompt->key, prompt->label));
            card->setTight(true);
            column->addWidget(card);
            body = card->body();
        }
        addEntry(body, place);
    }
    column->addStretch(1);
    follow();
    if (QWidget *before = m_scroll->takeWidget()) { // a key of it may still be at work
        for (PaperLine *line : before->findChildren<PaperLine *>())
            line->disconnect(this);
        before->hide();
        before->deleteLater();
    }
    putIntoPage(m_scroll, sheet);
    m_scroll->verticalScrollBar()->setValue(0);
    showTroubles();
    focusFirst();
}

void PaperEntryView::addHeldOn(QVBoxLayout *column) {
    Field day;
    day.key = QStringLiteral("held_on");
    day.type = FieldType::Date;
    m_heldOn = new PaperLine(m_style, day, Side::Program, tr("The two met on"), QStringLiteral("paperHeldOn"));
    const auto &meeting = m_desk.meeting();
    const QDate planned = meeting && meeting->plannedOn <= m_style.today ? meeting->plannedOn : QDate();
    const QDate stands = meeting && meeting->heldOn.isValid() ? meeting->heldOn : planned;
    m_heldOn->setTyped((m_day.isValid() ? m_day : stands).toString(Qt::ISODate));
    connect(m_heldOn, &PaperLine::goneOn, this, [this] { goOn(0); });
    connect(m_heldOn, &PaperLine::focused, this, [this] { enter(nullptr); });
    column->addWidget(m_heldOn);
}

void PaperEntryView::addEntry(QVBoxLayout *column, const PaperField &place) {
    const QString options = numbered(m_style, place.field);
    const bool said = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.place.prompt == place.prompt && entry.place.field.key == place.field.key;
    });
    if (!options.isEmpty() && !said)
        column->addWidget(wrappingLabel(m_style.theme, options, TextRole::Small, Token::Ink2));
    const QString label = place.isAgreedLine         ? tr("We agree: %1").arg(m_style.filled(place.field.label))
                          : place.field.label.isEmpty() ? place.prompt->label
                                                        : m_style.filled(place.field.label);
    AnswerStyle style = m_style;
    if (const QDate day = sheetDay(); day.isValid())
        style.today = day; // "in two weeks" was said on the day they met
    auto *line = new PaperLine(style, place.field, place.side, label,
                               QStringLiteral("paper_%1_%2_%3")
                                   .arg(place.prompt->key, sideKey(place.side), place.field.key));
    const size_t index = m_entries.size();
    const QString before = standsThere(place);
    const auto kept = draft(m_desk.file(), draftKey(place));
    if (isCovered(place))
        line->setCovered();
    else
        line->setTyped(isChecking() ? QString() : kept.value_or(before));
    if (place.isAgreedLine)
        line->setBeginning(m_style.filled(place.field.label));
    m_entries.push_back({place, line, before});
    column->addWidget(line);
    connect(line, &PaperLine::edited, this, [this] {
        follow();
        showTroubles();
        m_rest.start();
    });
    connect(line, &PaperLine::goneOn, this, [this, index] {
        repeat(index);
        goOn(deal(index));
    });
    connect(line, &PaperLine::focused, this, [this, index] {
        for (size_t i = 0; i < m_entries.size(); ++i) { // left by Tab, or with the mouse
            if (i != index)
                repeat(i);
        }
        m_entries[index].wasSeen = true;
        enter(m_entries[index].place.prompt);
    });
}

void PaperEntryView::goOn(size_t from) {
    for (size_t i = from; i < m_entries.size(); ++i) {
        if (!m_entries[i].line->isHidden() && m_entries[i].line->isEnabled()) {
            m_entries[i].line->focusLine();
            return;
        }
    }
    if (!saveOpen())
        return;
    if (m_stage < m_desk.script().stages().back().number)
        showStage(m_stage + 1);
    else
        Q_EMIT finished();
}

void PaperEntryView::goNextTrouble() {
    const auto count = m_entries.size();
    size_t from = 0;
    for (size_t i = 0; i < count; ++i) {
        if (m_entries[i].line->hasKeyboard())
            from = i + 1;
    }
    for (size_t step = 0; step < count; ++step) {
        const Entry &entry = m_entries[(from + step) % count];
        if (entry.differs || !entry.line->reading().trouble.isEmpty()) {
            entry.line->focusLine();
            return;
        }
    }
}

void PaperEntryView::enter(const Prompt *prompt) {
    if (!m_entries.empty() && m_entries.front().line->hasKeyboard())
        m_scroll->verticalScrollBar()->setValue(0); // with what stands above the first line
    for (const Entry &entry : m_entries) {
        if (entry.line->hasKeyboard() && &entry != &m_entries.front())
            m_scroll->ensureWidgetVisible(entry.line, 0, m_style.theme.size(60));
    }
    if (prompt == m_open)
        return;
    (void)saveOpen(); // what is not taken stays where it is, and says why
    m_open = prompt;
}

void PaperEntryView::follow() {
    for (Entry &entry : m_entries) {
        for (const Entry &other : m_entries) {
            if (other.place.prompt != entry.place.prompt || other.place.side != entry.place.side)
                continue;
            if (entry.place.isFollowUp() && other.place.field.key == entry.place.field.whenField)
                entry.line->setVisible(other.line->reading().value.toString() == entry.place.field.whenValue);
            if (entry.place.field.type == FieldType::Pick && other.place.field.key == entry.place.field.pickOf)
                entry.line->setEntries(other.line->typed().split(QLatin1Char('\n'), Qt::SkipEmptyParts));
        }
    }
}

int PaperEntryView::troubles() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return !entry.line->isHidden() && !entry.line->reading().trouble.isEmpty();
    }));
}

void PaperEntryView::showTroubles() {
    const int count = troubles();
    const auto differing = static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                                          [](const Entry &entry) { return entry.differs; }));
    m_unread->setText(differing > 0 ? tr("%n line(s) (differs|differ) from what was typed first.", nullptr, differing)
                      : count == 0  ? QString()
                                    : tr("%n line(s) cannot be read yet. (It is|They are) kept as typed.", nullptr, count));
    m_toUnread->setVisible(count + differing > 0);
}

QString PaperEntryView::draftKey(const PaperField &place) const {
    return first_meeting::answerDraftKey(m_desk.partnership(), place.prompt->key, place.side) +
           QStringLiteral("/paper/") + place.field.key;
}

bool PaperEntryView::isDirty(const Entry &entry) const {
    if (isChecking()) // an empty line leaves what was typed first
        return entry.differs && !entry.line->typed().isEmpty() && entry.line->typed() != entry.before;
    return entry.line->typed() != entry.before;
}

void PaperEntryView::keepDrafts() {
    m_rest.stop();
    if (m_desk.file().isReadOnly() || isChecking())
        return;
    for (const Entry &entry : m_entries) {
        const QString key = draftKey(entry.place);
        if (isDirty(entry))
            (void)m_desk.done(saveDraft(m_desk.file(), key, entry.line->typed()));
        else if (draft(m_desk.file(), key))
            (void)m_desk.done(clearDraft(m_desk.file(), key));
    }
}

void PaperEntryView::focusFirst() {
    if (m_heldOn && m_heldOn->typed().isEmpty())
        m_heldOn->focusLine();
    else
        goOn(0);
}

void PaperEntryView::hideEvent(QHideEvent *event) {
    if (!event->spontaneous())
        keepDrafts();
    QWidget::hideEvent(event);
}

} // namespace groundwork::ui
