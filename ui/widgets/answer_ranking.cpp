#include "ui/widgets/answer_ranking.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QListWidget>
#include <QPixmap>
#include <QToolButton>

#include <utility>

namespace groundwork::ui {

namespace {

constexpr int kKey = Qt::UserRole;

QListWidget *list(Theme &theme, TextRole role, const QString &objectName, const QString &words) {
    auto *made = new QListWidget;
    made->setObjectName(objectName);
    made->setAccessibleName(words);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setWordWrap(true);
    const auto applyFont = [made, role, &theme] { made->setFont(theme.font(role)); };
    applyFont();
    QObject::connect(&theme, &Theme::changed, made, applyFont);
    return made;
}

} // namespace

RankingAnswer::RankingAnswer(const AnswerStyle &style, const first_meeting::Field &field,
                             const QString &objectName, const QString &words)
    : AnswerField(style, field)
    , m_words(
          list(style.theme, style.label, objectName + QStringLiteral("_words"), tr("Words to choose from")))
    , m_own(list(style.theme, style.words, objectName + QStringLiteral("_own"), words))
    , m_note(wrappingLabel(style.theme, QString(), TextRole::Small, Token::Ink2)) {
    setObjectName(objectName);
    for (const first_meeting::Option &option : field.options) {
        auto *item = new QListWidgetItem(
            option.gloss.isEmpty() ? option.text : tr("%1: %2").arg(option.text, option.gloss), m_words);
        item->setData(kKey, option.key);
    }
    m_own->setDragDropMode(QAbstractItemView::InternalMove);
    // Side by side: the words, the choice and the buttons below them are on one screen.
    const int height = m_own->fontMetrics().height() * (field.maximum + 1) + style.theme.size(22);
    m_words->setFixedHeight(height);
    m_own->setFixedHeight(height);
    m_words->installEventFilter(this);
    m_own->installEventFilter(this);

    auto *up = iconButton(style.theme, partName(QStringLiteral("up")), QStringLiteral("up"), tr("Move up"));
    auto *down =
        iconButton(style.theme, partName(QStringLiteral("down")), QStringLiteral("down"), tr("Move down"));
    auto *back =
        iconButton(style.theme, partName(QStringLiteral("remove")), QStringLiteral("x"), tr("Put back"));
    auto *buttons = new QVBoxLayout;
    m_buttons = {up, down, back};
    for (QToolButton *each : std::as_const(m_buttons)) {
        QSizePolicy place = each->sizePolicy();
        place.setRetainSizeWhenHidden(true);
        each->setSizePolicy(place);
        buttons->addWidget(each);
    }
    buttons->addStretch(1);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(style.theme.space(8));
    lists->addWidget(m_words, 5);
    lists->addWidget(m_own, 4);
    lists->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.theme.space(4));
    column->addWidget(m_note);
    column->addLayout(lists);
    setFirst(m_words);

    connect(m_words, &QListWidget::itemActivated, this, &RankingAnswer::take);
    connect(m_words, &QListWidget::itemClicked, this, &RankingAnswer::take);
    connect(up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(down, &QToolButton::clicked, this, [this] { move(1); });
    connect(back, &QToolButton::clicked, this, &RankingAnswer::putBack);
    connect(m_own->model(), &QAbstractItemModel::rowsMoved, this, &AnswerField::edited);
    connect(&style.theme, &Theme::changed, this, &RankingAnswer::showState);
    showState();
}

void RankingAnswer::add(const first_meeting::Option &option) {
    auto *item = new QListWidgetItem(option.text, m_own);
    item->setData(kKey, option.key);
    item->setToolTip(option.gloss);
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // dropped on a word, it goes above or below it, not to the end
    m_own->setCurrentItem(item);
}

void RankingAnswer::take(QListWidgetItem *item) {
    const first_meeting::Option *option = item ? field().option(item->data(kKey).toString()) : nullptr;
    if (!option)
        return;
    for (int row = 0; row < m_own->count(); ++row) {
        if (m_own->item(row)->data(kKey).toString() == option->key) {
            m_own->setCurrentRow(row);
            return;
        }
    }
    if (m_own->count() >= field().maximum) {
        m_note->setText(tr("%n (is|are) chosen. Put one back first.", nullptr, field().maximum));
        return;
    }
    add(*option);
    showState();
    Q_EMIT edited();
}

void RankingAnswer::putBack() {
    if (m_own->currentRow() < 0)
        return;
    delete m_own->takeItem(m_own->currentRow());
    showState();
    Q_EMIT edited();
}

void RankingAnswer::move(int by) {
    const int row = m_own->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_own->count())
        return;
    m_own->insertItem(target, m_own->takeItem(row));
    m_own->setCurrentRow(target);
    Q_EMIT edited();
}

void RankingAnswer::showState() {
    m_note->setText(m_own->count() == 0
                        ? tr("Choose %n, the most important one first.", nullptr, field().maximum)
                        : tr("%1 of %2 chosen. The first is the most important one.")
                              .arg(m_own->count())
                              .arg(field().maximum));
    // An empty list is no stop of the keyboard.
    m_own->setFocusPolicy(m_own->count() > 0 ? Qt::StrongFocus : Qt::ClickFocus);
    for (QToolButton *each : std::as_const(m_buttons))
        each->setVisible(m_own->count() > 0);
    QStringList chosen;
    for (int row = 0; row < m_own->count(); ++row)
        chosen.append(m_own->item(row)->data(kKey).toString());
    const int side = style().theme.size(16);
    m_words->setIconSize(QSize(side, side));
    QPixmap none(side, side);
    none.fill(Qt::transparent);
    for (int row = 0; row < m_words->count(); ++row) {
        QListWidgetItem *word = m_words->item(row);
        const bool taken = chosen.contains(word->data(kKey).toString());
        word->setIcon(taken ? icon(style().theme, QStringLiteral("check"), Token::Accent) : QIcon(none));
        word->setData(Qt::AccessibleDescriptionRole, taken ? tr("chosen") : QString());
    }
}

bool RankingAnswer::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return AnswerField::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
    if (watched == m_words && enter && !key->modifiers().testFlag(Qt::ControlModifier)) {
        take(m_words->currentItem());
        return true;
    }
    if (watched == m_own && key->modifiers().testFlag(Qt::AltModifier) &&
        (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (watched == m_own && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
        putBack();
        return true;
    }
    return AnswerField::eventFilter(watched, event);
}

QJsonValue RankingAnswer::value() const {
    QJsonArray ranking;
    for (int row = 0; row < m_own->count(); ++row)
        ranking.append(m_own->item(row)->data(kKey).toString());
    return ranking.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                             : QJsonValue(QJsonObject{{QStringLiteral("ranking"), ranking}});
}

void RankingAnswer::setValue(const QJsonValue &value) {
    m_own->clear();
    for (const QJsonValue &each : value.toObject().value(QStringLiteral("ranking")).toArray()) {
        if (const first_meeting::Option *option = field().option(each.toString()))
            add(*option);
    }
    showState();
}

} // namespace groundwork::ui
