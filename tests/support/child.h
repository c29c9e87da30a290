// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace waybill::test {

// A server program on loopback that ends with this object, also if the test crashes.
class Child {
public:
    Child();
    ~Child();

    // Starts it and waits until its port takes connections. Does not come up: the test program
    // ends, saying why.
    void start(const QString &program, const QStringList &arguments, quint16 port);
    void stop();

private:
    QProcess m_process;
};

// Where a server program is, also for those whose PATH leaves them out; empty if it is not there.
QString serverProgram(const QString &name);

// Writes a whole file, or ends the test program.
void writeFile(const QString &path, const QByteArray &content);

}
