#include "ui/pages/pairs/agreement_banner.h"

#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

namespace groundwork::ui {

namespace {

using agreements::AgreementText;
using agreements::VersionState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::AgreementBanner)
};

void sayDraft(const AgreementText &text, AgreementBanner &banner, QStringList &say) {
    constexpr int kFew = 4;
    const QStringList missing = words::missingNames(text);
    if (missing.isEmpty()) {
        say.append(Words::tr("Everything that is needed is here. The two can sign."));
        return;
    }
    banner.attention = true;
    banner.does = AgreementBanner::Action::GoToMissing;
    banner.action = Words::tr("Go to the first");
    const QString few = missing.mid(0, kFew).join(QStringLiteral(", "));
    const int more = static_cast<int>(missing.size()) - kFew;
    say.append(more > 0 ? Words::tr("Needed before signing: %1, and %n more.", "", more).arg(few)
                        : Words::tr("Needed before signing: %1.").arg(few));
}

void sayReady(const AgreementText &text, AgreementBanner &banner, QStringList &say) {
    banner.does = AgreementBanner::Action::BackToDraft;
    banner.action = Words::tr("Back to draft");
    if (text.signatures.empty()) {
        say.append(Words::tr("Ready to sign. A change makes it a draft again."));
        return;
    }
    const bool menteeWaits = text.signatureOf(Role::Mentee) == nullptr;
    say.append(Words::tr("One has signed; %1 has not yet. A change clears the signature.")
                   .arg(words::isolated(menteeWaits ? text.menteeName : text.mentorName)));
}

} // namespace

AgreementBanner agreementBanner(const AgreementText &text, const AgreementText *before, QDate nextReview) {
    AgreementBanner banner;
    QStringList say;
    switch (text.state) {
    case VersionState::Draft:
        sayDraft(text, banner, say);
        break;
    case VersionState::ReadyToSign:
        sayReady(text, banner, say);
        break;
    case VersionState::InForce:
        say.append(Words::tr("Version %1 has been in force since %2.")
                       .arg(text.number)
                       .arg(words::longDate(text.effectiveOn)));
        if (nextReview.isValid())
            say.append(Words::tr("The two look at it again on %1.").arg(words::longDate(nextReview)));
        break;
    case VersionState::Ended:
        say.append(text.endedOn.isValid()
                       ? Words::tr("Version %1 was the last one. It ended on %2.")
                             .arg(text.number)
                             .arg(words::longDate(text.endedOn))
                       : words::versionWord(text.number, text.state) + QLatin1Char('.'));
        break;
    case VersionState::Superseded:
    case VersionState::Discarded:
        say.append(words::versionWord(text.number, text.state) + QLatin1Char('.'));
        break;
    }
    if (const int open = agreements::comeBackCount(text); open > 0)
        say.append(Words::tr("%n line(s) to come back to.", "", open));
    if (text.isDraft() && before) {
        const int changed = static_cast<int>(agreements::changesBetween(*before, text).size());
        say.append(
            Words::tr("%n line(s) (differs|differ) from version %1, which holds until both have signed.", "",
                      changed)
                .arg(before->number));
        if (banner.does == AgreementBanner::Action::None && changed > 0) {
            banner.attention = true;
            banner.does = AgreementBanner::Action::ShowChanges;
            banner.action = Words::tr("What changed");
        }
    }
    banner.text = say.join(QLatin1Char(' '));
    return banner;
}

} // namespace groundwork::ui
