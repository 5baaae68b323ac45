#include "ui/widgets/pipeline_widget.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace groundwork::ui {

namespace {

constexpr int kMostDots = 60;

class CellButton final : public QAbstractButton {
  public:
    CellButton(Theme &theme, PipelineCellView view)
        : m_theme(theme)
        , m_view(std::move(view)) {
        setObjectName(QStringLiteral("pipeline.") + m_view.key);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setView(m_view);
    }

    void setView(const PipelineCellView &view) {
        m_view = view;
        setText(view.sentence);
        setAccessibleName(view.sentence);
        setToolTip(view.sentence);
        update();
    }

    void setAsList(bool list) {
        m_list = list;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        const int small = QFontMetrics(m_theme.font(TextRole::Small)).height();
        const int figure = QFontMetrics(m_theme.font(TextRole::Figure)).height();
        if (m_list)
            return {m_theme.size(240), std::max(figure, small) + m_theme.space(16)};
        return {m_theme.size(130), 2 * small + figure + m_theme.size(26) + m_theme.space(22)};
    }

    QSize minimumSizeHint() const override { return {m_theme.size(90), sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Sunken));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
        }
        if (m_list)
            paintRow(painter);
        else
            paintColumn(painter);
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 6, 6);
        }
    }

  private:
    bool rtl() const { return layoutDirection() == Qt::RightToLeft; }

    /// Icon and title in one line; what is left of the rect after it.
    void paintTitle(QPainter &painter, const QRectF &line) {
        const double side = m_theme.size(15);
        QRectF mark(rtl() ? line.right() - side : line.left(), line.center().y() - side / 2, side, side);
        paintIcon(painter, mark, m_view.icon, m_theme.color(Token::Ink2));
        QRectF text = line.adjusted(rtl() ? 0 : side + 5, 0, rtl() ? -side - 5 : 0, 0);
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(Token::Ink2));
        painter.drawText(
            text, leadingLine(rtl()),
            QFontMetricsF(painter.font()).elidedText(m_view.title, Qt::ElideRight, text.width()));
    }

    /// "24 of 24": the number strong, the rest quiet. Answers the width used.
    double paintFigure(QPainter &painter, const QRectF &line) {
        const QString number = QLocale().toString(m_view.done);
        const QFont strong = m_theme.font(TextRole::Figure);
        const double width = QFontMetricsF(strong).horizontalAdvance(number);
        painter.setFont(strong);
        painter.setPen(m_theme.color(Token::Ink));
        painter.drawText(line, leadingLine(rtl()), number);
        const QRectF rest = line.adjusted(rtl() ? 0 : width + 5, 0, rtl() ? -width - 5 : 0, 0);
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(m_theme.color(Token::Ink2));
        const QString figure =
            QFontMetricsF(painter.font()).elidedText(m_view.figure, Qt::ElideRight, rest.width());
        painter.drawText(rest, leadingLine(rtl()), figure);
        return width + 5 + QFontMetricsF(painter.font()).horizontalAdvance(figure);
    }

    void paintNote(QPainter &painter, const QRectF &line, bool trailing) {
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(Token::Ink2));
        painter.drawText(line, trailing ? trailingLine(rtl()) : leadingLine(rtl()),
                         QFontMetricsF(painter.font()).elidedText(m_view.note, Qt::ElideRight, line.width()));
    }

    void paintColumn(QPainter &painter) {
        const int pad = m_theme.space(12);
        const double small = QFontMetrics(m_theme.font(TextRole::Small)).height();
        const double figure = QFontMetrics(m_theme.font(TextRole::Figure)).height();
        QRectF line(pad, m_theme.space(9), width() - 2 * pad, small);
        paintTitle(painter, line);
        line = QRectF(pad, line.bottom() + 1, line.width(), figure);
        paintFigure(painter, line);
        const QRectF dots(pad, line.bottom() + m_theme.space(3), line.width(), m_theme.size(22));
        paintDots(painter, dots);
        paintNote(painter, QRectF(pad, dots.bottom() + m_theme.space(3), line.width(), small), false);
    }

    void paintRow(QPainter &painter) {
        const int pad = m_theme.space(14);
        const QRectF all(pad, 0, width() - 2 * pad, height());
        const double title = all.width() * 0.36;
        paintTitle(painter, QRectF(rtl() ? all.right() - title : all.left(), 0, title, height()));
        const QRectF rest(rtl() ? all.left() : all.left() + title + 8, 0, all.width() - title - 8, height());
        const double used = paintFigure(painter, rest) + 12;
        paintNote(painter, rest.adjusted(rtl() ? 0 : used, 0, rtl() ? -used : 0, 0), true);
    }

    /// One dot each in two rows, filled from the leading side; above sixty a bar.
    void paintDots(QPainter &painter, const QRectF &area) {
        const int total = std::max(m_view.total, m_view.done);
        if (total == 0)
            return;
        const QColor ink = m_theme.color(Token::Accent);
        if (total > kMostDots) {
            const QRectF bar(area.left(), area.center().y() - 3, area.width(), 6);
            painter.setPen(QPen(m_theme.color(Token::Control), 1));
            painter.setBrush(m_theme.color(Token::Surface));
            painter.drawRoundedRect(bar, 3, 3);
            QRectF done = bar;
            done.setWidth(bar.width() * m_view.done / total);
            if (rtl())
                done.moveRight(bar.right());
            painter.setBrush(ink);
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(done, 3, 3);
            return;
        }
        const int columns = (total + 1) / 2;
        const double pitch =
            std::min({area.width() / std::max(1, columns), area.height() / 2.0, m_theme.size(10) * 1.0});
        const double radius = std::max(1.3, pitch * 0.36);
        for (int index = 0; index < total; ++index) {
            const int row = index / columns;
            const int column = index % columns;
            double x = area.left() + (column + 0.5) * pitch;
            if (rtl())
                x = area.right() - (column + 0.5) * pitch;
            const QPointF center(x, area.top() + (row + 0.5) * pitch + (area.height() - 2 * pitch) / 2);
            const bool done = index < m_view.done;
            painter.setPen(done ? QPen(Qt::NoPen) : QPen(m_theme.color(Token::Control), 1.1));
            painter.setBrush(done ? QBrush(ink) : QBrush(Qt::NoBrush));
            const double r = done ? radius : radius - 0.4;
            painter.drawEllipse(center, r, r);
        }
    }

    Theme &m_theme;
    PipelineCellView m_view;
    bool m_list = false;
};

} // namespace

