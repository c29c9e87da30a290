// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakehelper.h"

#include <QFile>

namespace waybill::test {

using namespace Qt::StringLiterals;

FakeHelpers::FakeHelpers() : m_path(qgetenv("PATH"))
{
    qputenv("PATH", QByteArray(QFile::encodeName(m_folder.path()) + ':' + m_path));
}

FakeHelpers::~FakeHelpers()
{
    qputenv("PATH", m_path);
}

QString FakeHelpers::add(const QString &name, const QByteArray &script)
{
    QFile file(m_folder.filePath(u"docker-credential-"_s + name));
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write a helper");
    file.write("#!/bin/sh\nFOLDER='" + QFile::encodeName(m_folder.path()) + "'\n" + script + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QByteArray FakeHelpers::file(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}
