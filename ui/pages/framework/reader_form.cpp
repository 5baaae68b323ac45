#include "ui/pages/framework/reader_form.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/framework_use/acknowledgements.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace groundwork::ui {

using framework_use::Acknowledgement;
using framework_use::Reader;

ReaderForm::ReaderForm(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context) {
    setObjectName(QStringLiteral("readerForm"));
    build();
}

void ReaderForm::build() {
    Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    const auto line = [&](const char *name, const QString &accessible) {
        auto *edit = new QLineEdit;
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(accessible);
        edit->installEventFilter(this);
        return edit;
    };
    const QDate today = m_context.file.clock().today();
    m_name = line("readerName", tr("Name on the form"));
    m_name->setPlaceholderText(tr("A few letters are enough"));
    m_found = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_found->setObjectName(QStringLiteral("readerFound"));
    m_date = new QDateEdit(today);
    m_date->setObjectName(QStringLiteral("readerDate"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_date->setMaximumDate(today);
    m_date->installEventFilter(this);
    m_liked = line("readerLiked", tr("The line they like: number"));
    m_likedWords = wrappingLabel(theme, QString(), TextRole::ReadingSmall, Token::Ink2);
    m_likedWords->setObjectName(QStringLiteral("readerLikedWords"));
    m_asked = line("readerAsked", tr("The line they ask about: number"));
    m_askedWords = wrappingLabel(theme, QString(), TextRole::ReadingSmall, Token::Ink2);
    m_askedWords->setObjectName(QStringLiteral("readerAskedWords"));
    m_question = line("readerQuestion", tr("Their question"));
    m_question->setMaxLength(framework_use::kLongestQuestion);
    m_record = button(theme, QStringLiteral("readerRecord"), tr("Record, and the next one"),
                      ButtonKind::Primary);
    m_said = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_said->setObjectName(QStringLiteral("readerSaid"));
    column->addWidget(titledField(theme, tr("Name"), m_name));
    column->addWidget(m_found);
    column->addWidget(titledField(theme, tr("Date"), m_date));
    const auto numbered = [&](const QString &title, QLineEdit *number, Label *words) {
        number->setMaximumWidth(theme.size(64));
        column->addWidget(titledField(theme, title, number));
        column->addWidget(words);
    };
    numbered(tr("The line they like: number"), m_liked, m_likedWords);
    numbered(tr("The line they ask about: number"), m_asked, m_askedWords);
    column->addWidget(titledField(theme, tr("Their question"), m_question));
    column->addWidget(m_record, 0, Qt::AlignLeading);
    column->addWidget(m_said);
    connect(m_name, &QLineEdit::textEdited, this, &ReaderForm::findName);
    connect(m_liked, &QLineEdit::textChanged, this, [this] { showLine(m_liked, m_likedWords); });
    connect(m_asked, &QLineEdit::textChanged, this, [this] { showLine(m_asked, m_askedWords); });
    connect(m_record, &QPushButton::clicked, this, &ReaderForm::record);
}

void ReaderForm::setReaders(const framework::Framework &version, const std::vector<Reader> &readers) {
    m_version = version;
    m_lines = framework::lineRefs(version);
    m_readers = readers;
    const auto last = static_cast<int>(m_lines.size());
    for (QLineEdit *number : {m_liked, m_asked}) {
        delete number->validator();
        number->setValidator(new QIntValidator(1, std::max(1, last), number));
        number->setToolTip(tr("1 to %1, or empty").arg(last));
    }
}

const Reader *ReaderForm::row(ParticipantId participant) const {
    const auto found = std::find_if(m_readers.begin(), m_readers.end(), [participant](const Reader &reader) {
        return reader.participant == participant;
    });
    return found == m_readers.end() ? nullptr : &*found;
}

void ReaderForm::setReader(ParticipantId participant, bool withFocus) {
    const Reader *reader = row(participant);
    m_reader = reader ? participant : ParticipantId{};
    m_name->setText(reader ? reader->name : QString());
    m_found->setText(!reader ? QString()
                     : reader->readOn.isValid()
                         ? tr("Recorded already, on %1. You can correct it.").arg(words::longDate(reader->readOn))
                     : reader->earlierVersion > 0
                         ? tr("Read version %1 before.").arg(reader->earlierVersion)
                         : reader->unit);
    m_found->setVisible(!m_found->text().isEmpty());
    const auto form = reader ? framework_use::acknowledgementOf(m_context.file, participant, m_version.id)
                             : std::nullopt;
    if (form)
        m_date->setDate(form->on); // else the day of the form before: forms come in bundles
    setLine(m_liked, form ? form->liked : std::nullopt);
    setLine(m_asked, form ? form->asked : std::nullopt);
    m_question->setText(form ? form->question : QString());
    m_record->setText(form ? tr("Correct it, and the next one") : tr("Record, and the next one"));
    m_record->setEnabled(reader != nullptr && !m_context.file.isReadOnly());
    if (withFocus)
        focusName();
}

void ReaderForm::focusName() {
    m_name->setFocus();
    m_name->selectAll();
}

void ReaderForm::findName() {
    const QString wanted = foldText(m_name->text());
    const Reader *best = nullptr;
    int fitting = 0;
    for (const Reader &reader : m_readers) { // those outstanding stand first
        const QString name = foldText(reader.name);
        const bool fits = name.startsWith(wanted) || name.contains(QLatin1Char(' ') + wanted);
        if (wanted.isEmpty() || !fits)
            continue;
        ++fitting;
        if (!best || (name == wanted && foldText(best->name) != wanted))
            best = &reader;
    }
    m_reader = best ? best->participant : ParticipantId{};
    m_record->setEnabled(best != nullptr && !m_context.file.isReadOnly());
    QString says;
    if (best)
        says = fitting > 1 ? tr("%1, and %n more. Enter takes this one.", nullptr, fitting - 1).arg(best->name)
                           : tr("%1. Enter takes this one.").arg(best->name);
    else if (!wanted.isEmpty())
        says = tr("Nobody in this cohort has such a name.");
    m_found->setText(says);
    m_found->setVisible(!says.isEmpty());
}

std::optional<framework::LineRef> ReaderForm::lineOf(const QLineEdit *number) const {
    const int index = number->text().toInt() - 1;
    return index >= 0 && index < static_cast<int>(m_lines.size())
               ? std::optional(m_lines[static_cast<size_t>(index)])
               : std::nullopt;
}

void ReaderForm::setLine(QLineEdit *number, const std::optional<framework::LineRef> &line) const {
    const auto at = line ? std::find(m_lines.begin(), m_lines.end(), *line) : m_lines.end();
    number->setText(at == m_lines.end() ? QString() : QString::number(at - m_lines.begin() + 1));
    showLine(number, number == m_liked ? m_likedWords : m_askedWords);
}

void ReaderForm::showLine(const QLineEdit *number, Label *words) const {
    const auto line = lineOf(number);
    QString text;
    if (line)
        text = words::lineText(m_version, *line);
    else if (!number->text().isEmpty())
        text = tr("There is no line %1.").arg(number->text());
    constexpr int kShown = 90;
    words->setText(text.size() > kShown ? text.left(kShown - 1) + QChar(0x2026) : text);
    words->setVisible(!text.isEmpty());
}

void ReaderForm::record() {
    if (!m_reader.isValid()) {
        say(tr("Type the name on the form first."), true);
        focusName();
        return;
    }
    for (QLineEdit *number : {m_liked, m_asked}) {
        if (number->text().isEmpty() || lineOf(number))
            continue;
        say(tr("There is no line %1. The form has the lines 1 to %2.")
                .arg(number->text())
                .arg(m_lines.size()),
            true);
        number->setFocus();
        number->selectAll();
        return;
    }
    Acknowledgement form;
    form.participant = m_reader;
    form.framework = m_version.id;
    form.on = m_date->date();
    form.liked = lineOf(m_liked);
    form.asked = lineOf(m_asked);
    form.question = m_question->text();
    const QString name = row(m_reader) ? row(m_reader)->name : QString();
    const Result<void> done = framework_use::acknowledge(m_context.file, form);
    if (!done) {
        say(words::errorText(done.error()), true);
        return;
    }
    say(tr("Recorded: %1.").arg(name), false);
    Q_EMIT recorded(form.participant);
}

void ReaderForm::say(const QString &text, bool problem) {
    m_said->setInk(problem ? Token::Problem : Token::AccentDeep);
    m_said->setText(text);
}

bool ReaderForm::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_question || key->modifiers().testFlag(Qt::ControlModifier)) {
                record();
                return true;
            }
            if (watched == m_name) {
                if (!m_reader.isValid())
                    return true;
                setReader(m_reader, false);
                Q_EMIT chosen(m_reader);
                m_date->setFocus();
            } else {
                QWidget *next = watched == m_date    ? static_cast<QWidget *>(m_liked)
                                : watched == m_liked ? m_asked
                                                     : m_question;
                next->setFocus();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace groundwork::ui
