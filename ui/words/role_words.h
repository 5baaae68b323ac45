#pragma once

#include "core/base/role_renamer.h"

#include <QTranslator>

#include <memory>

namespace groundwork::words {

/// Puts what a program calls its two roles into every tr() text: the one place through which the names reach
/// windows, prints and the command line (features FE3). Install it last, while that program is open. What people
/// wrote, machine names and keys never pass through tr(), and stay.
class RoleWords : public QTranslator {
  public:
    explicit RoleWords(const RoleNames &names, QObject *parent = nullptr);
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int number) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

  private:
    RoleRenamer m_renamer;
};

/// Keeps the role words of the program that is open installed; none for the shipped words.
class InstalledRoleWords {
  public:
    InstalledRoleWords() = default;
    ~InstalledRoleWords();
    InstalledRoleWords(const InstalledRoleWords &) = delete;
    InstalledRoleWords &operator=(const InstalledRoleWords &) = delete;
    /// Answers whether the words are other ones now.
    bool set(const RoleNames &names);

  private:
    RoleNames m_names;
    std::unique_ptr<RoleWords> m_words;
};

} // namespace groundwork::words
