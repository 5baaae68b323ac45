#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::content {

class Pack;

/// A part of a help text: a heading, sentences, and a list under them. "{edit.find}" in a sentence stands for
/// the command with this id.
struct HelpSection {
    QString title;
    QStringList text;
    QStringList list;
};

/// One readable text: what a page is for and how one works on it.
struct HelpTopic {
    QString key; ///< of the page or subject: "overview", "first_meeting"
    QString title;
    QStringList aliases; ///< other words of the field under which people look for it (domain.md 1)
    QString lead;
    std::vector<HelpSection> sections;
    QStringList commands; ///< ids of the commands that belong to it
    QStringList see;      ///< keys of other topics
};

/// All help texts in their order. Answers ContentMissing("help", what) when a text has no key, title or
/// sections, when a key stands twice, or when one points to a topic that is not there.
Result<std::vector<HelpTopic>> helpTopics(const Pack &pack);

/// The ids in braces of a topic, and those of its commands.
QStringList commandsOf(const HelpTopic &topic);

} // namespace groundwork::content
