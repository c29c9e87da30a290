// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QLabel>
#include <QString>

// Text from outside, made safe to show, and the few formats that all views share.
namespace waybill::ui {

// Control, bidirectional override and invisible characters made visible as <U+202E>; at most 4 KiB.
QString visible(const QString &text);
// For tooltips, which Qt would take for rich text: escaped, whole, wrapped by width.
QString plainToolTip(const QString &text);
// For menu, tab and button texts: & doubled.
QString withoutMnemonic(const QString &text);

QString formatSize(qint64 bytes); // "98.4 MiB"
QString formatExactSize(qint64 bytes); // "103,178,240 bytes"
QString formatAge(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTimeUtc());

// A label that never renders markup; elides in the middle when asked to, with the whole as tooltip.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, QWidget *parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

}
