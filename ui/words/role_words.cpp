#include "ui/words/role_words.h"

#include "ui/words/english_plurals.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

/// Most texts name no role: they are not looked at any further.
bool namesRole(const char *source) {
    for (const char *at = source; *at != 0; ++at) {
        if ((*at == 'm' || *at == 'M') && (qstrnicmp(at, "mento", 5) == 0 || qstrnicmp(at, "mente", 5) == 0))
            return true;
    }
    return false;
}

} // namespace

RoleWords::RoleWords(const RoleNames &names, QObject *parent)
    : QTranslator(parent)
    , m_renamer(names) {}

QString RoleWords::translate(const char *, const char *source, const char *, int number) const {
    if (source == nullptr || m_renamer.isIdle() || !namesRole(source))
        return {}; // as if it were not installed
    const QString text = QString::fromUtf8(source);
    return m_renamer.renamed(number < 0 ? text : pluralForm(text, number));
}

InstalledRoleWords::~InstalledRoleWords() {
    set(RoleNames());
}

bool InstalledRoleWords::set(const RoleNames &names) {
    if (m_names == names)
        return false;
    m_names = names;
    if (m_words)
        QCoreApplication::removeTranslator(m_words.get());
    m_words.reset();
    if (!names.areShipped()) {
        m_words = std::make_unique<RoleWords>(names);
        QCoreApplication::installTranslator(m_words.get());
    }
    return true;
}

} // namespace groundwork::words
