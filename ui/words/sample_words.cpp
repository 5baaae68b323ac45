#include "ui/words/sample_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words::Samples)
};

} // namespace

QString sampleTitle(demo::SampleId sample) {
    switch (sample) {
    case demo::SampleId::University:
        return Words::tr("Try a sample: university");
    case demo::SampleId::Hospital:
        return Words::tr("Try a sample: hospital");
    case demo::SampleId::Community:
        return Words::tr("Try a sample: community");
    }
    return {};
}

QString sampleLine(demo::SampleId sample) {
    switch (sample) {
    case demo::SampleId::University:
        return Words::tr("18 invented pairs of staff, free to change");
    case demo::SampleId::Hospital:
        return Words::tr("24 invented pairs of nurses, free to change");
    case demo::SampleId::Community:
        return Words::tr("12 invented pairs by video, free to change");
    }
    return {};
}

} // namespace groundwork::words
