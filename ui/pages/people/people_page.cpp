#include "ui/pages/people/people_page.h"

#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/people/row_refresh.h"
#include "core/settings/settings.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/people_filter_bar.h"
#include "ui/pages/people/people_table.h"
#include "ui/pages/people/profile_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>

namespace groundwork::ui {

using models::PeopleModel;
using people::ParticipantRow;
using people::ParticipantState;

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new PeopleModel(this)) {
    setObjectName(QStringLiteral("peoplePage"));
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list = buildList();
    row->addWidget(m_list, 1);
    m_panel = new ProfilePanel(context, this);
    m_panel->hide();
    connect(m_panel, &ProfilePanel::closeRequested, this, &PeoplePage::closeProfile);
    connect(m_panel, &ProfilePanel::otherRequested, this, [this](ParticipantId other) {
        if (m_model->rowOf(other) < 0)
            clearFilters();
        select(other);
        openProfile();
    });
    connect(m_panel, &ProfilePanel::removeRequested, this, &PeoplePage::removeChosen);
    connect(m_panel, &ProfilePanel::printRequested, this, &PeoplePage::printHeld);
    connect(m_panel, &ProfilePanel::stateRequested, this, &PeoplePage::setState);
    connect(m_panel, &ProfilePanel::editRequested, this, [this] {
        const Result<people::Participant> participant =
            people::participant(this->context().file, m_panel->participant());
        if (went(participant))
            openEditor(participant->person, participant->role);
    });
    connect(&context.theme, &Theme::changed, this, &PeoplePage::placePanel);
    readKept();
    reload();
}

QString PeoplePage::title() const {
    return tr("People");
}

void PeoplePage::showSeveral() {
    const auto count = static_cast<int>(m_table->chosenOnes().size());
    m_severalBar->setVisible(count > 1);
    m_severalCount->setText(tr("%n (person|people) chosen", nullptr, count));
}

void PeoplePage::refresh(const ChangeReport &report) {
    static const QStringList tables{QStringLiteral("participant"),      QStringLiteral("participant_item"),
                                    QStringLiteral("participant_wish"), QStringLiteral("participant_answer"),
                                    QStringLiteral("person"),           QStringLiteral("person_language"),
                                    QStringLiteral("person_private"),   QStringLiteral("not_with_private"),
                                    QStringLiteral("partnership"),      QStringLiteral("setting"),
                                    QStringLiteral("question"),         QStringLiteral("question_option"),
                                    QStringLiteral("question_answer"),  QStringLiteral("question_answer_private")};
    bool ours = report.isEmpty();
    for (const QString &table : tables)
        ours = ours || report.touches(table);
    if (!ours)
        return;
    const auto persons = people::personsTouched(context().file, report, m_model->rows());
    if (!isVisible() || m_stale || !persons) {
        m_stale = true;
        if (isVisible())
            readAgain();
        return;
    }
    reload(*persons);
}

void PeoplePage::readAgain() {
    if (!m_stale)
        return;
    m_stale = false;
    reload();
}

void PeoplePage::showEvent(QShowEvent *event) {
    readAgain(); // nothing is read while another page is in front
    Page::showEvent(event);
}

void PeoplePage::reload(const std::vector<PersonId> &persons) {
    const ParticipantId before = chosen();
    const QDate today = context().file.clock().today();
    m_model->setToday(today);
    const std::vector<questions::Question> questions = listedQuestions();
    m_filters->setQuestions(questions);
    m_table->setQuestions(questions);
    {
        const QScopedValueRollback reading(m_reading, true); // the profile does not jump to a neighbour
        if (persons.empty())
            m_model->setRows(people::participantRows(context().file, context().cohort));
        else
            m_model->updateRows(persons,
                                people::participantRowsOf(context().file, context().cohort, persons));
    }
    m_filters->setRows(m_model->rows(), today);
    readKept();
    updateCounts();
    if (before.isValid() && !chosen().isValid())
        select(before);
    if (m_panelOpen && !m_panel->showParticipant(m_panel->participant()))
        closeProfile();
}

/// The coordinator's own questions that a list may show: not the private ones.
std::vector<questions::Question> PeoplePage::listedQuestions() const {
    std::vector<questions::Question> listed = questions::askedQuestions(context().file, context().cohort);
    std::erase_if(listed, [](const questions::Question &question) { return question.isPrivate(); });
    return listed;
}

