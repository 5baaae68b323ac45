#pragma once

#include "core/framework/framework.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "ui/pages/page.h"

#include <QWidget>

#include <optional>
#include <vector>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace groundwork::ui {

class Label;

/// The paper form as it is typed in: name, date, the number of the line they like, of the one they ask about,
/// the question. Enter goes on to the next field, and in the last one it records the form and brings up the
/// next person who is outstanding.
class ReaderForm : public QWidget {
    Q_OBJECT

  public:
    explicit ReaderForm(const PageContext &context, QWidget *parent = nullptr);
    void setReaders(const framework::Framework &version, const std::vector<framework_use::Reader> &readers);
    /// Shows somebody's form, empty or as it was recorded; the focus goes to `withFocus`'s first field.
    void setReader(ParticipantId participant, bool withFocus);
    [[nodiscard]] ParticipantId reader() const { return m_reader; }
    void focusName();
    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    void recorded(ParticipantId participant);
    void chosen(ParticipantId participant);

  private:
    void build();
    void findName();
    void showLine(const QLineEdit *number, Label *words) const;
    void record();
    void say(const QString &text, bool problem);
    [[nodiscard]] std::optional<framework::LineRef> lineOf(const QLineEdit *number) const;
    void setLine(QLineEdit *number, const std::optional<framework::LineRef> &line) const;
    [[nodiscard]] const framework_use::Reader *row(ParticipantId participant) const;

    PageContext m_context;
    framework::Framework m_version;
    std::vector<framework::LineRef> m_lines;
    std::vector<framework_use::Reader> m_readers;
    ParticipantId m_reader;
    QLineEdit *m_name = nullptr;
    Label *m_found = nullptr;
    QDateEdit *m_date = nullptr;
    QLineEdit *m_liked = nullptr;
    Label *m_likedWords = nullptr;
    QLineEdit *m_asked = nullptr;
    Label *m_askedWords = nullptr;
    QLineEdit *m_question = nullptr;
    QPushButton *m_record = nullptr;
    Label *m_said = nullptr;
};

} // namespace groundwork::ui
