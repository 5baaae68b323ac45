#include "ui/widgets/answer_pane.h"

#include "ui/widgets/answer_cover.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/answer_text.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>

#include <utility>

namespace groundwork::ui {

namespace {

constexpr int kTogetherTarget = 40;

VoiceTokens tokensOf(Side side) {
    return side == Side::Mentor ? mentorTokens() : menteeTokens();
}

} // namespace

AnswerPane::AnswerPane(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
                       QWidget *parent)
    : QFrame(parent)
    , m_style(style)
    , m_prompt(prompt)
    , m_side(side)
    , m_header(new QWidget)
    , m_body(new QVBoxLayout) {
    setObjectName(QStringLiteral("pane_%1").arg(sideKey(side)));
    setAccessibleName(style.name(side));
    Theme &theme = style.theme;
    auto *footer = new QWidget;
    m_footer = new QHBoxLayout(footer);
    m_footer->setContentsMargins(0, 0, 0, 0);
    m_footer->setSpacing(theme.space(6));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(14), theme.space(10), theme.space(14), theme.space(12));
    column->setSpacing(theme.space(18));
    column->addWidget(m_header);
    m_body->setSpacing(theme.space(6));
    column->addLayout(m_body, 1);
    column->addWidget(footer);
    buildHeader();
    m_focus = connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        const bool active = now && isAncestorOf(now);
        const bool changed = active != m_active;
        m_active = active;
        if (changed || active)
            showStatus(); // within a pane the keyboard may go from the speaker to the listener
        if (!changed)
            return;
        update();
        Q_EMIT activeChanged();
    });
    show(State::Open);
}

AnswerPane::~AnswerPane() {
    disconnect(m_focus); // a control inside gives up its focus while it goes
}

void AnswerPane::buildHeader() {
    Theme &theme = m_style.theme;
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(10));
    const Role role = m_side == Side::Mentor ? Role::Mentor : Role::Mentee;
    row->addWidget(Badge::person(theme, role, m_style.bareName(m_side), 30));
    auto *name = wrappingLabel(theme, m_style.name(m_side), TextRole::Section);
    row->addWidget(name, 1);
    m_status = new Label(theme, QString(), TextRole::SmallStrong, tokensOf(m_side).ink);
    m_status->setObjectName(objectName() + QStringLiteral("_status"));
    m_status->setWordWrap(true);
    m_status->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_status, 1);
}

void AnswerPane::showStatus() {
    if (m_ready)
        m_status->setText(tr("Ready"));
    else if (m_active && m_state == State::Open && m_form)
        m_status->setText(
            tr("%1 has the keyboard").arg(m_style.name(m_form->writerOf(window()->focusWidget()))));
    else
        m_status->clear();
    if (m_cover) // one primary button on a page: the pane that has the keyboard
        setButtonKind(m_cover, m_active ? ButtonKind::Primary : ButtonKind::Plain);
    if (m_cover)
        m_cover->setIcon(
            icon(m_style.theme, QStringLiteral("cover"), m_active ? Token::OnAccent : Token::Ink));
    showLeaving();
}

void AnswerPane::setReady(bool ready) {
    m_ready = ready;
    showStatus();
}

void AnswerPane::clearBody() {
    if (m_form) {
        m_form->wipe(); // nothing is left in a widget that is about to go
        m_form->disconnect(this);
        m_form = nullptr;
    }
    m_cover = nullptr;
    m_done = nullptr;
    m_leaving.clear();
    const auto drop = [](QLayout *layout) {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (QWidget *widget = item->widget()) {
                widget->hide();
                widget->setParent(nullptr);
                widget->deleteLater();
            }
            delete item;
        }
    };
    drop(m_body);
    drop(m_footer);
}

