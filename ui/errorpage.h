// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/reference.h"

#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace waybill::registry {
class Profiles;
}

namespace waybill::ui {

class Card;
class IconView;
class Label;
class LinkButton;
class PlainHttpMark;
class WaitCard;

// What stands in place of a page's content when it could not be had: what happened, why, what was
// asked and answered word for word, and the buttons that help, best first.
class ErrorPage : public QWidget {
    Q_OBJECT

public:
    // The profiles must outlive it.
    explicit ErrorPage(registry::Profiles &profiles, QWidget *parent = nullptr);

    // `signedIn`: the registry was asked with a credential.
    void showError(const Error &error, const oci::Reference &asked, bool signedIn);
    void stopWaiting(); // for a better time; see WaitCard
    // For NotFound: tags that are there, nearest first, each as a button.
    void offerTags(const QStringList &nearestFirst);

    // For the page's tab and the status bar.
    static QString title(const Error &error, const oci::Reference &asked);
    static QString iconName(const Error &error);
    // What was asked and answered word for word, named: by the system, by the registry, and what
    // its keepers need to find the request.
    static QList<std::pair<QString, QString>> facts(const Error &error);
    // As text for the clipboard: title, why, and the rows of the card.
    QString details() const;

Q_SIGNALS:
    void retryRequested();
    void settingsRequested(); // of the registry
    void remedyRequested(); // what Remedies::offer() named for the error shown
    void showTagsRequested(); // answered with offerTags()
    void tagChosen(const QString &tag);
    void copied(const QString &message);

private:
    void build();
    void buildButtons(QVBoxLayout *column);
    void addRow(const QString &name, const QString &value);
    void showButtons(const Error &error, bool signedIn);
    void clearRows();
    void clearTags();
    void copyDetails();

    IconView *m_icon;
    Label *m_title;
    Label *m_why;
    PlainHttpMark *m_plainHttp;
    Card *m_card;
    QFormLayout *m_rows;
    QPushButton *m_remedy;
    QPushButton *m_retry;
    LinkButton *m_again; // where a remedy is the better first try
    QPushButton *m_settings;
    QPushButton *m_showTags;
    WaitCard *m_wait;
    QWidget *m_tags;
    QList<std::pair<QString, QString>> m_facts;
};

// Tags ordered by likeness to the one that was asked for; at most `most`.
QStringList nearestTags(const QStringList &tags, const QString &wanted, int most = 8);

}
