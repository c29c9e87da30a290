// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace waybill::models {
class HostBook;
}

namespace waybill::ui {

// Which hosts of the book the matrix shows, by group. Opened with open(), never exec().
class ShownHostsDialog : public QDialog {
    Q_OBJECT

public:
    ShownHostsDialog(
        const models::HostBook &book, const QStringList &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QStringList &ids); // in the order of the book

private:
    void build();
    void fill(const models::HostBook &book, const QStringList &shown);
    void filter(const QString &text);
    void count();
    QStringList checked() const;

    QLineEdit *m_filter;
    QTreeWidget *m_hosts;
    QPushButton *m_accept;
};

}
