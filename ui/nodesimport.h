// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace waybill::async {
class Operation;
}

namespace waybill::ui {

struct Context;

// Brings the nodes of a cluster into the host book: from a file, from the clipboard, or by running
// kubectl. What goes wrong is said in a question with one answer.
class NodesImport : public QObject {
    Q_OBJECT

public:
    // The context outlives it; questions belong to `window`, which is the parent.
    NodesImport(Context &context, QWidget *window);

    void fromFile();
    void fromClipboard();
    void fromKubectl();

Q_SIGNALS:
    void imported(const QString &message); // "7 nodes imported"

private:
    void take(const Result<QByteArray> &json, const QString &source);
    void refuse(const Error &error);

    Context &m_context;
    QWidget *m_window;
    QPointer<async::Operation> m_running;
};

}
