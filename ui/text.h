// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/plaintext.h"

#include <QLabel>
#include <QString>

// Text from outside, made safe to show, and the few formats that all views share.
namespace waybill::ui {

// From ui/models/plaintext.h, which models use too.
using models::formatAge;
using models::formatExactSize;
using models::formatSize;
using models::visible;

// For tooltips, which Qt would take for rich text: escaped, whole, wrapped by width.
QString plainToolTip(const QString &text);
// For menu, tab and button texts: & doubled.
QString withoutMnemonic(const QString &text);

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
