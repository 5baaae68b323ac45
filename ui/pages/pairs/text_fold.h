#pragma once

#include "ui/pages/page.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// Notes that the words of this document of the pair were opened here (domain.md 2.18). An error is said by the window,
/// and nothing may be shown then.
bool noteWordsShown(const PageContext &context, PartnershipId partnership, const QString &what);

/// What stands on the coordinator's page in the place of words that belong to a pair: facts, and "Show", which is
/// noted in the list of what left the pair's hands (domain.md 2.18).
class TextFold final : public QWidget {
    Q_OBJECT

  public:
    /// Page: it fills its place and scrolls. Part: one card in a page that scrolls itself.
    enum class Place { Page, Part };

    /// `key` begins the object names ("<key>Show", "<key>PrintForThem"); `what` is the document whose words they are,
    /// as the list names it; `showWords` is what the button says; `printWords` empty: nothing to print.
    TextFold(const PageContext &context, PartnershipId partnership, const QString &key, const QString &what,
             const QString &showWords, const QString &printWords, Place place = Place::Page, QWidget *parent = nullptr);

    void setFacts(const QString &title, const QStringList &facts);
    void focusShow();

  Q_SIGNALS:
    /// The words were opened, and that is noted. After an error, which the window says, it is not sent.
    void shown();
    void printWanted();

  private:
    PageContext m_context;
    PartnershipId m_partnership;
    QString m_what;
    Label *m_title;
    Label *m_facts;
    QPushButton *m_show;
};

} // namespace groundwork::ui
