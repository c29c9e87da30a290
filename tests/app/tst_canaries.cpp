// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/canary.h"
#include "tests/support/child.h"
#include "tests/support/fakehelper.h"
#include "tests/support/program.h"
#include "tests/support/realregistry.h"
#include "tests/support/tokenserver.h"
#include "tests/support/variable.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// A home of its own with nothing in it, and all that the program can log.
class Home {
public:
    const QTemporaryDir folder;

private:
    const QByteArray m_path = QFile::encodeName(folder.path());
    const Variable m_variables[8] {{"HOME", m_path}, {"TMPDIR", m_path},
        {"XDG_CONFIG_HOME", m_path}, {"XDG_DATA_HOME", m_path}, {"XDG_CACHE_HOME", m_path},
        {"XDG_RUNTIME_DIR", m_path}, {"QT_LOGGING_RULES", "*=true\nqt.*=false"},
        {"QT_LOGGING_TO_CONSOLE", "1"}};
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// Who started it; 0 if it is gone.
qint64 parentOf(qint64 process)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(process));
    return stat.mid(stat.lastIndexOf(')')).split(' ').value(2).toLongLong();
}

// Of what this process has started, and what that has.
QByteArrayList commandLines()
{
    QByteArrayList lines;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const qint64 process = entry.toLongLong();
        qint64 ancestor = process ? parentOf(process) : 0;
        while (ancestor > 1 && ancestor != QCoreApplication::applicationPid())
            ancestor = parentOf(ancestor);
        if (ancestor > 1)
            lines += contentOf(u"/proc/%1/cmdline"_s.arg(process));
    }
    return lines;
}

}

// The window's program walks through the main job. Neither what it says, nor a file that it leaves
// or has meanwhile, nor the arguments of what runs then hold a secret.
class CanariesTest : public QObject {
    Q_OBJECT

    FakeHelpers m_helpers; // here and in m_given the secrets are at home
    const QTemporaryDir m_given;

    void give(const QByteArray &dockerConfig) const
    {
        writeFile(m_given.filePath(u"config.json"_s), dockerConfig);
    }

    void tourKeepsSecrets(const QString &registry)
    {
        const Ran samples = runProgram(QStringLiteral(WAYBILL_CLI), {u"samples"_s, registry});
        QVERIFY2(samples.code == 0, samples.err.constData());
        const Home home;
        QStringList out;
        QByteArrayList seen;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            out += filesWithCanary(home.folder.path());
            seen += commandLines();
        });
        look.start(100);
        const Ran ran = runProgram(QStringLiteral(WAYBILL_PROGRAM),
            {u"--tour"_s, home.folder.filePath(u"pictures"_s), u"--registry"_s, registry});
        look.stop();
        const QByteArray said = ran.out + ran.err;
        QVERIFY2(ran.code == 0, qPrintable(QString::fromUtf8(ran.out + ran.err.right(500))));
        QVERIFY(ran.err.contains("waybill.net"));
        for (const QByteArray &line : said.split('\n'))
            QVERIFY2(!holdsCanary(line), line.constData());
        int looked = 0;
        out += filesWithCanary(home.folder.path(), &looked);
        QCOMPARE(out, QStringList());
        QVERIFY(looked > 0); // the pictures, at least
        QVERIFY(std::ranges::any_of(
            seen, [](const QByteArray &line) { return line.contains("--tour"); }));
        for (const QByteArray &line : seen)
            QVERIFY2(!holdsCanary(line), line.constData());
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DOCKER_CONFIG", QFile::encodeName(m_given.path())); }

    void aPasswordInDockersFile()
    {
        const RealRegistry registry({.htpasswd = CanaryHtpasswd});
        give("{\"auths\":{\"" + registry.host().toLatin1() + "\":{\"auth\":\""
            + QByteArray("ali:" + CanaryPassword).toBase64() + "\"}}}");
        tourKeepsSecrets(registry.host());
    }

    // Tokens hold the word, too. A proxy's password is typed in tests/e2e.
    void aHelpersPasswordAndTokens()
    {
        TokenServer tokens;
        const RealRegistry registry({.tokens = tokens.settings()});
        tokens.standBefore(registry.port());
        tokens.passwords = {{"ali", CanaryPassword}};
        m_helpers.add(u"shelf"_s,
            "printf '{\"Username\":\"ali\",\"Secret\":\"" + CanaryPassword + "\"}'\n"
                + R"(for process in $$ $PPID; do
tr '\0' ' ' < /proc/$process/cmdline >> "$FOLDER/arguments"
done)");
        give("{\"credsStore\":\"shelf\"}");
        tourKeepsSecrets(tokens.host());
        QVERIFY(tokens.issued > 0);
        QVERIFY(m_helpers.file(u"arguments"_s).contains("--tour"));
        QVERIFY(!holdsCanary(m_helpers.file(u"arguments"_s)));
    }
};

QTEST_GUILESS_MAIN(CanariesTest)
#include "tst_canaries.moc"
