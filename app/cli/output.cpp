// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/output.h"

#include "core/registry/plainhttp.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// What a terminal obeys or draws as nothing: controls, direction marks and overrides, invisible
// signs, tags.
bool isDangerous(char32_t c)
{
    return QChar::category(c) == QChar::Other_Control || QChar::category(c) == QChar::Other_Format
        || QChar::category(c) == QChar::Other_Surrogate || c == 0x2028 || c == 0x2029;
}

QString faultName(CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::Expired:
        return u"expired"_s;
    case CertificateFault::NotYetValid:
        return u"not-yet-valid"_s;
    case CertificateFault::WrongHost:
        return u"wrong-host"_s;
    case CertificateFault::SelfSigned:
        return u"self-signed"_s;
    case CertificateFault::UnknownIssuer:
        return u"unknown-issuer"_s;
    case CertificateFault::MissingIntermediate:
        return u"missing-intermediate"_s;
    case CertificateFault::Revoked:
        return u"revoked"_s;
    case CertificateFault::Replaced:
        return u"replaced"_s;
    case CertificateFault::Other:
        break;
    }
    return u"other"_s;
}

Object certificateObject(const Certificate &certificate)
{
    Array names;
    for (const QString &name : certificate.names)
        names.append(name);
    Array faults;
    for (const CertificateFault fault : certificate.faults)
        faults.append(faultName(fault));
    Object object;
    object.append(u"subject"_s, certificate.subject);
    object.append(u"issuer"_s, certificate.issuer);
    object.append(u"names"_s, names);
    object.append(u"validFrom"_s, certificate.validFrom.toString(Qt::ISODate));
    object.append(u"validUntil"_s, certificate.validUntil.toString(Qt::ISODate));
    object.append(u"sha256"_s, QString::fromLatin1(certificate.sha256));
    object.append(u"faults"_s, faults);
    return object;
}

Object consentObject(const ConsentNeeded &consent)
{
    Object object;
    if (!consent.program.isEmpty()) {
        object.append(u"helper"_s, consent.program);
        return object;
    }
    object.append(u"registry"_s, consent.registry);
    if (registry::isAboutPlainHttp(consent))
        object.append(u"unencrypted"_s, true);
    else
        object.append(u"tokenServer"_s, consent.tokenServer);
    return object;
}

void appendTraces(Object &object, const Error &error)
{
    Object traces;
    for (const Trace &trace : error.traces)
        traces.append(trace.name, trace.value);
    if (!error.traces.isEmpty())
        object.append(u"traces"_s, traces);
}

void appendEntries(Object &object, const Error &error)
{
    Array entries;
    for (const QString &entry : error.entries)
        entries.append(entry);
    if (!error.entries.isEmpty())
        object.append(u"entries"_s, entries);
}

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadReference:
        return Usage;
    case ErrorKind::NotFound:
        return NotThere;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Credentials:
    case ErrorKind::ProxyAuthentication:
        return NotLetIn;
    case ErrorKind::RateLimited:
        return TooMany;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
        return NotReached;
    case ErrorKind::DigestMismatch:
    case ErrorKind::BadDocument:
        return NotGenuine;
    case ErrorKind::Refused:
    case ErrorKind::Changed:
    case ErrorKind::Unsupported:
    case ErrorKind::Io:
        return Failed;
    }
    Q_UNREACHABLE_RETURN(Failed);
}

int report(const QString &kind, const QString &sentence, const Object &object, bool json, int code)
{
    if (json) {
        Object error = object;
        error.set(u"kind", kind);
        Object root;
        root.append(u"error"_s, error);
        printJson(root);
    }
    note(sentence);
    return code;
}

}

void print(const QByteArray &bytes)
{
    const auto size = std::size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    note(Text::tr("The output cannot be written."));
    std::_Exit(Failed);
}

void printText(const QString &lines)
{
    QStringList shown = lines.split(u'\n');
    for (QString &line : shown)
        line = visible(line);
    print(shown.join(u'\n').toUtf8());
}

void printJson(const oci::json::Value &value)
{
    print(oci::json::write(value, 2) + '\n');
}

void note(const QString &line)
{
    std::fputs((u"waybill-cli: "_s + visible(line) + u'\n').toUtf8().constData(), stderr);
}

int fail(const Error &error, bool json)
{
    QString sentence = error.message;
    if (error.consent && !error.consent->program.isEmpty())
        sentence = Text::tr("%1 To agree: waybill-cli login HOST --helper %2")
                       .arg(sentence, error.consent->program);
    else if (error.consent && registry::isAboutPlainHttp(*error.consent))
        sentence = Text::tr("%1 To agree: waybill-cli login %2 --unencrypted ...")
                       .arg(sentence, error.consent->registry);
    else if (error.consent)
        sentence = Text::tr("%1 To agree: waybill-cli login %2 --token-server %3 ...")
                       .arg(sentence, error.consent->registry, error.consent->tokenServer);
    return report(
        kindName(error.kind), sentence, errorObject(error), json, exitCodeFor(error.kind));
}

int misused(const QString &sentence, bool json, int code)
{
    Object object;
    object.append(u"kind"_s, QString());
    object.append(u"message"_s, sentence);
    return report(u"usage"_s, sentence, object, json, code);
}

Object errorObject(const Error &error)
{
    Object object;
    object.append(u"kind"_s, QString(kindName(error.kind)));
    object.append(u"message"_s, error.message);
    if (!error.where.isEmpty())
        object.append(u"where"_s, error.where);
    if (error.httpStatus)
        object.append(u"httpStatus"_s, qint64(error.httpStatus));
    if (!error.systemSaid.isEmpty())
        object.append(u"systemSaid"_s, error.systemSaid);
    if (error.retryAfter)
        object.append(u"retryAfter"_s, qint64(error.retryAfter->count()));
    if (error.attempts > 1)
        object.append(u"attempts"_s, qint64(error.attempts));
    if (error.consent)
        object.append(u"consent"_s, consentObject(*error.consent));
    if (error.certificate)
        object.append(u"certificate"_s, certificateObject(*error.certificate));
    Array said;
    for (const RegistryMessage &message : error.registry) {
        Object one;
        one.append(u"code"_s, message.code);
        one.append(u"message"_s, message.message);
        one.append(u"detail"_s, message.detail);
        said.append(one);
    }
    if (!said.isEmpty())
        object.append(u"registry"_s, said);
    appendTraces(object, error);
    appendEntries(object, error);
    return object;
}

QString visible(const QString &text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (isDangerous(c))
            result += u"<U+%1>"_s.arg(quint32(c), 4, 16, QChar(u'0')).toUpper();
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

}
