#pragma once

#include "core/agreements/agreement.h"
#include "core/base/result.h"
#include "core/first_meeting/script.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::content {
class Pack;
}

namespace groundwork::agreements {

enum class TermFieldType { Text, LongText, List, Choice, Choices, Date, Time, Number };

/// One field of a line, as its editor and its sentence need it.
struct TermField {
    QString key;
    TermFieldType type = TermFieldType::Text;
    QString label;
    std::vector<first_meeting::Option>
        options; ///< of choices; from the script where they stand there already
    QJsonValue defaultValue;
    QString separator; ///< between the entries of a list
    int most = 0;      ///< entries, characters or the largest number; 0 for no limit

    [[nodiscard]] const first_meeting::Option *option(const QString &optionKey) const;
};

/// One way to say something. [field] is the pair's own, {name} is filled in by the program.
struct Clause {
    QString text;
    QString whenField; ///< said only when the field has this value
    QString whenValue;
    bool unless = false; ///< said only when it has not
};
/// The first alternative that can be filled is said.
struct ClauseGroup {
    std::vector<Clause> alternatives;
    bool startsParagraph = false;
};

struct LineSpec {
    QString key;
    QString label;
    QString inSentence; ///< the label inside "We have not settled this yet: ..."
    bool each = false;  ///< a line in each column
    bool required = false;
    QStringList requires_; ///< the fields that make a required line complete
    bool joins = false;
    bool framed = false;
    bool confirm = false; ///< cannot be passed, only confirmed or asked about
    std::vector<TermField> fields;
    std::vector<ClauseGroup> clauses;

    [[nodiscard]] const TermField *field(const QString &fieldKey) const;
};

struct PartSpec {
    std::vector<LineSpec> columns; ///< each of them for the mentee and for the mentor
    std::vector<LineSpec> both;
};

struct SectionSpec {
    int number = 0;  ///< as printed
    int shipped = 0; ///< its number in the shipped text; 0: a program's own
    QString title;
    std::vector<PartSpec> parts;
};

struct ArrangedSection;

/// The shipped text of the agreement (agreement.json) with the phrases of the first meeting's choices.
class AgreementContent {
  public:
    /// Answers ContentMissing("agreement", what) when a part is missing or wrong.
    static Result<AgreementContent> read(const content::Pack &pack);
    static Result<AgreementContent> read(const QJsonObject &document, first_meeting::Script script);

    /// The same with the sections as a program arranges them (arrangement.h): numbered anew, without hidden ones. An
    /// empty list leaves it as it is.
    [[nodiscard]] AgreementContent arranged(const std::vector<ArrangedSection> &wanted) const;

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const std::vector<SectionSpec> &sections() const { return m_sections; }
    /// The line of this key in this voice, or none.
    [[nodiscard]] const LineSpec *line(const QString &key, Voice voice) const;
    /// A sentence or phrase by its name: "title", "statement", "come_back", "coordinator_line", "separator",
    /// "pair_title", "version_line", "version_from", "signature_title", "role.mentee", "signature.ink",
    /// "contact.email".
    [[nodiscard]] QString words(const QString &name) const { return m_words.value(name); }
    [[nodiscard]] int closingTalkMinutes() const { return m_closingTalkMinutes; }
    /// Each person has one of these lines (content.md 4.2 section 4).
    [[nodiscard]] const QStringList &oneLineEach() const { return m_oneLineEach; }
    /// The prompts of which nothing reaches the agreement.
    [[nodiscard]] const QStringList &neverFrom() const { return m_neverFrom; }
    [[nodiscard]] const first_meeting::Script &script() const { return m_script; }

  private:
    int m_version = 0;
    int m_closingTalkMinutes = 45;
    std::vector<SectionSpec> m_sections;
    QHash<QString, QString> m_words;
    QStringList m_oneLineEach;
    QStringList m_neverFrom;
    first_meeting::Script m_script;
};

} // namespace groundwork::agreements
