// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "core/compose/lint.h"
#include "ui/models/history.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace waybill::models {

// The entries of a list being made, one row a platform (attestations are a badge on the image that
// they describe). Holds the composition and its undo history: every edit goes through apply() with
// a new value, from which the model works out which rows came, went and moved, so that selections
// and editors stay where they are. Told, never fetches. Owner: the page.
class EntriesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    // The order is a contract with assistive tools and tests.
    enum Column { Source, Os, Architecture, Variant, OsVersion, OsFeatures, Digest, Size };
    static constexpr int Columns = Size + 1;

    enum EntryRole {
        EditedRole = FirstFreeRole, // bool: differs from what the source said
        SeverityRole, // int of compose::Severity of the worst problem of the cell; invalid if none
        LeadLengthRole, // how many characters at the start of the text repeat the target
        PositionRole, // index into Composition::items
        WindowsRole, // bool: a row whose OS version can be taken from elsewhere
    };

    explicit EntriesModel(QObject *parent = nullptr);

    const compose::Composition &composition() const { return m_history.current(); }
    void load(const compose::Composition &composition); // another list: nothing to undo
    // One step to undo, named as a menu says it ("Remove 2 entries"). Steps in a row with the same
    // `merge` key become one, as when typing a target. Nothing happens if nothing changes.
    void apply(const QString &what, const compose::Composition &next, const QString &merge = {});

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    QString undoText() const { return m_history.undoText(); } // of the step that undo() takes back
    QString redoText() const { return m_history.redoText(); }
    void undo();
    void redo();

    // What lint says about the composition as it is now; marks the cells concerned.
    void setProblems(const QList<compose::Problem> &problems);

    int positionAt(int row) const; // -1 outside
    int rowOf(int position) const; // of an attestation: the row of its image; -1 if there is none
    QList<int> positionsAt(const QList<int> &rows) const; // sorted
    // The items of these rows, each with its attestations, in the list's order: what copying takes.
    QList<compose::Item> itemsAt(const QList<int> &rows) const;
    // The place before which something dropped above `row` goes; rowCount() is the end.
    int positionBefore(int row) const;

    // A sentence saying why the cell cannot hold this; empty if it can.
    QString checkField(const QModelIndex &index, const QString &value) const;

    static std::optional<compose::edit::Field> fieldOf(int column); // nullopt if not editable
    static int columnOf(compose::edit::Field field);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void changed(); // the composition is another one; rows are up to date
    void historyChanged(); // undo and redo may have become possible or impossible

private:
    // The same image may be in the list more than once, so rows are told apart by counting.
    struct Key {
        oci::Digest digest;
        int occurrence = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.digest, key.occurrence);
        }
    };
    struct Row {
        Key key;
        int position = 0;
        int place = 0;
        compose::Item item;
        QString source;
        int lead = 0;
        QStringList badges;
        bool operator==(const Row &) const = default;
    };
    struct Mark {
        compose::Severity severity = compose::Severity::Note;
        QStringList titles;
        bool operator==(const Mark &) const = default;
    };
    using Marks = QHash<std::pair<int, int>, Mark>; // by position and column

    static QList<Row> makeRows(const compose::Composition &composition);
    void show();
    void removeGone(const QList<Row> &next);
    void reorder(const QList<Row> &next);
    void insertNew(const QList<Row> &next);
    void refresh(const QList<Row> &next);

    QString text(const Row &row, int column) const;
    QString toolTip(const Row &row, int column) const;
    bool isEdited(const Row &row, int column) const;
    const Mark *mark(const Row &row, int column) const;

    History<compose::Composition> m_history;
    QList<Row> m_rows;
    Marks m_marks;
};

}
