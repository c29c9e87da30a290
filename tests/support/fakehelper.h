// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace waybill::test {

// Credential helpers of a test's own: shell scripts in a folder that is all there is in $PATH, but
// for the system's, as long as this object lives.
class FakeHelpers {
public:
    FakeHelpers();
    ~FakeHelpers();
    Q_DISABLE_COPY_MOVE(FakeHelpers)

    // docker-credential-NAME; gives its path. The script finds the folder as $FOLDER.
    QString add(const QString &name, const QByteArray &script);
    QString folder() const { return m_folder.path(); }
    QByteArray file(const QString &name) const; // what a script wrote there

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};

}
