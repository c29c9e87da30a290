// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace waybill::models {
class HostBook;
}

namespace waybill::ui {

class Page;

// What the chosen host makes of the page in front, at every moment: after each edit, when details
// arrive, and when another host or client is chosen. The page is told, too.
class VerdictWatch : public QObject {
    Q_OBJECT

public:
    // The book must outlive the watch.
    explicit VerdictWatch(models::HostBook &book, QObject *parent = nullptr);

    void setPage(Page *page); // nullptr: none is in front
    Page *page() const { return m_page; }

    const std::optional<match::Subject> &subject() const { return m_subject; }
    // nullopt where there is nothing to judge.
    const std::optional<match::Verdict> &verdict() const { return m_verdict; }
    // What the last edit of a list in progress has changed: "After your edit this host takes entry
    // 4."; empty if nothing.
    const QString &note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    void subjectChanged();
    void judge();
    void publish();

    models::HostBook &m_book;
    QPointer<Page> m_page;
    std::optional<match::Subject> m_subject;
    std::optional<match::Verdict> m_verdict;
    QString m_note;
};

}
