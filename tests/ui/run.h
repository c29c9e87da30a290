// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/language.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

namespace waybill::test {

// main() of a window test: in English, in light colours, and with the event loop running as in the
// program, because Qt tells widgets about another palette or font only then.
template <typename Test>
int runWindowTest(int argc, char **argv)
{
    QApplication application(argc, argv);
    // Else a window that a test closes would end the program as if all were well.
    QApplication::setQuitOnLastWindowClosed(false);
    ui::installLanguage(application, QStringLiteral("en"));
    ui::theme::install(application, ui::theme::Scheme::Light);
    QTimer::singleShot(0, &application, [argc, argv] {
        Test test;
        QCoreApplication::exit(QTest::qExec(&test, argc, argv));
    });
    return QApplication::exec();
}

}

#define WAYBILL_WINDOW_TEST(Test)                                                                  \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        return waybill::test::runWindowTest<Test>(argc, argv);                                     \
    }
