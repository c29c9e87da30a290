// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Label;
class PlainHttpMark;
class TargetField;

// Where the list goes and in which format: the head of the page, with the one primary button.
class TargetBar : public QWidget {
    Q_OBJECT

public:
    // The profiles must outlive it.
    explicit TargetBar(registry::Profiles &profiles, QWidget *parent = nullptr);

    // Shows these unless they are what the fields say already: what is being typed stays.
    void setTargets(const QList<oci::Reference> &targets);
    void setFormat(oci::IndexFormat format);
    void setState(const QString &text); // what the target holds now
    // Why a push cannot be started, as a sentence; empty if it can.
    void setBlocked(const QString &reason);
    void setPushing(bool pushing);
    void focusTarget();

    // What is wrong with what was typed; empty if nothing is, or nothing was typed.
    QString problem() const { return m_problem; }
    // Whether the text names a registry or a path, so that a look is what the user would expect.
    bool isWorthALook() const;

Q_SIGNALS:
    void targetsEdited(const QList<waybill::oci::Reference> &targets);
    void formatChosen(waybill::oci::IndexFormat format);
    void pushRequested();
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitButtons();
    QWidget *buildMoreTags();
    void readFields();
    Result<QList<oci::Reference>> typedTargets() const;
    void showMoreTags();
    void markHost(const QList<oci::Reference> &targets);

    TargetField *m_target;
    PlainHttpMark *m_plainHttp;
    QPushButton *m_addTag;
    QComboBox *m_format;
    QPushButton *m_push;
    QPushButton *m_cancel;
    QWidget *m_moreRow;
    QLineEdit *m_moreTags;
    Label *m_error;
    QString m_problem;
};

}
