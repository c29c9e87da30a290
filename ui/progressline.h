// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace waybill::ui {

// A bar as thin as a line, for work of known size.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    void setProgress(qint64 done, qint64 total); // a total of 0 is "not known": an empty bar

    QSize sizeHint() const override { return {120, Height}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int Height = 4;

    qint64 m_done = 0;
    qint64 m_total = 0;
};

}
