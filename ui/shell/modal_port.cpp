#include "ui/shell/modal_port.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace groundwork::ui {

QString SystemModalPort::openFile(QWidget *parent, const QString &title, const QString &filter) {
    return QFileDialog::getOpenFileName(parent, title, QString(), filter);
}

QString SystemModalPort::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                                  const QString &filter) {
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

QString SystemModalPort::chooseFolder(QWidget *parent, const QString &title) {
    return QFileDialog::getExistingDirectory(parent, title);
}

int SystemModalPort::ask(QWidget *parent, const Question &question) {
    QMessageBox box(parent);
    box.setWindowTitle(question.title);
    box.setTextFormat(Qt::PlainText);
    box.setText(question.text);
    QList<QPushButton *> buttons;
    for (int index = 0; index < question.answers.size(); ++index) {
        const auto role = index == question.safe ? QMessageBox::RejectRole : QMessageBox::AcceptRole;
        buttons.append(box.addButton(question.answers.at(index), role));
    }
    box.setDefaultButton(buttons.value(question.safe));
    box.setEscapeButton(buttons.value(question.safe));
    box.exec();
    const auto clicked = buttons.indexOf(qobject_cast<QPushButton *>(box.clickedButton()));
    return clicked < 0 ? question.safe : static_cast<int>(clicked);
}

std::optional<QString> SystemModalPort::askText(QWidget *parent, const QString &title, const QString &label,
                                                const QString &text) {
    bool given = false;
    const QString answer = QInputDialog::getText(parent, title, label, QLineEdit::Normal, text, &given);
    return given ? std::optional<QString>(answer) : std::nullopt;
}

void SystemModalPort::message(QWidget *parent, const QString &title, const QString &text) {
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

} // namespace groundwork::ui
