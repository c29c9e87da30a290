// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace waybill::ui {

class Label;

// A sentence that says why a field cannot hold what was typed, in a tinted box right below it.
class FieldNote : public QWidget {
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent);

    void setText(const QString &text);
    // In the parent's coordinates; above the field where there is no room below.
    void placeBelow(const QRect &field);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_text;
};

}