PipelineWidget::PipelineWidget(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("pipeline"));
    setAccessibleName(tr("Where the cohort stands"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &PipelineWidget::arrange);
}

void PipelineWidget::setCells(const std::vector<PipelineCellView> &cells) {
    const bool same = cells.size() == m_cells.size() &&
                      std::equal(cells.begin(), cells.end(), m_cells.begin(),
                                 [](const PipelineCellView &view, const QAbstractButton *cell) {
                                     return cell->objectName() == QStringLiteral("pipeline.") + view.key;
                                 });
    if (same) {
        for (size_t index = 0; index < cells.size(); ++index)
            static_cast<CellButton *>(m_cells[index])->setView(cells[index]);
        return;
    }
    qDeleteAll(m_cells);
    m_cells.clear();
    for (const PipelineCellView &view : cells) {
        auto *cell = new CellButton(m_theme, view);
        const QString key = view.key;
        connect(cell, &QAbstractButton::clicked, this, [this, key] { Q_EMIT cellClicked(key); });
        m_cells.push_back(cell);
    }
    arrange();
}

void PipelineWidget::arrange() {
    m_asList = m_theme.textScale() >= 150 || width() < m_theme.size(110) * static_cast<int>(m_cells.size());
    delete layout();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(1, 1, 1, 1);
    grid->setSpacing(0);
    for (int index = 0; index < static_cast<int>(m_cells.size()); ++index) {
        auto *cell = static_cast<CellButton *>(m_cells[static_cast<size_t>(index)]);
        cell->setAsList(m_asList);
        grid->addWidget(cell, m_asList ? index : 0, m_asList ? 0 : index);
        cell->show();
    }
    updateGeometry();
    update();
}

void PipelineWidget::resizeEvent(QResizeEvent *event) {
    QFrame::resizeEvent(event);
    const bool list =
        m_theme.textScale() >= 150 || width() < m_theme.size(110) * static_cast<int>(m_cells.size());
    if (list != m_asList)
        arrange();
}

void PipelineWidget::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(QPen(m_theme.color(Token::LineSoft), 1));
    for (size_t index = 0; index + 1 < m_cells.size(); ++index) {
        const QRect cell = m_cells[index]->geometry();
        if (m_asList)
            painter.drawLine(1, cell.bottom(), width() - 2, cell.bottom());
        else
            painter.drawLine(layoutDirection() == Qt::RightToLeft ? cell.left() : cell.right(), 1,
                             layoutDirection() == Qt::RightToLeft ? cell.left() : cell.right(), height() - 2);
    }
}

} // namespace groundwork::ui
