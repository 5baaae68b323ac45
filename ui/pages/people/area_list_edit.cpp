#include "ui/pages/people/area_list_edit.h"

#include "ui/widgets/buttons.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace groundwork::ui {

AreaListEdit::AreaListEdit(Theme &theme, const QString &objectName, Kind kind, const QStringList &suggestions)
    : m_theme(theme)
    , m_kind(kind)
    , m_suggestions(suggestions)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(4));
    auto *add = button(theme, objectName + QStringLiteral("Add"), tr("Add an area"), ButtonKind::Plain,
                       QStringLiteral("plus"));
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch();
    m_column->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        const int next = std::min(static_cast<int>(m_lines.size()) + 1, 3);
        addLine({}, m_kind == Kind::Seeks ? next : 1).area->setFocus();
    });
}

void AreaListEdit::clear() {
    while (!m_lines.empty()) {
        delete m_lines.back().box;
        m_lines.pop_back();
    }
}

AreaListEdit::Line &AreaListEdit::addLine(const QString &area, int choice) {
    Line line{new QWidget, new QComboBox, new QComboBox};
    line.area->setEditable(true);
    line.area->setInsertPolicy(QComboBox::NoInsert);
    line.area->addItems(m_suggestions);
    line.area->setCurrentText(area);
    line.area->setMinimumContentsLength(12);
    line.area->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (m_kind == Kind::Seeks) {
        for (int priority = 1; priority <= 3; ++priority)
            line.choice->addItem(words::priorityWord(priority), priority);
    } else {
        for (const people::OfferLevel level : {people::OfferLevel::HappyTo, people::OfferLevel::KnowWell})
            line.choice->addItem(words::offerLevelWord(level), static_cast<int>(level));
    }
    line.choice->setCurrentIndex(line.choice->findData(choice));
    auto *remove = iconButton(m_theme, objectName() + QStringLiteral("Remove"), QStringLiteral("x"),
                              tr("Take this area away"));
    auto *row = new QHBoxLayout(line.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(4));
    row->addWidget(line.area, 1);
    row->addWidget(line.choice);
    row->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, box = line.box] { removeLine(box); });
    m_column->insertWidget(static_cast<int>(m_lines.size()), line.box);
    m_lines.push_back(line);
    name();
    return m_lines.back();
}

void AreaListEdit::removeLine(QWidget *box) {
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [box](const Line &line) { return line.box == box; });
    if (found == m_lines.end())
        return;
    m_lines.erase(found);
    box->deleteLater();
    box->hide();
    name();
    if (m_lines.empty())
        findChild<QPushButton *>(objectName() + QStringLiteral("Add"))->setFocus();
    else
        m_lines.back().area->setFocus();
}

void AreaListEdit::name() {
    int number = 0;
    for (const Line &line : m_lines) {
        ++number;
        line.area->setObjectName(objectName() + QStringLiteral("Area%1").arg(number));
        line.choice->setObjectName(objectName() + QStringLiteral("Choice%1").arg(number));
        line.area->setAccessibleName(tr("Area %1").arg(number));
        line.choice->setAccessibleName(m_kind == Kind::Seeks ? tr("Which wish area %1 is").arg(number)
                                                             : tr("How well, area %1").arg(number));
    }
}

void AreaListEdit::setOffers(const std::vector<people::Offer> &offers) {
    clear();
    for (const people::Offer &offer : offers)
        addLine(offer.area, static_cast<int>(offer.level));
}

std::vector<people::Offer> AreaListEdit::offers() const {
    std::vector<people::Offer> offers;
    for (const Line &line : m_lines)
        offers.push_back(
            {line.area->currentText(), static_cast<people::OfferLevel>(line.choice->currentData().toInt())});
    return offers;
}

void AreaListEdit::setSeeks(const std::vector<people::Seek> &seeks) {
    clear();
    for (const people::Seek &seek : seeks)
        addLine(seek.area, seek.priority);
}

std::vector<people::Seek> AreaListEdit::seeks() const {
    std::vector<people::Seek> seeks;
    for (const Line &line : m_lines)
        seeks.push_back({line.area->currentText(), line.choice->currentData().toInt()});
    return seeks;
}

} // namespace groundwork::ui
