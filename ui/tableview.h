// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/texttable.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace waybill::ui {

// Rows of a TextTable in our heights and fonts. Copies the current cell with Ctrl+C and from its
// menu.
class TableView : public QTreeView {
    Q_OBJECT

public:
    // `name` is the accessible name and, in lower camel case, the objectName (both in English).
    TableView(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    // Columns get the width of their content, `wide` the rest.
    void setTable(const models::Table &table, int wide);

Q_SIGNALS:
    void copied(const QString &message);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyCurrent();

    models::TextTable m_model;
};

}
