// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/platformsmodel.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;
class QTimer;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Badge;
class CopyField;
class CopyButton;
class IconView;
class Label;
class PlainHttpMark;

// The two lines above the platforms: what it is called and is, its digest, and what can be done
// with it as a whole.
class ImageHeader : public QWidget {
    Q_OBJECT

public:
    explicit ImageHeader(registry::Profiles &profiles, QWidget *parent = nullptr);

    // The tree, and how its entries fared; again whenever either changes.
    void show(const models::PlatformsModel &model);
    void setReadAt(const QDateTime &when);
    void setMirror(const QString &host); // that gave it; empty: the registry itself

Q_SIGNALS:
    void addToListRequested();
    void copyPullLineRequested();
    void copied(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildFirstLine();
    QLayout *buildSecondLine();
    void showBadges(const models::PlatformsModel &model);
    void showFacts();
    void fitButtons();

    IconView *m_icon;
    Label *m_title;
    PlainHttpMark *m_plainHttp;
    Badge *m_kind;
    Badge *m_count;
    Badge *m_orphans;
    QPushButton *m_add;
    QPushButton *m_pull;
    Label *m_digestName;
    Label *m_digest;
    CopyButton *m_copyDigest;
    Label *m_facts;
    QTimer *m_minute;
    QString m_addText;
    QString m_format;
    qint64 m_size = 0;
    QDateTime m_readAt;
    QString m_mirror;
};

}
