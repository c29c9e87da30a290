// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/squid.h"

#include "tests/support/program.h"
#include "tests/support/realregistry.h"

#include <QFile>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray rules(const Squid::Options &options, const QString &passwords)
{
    QByteArray text;
    if (!options.user.isEmpty())
        text += "auth_param basic program /usr/lib/squid/basic_ncsa_auth "
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
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QString file = m_folder.filePath(u"squid.conf"_s);
    writeFile(file,
        "http_port 127.0.0.1:" + QByteArray::number(m_port) + "\npid_filename " + folder
            + "/pid\ncache_log " + folder + "/log\ncoredump_dir " + folder
            + "\nlogformat plain %rm %ru %>Hs\naccess_log stdio:" + folder
            + "/requests plain\ncache deny all\npinger_enable off\nshutdown_lifetime 0 seconds\n"
              "visible_hostname squid.test\nmax_filedescriptors 1024\n"
            + rules(options, passwords));
    m_process.start(u"squid"_s, {u"-N"_s, u"-f"_s, file}, m_port);
}

QString Squid::place() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QByteArray Squid::log() const
{
    QFile file(m_folder.filePath(u"requests"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}
