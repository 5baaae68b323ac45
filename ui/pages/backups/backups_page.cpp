#include "ui/pages/backups/backups_page.h"

#include "core/file/backup_difference.h"
#include "core/file/program_file.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/row_table.h"
#include "ui/words/backup_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QUrl>

namespace groundwork::ui {

BackupsPage::BackupsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_header(new PageHeader(context.theme, title()))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_detailsWhy(wrappingLabel(context.theme, QString(), TextRole::Body, Token::Ink2))
    , m_detailsFile(new Label(context.theme, QString(), TextRole::Small, Token::Ink2))
    , m_since(wrappingLabel(context.theme, QString()))
    , m_rules(new Card(context.theme, tr("How they are made and kept"))) {
    Theme &theme = context.theme;
    setObjectName(QStringLiteral("backupsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_header);
    auto *folder = button(theme, QStringLiteral("backupsFolder"), tr("Open the folder"), ButtonKind::Plain,
                          QStringLiteral("folder"));
    m_now = button(theme, QStringLiteral("backupsNow"), tr("Back up now"), ButtonKind::Primary,
                   QStringLiteral("archive"));
    connect(folder, &QPushButton::clicked, this, &BackupsPage::openFolder);
    connect(m_now, &QPushButton::clicked, this, &BackupsPage::makeNow);
    const bool active = context.file.backups() != nullptr;
    folder->setVisible(active);
    m_now->setVisible(active);
    m_header->addAction(folder);
    m_header->addAction(m_now);

    makeTable();
    m_details = makeDetails();
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.space(12));
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme.space(12));
    auto *list = new Card(theme);
    list->setFlush(true);
    list->body()->addWidget(m_table);
    m_columns->addWidget(list, 3);
    m_columns->addWidget(m_details, 2);
    rows->addLayout(m_columns, 1);
    rows->addWidget(m_rules);
    auto *scroll = scrollingPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setObjectName(QStringLiteral("backupsScroll"));
    m_stack->addWidget(scroll);
    m_stack->addWidget(
        active
            ? new EmptyState(theme, tr("No backups yet"),
                             tr("The first one is made as soon as something has changed. They are kept in a "
                                "folder of their own, away from the file."))
            : new EmptyState(theme, tr("No backups are made now"),
                             tr("This program is open only for reading, so there is nothing to back up.")));
    column->addWidget(m_stack, 1);

    m_checks.setInterval(0);
    connect(&m_checks, &QTimer::timeout, this, &BackupsPage::checkNext);
    m_count.setSingleShot(true);
    m_count.setInterval(0);
    connect(&m_count, &QTimer::timeout, this, &BackupsPage::countChanges);
    connect(&theme, &Theme::changed, this, &BackupsPage::fitColumns, Qt::QueuedConnection);
    read();
}

QString BackupsPage::title() const {
    return tr("Backups");
}

void BackupsPage::makeTable() {
    Theme &theme = context().theme;
    m_model->setHorizontalHeaderLabels({tr("When"), tr("Why"), tr("Kept as"), tr("Size"), tr("Checked")});
    m_table->setObjectName(QStringLiteral("backupsTable"));
    m_table->setAccessibleName(tr("Backups, newest first"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    keepRowHeight(*m_table, theme, 34);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(theme.size(200));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupsPage::showDetails);
}

Card *BackupsPage::makeDetails() {
    Theme &theme = context().theme;
    auto *card = new Card(theme, tr("This backup"));
    card->setObjectName(QStringLiteral("backupDetails"));
    m_detailsFile->setElided(true);
    m_since->setObjectName(QStringLiteral("backupSince"));
    card->body()->addWidget(m_detailsWhy);
    card->body()->addWidget(m_detailsFile);
    card->body()->addSpacing(theme.space(6));
    card->body()->addWidget(new Label(theme, tr("Changed since then"), TextRole::BodyStrong));
    card->body()->addWidget(m_since);
    card->body()->addStretch(1);
    m_asNew = button(theme, QStringLiteral("backupAsNew"), tr("Restore as a new file…"), ButtonKind::Plain,
                     QStringLiteral("copy"));
    m_restore =
        button(theme, QStringLiteral("backupRestore"), tr("Restore this…"), ButtonKind::Danger, QString());
    connect(m_asNew, &QPushButton::clicked, this, &BackupsPage::restoreAsNew);
    connect(m_restore, &QPushButton::clicked, this, &BackupsPage::restoreThis);
    card->body()->addWidget(m_asNew);
    card->body()->addWidget(m_restore);
    return card;
}

// ---- what is shown

void BackupsPage::read() {
    const Backup *before = chosen();
    const QString keep = before ? before->path : QString();
    const Backups *backups = context().file.backups();
    m_backups = backups ? backups->list() : std::vector<Backup>();
    m_stack->setCurrentIndex(m_backups.empty() ? 1 : 0);
    if (m_backups.empty()) {
        m_header->setSub(backups ? QDir::toNativeSeparators(backups->folder()) : QString());
        m_model->setRowCount(0);
        return;
    }
    m_header->setSub(tr("%n backup(s) of this program in %1", nullptr, static_cast<int>(m_backups.size()))
                         .arg(QDir::toNativeSeparators(backups->folder())));
    std::vector<QDateTime> dates;
    for (const Backup &backup : m_backups)
        dates.push_back(backup.madeAt);
    const Clock &clock = context().file.clock();
    const std::vector<KeptAs> kept =
        keptAs(dates, QDateTime::fromMSecsSinceEpoch(clock.nowMs(), Qt::UTC), backups->rules());
    int current = 0;
    m_model->setRowCount(static_cast<int>(m_backups.size()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Backup &backup = m_backups[static_cast<size_t>(row)];
        if (backup.path == keep)
            current = row;
        const QString cells[ColumnCount] = {words::backupWhen(backup.madeAt, clock.today()),
                                            words::backupReasonWord(backup.reason),
                                            words::keptAsWord(kept[static_cast<size_t>(row)]),
                                            words::fileSize(backup.size), checkedWords(backup)};
        for (int cell = 0; cell < ColumnCount; ++cell)
            m_model->setItem(row, cell, new QStandardItem(cells[cell]));
    }
    m_table->setCurrentIndex(m_model->index(current, 0)); // selectRow needs columns that are laid out
    while (QLayoutItem *item = m_rules->body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &sentence : words::backupRuleSentences(backups->rules(), backups->everyMinutes()))
        m_rules->body()->addWidget(wrappingLabel(context().theme, sentence, TextRole::Small, Token::Ink2));
    fitColumns();
    showDetails();
    m_checks.start();
}

void BackupsPage::fitColumns() {
    const Theme &theme = context().theme;
    m_table->setMinimumHeight(theme.size(200));
    for (int column = 0; column < Checked; ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, m_table->columnWidth(column) + theme.space(16));
    }
}

void BackupsPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    m_columns->setDirection(width() < context().theme.size(880) ? QBoxLayout::TopToBottom
                                                                : QBoxLayout::LeftToRight);
}

const Backup *BackupsPage::chosen() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_backups.size()) ? &m_backups[static_cast<size_t>(row)]
                                                                : nullptr;
}

