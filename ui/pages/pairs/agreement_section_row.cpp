#include "ui/pages/pairs/agreement_section_row.h"

#include "ui/pages/pairs/agreement_line_editor.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

using agreements::AgreementLine;
using agreements::AgreementPart;
using agreements::LineSpec;
using agreements::PartSpec;

/// Tick, clock or a pen: settled, to come back to, or not there yet. The words are in the tooltip.
class StateMark final : public QWidget {
  public:
    explicit StateMark(Theme &theme)
        : m_theme(theme) {
        const int side = theme.size(18);
        setFixedSize(side, side);
        connect(&theme, &Theme::changed, this, [this] {
            const int now = m_theme.size(18);
            setFixedSize(now, now);
            update();
        });
    }
    void set(const QString &icon, Token ink, const QString &words) {
        m_icon = icon;
        m_ink = ink;
        setToolTip(words);
        setVisible(!icon.isEmpty());
        update();
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        if (!m_icon.isEmpty())
            paintIcon(painter, rect(), m_icon, m_theme.color(m_ink));
    }

  private:
    Theme &m_theme;
    QString m_icon;
    Token m_ink = Token::Accent;
};

/// A column of one voice with its rule at the leading edge: single for the mentee, double for the mentor.
class VoiceColumn final : public QWidget {
  public:
    VoiceColumn(Theme &theme, Role role)
        : m_theme(theme)
        , m_role(role) {}

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const QColor color = m_theme.color(m_role == Role::Mentee ? Token::Mentee : Token::Mentor);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const auto rule = [&](int from, int width) {
            painter.fillRect(rtl ? QRect(this->width() - from - width, 0, width, height())
                                 : QRect(from, 0, width, height()),
                             color);
        };
        if (m_role == Role::Mentee) {
            rule(0, 3);
        } else {
            rule(0, 2);
            rule(4, 2);
        }
    }

  private:
    Theme &m_theme;
    Role m_role;
};

