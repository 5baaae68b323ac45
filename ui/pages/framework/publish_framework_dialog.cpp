#include "ui/pages/framework/publish_framework_dialog.h"

#include "core/framework/framework_compare.h"
#include "core/framework/framework_rows.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace groundwork::ui {

namespace {

/// The cohorts that take the version up, and those that keep theirs since pairs work by it.
void sortCohorts(const ProgramFile &file, QStringList &follow, QStringList &keep) {
    using framework::CohortState;
    for (const framework::Cohort &cohort : framework::cohorts(file)) {
        const bool early = cohort.state == CohortState::Draft || cohort.state == CohortState::Recruiting;
        const bool matching = cohort.state == CohortState::Matching;
        const bool agreed = framework::acceptedPartnerships(file, cohort.id) > 0;
        if (early || (matching && !agreed))
            follow.append(cohort.name);
        else if (matching || cohort.state == CohortState::Running || cohort.state == CohortState::Closing)
            keep.append(cohort.name);
    }
}

} // namespace

PublishFrameworkDialog::PublishFrameworkDialog(const PageContext &context, const framework::Framework &draft,
                                               const std::optional<framework::Framework> &base,
                                               QWidget *parent)
    : QDialog(parent)
    , m_note(new QLineEdit) {
    setObjectName(QStringLiteral("publishFrameworkDialog"));
    setWindowTitle(tr("Publish version %1").arg(draft.version));
    Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(new Label(theme, tr("What will be true then"), TextRole::Section));
    QStringList facts = {
        tr("Version %1 gets today’s date and stays as it is; a later change makes a new version.")
            .arg(draft.version)};
    if (base) {
        const int changed = framework::changedLines(
            framework::compareFrameworks(*base, draft, words::parameterLines));
        facts.append(changed > 0 ? tr("%n line(s) (differs|differ) from version %1.", nullptr, changed)
                                       .arg(base->version)
                                 : tr("It says the same as version %1.").arg(base->version));
    }
    QStringList follow;
    QStringList keep;
    sortCohorts(context.file, follow, keep);
    if (!follow.isEmpty())
        facts.append(tr("Nobody is matched yet in %1: it works by version %2 from now on.")
                         .arg(follow.join(QStringLiteral(", ")))
                         .arg(draft.version));
    if (!keep.isEmpty())
        facts.append(tr("%1 keeps its version, since pairs said yes to it. You can move it afterwards.")
                         .arg(keep.join(QStringLiteral(", "))));
    facts.append(tr("Signed agreements do not change."));
    for (const QString &fact : facts)
        column->addWidget(wrappingLabel(theme, QStringLiteral("• ") + fact));
    m_note->setObjectName(QStringLiteral("publishNote"));
    m_note->setMaxLength(framework::kLongestVersionNote);
    column->addWidget(titledField(theme, tr("What is new, in one line"), m_note,
                                  tr("It stands in the list of versions and on the print of the changes.")));
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("publishCancel"), tr("Not yet"));
    auto *publish = button(theme, QStringLiteral("publishGo"), tr("Publish version %1").arg(draft.version),
                           ButtonKind::Primary);
    publish->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(publish);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(publish, &QPushButton::clicked, this, &QDialog::accept);
    const int wide = theme.size(520);
    resize(wide, std::max(column->heightForWidth(wide), column->minimumSize().height()));
    m_note->setFocus();
}

QString PublishFrameworkDialog::note() const {
    return m_note->text();
}

} // namespace groundwork::ui
