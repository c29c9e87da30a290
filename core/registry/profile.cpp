// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/profile.h"

#include "core/base/keptfile.h"
#include "core/registry/certsd.h"
#include "core/registry/clientpair.h"
#include "core/registry/endpoint.h"
#include "core/registry/passphrases.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

Profile parse(const QString &host, const QJsonObject &entry)
{
    Profile profile;
    profile.host = host;
    const QString scheme = entry["scheme"_L1].toString();
    if (scheme == "https"_L1)
        profile.scheme = Profile::Scheme::Https;
    else if (scheme == "http"_L1)
        profile.scheme = Profile::Scheme::PlainHttp;
    const QJsonArray authorities = entry["authorities"_L1].toArray();
    for (const QJsonValue &file : authorities)
        profile.authorityFiles += file.toString();
    profile.clientCertificateFile = entry["clientCertificate"_L1].toString();
    profile.clientKeyFile = entry["clientKey"_L1].toString();
    profile.pinned = entry["pinned"_L1].toString().toLatin1();
    profile.mirror = entry["mirror"_L1].toString();
    return profile;
}

void put(QJsonObject &entry, QLatin1StringView name, const QJsonValue &value, bool isSet)
{
    if (isSet)
        entry[name] = value;
    else
        entry.remove(name);
}

// What a newer version wrote besides stays.
void write(const Profile &profile, QJsonObject &entry)
{
    const bool plain = profile.scheme == Profile::Scheme::PlainHttp;
    put(entry, "scheme"_L1, plain ? u"http"_s : u"https"_s,
        profile.scheme != Profile::Scheme::Default);
    put(entry, "authorities"_L1, QJsonArray::fromStringList(profile.authorityFiles),
        !profile.authorityFiles.isEmpty());
    put(entry, "clientCertificate"_L1, profile.clientCertificateFile,
        !profile.clientCertificateFile.isEmpty());
    put(entry, "clientKey"_L1, profile.clientKeyFile, !profile.clientKeyFile.isEmpty());
    put(entry, "pinned"_L1, QString::fromLatin1(profile.pinned), !profile.pinned.isEmpty());
    put(entry, "mirror"_L1, profile.mirror, !profile.mirror.isEmpty());
    if (plain)
        entry.remove("speaksTls"_L1); // the user has decided anew
}

QString stampOf(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() ? u"%1 %2"_s.arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size())
                         : QString();
}

Profile withCommon(Profile profile, const Profile &common)
{
    profile.authorityFiles += common.authorityFiles;
    if (!common.clientCertificateFile.isEmpty()) {
        profile.clientCertificateFile = common.clientCertificateFile;
        profile.clientKeyFile = common.clientKeyFile;
    }
    return profile;
}

}

bool Profile::isDefault() const
{
    Profile other;
    other.host = host;
    return *this == other;
}

QString Profiles::defaultFile()
{
    return keptFile(u"registries.json"_s);
}

QStringList Profiles::defaultCertificateFolders()
{
#ifdef Q_OS_WIN
    return {qEnvironmentVariable("ProgramData") + u"/docker/certs.d"_s};
#else
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {own + u"/containers/certs.d"_s, own + u"/docker/certs.d"_s,
        u"/etc/containers/certs.d"_s, u"/etc/docker/certs.d"_s};
#endif
}

Profiles::Profiles(QString file, QStringList certificateFolders)
    : m_file(std::move(file)), m_certificateFolders(std::move(certificateFolders))
{
    load();
}

void Profiles::load()
{
    m_stamp = stampOf(m_file);
    const auto kept = readKept(m_file);
    m_stored = kept ? kept->value("registries"_L1).toObject() : QJsonObject();
    m_notice = kept ? QString() : kept.error().message;
}

