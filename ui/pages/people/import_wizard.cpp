#include "ui/pages/people/import_wizard.h"

#include "core/base/error_code.h"
#include "core/exchange/pair_import.h"
#include "core/jobs/post_to.h"
#include "ui/pages/people/import_columns_step.h"
#include "ui/pages/people/import_file_step.h"
#include "ui/pages/people/import_people_step.h"
#include "ui/pages/people/import_summary_step.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/import_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace groundwork::ui {

using exchange::SignUpTable;

namespace {

/// A step that scrolls when the text is large and the window small.
QScrollArea *scrolled(QWidget *widget) {
    auto *scroll = scrollingPage(widget);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return scroll;
}

/// The first control of a step, in the order of Tab, that is to be seen and can be used.
QWidget *firstControl(const QWidget &step) {
    for (QWidget *at = step.nextInFocusChain(); at && at != &step; at = at->nextInFocusChain()) {
        if (step.isAncestorOf(at) && at->isVisible() && at->isEnabled() && !at->focusProxy() &&
            (at->focusPolicy() & Qt::TabFocus) != 0) {
            const auto *button = qobject_cast<QAbstractButton *>(at);
            const bool choice = button && button->group() && button->group()->checkedButton();
            return choice ? button->group()->checkedButton() : at; // where Tab would go, too
        }
    }
    return nullptr;
}

} // namespace

ImportWizard::ImportWizard(ProgramFile &file, CohortId cohort, Theme &theme, ModalPort &modal,
                           QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_modal(modal)
    , m_session(file, cohort)
    , m_problem(new Banner(theme, Banner::Tone::Problem, QString()))
    , m_stack(new QStackedWidget)
    , m_file(new ImportFileStep(m_session, theme))
    , m_columns(new ImportColumnsStep(m_session, theme))
    , m_summary(new ImportSummaryStep(theme)) {
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Bring in a list of people"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(12), theme.space(20), theme.space(12));
    column->setSpacing(theme.space(10));
    column->addWidget(buildSteps());
    buildBanners(*column);
    m_stack->addWidget(scrolled(m_file));
    m_stack->addWidget(scrolled(m_columns));
    auto *known = new ImportPeopleStep(m_session, theme);
    m_stack->addWidget(scrolled(known));
    m_stack->addWidget(scrolled(m_summary));
    column->addWidget(m_stack, 1);
    column->addLayout(buildFoot());
    connectSteps();
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(std::min(1190, room.width() - 40), std::min(700, room.height() - 40));
    goTo(FileStep);
}

ImportWizard::~ImportWizard() {
    // The steps look at the session while they go (the focus leaves them): they go first.
    m_job.reset();
    disconnect(&m_session, nullptr, this, nullptr);
    delete m_stack;
}

/// What stands above the steps when something is wrong, or when this is the wrong place for the list.
void ImportWizard::buildBanners(QBoxLayout &column) {
    m_problem->setObjectName(QStringLiteral("importError"));
    m_problem->hide();
    column.addWidget(m_problem);
    m_pairs = new Banner(m_theme, Banner::Tone::Info,
                         tr("Each row names a mentor and a mentee: this looks like a list of pairs."));
    m_pairs->setObjectName(QStringLiteral("importLooksLikePairs"));
    m_pairs->setAction(tr("Bring in pairs instead"));
    m_pairs->hide();
    column.addWidget(m_pairs);
    connect(m_pairs, &Banner::actionClicked, this, [this] {
        const QString path = m_session.table().table.path;
        reject();
        Q_EMIT pairsWanted(path);
    });
}

QLayout *ImportWizard::buildFoot() {
    m_busy = new QWidget;
    auto *busyRow = new QHBoxLayout(m_busy);
    busyRow->setContentsMargins(0, 0, 0, 0);
    m_busyWords = new Label(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_busyWords->setObjectName(QStringLiteral("importBusy"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setTextVisible(false);
    busyRow->addWidget(m_busyWords);
    busyRow->addWidget(m_progress, 1);
    QSizePolicy keeps = m_busy->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // nothing jumps when planning begins and ends
    m_busy->setSizePolicy(keeps);
    m_busy->hide();
    m_cancel = button(m_theme, QStringLiteral("importCancel"), tr("Cancel"), ButtonKind::Quiet);
    m_back =
        button(m_theme, QStringLiteral("importBack"), tr("Back"), ButtonKind::Plain, QStringLiteral("left"));
    m_next = button(m_theme, QStringLiteral("importNext"), QString(), ButtonKind::Primary);
    for (QPushButton *action : {m_cancel, m_back, m_next})
        action->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_busy, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    return buttons;
}

void ImportWizard::connectSteps() {
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(&m_session, &ImportSession::planningChanged, this, &ImportWizard::showBusy);
    connect(&m_session, &ImportSession::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 100 : 0);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 100 / total) : 0);
    });
    connect(&m_session, &ImportSession::stored, this, &ImportWizard::storedDone);
    connect(m_columns, &ImportColumnsStep::useRememberedClicked, this, &ImportWizard::useRemembered);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_file, &ImportFileStep::chooseClicked, this, &ImportWizard::choose);
    connect(m_file, &ImportFileStep::dropped, this, &ImportWizard::readFile);
    connect(m_file, &ImportFileStep::cancelClicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_file, &ImportFileStep::rereadWanted, this,
            [this] { read(m_session.table().table.path, m_file->options(), false); });
    connect(m_columns, &ImportColumnsStep::saveMapClicked, this, &ImportWizard::saveMap);
    connect(m_columns, &ImportColumnsStep::useMapClicked, this, &ImportWizard::useMap);
    connect(&m_session, &ImportSession::planned, this, &ImportWizard::showPlan);
    connect(&m_session, &ImportSession::tableChanged, this, &ImportWizard::showPlan);
}

