// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace waybill::ui {

// The place of each entry in the document, in front of its row and drawn as part of it.
class PlaceHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit PlaceHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

}
