// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPlainTextEdit>

namespace waybill::ui {

// Where an error message is pasted: plain text in a fixed pitch, with the part that decided marked.
class MessageField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MessageField(QWidget *parent = nullptr);

    // Of a huge text the beginning and the end, which is where the error stands.
    void setMessage(const QString &text);
    void mark(qsizetype start, qsizetype length); // a length of 0: nothing
    QString marked() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    void showMark();

    qsizetype m_start = 0;
    qsizetype m_length = 0;
};

}
