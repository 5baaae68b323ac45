#include "ui/documents/worksheet_sheets.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kRowGap = 7;
constexpr double kSlack = 0.01;
constexpr int kMostMoreLines = 2;
constexpr int kMostLessLines = 2;

using Pens = std::array<double, 3>;
using Part = PlacedPrompt::Part;

const WorksheetCell &cellAt(const WorksheetPrompt &prompt, size_t column) {
    return column == 0 ? prompt.mentee : column == 1 ? prompt.middle : prompt.mentor;
}

double lowest(const Pens &pens) {
    return *std::max_element(pens.begin(), pens.end());
}

/// A prompt, or the heading of a part when `prompt` is none.
struct Entry {
    const WorksheetStage *stage = nullptr;
    const WorksheetPrompt *prompt = nullptr;
    bool wide = false; ///< what the two answer together goes over the whole width
};

/// A prompt with three fields or more for both, or with nothing for each alone, may go over the whole width.
bool mayBeWide(const WorksheetPrompt &prompt) {
    constexpr size_t kManyFields = 3;
    const bool alone = prompt.mentee.isEmpty() && prompt.mentor.isEmpty();
    return !prompt.middle.isEmpty() && (alone || prompt.middle.blanks.size() >= kManyFields);
}

class Packer {
  public:
    Packer(const std::vector<WorksheetStage> &stages, const WorksheetCells &cells)
        : m_cells(cells) {
        for (const WorksheetStage &stage : stages) {
            m_entries.push_back({&stage, nullptr, false});
            const size_t first = m_entries.size();
            for (const WorksheetPrompt &prompt : stage.prompts)
                m_entries.push_back({&stage, &prompt, false});
            chooseWide(first);
        }
    }

    std::vector<WorksheetSheet> run(double firstRoom, double room) {
        std::vector<WorksheetSheet> sheets;
        size_t first = 0;
        m_room = firstRoom;
        while (first < m_entries.size()) {
            WorksheetSheet sheet;
            size_t end = fillWithFewerLines(first, sheet);
            if (isOver(sheet))
                end = turnFirst(first, end, sheet);
            for (int more = 1; more <= kMostMoreLines && sheet.moreLines >= 0; ++more) {
                WorksheetSheet wider;
                if (fill(first, more, wider) != end)
                    break;
                sheet = std::move(wider);
            }
            sheets.push_back(std::move(sheet));
            first = end;
            m_room = room;
        }
        return sheets;
    }

  private:
    struct Placing {
        std::vector<PlacedPrompt> placed;
        Pens pens{};
    };
    struct Heights {
        Pens columns{};
        double wide = 0;
    };

    [[nodiscard]] bool isOver(const WorksheetSheet &sheet) const { return bottomOf(sheet) > m_room + kSlack; }

    /// As fill, with fewer lines where one prompt alone is too tall for a sheet.
    size_t fillWithFewerLines(size_t first, WorksheetSheet &sheet) const {
        size_t end = fill(first, 0, sheet);
        for (int less = 1; less <= kMostLessLines && isOver(sheet); ++less) {
            sheet = {};
            end = fill(first, -less, sheet);
        }
        return end;
    }

    /// A prompt that is too tall in the way that saves paper is tried in the other.
    size_t turnFirst(size_t first, size_t end, WorksheetSheet &sheet) {
        const auto tall = std::find_if(m_entries.begin() + static_cast<std::ptrdiff_t>(first), m_entries.end(),
                                       [](const Entry &entry) { return entry.prompt != nullptr; });
        if (tall == m_entries.end() || !mayBeWide(*tall->prompt))
            return end;
        tall->wide = !tall->wide;
        WorksheetSheet other;
        const size_t otherEnd = fillWithFewerLines(first, other);
        if (bottomOf(other) >= bottomOf(sheet)) {
            tall->wide = !tall->wide;
            return end;
        }
        sheet = std::move(other);
        return otherEnd;
    }

    static double bottomOf(const WorksheetSheet &sheet) {
        double bottom = 0;
        for (const PlacedPrompt &placed : sheet.placed)
            bottom = std::max(bottom, placed.top + placed.height);
        return bottom;
    }

