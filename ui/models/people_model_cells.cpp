// What stands in the cells and the head of the list of people, and by what it is sorted (people_model.h).
#include "ui/models/people_model.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"
#include "ui/words/state_words.h"

#include <QLocale>

namespace groundwork::models {

using people::ParticipantRow;

namespace {

QString joined(const QStringList &texts) {
    return texts.join(QStringLiteral(" · "));
}

/// A number that compares as text in the order of its value.
QString padded(double number) {
    return QString::number(static_cast<qint64>(number * 10)).rightJustified(8, QLatin1Char('0'));
}

} // namespace

QString PeopleModel::partnerText(const ParticipantRow &row) {
    if (row.role == Role::Mentor && (row.capacity > 1 || row.openPartnerships > 1))
        return tr("%1 of %n place(s)", nullptr, row.capacity).arg(row.openPartnerships);
    return row.partner;
}

QString PeopleModel::columnKey(int column) const {
    if (const questions::Question *question = questionAt(column))
        return QStringLiteral("question:") + question->key;
    static const QStringList keys{
        QStringLiteral("name"),      QStringLiteral("role"),   QStringLiteral("unit"),
        QStringLiteral("wish"),      QStringLiteral("state"),  QStringLiteral("partner"),
        QStringLiteral("missing"),   QStringLiteral("title"),  QStringLiteral("location"),
        QStringLiteral("email"),     QStringLiteral("phone"),  QStringLiteral("pronouns"),
        QStringLiteral("languages"), QStringLiteral("seeks"),  QStringLiteral("offers"),
        QStringLiteral("hours"),     QStringLiteral("free"),   QStringLiteral("since"),
        QStringLiteral("joined")};
    return keys.value(column);
}

QString PeopleModel::text(const ParticipantRow &row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case RoleColumn:
        return words::roleWord(row.role);
    case Unit:
        return row.unit;
    case Wish:
        return row.role == Role::Mentee ? row.seeks.value(0) : row.offers.value(0);
    case State:
        return words::participantStateWord(row.state);
    case Partner:
        return partnerText(row);
    case Missing:
        return joined(words::profilePartWords(row.missing, row.role) + words::wordingsOf(m_questions, row.unanswered));
    case RoleTitle:
        return row.roleTitle;
    case Location:
        return row.location;
    case Email:
        return row.email;
    case Phone:
        return row.phone;
    case Pronouns:
        return row.pronouns;
    case Languages:
        return joined(row.languages);
    case Seeks:
        return joined(row.seeks);
    case Offers:
        return joined(row.offers);
    case Hours:
        return row.hoursPerMonth ? QLocale().toString(*row.hoursPerMonth) : QString();
    case FreePlaces:
        return row.role == Role::Mentor ? QString::number(row.freePlaces()) : QString();
    case Since:
        return words::longDate(row.stateSince);
    case Joined:
        return words::joinedHowWord(row.joinedHow);
    default:
        break;
    }
    const questions::Question *question = questionAt(column);
    const auto answer = question ? row.ownAnswers.find(question->id) : row.ownAnswers.end();
    return answer == row.ownAnswers.end() ? QString() : words::answerText(*question, answer->second);
}

QString PeopleModel::sortText(const ParticipantRow &row, int column) const {
    switch (column) {
    case Name:
        return row.sortKey;
    case Hours:
        return row.hoursPerMonth ? padded(*row.hoursPerMonth) : QString();
    case FreePlaces:
        return row.role == Role::Mentor ? padded(row.freePlaces()) : QString();
    case Since:
        return row.stateSince.toString(Qt::ISODate);
    default:
        break;
    }
    const questions::Question *question = questionAt(column);
    if (!question)
        return text(row, column);
    const auto answer = row.ownAnswers.find(question->id);
    return answer == row.ownAnswers.end() ? QString() : answerSortText(*question, answer->second);
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const {
    const ParticipantRow *row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name && row->name != row->fullName)
            return tr("%1 (%2)").arg(row->name, row->fullName);
        if (index.column() == Wish)
            return (row->role == Role::Mentee ? row->seeks : row->offers).join(QLatin1Char('\n'));
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return tr("%1, %2").arg(row->name, words::roleWord(row->role));
        return text(*row, index.column());
    case ParticipantIdRole:
        return row->id.value;
    case ParticipantRoleRole:
        return row->role == Role::Mentor;
    case ParticipantStateRole:
        return static_cast<int>(row->state);
    case NameRole:
        return row->name;
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ColumnKeyRole)
        return columnKey(section);
    if (const questions::Question *question = questionAt(section))
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? question->wording : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case Unit:
        return tr("Unit");
    case Wish:
        return tr("First wish or offer");
    case State:
        return tr("State");
    case Partner:
        return tr("Partner");
    case Missing:
        return tr("Still missing");
    case RoleTitle:
        return tr("Role title");
    case Location:
        return tr("Site");
    case Email:
        return tr("E-mail");
    case Phone:
        return tr("Phone");
    case Pronouns:
        return tr("Pronouns");
    case Languages:
        return tr("Languages");
    case Seeks:
        return tr("Wants help with");
    case Offers:
        return tr("Can help with");
    case Hours:
        return tr("Hours a month");
    case FreePlaces:
        return tr("Free places");
    case Since:
        return tr("In this state since");
    case Joined:
        return tr("Joined how");
    default:
        return {};
    }
}

} // namespace groundwork::models
