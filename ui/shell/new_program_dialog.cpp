#include "ui/shell/new_program_dialog.h"

#include "core/base/text_fold.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/label.h"
#include "ui/words/program_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace groundwork::ui {

namespace {

/// A file name made of a program's name: letters and digits of any script, the rest as hyphens.
QString fileNameFor(const QString &name) {
    QString plain;
    for (const QChar letter : foldText(name)) {
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            plain += letter;
        else if (!plain.endsWith(QLatin1Char('-')))
            plain += QLatin1Char('-');
    }
    while (plain.endsWith(QLatin1Char('-')))
        plain.chop(1);
    if (plain.isEmpty())
        plain = QStringLiteral("program");
    return plain.left(60) + QStringLiteral(".groundwork");
}

} // namespace

NewProgramDialog::NewProgramDialog(Services &services, framework::ProgramTemplate programTemplate,
                                   QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_template(new QComboBox)
    , m_name(new QLineEdit)
    , m_organization(new QLineEdit)
    , m_coordinator(new QLineEdit)
    , m_contact(new QLineEdit)
    , m_cohort(new QLineEdit)
    , m_start(new QDateEdit)
    , m_end(new QDateEdit)
    , m_path(new QLineEdit)
    , m_brings(wrappingLabel(services.theme, QString(), TextRole::Small, Token::Ink2))
    , m_problem(new Banner(services.theme, Banner::Tone::Problem, QString())) {
    Theme &theme = services.theme;
    setObjectName(QStringLiteral("newProgramDialog"));
    setWindowTitle(tr("New program"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    for (const framework::ProgramTemplate choice : framework::programTemplates())
        m_template->addItem(words::templateTitle(choice), static_cast<int>(choice));
    m_template->setCurrentIndex(m_template->findData(static_cast<int>(programTemplate)));
    m_problem->hide();
    m_problem->setObjectName(QStringLiteral("newProgramProblem"));

    auto *content = new QWidget;
    content->setLayout(buildForm());
    auto *scroll = scrollingPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(20), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    column->addLayout(buildFoot());

    QDate start = services.clock.today().addMonths(2);
    start = start.addDays(1 - start.day());
    m_start->setDate(start);
    m_coordinator->setText(services.preferences.userName());
    m_contact->setText(services.preferences.userContact());
    templateChosen();
    fitToContent(*this, *scroll, theme.size(560));

    connect(m_template, &QComboBox::currentIndexChanged, this, &NewProgramDialog::templateChosen);
    connect(m_start, &QDateEdit::dateChanged, this, &NewProgramDialog::templateChosen);
    connect(m_name, &QLineEdit::textChanged, this, &NewProgramDialog::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    suggestPath();
    m_name->setFocus();
}

QFormLayout *NewProgramDialog::buildForm() {
    Theme &theme = m_services.theme;
    auto *form = new QFormLayout;
    form->setSpacing(theme.space(8));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const QString &objectName, const QString &words, QWidget *field,
                         const QString &hint = {}) {
        field->setObjectName(objectName);
        auto *label = new Label(theme, words);
        label->setBuddy(field);
        field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
        if (auto *edit = qobject_cast<QLineEdit *>(field); edit && !hint.isEmpty())
            edit->setPlaceholderText(hint);
        form->addRow(label, field);
    };
    add(QStringLiteral("newProgramTemplate"), tr("&Template"), m_template);
    m_brings->setObjectName(QStringLiteral("newProgramBrings"));
    form->addRow(m_brings);
    add(QStringLiteral("newProgramName"), tr("&Name of the program"), m_name, tr("Side by Side"));
    add(QStringLiteral("newProgramOrganization"), tr("&Organization"), m_organization,
        tr("Harbourlight Hospital"));
    add(QStringLiteral("newProgramCohort"), tr("Name of this co&hort"), m_cohort, tr("Side by Side 2027"));
    add(QStringLiteral("newProgramStart"), tr("&Starts on"), m_start);
    add(QStringLiteral("newProgramEnd"), tr("&Ends on"), m_end);
    for (QDateEdit *edit : {m_start, m_end}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    }
    add(QStringLiteral("newProgramCoordinator"), tr("&Whom people turn to in private"), m_coordinator,
        tr("A name"));
    add(QStringLiteral("newProgramContact"), tr("Telephone or e-&mail"), m_contact);
    auto *pathRow = new QWidget;
    auto *pathLayout = new QHBoxLayout(pathRow);
    pathLayout->setContentsMargins(0, 0, 0, 0);
    auto *choose = button(theme, QStringLiteral("newProgramChoose"), tr("&Change…"));
    connect(choose, &QPushButton::clicked, this, &NewProgramDialog::choosePath);
    pathLayout->addWidget(m_path, 1);
    pathLayout->addWidget(choose);
    m_path->setObjectName(QStringLiteral("newProgramPath"));
    m_path->setAccessibleName(tr("File"));
    auto *pathLabel = new Label(theme, tr("&File"));
    pathLabel->setBuddy(m_path);
    form->addRow(pathLabel, pathRow);
    return form;
}

QHBoxLayout *NewProgramDialog::buildFoot() {
    Theme &theme = m_services.theme;
    auto *cancel = button(theme, QStringLiteral("newProgramCancel"), tr("Cancel"));
    auto *make =
        button(theme, QStringLiteral("newProgramCreate"), tr("Create the program"), ButtonKind::Primary);
    make->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(
        wrappingLabel(theme, tr("Everything here can be changed later."), TextRole::Small, Token::Ink2), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(make);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(make, &QPushButton::clicked, this, &NewProgramDialog::create);
    return buttons;
}

void NewProgramDialog::choosePath() {
    const QString chosen = m_services.modal.saveFile(this, tr("Where the program file is to be"), m_path->text(),
                                                     tr("Groundwork programs (*.groundwork)"));
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    m_pathChosen = true;
}

framework::NewProgram NewProgramDialog::wanted() const {
    framework::NewProgram wanted;
    wanted.program.name = tidyText(m_name->text());
    wanted.program.organization = tidyText(m_organization->text());
    wanted.program.coordinatorName = tidyText(m_coordinator->text());
    wanted.program.coordinatorContact = tidyText(m_contact->text());
    wanted.program.locale = QStringLiteral("en");
    wanted.cohortName = tidyText(m_cohort->text());
    if (wanted.cohortName.isEmpty())
        wanted.cohortName = QStringLiteral("%1 %2").arg(wanted.program.name).arg(m_start->date().year());
    wanted.start = m_start->date();
    wanted.end = m_end->date();
    wanted.programTemplate = static_cast<framework::ProgramTemplate>(m_template->currentData().toInt());
    return wanted;
}

QString NewProgramDialog::path() const {
    QString path = m_path->text().trimmed();
    if (!path.isEmpty() &&
        QFileInfo(path).suffix().compare(QLatin1String("groundwork"), Qt::CaseInsensitive) != 0)
        path += QStringLiteral(".groundwork");
    return path;
}

void NewProgramDialog::showProblem(const QString &text) {
    m_problem->set(Banner::Tone::Problem, text);
    m_problem->show();
}

void NewProgramDialog::suggestPath() {
    if (!m_pathChosen)
        m_path->setText(QDir(m_services.documentsFolder).filePath(fileNameFor(m_name->text())));
}

void NewProgramDialog::templateChosen() {
    const auto choice = static_cast<framework::ProgramTemplate>(m_template->currentData().toInt());
    m_brings->setText(words::templateSentence(choice));
    m_end->setDate(framework::templateEnd(choice, m_start->date()));
}

void NewProgramDialog::create() {
    if (tidyText(m_name->text()).isEmpty()) {
        showProblem(tr("The program has no name yet. Type one, then create it."));
        m_name->setFocus();
        return;
    }
    if (m_end->date() <= m_start->date()) {
        showProblem(tr("The end comes before the start. Change one of the two dates."));
        m_end->setFocus();
        return;
    }
    if (path().isEmpty()) {
        showProblem(tr("The program needs a file. Choose where it is to be."));
        m_path->setFocus();
        return;
    }
    Q_EMIT createClicked();
}

} // namespace groundwork::ui
