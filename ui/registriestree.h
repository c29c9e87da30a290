// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace waybill::ui {

// The tree of the registries dock: several tags can be chosen and dragged at once.
class RegistriesTree : public QTreeView {
    Q_OBJECT

public:
    explicit RegistriesTree(QWidget *parent = nullptr);

Q_SIGNALS:
    void copyRequested();
    void opened(const QModelIndex &index); // Enter or a double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
};

}
