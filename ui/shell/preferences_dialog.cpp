#include "ui/shell/preferences_dialog.h"

#include "ui/shell/modal_port.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>

namespace groundwork::ui {

using Paper = documents::PageStyle::Paper;

PreferencesDialog::PreferencesDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services) {
    Theme &theme = services.theme;
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(8));
    addLook(*column);
    addPaper(*column);
    addUser(*column);
    if (!services.backupFolder.isEmpty())
        addBackups(*column);
    column->addStretch(1);
    auto *scroll = scrollingPage(content);
    scroll->setObjectName(QStringLiteral("preferencesScroll"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme.space(20), theme.space(8), theme.space(20), theme.space(14));
    foot->addWidget(
        wrappingLabel(theme, tr("Everything takes effect at once."), TextRole::Small, Token::Ink2), 1);
    auto *close = button(theme, QStringLiteral("preferencesClose"), tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    outer->addLayout(foot);
    const QSize room = screen() ? screen()->availableGeometry().size() : QSize(1024, 640);
    resize(QSize(theme.size(560), theme.size(640)).boundedTo(room - QSize(60, 80)));
}

QFormLayout *PreferencesDialog::addSection(QVBoxLayout &column, const QString &title) {
    Theme &theme = m_services.theme;
    if (column.count() > 0)
        column.addSpacing(theme.space(10));
    column.addWidget(new Label(theme, title, TextRole::Section));
    auto *form = new QFormLayout;
    form->setSpacing(theme.space(8));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column.addLayout(form);
    return form;
}

void PreferencesDialog::addRow(QFormLayout &form, const QString &objectName, const QString &words,
                               QWidget *field) {
    field->setObjectName(objectName);
    field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    auto *label = new Label(m_services.theme, words);
    label->setBuddy(field);
    form.addRow(label, field);
}

void PreferencesDialog::addLook(QVBoxLayout &column) {
    const Theme &theme = m_services.theme;
    QFormLayout *form = addSection(column, tr("Look"));
    auto *look = new QComboBox;
    look->addItem(tr("Like the system"), static_cast<int>(Theme::Mode::System));
    look->addItem(tr("Light"), static_cast<int>(Theme::Mode::Light));
    look->addItem(tr("Dark"), static_cast<int>(Theme::Mode::Dark));
    look->setCurrentIndex(look->findData(static_cast<int>(theme.mode())));
    connect(look, &QComboBox::activated, this,
            [this, look] { Q_EMIT lookChosen(look->currentData().toInt()); });
    addRow(*form, QStringLiteral("preferencesLook"), tr("&Colours"), look);
    auto *scale = new QComboBox;
    for (int percent = 100; percent <= 200; percent += 25)
        scale->addItem(tr("%1 %").arg(percent), percent);
    scale->setCurrentIndex(scale->findData(theme.textScale()));
    connect(scale, &QComboBox::activated, this,
            [this, scale] { Q_EMIT textScaleChosen(scale->currentData().toInt()); });
    addRow(*form, QStringLiteral("preferencesTextSize"), tr("&Text size"), scale);
    auto *motion = new QCheckBox(tr("&Less motion"));
    motion->setObjectName(QStringLiteral("preferencesLessMotion"));
    motion->setChecked(theme.lessMotion());
    connect(motion, &QCheckBox::toggled, this, &PreferencesDialog::lessMotionChosen);
    form->addRow(motion);
    auto *reopen = new QCheckBox(tr("&Open the last program at the start"));
    reopen->setObjectName(QStringLiteral("preferencesReopen"));
    reopen->setChecked(m_services.preferences.reopensLast());
    connect(reopen, &QCheckBox::toggled, this,
            [this](bool on) { m_services.preferences.setReopensLast(on); });
    form->addRow(reopen);
}

void PreferencesDialog::addPaper(QVBoxLayout &column) {
    QFormLayout *form = addSection(column, tr("Printing"));
    auto *paper = new QComboBox;
    paper->addItem(documents::PageStyle::localPaper() == Paper::A4 ? tr("As usual here (A4)")
                                                                   : tr("As usual here (US Letter)"),
                   -1);
    paper->addItem(tr("A4"), static_cast<int>(Paper::A4));
    paper->addItem(tr("US Letter"), static_cast<int>(Paper::Letter));
    const auto chosen = m_services.preferences.chosenPaper();
    paper->setCurrentIndex(chosen ? paper->findData(static_cast<int>(*chosen)) : 0);
    connect(paper, &QComboBox::activated, this, [this, paper] {
        const int value = paper->currentData().toInt();
        m_services.preferences.setChosenPaper(value < 0 ? std::nullopt
                                                        : std::optional(static_cast<Paper>(value)));
        Q_EMIT paperChanged();
    });
    addRow(*form, QStringLiteral("preferencesPaper"), tr("&Paper that prints start with"), paper);
}

void PreferencesDialog::addUser(QVBoxLayout &column) {
    Theme &theme = m_services.theme;
    QFormLayout *form = addSection(column, tr("You"));
    auto *name = new QLineEdit(m_services.preferences.userName());
    connect(name, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_services.preferences.setUserName(text.trimmed()); });
    addRow(*form, QStringLiteral("preferencesName"), tr("Your &name"), name);
    auto *contact = new QLineEdit(m_services.preferences.userContact());
    connect(contact, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_services.preferences.setUserContact(text.trimmed()); });
    addRow(*form, QStringLiteral("preferencesContact"), tr("Telephone or e-&mail"), contact);
    column.addWidget(wrappingLabel(
        theme,
        tr("A new program starts with you as the one whom people turn to. Programs that are there keep "
           "theirs; it stands on their prints and is changed on the overview."),
        TextRole::Small, Token::Ink2));
}

