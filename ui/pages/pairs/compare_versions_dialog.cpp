#include "ui/pages/pairs/compare_versions_dialog.h"

#include "core/agreements/agreement_rows.h"
#include "core/file/program_file.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"
#include "ui/words/review_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace groundwork::ui {

CompareVersionsDialog::CompareVersionsDialog(const PageContext &context, const agreements::AgreementContent &content,
                                             PartnershipId partnership, AgreementVersionId before,
                                             AgreementVersionId after, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_content(content)
    , m_pair(partnership)
    , m_before(new QComboBox)
    , m_after(new QComboBox)
    , m_lines(nullptr) {
    Theme &theme = context.theme;
    setObjectName(QStringLiteral("agreementChanges"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare versions"));
    m_before->setObjectName(QStringLiteral("changesBefore"));
    m_before->setAccessibleName(tr("Compare version"));
    m_after->setObjectName(QStringLiteral("changesAfter"));
    m_after->setAccessibleName(tr("with version"));
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    bar->setLayout(flow);
    auto *with = new Label(theme, tr("and"), TextRole::Body, Token::Ink2);
    flow->addWidget(m_before);
    flow->addWidget(with);
    flow->addWidget(m_after);
    auto *inside = new QWidget;
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(0, 0, theme.space(8), 0);
    m_lines->setSpacing(theme.space(8));
    auto *scroll = scrollingPage(inside);
    scroll->setAccessibleName(tr("The two versions, word by word"));
    scroll->setFocusPolicy(Qt::StrongFocus);
    auto *print = button(theme, QStringLiteral("changesPrint"), tr("Print the comparison…"), ButtonKind::Plain,
                         QStringLiteral("print"));
    auto *close = button(theme, QStringLiteral("agreementChangesClose"), tr("Close"), ButtonKind::Primary);
    auto *foot = new QWidget;
    auto *ends = new FlowLayout(theme.space(10));
    foot->setLayout(ends);
    ends->addWidget(print);
    ends->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(bar);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(print, &QPushButton::clicked, this, &CompareVersionsDialog::print);
    fillChoices(before, after);
    with->setMinimumHeight(m_before->sizeHint().height());
    connect(m_before, &QComboBox::currentIndexChanged, this, &CompareVersionsDialog::compare);
    connect(m_after, &QComboBox::currentIndexChanged, this, &CompareVersionsDialog::compare);
    compare();
    const QSize room = parent ? parent->window()->size() - QSize(40, 40) : QSize(1200, 760);
    resize(std::min(theme.size(660), room.width()), std::min(theme.size(460), room.height()));
}

void CompareVersionsDialog::fillChoices(AgreementVersionId before, AgreementVersionId after) {
    std::vector<agreements::AgreementVersion> versions = agreements::versionsOf(m_context.file, m_pair);
    for (const agreements::AgreementVersion &version : versions) {
        QString name = tr("Version %1").arg(version.number);
        if (version.effectiveOn.isValid())
            name += QStringLiteral(", ") + words::longDate(version.effectiveOn);
        else
            name = words::versionWord(version.number, version.state);
        m_before->addItem(name, version.id.value);
        m_after->addItem(name, version.id.value);
    }
    const int last = m_after->count() - 1;
    const int old = before.isValid() ? m_before->findData(before.value) : std::max(0, last - 1);
    const int now = after.isValid() ? m_after->findData(after.value) : last;
    m_before->setCurrentIndex(old);
    m_after->setCurrentIndex(now);
}

AgreementVersionId CompareVersionsDialog::chosen(const QComboBox &box) const {
    return AgreementVersionId{box.currentData().toLongLong()};
}

void CompareVersionsDialog::compare() {
    clearLayout(*m_lines);
    Theme &theme = m_context.theme;
    const auto before = agreements::agreementText(m_context.file, m_content, chosen(*m_before));
    const auto after = agreements::agreementText(m_context.file, m_content, chosen(*m_after));
    if (!before || !after)
        return;
    const auto changes = agreements::changesBetween(*before, *after);
    m_lines->addWidget(wrappingLabel(
        theme,
        changes.empty() ? tr("The two say the same.")
                        : tr("%n line(s) (differs|differ). Struck through is taken out, underlined is new.", nullptr,
                             static_cast<int>(changes.size())),
        TextRole::Body, Token::Ink2));
    for (const agreements::LineChange &change : changes) {
        agreements::AgreementLine line;
        line.label = change.label;
        line.voice = change.voice;
        const QString name = words::lineName(*after, line);
        const auto pieces = words::changePieces(change);
        auto *text = new DiffText(theme, TextRole::Reading);
        text->set(name, pieces, name + QStringLiteral(": ") + words::spokenDiff(pieces));
        m_lines->addWidget(text);
    }
    m_lines->addStretch(1);
}

void CompareVersionsDialog::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::AgreementChanges;
    request.cohort = m_context.cohort;
    request.pairs = {m_pair};
    request.paper = m_context.paper;
    request.versionBefore = chosen(*m_before);
    request.versionAfter = chosen(*m_after);
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request, this);
}

} // namespace groundwork::ui
