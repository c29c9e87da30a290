// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"
#include "core/oci/reference.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QVariant>

namespace waybill::ui {

// An image that was opened, as the welcome page lists it.
struct Recent {
    oci::Reference reference;
    int platforms = -1; // of a list; -1 if it was a single image or is not known
    bool isList = false;
    QDateTime when; // UTC

    bool operator==(const Recent &) const = default;
};

// What the program remembers between runs. Holds no secrets. Where it is kept is up to the
// subclass: app/gui keeps it in QSettings, tests in memory.
class Settings : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    QString language() const; // "en", "de"; empty follows the system
    void setLanguage(const QString &code);

    theme::Scheme scheme() const;
    void setScheme(theme::Scheme scheme);

    oci::IndexFormat indexFormat() const; // of new lists
    void setIndexFormat(oci::IndexFormat format);

    bool offersDrafts() const; // lists left over by a crash, at the next start
    void setOffersDrafts(bool offers);

    QStringList registries() const; // hosts in the dock, in its order
    void setRegistries(const QStringList &hosts);

    QList<Recent> recent() const; // newest first
    void addRecent(const Recent &entry); // moves it to the front if it is there
    void clearRecent();

    // Own hosts and the last choice of "Will it run?", as models::HostBook saves them.
    QByteArray hosts() const;
    void setHosts(const QByteArray &json);

    // What "All hosts" shows, as models::ShownHosts saves it.
    QStringList shownHosts() const;
    void setShownHosts(const QStringList &hosts);

    // Window geometry, dock and column layouts by a key of the caller's.
    QByteArray layout(const QString &key) const;
    void setLayout(const QString &key, const QByteArray &state);

Q_SIGNALS:
    void languageChanged();
    void schemeChanged();
    void recentChanged();
    void shownHostsChanged();

protected:
    virtual QVariant read(const QString &key) const = 0; // invalid if absent
    virtual void write(const QString &key, const QVariant &value) = 0; // invalid removes
};

}
