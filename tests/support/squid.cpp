// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/squid.h"

#include "tests/support/program.h"
#include "tests/support/realregistry.h"

#include <QDir>
#include <QFile>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

QString squidProgram()
{
    const QString installed = serverProgram(u"squid"_s);
    return installed.isEmpty() ? serverProgram(u"squid-gnutls"_s) : installed;
}

// What belongs to it lies beside it, also where it is unpacked and not installed.
QByteArray places(const QString &usr)
{
    const QByteArray folder = QFile::encodeName(usr);
    return "mime_table " + folder + "/share/squid/mime.conf\nicon_directory " + folder
        + "/share/squid/icons\nerror_directory " + folder
        + "/share/squid-langpack/templates\nunlinkd_program " + folder + "/lib/squid/unlinkd\n";
}

QByteArray rules(const Squid::Options &options, const QString &usr, const QString &passwords)
{
    QByteArray text;
    if (!options.user.isEmpty())
        text += "auth_param basic program " + QFile::encodeName(usr) + "/lib/squid/basic_ncsa_auth "
            + QFile::encodeName(passwords)
            + "\nauth_param basic realm a proxy for tests\nacl known proxy_auth REQUIRED\n";
    if (options.refusesConnect)
        text += "acl tunnel method CONNECT\nhttp_access deny tunnel\n";
    return text
        + (options.user.isEmpty() ? "http_access allow all\n" : "http_access allow known\n");
}

}

Squid::Squid(const Options &options) : m_port(freePort())
{
    // Started by root it gives its rights away, and then its logs belong to somebody else.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
    const QString passwords = m_folder.filePath(u"passwords"_s);
    if (!options.user.isEmpty()) {
        const Ran ran = runProgram(u"openssl"_s, {u"passwd"_s, u"-apr1"_s, options.password});
        writeFile(passwords, options.user.toUtf8() + ':' + ran.out);
    }
    const QString program = squidProgram();
    const QString usr = QDir::cleanPath(program + u"/../.."_s);
    // Where it is, not how one gets there: others may not go through this build's folders.
    const QByteArray folder = QFile::encodeName(QDir(m_folder.path()).canonicalPath());
    const QString file = m_folder.filePath(u"squid.conf"_s);
    writeFile(file,
        "http_port 127.0.0.1:" + QByteArray::number(m_port) + "\npid_filename " + folder
            + "/pid\ncache_log " + folder + "/log\ncoredump_dir " + folder
            + "\nlogformat plain %rm %ru %>Hs\naccess_log stdio:" + folder
            + "/requests plain\ncache deny all\npinger_enable off\nshutdown_lifetime 0 seconds\n"
              "visible_hostname squid.test\nmax_filedescriptors 1024\n"
            + places(usr) + rules(options, usr, passwords));
    m_process.start(program, {u"-N"_s, u"-f"_s, file}, m_port);
}

QString Squid::place() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QByteArray Squid::log() const
{
    QFile file(m_folder.filePath(u"requests"_s));
    QByteArray requests;
    if (file.open(QFile::ReadOnly)) {
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (!line.startsWith("- ")) // a connection without a request
                requests += line;
        }
    }
    return requests;
}

}
