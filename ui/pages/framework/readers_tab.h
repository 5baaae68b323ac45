#pragma once

#include "core/framework/framework.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "ui/pages/framework/reader_form.h"
#include "ui/pages/page.h"

#include <vector>

class QBoxLayout;
class QComboBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class Label;

/// Who has read the framework: the list with those outstanding first, the form to type in, and what people
/// like and ask about as a group.
class ReadersTab : public QWidget {
    Q_OBJECT

  public:
    explicit ReadersTab(const PageContext &context, QWidget *parent = nullptr);
    void read();
    void focusFirst();
    /// Prints the forms of those outstanding.
    void print();
    [[nodiscard]] const std::vector<framework_use::Reader> &readers() const { return m_readers; }

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QWidget *buildList();
    QWidget *buildSide();
    void fillList();
    void fillMarks();
    void choose(ParticipantId participant);
    void recorded(ParticipantId participant);
    void recordAll();
    void takeBack();
    [[nodiscard]] bool isShown(const framework_use::Reader &reader) const;

    PageContext m_context;
    framework::Framework m_version;
    std::vector<framework_use::Reader> m_readers;
    QBoxLayout *m_row = nullptr;
    Label *m_count = nullptr;
    QComboBox *m_filter = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_back = nullptr;
    Card *m_entry = nullptr;
    ReaderForm *m_form = nullptr;
    Card *m_marks = nullptr;
    Label *m_draft = nullptr;
};

} // namespace groundwork::ui
