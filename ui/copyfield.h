// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>
#include <QToolButton>

namespace waybill::ui {

class Label;

// A flat button that puts its text on the clipboard and says so.
class CopyButton : public QToolButton {
    Q_OBJECT

public:
    // `what` names the thing, translated, at the start of a sentence: "List digest".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setWhat(const QString &what);
    void setCopyText(const QString &text); // disabled while empty
    const QString &copyText() const { return m_text; }

Q_SIGNALS:
    void copied(const QString &message); // "List digest copied"

private:
    void copy();

    QString m_what;
    QString m_text;
};

// Read-only monospace text in a frame, elided in the middle, with a copy button at its end. The
// whole text is what is copied, announced and shown as tooltip.
class CopyField : public QFrame {
    Q_OBJECT

public:
    explicit CopyField(const QString &what, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    CopyButton *button() const { return m_button; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void copied(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_label;
    CopyButton *m_button;
};

}
