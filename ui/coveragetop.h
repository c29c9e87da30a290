// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Badge;
class Label;
class PlainHttpMark;

// Above the matrix: what it is about, how it comes out, and what can be done with it as a whole.
class CoverageTop : public QWidget {
    Q_OBJECT

public:
    // The profiles must outlive it.
    explicit CoverageTop(registry::Profiles &profiles, QWidget *parent = nullptr);

    void setImportMenu(QMenu *menu);
    void setName(const QString &name); // of the image
    void setHost(const QString &host); // of its registry; empty: of none
    void show(const match::Coverage &coverage);

Q_SIGNALS:
    void hostsRequested();
    void copyRequested(const QString &format); // id of an export format
    void saveRequested(const QString &format);
    void pictureRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildFirstLine();
    QLayout *buildSecondLine();
    void fillMenu();
    void fitButtons();

    Label *m_title;
    PlainHttpMark *m_plainHttp;
    Badge *m_runs;
    Badge *m_fails;
    Badge *m_open;
    Label *m_facts;
    QPushButton *m_hosts;
    QPushButton *m_import;
    QToolButton *m_copy;
};

}
