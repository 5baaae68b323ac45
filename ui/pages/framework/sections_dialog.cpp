#include "ui/pages/framework/sections_dialog.h"

#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

using agreements::ArrangedSection;

namespace {

constexpr int kListHeight = 260;

} // namespace

SectionsDialog::SectionsDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("agreementSections"), tr("Sections of the agreement"), tr("Keep"), parent)
    , m_context(context)
    , m_list(new QListWidget)
    , m_shown(new QCheckBox(tr("In each new agreement")))
    , m_title(new QLineEdit)
    , m_beginning(new QLineEdit)
    , m_each(new QCheckBox(tr("A line from each, side by side"))) {
    if (context.content) {
        if (auto content = agreements::AgreementContent::read(*context.content)) {
            m_content = std::move(*content);
            m_all = agreements::arrangement(context.file, *m_content);
        }
    }
    build();
    fill(0);
    m_list->setFocus();
    fit(560);
}

void SectionsDialog::build() {
    addNote(tr("For agreements that are begun from now on. Those that exist stay as they are."));
    m_list->setObjectName(QStringLiteral("sectionList"));
    m_list->setAccessibleName(tr("Sections, in their order"));
    m_list->setMinimumHeight(theme().size(kListHeight));
    addWide(m_list);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme().space(8));
    row->setLayout(flow);
    m_up = button(theme(), QStringLiteral("sectionUp"), tr("Further up"), ButtonKind::Plain, QStringLiteral("up"));
    m_down = button(theme(), QStringLiteral("sectionDown"), tr("Further down"), ButtonKind::Plain, QStringLiteral("down"));
    auto *more = button(theme(), QStringLiteral("sectionAdd"), tr("One of our own"), ButtonKind::Plain, QStringLiteral("plus"));
    m_remove = button(theme(), QStringLiteral("sectionRemove"), tr("Take it out"), ButtonKind::Quiet);
    for (QWidget *each : {m_up, m_down, more, m_remove})
        flow->addWidget(each);
    addWide(row);
    m_shown->setObjectName(QStringLiteral("sectionShown"));
    addWide(m_shown);
    add("sectionTitle", tr("&Title"), m_title);
    m_beginning->setPlaceholderText(tr("On this ward we …"));
    add("sectionBeginning", tr("The sentence &begins"), m_beginning);
    m_each->setObjectName(QStringLiteral("sectionEach"));
    addWide(m_each);
    connect(m_list, &QListWidget::currentRowChanged, this, &SectionsDialog::showRow);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(more, &QPushButton::clicked, this, &SectionsDialog::addOwn);
    connect(m_remove, &QPushButton::clicked, this, &SectionsDialog::removeOwn);
    connect(m_shown, &QCheckBox::toggled, this, &SectionsDialog::readOwn);
    connect(m_each, &QCheckBox::toggled, this, &SectionsDialog::readOwn);
    connect(m_title, &QLineEdit::textEdited, this, &SectionsDialog::readOwn);
    connect(m_beginning, &QLineEdit::textEdited, this, &SectionsDialog::readOwn);
}

QString SectionsDialog::titleOf(const ArrangedSection &section) const {
    QString title = section.title.isEmpty() ? tr("(no title yet)") : section.title;
    if (section.shipped > 0 && m_content) {
        for (const agreements::SectionSpec &spec : m_content->sections()) {
            if (spec.shipped == section.shipped)
                title = spec.title;
        }
    }
    return section.hidden ? tr("%1 (left out)", "a section").arg(title) : title;
}

void SectionsDialog::fill(int row) {
    m_filling = true;
    m_list->clear();
    int number = 0;
    for (const ArrangedSection &section : m_all)
        m_list->addItem(section.hidden ? titleOf(section) : QStringLiteral("%1  %2").arg(++number).arg(titleOf(section)));
    m_filling = false;
    m_list->setCurrentRow(std::min(row, static_cast<int>(m_all.size()) - 1));
    showRow();
}

void SectionsDialog::showRow() {
    const int row = m_list->currentRow();
    if (m_filling || row < 0 || row >= static_cast<int>(m_all.size()))
        return;
    m_filling = true;
    const ArrangedSection &section = m_all[static_cast<size_t>(row)];
    const bool own = section.shipped == 0;
    const bool always = !own && !agreements::mayHide(section.shipped);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < static_cast<int>(m_all.size()));
    m_remove->setVisible(own);
    m_shown->setChecked(!section.hidden);
    m_shown->setEnabled(!always);
    m_shown->setToolTip(always ? tr("This one belongs into each agreement.") : QString());
    m_shown->setAccessibleDescription(m_shown->toolTip());
    if (m_title->text() != section.title || !own)
        m_title->setText(own ? section.title : titleOf(section));
    if (m_beginning->text() != section.beginning)
        m_beginning->setText(section.beginning);
    m_each->setChecked(section.each);
    for (QWidget *field : std::initializer_list<QWidget *>{m_title, m_beginning, m_each})
        field->setEnabled(own);
    m_filling = false;
}

void SectionsDialog::move(int by) {
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= static_cast<int>(m_all.size()))
        return;
    std::swap(m_all[static_cast<size_t>(row)], m_all[static_cast<size_t>(to)]);
    fill(to);
}

void SectionsDialog::addOwn() {
    ArrangedSection own;
    own.key = agreements::newSectionKey(m_all);
    const int row = std::max(0, m_list->currentRow() + 1);
    m_all.insert(m_all.begin() + row, own);
    fill(row);
    m_title->setFocus();
}

void SectionsDialog::removeOwn() {
    const int row = m_list->currentRow();
    if (row < 0 || m_all[static_cast<size_t>(row)].shipped > 0)
        return;
    m_all.erase(m_all.begin() + row);
    fill(row);
    m_list->setFocus();
}

void SectionsDialog::readOwn() {
    const int row = m_list->currentRow();
    if (m_filling || row < 0)
        return;
    ArrangedSection &section = m_all[static_cast<size_t>(row)];
    section.hidden = !m_shown->isChecked();
    if (section.shipped == 0) {
        section.title = m_title->text();
        section.beginning = m_beginning->text();
        section.each = m_each->isChecked();
    }
    const QWidget *focused = focusWidget();
    fill(row);
    if (focused == m_title || focused == m_beginning)
        const_cast<QWidget *>(focused)->setFocus();
}

void SectionsDialog::keep() {
    if (!m_content) {
        reject();
        return;
    }
    if (const auto done = agreements::arrangeSections(m_context.file, *m_content, m_all); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("New agreements have these sections"), true);
    m_context.navigator.programReplaced(); // pages that were made with the sections before
}

} // namespace groundwork::ui
