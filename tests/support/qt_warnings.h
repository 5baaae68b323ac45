#pragma once

#include <QString>

/// In this test case a Qt warning that contains `part` is expected; any other one fails the test.
void allowQtWarning(const QString &part);