QPushButton *AnswerPane::addAction(const QString &name, const QString &text, const QString &icon) {
    auto *made =
        button(m_style.theme, QStringLiteral("%1_%2").arg(objectName(), name), text, ButtonKind::Plain, icon);
    made->setAccessibleDescription(m_style.name(m_side));
    made->setFont(m_style.theme.font(m_style.label));
    if (m_style.together) // visual.md section 5: targets of 40 in Together
        made->setMinimumHeight(m_style.theme.space(kTogetherTarget));
    m_footer->addWidget(made);
    return made;
}

void AnswerPane::show(State state, const QJsonValue &value) {
    clearBody();
    m_state = state;
    switch (state) {
    case State::Open:
        showForm(value);
        break;
    case State::Covered:
        showCover();
        break;
    case State::Revealed:
        showText(value);
        break;
    case State::Passed:
        if (m_opened)
            showText(QJsonValue(QJsonValue::Undefined));
        else
            showCover();
        break;
    }
    showStatus();
    update();
}

void AnswerPane::showForm(const QJsonValue &value) {
    m_form = new AnswerForm(m_style, m_prompt, m_side, m_opened);
    m_form->setValue(value);
    m_body->addWidget(m_form);
    m_body->addStretch(1);
    connect(m_form, &AnswerForm::edited, this, &AnswerPane::edited);
    if (m_opened && m_written) {
        m_done = addAction(QStringLiteral("done"), tr("Done"), QStringLiteral("check"));
        connect(m_done, &QPushButton::clicked, this, &AnswerPane::doneAsked);
    } else {
        addLeaving();
        connect(m_form, &AnswerForm::edited, this, &AnswerPane::showLeaving);
    }
    if (!m_private && !(m_prompt.isHidden(m_side) && !m_opened)) {
        m_footer->addStretch(1);
        return;
    }
    const QString partner = m_style.name(m_side == Side::Mentee ? Side::Mentor : Side::Mentee);
    auto *away =
        wrappingLabel(m_style.theme, tr("%1, please look away").arg(partner), TextRole::Small, Token::Ink2);
    away->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_footer->addWidget(away, 1);
    m_cover = addAction(QStringLiteral("cover"), m_private ? tr("Put it away") : tr("Cover my answer"),
                        QStringLiteral("cover"));
    connect(m_cover, &QPushButton::clicked, this, &AnswerPane::coverAsked);
}

void AnswerPane::addLeaving() {
    auto *pass = addAction(QStringLiteral("pass"), tr("I pass"), QString());
    pass->setToolTip(tr("I would rather not say. No reason is asked, and it is not shown as a refusal."));
    connect(pass, &QPushButton::clicked, this, &AnswerPane::passAsked);
    auto *later = addAction(QStringLiteral("later"), tr("Later"), QString());
    later->setToolTip(tr("Leave mine for our second meeting. Your partner can answer now, and it is not shown as "
                         "a refusal."));
    connect(later, &QPushButton::clicked, this, &AnswerPane::laterAsked);
    m_leaving = {pass, later};
    if (m_offersPaper && !m_opened) {
        auto *paper = addAction(QStringLiteral("paper"), tr("On paper"), QString());
        paper->setToolTip(tr("I write mine down, read it aloud when the covers lift, and type it in later."));
        connect(paper, &QPushButton::clicked, this, &AnswerPane::paperAsked);
        m_leaving.append(paper);
    }
}

/// Whoever types on after Tab must not leave the answer by the next blank: where something is written, Tab goes
/// past these. A click, and Tab once the answer is empty again, reach them.
void AnswerPane::showLeaving() {
    const bool empty = m_form && m_form->value().isUndefined();
    for (QPushButton *each : std::as_const(m_leaving))
        each->setFocusPolicy(empty ? Qt::StrongFocus : Qt::ClickFocus);
}