    /// Laying text out is the dear part: each prompt is measured once for each number of lines.
    const Heights &heightsOf(const WorksheetPrompt &prompt, int more) const {
        const auto key = std::pair(&prompt, more);
        const auto found = m_heights.find(key);
        if (found != m_heights.end())
            return found->second;
        Heights heights;
        for (size_t c = 0; c < 3; ++c) {
            if (!cellAt(prompt, c).isEmpty())
                heights.columns[c] = m_cells.height(prompt.key, cellAt(prompt, c), more);
        }
        if (mayBeWide(prompt))
            heights.wide = m_cells.wideHeight(prompt.key, prompt.middle, more);
        return m_heights.emplace(key, heights).first->second;
    }

    /// Of the prompts from `first` on, which are to be wide? All ways are tried: they are few.
    void chooseWide(size_t first) {
        std::vector<size_t> maybe;
        for (size_t i = first; i < m_entries.size(); ++i) {
            if (mayBeWide(*m_entries[i].prompt))
                maybe.push_back(i);
        }
        constexpr size_t kMost = 8;
        maybe.resize(std::min(maybe.size(), kMost));
        const auto use = [&](unsigned way) {
            for (size_t i = 0; i < maybe.size(); ++i)
                m_entries[maybe[i]].wide = ((way >> i) & 1U) != 0;
        };
        unsigned best = 0;
        double least = std::numeric_limits<double>::max();
        const unsigned ways = 1U << maybe.size();
        for (unsigned way = 0; way < ways; ++way) {
            use(way);
            Pens pens{};
            for (size_t i = first; i < m_entries.size(); ++i)
                pens = place(m_entries[i], pens, 0).pens;
            if (lowest(pens) + kSlack < least) {
                least = lowest(pens);
                best = way;
            }
        }
        use(best);
    }

    [[nodiscard]] Placing place(const Entry &entry, const Pens &pens, int more) const {
        const WorksheetPrompt &prompt = *entry.prompt;
        const Heights &heights = heightsOf(prompt, more);
        Placing placing{{}, pens};
        PlacedPrompt columns{entry.stage, &prompt, entry.wide ? Part::Sides : Part::Columns, 0, 0};
        const auto counts = [&](size_t c) {
            return !cellAt(prompt, c).isEmpty() && !(entry.wide && c == 1);
        };
        for (size_t c = 0; c < 3; ++c) {
            if (counts(c))
                columns.top = std::max(columns.top, pens[c]);
        }
        for (size_t c = 0; c < 3; ++c) {
            if (!counts(c))
                continue;
            columns.height = std::max(columns.height, heights.columns[c]);
            placing.pens[c] = columns.top + heights.columns[c] + kRowGap;
        }
        if (columns.height > 0)
            placing.placed.push_back(columns);
        if (entry.wide) {
            placing.placed.push_back({entry.stage, &prompt, Part::Wide, lowest(placing.pens), heights.wide});
            placing.pens.fill(placing.placed.back().top + heights.wide + kRowGap);
        }
        return placing;
    }

    [[nodiscard]] Placing heading(const Entry &entry, const Pens &pens, bool first) const {
        const double height = first ? 0 : worksheetHeadingHeight(m_cells);
        Placing placing{{{entry.stage, nullptr, Part::Heading, lowest(pens), height}}, pens};
        if (!first)
            placing.pens.fill(lowest(pens) + height + kRowGap);
        return placing;
    }

    /// Puts entries from `first` on into the sheet and answers where the next sheet begins.
    size_t fill(size_t first, int more, WorksheetSheet &sheet) const {
        sheet.goesOn = m_entries[first].prompt != nullptr;
        sheet.moreLines = more;
        Pens pens{};
        size_t end = first;
        std::vector<PlacedPrompt> waiting; // a heading, until its first prompt has found room
        for (size_t i = first; i < m_entries.size(); ++i) {
            const Entry &entry = m_entries[i];
            const Placing placing =
                entry.prompt ? place(entry, pens, more) : heading(entry, pens, i == first);
            // The first prompt stands here however tall it is.
            const bool mustStand = end == first && entry.prompt;
            if (!mustStand && lowest(placing.pens) > m_room + kRowGap + kSlack)
                break;
            pens = placing.pens;
            waiting.insert(waiting.end(), placing.placed.begin(), placing.placed.end());
            if (!entry.prompt)
                continue;
            sheet.placed.insert(sheet.placed.end(), waiting.begin(), waiting.end());
            waiting.clear();
            end = i + 1;
        }
        return end;
    }

