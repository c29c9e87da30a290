// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/certificates.h"
#include "tests/support/program.h"
#include "tests/support/squid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace waybill::test;

namespace {

void setVariable(const char *name, const QString &value)
{
    qputenv(name, QFile::encodeName(value));
}

// The test functions of a program but for those named.
QStringList functions(const QString &program, const QStringList &without)
{
    QStringList functions;
    // It ends without cleaning up after what the test object has started.
    const QTemporaryDir leftBehind;
    const QByteArray before = qgetenv("TMPDIR");
    setVariable("TMPDIR", leftBehind.path());
    const auto lines = runProgram(program, {u"-functions"_s}).out.split('\n');
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    for (const QByteArray &line : lines) {
        const QString name = QString::fromLatin1(line).remove("()"_L1);
        if (!name.isEmpty() && !without.contains(name))
            functions += name;
    }
    return functions;
}

// Takes the options; what is left is the command.
QStringList command(QStringList words)
{
    const bool only = words.first() == "--only"_L1;
    if (!only && words.first() != "--without"_L1)
        return words;
    const QStringList named = words.value(1).split(u',', Qt::SkipEmptyParts);
    words = words.sliced(2);
    return words + (only ? named : functions(words.first(), named));
}

// A proxy for everything, on loopback, too.
class ProxyRound {
public:
    ProxyRound()
    {
        for (const char *name : {"http_proxy", "https_proxy"})
            setVariable(name, u"http://"_s + m_squid.place());
        qputenv("no_proxy", "<-loopback>");
    }
    qsizetype requests() const { return m_squid.log().count('\n'); }

private:
    Squid m_squid;
};

// Every server on TLS, with an authority that only the settings of an empty home folder know.
class TlsRound {
public:
    TlsRound()
    {
        m_authority.server();
        setVariable("WAYBILL_TEST_TLS", m_authority.folder());
        setVariable("HOME", m_home.path());
        setVariable("XDG_CONFIG_HOME", m_home.filePath(u".config"_s));
        setVariable("XDG_DATA_HOME", m_home.filePath(u".local/share"_s));
        setVariable("XDG_CACHE_HOME", m_home.filePath(u".cache"_s));
    }
    // HTTP/1.0 are the looks whether a registry is up.
    qsizetype requests() const
    {
        QFile file(m_authority.folder() + u"/requests"_s);
        if (!file.open(QFile::ReadOnly))
            return 0;
        const QByteArray lines = file.readAll();
        return lines.count('\n') - lines.count("HTTP/1.0\"");
    }

private:
    Authority m_authority;
    QTemporaryDir m_home;
};

int run(const QStringList &rounds, const QStringList &command)
{
    std::optional<TlsRound> tls;
    if (rounds.contains("tls"_L1))
        tls.emplace();
    std::optional<ProxyRound> proxy;
    if (rounds.contains("proxy"_L1))
        proxy.emplace();
    int code = QProcess::execute(command.first(), command.sliced(1));
    const auto count = [&code](const char *what, qsizetype requests) {
        std::printf("%lld requests %s\n", static_cast<long long>(requests), what);
        if (requests == 0)
            code = 1;
    };
    if (tls)
        count("came over TLS", tls->requests());
    if (proxy)
        count("went through the proxy", proxy->requests());
    return code;
}

}

// rounds tls|proxy|tls+proxy [--without NAME,... | --only NAME,...] PROGRAM [ARGUMENT...]: runs a
// program of tests with every server on TLS, or with squid as its proxy, also on loopback. Fails,
// too, if no request went that way. With an option it is a QtTest, and those of its functions run.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    return words.size() < 2 ? 2 : run(words.first().split(u'+'), command(words.sliced(1)));
}