BackupsPage::Soundness BackupsPage::soundness(const Backup &backup) const {
    const auto found = m_sound.constFind(backup.path);
    if (found == m_sound.constEnd())
        return Soundness::Unknown;
    return *found ? Soundness::Sound : Soundness::Damaged;
}

QString BackupsPage::checkedWords(const Backup &backup) const {
    switch (soundness(backup)) {
    case Soundness::Unknown:
        return tr("When it was made");
    case Soundness::Sound:
        return tr("Sound, just now");
    case Soundness::Damaged:
        return tr("Damaged");
    }
    return {};
}

/// Reads one backup through, from its hash to its last row: a list that only believed itself would help
/// nobody.
void BackupsPage::checkNext() {
    for (size_t row = 0; row < m_backups.size(); ++row) {
        const Backup &backup = m_backups[row];
        if (soundness(backup) != Soundness::Unknown)
            continue;
        m_sound.insert(backup.path, checkBackup(backup.path).has_value());
        QStandardItem *cell = m_model->item(static_cast<int>(row), Checked);
        cell->setText(checkedWords(backup));
        if (soundness(backup) == Soundness::Damaged)
            cell->setIcon(icon(context().theme, QStringLiteral("warn"), Token::Problem));
        if (&backup == chosen())
            showDetails();
        return;
    }
    m_checks.stop();
}

