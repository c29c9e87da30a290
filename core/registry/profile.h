// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/net/tls.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

namespace waybill::registry {

// How a registry is connected to, as the user decided. No secrets: the key of a client certificate
// stays in its file, passwords are in the credential stores.
struct Profile {
    enum class Scheme {
        Default, // HTTPS; on loopback plain HTTP until it was seen to speak TLS
        Https,
        PlainHttp, // without encryption; only ever because the user said so
    };

    QString host; // as in references: "reg.example.com", "localhost:5001"
    Scheme scheme = Scheme::Default;
    QStringList authorityFiles; // PEM or DER; trusted for this registry besides the system's
    QString clientCertificateFile; // see ClientPair; empty: none
    QString clientKeyFile; // empty: in the certificate's file. For its passphrase see Passphrases
    QByteArray pinned; // SHA-256 (hex) of the one certificate trusted for this host and port
    QString mirror; // host that is read from first, where content is named by its digest

    bool operator==(const Profile &) const = default;
    bool isDefault() const; // nothing but the host is set
};

class Passphrases;

// The connection profiles of all registries. One JSON file in the user's configuration folder that
// the window and the console program share; noticed when it changes. Owned by the composition root.
class Profiles : public QObject {
    Q_OBJECT

public:
    // waybill/registries.json in the user's configuration folder.
    static QString defaultFile();
    // The certs.d folders of docker and containers, the user's own first.
    static QStringList defaultCertificateFolders();

    // In memory only, without certs.d.
    Profiles() : Profiles(QString(), {}) { }
    // An empty file name: in memory only. A file that is missing counts as empty; one that cannot
    // be understood too, is never overwritten, and notice() says so.
    explicit Profiles(QString file, QStringList certificateFolders = defaultCertificateFolders());

    Profile profile(const QString &host) const; // the default one if none is stored
    QList<Profile> all() const; // those that are stored, by host
    const QString &notice() const { return m_notice; }

    // Stores it, or removes what is stored if it is a default one. Errors: Io.
    Result<> save(const Profile &profile);
    // Counts instead of what is stored until the program ends: for options of a command.
    void overrideWith(const Profile &profile);

    // Authorities and client certificate for whatever registry is asked, besides what its own
    // profile says; not for other hosts that it involves. Until the program ends.
    void addEverywhere(const Profile &profile);

    // Where the passphrases of client keys are looked for; must outlive it. nullptr: nowhere.
    void unlockWith(Passphrases *passphrases) { m_passphrases = passphrases; }
    Passphrases *passphrases() const { return m_passphrases; }

    // What the requests to a registry take: the profile's files and those of certs.d. Read when
    // first asked for and after a change; until it works, each time. Errors: Io, naming the file
    // and what is wrong with it.
    Result<net::Tls> tls(const QString &host);
    // The same for a host that a registry involves: its token server, its storage.
    Result<net::Tls> tlsBeside(const QString &host) const;

    // A registry on loopback that was seen to speak TLS: not asked over plain HTTP again unless the
    // user decides so.
    bool speaksTls(const QString &host) const;
    void noteSpeaksTls(const QString &host);

    // Reads the file again if somebody else has changed it.
    void refresh();

Q_SIGNALS:
    void changed(const QString &host); // in its canonical spelling

private:
    void load();
    Result<> write(const QString &host, const QJsonObject &entry);

    Result<net::Tls> readTls(const Profile &profile) const;

    QString m_file;
    QStringList m_certificateFolders;
    Passphrases *m_passphrases = nullptr;
    QString m_notice;
    QJsonObject m_stored; // by canonical host; what newer versions added is kept
    QString m_stamp; // of the file when it was read
    QHash<QString, Profile> m_overrides;
    Profile m_everywhere;
    QHash<QString, net::Tls> m_tls;
};

}
