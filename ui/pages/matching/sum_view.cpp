#include "ui/pages/matching/sum_view.h"

#include "ui/models/matching_model.h"
#include "ui/pages/matching/match_delegate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace groundwork::ui {

SumView::SumView(Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new models::SumModel(this)) {
    setObjectName(QStringLiteral("matchSum"));
    setAccessibleName(tr("The sum"));
    setModel(m_model);
    setItemDelegate(new SumDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1); // rows follow the text down again, see keepRowHeight
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setProperty("narrow", true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&theme, &Theme::changed, this, &SumView::fit);
}

void SumView::setSum(const matching::Sum &sum, const QString &mentee, const QString &mentor) {
    m_model->setSum(sum, mentee, mentor);
    fit();
}

void SumView::fit() {
    const QFontMetrics metrics(m_theme.font(TextRole::SmallStrong));
    const auto widthOf = [&](int column) {
        return metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
               m_theme.space(12); // the reason has what is left: it is the longest
    };
    const int fitWidth = widthOf(models::SumModel::FitWeight);
    const int pointsWidth = widthOf(models::SumModel::Points);
    setColumnWidth(1, fitWidth);
    setColumnWidth(2, pointsWidth);
    setColumnWidth(0, std::max(m_theme.size(80), viewport()->width() - fitWidth - pointsWidth));
    resizeRowsToContents();
    int height = horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += rowHeight(row);
    setFixedHeight(height);
}

void SumView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

/// The font comes after the theme has said that it changed.
void SumView::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SumView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model->asText());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace groundwork::ui
