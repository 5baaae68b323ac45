#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>

#include <utility>

static void loadResources() {
    Q_INIT_RESOURCE(icons);
}

namespace groundwork::ui {

namespace {

QByteArray svgOf(const QString &name, const QColor &color) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon is called %s", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toUtf8());
}

/// On a button or in a menu, what points the way that is read turns with it; nothing else does (visual.md section 13).
bool turnsWithReading(const QString &name) {
    return name == QLatin1String("left") || name == QLatin1String("right") || name == QLatin1String("back");
}

QPixmap render(const QString &name, const QColor &color, const QSize &size, bool turned = false) {
    const QString key = QStringLiteral("gw:%1:%2:%3x%4:%5")
                            .arg(name, color.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(static_cast<int>(turned));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svgOf(name, color));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    }
    if (turned)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Renders at the size and scale that is asked for, in the colour that the theme has at that moment.
class ThemedIconEngine final : public QIconEngine {
  public:
    ThemedIconEngine(const Theme &theme, QString name, Token ink)
        : m_theme(&theme)
        , m_name(std::move(name))
        , m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        const bool turned = QGuiApplication::isRightToLeft() && turnsWithReading(m_name);
        QPixmap pixmap = render(m_name, m_theme->color(m_ink), rect.size() * ratio, turned);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.45);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(rect, pixmap);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*m_theme, m_name, m_ink); }
    QString iconName() override { return m_name; }

  private:
    const Theme *m_theme;
    QString m_name;
    Token m_ink;
};

} // namespace

void loadIconResources() {
    loadResources();
}

QIcon icon(const Theme &theme, const QString &name, Token ink) {
    return QIcon(new ThemedIconEngine(theme, name, ink)); // the icon owns its engine
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color) {
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    painter.drawPixmap(rect, render(name, color, (rect.size() * ratio).toSize()), QRectF());
}

QIcon appMark() {
    return QIcon(QStringLiteral(":/icons/app-mark.svg"));
}

} // namespace groundwork::ui
