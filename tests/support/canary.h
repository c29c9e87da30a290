// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

namespace waybill::test {

// The word that secrets of tests hold. Where it turns up, a secret has got out.
inline const QByteArray Canary = "WB-CANARY";
// A password with it, and the line of an htpasswd file (bcrypt) that lets "ali" in with it.
inline const QByteArray CanaryPassword = "WB-CANARY-password";
inline const QByteArray CanaryHtpasswd =
    "ali:$2y$05$abcdefghijklmnopqrstuutiin9CN85fdhfSt7M.53Ups1RKFnewG\n";

// Whether the bytes hold it: as it is, in base64 wherever the encoded text began (a Basic header, a
// token), percent-encoded, in hexadecimal or in UTF-16.
bool holdsCanary(const QByteArray &bytes);

// Files below a folder that hold it or are named so, hidden ones as well; `looked` is how many
// there are.
QStringList filesWithCanary(const QString &folder, int *looked = nullptr);

}
