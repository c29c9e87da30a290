// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

// The parts of a reference, by the grammar of distribution/reference. Used by the .cpp files of
// this room only. Each gives a sentence saying what is wrong; empty if nothing is.
namespace waybill::oci {

// host[:port]: a domain name in ASCII, an IPv4 address or an IPv6 address in brackets.
QString hostProblem(QStringView host);
QString pathProblem(QStringView path);
QString tagProblem(QStringView tag);

// Whether what stands before the first slash is a registry, and not the first part of a repository
// on Docker Hub (distribution/reference, normalize.go).
bool looksLikeHost(QStringView first);
// Docker Hub's one name for its names, and for an empty host; any other host as it is.
QString normalisedHost(QStringView host);
inline constexpr auto DockerHub = QLatin1StringView("docker.io");

// Without the ASCII white space around it.
QStringView trimmedAscii(QStringView text);

}