QWidget *ImportWizard::buildSteps() {
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(16));
    row->setLayout(flow);
    const QStringList names{tr("File"), tr("Columns and check"), tr("People already here"), tr("Bring in")};
    for (int i = 0; i < StepCount; ++i) {
        auto *label =
            new Label(m_theme, tr("%1  %2").arg(QLocale().toString(i + 1), names[i]), TextRole::Body);
        label->setObjectName(QStringLiteral("importStep_%1").arg(i + 1));
        m_steps.push_back(label);
        flow->addWidget(label);
    }
    m_about = new Label(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_about->setObjectName(QStringLiteral("importAbout"));
    m_change = linkButton(m_theme, QStringLiteral("importChange"), tr("Change"));
    m_change->setAccessibleName(tr("Change how the file is read"));
    connect(m_change, &QPushButton::clicked, this, [this] { goTo(FileStep); });
    flow->addWidget(m_about);
    flow->addWidget(m_change);
    return row;
}

void ImportWizard::choose() {
    const QString path = m_modal.openFile(this, tr("Choose the list of people"),
                                          tr("Lists (*.xlsx *.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void ImportWizard::readFile(const QString &path) {
    goTo(FileStep);
    read(path, {}, true);
}

void ImportWizard::read(const QString &path, const exchange::ReadOptions &options, bool goOn) {
    m_job.reset();
    m_file->showReading(path);
    m_next->setEnabled(false);
    jobs::Job<SignUpTable>::Callbacks callbacks;
    callbacks.post = jobs::postTo(this);
    callbacks.progressed = [this](jobs::Progress progress) {
        m_file->showProgress(progress.done, progress.total);
    };
    callbacks.finished = [this, goOn](Result<SignUpTable> table) { readDone(std::move(table), goOn); };
    m_job = std::make_unique<jobs::Job<SignUpTable>>(
        [path, options, known = m_session.knownTerms(),
         questions = m_session.questions()](jobs::Reporter &reporter) {
            return exchange::readSignUps(path, options, std::nullopt, known, &reporter, questions);
        },
        std::move(callbacks));
}

void ImportWizard::readDone(Result<SignUpTable> table, bool goOn) {
    m_next->setEnabled(m_session.hasTable());
    if (!table) {
        if (table.error().code == ErrorCode::Cancelled)
            m_file->showIdle();
        else
            m_file->showProblem(words::errorText(table.error()));
        return;
    }
    m_session.setTable(std::move(*table));
    const SignUpTable &read = m_session.table();
    m_pairs->setVisible(exchange::proposePairColumns(read.shape, read.profiles).areComplete());
    if (goOn)
        goTo(ColumnsStep);
}

void ImportWizard::goTo(int step) {
    m_step = std::clamp(step, 0, static_cast<int>(StepCount) - 1);
    m_problem->hide();
    m_stack->setCurrentIndex(m_step);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool here = static_cast<int>(i) == m_step;
        m_steps[i]->setRole(here ? TextRole::BodyStrong : TextRole::Body);
        m_steps[i]->setInk(here ? Token::Accent : Token::Ink2);
        m_steps[i]->setAccessibleName(here ? tr("%1, this step").arg(m_steps[i]->text())
                                           : m_steps[i]->text());
    }
    if (m_step == SummaryStep)
        m_summary->showCounts(m_session.plan().counts);
    showPlan();
    // The focus never stays on a step that is not to be seen.
    if (m_step == ColumnsStep)
        m_columns->enter();
    else if (m_step == SummaryStep)
        m_next->setFocus();
    else if (QWidget *first = firstControl(*m_stack->currentWidget()))
        first->setFocus();
    else
        m_next->setFocus();
}

void ImportWizard::showPlan() {
    const bool table = m_session.hasTable();
    m_back->setVisible(m_step > FileStep);
    m_change->setVisible(table && m_step != FileStep);
    m_about->setVisible(table);
    const exchange::ImportCounts counts = m_session.plan().counts;
    const int people = counts.added + counts.updated;
    QString words;
    bool possible = table;
    switch (m_step) {
    case FileStep:
        words = tr("Next: columns and check");
        break;
    case ColumnsStep:
        words = tr("Next: people already here");
        possible = possible && m_session.rowsReady() > 0;
        break;
    case PeopleStep:
        words = tr("Next: bring in");
        break;
    default:
        words = tr("Bring in %n (person|people)", nullptr, people);
        possible = possible && people > 0;
        break;
    }
    m_next->setText(words);
    possible = possible && !m_session.isPlanning() && !m_session.isStoring();
    m_next->setEnabled(possible);
    m_next->setToolTip(possible                  ? QString()
                       : m_session.isPlanning() ? tr("The rows are being looked at.")
                                                : tr("No row can come in yet."));
    m_next->setAccessibleDescription(m_next->toolTip());
    if (!table)
        return;
    const exchange::RawTable &raw = m_session.table().table;
    QStringList about{QFileInfo(raw.path).fileName(), tr("%n row(s)", nullptr, counts.rows)};
    if (raw.isWorkbook)
        about << tr("sheet %1").arg(raw.sheet);
    else
        about << words::delimiterWord(raw.delimiter) << words::encodingWord(raw.encoding);
    if (m_session.table().shape.headerRows > 0)
        about << tr("titles in row %1")
                     .arg(raw.rows[static_cast<size_t>(m_session.table().shape.firstData() - 1)].number);
    m_about->setText(about.join(QStringLiteral(" · ")));
    if (m_step == SummaryStep)
        m_summary->showCounts(m_session.plan().counts);
}

void ImportWizard::next() {
    if (m_step == SummaryStep)
        bringIn();
    else
        goTo(m_step + 1);
}

void ImportWizard::bringIn() {
    m_problem->hide();
    m_session.store();
    showBusy();
}

void ImportWizard::storedDone(const Result<exchange::ImportCounts> &counts) {
    showBusy();
    if (!counts) {
        if (counts.error().code != ErrorCode::Cancelled)
            showError(counts.error());
        return;
    }
    Q_EMIT broughtIn(tr("%n (person|people) brought in", nullptr, counts->added + counts->updated));
    accept();
}

void ImportWizard::showBusy() {
    const bool storing = m_session.isStoring();
    m_busy->setVisible(storing || m_session.isPlanning());
    m_busyWords->setText(storing ? tr("Bringing people in…") : tr("Looking at the rows…"));
    m_progress->setAccessibleName(m_busyWords->text());
    if (!m_busy->isVisible())
        m_progress->setRange(0, 0);
    m_cancel->setText(storing ? tr("Stop") : tr("Cancel"));
    m_back->setEnabled(!storing);
    m_stack->setEnabled(!storing);
    m_change->setEnabled(!storing);
    showPlan();
}

void ImportWizard::reject() {
    if (m_session.isStoring())
        m_session.cancelStoring();
    else if (mayLeave())
        QDialog::reject();
}

/// Cells that were put right by hand cannot be got back once the wizard is gone, so Esc asks before.
bool ImportWizard::mayLeave() {
    const exchange::ImportOptions &options = m_session.options();
    const auto typed = options.edits.size() + options.splitAtBoth.size();
    if (typed == 0)
        return true;
    Question question;
    question.title = tr("Leave this list?");
    question.text = tr("%n cell(s) that you put right (is|are) forgotten then. Nothing has been brought in yet.",
                       nullptr, static_cast<int>(typed));
    question.answers = {tr("Go on with it"), tr("Leave the list")};
    return m_modal.ask(this, question) == 1;
}

void ImportWizard::showError(const Error &error) {
    m_problem->set(Banner::Tone::Problem, words::errorText(error));
    m_problem->show();
}

void ImportWizard::keyPressEvent(QKeyEvent *event) {
    // Enter in a table ends an edit; it never brings anything in.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace groundwork::ui
