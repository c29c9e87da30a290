// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/browse/imagetree.h"

#include <QPointer>
#include <QTimer>

namespace waybill::browse {
class Resolver;
}

namespace waybill::ui {

// Keeps an eye on what a target holds: one look, some time after it was last named, or when asked.
// Owner: the page.
class TargetWatch : public QObject {
    Q_OBJECT

public:
    enum class Kind { Nothing, Looking, Absent, Holds, Failed };

    explicit TargetWatch(browse::Resolver &resolver, QObject *parent = nullptr);

    // Null for no target. The same one again changes nothing.
    void watch(const std::optional<oci::Reference> &target, bool look);
    void lookAgain(); // now
    // What a push has written there and read back: no further look is needed.
    void remember(const oci::Document &document);

    Kind kind() const { return m_kind; }
    const std::optional<oci::Reference> &target() const { return m_target; }
    const browse::ImageTree &tree() const { return m_tree; } // of Holds
    const Error &error() const { return m_error; } // of Failed
    // What the user saw last there: nullopt if nobody has looked, null if there was nothing.
    std::optional<oci::Digest> seen() const;
    // "now holds 3 platforms"; `digest` is of the list in progress.
    QString describe(const oci::Digest &digest) const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(Result<browse::ImageTree> result);
    void set(Kind kind);

    browse::Resolver &m_resolver;
    QTimer m_pause;
    QPointer<async::Operation> m_look;
    std::optional<oci::Reference> m_target;
    Kind m_kind = Kind::Nothing;
    browse::ImageTree m_tree;
    Error m_error;
};

}
