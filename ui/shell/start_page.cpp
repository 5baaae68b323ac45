#include "ui/shell/start_page.h"

#include "ui/shell/preferences.h"
#include "ui/shell/start_buttons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/sample_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>

namespace groundwork::ui {

namespace {

class Mark final : public QWidget {
  public:
    explicit Mark(Theme &theme)
        : m_theme(theme) {
        setFixedSize(theme.size(52), theme.size(52));
        connect(&theme, &Theme::changed, this, [this] { setFixedSize(m_theme.size(52), m_theme.size(52)); });
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(width() / 48.0, height() / 48.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Mentee));
        painter.drawEllipse(QPointF(13.5, 16), 10.5, 10.5);
        painter.setBrush(m_theme.color(Token::Mentor));
        painter.drawRoundedRect(QRectF(26, 5.5, 20, 21), 5, 5);
        painter.setBrush(m_theme.color(Token::Accent));
        painter.drawRoundedRect(QRectF(2, 31, 44, 11), 3, 3);
    }

  private:
    Theme &m_theme;
};

/// Pairs on layered ground at the foot of the side: decoration, and the only one.
class Ground final : public QWidget {
  public:
    explicit Ground(Theme &theme)
        : m_theme(theme) {
        setFixedHeight(72);
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        static constexpr double kFaint[] = {0.85, 0.3, 0.55, 0.22};
        double x = 22;
        for (const double opacity : kFaint) {
            painter.setOpacity(opacity);
            painter.setBrush(m_theme.color(Token::Mentee));
            painter.drawEllipse(QRectF(x, 0, 26, 26));
            painter.setBrush(m_theme.color(Token::Mentor));
            painter.drawRoundedRect(QRectF(x + 30, 0, 26, 26), 5.7, 5.7);
            x += 82;
        }
        painter.setBrush(m_theme.color(Token::Accent));
        for (int layer = 0; layer < 3; ++layer) {
            painter.setOpacity(0.32 - layer * 0.1);
            painter.drawRect(QRectF(0, 26 + layer * 16, width(), 14));
        }
    }

  private:
    Theme &m_theme;
};

} // namespace

StartPage::StartPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(services.theme) {
    m_side = makeSide();
    setObjectName(QStringLiteral("startPage"));
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *sideScroll = scrollingPage(m_side);
    sideScroll->setObjectName(QStringLiteral("startSideScroll"));
    row->addWidget(sideScroll);
    auto *scroll = scrollingPage();
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setObjectName(QStringLiteral("startScroll"));
    putIntoPage(scroll, makeMain());
    row->addWidget(scroll, 1);
    apply();
    connect(&m_theme, &Theme::changed, this, &StartPage::apply);
    fillRecent();
}

QWidget *StartPage::makeSide() {
    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("startSide"));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, m_theme.space(32), 0, m_theme.space(14));
    column->setSpacing(m_theme.space(4));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m_theme.space(22), 0, m_theme.space(16), m_theme.space(8));
    head->setSpacing(m_theme.space(14));
    head->addWidget(new Mark(m_theme));
    auto *name = new Label(m_theme, tr("Groundwork"), TextRole::PageTitle);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    name->setFont(large);
    head->addWidget(name, 1);
    column->addLayout(head);
    auto *idea =
        wrappingLabel(m_theme,
                      tr("Mentoring programs that begin with training: a common framework, a first meeting "
                         "worth having, and the skills to go on."),
                      TextRole::Body, Token::Ink2);
    idea->setContentsMargins(m_theme.space(24), 0, m_theme.space(20), m_theme.space(14));
    column->addWidget(idea);
    const auto add = [&](StartAction *action) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(m_theme.space(8), 0, m_theme.space(8), 0);
        row->addWidget(action);
        column->addLayout(row);
    };
    auto *fresh =
        new StartAction(m_theme, QStringLiteral("startNew"), QStringLiteral("sprout"),
                        tr("New program from a template"), tr("Set up in about twenty minutes"), true);
    connect(fresh, &QAbstractButton::clicked, this,
            [this] { Q_EMIT newWanted(framework::ProgramTemplate::Staff); });
    add(fresh);
    auto *open =
        new StartAction(m_theme, QStringLiteral("startOpen"), QStringLiteral("folder"),
                        tr("Open a program file…"), tr("Or drop one anywhere on this window"), false);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openWanted);
    add(open);
    if (m_services.buildSample) {
        for (const demo::SampleId sample : demo::allSamples()) {
            auto *action =
                new StartAction(m_theme, QStringLiteral("startSample.") + demo::sampleKey(sample),
                                QStringLiteral("sample"), words::sampleTitle(sample), words::sampleLine(sample), false);
            connect(action, &QAbstractButton::clicked, this, [this, sample] { Q_EMIT sampleWanted(sample); });
            add(action);
        }
    }
    column->addStretch(1);
    m_drawing = new Ground(m_theme);
    column->addWidget(m_drawing);
    auto *foot = wrappingLabel(
        m_theme, tr("No account, no network. A program is one file, and it stays where you put it."),
        TextRole::Small, Token::Ink2);
    foot->setContentsMargins(m_theme.space(24), m_theme.space(8), m_theme.space(20), 0);
    column->addWidget(foot);
    return side;
}

