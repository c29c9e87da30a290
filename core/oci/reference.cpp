// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"

#include "core/oci/quote.h"
#include "core/oci/referencegrammar.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

constexpr auto Official = "library/"_L1;
// Host, path, tag and digest at their longest stay well below; no more than this is looked at.
constexpr qsizetype MaxLength = 2048;

std::unexpected<Error> refused(const QString &message, QStringView where)
{
    return failure(ErrorKind::BadReference, message, quote(where, 200));
}

// The text cut at its separators, not checked yet.
struct Parts {
    QStringView name; // host and path
    std::optional<QStringView> tag;
    std::optional<QStringView> digest;
};

Parts split(QStringView text)
{
    Parts parts;
    parts.name = text;
    if (const qsizetype at = parts.name.indexOf(u'@'); at >= 0) {
        parts.digest = parts.name.sliced(at + 1);
        parts.name = parts.name.first(at);
    }
    const qsizetype colon = parts.name.lastIndexOf(u':');
    if (colon >= 0 && colon > parts.name.lastIndexOf(u'/')) {
        parts.tag = parts.name.sliced(colon + 1);
        parts.name = parts.name.first(colon);
    }
    return parts;
}

struct Name {
    QStringView host; // empty: Docker Hub
    QStringView path;
};

Name splitHost(QStringView name)
{
    const qsizetype slash = name.indexOf(u'/');
    if (slash < 0 || !looksLikeHost(name.first(slash)))
        return {{}, name};
    return {name.first(slash), name.sliced(slash + 1)};
}

bool isImageId(QStringView text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

// What is wrong with the text as a whole, before it is cut into parts.
QString wholeProblem(QStringView text)
{
    if (text.isEmpty())
        return Text::tr("Type the name of an image.");
    if (text.size() > MaxLength)
        return Text::tr("This is no image name: it is %1 characters long.").arg(text.size());
    if (isImageId(text))
        return Text::tr("This looks like an image id. A registry knows images by their names.");
    if (Digest::parse(text))
        return Text::tr(
            "This is a digest alone. Put the repository in front: repository@sha256:...");
    if (text.contains("://"_L1))
        return Text::tr("An image name has no %1 in front.")
            .arg(quote(text.first(text.indexOf("://"_L1) + 3)));
    return {};
}

// user:password@host/app, as in a URL.
bool hasUser(const Parts &parts)
{
    return parts.digest && parts.digest->contains(u'/') && !parts.digest->startsWith("sha256:"_L1);
}

Result<Digest> readDigest(const Parts &parts)
{
    if (!parts.digest)
        return Digest();
    if (parts.digest->isEmpty())
        return refused(Text::tr("The digest after the @ is missing."), {});
    return Digest::parse(*parts.digest);
}

QString partProblem(const Parts &parts, const Name &name)
{
    QString problem;
    if (!name.host.isEmpty())
        problem = hostProblem(name.host);
    if (problem.isEmpty() && name.host.isEmpty() && name.path.startsWith(u'[')
        && !name.path.contains(u'/'))
        problem = Text::tr("This names a registry, but no repository.");
    if (problem.isEmpty())
        problem = pathProblem(name.path);
    if (problem.isEmpty() && parts.tag)
        problem = tagProblem(*parts.tag);
    return problem;
}

Reference normalised(const Name &name)
{
    Reference reference;
    reference.host = normalisedHost(name.host);
    reference.repository = name.path.toString();
    if (reference.host == DockerHub && !reference.repository.contains(u'/'))
        reference.repository.prepend(Official);
    return reference;
}

// Without docker.io/ this path would be read as host and path, or as a digest.
bool needsHost(QStringView path)
{
    const qsizetype slash = path.indexOf(u'/');
    return (slash > 0 && looksLikeHost(path.first(slash))) || path == "library/sha256"_L1;
}

}

Result<Reference> parseReference(QStringView text)
{
    text = trimmedAscii(text);
    // Until the parts are known, what stands before an @ may be a password and is not repeated.
    const QStringView repeatable = text.contains(u'@') ? QStringView() : text;
    if (const QString problem = wholeProblem(text); !problem.isEmpty())
        return refused(problem, repeatable);
    const Parts parts = split(text);
    if (hasUser(parts))
        return refused(
            Text::tr("An image name has no user name or password in front of the registry."), {});
    const Result<Digest> digest = readDigest(parts);
    if (!digest)
        return std::unexpected(digest.error());
    const Name name = splitHost(parts.name);
    if (const QString problem = partProblem(parts, name); !problem.isEmpty())
        return refused(problem, text);

    Reference reference = normalised(name);
    if (const QString problem = pathProblem(reference.repository); !problem.isEmpty())
        return refused(problem, text); // too long with library/ in front
    reference.digest = *digest;
    if (parts.tag)
        reference.tag = parts.tag->toString();
    else if (!parts.digest)
        reference.tag = u"latest"_s;
    return reference;
}

QString Reference::toString() const
{
    QString text = repositoryName();
    if (!tag.isEmpty())
        text += u':' + tag;
    if (!digest.isNull())
        text += u'@' + digest.toString();
    return text;
}

QString Reference::familiar() const
{
    if (host != DockerHub || needsHost(repository))
        return toString();
    const qsizetype prefix = DockerHub.size() + 1;
    const bool official = repository.startsWith(Official) && repository.count(u'/') == 1;
    return toString().sliced(official ? prefix + Official.size() : prefix);
}

QString Reference::manifestKey() const
{
    return digest.isNull() ? tag : digest.toString();
}

QString Reference::repositoryName() const
{
    return host + u'/' + repository;
}

QString Reference::shortName() const
{
    const QString last = repository.sliced(repository.lastIndexOf(u'/') + 1);
    if (!tag.isEmpty())
        return last + u':' + tag;
    return digest.isNull() ? last : QString(last + u'@' + digest.shortHex());
}

Reference Reference::withTag(const QString &newTag) const
{
    Reference reference = *this;
    reference.tag = newTag;
    reference.digest = {};
    return reference;
}

Reference Reference::withDigest(const Digest &newDigest) const
{
    Reference reference = *this;
    reference.tag.clear();
    reference.digest = newDigest;
    return reference;
}

bool isValidTag(QStringView text)
{
    return tagProblem(text).isEmpty();
}

bool isValidRepository(QStringView text)
{
    return pathProblem(text).isEmpty();
}

}