    const WorksheetCells &m_cells;
    double m_room = 0;
    std::vector<Entry> m_entries;
    mutable std::map<std::pair<const WorksheetPrompt *, int>, Heights> m_heights;
};

} // namespace

std::vector<WorksheetSheet> worksheetSheets(const std::vector<WorksheetStage> &stages,
                                            const WorksheetCells &cells, double firstRoom, double room) {
    return Packer(stages, cells).run(firstRoom, room);
}

namespace {

/// The last words of a text, from the blank nearest to its middle on; nothing of a text too short to part.
QString cutInHalf(QString &text) {
    constexpr qsizetype kShortest = 40;
    if (text.size() < kShortest)
        return {};
    qsizetype at = text.lastIndexOf(QLatin1Char(' '), text.size() / 2);
    if (at < text.size() / 4) {
        at = text.size() / 2;
        at -= text.at(at).isLowSurrogate() ? 1 : 0;
    }
    const QString rest = text.mid(at).trimmed();
    text.truncate(at);
    return rest;
}

/// Moves the last field of a cell to where it goes on; of a single field the last of what is written in it.
bool moveLast(WorksheetCell &from, WorksheetCell &to) {
    if (from.blanks.empty())
        return false;
    Blank &last = from.blanks.back();
    if (from.blanks.size() > 1) {
        to.blanks.insert(to.blanks.begin(), last);
        from.blanks.pop_back();
    } else {
        if (last.kind != Blank::Kind::Lines || last.written.isEmpty())
            return false;
        const QString moved =
            last.written.size() > 1 ? last.written.takeLast() : cutInHalf(last.written.front());
        if (moved.isEmpty())
            return false;
        if (to.blanks.empty() || to.blanks.front().label != QString() || to.blanks.front().kind != Blank::Kind::Lines)
            to.blanks.insert(to.blanks.begin(), Blank{Blank::Kind::Lines, {}, {}, {}, {}, 1});
        to.blanks.front().written.prepend(moved);
    }
    to.text = Words::tr("goes on");
    return true;
}

/// The least height that a prompt can take, side by side or with what is for both over the whole width.
double leastHeight(const WorksheetPrompt &prompt, const WorksheetCells &cells) {
    const auto height = [&](const WorksheetCell &cell) { return cells.height(prompt.key, cell, -kMostLessLines); };
    const double sides = std::max(height(prompt.mentee), height(prompt.mentor));
    const double columns = std::max(sides, height(prompt.middle));
    if (!mayBeWide(prompt))
        return columns;
    return std::min(columns, (sides > 0 ? sides + kRowGap : 0) +
                                 cells.wideHeight(prompt.key, prompt.middle, -kMostLessLines));
}

} // namespace

std::vector<WorksheetStage> withoutTallPrompts(std::vector<WorksheetStage> stages, const WorksheetCells &cells,
                                               double room) {
    for (WorksheetStage &stage : stages) {
        for (size_t i = 0; i < stage.prompts.size(); ++i) {
            WorksheetPrompt rest;
            rest.key = stage.prompts[i].key;
            bool moved = true;
            while (moved && leastHeight(stage.prompts[i], cells) > room) {
                WorksheetPrompt &prompt = stage.prompts[i];
                const bool alone = prompt.mentee.isEmpty() && prompt.mentor.isEmpty();
                if (!alone && !prompt.middle.isEmpty()) { // what is for both goes on a sheet behind
                    rest.middle = std::exchange(prompt.middle, {});
                    continue;
                }
                const bool mentee = moveLast(prompt.mentee, rest.mentee);
                const bool mentor = moveLast(prompt.mentor, rest.mentor);
                moved = mentee || mentor || (alone && moveLast(prompt.middle, rest.middle));
            }
            if (!rest.mentee.isEmpty() || !rest.mentor.isEmpty() || !rest.middle.isEmpty())
                stage.prompts.insert(stage.prompts.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
        }
    }
    return stages;
}

double worksheetHeadingHeight(const WorksheetCells &cells) {
    return cells.kit().scaled(19);
}

} // namespace groundwork::documents
