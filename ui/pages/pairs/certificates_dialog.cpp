#include "ui/pages/pairs/certificates_dialog.h"

#include "core/base/clock.h"
#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wheel.h"
#include "ui/words/certificate_words.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace groundwork::ui {

using namespace certificates;

namespace {

/// The facts without the meetings one by one.
CertificateFacts asNoted(CertificateFacts facts) {
    facts.log.clear();
    return facts;
}

} // namespace

CertificatesDialog::CertificatesDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("certificates"), tr("Issue certificates"), tr("Issue them"), parent)
    , m_context(context) {
    addNote(tr("Everybody whose pair is closing or over and who has no certificate yet. Tick who wants one and agrees "
               "with what it says; the others are left out. Hours statements are issued on the page of a pair."));
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(context.file, context.cohort)) {
        std::vector<Role> sides;
        for (const Role side : {Role::Mentee, Role::Mentor}) {
            if (readiness(context.file, row.id, side, CertificateKind::Completion) == Readiness::Ready)
                sides.push_back(side);
        }
        if (!sides.empty())
            addPair(row.id, sides);
    }
    if (m_pairs.empty()) {
        addNote(tr("No pair is closing or over that has none yet."));
        keepButton()->setEnabled(false);
    } else {
        addForAll();
        m_pairs.front().people.front().agrees->setFocus();
        showCount();
    }
    fit(760);
}

void CertificatesDialog::addPair(PartnershipId id, const std::vector<Role> &sides) {
    const auto row = partnerships::partnershipRow(m_context.file, id);
    if (!row)
        return;
    const QString title = words::pairTitle(row->menteeName, row->mentorName);
    Pair pair{};
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, theme().space(8), 0, 0);
    column->setSpacing(theme().space(4));
    column->addWidget(wrappingLabel(theme(), title, TextRole::BodyStrong));
    auto *who = new QWidget;
    auto *yes = new FlowLayout(theme().space(8));
    who->setLayout(yes);
    auto *figures = new QWidget;
    auto *flow = new FlowLayout(theme().space(8));
    figures->setLayout(flow);
    for (const Role side : sides) {
        auto facts = proposedFacts(m_context.file, id, side);
        if (!facts)
            continue;
        CertificateWish wish;
        wish.partnership = id;
        wish.side = side;
        wish.facts = *facts;
        const QString called = side == Role::Mentee ? row->menteeCallName : row->mentorCallName;
        constexpr int kLongest = 24; // the whole names stand above
        auto *agrees = new QCheckBox(
            tr("%1 wants one")
                .arg(words::nameInSentence(called.size() > kLongest ? called.left(kLongest) + QChar(0x2026) : called)));
        agrees->setAccessibleName(tr("%1 wants one").arg(words::nameInSentence(facts->name)));
        agrees->setObjectName(QStringLiteral("wants.%1.%2").arg(id.toText(), roleKey(side)));
        connect(agrees, &QCheckBox::toggled, this, &CertificatesDialog::showCount);
        yes->addWidget(agrees);
        pair.people.push_back({wish, agrees});
    }
    if (pair.people.empty())
        return;
    const CertificateFacts &facts = pair.people.front().wish.facts;
    const auto number = [&](const char *name, QSpinBox *box, const QString &spoken) {
        box->setObjectName(QStringLiteral("%1.%2").arg(QString::fromLatin1(name), id.toText()));
        box->setAccessibleName(spoken.arg(title));
        passWheelOn(*box);
        flow->addWidget(box);
        return box;
    };
    pair.meetings = number("meetings", numberField(0, kMostMeetings, facts.meetings),
                           tr("Meetings of %1"));
    pair.meetings->setPrefix(tr("Meetings: "));
    pair.hours = number("hours", numberField(0, kMostMinutes / 60, facts.minutes / 60, tr(" h")),
                        tr("Hours of %1"));
    pair.minutes = number("minutes", numberField(0, 59, facts.minutes % 60, tr(" min")),
                          tr("Minutes over the hours of %1"));
    pair.bothNamed = new QCheckBox(tr("Partner named: both agree"));
    pair.bothNamed->setObjectName(QStringLiteral("named.") + id.toText());
    pair.bothNamed->setAccessibleName(tr("Both of %1 agree that the partner is named").arg(title));
    yes->addWidget(pair.bothNamed);
    column->addWidget(who);
    column->addWidget(figures);
    addWide(line);
    m_pairs.push_back(std::move(pair));
}

void CertificatesDialog::addForAll() {
    addHeading(tr("For all of them"));
    const CertificateFacts &facts = m_pairs.front().people.front().wish.facts;
    m_source = new QComboBox;
    for (const FigureSource source : {FigureSource::PaperLog, FigureSource::AsTold})
        m_source->addItem(words::figureSourceChoice(source), static_cast<int>(source));
    m_training = numberField(0, kMostMinutes, 0, tr(" min"));
    m_signer = new QLineEdit(facts.signers.empty() ? QString() : facts.signers.back().name);
    m_function = new QLineEdit(facts.signers.empty() ? QString() : facts.signers.back().function);
    m_place = new QLineEdit;
    add("allSource", tr("Where the fi&gures that you enter come from"), m_source);
    add("allTraining", tr("&Training that everybody attended"), m_training);
    add("allSigner", tr("Signs for the &program"), m_signer);
    add("allFunction", tr("As"), m_function);
    add("allPlace", tr("P&lace"), m_place);
}

std::vector<CertificateWish> CertificatesDialog::wishes() const {
    std::vector<CertificateWish> all;
    for (const Pair &pair : m_pairs) {
        for (const Line &line : pair.people) {
            if (!line.agrees->isChecked())
                continue;
            CertificateWish wish = line.wish;
            CertificateFacts &facts = wish.facts;
            facts.log.clear();
            facts.meetings = pair.meetings->value();
            facts.minutes = pair.hours->value() * 60 + pair.minutes->value();
            const auto entered = static_cast<FigureSource>(m_source->currentData().toInt());
            if (facts != asNoted(line.wish.facts))
                facts.source = entered; // else they are as the file has them
            facts.trainingMinutes = m_training->value();
            facts.trainingSource = entered;
            if (facts.trainingMinutes > 0)
                facts.done.push_back(Done::Training);
            facts.signers = {{facts.partnerName, facts.partnerRoleName}, {m_signer->text(), m_function->text()}};
            facts.place = m_place->text();
            wish.personAgrees = true;
            wish.partnerAgrees = pair.bothNamed->isChecked();
            all.push_back(wish);
        }
    }
    return all;
}

void CertificatesDialog::showCount() {
    int count = 0;
    for (const Pair &pair : m_pairs) {
        for (const Line &line : pair.people)
            count += line.agrees->isChecked() ? 1 : 0;
    }
    setFoot(tr("%n certificate(s)", nullptr, count));
    keepButton()->setEnabled(count > 0 && !m_context.file.isReadOnly());
    keepButton()->setToolTip(count > 0 ? QString() : tr("Tick somebody first"));
}

void CertificatesDialog::keep() {
    const auto issued = issueCertificates(m_context.file, wishes());
    if (!issued) {
        showProblem(words::errorText(issued.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("%n certificate(s) issued", nullptr, static_cast<int>(issued->size())), true);
}

} // namespace groundwork::ui
