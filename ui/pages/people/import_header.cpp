#include "ui/pages/people/import_header.h"

#include "core/exchange/question_cells.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontMetrics>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

using exchange::Field;

namespace {
constexpr int kMostHeads = 300; ///< columns with a choice of their own; a sign-up list has a tenth of it
const QString kNewQuestion = QStringLiteral("new"); ///< the choice that makes a column a question

/// What the choice of a column is: a field, the key of one of the coordinator's own questions, or a new one.
QVariant choiceOf(const ImportSession &session, const exchange::ColumnMapping &column) {
    if (column.reason == exchange::MapReason::NewQuestion)
        return kNewQuestion;
    for (const questions::Question &question : session.questions()) {
        if (column.field == Field::Question && column.question == question.key)
            return exchange::questionColumn(question);
    }
    return static_cast<int>(column.field);
}
}

ImportHeader::ImportHeader(ImportSession &session, Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_session(session)
    , m_theme(theme) {
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignTop | Qt::AlignLeading);
    connect(&session, &ImportSession::tableChanged, this, &ImportHeader::rebuild);
    connect(&session, &ImportSession::planned, this, &ImportHeader::showMapping);
    connect(this, &QHeaderView::sectionResized, this, &ImportHeader::place);
    connect(&theme, &Theme::changed, this, &ImportHeader::rebuild);
}

QSize ImportHeader::sizeHint() const {
    const QSize base = QHeaderView::sizeHint();
    int height = m_theme.size(84);
    for (const Head &head : m_heads)
        height = std::max(height, head.box->sizeHint().height());
    return {base.width(), height};
}

int ImportHeader::widthFor(int section) const {
    if (section < 0 || section >= static_cast<int>(m_session.table().profiles.size()))
        return m_theme.size(120);
    const auto &profile = m_session.table().profiles[static_cast<size_t>(section)];
    const Field field = m_session.table().mapping.columns[static_cast<size_t>(section)].field;
    const bool ignored = field == Field::Ignore;
    const int letters = std::clamp(std::max(profile.average, ignored ? 8 : 16), 10, 26);
    // What is chosen in its head is read whole.
    const int chosen = QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(words::fieldWord(field));
    return std::max(m_theme.size(28) + letters * m_theme.size(7), chosen + m_theme.size(60));
}

void ImportHeader::rebuild() {
    for (const Head &head : m_heads)
        head.box->deleteLater();
    m_heads.clear();
    if (!m_session.hasTable())
        return;
    const auto &columns = m_session.table().mapping.columns;
    const int count = std::min(static_cast<int>(columns.size()), kMostHeads);
    for (int i = 0; i < count; ++i) {
        Head head;
        head.box = new QWidget(viewport());
        auto *layout = new QVBoxLayout(head.box);
        layout->setContentsMargins(m_theme.space(6), m_theme.space(4), m_theme.space(6), m_theme.space(4));
        layout->setSpacing(m_theme.space(2));
        const QString &title = columns[static_cast<size_t>(i)].header;
        head.title = new Label(m_theme, title, TextRole::Small, Token::Ink2);
        head.title->setElided(true);
        head.choice = new QComboBox;
        head.choice->setObjectName(QStringLiteral("importField_%1").arg(i));
        head.choice->setAccessibleName(tr("What the column “%1” means").arg(title));
        head.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        head.choice->setMinimumContentsLength(4);
        head.choice->setMaxVisibleItems(20);
        for (const Field field : exchange::allFields())
            head.choice->addItem(words::fieldWord(field), static_cast<int>(field));
        head.choice->insertSeparator(head.choice->count());
        for (const questions::Question &question : m_session.questions())
            head.choice->addItem(tr("Your question: %1").arg(question.wording), exchange::questionColumn(question));
        head.choice->addItem(tr("A new question of yours"), kNewQuestion);
        head.choice->installEventFilter(this);
        head.reason = new Label(m_theme, QString(), TextRole::Small, Token::Ink3);
        head.reason->setObjectName(QStringLiteral("importReason_%1").arg(i));
        head.reason->setElided(true);
        layout->addWidget(head.title);
        layout->addWidget(head.choice);
        layout->addWidget(head.reason);
        layout->addStretch();
        connect(head.choice, &QComboBox::activated, this, [this, i, choice = head.choice] {
            choose(i, choice->currentData());
            Q_EMIT columnEntered(i);
        });
        head.box->show();
        m_heads.push_back(head);
    }
    showMapping();
    Q_EMIT geometriesChanged();
    place();
}

void ImportHeader::showMapping() {
    if (!m_session.hasTable())
        return;
    const auto &columns = m_session.table().mapping.columns;
    for (size_t i = 0; i < m_heads.size() && i < columns.size(); ++i) {
        const Head &head = m_heads[i];
        const QSignalBlocker quiet(head.choice);
        head.choice->setCurrentIndex(head.choice->findData(choiceOf(m_session, columns[i])));
        const QString reason = words::mapReasonText(columns[i]);
        head.reason->setText(words::mapReasonShort(columns[i]));
        head.reason->setToolTip(reason);
        head.choice->setToolTip(reason);
        head.choice->setAccessibleDescription(reason);
    }
}

void ImportHeader::choose(int column, const QVariant &choice) {
    if (choice.typeId() == QMetaType::Int)
        m_session.setField(column, static_cast<Field>(choice.toInt()));
    else if (choice.toString() == kNewQuestion)
        m_session.setNewQuestion(column);
    else
        m_session.setQuestion(column, choice.toString().section(QLatin1Char(':'), 1));
}

void ImportHeader::place() {
    for (size_t i = 0; i < m_heads.size(); ++i) {
        const int section = static_cast<int>(i);
        if (section >= count())
            break;
        const int x = sectionViewportPosition(section);
        const int width = sectionSize(section);
        m_heads[i].box->setGeometry(x, 0, width, viewport()->height());
    }
}

void ImportHeader::updateGeometries() {
    QHeaderView::updateGeometries();
    place();
}

void ImportHeader::paintSection(QPainter *painter, const QRect &rect, int) const {
    painter->fillRect(rect, m_theme.color(Token::Side));
    painter->setPen(m_theme.color(Token::Line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

bool ImportHeader::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn) {
        for (size_t i = 0; i < m_heads.size(); ++i) {
            if (m_heads[i].choice != watched)
                continue;
            // The column comes into view with the keyboard.
            const int section = static_cast<int>(i);
            if (auto *view = qobject_cast<QTableView *>(parentWidget())) {
                const QModelIndex row = view->indexAt(QPoint(1, 1));
                view->scrollTo(view->model()->index(std::max(0, row.row()), section));
            }
            Q_EMIT columnEntered(section);
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace groundwork::ui
