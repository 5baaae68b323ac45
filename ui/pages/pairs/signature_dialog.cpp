#include "ui/pages/pairs/signature_dialog.h"

#include "core/agreements/agreement_rows.h"
#include "core/file/program_file.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr std::array kKinds = {agreements::SignatureKind::Ink, agreements::SignatureKind::Typed,
                               agreements::SignatureKind::Spoken};

QString named(Role role, const char *part) {
    return QStringLiteral("signature_%1_%2").arg(roleKey(role), QLatin1String(part));
}

} // namespace

SignatureDialog::SignatureDialog(const PageContext &context, const agreements::AgreementText &text,
                                 QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("signatureDialog"));
    setWindowTitle(tr("Record signatures: version %1").arg(text.number));
    Theme &theme = context.theme;
    auto *outer = new QVBoxLayout(this);
    outer->setSpacing(theme.space(16));
    outer->addWidget(wrappingLabel(theme, text.statement, TextRole::ReadingSmall));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme.space(16));
    columns->addWidget(column(context, Role::Mentee, text), 1);
    columns->addWidget(column(context, Role::Mentor, text), 1);
    outer->addLayout(columns, 1);
    outer->addWidget(
        wrappingLabel(theme,
                      tr("With the second signature this version is in force and does not change any more. "
                         "Signatures cannot be undone; a newer version can follow."),
                      TextRole::Small, Token::Ink2));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = button(theme, QStringLiteral("signatureCancel"), tr("Cancel"));
    m_record =
        button(theme, QStringLiteral("signatureRecord"), tr("Record the signatures"), ButtonKind::Primary);
    buttons->addWidget(cancel);
    buttons->addWidget(m_record);
    outer->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &QDialog::accept);
    showWhatSigns();
    const int wide = theme.size(640);
    resize(wide, std::max(outer->heightForWidth(wide), outer->minimumSize().height()));
}

QWidget *SignatureDialog::column(const PageContext &context, Role role,
                                 const agreements::AgreementText &text) {
    Theme &theme = context.theme;
    Side &side = m_sides[role == Role::Mentee ? 0 : 1];
    auto *card = new Card(theme);
    QVBoxLayout *body = card->body();
    const QString name = role == Role::Mentee ? text.menteeFullName : text.mentorFullName;
    auto *head = new QHBoxLayout;
    head->addWidget(Badge::person(theme, role, name, 24));
    head->addWidget(wrappingLabel(theme, name, TextRole::BodyStrong), 1);
    body->addLayout(head);
    if (const agreements::Signature *given = text.signatureOf(role)) {
        body->addWidget(wrappingLabel(
            theme, (given->place.isEmpty()
                        ? tr("Signed on %1: %2")
                              .arg(words::longDate(given->signedOn), words::signatureKindWord(given->kind))
                        : tr("Signed on %1, %3: %2")
                              .arg(words::longDate(given->signedOn), words::signatureKindWord(given->kind), given->place))));
        body->addStretch(1);
        return card;
    }
    const QDate today = context.file.clock().today();
    side.now = new QCheckBox(tr("Signs now"));
    side.now->setObjectName(named(role, "now"));
    side.now->setChecked(true);
    side.now->setAccessibleDescription(name);
    side.kind = new QComboBox;
    side.kind->setObjectName(named(role, "kind"));
    for (const agreements::SignatureKind kind : kKinds)
        side.kind->addItem(words::signatureKindWord(kind), agreements::signatureKindKey(kind));
    side.name = new QLineEdit(name);
    side.name->setObjectName(named(role, "name"));
    side.on = new QDateEdit(today);
    side.on->setObjectName(named(role, "date"));
    side.on->setCalendarPopup(true);
    side.on->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    side.on->setMaximumDate(today);
    if (const auto older = agreements::versionInForce(context.file, text.partnership))
        side.on->setMinimumDate(older->effectiveOn); // no version begins before the one that it follows
    side.place = new QLineEdit;
    side.place->setObjectName(named(role, "place"));
    side.consent = wrappingLabel(theme, words::typedNameSentence(), TextRole::Small, Token::Ink2);
    side.consent->setObjectName(named(role, "consent"));
    body->addWidget(side.now);
    body->addWidget(titledField(theme, tr("Signed by"), side.kind));
    body->addWidget(titledField(theme, tr("Name as signed"), side.name));
    body->addWidget(titledField(theme, tr("Date"), side.on));
    body->addWidget(titledField(theme, tr("Place, if it matters"), side.place));
    body->addWidget(side.consent);
    body->addStretch(1);
    connect(side.now, &QCheckBox::toggled, this, &SignatureDialog::showWhatSigns);
    connect(side.kind, &QComboBox::currentIndexChanged, this, &SignatureDialog::showWhatSigns);
    connect(side.name, &QLineEdit::textChanged, this, &SignatureDialog::showWhatSigns);
    return card;
}

void SignatureDialog::showWhatSigns() {
    bool any = false;
    bool named = true;
    for (const Side &side : m_sides) {
        if (!side.now)
            continue;
        const bool on = side.now->isChecked();
        for (QWidget *field : std::initializer_list<QWidget *>{side.kind, side.name, side.on, side.place})
            field->setEnabled(on);
        side.consent->setVisible(on && side.kind->currentData().toString() ==
                                           agreements::signatureKindKey(agreements::SignatureKind::Typed));
        any = any || on;
        named = named && (!on || !side.name->text().trimmed().isEmpty());
    }
    if (!m_record)
        return;
    m_record->setEnabled(any && named);
    m_record->setToolTip(any ? (named ? QString() : tr("A signature needs a name."))
                             : tr("Nobody signs yet."));
    m_record->setAccessibleDescription(m_record->toolTip());
}

std::vector<agreements::SignatureDraft> SignatureDialog::signatures() const {
    std::vector<agreements::SignatureDraft> drafts;
    for (const Role role : {Role::Mentee, Role::Mentor}) {
        const Side &side = m_sides[role == Role::Mentee ? 0 : 1];
        if (!side.now || !side.now->isChecked())
            continue;
        agreements::SignatureDraft draft;
        draft.side = role;
        draft.kind = agreements::signatureKindFromKey(side.kind->currentData().toString())
                         .value_or(agreements::SignatureKind::Ink);
        draft.name = side.name->text();
        draft.on = side.on->date();
        draft.place = side.place->text();
        drafts.push_back(draft);
    }
    return drafts;
}

} // namespace groundwork::ui
