// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/imagesubject.h"

#include <QScrollArea>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace waybill::ui {

class CopyField;
class EntryProblem;
class FactsForm;
class Label;
struct BadgeLook;

// The tab Summary: what an entry or a list is, and the line that pulls it.
class SummaryView : public QScrollArea {
    Q_OBJECT

public:
    explicit SummaryView(QWidget *parent = nullptr);

    void show(const ImageSubject &subject);

Q_SIGNALS:
    void copied(const QString &message);
    void retryRequested(int position);
    void newListWithoutRequested(int position);

private:
    void build();
    void showEntry(const ImageSubject &subject);
    void showList(const ImageSubject &subject);
    void showLegacy();
    void showAnnotations(const oci::Annotations &annotations);
    void setBadges(const QList<BadgeLook> &badges);
    void setPullLine(const QString &lead, const oci::Reference &reference);

    QStackedWidget *m_stack;
    QWidget *m_facts;
    EntryProblem *m_problem;
    Label *m_title;
    QHBoxLayout *m_badges;
    FactsForm *m_left;
    FactsForm *m_right;
    QWidget *m_pull;
    Label *m_pullLead;
    QComboBox *m_tool;
    CopyField *m_pullLine;
    Label *m_annotationsTitle;
    FactsForm *m_annotations;
    oci::Reference m_pulled;
};

}
