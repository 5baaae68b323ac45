#pragma once

#include "core/people/participant.h"
#include "core/people/person.h"
#include "ui/pages/page.h"
#include "ui/words/people_words.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

/// A thin line between groups.
class HairLine : public QWidget {
    Q_OBJECT

  public:
    explicit HairLine(Theme &theme);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
};

/// All that is known of one participant, in groups; each says who sees it.
class ProfileGroups : public QWidget {
    Q_OBJECT

  public:
    explicit ProfileGroups(const PageContext &context, QWidget *parent = nullptr);
    void showPerson(const people::Participant &participant, const people::Person &person);

  private:
    void fillAbout(const people::Participant &participant, const people::Person &person);
    void fillNeeds(const people::Profile &profile, const people::Person &person);
    void fillTimes(const people::Profile &profile);
    void fillMore(const people::Profile &profile, const people::Person &person);
    void fillMatch(const people::Participant &participant);
    void fillNever(const people::Participant &participant, const people::Person &person);
    /// What was said to the coordinator's own questions, by who may read it.
    void fillQuestions(const people::Participant &participant);
    /// Other cohorts and the partners there and here.
    void fillHistory(const people::Participant &participant);
    /// What was done to this person's entry, the last of it.
    void fillChanges(const people::Participant &participant);
    /// A group with its title and who sees it; its lines go into the layout.
    QVBoxLayout *group(const QString &title, words::Visibility visibility);
    void line(QVBoxLayout *group, const QString &text);
    void quote(QVBoxLayout *group, const QString &lead, const QString &text);
    /// "Say it    NAA-dya": skipped when the text is empty.
    void fact(QVBoxLayout *group, const QString &name, const QString &text);
    [[nodiscard]] QString nameOf(const people::Wish &wish) const;

    PageContext m_context;
    QVBoxLayout *m_column;
};

} // namespace groundwork::ui
