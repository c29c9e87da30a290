// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/nginx.h"

#include "tests/support/realregistry.h"

#include <QFile>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &path)
{
    return '"' + QFile::encodeName(path) + '"';
}

}

Nginx::Nginx(const Options &options) : m_port(freePort())
{
    const QString file = m_folder.filePath(u"nginx.conf"_s);
    writeFile(file, config(options));
    m_process.start(u"nginx"_s, {u"-p"_s, m_folder.path(), u"-c"_s, file}, m_port);
}

QString Nginx::host() const
{
    return u"localhost:%1"_s.arg(m_port);
}

QByteArray Nginx::log() const
{
    QFile file(m_folder.filePath(u"requests"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Nginx::config(const Options &options) const
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray scheme = options.hidesTls ? "http" : "https";
    QByteArray text = "daemon off; master_process off; pid " + folder
        + "/pid; error_log stderr error;\n"
          "events { worker_connections 256; }\n"
          "http {\n"
          "  log_format plain '$request_method $request_uri $ssl_client_s_dn "
          "$http_authorization';\n"
          "  access_log "
        + folder + "/requests plain;\n";
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        text += QByteArray("  ") + kind + "_temp_path " + folder + '/' + kind + ";\n";
    text += "  server {\n"
            "    listen 127.0.0.1:"
        + QByteArray::number(m_port) + " ssl;\n    ssl_certificate "
        + quoted(options.server.certificate) + ";\n    ssl_certificate_key "
        + quoted(options.server.key) + ";\n    client_max_body_size 0;\n";
    if (!options.clientAuthority.isEmpty())
        text += "    ssl_client_certificate " + quoted(options.clientAuthority)
            + "; ssl_verify_client on;\n";
    if (!options.blobs.isEmpty())
        text += "    location ~ ^/v2/.*/blobs/sha256: { return 307 " + options.blobs.toLatin1()
            + "$request_uri; }\n";
    text += "    location / { proxy_pass http://127.0.0.1:" + QByteArray::number(options.upstream)
        + "; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto " + scheme
        + "; proxy_request_buffering off; }\n"
          "  }\n}\n";
    return text;
}

}
