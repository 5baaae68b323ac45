#include "ui/printing/preview_widget.h"

#include "core/base/hidden_signs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace groundwork::ui {

namespace {

constexpr double kScreenDpi = 96; // of 100 %
constexpr int kGround = 12;       // around the sheet, pixels

/// Documents that are there already.
class HeldPages final : public PreviewPages {
  public:
    explicit HeldPages(std::vector<documents::Document> documents) {
        for (documents::Document &document : documents) {
            const auto held = std::make_shared<const documents::Document>(std::move(document));
            for (int page = 0; page < int(held->pages.size()); ++page)
                m_sheets.push_back({held, page});
        }
    }
    [[nodiscard]] int count() const override { return int(m_sheets.size()); }
    std::optional<Sheet> sheet(int index) override { return m_sheets[size_t(index)]; }

  private:
    std::vector<Sheet> m_sheets;
};

} // namespace

PageView::PageView(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("previewPage"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(180, 180);
    showBars();
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    sayPage();
}

void PageView::setDocuments(std::vector<documents::Document> documents) {
    setPages(std::make_shared<HeldPages>(std::move(documents)));
}

void PageView::setPages(std::shared_ptr<PreviewPages> pages) {
    m_pages = std::move(pages);
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    takeSheet();
}

void PageView::pagesGrew() {
    if (!m_sheet && pageCount() > 0)
        return takeSheet();
    sayPage();
    Q_EMIT pageShown(m_page);
}

void PageView::takeSheet() {
    m_sheet = m_page < pageCount() ? m_pages->sheet(m_page) : std::nullopt;
    relayout();
    sayPage();
    Q_EMIT pageShown(m_page);
}

bool PageView::isBlank() const {
    return m_sheet && m_sheet->document->pages[size_t(m_sheet->page)].items.empty();
}

void PageView::setPage(int page) {
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (page == m_page)
        return;
    m_page = page;
    takeSheet();
    verticalScrollBar()->setValue(0);
}

void PageView::setZoom(std::optional<double> zoom, bool wholePage) {
    m_zoom = zoom;
    m_wholePage = wholePage;
    showBars();
    relayout();
}

void PageView::showBars() {
    // A page that fits needs no bars; they would take the room that it was fitted to.
    setVerticalScrollBarPolicy(!m_zoom && m_wholePage ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(m_zoom ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

QSizeF PageView::sheetSize() const {
    return m_sheet ? m_sheet->document->style.size() : documents::PageStyle().size();
}

double PageView::zoom() const {
    if (m_zoom)
        return *m_zoom;
    const QSizeF sheet = sheetSize() * (kScreenDpi / 72);
    // The size without scroll bars, so that a bar that comes and goes does not make the page flicker.
    const QSize room = maximumViewportSize() - QSize(2 * kGround, 2 * kGround);
    const double byWidth =
        (room.width() - (m_wholePage ? 0 : verticalScrollBar()->sizeHint().width())) / sheet.width();
    const double byHeight = room.height() / sheet.height();
    return std::clamp(m_wholePage ? std::min(byWidth, byHeight) : byWidth, 0.1, 4.0);
}

void PageView::relayout() {
    m_cache = QPixmap();
    const QSizeF sheet = sheetSize() * (kScreenDpi / 72 * zoom());
    const QSize whole = sheet.toSize() + QSize(2 * kGround, 2 * kGround);
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - room.height()));
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setPageStep(room.width());
    viewport()->update();
}

void PageView::sayPage() {
    if (!m_sheet) {
        setAccessibleName(tr("Preview, empty"));
        setAccessibleDescription({});
        return;
    }
    const documents::Document &document = *m_sheet->document;
    setAccessibleName(tr("Preview, page %1 of %2").arg(m_page + 1).arg(pageCount()));
    const QString words = isBlank() ? tr("Left blank, so that the next document begins on a right-hand page.")
                                    : document.pages[size_t(m_sheet->page)].text();
    setAccessibleDescription(withoutTurns(document.title + QLatin1Char('\n') + words));
}

void PageView::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Token::Sunken));
    if (m_sheet) {
        const double factor = kScreenDpi / 72 * zoom();
        const QSize size = (sheetSize() * factor).toSize();
        const QSize whole = size + QSize(2 * kGround, 2 * kGround);
        const QPoint corner(whole.width() < viewport()->width() ? (viewport()->width() - size.width()) / 2
                                                                : kGround - horizontalScrollBar()->value(),
                            whole.height() < viewport()->height() ? (viewport()->height() - size.height()) / 2
                                                                  : kGround - verticalScrollBar()->value());
        const double ratio = devicePixelRatioF();
        if (m_cache.size() != size * ratio) {
            m_cache = QPixmap(size * ratio);
            m_cache.fill(m_theme.color(Token::Paper));
            QPainter page(&m_cache);
            documents::paintPage(page, *m_sheet->document, m_sheet->page, 72 * factor * ratio);
            m_cache.setDevicePixelRatio(ratio);
        }
        painter.drawPixmap(corner, m_cache);
        painter.setPen(m_theme.color(Token::Line));
        painter.drawRect(QRect(corner, size).adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void PageView::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        if (bar->value() < bar->maximum())
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        else
            setPage(m_page + 1);
        return;
    case Qt::Key_PageUp:
        if (bar->value() > 0)
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        else
            setPage(m_page - 1);
        return;
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pageCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomStep(1);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomStep(-1);
        return;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT zoomStep(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

PreviewWidget::PreviewWidget(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(new PageView(theme, this)) {
    m_previous =
        iconButton(theme, QStringLiteral("previewPrevious"), QStringLiteral("left"), tr("Previous page"));
    m_next = iconButton(theme, QStringLiteral("previewNext"), QStringLiteral("right"), tr("Next page"));
    auto *place = new Label(theme, {}, TextRole::Body, Token::Ink2, this);
    place->setObjectName(QStringLiteral("previewPlace"));
    place->setElided(true);
    m_place = place;
    // An elided label asks for no width of its own: the place of the page was never seen.
    place->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto widen = [this] {
        m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(tr("Page %1 of %2").arg(888).arg(888)) + 4);
    };
    widen();
    connect(&theme, &Theme::changed, m_place, widen);
    QToolButton *smaller =
        iconButton(theme, QStringLiteral("previewSmaller"), QStringLiteral("zoomout"), tr("Smaller"));
    QToolButton *larger =
        iconButton(theme, QStringLiteral("previewLarger"), QStringLiteral("zoomin"), tr("Larger"));
    m_zoom = new QComboBox(this);
    m_zoom->setObjectName(QStringLiteral("previewZoom"));
    m_zoom->setAccessibleName(tr("Size of the page"));
    m_zoom->setToolTip(tr("Size of the page"));
    m_zoom->addItem(tr("Whole page"), -1.0);
    m_zoom->addItem(tr("Page width"), -2.0);
    for (const double percent : {50.0, 75.0, 100.0, 125.0, 150.0, 200.0})
        m_zoom->addItem(tr("%1 %").arg(percent), percent / 100);
    m_bar = new QHBoxLayout;
    m_bar->setSpacing(theme.space(8));
    m_bar->addWidget(m_previous);
    m_bar->addWidget(m_place);
    m_bar->addWidget(m_next);
    m_bar->addSpacing(theme.space(12));
    m_bar->addWidget(smaller);
    m_bar->addWidget(m_zoom);
    m_bar->addWidget(larger);
    m_bar->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    column->addLayout(m_bar);
    column->addWidget(m_view, 1);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->setPage(m_view->page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->setPage(m_view->page() + 1); });
    connect(smaller, &QToolButton::clicked, this, [this] { stepZoom(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { stepZoom(1); });
    connect(m_view, &PageView::zoomStep, this, &PreviewWidget::stepZoom);
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &PreviewWidget::applyZoom);
    connect(m_view, &PageView::pageShown, this, &PreviewWidget::showPlace);
    showPlace();
}

void PreviewWidget::setDocuments(std::vector<documents::Document> documents) {
    m_view->setDocuments(std::move(documents));
}

void PreviewWidget::setDocument(documents::Document document) {
    std::vector<documents::Document> one;
    one.push_back(std::move(document));
    setDocuments(std::move(one));
}

void PreviewWidget::setPages(std::shared_ptr<PreviewPages> pages) {
    m_view->setPages(std::move(pages));
}

void PreviewWidget::pagesGrew() {
    m_view->pagesGrew();
}

int PreviewWidget::pageCount() const {
    return m_view->pageCount();
}

int PreviewWidget::currentPage() const {
    return m_view->page();
}

void PreviewWidget::showPage(int page) {
    m_view->setPage(page);
}

void PreviewWidget::addBarWidget(QWidget *widget) {
    m_bar->addWidget(widget);
}

void PreviewWidget::stepZoom(int direction) {
    const double now = m_view->zoom();
    int best = -1;
    for (int i = 2; i < m_zoom->count(); ++i) {
        const double value = m_zoom->itemData(i).toDouble();
        if (direction > 0 && value > now + 0.01) {
            best = i;
            break;
        }
        if (direction < 0 && value < now - 0.01)
            best = i;
    }
    if (best >= 0)
        m_zoom->setCurrentIndex(best);
    else if (direction < 0)
        m_zoom->setCurrentIndex(0);
}

void PreviewWidget::applyZoom() {
    const double value = m_zoom->currentData().toDouble();
    if (value > 0)
        m_view->setZoom(value, false);
    else
        m_view->setZoom(std::nullopt, value > -1.5);
}

void PreviewWidget::showPlace() {
    const int count = m_view->pageCount();
    QString place = tr("No page");
    if (count > 0 && m_view->isCounting())
        place = tr("Page %1, counting").arg(m_view->page() + 1);
    else if (count > 0)
        place = (m_view->isBlank() ? tr("Page %1 of %2, left blank") : tr("Page %1 of %2"))
                    .arg(m_view->page() + 1)
                    .arg(count);
    m_place->setText(place);
    m_previous->setEnabled(m_view->page() > 0);
    m_next->setEnabled(m_view->page() + 1 < count);
}

} // namespace groundwork::ui