const LineSpec *specOf(const std::vector<LineSpec> &specs, const QString &key) {
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const LineSpec &s) { return s.key == key; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace

AgreementSectionRow::AgreementSectionRow(Theme &theme, const agreements::SectionSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_spec(spec)
    , m_head(new QToolButton)
    , m_origin(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_mark(new StateMark(theme))
    , m_summary(new Label(theme, QString(), TextRole::ReadingSmall, Token::Ink2))
    , m_body(new QWidget)
    , m_bodyColumn(new QVBoxLayout(m_body)) {
    setObjectName(QStringLiteral("section_%1").arg(spec.number));
    m_head->setObjectName(QStringLiteral("sectionHead_%1").arg(spec.number));
    m_head->setText(QStringLiteral("%1   %2").arg(spec.number).arg(spec.title));
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAutoRaise(true);
    m_head->setCheckable(true);
    m_head->setFont(theme.font(TextRole::BodyStrong));
    connect(&theme, &Theme::changed, this, [this] { m_head->setFont(m_theme.font(TextRole::BodyStrong)); });
    m_summary->setElided(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(8));
    row->addWidget(m_head);
    row->addStretch(1);
    row->addWidget(m_origin);
    row->addWidget(m_mark);
    m_bodyColumn->setContentsMargins(0, theme.space(4), 0, 0);
    m_bodyColumn->setSpacing(theme.space(14));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(10));
    column->setSpacing(theme.space(4));
    column->addLayout(row);
    column->addWidget(m_summary);
    auto *indented = new QHBoxLayout;
    indented->setSpacing(0);
    indented->addSpacing(theme.space(16));
    indented->addWidget(m_body, 1);
    column->addLayout(indented);
    m_body->hide();
    connect(m_head, &QToolButton::clicked, this, &AgreementSectionRow::headClicked);
}

std::vector<const AgreementLine *> AgreementSectionRow::lines() const {
    std::vector<const AgreementLine *> all;
    for (const AgreementPart &part : m_section.parts) {
        for (const auto *voice : {&part.mentee, &part.mentor, &part.both}) {
            for (const AgreementLine &line : *voice)
                all.push_back(&line);
        }
    }
    return all;
}

bool AgreementSectionRow::sameLines() const {
    const auto now = lines();
    if (m_editors.empty() || m_builtFrozen != !m_text.isDraft())
        return false;
    return std::all_of(m_editors.begin(), m_editors.end(), [&](const AgreementLineEditor *editor) {
        return std::any_of(now.begin(), now.end(), [&](const AgreementLine *line) {
            return line->id == editor->line().id &&
                   line->value.contains(QLatin1String("choose_by")) ==
                       editor->line().value.contains(QLatin1String("choose_by"));
        });
    });
}

void AgreementSectionRow::setText(const agreements::AgreementText &text,
                                  const agreements::AgreementSection &section) {
    m_text = text;
    m_text.sections.clear();
    m_section = section;
    showHead();
    if (!m_open)
        return;
    if (!sameLines()) {
        rebuild();
        return;
    }
    const auto now = lines();
    for (AgreementLineEditor *editor : m_editors) {
        const auto found = std::find_if(
            now.begin(), now.end(), [&](const AgreementLine *line) { return line->id == editor->line().id; });
        if (found != now.end())
            editor->setLine(**found);
    }
}

void AgreementSectionRow::showHead() {
    const auto all = lines();
    int missing = 0;
    int open = 0;
    const AgreementLine *first = nullptr;
    std::optional<agreements::LineOrigin> origin;
    for (const AgreementLine *line : all) {
        missing += line->missing ? 1 : 0;
        open += line->status == agreements::LineStatus::ComeBackTo ? 1 : 0;
        if (!line->isPrinted())
            continue;
        first = first ? first : line;
        // What the pair changed is worth saying before where the rest comes from.
        if (!origin || line->origin > *origin)
            origin = line->origin;
    }
    m_origin->setText(origin ? words::lineOriginWord(*origin) : QString());
    QString summary =
        first ? agreements::sentence(*first, words::longDate) : tr("Nothing here yet. It is not printed.");
    m_summary->setText(summary.replace(QLatin1Char('\n'), QLatin1Char(' ')));
    auto *mark = static_cast<StateMark *>(m_mark);
    QString state;
    if (missing > 0)
        state = tr("%n line(s) needed before signing", "", missing);
    else if (open > 0)
        state = tr("%n line(s) to come back to", "", open);
    else if (first)
        state = tr("Settled");
    mark->set(missing > 0 ? QStringLiteral("pen")
              : open > 0  ? QStringLiteral("clock")
              : first     ? QStringLiteral("check")
                          : QString(),
              missing > 0 ? Token::Attention
              : open > 0  ? Token::Ink2
                          : Token::Accent,
              state);
    m_head->setAccessibleDescription(QStringList{m_origin->text(), state}.join(QStringLiteral(". ")));
}

void AgreementSectionRow::setOpen(bool open) {
    m_head->setChecked(open);
    if (open == m_open)
        return;
    if (!open)
        flush();
    m_open = open;
    m_summary->setVisible(!open);
    if (open)
        rebuild();
    m_body->setVisible(open);
    update();
}

void AgreementSectionRow::rebuild() {
    m_editors.clear();
    while (QLayoutItem *item = m_bodyColumn->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_builtFrozen = !m_text.isDraft();
    for (size_t index = 0; index < m_spec.parts.size() && index < m_section.parts.size(); ++index) {
        addColumns(m_spec.parts[index], m_section.parts[index]);
        addBoth(m_spec.parts[index], m_section.parts[index]);
    }
}

void AgreementSectionRow::addColumns(const PartSpec &spec, const AgreementPart &part) {
    if (part.mentee.empty() && part.mentor.empty())
        return;
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(16));
    row->addWidget(voice(Role::Mentee, spec.columns, part.mentee), 1);
    row->addWidget(voice(Role::Mentor, spec.columns, part.mentor), 1);
    m_bodyColumn->addWidget(columns);
}

QWidget *AgreementSectionRow::voice(Role role, const std::vector<LineSpec> &specs,
                                    const std::vector<AgreementLine> &lines) {
    auto *widget = new VoiceColumn(m_theme, role);
    auto *besideRule = new QHBoxLayout(widget); // a space mirrors by itself, a margin does not
    besideRule->setContentsMargins(0, 0, 0, 0);
    besideRule->setSpacing(0);
    besideRule->addSpacing(m_theme.space(14));
    auto *column = new QVBoxLayout;
    besideRule->addLayout(column, 1);
    column->setSpacing(m_theme.space(10));
    const QString name = role == Role::Mentee ? m_text.menteeName : m_text.mentorName;
    auto *head = new QHBoxLayout;
    head->addWidget(Badge::person(m_theme, role, name, 20));
    auto *label = new Label(m_theme, name, TextRole::BodyStrong);
    label->setElided(true);
    head->addWidget(label, 1);
    column->addLayout(head);
    for (const AgreementLine &line : lines) {
        if (const LineSpec *spec = specOf(specs, line.key))
            column->addWidget(editorOf(*spec, line));
    }
    column->addStretch(1);
    return widget;
}

void AgreementSectionRow::addBoth(const PartSpec &spec, const AgreementPart &part) {
    for (const AgreementLine &line : part.both) {
        if (const LineSpec *lineSpec = specOf(spec.both, line.key))
            m_bodyColumn->addWidget(editorOf(*lineSpec, line));
    }
}

QWidget *AgreementSectionRow::editorOf(const LineSpec &spec, const AgreementLine &line) {
    if (!m_text.isDraft()) {
        auto *label =
            wrappingLabel(m_theme, agreements::sentence(line, words::longDate), TextRole::ReadingSmall);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setVisible(line.isPrinted());
        return label;
    }
    const QHash<QString, QString> names{{QStringLiteral("mentee"), m_text.menteeName},
                                        {QStringLiteral("mentor"), m_text.mentorName}};
    auto *editor = new AgreementLineEditor(m_theme, spec, line, names, m_text.firstReview);
    m_editors.push_back(editor);
    connect(editor, &AgreementLineEditor::valueEdited, this, &AgreementSectionRow::valueEdited);
    connect(editor, &AgreementLineEditor::comeBackChosen, this, &AgreementSectionRow::comeBackChosen);
    connect(editor, &AgreementLineEditor::settledChosen, this, &AgreementSectionRow::settledChosen);
    connect(editor, &AgreementLineEditor::passChosen, this, &AgreementSectionRow::passChosen);
    return editor;
}

void AgreementSectionRow::flush() {
    for (AgreementLineEditor *editor : m_editors)
        editor->flush();
}

void AgreementSectionRow::focusLine(const QString &key, agreements::Voice voice) {
    for (AgreementLineEditor *editor : m_editors) {
        if (editor->line().key == key && editor->line().voice == voice) {
            editor->focusFirst();
            return;
        }
    }
    if (!m_editors.empty())
        m_editors.front()->focusFirst();
}

void AgreementSectionRow::focusHead() {
    m_head->setFocus(Qt::OtherFocusReason);
}

void AgreementSectionRow::mouseReleaseEvent(QMouseEvent *event) {
    // Closed, the whole row is the head; open, a click between two fields must not close it.
    if (!m_open && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT headClicked();
}

void AgreementSectionRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (m_open) {
        painter.fillRect(rect(), m_theme.color(Token::AccentSoft));
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(rtl ? QRect(width() - 3, 0, 3, height()) : QRect(0, 0, 3, height()),
                         m_theme.color(Token::Accent));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace groundwork::ui