void AnswerPane::showCover() {
    const QString name = m_style.name(m_side);
    const QString partner = m_style.name(m_side == Side::Mentee ? Side::Mentor : Side::Mentee);
    QString title = tr("%1 has answered").arg(name);
    QString text = tr("Covered, and saved");
    if (m_private) {
        title =
            m_written || m_state == State::Passed ? tr("Put away, and saved") : tr("For %1 alone").arg(name);
        text = tr("Not shown to %1").arg(partner);
    }
    if (m_half) {
        title = tr("%1 has begun to write").arg(name);
        text = m_private ? tr("Covered, and not shown to %1").arg(partner) : tr("Covered, and not finished");
    }
    m_body->addWidget(new AnswerCover(m_style.theme, m_side, title, text), 1);
    const bool fresh = m_private && !m_written && m_state == State::Covered;
    auto *change = addAction(QStringLiteral("change"),
                             m_half  ? tr("Show mine")
                             : fresh ? tr("Answer alone")
                                     : tr("Change my answer"),
                             m_half ? QStringLiteral("eye") : QStringLiteral("pen"));
    connect(change, &QPushButton::clicked, this, &AnswerPane::changeAsked);
    auto *away = wrappingLabel(m_style.theme, tr("%1, please look away first").arg(partner), TextRole::Small,
                               Token::Ink2);
    away->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_footer->addWidget(away, 1);
}

void AnswerPane::showText(const QJsonValue &value) {
    Theme &theme = m_style.theme;
    const auto texts = answerText(m_style, m_prompt, m_side, value);
    for (const AnswerText &text : texts) {
        if (!text.label.isEmpty())
            m_body->addWidget(wrappingLabel(theme, text.label, TextRole::Small, Token::Ink2));
        for (const QString &line : text.lines) {
            auto *label = wrappingLabel(theme, line, m_style.words);
            label->setObjectName(objectName() + QStringLiteral("_text"));
            label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            label->setAccessibleName(tr("%1: %2").arg(m_style.name(m_side), line));
            m_body->addWidget(label);
        }
    }
    if (texts.empty())
        m_body->addWidget(wrappingLabel(theme, tr("Nothing to add here."), m_style.words, Token::Ink2));
    if (m_addedOn.isValid()) {
        auto *added = wrappingLabel(theme, tr("Added on %1").arg(words::longDate(m_addedOn)), TextRole::Small, Token::Ink2);
        added->setObjectName(objectName() + QStringLiteral("_added"));
        m_body->addWidget(added);
    }
    m_body->addStretch(1);
    auto *add = button(theme, objectName() + QStringLiteral("_add"), tr("Add a word"), ButtonKind::Quiet,
                       QStringLiteral("pen"));
    add->setAccessibleDescription(m_style.name(m_side));
    m_footer->addWidget(add);
    m_footer->addStretch(1);
    connect(add, &QPushButton::clicked, this, &AnswerPane::changeAsked);
}

QJsonValue AnswerPane::value() const {
    return m_form ? m_form->value() : QJsonValue(QJsonValue::Undefined);
}

void AnswerPane::focusAnswer() {
    if (m_form)
        m_form->focusFirst();
    else if (auto *change = findChild<QPushButton *>(objectName() + QStringLiteral("_change")))
        change->setFocus();
}

void AnswerPane::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const VoiceTokens tokens = tokensOf(m_side);
    const bool strong = m_active && m_state == State::Open;
    const double width = strong ? 2.5 : 1;
    painter.setBrush(m_style.theme.color(Token::Surface));
    painter.setPen(QPen(m_style.theme.color(strong ? tokens.ink : Token::Line), width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 12, 12);
    // Single rule for the mentee, double for the mentor: the shape says who, also in grey.
    const int top = m_header->geometry().bottom() + m_style.theme.space(6);
    const QRectF band(width, top, QWidget::width() - 2 * width, m_side == Side::Mentor ? 2 : 3);
    painter.fillRect(band, m_style.theme.color(tokens.ink));
    if (m_side == Side::Mentor)
        painter.fillRect(band.translated(0, 4), m_style.theme.color(tokens.ink));
}

} // namespace groundwork::ui
