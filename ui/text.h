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

// Elided in the middle, with the last eight characters kept: for digests and commands.
QString elidedDigest(const QString &text, const QFontMetrics &metrics, int width);

// A label that never renders markup and makes hidden characters visible; elides when asked to, with
// the whole as tooltip.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, QWidget *parent = nullptr);
    // Through visible(), so that no caller can forget it.
    void setText(const QString &text);
    // Elides in one line; with `keepEnd` as elidedDigest() does.
    void setElideMode(Qt::TextElideMode mode, bool keepEnd = false);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString shownText() const;

    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_keepEnd = false;
};

}
