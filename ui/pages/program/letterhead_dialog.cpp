#include "ui/pages/program/letterhead_dialog.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/letterhead/letterheads.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/picture.h"
#include "ui/printing/preview_widget.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"

#include <QFile>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace groundwork::ui {

namespace {

constexpr int kTypingMs = 250;

} // namespace

LetterheadDialog::LetterheadDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("letterhead"), tr("Letterhead"), tr("Keep this"), parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_address(new QPlainTextEdit)
    , m_contact(new QLineEdit)
    , m_choose(button(context.theme, QStringLiteral("logoChoose"), tr("Choose a picture…"), ButtonKind::Plain,
                      QStringLiteral("folder")))
    , m_without(button(context.theme, QStringLiteral("logoRemove"), tr("Without a picture"), ButtonKind::Quiet))
    , m_none(button(context.theme, QStringLiteral("letterheadNone"), tr("No letterhead"), ButtonKind::Quiet))
    , m_about(wrappingLabel(context.theme, QString(), TextRole::Small, Token::Ink2))
    , m_preview(new PreviewWidget(context.theme)) {
    const letterhead::Letterhead head = letterhead::letterheadOf(context.file);
    m_logo = head.logo;
    m_name->setText(head.name);
    m_address->setPlainText(head.address);
    m_contact->setText(head.contact);
    if (head.isEmpty()) {
        if (const auto program = framework::program(context.file))
            m_name->setPlaceholderText(program->organization);
    }
    addNote(tr("It stands at the head of the first page of agreements, letters, the framework, forms and statements. "
               "Cards, and sheets that are folded or cut, do without."));
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(QFontMetrics(m_address->font()).lineSpacing() * 4 + 16);
    add("letterheadName", tr("&Name"), m_name);
    add("letterheadAddress", tr("&Address, a line each"), m_address);
    add("letterheadContact", tr("&Telephone, web"), m_contact);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme().space(8));
    row->setLayout(flow);
    for (QWidget *each : {m_choose, m_without, m_none})
        flow->addWidget(each);
    addWide(row);
    m_about->setObjectName(QStringLiteral("logoAbout"));
    addWide(m_about);
    m_preview->setObjectName(QStringLiteral("letterheadPreview"));
    m_preview->setMinimumSize(theme().size(240), theme().size(320));
    addWide(m_preview);
    m_later.setSingleShot(true);
    m_later.setInterval(kTypingMs);
    connect(&m_later, &QTimer::timeout, this, &LetterheadDialog::showPreview);
    for (QLineEdit *edit : {m_name, m_contact})
        connect(edit, &QLineEdit::textEdited, this, [this] { m_later.start(); });
    connect(m_address, &QPlainTextEdit::textChanged, this, [this] { m_later.start(); });
    connect(m_choose, &QPushButton::clicked, this, &LetterheadDialog::chooseLogo);
    connect(m_without, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showLogo();
        m_choose->setFocus();
    });
    connect(m_none, &QPushButton::clicked, this, &LetterheadDialog::takeAway);
    keepButton()->setEnabled(!context.file.isReadOnly());
    showLogo();
    fit(640);
    m_name->setFocus();
}

void LetterheadDialog::chooseLogo() {
    const QString path =
        m_context.modal.openFile(this, tr("Choose a logo"), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(words::errorText(Error(ErrorCode::FileNotReadable, {path})));
        return;
    }
    const Result<QByteArray> logo = documents::logoForPrint(file.read(documents::kLargestPictureFile + 1));
    if (!logo) {
        showProblem(words::errorText(logo.error()));
        return;
    }
    m_logo = *logo;
    showLogo();
}

void LetterheadDialog::takeAway() {
    m_logo.clear();
    m_name->clear();
    m_address->clear();
    m_contact->clear();
    showLogo();
    m_name->setFocus();
}

void LetterheadDialog::showLogo() {
    m_without->setVisible(!m_logo.isEmpty());
    m_choose->setText(m_logo.isEmpty() ? tr("Choose a picture…") : tr("Choose another picture…"));
    const auto picture = documents::pictureOf(m_logo);
    if (m_logo.isEmpty())
        m_about->setText(tr("No picture. A PNG, JPEG or SVG is taken into the file, made as small as print needs it."));
    else if (!picture)
        m_about->setText(tr("The picture in the file cannot be read."));
    else if (documents::isFaintOnPaper(*picture))
        m_about->setText(tr("This picture is very light. On white paper, and on a black-and-white printer, it can hardly "
                            "be seen."));
    else
        m_about->setText(tr("The picture takes %1 kilobytes of the file.").arg((m_logo.size() + 1023) / 1024));
    showPreview();
}

/// A letter as it would look: a page of the kind that people get first.
void LetterheadDialog::showPreview() {
    m_later.stop();
    documents::PageStyle style;
    style.paper = m_context.paper;
    style.letterhead = documents::letterheadPrint(
        {m_name->text(), m_address->toPlainText(), m_contact->text(), m_logo});
    documents::LetterPrint letter;
    if (const auto program = framework::program(m_context.file)) {
        letter.organization = program->organization;
        letter.program = program->name;
        letter.coordinator = program->coordinatorName;
        letter.contact = program->coordinatorContact;
    }
    letter.reader = tr("The reader");
    letter.subject = tr("A letter");
    letter.body = tr("So it stands over what people read.");
    letter.date = m_context.file.clock().today();
    m_preview->setDocument(documents::letterDocument(letter, style));
    m_none->setVisible(style.letterhead != nullptr);
}

void LetterheadDialog::keep() {
    const letterhead::Letterhead head{m_name->text(), m_address->toPlainText(), m_contact->text(), m_logo};
    if (const Result<void> done = letterhead::setLetterhead(m_context.file, head); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
