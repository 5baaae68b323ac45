#include "ui/pages/people/import_file_step.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSpinBox>

namespace groundwork::ui {

using exchange::TextEncoding;

ImportFileStep::ImportFileStep(ImportSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_problem(new Banner(theme, Banner::Tone::Problem, QString()))
    , m_name(wrappingLabel(theme, QString(), TextRole::BodyStrong))
    , m_settings(new QWidget)
    , m_reading(new QWidget)
    , m_progress(new QProgressBar)
    , m_sheet(new QComboBox)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_headerRows(new QSpinBox)
    , m_firstRow(new QSpinBox) {
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    column->addWidget(new Label(theme, tr("Choose the list of people"), TextRole::PageTitle));
    column->addWidget(
        wrappingLabel(theme,
                      tr("A spreadsheet (.xlsx) or a text file (.csv, .tsv), as your survey tool writes it. "
                         "Nothing is stored until the last step."),
                      TextRole::Body, Token::Ink2));
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->hide();
    column->addWidget(m_problem);

    auto *card = new Card(theme);
    auto *row = new QHBoxLayout;
    auto *choose = button(theme, QStringLiteral("importChoose"), tr("Choose a file…"), ButtonKind::Plain,
                          QStringLiteral("folder"));
    setFocusProxy(choose);
    row->addWidget(choose);
    row->addWidget(m_name, 1);
    card->body()->addLayout(row);
    card->body()->addWidget(wrappingLabel(theme, tr("Or drop the file here."), TextRole::Small, Token::Ink2));
    m_name->setObjectName(QStringLiteral("importFileName"));

    auto *readingRow = new QHBoxLayout(m_reading);
    readingRow->setContentsMargins(0, 0, 0, 0);
    m_progress->setAccessibleName(tr("Reading"));
    auto *stop = button(theme, QStringLiteral("importStopReading"), tr("Stop"));
    readingRow->addWidget(m_progress, 1);
    readingRow->addWidget(stop);
    m_reading->hide();
    card->body()->addWidget(m_reading);
    column->addWidget(card);

    auto *form = new QFormLayout(m_settings);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const auto add = [&](const QString &name, const QString &words, QWidget *field) {
        field->setObjectName(name);
        auto *label = new Label(theme, words);
        label->setBuddy(field);
        field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
        form->addRow(label, field);
        return label;
    };
    m_sheetLabel = add(QStringLiteral("importSheet"), tr("&Sheet"), m_sheet);
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252})
        m_encoding->addItem(words::encodingWord(encoding), static_cast<int>(encoding));
    m_encodingLabel = add(QStringLiteral("importEncoding"), tr("&Characters"), m_encoding);
    for (const QChar delimiter : {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t'), QLatin1Char('|')})
        m_delimiter->addItem(words::delimiterWord(delimiter), QString(delimiter));
    m_delimiterLabel = add(QStringLiteral("importDelimiter"), tr("Cells are kept &apart by"), m_delimiter);
    m_headerRows->setRange(0, 3);
    add(QStringLiteral("importHeaderRows"), tr("Rows with &titles"), m_headerRows);
    m_firstRow->setRange(1, 1000);
    add(QStringLiteral("importFirstRow"), tr("Titles &begin in row"), m_firstRow);
    m_settings->hide();
    auto *settingsCard = new Card(theme, tr("How it is read"));
    settingsCard->body()->addWidget(m_settings);
    settingsCard->hide();
    m_settings->show();
    column->addWidget(settingsCard);
    column->addStretch(1);

    connect(choose, &QPushButton::clicked, this, &ImportFileStep::chooseClicked);
    connect(stop, &QPushButton::clicked, this, &ImportFileStep::cancelClicked);
    for (QComboBox *box : {m_sheet, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, &ImportFileStep::rereadWanted);
    for (QSpinBox *box : {m_headerRows, m_firstRow})
        connect(box, &QSpinBox::valueChanged, this, &ImportFileStep::headerChosen);
    connect(&session, &ImportSession::tableChanged, this, [this, settingsCard] {
        settingsCard->show();
        showTable();
    });
}

exchange::ReadOptions ImportFileStep::options() const {
    exchange::ReadOptions options;
    if (!m_session.hasTable())
        return options;
    options.sheet = m_sheet->currentText();
    options.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    const QString delimiter = m_delimiter->currentData().toString();
    options.delimiter = delimiter.isEmpty() ? QChar() : delimiter.front();
    return options;
}

void ImportFileStep::showReading(const QString &path) {
    m_problem->hide();
    m_name->setText(QFileInfo(path).fileName());
    m_progress->setRange(0, 0);
    m_reading->show();
}

void ImportFileStep::showProgress(qint64 done, qint64 total) {
    m_progress->setRange(0, total > 0 ? 100 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(done * 100 / total));
}

void ImportFileStep::showProblem(const QString &text) {
    m_reading->hide();
    m_problem->set(Banner::Tone::Problem, text);
    m_problem->show();
}

void ImportFileStep::showIdle() {
    m_reading->hide();
}

void ImportFileStep::showTable() {
    m_problem->hide();
    m_reading->hide();
    const exchange::RawTable &table = m_session.table().table;
    m_name->setText(QFileInfo(table.path).fileName());
    const QSignalBlocker sheets(m_sheet), encodings(m_encoding), delimiters(m_delimiter), rows(m_headerRows),
        first(m_firstRow);
    m_sheet->clear();
    for (const exchange::SheetInfo &sheet : table.sheets)
        m_sheet->addItem(sheet.name);
    m_sheet->setCurrentIndex(m_sheet->findText(table.sheet));
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(table.encoding)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(QString(table.delimiter)));
    for (QWidget *widget : {static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_sheetLabel)})
        widget->setVisible(table.isWorkbook);
    for (QWidget *widget : {static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_encodingLabel),
                            static_cast<QWidget *>(m_delimiter), static_cast<QWidget *>(m_delimiterLabel)})
        widget->setVisible(!table.isWorkbook);
    m_headerRows->setValue(m_session.table().shape.headerRows);
    m_firstRow->setValue(table.rows[static_cast<size_t>(m_session.table().shape.firstHeader)].number);
}

void ImportFileStep::headerChosen() {
    if (m_session.hasTable())
        m_session.setHeaderRows(m_headerRows->value(), m_firstRow->value());
}

void ImportFileStep::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportFileStep::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
        Q_EMIT dropped(urls.front().toLocalFile());
    }
}

} // namespace groundwork::ui
