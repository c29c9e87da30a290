// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolBar>

class QHBoxLayout;

namespace waybill::ui {

class Actions;
class AddressBar;
class Settings;

// Back, forward, reload, the address, and what one starts with.
class ToolBar : public QToolBar {
    Q_OBJECT

public:
    ToolBar(const Actions &actions, Settings &settings, QWidget *parent = nullptr);
    AddressBar *address() const { return m_address; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addIconButton(QAction *action);
    void addPushButton(QAction *action);

    AddressBar *m_address;
    QHBoxLayout *m_row = nullptr;
};

}
