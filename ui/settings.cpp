// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 20;

QVariant toVariant(const Recent &entry)
{
    return QVariantMap {{u"reference"_s, entry.reference.toString()},
        {u"platforms"_s, entry.platforms}, {u"list"_s, entry.isList},
        {u"when"_s, entry.when.toUTC().toString(Qt::ISODate)}};
}

std::optional<Recent> toRecent(const QVariant &value)
{
    const QVariantMap map = value.toMap();
    const auto reference = oci::parseReference(map.value(u"reference"_s).toString());
    if (!reference)
        return {};
    return Recent {*reference, map.value(u"platforms"_s, -1).toInt(), map.value(u"list"_s).toBool(),
        QDateTime::fromString(map.value(u"when"_s).toString(), Qt::ISODate)};
}

}

QString Settings::language() const
{
    return read(u"language"_s).toString();
}

void Settings::setLanguage(const QString &code)
{
    if (code == language())
        return;
    write(u"language"_s, code.isEmpty() ? QVariant() : code);
    Q_EMIT languageChanged();
}

theme::Scheme Settings::scheme() const
{
    const QString name = read(u"colorScheme"_s).toString();
    if (name == "light"_L1)
        return theme::Scheme::Light;
    return name == "dark"_L1 ? theme::Scheme::Dark : theme::Scheme::System;
}

void Settings::setScheme(theme::Scheme scheme)
{
    if (scheme == this->scheme())
        return;
    QVariant value;
    if (scheme != theme::Scheme::System)
        value = scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s;
    write(u"colorScheme"_s, value);
    Q_EMIT schemeChanged();
}

oci::IndexFormat Settings::indexFormat() const
{
    return read(u"indexFormat"_s).toString() == "oci"_L1 ? oci::IndexFormat::OciIndex
                                                         : oci::IndexFormat::DockerList;
}

void Settings::setIndexFormat(oci::IndexFormat format)
{
    write(u"indexFormat"_s, format == oci::IndexFormat::OciIndex ? u"oci"_s : u"docker"_s);
}

bool Settings::offersDrafts() const
{
    const QVariant value = read(u"offerDrafts"_s);
    return !value.isValid() || value.toBool();
}

void Settings::setOffersDrafts(bool offers)
{
    write(u"offerDrafts"_s, offers);
}

QStringList Settings::registries() const
{
    return read(u"registries"_s).toStringList();
}

void Settings::setRegistries(const QStringList &hosts)
{
    write(u"registries"_s, hosts.isEmpty() ? QVariant() : hosts);
}

QList<Recent> Settings::recent() const
{
    QList<Recent> entries;
    const QVariantList values = read(u"recent"_s).toList();
    for (const QVariant &value : values)
        if (const auto entry = toRecent(value))
            entries.append(*entry);
    return entries;
}

void Settings::addRecent(const Recent &entry)
{
    QList<Recent> entries = recent();
    entries.removeIf([&entry](const Recent &other) { return other.reference == entry.reference; });
    entries.prepend(entry);
    entries.resize(std::min(entries.size(), MostRecent));
    QVariantList values;
    for (const Recent &one : std::as_const(entries))
        values.append(toVariant(one));
    write(u"recent"_s, values);
    Q_EMIT recentChanged();
}

void Settings::clearRecent()
{
    write(u"recent"_s, {});
    Q_EMIT recentChanged();
}

QByteArray Settings::hosts() const
{
    return read(u"hosts"_s).toByteArray();
}

void Settings::setHosts(const QByteArray &json)
{
    if (json != hosts())
        write(u"hosts"_s, json);
}

QStringList Settings::shownHosts() const
{
    return read(u"shownHosts"_s).toStringList();
}

void Settings::setShownHosts(const QStringList &hosts)
{
    if (hosts == shownHosts())
        return;
    write(u"shownHosts"_s, hosts);
    Q_EMIT shownHostsChanged();
}

QByteArray Settings::layout(const QString &key) const
{
    return read(u"layout/"_s + key).toByteArray();
}

void Settings::setLayout(const QString &key, const QByteArray &state)
{
    write(u"layout/"_s + key, state.isEmpty() ? QVariant() : state);
}

}