void Profiles::refresh()
{
    if (m_file.isEmpty() || stampOf(m_file) == m_stamp)
        return;
    const QJsonObject before = m_stored;
    load();
    m_tls.clear();
    QStringList hosts = before.keys() + m_stored.keys();
    hosts.removeDuplicates();
    for (const QString &host : std::as_const(hosts)) {
        if (before[host] != m_stored[host])
            Q_EMIT changed(host);
    }
}

Profile Profiles::profile(const QString &host) const
{
    const QString name = canonicalHost(host);
    if (const auto it = m_overrides.constFind(name); it != m_overrides.cend())
        return *it;
    return parse(name, m_stored[name].toObject());
}

QList<Profile> Profiles::all() const
{
    QList<Profile> profiles;
    for (auto it = m_stored.begin(); it != m_stored.end(); ++it)
        profiles += parse(it.key(), it.value().toObject());
    return profiles;
}

Result<> Profiles::save(const Profile &profile)
{
    const QString name = canonicalHost(profile.host);
    refresh();
    QJsonObject entry = m_stored[name].toObject();
    registry::write(profile, entry);
    return write(name, entry);
}

Result<> Profiles::write(const QString &host, const QJsonObject &entry)
{
    QJsonObject stored = m_stored;
    if (entry.isEmpty())
        stored.remove(host);
    else
        stored[host] = entry;
    if (!m_file.isEmpty()) {
        const auto written =
            writeKept(m_file, {{u"version"_s, Version}, {u"registries"_s, stored}});
        if (!written)
            return written;
        m_stamp = stampOf(m_file);
    }
    m_stored = stored;
    m_tls.remove(host);
    Q_EMIT changed(host);
    return {};
}

void Profiles::overrideWith(const Profile &profile)
{
    const QString name = canonicalHost(profile.host);
    m_overrides.insert(name, profile);
    m_tls.remove(name);
    Q_EMIT changed(name);
}

Result<net::Tls> Profiles::readTls(const Profile &profile) const
{
    auto files = certificateFiles(m_certificateFolders, profile.host);
    if (!files)
        return std::unexpected(files.error());
    if (!profile.clientCertificateFile.isEmpty()) {
        files->clientCertificate = profile.clientCertificateFile;
        files->clientKey = profile.clientKeyFile;
    }
    net::Tls tls;
    tls.pinned = profile.pinned;
    for (const QString &file : files->authorities + profile.authorityFiles) {
        const auto certificates = readCertificates(file);
        if (!certificates)
            return std::unexpected(certificates.error());
        tls.authorities += *certificates;
    }
    if (files->clientCertificate.isEmpty())
        return tls;
    ClientPair pair {files->clientCertificate, files->clientKey, {}};
    if (m_passphrases)
        pair.passphrase =
            m_passphrases->of(pair.keyFile.isEmpty() ? pair.certificateFile : pair.keyFile);
    const Result<> client = readClientPair(pair, tls);
    return client ? Result<net::Tls>(tls) : std::unexpected(client.error());
}

Result<net::Tls> Profiles::tls(const QString &host)
{
    const QString name = canonicalHost(host);
    if (const auto known = m_tls.constFind(name); known != m_tls.cend())
        return *known;
    const Result<net::Tls> read = readTls(withCommon(profile(name), m_everywhere));
    if (read)
        m_tls.insert(name, *read);
    return read;
}

Result<net::Tls> Profiles::tlsBeside(const QString &host) const
{
    return readTls(profile(host));
}

void Profiles::addEverywhere(const Profile &profile)
{
    m_everywhere = profile;
    m_tls.clear();
}

bool Profiles::speaksTls(const QString &host) const
{
    return m_stored[canonicalHost(host)]["speaksTls"_L1].toBool();
}

void Profiles::noteSpeaksTls(const QString &host)
{
    const QString name = canonicalHost(host);
    QJsonObject entry = m_stored[name].toObject();
    entry["speaksTls"_L1] = true;
    // What cannot be written counts at least until the program ends.
    if (!write(name, entry)) {
        m_stored[name] = entry;
        Q_EMIT changed(name);
    }
}

}
