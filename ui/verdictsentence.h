// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text.h"
#include "ui/theme.h"

class QTextLayout;

namespace waybill::ui {

// A sentence that begins with its verdict, "Does not run: ...": those words are bold and in the
// verdict's colour. Plain text all the same.
class VerdictSentence : public Label {
    Q_OBJECT

public:
    explicit VerdictSentence(QWidget *parent = nullptr);

    // Also as the accessible description: the name hides a label's text from assistive tools.
    void setSentence(const QString &sentence, theme::Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(QTextLayout &layout, int width) const;

    theme::Role m_role = theme::Role::Text;
};

}
