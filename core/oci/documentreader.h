// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/index.h"

#include <QStringList>

#include <optional>

// How the documents of this room are read. Used by its .cpp files only.
namespace waybill::oci {

// What is wrong with a document. All findings are counted, the first is told.
class Findings {
public:
    // `where` is the JSON pointer, `message` a whole sentence that names it.
    void add(const QString &where, const QString &message);
    bool isEmpty() const { return m_count == 0; }
    Error toError() const; // BadDocument

private:
    QString m_where;
    QString m_message;
    int m_count = 0;
};

enum class Presence { Optional, Required };

// Reads the members of one JSON object by name. What has the wrong type or is missing becomes a
// finding and reads as empty. null counts as absent: writers in Go put it for an empty list.
class ObjectReader {
public:
    // Object and findings must outlive the reader.
    ObjectReader(const json::Object &object, QString where, Findings &findings);

    const json::Value *member(QStringView key, Presence presence = Presence::Optional);
    // nullptr if there is none.
    const QString *text(QStringView key, Presence presence = Presence::Optional);
    QString string(QStringView key, Presence presence = Presence::Optional);
    QStringList strings(QStringView key);
    // A member that may not be null where it is required.
    const json::Array *array(QStringView key, Presence presence = Presence::Optional);
    const json::Object *object(QStringView key, Presence presence = Presence::Optional);
    std::optional<qint64> size(QStringView key); // required
    Annotations annotations(QStringView key);
    QList<Descriptor> descriptors(QStringView key); // required
    std::optional<Descriptor> descriptor(QStringView key, Presence presence = Presence::Optional);

    // A member that makes the document readable as something else.
    void forbid(QStringView key, const QString &message);

    // The members that were not asked for. Those that a reader without regard to case would take
    // for one that was are findings. To be called last.
    json::Object rest();

    QString pointer(QStringView key) const;
    Findings &findings() { return m_findings; }

private:
    void wrongType(QStringView key, const json::Value &value, const QString &wanted);

    const json::Object &m_object;
    QString m_where;
    Findings &m_findings;
    QList<QStringView> m_known;
};

Platform readPlatform(const json::Object &object, const QString &where, Findings &findings);
Descriptor readDescriptor(const json::Object &object, const QString &where, Findings &findings);

}
