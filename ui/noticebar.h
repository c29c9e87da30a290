// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/surfaces.h"

class QPushButton;

namespace waybill::ui {

class Label;

// Something that went wrong, or has to be known, beside the work that goes on, with one button that
// may help. Stays until it is closed or replaced.
class NoticeBar : public Card {
    Q_OBJECT

public:
    enum class Mood { Caution, Bad };

    explicit NoticeBar(Mood mood, QWidget *parent = nullptr);

    // No button without a text for it.
    void showNotice(const QString &sentence, const QString &button = {});

Q_SIGNALS:
    void buttonClicked();

private:
    Label *m_text;
    QPushButton *m_button;
};

}
