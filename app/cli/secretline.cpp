// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretline.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>

namespace waybill::cli {

namespace {

constexpr qsizetype MaxSecretBytes = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

}

std::expected<QString, QString> readSecretLine()
{
    QByteArray bytes;
    int byte = EOF;
    while ((byte = std::fgetc(stdin)) != EOF && byte != '\n') {
        if (bytes.size() == MaxSecretBytes)
            return std::unexpected(
                Text::tr("What stands on standard input is too long for a secret."));
        bytes.append(char(byte));
    }
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString secret = decode(bytes);
    const bool isLine =
        std::ranges::none_of(secret, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (secret.isEmpty() || decode.hasError() || !isLine)
        return std::unexpected(
            Text::tr("What stands on standard input is no secret: one line of text is expected."));
    return secret;
}

}
