// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/kubectl.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// With scripts in kubectl's place, so that each case is certain.
class KubectlTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");

    void script(const QByteArray &body) const
    {
        QFile file(m_folder.filePath(u"kubectl"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(u"kubectl"_s));
        qputenv("PATH", QByteArray(QFile::encodeName(m_folder.path()) + ":/usr/bin:/bin"));
    }
    void cleanup() { qputenv("PATH", m_path); }

    void givesWhatItSays()
    {
        script("echo \"$@\"; cat\n"); // cat ends at once: there is no input
        const auto answer = test::await(hosts::askKubectl());
        QVERIFY(answer);
        QCOMPARE(*answer, "get nodes -o json\n"_ba);
    }

    void saysWhyItFailed()
    {
        script("echo half; echo 'The connection was refused' >&2; exit 1\n");
        const auto answer = test::await(hosts::askKubectl());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Io);
        QCOMPARE(answer.error().systemSaid, u"The connection was refused"_s);
    }

    void endsWhatDoesNotAnswer()
    {
        script("exec sleep 60\n");
        QElapsedTimer clock;
        clock.start();
        const auto answer = test::await(hosts::askKubectl(200ms));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY(clock.elapsed() < 10'000);
    }

    void takesAnAnswerThatFillsThePipe()
    {
        script("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done\n");
        const auto answer = test::await(hosts::askKubectl());
        QVERIFY(answer);
        QCOMPARE(answer->size(), 220'000);
    }

    // A kubectl in the current folder is nobody's kubectl.
    void neverTakesTheCurrentFolders_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dot") << "."_ba;
        QTest::newRow("empty") << ":"_ba;
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("relative") << "./"_ba;
    }
    void neverTakesTheCurrentFolders()
    {
        QFETCH(QByteArray, path);
        script("echo taken\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        qputenv("PATH", path);
        const auto answer = test::await(hosts::askKubectl());
        QDir::setCurrent(before);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(KubectlTest)
#include "tst_kubectl.moc"
