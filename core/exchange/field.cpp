#include "core/exchange/field.h"

#include "core/exchange/value_patterns.h"

#include <QLatin1String>

namespace groundwork::exchange {

QString fieldKey(Field field) {
    switch (field) {
    case Field::Ignore:
        return QStringLiteral("ignore");
    case Field::FullName:
        return QStringLiteral("full_name");
    case Field::GivenName:
        return QStringLiteral("given_name");
    case Field::FamilyName:
        return QStringLiteral("family_name");
    case Field::PreferredName:
        return QStringLiteral("preferred_name");
    case Field::SortKey:
        return QStringLiteral("sort_key");
    case Field::Pronouns:
        return QStringLiteral("pronouns");
    case Field::SayMyName:
        return QStringLiteral("say_my_name");
    case Field::Email:
        return QStringLiteral("email");
    case Field::Phone:
        return QStringLiteral("phone");
    case Field::Unit:
        return QStringLiteral("unit");
    case Field::RoleTitle:
        return QStringLiteral("role_title");
    case Field::Manager:
        return QStringLiteral("manager");
    case Field::Location:
        return QStringLiteral("location");
    case Field::TimeZone:
        return QStringLiteral("time_zone");
    case Field::Languages:
        return QStringLiteral("languages");
    case Field::AccessNeeds:
        return QStringLiteral("access_needs");
    case Field::ConsentOn:
        return QStringLiteral("consent_on");
    case Field::Role:
        return QStringLiteral("role");
    case Field::Capacity:
        return QStringLiteral("capacity");
    case Field::HoursPerMonth:
        return QStringLiteral("hours_per_month");
    case Field::Availability:
        return QStringLiteral("availability");
    case Field::ShiftPattern:
        return QStringLiteral("shift_pattern");
    case Field::Modes:
        return QStringLiteral("modes");
    case Field::PriorMentoring:
        return QStringLiteral("prior_mentoring");
    case Field::MattersMost:
        return QStringLiteral("matters_most");
    case Field::TrainedBefore:
        return QStringLiteral("trained_before");
    case Field::Offers:
        return QStringLiteral("offers");
    case Field::OffersKnownWell:
        return QStringLiteral("offers_known_well");
    case Field::Seeks:
        return QStringLiteral("seeks");
    case Field::SeeksPriorities:
        return QStringLiteral("seeks_priorities");
    case Field::Areas:
        return QStringLiteral("areas");
    case Field::Interests:
        return QStringLiteral("interests");
    case Field::Values:
        return QStringLiteral("values");
    case Field::Note:
        return QStringLiteral("note");
    case Field::GoalSeed:
        return QStringLiteral("goal_seed");
    case Field::Difference:
        return QStringLiteral("difference");
    case Field::DifferenceIn:
        return QStringLiteral("difference_in");
    case Field::LanguagesNeeded:
        return QStringLiteral("languages_needed");
    case Field::OverlapHours:
        return QStringLiteral("overlap_hours");
    case Field::Place:
        return QStringLiteral("place");
    case Field::WouldWelcome:
        return QStringLiteral("would_welcome");
    case Field::NotWith:
        return QStringLiteral("not_with");
    case Field::Preceptor:
        return QStringLiteral("preceptor");
    case Field::Submitted:
        return QStringLiteral("submitted");
    case Field::Question:
        return QStringLiteral("question");
    }
    return {};
}

const std::vector<Field> &allFields() {
    static const std::vector<Field> kAll = {
        Field::FullName,      Field::GivenName,     Field::FamilyName,   Field::PreferredName,
        Field::Email,         Field::Role,          Field::Offers,       Field::Seeks,
        Field::Areas,         Field::GoalSeed,      Field::Capacity,     Field::Availability,
        Field::Modes,         Field::Languages,     Field::Unit,         Field::RoleTitle,
        Field::Manager,       Field::NotWith,       Field::WouldWelcome, Field::Difference,
        Field::Note,          Field::Interests,     Field::Values,       Field::PriorMentoring,
        Field::TrainedBefore, Field::HoursPerMonth, Field::ShiftPattern, Field::LanguagesNeeded,
        Field::Place,         Field::Preceptor,     Field::Phone,        Field::Pronouns,
        Field::SayMyName,     Field::Location,      Field::TimeZone,     Field::AccessNeeds,
        Field::SortKey,       Field::ConsentOn,     Field::OffersKnownWell, Field::SeeksPriorities,
        Field::DifferenceIn,  Field::OverlapHours,  Field::MattersMost,
        Field::Submitted,     Field::Question,      Field::Ignore};
    return kAll;
}

std::optional<Field> fieldFromKey(const QString &key) {
    for (const Field field : allFields()) {
        if (fieldKey(field) == key)
            return field;
    }
    return std::nullopt;
}

bool isListField(Field field) {
    switch (field) {
    case Field::Languages:
    case Field::Availability:
    case Field::Modes:
    case Field::Offers:
    case Field::OffersKnownWell:
    case Field::Seeks:
    case Field::Areas:
    case Field::Interests:
    case Field::Values:
    case Field::LanguagesNeeded:
    case Field::WouldWelcome:
    case Field::NotWith:
        return true;
    default:
        return false;
    }
}

bool mayRepeat(Field field) {
    return isListField(field) || field == Field::Question || field == Field::Ignore;
}

namespace {

struct Vocabulary {
    Field field;
    int worth;
    const char *phrases; ///< separated by |
};

// Longer phrases win over shorter ones; `worth` lifts what is sure and lowers single words that also stand in
// other titles ("name" in "line manager's name").
constexpr Vocabulary kVocabulary[] = {
    {Field::FullName, 0,
     "full name|your name|first and last name|name and surname|participant name|vor und nachname|"
     "vorname und nachname|vor und zuname|vollstandiger name|ihr name|dein name|nombre completo|"
     "nombre y apellidos|nombre y apellido|tu nombre|su nombre|nom complet|nom et prenom|prenom et nom|votre "
     "nom"},
    {Field::FullName, -6, "name|nombre|nom"},
    {Field::GivenName, 2, "first name|given name|forename|vorname|prenom|nombre de pila|firstname"},
    {Field::FamilyName, 2,
     "last name|family name|surname|nachname|familienname|zuname|apellidos|apellido|nom de famille|lastname"},
    {Field::PreferredName, 10,
     "preferred name|like to be called|be called|known as|call you|nickname|rufname|genannt werden|"
     "bevorzugter name|nombre preferido|como te llaman|como quieres que te llamemos|nom d'usage|prenom "
     "d'usage|"
     "comment vous appeler"},
    {Field::Pronouns, 5, "pronouns|pronomen|pronombres|pronoms"},
    {Field::SayMyName, 10,
     "say my name|say your name|pronounce|pronunciation|aussprache|pronunciacion|prononciation"},
    {Field::Email, 5,
     "e mail|email|email address|e mail address|mail|e mail adresse|mailadresse|correo|correo electronico|"
     "courriel|adresse e mail|adresse mail"},
    {Field::Phone, 3,
     "phone|phone number|telephone|mobile|telefon|handy|telefonnummer|telefono|movil|numero de telephone"},
    {Field::Unit, 2,
     "unit|department|ward|team|faculty|school|division|business unit|where do you work|organisation unit|"
     "organization unit|bereich|abteilung|einheit|fakultat|station|departamento|unidad|area de "
     "trabajo|service|"
     "departement|unite|direction"},
    {Field::RoleTitle, 6,
     "job title|role title|position|job|current role|grade|band grade|band|berufsbezeichnung|funktion|"
     "stellenbezeichnung|puesto|cargo|poste|fonction|intitule du poste"},
    {Field::Manager, 12,
     "manager|line manager|line manager's name|manager's name|supervisor|reports "
     "to|boss|vorgesetzte|vorgesetzter|"
     "vorgesetzte person|fuhrungskraft|name der fuhrungskraft|jefe|jefa|responsable directo|responsable|"
     "superior|superieur|superieur hierarchique|manager direct"},
    {Field::Location, 3, "location|site|city|office|town|standort|ort|ciudad|sede|lieu|ville|localisation"},
    {Field::TimeZone, 6, "time zone|timezone|zeitzone|zona horaria|fuseau horaire"},
    {Field::Languages, 5,
     "languages|language|languages you are comfortable in|languages you "
     "speak|sprachen|sprache|idiomas|idioma|"
     "lenguas|langues|langue"},
    {Field::LanguagesNeeded, 15,
     "language needed|languages needed|must speak|benotigte sprache|langue necessaire"},
    {Field::AccessNeeds, 10,
     "access needs|accessibility needs|adjustments|helps me take part|help you take part|barrierefreiheit|"
     "unterstutzungsbedarf|necesidades de acceso|besoins d'acces"},
    {Field::Role, 3,
     "role|rolle|would like to be a|i would like to be|mentor or mentee|sign up as|signing up as|apply as|"
     "participating as|take part as|teilnahme als|ich mochte teilnehmen als|rol|participar como|quiero ser|"
     "role souhaite|participer en tant que|je souhaite etre"},
    {Field::Capacity, 8,
     "capacity|how many mentees|number of mentees|mentees you could take|max mentees|maximum mentees|seats|"
     "platze|anzahl mentees|wie viele mentees|kapazitat|cuantos mentees|numero de mentees|plazas|capacidad|"
     "combien de mentores|nombre de mentees|places|capacite"},
    {Field::HoursPerMonth, 8,
     "hours a month|hours per month|hours each month|stunden pro monat|horas al mes|heures par mois"},
    {Field::Availability, 6,
     "availability|available|when could you meet|when can you meet|times that suit|meeting times|"
     "meeting times that suit me|best times|zeiten|verfugbarkeit|wann passt|disponibilidad|horarios|horario|"
     "cuando|disponibilites|disponibilite|creneaux"},
    {Field::ShiftPattern, 8,
     "shift|shift pattern|shifts|rota|schicht|schichten|dienstplan|turno|turnos|horaires postes|equipe"},
    {Field::Modes, 8,
     "how would you like to meet|ways of meeting|way of meeting|meeting format|how to meet|format of "
     "meetings|"
     "treffen wie|art der treffen|form der treffen|modalidad|como reunirse|como prefieres reunirte|"
     "comment se rencontrer|mode de rencontre|modalites"},
    {Field::MattersMost, 14,
     "matters most|matters most to me|what matters most|most important to me in a partner|wichtigste|am wichtigsten|"
     "lo mas importante|le plus important"},
    {Field::PriorMentoring, 10,
     "mentoring experience|mentored before|been a mentor|prior mentoring|previous mentoring|experience of "
     "mentoring|"
     "mentoring erfahrung|erfahrung mit mentoring|experiencia de mentoria|experience de mentorat"},
    {Field::TrainedBefore, 10,
     "trained before|mentor training|training date|geschult am|formacion como mentor|formation de mentor"},
    {Field::Offers, 12,
     "offers|can help with|can you help with|i can help with|could help with|help others with|happy to help "
     "with|"
     "i can offer|can offer|areas of expertise|expertise|strengths|can support|biete|ich biete|kann ich "
     "helfen|kann helfen|kann helfen bei|"
     "ich kann helfen bei|kann unterstutzen|ofrezco|puedo ayudar|puede ayudar|en que puedes ayudar|"
     "je peux aider|pouvez vous aider|propose"},
    {Field::Seeks, 12,
     "seeks|would like help with|would you like help with|like help with|want help with|need help with|wants "
     "help with|"
     "looking for|would like to learn|want to learn|want to learn yourself|like to develop|areas to develop|"
     "development areas|suche|ich suche|mochte lernen|ich mochte lernen|wobei suchst|unterstutzung bei|busco|"
     "necesito ayuda|quiero aprender|en que necesitas ayuda|je cherche|je souhaite apprendre|besoin d'aide"},
    {Field::Areas, 4,
     "areas|area|help with|topics|topic|themen|thema|themenfelder|temas|themes|sujets|skills|domaines"},
    {Field::Interests, 4,
     "interests|hobbies|interessen|hobbys|intereses|aficiones|interets|centres d'interet"},
    {Field::Values, 4, "values|werte|valores|valeurs"},
    {Field::Note, 4,
     "anything else|my partner to know|partner should know|about you|about me|tell us about "
     "yourself|comments|"
     "comment|remarks|note|notes|sonstiges|bemerkung|bemerkungen|anmerkungen|uber mich|was noch|algo mas|"
     "comentarios|observaciones|sobre mi|autre chose|commentaires|remarques"},
    {Field::GoalSeed, 9,
     "goal|goals|goal seed|by the end|by the end i would like to|hope to achieve|want to achieve|objective|"
     "objectives|ziel|ziele|am ende mochte ich|erreichen|objetivo|objetivos|meta|metas|quiero "
     "lograr|objectif|"
     "objectifs|but"},
    {Field::ConsentOn, 10, "date of consent|consent date|einwilligung am|fecha de consentimiento|date du consentement"},
    {Field::Difference, 10,
     "difference|paired with someone|rather be paired with|someone like me|prefer a partner|matching "
     "preference|"
     "similar or different|lieber jemand|wunsch zur person|prefieres una persona|preference de binome"},
    {Field::Place, 4, "place|meeting place|treffpunkt|lugar de reunion|lieu de rencontre"},
    {Field::WouldWelcome, 10,
     "would welcome|welcome to be paired|people you would like|would like to be paired with|preferred "
     "partner|"
     "preferred mentor|preferred mentee|wunschperson|wunschmentor|prefiero a|souhaiterais etre avec"},
    {Field::NotWith, 20,
     "not with|not pair me with|do not pair|don't pair|please not|not be paired with|rather not be paired "
     "with|"
     "prefer not to work with|nicht mit|bitte nicht mit|no emparejar|no me emparejen con|pas avec|ne pas "
     "etre avec"},
    {Field::Preceptor, 8, "preceptor|praxisanleitung|praxisanleiter|precepteur"},
    {Field::Submitted, 8,
     "submitdate|submit date|date submitted|submitted|submission date|completion time|finished|abgeschlossen|"
     "abgesendet|fecha de envio|date de soumission|completed"},
};

} // namespace

const std::vector<TitlePhrase> &titlePhrases() {
    static const std::vector<TitlePhrase> kPhrases = [] {
        std::vector<TitlePhrase> phrases;
        for (const Vocabulary &entry : kVocabulary) {
            for (const QString &phrase : QString::fromUtf8(entry.phrases).split(QLatin1Char('|')))
                phrases.push_back({entry.field, wordsOf(phrase), entry.worth});
        }
        // The names of the fields themselves, as our own exports and map files write them.
        for (const Field field : allFields()) {
            if (field != Field::Question && field != Field::Ignore)
                phrases.push_back({field, wordsOf(fieldKey(field)), 10});
        }
        return phrases;
    }();
    return kPhrases;
}

} // namespace groundwork::exchange
