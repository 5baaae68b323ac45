#include "core/exchange/value_patterns.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace groundwork::exchange {

namespace {

using Words = QSet<QString>;

Words wordSet(const char *text) {
    const QStringList list = QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool startsWithAny(const QString &word, const QStringList &starts) {
    for (const QString &start : starts) {
        if (word.startsWith(start))
            return true;
    }
    return false;
}

int dayOf(const QString &word) {
    // English, German, Spanish, French, Polish-free: folded, so "miércoles" is "miercoles".
    static const std::vector<std::pair<QString, int>> kDays = [] {
        const char *const names[7] = {"mon monday mo montag lunes lun lundi",
                                      "tue tues tuesday di dienstag martes mar mardi",
                                      "wed wednesday mi mittwoch miercoles mie mercredi mer",
                                      "thu thur thurs thursday do donnerstag jueves jue jeudi jeu",
                                      "fri friday fr freitag viernes vie vendredi ven",
                                      "sat saturday sa samstag sonnabend sabado sab samedi sam",
                                      "sun sunday so sonntag domingo dom dimanche dim"};
        std::vector<std::pair<QString, int>> days;
        for (int day = 0; day < 7; ++day) {
            for (const QString &name : wordSet(names[day]))
                days.emplace_back(name, day);
        }
        return days;
    }();
    for (const auto &[name, day] : kDays) {
        if (word == name || word == name + QLatin1Char('s'))
            return day;
    }
    return -1;
}

QString partOf(const QString &word) {
    static const Words kAm = wordSet("am morning mornings vormittag vormittags morgen morgens manana mananas "
                                     "matin matins forenoon");
    static const Words kPm = wordSet("pm afternoon afternoons nachmittag nachmittags tarde tardes "
                                     "apresmidi midi noon mittag mittags lunch");
    static const Words kEve = wordSet("eve evening evenings abend abends soir soirs");
    static const Words kNight = wordSet("night nights nacht nachts noche noches nuit nuits");
    if (kAm.contains(word))
        return QStringLiteral("am");
    if (kPm.contains(word))
        return QStringLiteral("pm");
    if (kEve.contains(word))
        return QStringLiteral("eve");
    if (kNight.contains(word))
        return QStringLiteral("night");
    return {};
}

} // namespace

QString dateOrderKey(DateOrder order) {
    switch (order) {
    case DateOrder::Unknown:
        return {};
    case DateOrder::Mdy:
        return QStringLiteral("mdy");
    case DateOrder::Dmy:
        return QStringLiteral("dmy");
    case DateOrder::Ymd:
        return QStringLiteral("ymd");
    }
    return {};
}

std::optional<DateOrder> dateOrderFromKey(const QString &key) {
    for (const DateOrder order : {DateOrder::Mdy, DateOrder::Dmy, DateOrder::Ymd}) {
        if (key == dateOrderKey(order))
            return order;
    }
    return key.isEmpty() ? std::optional(DateOrder::Unknown) : std::nullopt;
}

bool looksLikeEmail(const QString &text) {
    static const QRegularExpression kPattern(
        QStringLiteral("^[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@.,;<>]{2,}$"));
    return text.size() <= 320 && kPattern.match(text).hasMatch();
}

bool isNobodysEmail(const QString &text) {
    const QString folded = foldText(text);
    if (folded.isEmpty() || !looksLikeEmail(folded))
        return true;
    static const QStringList kStarts = {QStringLiteral("anonymous@"),  QStringLiteral("noreply@"),
                                        QStringLiteral("no-reply@"),   QStringLiteral("no.reply@"),
                                        QStringLiteral("donotreply@"), QStringLiteral("do-not-reply@")};
    return startsWithAny(folded, kStarts);
}

bool saysNothing(const QString &text) {
    static const Words kNothing = wordSet("- -- --- . .. ... / n/a na n.a. none nil null keine keiner "
                                          "ninguno ninguna aucun aucune nan #n/a k.a.");
    const QString folded = foldText(text);
    return folded.isEmpty() || kNothing.contains(folded) || folded == QLatin1String("k. a.");
}

bool looksLikeName(const QString &text) {
    const QString tidy = text.trimmed();
    if (tidy.size() < 3 || tidy.size() > 80 || tidy.contains(QLatin1Char('@')) ||
        tidy.contains(QLatin1Char('\n')))
        return false;
    int letters = 0;
    for (const QChar c : tidy) {
        if (c.isDigit())
            return false;
        letters += c.isLetter() ? 1 : 0;
    }
    const qsizetype words = tidy.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    return letters >= 2 && words >= 2 && words <= 6;
}

std::optional<bool> yesOrNo(const QString &text) {
    static const Words kYes = wordSet("yes y ja si oui true x 1 checked selected wahr tak");
    static const Words kNo = wordSet("no n nein non false 0 unchecked falsch nie");
    const QString folded = foldText(text);
    if (kYes.contains(folded) || folded == QString(QChar(0x2713)) || folded == QString(QChar(0x2714)))
        return true;
    if (kNo.contains(folded))
        return false;
    return std::nullopt;
}

std::optional<int> gradeOf(const QString &text) {
    static const std::vector<Words> kGrades = {
        wordSet("none never no not nothing nicht keine kein gar nada ningun ninguna nunca pas aucun aucune rien 0"),
        wordSet("little slightly low basic beginner some etwas wenig niedrig grundlagen poco baja basico peu "
                "faible debutant"),
        wordSet("fairly quite medium moderate moderately mittel einigermassen medio media bastante moyen "
                "assez"),
        wordSet("very well lot lots high expert advanced much strong confident sehr viel gut hoch experte "
                "mucho mucha alto alta experto beaucoup bien tres eleve")};
    const QStringList words = wordsOf(text);
    if (words.isEmpty() || words.size() > 5)
        return std::nullopt;
    for (size_t grade = 0; grade < kGrades.size(); ++grade) {
        for (const QString &word : words) {
            if (kGrades[grade].contains(word))
                return static_cast<int>(grade);
        }
    }
    return std::nullopt;
}

int wishOf(const QString &title) {
    static const Words kWishes = wordSet("wish choice choose priority preference wunsch wahl prioritat opcion "
                                         "eleccion prioridad preferencia choix souhait priorite");
    static const std::vector<Words> kNumbers = {
        wordSet("first 1st 1 top erste erster erstes primera primer premier premiere 1er 1ere"),
        wordSet("second 2nd 2 zweite zweiter zweites segunda segundo deuxieme 2e 2eme"),
        wordSet("third 3rd 3 dritte dritter drittes tercera tercer troisieme 3e 3eme")};
    const QStringList words = wordsOf(title);
    const bool wish = std::any_of(words.begin(), words.end(), [&](const QString &word) { return kWishes.contains(word); });
    if (!wish)
        return 0;
    int found = 0;
    for (int i = 0; i < 3; ++i) {
        for (const QString &word : words) {
            if (kNumbers[static_cast<size_t>(i)].contains(word))
                found = found == 0 || found == i + 1 ? i + 1 : -1;
        }
    }
    return std::max(found, 0);
}

std::optional<int> readCount(const QString &text) {
    static const std::vector<Words> kNumbers = {
        wordSet("zero null keine none cero ningun aucun"), wordSet("one ein eine einen eins uno una un une"),
        wordSet("two zwei dos deux"), wordSet("three drei tres trois"), wordSet("four vier cuatro quatre"),
        wordSet("five funf cinco cinq")};
    std::optional<int> found;
    for (const QString &word : wordsOf(text)) {
        bool isNumber = false;
        int number = word.toInt(&isNumber);
        for (size_t i = 0; !isNumber && i < kNumbers.size(); ++i) {
            if (kNumbers[i].contains(word)) {
                number = static_cast<int>(i);
                isNumber = true;
            }
        }
        if (isNumber && found) // "2 or 3": nobody knows
            return std::nullopt;
        if (isNumber)
            found = number;
    }
    return found;
}

std::optional<DateShape> dateShape(const QString &text) {
    static const QRegularExpression kPattern(
        QStringLiteral("^\\s*(\\d{1,4})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})\\.?"
                       "(?:[ T,]+(\\d{1,2}[:.h]\\d{2}.*))?\\s*$"));
    const auto match = kPattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    DateShape shape;
    shape.first = match.captured(1).toInt();
    shape.second = match.captured(3).toInt();
    shape.third = match.captured(4).toInt();
    shape.hasTime = match.capturedLength(5) > 0;
    if (match.capturedLength(1) == 4) {
        if (shape.second < 1 || shape.second > 12 || shape.third < 1 || shape.third > 31)
            return std::nullopt;
        shape.order = DateOrder::Ymd;
        return shape;
    }
    if (match.capturedLength(1) > 2 || match.capturedLength(4) == 3 || match.capturedLength(4) == 1)
        return std::nullopt;
    const bool mdy = shape.first >= 1 && shape.first <= 12 && shape.second >= 1 && shape.second <= 31;
    const bool dmy = shape.second >= 1 && shape.second <= 12 && shape.first >= 1 && shape.first <= 31;
    if (!mdy && !dmy)
        return std::nullopt;
    if (match.captured(2) == QLatin1String(".") && dmy)
        shape.order = DateOrder::Dmy;
    else if (mdy != dmy)
        shape.order = mdy ? DateOrder::Mdy : DateOrder::Dmy;
    return shape;
}

QDate readDate(const QString &text, DateOrder order) {
    const auto shape = dateShape(text);
    if (!shape)
        return {};
    if (shape->order == DateOrder::Ymd)
        return QDate(shape->first, shape->second, shape->third);
    int year = shape->third;
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    const DateOrder used = order == DateOrder::Mdy || order == DateOrder::Dmy ? order : shape->order;
    if (used == DateOrder::Mdy)
        return QDate(year, shape->first, shape->second);
    return used == DateOrder::Dmy ? QDate(year, shape->second, shape->first) : QDate();
}

QDateTime readDateTime(const QString &text, DateOrder order) {
    const QDate date = readDate(text, order);
    if (!date.isValid())
        return {};
    static const QRegularExpression kTime(
        QStringLiteral("(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?\\s*([ap])?\\.?\\s*m?"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype after = text.trimmed().indexOf(QRegularExpression(QStringLiteral("[ T,]")));
    QTime time(0, 0);
    if (const auto match = kTime.match(text.trimmed().mid(after < 0 ? text.size() : after)); match.hasMatch()) {
        int hour = match.captured(1).toInt();
        const QString half = match.captured(4).toLower();
        if (!half.isEmpty())
            hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
        time = QTime(hour, match.captured(2).toInt(), match.captured(3).toInt());
    }
    return {date, time.isValid() ? time : QTime(0, 0)};
}

std::optional<double> readNumber(const QString &text, bool decimalComma) {
    QString number = text.trimmed();
    number.remove(QChar(0x00A0));
    number.remove(QChar(0x202F));
    number.remove(QLatin1Char('\''));
    const qsizetype comma = number.lastIndexOf(QLatin1Char(','));
    const qsizetype point = number.lastIndexOf(QLatin1Char('.'));
    // With both signs the last one is the decimal sign; a lone comma is one when the column says so, or when
    // it cannot separate thousands.
    if (comma >= 0 && point >= 0) {
        const QChar thousands = comma > point ? QLatin1Char('.') : QLatin1Char(',');
        number.remove(thousands);
        number.replace(QLatin1Char(','), QLatin1Char('.'));
    } else if (comma >= 0) {
        if (decimalComma || number.size() - comma != 4)
            number.replace(QLatin1Char(','), QLatin1Char('.'));
        else
            number.remove(QLatin1Char(','));
    }
    bool ok = false;
    const double value = number.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

RolesNamed rolesNamed(const QString &text) {
    RolesNamed roles;
    static const Words kBoth = wordSet("both beides beide ambos ambas either");
    static const Words kMentor =
        wordSet("mentor mentors mentorin mentoren mentorinnen mentora mentores mentoras "
                "mentore mentorship:mentor");
    static const Words kMentee =
        wordSet("mentee mentees mentoree mentorees protege proteges mentorado mentorada "
                "mentorizado mentorizada tutelado tutelada mentorant mentoranda "
                "accompagne accompagnee filleul filleule telemaque");
    const bool frenchMentee = text.contains(QStringLiteral("mentor\u00E9"), Qt::CaseInsensitive);
    for (const QString &word : wordsOf(text)) {
        if (kBoth.contains(word) || word == QLatin1String("deux"))
            return {true, true};
        if (frenchMentee && word.startsWith(QLatin1String("mentore")))
            roles.mentee = true;
        else if (kMentor.contains(word))
            roles.mentor = true;
        else if (kMentee.contains(word))
            roles.mentee = true;
    }
    return roles;
}

QStringList availabilityOf(const QString &text) {
    static const Words kWeekend = wordSet("weekend weekends wochenende wochenenden finde");
    static const Words kFiller = wordSet("the on in de la el le les par por am den am fruh each every");
    QList<int> days;
    QStringList parts;
    QString plain = text;
    plain.replace(QStringLiteral("après-midi"), QStringLiteral("apresmidi"), Qt::CaseInsensitive);
    plain.replace(QStringLiteral("fin de semana"), QStringLiteral("weekend"), Qt::CaseInsensitive);
    plain.replace(QStringLiteral("week-end"), QStringLiteral("weekend"), Qt::CaseInsensitive);
    for (const QString &word : wordsOf(plain)) {
        if (kWeekend.contains(word)) {
            days << 5 << 6;
        } else if (const int day = dayOf(word); day >= 0) {
            days << day;
        } else if (const QString part = partOf(word); !part.isEmpty()) {
            parts << part;
        } else if (!kFiller.contains(word)) {
            return {};
        }
    }
    if (days.isEmpty())
        return {};
    if (parts.isEmpty()) // a whole day
        parts << QStringLiteral("am") << QStringLiteral("pm");
    static const QStringList kDayKeys = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                         QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                         QStringLiteral("sun")};
    QStringList keys;
    for (const int day : std::as_const(days)) {
        for (const QString &part : std::as_const(parts))
            keys << kDayKeys[day] + QLatin1Char('_') + part;
    }
    keys.removeDuplicates();
    return keys;
}

QString modeOf(const QString &text) {
    static const std::vector<std::pair<QString, Words>> kModes = {
        {QStringLiteral("in_person"), wordSet("in-person person personal persoenlich personlich vor-ort ort "
                                              "face presencial persona presentiel "
                                              "personne prasenz onsite")},
        {QStringLiteral("video"),
         wordSet(
             "video videocall videoanruf videokonferenz visio zoom teams meet online videollamada online")},
        {QStringLiteral("phone"), wordSet("phone telephone call telefon telefonisch anruf telefono")},
        {QStringLiteral("text"),
         wordSet("chat text texting message messages messaging email nachrichten nachricht "
                 "mensajes sms slack whatsapp")}};
    const QStringList words = wordsOf(text);
    for (const auto &[key, names] : kModes) {
        for (const QString &word : words) {
            if (names.contains(word))
                return key;
        }
    }
    return {};
}

QStringList wordsOf(const QString &text) {
    QStringList words;
    QString word;
    for (const QChar c : foldText(text)) {
        if (c.isLetterOrNumber() || c == QLatin1Char('\'')) {
            word += c;
        } else if (!word.isEmpty()) {
            words << std::exchange(word, {});
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

} // namespace groundwork::exchange