void PeoplePage::updateCounts() {
    int mentees = 0;
    int mentors = 0;
    int places = 0;
    int waiting = 0;
    for (const ParticipantRow &row : m_model->rows()) {
        if (row.state == ParticipantState::Waiting)
            ++waiting;
        if (people::isGone(row.state))
            continue;
        if (row.role == Role::Mentor) {
            ++mentors;
            places += row.capacity;
        } else {
            ++mentees;
        }
    }
    const int all = static_cast<int>(m_model->rows().size());
    const int shown = m_model->rowCount();
    QString sub;
    if (all > 0) {
        sub = tr("%1, %2 with %3.")
                  .arg(tr("%n mentee(s)", nullptr, mentees), tr("%n mentor(s)", nullptr, mentors),
                       tr("%n place(s)", nullptr, places));
        if (waiting > 0)
            sub += QLatin1Char(' ') + tr("%n (person waits|people wait).", nullptr, waiting);
    }
    m_header->setSub(sub);
    m_stack->setCurrentIndex(all == 0 ? 1 : shown == 0 ? 2 : 0);
    m_filters->setVisible(all > 0);
    for (QWidget *action : m_headerActions)
        action->setVisible(all > 0);
    m_shown->setVisible(all > 0 && shown > 0 && shown < all);
    m_shown->setText(tr("%1 of %n shown", nullptr, all).arg(shown));
    context().navigator.pageChanged();
}

void PeoplePage::applyFilter() {
    const ParticipantId before = chosen();
    m_model->setFilter(m_filters->filter());
    updateCounts();
    if (before.isValid() && !chosen().isValid())
        select(before);
}

void PeoplePage::clearFilters() {
    m_filters->clear();
    m_table->setFocus();
}

void PeoplePage::opened(const Place &place) {
    readAgain();
    if (!place.filter.isEmpty())
        m_filters->setKey(place.filter);
    if (place.item > 0) {
        if (m_model->rowOf(ParticipantId{place.item}) < 0)
            clearFilters();
        select(ParticipantId{place.item});
        openProfile();
    }
    if (m_model->rows().empty())
        setFocus();
    else
        m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->choose(0);
    if (place.part == QLatin1String("import"))
        openImport();
    if (place.part == QLatin1String("questions"))
        openQuestions();
    if (place.part == QLatin1String("supply"))
        openSupply();
}

Place PeoplePage::place() const {
    return {PageId::People, m_panelOpen ? chosen().value : 0, {}, m_filters->key()};
}

QString PeoplePage::newItemWords() const {
    return tr("Add a person…");
}

void PeoplePage::newItem() {
    const bool mentors = m_model->filter().who == models::PeopleFilter::Who::Mentors;
    openEditor(std::nullopt, mentors ? Role::Mentor : Role::Mentee);
}

bool PeoplePage::focusFilter() {
    if (m_model->rows().empty())
        return false;
    m_filters->focusSearch();
    return true;
}

bool PeoplePage::closeTopmost() {
    if (!m_panelOpen)
        return false;
    closeProfile();
    return true;
}

ParticipantId PeoplePage::chosen() const {
    const ParticipantRow *row = m_model->rowAt(m_table->currentIndex());
    return row ? row->id : ParticipantId{};
}

void PeoplePage::select(ParticipantId id) {
    const int row = m_model->rowOf(id);
    if (row < 0 || chosen() == id)
        return;
    m_table->choose(row);
}

void PeoplePage::openProfile() {
    if (!chosen().isValid() || !m_panel->showParticipant(chosen()))
        return;
    m_panelOpen = true;
    placePanel();
}

void PeoplePage::closeProfile() {
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panelOpen = false;
    placePanel();
    if (hadFocus)
        m_table->setFocus();
}

void PeoplePage::placePanel() {
    // Beside the table where there is room, over it where there is not (visual.md 13).
    auto *row = static_cast<QHBoxLayout *>(layout());
    const int wanted = std::min(context().theme.size(320), width());
    const bool beside = width() >= wanted + context().theme.size(680);
    if (beside && row->indexOf(m_panel) < 0)
        row->addWidget(m_panel);
    else if (!beside)
        row->removeWidget(m_panel);
    m_panel->setFixedWidth(wanted);
    m_panel->setVisible(m_panelOpen);
    if (!beside && m_panelOpen) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        m_panel->setGeometry(rtl ? 0 : width() - wanted, 0, wanted, height());
        m_panel->raise();
    }
}

void PeoplePage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    placePanel();
}

} // namespace groundwork::ui