QWidget *StartPage::makeMain() {
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(m_theme.space(34), m_theme.space(32), m_theme.space(34), m_theme.space(24));
    column->setSpacing(m_theme.space(12));
    m_refusal = new Banner(m_theme, Banner::Tone::Problem, QString());
    m_refusal->setObjectName(QStringLiteral("startRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    m_recent = new QWidget;
    auto *recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, 0, 0, m_theme.space(14));
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(m_theme, tr("Recent programs"), TextRole::Figure), 1);
    auto *clear = button(m_theme, QStringLiteral("clearRecent"), tr("Clear the list"), ButtonKind::Quiet);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_services.preferences.clearRecent();
        fillRecent();
    });
    head->addWidget(clear);
    recent->addLayout(head);
    auto *card = new Card(m_theme);
    card->setFlush(true);
    m_recentRows = card->body();
    recent->addWidget(card);
    column->addWidget(m_recent);
    column->addWidget(new Label(m_theme, tr("Start from a template"), TextRole::Figure));
    auto *cards = new FlowLayout(m_theme.space(12), m_theme.size(180));
    for (const framework::ProgramTemplate choice : framework::programTemplates()) {
        auto *one = new TemplateCard(m_theme, choice);
        connect(one, &QAbstractButton::clicked, this, [this, choice] { Q_EMIT newWanted(choice); });
        cards->addWidget(one);
    }
    column->addLayout(cards);
    column->addStretch(1);
    return page;
}

void StartPage::refresh() {
    m_refusal->hide();
    fillRecent();
}

void StartPage::showRefusal(const Error &error) {
    m_refusal->set(Banner::Tone::Problem, words::errorText(error));
    m_refusal->show();
}

void StartPage::fillRecent() {
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const std::vector<RecentProgram> programs = m_services.preferences.recentPrograms();
    bool first = true;
    for (const RecentProgram &program : programs) {
        const bool missing = !QFileInfo::exists(program.path);
        auto *row = new RecentRow(m_theme, program, missing, first);
        first = false;
        const QString path = program.path;
        if (missing)
            connect(row, &QAbstractButton::clicked, this, [this, path] { Q_EMIT findWanted(path); });
        else
            connect(row, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
        connect(row, &RecentRow::findClicked, this, [this, path] { Q_EMIT findWanted(path); });
        connect(
            row, &RecentRow::removeClicked, this,
            [this, path] {
                m_services.preferences.forget(path);
                fillRecent();
            },
            Qt::QueuedConnection); // the row goes with it
        m_recentRows->addWidget(row);
    }
    m_recent->setVisible(!programs.empty());
}

void StartPage::apply() {
    const bool narrow = width() < m_theme.size(900);
    if (QWidget *scroll = m_side->parentWidget() ? m_side->parentWidget()->parentWidget() : nullptr)
        scroll->setFixedWidth(narrow ? m_theme.size(250) : m_theme.size(336));
    m_drawing->setVisible(height() > m_theme.size(620));
    update();
}

void StartPage::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Window));
    const QWidget *scroll = m_side->parentWidget()->parentWidget();
    painter.fillRect(scroll->geometry(), m_theme.color(Token::Side));
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    const int edge =
        layoutDirection() == Qt::RightToLeft ? scroll->geometry().left() : scroll->geometry().right();
    painter.drawLine(edge, 0, edge, height());
}

void StartPage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    apply();
}

void StartPage::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        Q_EMIT fileWanted(urls.first().toLocalFile());
}

} // namespace groundwork::ui
