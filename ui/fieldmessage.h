// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/surfaces.h"

namespace waybill::ui {

class Label;

// What is wrong with a field's text, on a tinted card right below the field. Lies over what is
// there, takes no focus, and is announced.
class FieldMessage : public Card {
    Q_OBJECT

public:
    explicit FieldMessage(QWidget *field);

    void showMessage(const QString &text);

private:
    void place();

    QWidget *m_field;
    Label *m_text;
};

}
