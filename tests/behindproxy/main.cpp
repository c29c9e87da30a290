// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/program.h"
#include "tests/support/squid.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// The test functions of a program but for those named: with a proxy in between a registry that does
// not run is none that nothing answers for.
QStringList functions(const QString &program, const QStringList &without)
{
    QStringList functions;
    const auto lines = waybill::test::runProgram(program, {u"-functions"_s}).out.split('\n');
    for (const QByteArray &line : lines) {
        const QString name = QString::fromLatin1(line).remove("()"_L1);
        if (!name.isEmpty() && !without.contains(name))
            functions += name;
    }
    return functions;
}

}

// behindproxy PROGRAM [WITHOUT...]: runs a test program with squid as its proxy, also on loopback.
// Fails, too, if no request went through it.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        return 2;
    const waybill::test::Squid squid;
    const QByteArray proxy = "http://" + squid.place().toLatin1();
    qputenv("http_proxy", proxy);
    qputenv("https_proxy", proxy);
    qputenv("no_proxy", "<-loopback>");
    const int code = QProcess::execute(words.at(1), functions(words.at(1), words.sliced(2)));
    const auto requests = squid.log().count('\n');
    std::printf("%lld requests went through the proxy\n", static_cast<long long>(requests));
    return code == 0 && requests > 0 ? 0 : 1;
}
