// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"

#include "app/cli/secretline.h"
#include "core/oci/reference.h"

#include <QCommandLineParser>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

constexpr double MaxSeconds = 24 * 60 * 60;

QString wrongCount(const Command &command)
{
    return Text::tr("The command %1 takes: %2").arg(command.name, command.synopsis);
}

}

const QList<Option> &commonOptions()
{
    static const QList<Option> options {
        {u"json"_s, {}, Text::tr("write the result, or what went wrong, as JSON")},
        {u"timeout"_s, u"SECONDS"_s,
            Text::tr("give up a request after this time (default: 60, more for uploads)")},
        {u"plain-http"_s, u"HOST"_s,
            Text::tr("ask this registry without encryption (several times for several)"), true},
        {u"ca-file"_s, u"FILE"_s,
            Text::tr("trust the authorities in this file besides the system's")},
        {u"cert"_s, u"FILE"_s,
            Text::tr("show registries that ask for one this client certificate (PEM or PKCS#12)")},
        {u"key"_s, u"FILE"_s,
            Text::tr("the key of the client certificate, unless it is in the same file")},
        {u"key-password-stdin"_s, {},
            Text::tr("the first line of standard input is the passphrase of that key")},
        {u"help"_s, {}, Text::tr("show the help of the command")},
    };
    return options;
}

std::expected<Arguments, QString> readArguments(const Command &command, const QStringList &words)
{
    QCommandLineParser parser;
    const QList<Option> options = command.options + commonOptions();
    for (const Option &option : options)
        parser.addOption(QCommandLineOption(option.name, {}, option.value));
    Arguments arguments;
    if (!parser.parse(QStringList {command.name} + words))
        return std::unexpected(parser.errorText());
    for (const Option &option : options) {
        if (!parser.isSet(option.name))
            continue;
        if (option.several)
            arguments.options.insert(option.name, parser.values(option.name).join(u','));
        else
            arguments.options.insert(
                option.name, option.value.isEmpty() ? QString() : parser.value(option.name));
    }
    arguments.plain = parser.positionalArguments();
    if (arguments.has(u"help"_s))
        return arguments;
    const qsizetype count = arguments.plain.size();
    if (count < command.minPlain || (command.maxPlain >= 0 && count > command.maxPlain))
        return std::unexpected(wrongCount(command));
    return arguments;
}

std::expected<Connecting, QString> connecting(const Arguments &arguments)
{
    Connecting connecting;
    const QStringList plain = arguments.value(u"plain-http"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &text : plain) {
        const auto host = oci::parseRegistryHost(text);
        if (!host)
            return std::unexpected(host.error().message);
        connecting.plainHosts += *host;
    }
    if (arguments.has(u"plain-http"_s) && plain.isEmpty())
        return std::unexpected(Text::tr("--plain-http takes the host of a registry."));
    if (arguments.has(u"key"_s) && !arguments.has(u"cert"_s))
        return std::unexpected(Text::tr("--key is only of use together with --cert."));
    if (arguments.has(u"ca-file"_s))
        connecting.everywhere.authorityFiles += arguments.value(u"ca-file"_s);
    connecting.everywhere.clientCertificateFile = arguments.value(u"cert"_s);
    connecting.everywhere.clientKeyFile = arguments.value(u"key"_s);
    if (!arguments.has(u"key-password-stdin"_s))
        return connecting;
    if (!arguments.has(u"cert"_s))
        return std::unexpected(
            Text::tr("--key-password-stdin is only of use together with --cert."));
    const auto passphrase = readSecretLine();
    if (!passphrase)
        return std::unexpected(passphrase.error());
    connecting.keyPassphrase = *passphrase;
    return connecting;
}

const QString &Connecting::keyFile() const
{
    return everywhere.clientKeyFile.isEmpty() ? everywhere.clientCertificateFile
                                              : everywhere.clientKeyFile;
}

std::expected<std::optional<std::chrono::milliseconds>, QString> timeLimit(
    const Arguments &arguments)
{
    if (!arguments.has(u"timeout"_s))
        return std::nullopt;
    const QString text = arguments.value(u"timeout"_s);
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || !(seconds > 0) || seconds > MaxSeconds)
        return std::unexpected(
            Text::tr("--timeout takes a number of seconds above 0, not \"%1\".").arg(text));
    return std::chrono::milliseconds(qint64(seconds * 1000) + 1);
}

}
