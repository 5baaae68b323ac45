#include "ui/pages/pairs/agreement_sections.h"

#include "ui/pages/pairs/agreement_section_row.h"

#include <QBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using agreements::AgreementLine;
using agreements::AgreementPart;

AgreementSections::AgreementSections(Theme &theme, const agreements::AgreementContent &content,
                                     QWidget *parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("agreementSections"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const agreements::SectionSpec &spec : content.sections()) {
        auto *row = new AgreementSectionRow(theme, spec);
        m_rows.push_back(row);
        m_numbers.push_back(spec.number);
        column->addWidget(row);
        connect(row, &AgreementSectionRow::headClicked, this,
                [this, row, number = spec.number] { row->isOpen() ? closeAll() : openSection(number); });
        connect(row, &AgreementSectionRow::valueEdited, this, &AgreementSections::valueEdited);
        connect(row, &AgreementSectionRow::comeBackChosen, this, &AgreementSections::comeBackChosen);
        connect(row, &AgreementSectionRow::settledChosen, this, &AgreementSections::settledChosen);
        connect(row, &AgreementSectionRow::passChosen, this, &AgreementSections::passChosen);
    }
    column->addStretch(1);
}

void AgreementSections::setText(const agreements::AgreementText &text) {
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
