// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/keychain.h"

#include "core/async/wait.h"
#include "core/registry/endpoint.h"
#include "core/registry/keychainentry.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

const QString &service()
{
    static const QString name = u"Waybill"_s;
    return name;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

struct Outcome {
    QKeychain::Error error = QKeychain::OtherError;
    QString said;
    QString text; // what was read
};

// Jobs delete themselves; one that is given up ends later, heard by nobody.
async::Task<Outcome> run(QKeychain::Job *job, QString key, std::chrono::milliseconds patience)
{
    Outcome outcome;
    outcome.said = Text::tr("it does not answer");
    async::Signal ended;
    QObject context;
    QObject::connect(job, &QKeychain::Job::finished, &context, [&](QKeychain::Job *finished) {
        outcome.error = finished->error();
        outcome.said = finished->errorString();
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            outcome.text = reading->textData();
        ended.notify();
    });
    QTimer::singleShot(patience, &context, [&ended] { ended.notify(); });
    job->setKey(key);
    job->start();
    co_await ended;
    co_return outcome;
}

// Without a session bus a Linux machine has no such store; that is so on servers, and no failure.
bool isThere()
{
#ifdef Q_OS_LINUX
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return address != "disabled:"_L1;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
#else
    return true;
#endif
}

Error unable(const Outcome &outcome)
{
    Error error;
    error.kind = ErrorKind::Credentials;
    error.systemSaid = outcome.said;
    error.message = outcome.error == QKeychain::NoBackendAvailable
        ? Text::tr("This system has no keychain.")
        : Text::tr("The keychain cannot be used: %1.").arg(outcome.said);
    return error;
}

QString keyOf(const QString &host, int part)
{
    return part == 1 ? host : host + u'#' + QString::number(part);
}

async::Task<Outcome> readPart(QString host, int part, std::chrono::milliseconds patience)
{
    return run(new QKeychain::ReadPasswordJob(service()), keyOf(host, part), patience);
}

async::Task<Outcome> deletePart(QString host, int part, std::chrono::milliseconds patience)
{
    return run(new QKeychain::DeletePasswordJob(service()), keyOf(host, part), patience);
}

async::Task<Outcome> writePart(
    QString host, int part, QString text, std::chrono::milliseconds patience)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(text);
    return run(job, keyOf(host, part), patience);
}

}

Keychain::Keychain(std::chrono::milliseconds patience) : m_patience(patience) { }

async::Task<Result<std::optional<Credential>>> Keychain::find(QString host, QString)
{
    host = canonicalHost(host);
    if (const auto known = m_known.constFind(host); known != m_known.cend())
        co_return *known;
    if (m_broken)
        co_return std::unexpected(*m_broken);
    const int revision = m_revision;
    auto found = co_await read(host);
    if (found && revision == m_revision)
        m_known.insert(host, *found);
    co_return found;
}

async::Task<Result<std::optional<Credential>>> Keychain::read(QString host)
{
    if (!isThere())
        co_return std::nullopt;
    QStringList parts;
    int count = 1;
    for (int part = 1; part <= count; ++part) {
        const Outcome outcome = co_await readPart(host, part, m_patience);
        if (part == 1
            && (outcome.error == QKeychain::EntryNotFound
                || outcome.error == QKeychain::NoBackendAvailable))
            co_return std::nullopt;
        if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound) {
            m_broken = unable(outcome);
            co_return std::unexpected(*m_broken);
        }
        if (part == 1)
            count = keychainPartCount(outcome.text);
        parts.append(outcome.text);
    }
    Result<Credential> credential = fromKeychainParts(parts);
    if (!credential)
        co_return std::unexpected(credential.error());
    credential->place = CredentialPlace::Keychain;
    credential->origin = Text::tr("the keychain");
    co_return *credential;
}

async::Task<Result<>> Keychain::save(QString host, Credential credential)
{
    host = canonicalHost(host);
    if (!isThere())
        co_return std::unexpected(unable({QKeychain::NoBackendAvailable, {}, {}}));
    (void)co_await remove(host); // the new one may have fewer parts
    m_broken.reset();
    const QStringList parts = keychainParts(credential);
    for (int part = 1; part <= parts.size(); ++part) {
        const Outcome outcome = co_await writePart(host, part, parts.at(part - 1), m_patience);
        if (outcome.error != QKeychain::NoError)
            co_return std::unexpected(unable(outcome));
    }
    m_known.remove(host);
    ++m_revision; // not before it is there to be read
    co_return Result<>();
}

async::Task<Result<bool>> Keychain::remove(QString host)
{
    host = canonicalHost(host);
    if (!isThere())
        co_return false;
    const Outcome first = co_await readPart(host, 1, m_patience);
    if (first.error == QKeychain::EntryNotFound || first.error == QKeychain::NoBackendAvailable)
        co_return false;
    if (first.error != QKeychain::NoError)
        co_return std::unexpected(unable(first));
    for (int part = std::max(1, keychainPartCount(first.text)); part >= 1; --part) {
        const Outcome outcome = co_await deletePart(host, part, m_patience);
        if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound)
            co_return std::unexpected(unable(outcome));
    }
    m_known.remove(host);
    ++m_revision;
    co_return true;
}

void Keychain::distrust(const QString &host)
{
    m_known.remove(canonicalHost(host));
}

}