void BackupsPage::showDetails() {
    const Backup *backup = chosen();
    m_details->setVisible(backup != nullptr);
    if (!backup)
        return;
    m_details->setTitle(words::backupWhen(backup->madeAt, context().file.clock().today()));
    m_detailsWhy->setText(
        tr("%1 · %2").arg(words::backupReasonWord(backup->reason), words::fileSize(backup->size)));
    m_detailsFile->setText(QFileInfo(backup->path).fileName());
    const bool usable = soundness(*backup) != Soundness::Damaged;
    m_asNew->setEnabled(usable);
    m_restore->setEnabled(false); // until it is known what would be lost
    m_since->setText(
        usable ? tr("Counting…")
               : tr("This backup is damaged and cannot be restored. The program itself is safe, and "
                    "the other backups are not touched."));
    if (usable)
        m_count.start();
}

void BackupsPage::countChanges() {
    const Backup *backup = chosen();
    if (!backup || !isVisible())
        return;
    const Result<BackupDifference> difference = changedSince(context().file, backup->path);
    if (!difference) {
        m_since->setText(
            tr("This backup comes from an older version of Groundwork. Restore it as a new file to "
               "look into it."));
        return;
    }
    m_since->setText(difference->isEmpty() ? tr("Nothing. What is here is what the backup holds.")
                                           : words::differenceLines(*difference).join(QLatin1Char('\n')));
    m_restore->setEnabled(!difference->isEmpty() && !context().file.isReadOnly());
}

void BackupsPage::refresh(const ChangeReport &) {
    m_count.start();
    QTimer::singleShot(0, this, [this] { // a backup may follow the change
        const Backups *backups = context().file.backups();
        if (backups && backups->list().size() != m_backups.size())
            read();
    });
}

void BackupsPage::opened(const Place &) {
    read();
    if (!m_backups.empty())
        m_table->setFocus();
    else if (m_now->isVisibleTo(this))
        m_now->setFocus();
    else
        setFocus();
}

// ---- what one can do

void BackupsPage::makeNow() {
    if (const Result<Backup> made = context().file.backups()->make(BackupReason::OnDemand); !made)
        context().navigator.showError(made.error());
    else
        context().navigator.toast(tr("A checked backup is made"));
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    read();
}

void BackupsPage::openFolder() {
    const QString folder = context().file.backups()->folder();
    QDir().mkpath(folder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void BackupsPage::restoreAsNew() {
    const Backup *backup = chosen();
    if (!backup)
        return;
    const QFileInfo here(context().file.path());
    const QString stamp = backup->madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH-mm"));
    const QString source = backup->path;
    const QString path = context().modal.saveFile(
        this, tr("Restore as a new file"),
        here.dir().filePath(QStringLiteral("%1 %2.groundwork").arg(here.completeBaseName(), stamp)),
        tr("Groundwork programs (*.groundwork)"));
    if (path.isEmpty())
        return;
    if (const Result<void> done = restoreBackup(source, path); !done) {
        context().navigator.showError(done.error());
        return;
    }
    const Question question{tr("Open the restored file?"),
                            tr("%1 is restored and checked. The program that is open now stays as it is.")
                                .arg(QFileInfo(path).fileName()),
                            {tr("Open it"), tr("Stay here")},
                            1};
    if (context().modal.ask(this, question) == 0)
        context().navigator.openProgram(path);
}

void BackupsPage::restoreThis() {
    const Backup *backup = chosen();
    if (!backup)
        return;
    const Result<BackupDifference> difference = changedSince(context().file, backup->path);
    if (!difference) {
        context().navigator.showError(difference.error());
        return;
    }
    const QString when = words::backupWhen(backup->madeAt, context().file.clock().today());
    const Question question{tr("Go back to how it was? (%1)").arg(when),
                            words::lossText(*difference) + QStringLiteral("\n\n") +
                                tr("A backup of how it is now is made first, so you can come back to it from "
                                   "this page. Undo starts "
                                   "anew after this. The record of what was printed and exported stays."),
                            {tr("Restore this backup"), tr("Keep what is here")},
                            1};
    if (context().modal.ask(this, question) != 0)
        return;
    if (const Result<void> done = context().file.restore(backup->path); !done) {
        context().navigator.showError(done.error());
        return;
    }
    context().navigator.toast(tr("Restored: %1").arg(when));
    context().navigator.programReplaced();
}

} // namespace groundwork::ui
