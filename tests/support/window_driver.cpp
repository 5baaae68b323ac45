#include "tests/support/window_driver.h"

#include "tests/support/catch_compat.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace groundwork::ui {

namespace {

int editDistance(const QString &a, const QString &b) {
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int above = row[at];
            const int change = diagonal + (a.at(i - 1).toLower() == b.at(j - 1).toLower() ? 0 : 1);
            row[at] = std::min({above + 1, row[at - 1] + 1, change});
            diagonal = above;
        }
    }
    return row.back();
}

QString nearNames(const QObject &root, const QString &name) {
    QStringList names;
    for (const QObject *child : root.findChildren<QObject *>()) {
        const QString other = child->objectName();
        if (!other.isEmpty() && !other.startsWith(QStringLiteral("qt_")) && !names.contains(other))
            names.append(other);
    }
    std::sort(names.begin(), names.end(), [&name](const QString &a, const QString &b) {
        return editDistance(a, name) < editDistance(b, name);
    });
    return names.mid(0, 6).join(QStringLiteral(", "));
}

QModelIndex rowOf(const QAbstractItemView &view, const QString &text) {
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(view.rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            if (index.data().toString().contains(text))
                return index;
        }
    }
    return {};
}

} // namespace

bool eventually(const std::function<bool()> &condition, int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.hasExpired(milliseconds))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void sendText(QWidget &widget, const QString &text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&widget, &event);
}

QWidget *WindowDriver::widget(const QString &name) const {
    QWidget *found = nullptr;
    QList<QWidget *> roots = {m_window};
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != m_window && top->isVisible())
            roots.append(top);
    }
    for (QWidget *root : std::as_const(roots)) {
        if (root->objectName() == name)
            return root;
        for (QWidget *child : root->findChildren<QWidget *>(name)) {
            if (child->isVisible())
                return child;
            found = child;
        }
    }
    if (!found)
        FAIL("no widget is called " << name.toStdString()
                                    << "; near: " << nearNames(*m_window, name).toStdString());
    return found;
}

void WindowDriver::wrongType(const QString &name) const {
    FAIL("the widget " << name.toStdString() << " is a " << widget(name)->metaObject()->className());
}

bool WindowDriver::isShown(const QString &name) const {
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == name && top->isVisible())
            return true;
        for (const QWidget *child : top->findChildren<QWidget *>(name)) {
            if (child->isVisible())
                return true;
        }
    }
    return false;
}

void WindowDriver::click(const QString &name) const {
    QWidget *target = widget(name);
    INFO("clicking " << name.toStdString());
    REQUIRE(target->isVisible());
    REQUIRE(target->isEnabled());
    if (auto *button = qobject_cast<QAbstractButton *>(target))
        button->click();
    else
        QTest::mouseClick(target, Qt::LeftButton);
    QCoreApplication::processEvents();
}

void WindowDriver::type(const QString &name, const QString &text) const {
    QWidget *target = widget(name);
    INFO("typing into " << name.toStdString());
    REQUIRE(target->isEnabled());
    target->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(target))
        line->clear();
    else if (auto *edit = qobject_cast<QTextEdit *>(target))
        edit->clear();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(target))
        plain->clear();
    sendText(*target, text);
    if (auto *line = qobject_cast<QLineEdit *>(target))
        Q_EMIT line->textEdited(line->text());
    QCoreApplication::processEvents();
}

void WindowDriver::key(int key, Qt::KeyboardModifiers modifiers) const {
    QWidget *target = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void WindowDriver::keyTo(const QString &name, int key, Qt::KeyboardModifiers modifiers) const {
    QTest::keyClick(widget(name), static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void WindowDriver::trigger(const QString &name) const {
    auto *action = m_window->findChild<QAction *>(name);
    if (!action)
        FAIL("no action is called " << name.toStdString()
                                    << "; near: " << nearNames(*m_window, name).toStdString());
    INFO("triggering " << name.toStdString());
    REQUIRE(action->isEnabled());
    action->trigger();
    QCoreApplication::processEvents();
}

void WindowDriver::choose(const QString &name, const QString &text) const {
    auto *combo = find<QComboBox>(name);
    const int index = combo->findText(text);
    if (index < 0)
        FAIL("the list " << name.toStdString() << " has no entry " << text.toStdString());
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
    QCoreApplication::processEvents();
}

void WindowDriver::clickRow(const QString &name, const QString &text) const {
    auto *view = find<QAbstractItemView>(name);
    const QModelIndex index = rowOf(*view, text);
    if (!index.isValid())
        FAIL("no row of " << name.toStdString() << " has the text " << text.toStdString());
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    QCoreApplication::processEvents();
}

void WindowDriver::doubleClickRow(const QString &name, const QString &text) const {
    clickRow(name, text);
    auto *view = find<QAbstractItemView>(name);
    const QModelIndex index = rowOf(*view, text);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    QCoreApplication::processEvents();
}

QStringList WindowDriver::rowTexts(const QString &name, int column) const {
    QStringList texts;
    const auto *view = find<QAbstractItemView>(name);
    for (int row = 0; view->model() && row < view->model()->rowCount(view->rootIndex()); ++row)
        texts.append(view->model()->index(row, column, view->rootIndex()).data().toString());
    return texts;
}

QString WindowDriver::visibleText() const {
    QStringList texts;
    for (const QWidget *child : m_window->findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            texts.append(button->text());
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace groundwork::ui
