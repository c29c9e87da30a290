// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/browse/catalog.h"
#include "ui/context.h"
#include "ui/models/takeversionmodel.h"
#include "ui/models/versionbook.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QPushButton;
class QTreeView;

namespace waybill::ui {

class Label;

// Takes over the OS version of base images: one image for the entries chosen, or a repository of
// base images, whose tags are matched to the entries by Windows release. Shows old and new before
// anything happens. Owner: the page; opened with open(), never exec().
class TakeVersionDialog : public QDialog {
    Q_OBJECT

public:
    // `positions` from models::rowsToVersion. Context must outlive the dialog.
    TakeVersionDialog(Context &context, const compose::Composition &composition,
        const QList<int> &positions, QWidget *parent = nullptr);

    // Fills the field; a look follows.
    void setOrigin(const QString &text);

Q_SIGNALS:
    void chosen(const waybill::compose::Composition &composition, int count);
    void learned(const waybill::models::KnownVersion &known);

private:
    void build();
    void guess();
    void takeGuess(const Result<browse::Names> &repositories);
    void read(); // what the field says
    void readTags(const oci::Reference &repository);
    void takeTags(const oci::Reference &repository, const Result<browse::Names> &tags);
    void readVersions();
    void readVersion(const oci::Reference &origin);
    void stopReading();
    void say(const QString &text, bool wrong);
    void refresh();

    Context &m_context;
    QString m_host; // of the list
    models::TakeVersionModel m_model;
    QLineEdit *m_origin;
    Label *m_message;
    QTreeView *m_view;
    QPushButton *m_take;
    QTimer m_pause;
    QList<QPointer<async::Operation>> m_reading;
};

}