void PreferencesDialog::addBackups(QVBoxLayout &column) {
    Theme &theme = m_services.theme;
    QFormLayout *form = addSection(column, tr("Backups"));
    auto *every = new QComboBox;
    for (const int minutes : {10, 15, 30, 60, 120})
        every->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    int at = every->findData(m_services.backupMinutes);
    if (at < 0) { // written into the file by hand
        every->addItem(tr("%n minute(s)", nullptr, m_services.backupMinutes), m_services.backupMinutes);
        at = every->count() - 1;
    }
    every->setCurrentIndex(at);
    connect(every, &QComboBox::activated, this, [this, every] {
        m_services.backupMinutes = every->currentData().toInt();
        m_services.preferences.setBackupMinutes(m_services.backupMinutes);
        Q_EMIT backupPlaceChanged();
    });
    addRow(*form, QStringLiteral("preferencesBackupMinutes"), tr("While you work, e&very"), every);
    m_folder = new QLineEdit;
    m_folder->setReadOnly(true);
    addRow(*form, QStringLiteral("preferencesBackupFolder"), tr("&Folder"), m_folder);
    auto *buttons = new QHBoxLayout;
    auto *choose = button(theme, QStringLiteral("preferencesChooseFolder"), tr("Choose a folder…"));
    auto *standard = button(theme, QStringLiteral("preferencesStandardFolder"), tr("Standard folder"));
    standard->setVisible(!m_services.standardBackupFolder.isEmpty());
    connect(choose, &QPushButton::clicked, this, &PreferencesDialog::chooseFolder);
    connect(standard, &QPushButton::clicked, this, [this] { setFolder(QString()); });
    buttons->addWidget(choose);
    buttons->addWidget(standard);
    buttons->addStretch(1);
    column.addLayout(buttons);
    column.addWidget(wrappingLabel(theme,
                                   tr("Best on another disk than the program files, and private: a backup "
                                      "holds everything. Backups that "
                                      "are there already stay in the folder where they are."),
                                   TextRole::Small, Token::Ink2));
    showFolder();
}

void PreferencesDialog::chooseFolder() {
    const QString folder = m_services.modal.chooseFolder(this, tr("Folder for backups"));
    if (folder.isEmpty())
        return;
    if (!QFileInfo(folder).isWritable()) {
        m_services.modal.message(
            this, tr("Folder for backups"),
            tr("Nothing can be written into %1. Backups go where they went before. Choose "
               "another folder.")
                .arg(QDir::toNativeSeparators(folder)));
        return;
    }
    setFolder(folder);
}

void PreferencesDialog::setFolder(const QString &folder) {
    m_services.preferences.setBackupFolder(folder);
    m_services.backupFolder = folder.isEmpty() ? m_services.standardBackupFolder : folder;
    showFolder();
    Q_EMIT backupPlaceChanged();
}

void PreferencesDialog::showFolder() {
    m_folder->setText(QDir::toNativeSeparators(m_services.backupFolder));
    m_folder->setToolTip(m_folder->text());
    m_folder->setCursorPosition(0);
}

} // namespace groundwork::ui
