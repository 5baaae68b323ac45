#include "ui/pages/pairs/agreement_sections.h"

#include "ui/pages/pairs/agreement_section_row.h"
#include "ui/widgets/clear_layout.h"

#include <QBoxLayout>
#include <QStringList>

#include <algorithm>

namespace groundwork::ui {

using agreements::AgreementLine;
using agreements::AgreementPart;

namespace {

/// What a section of the program's own asks for.
QStringList ownWords(const agreements::SectionSpec &section) {
    QStringList words;
    for (const agreements::PartSpec &part : section.parts) {
        for (const auto *lines : {&part.columns, &part.both}) {
            words.append(QString::number(lines->size()));
            for (const agreements::LineSpec &line : *lines) {
                words.append(line.key);
                for (const agreements::TermField &field : line.fields)
                    words.append(field.label);
            }
        }
    }
    return words;
}

bool sameSection(const agreements::SectionSpec &a, const agreements::SectionSpec &b) {
    return a.number == b.number && a.shipped == b.shipped && a.title == b.title &&
           (a.shipped > 0 || ownWords(a) == ownWords(b));
}

} // namespace

AgreementSections::AgreementSections(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("agreementSections"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void AgreementSections::setContent(const agreements::AgreementContent &content) {
    const std::vector<agreements::SectionSpec> &now = content.sections();
    if (std::equal(now.begin(), now.end(), m_specs.begin(), m_specs.end(), sameSection))
        return;
    m_specs = now;
    build();
}

void AgreementSections::clear() {
    if (m_hasText)
        build();
}

void AgreementSections::build() {
    clearLayout(*m_column);
    m_rows.clear();
    m_numbers.clear();
    m_sectionOf.clear();
    m_hasText = false;
    for (const agreements::SectionSpec &spec : m_specs) {
        auto *row = new AgreementSectionRow(m_theme, spec);
        m_rows.push_back(row);
        m_numbers.push_back(spec.number);
        m_column->addWidget(row);
        connect(row, &AgreementSectionRow::headClicked, this,
                [this, row, number = spec.number] { row->isOpen() ? closeAll() : openSection(number); });
        connect(row, &AgreementSectionRow::valueEdited, this, &AgreementSections::valueEdited);
        connect(row, &AgreementSectionRow::comeBackChosen, this, &AgreementSections::comeBackChosen);
        connect(row, &AgreementSectionRow::settledChosen, this, &AgreementSections::settledChosen);
        connect(row, &AgreementSectionRow::passChosen, this, &AgreementSections::passChosen);
    }
    m_column->addStretch(1);
}

void AgreementSections::setText(const agreements::AgreementText &text) {
    m_hasText = true;
    m_sectionOf.clear();
    for (const agreements::AgreementSection &section : text.sections) {
        for (const AgreementPart &part : section.parts) {
            for (const auto *voice : {&part.mentee, &part.mentor, &part.both}) {
                for (const AgreementLine &line : *voice)
                    m_sectionOf.insert(line.key, section.number);
            }
        }
    }
    for (size_t index = 0; index < m_rows.size(); ++index) {
        for (const agreements::AgreementSection &section : text.sections) {
            if (section.number == m_numbers[index])
                m_rows[index]->setText(text, section);
        }
    }
}

void AgreementSections::openSection(int number) {
    for (size_t index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setOpen(m_numbers[index] == number);
    for (size_t index = 0; index < m_rows.size(); ++index) {
        if (m_numbers[index] == number)
            Q_EMIT opened(m_rows[index]);
    }
}

void AgreementSections::closeAll() {
    for (AgreementSectionRow *row : m_rows)
        row->setOpen(false);
}

bool AgreementSections::hasOpen() const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const AgreementSectionRow *row) { return row->isOpen(); });
}

void AgreementSections::flush() {
    for (AgreementSectionRow *row : m_rows)
        row->flush();
}

void AgreementSections::goToLine(const QString &key, agreements::Voice voice) {
    const int number = m_sectionOf.value(key);
    openSection(number);
    for (size_t index = 0; index < m_rows.size(); ++index) {
        if (m_numbers[index] == number)
            m_rows[index]->focusLine(key, voice);
    }
}

void AgreementSections::goToMissing(const agreements::AgreementText &text) {
    for (const agreements::AgreementSection &section : text.sections) {
        for (const AgreementPart &part : section.parts) {
            for (const auto *voice : {&part.mentee, &part.mentor, &part.both}) {
                for (const AgreementLine &line : *voice) {
                    if (!line.missing)
                        continue;
                    openSection(section.number);
                    for (size_t index = 0; index < m_rows.size(); ++index) {
                        if (m_numbers[index] == section.number)
                            m_rows[index]->focusLine(line.key, line.voice);
                    }
                    return;
                }
            }
        }
    }
}

void AgreementSections::focusList() {
    for (AgreementSectionRow *row : m_rows) {
        if (row->isOpen()) {
            row->focusHead();
            return;
        }
    }
    if (!m_rows.empty())
        m_rows.front()->focusHead();
}

} // namespace groundwork::ui
