// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/certificate.h"

#include <QLabel>
#include <QTest>
#include <QTimeZone>
#include <QWidget>

namespace waybill::test {

template <typename T>
T *part(QWidget &window, const QString &name)
{
    T *found = window.findChild<T *>(name);
    if (!found)
        qFatal("there is no %ls", qUtf16Printable(name));
    return found;
}

// A certificate that its own owner vouches for; its names try to be more than text.
inline Certificate selfSigned()
{
    Certificate certificate;
    certificate.place = QStringLiteral("reg.example.com");
    certificate.subject = QStringLiteral("<b>reg</b>.example.com");
    certificate.issuer = certificate.subject;
    certificate.names = {QStringLiteral("reg.example.com")};
    certificate.validFrom = QDateTime(QDate(2026, 1, 12), QTime(0, 0), QTimeZone::UTC);
    certificate.validUntil = QDateTime(QDate(2028, 1, 11), QTime(0, 0), QTimeZone::UTC);
    certificate.sha256 = QByteArray(64, 'a');
    certificate.faults = {CertificateFault::SelfSigned};
    certificate.mayBePinned = true;
    return certificate;
}

// Texts of a window that have less room than they need; empty if all can be read.
inline QString cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                             : label->fontMetrics().height();
        if (label->isVisible() && !label->text().isEmpty() && label->height() < needed)
            cut.append(
                label->text() + QStringLiteral(" (%1 of %2)").arg(label->height()).arg(needed));
    }
    return cut.join(u'\n');
}

}
