// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"

#include "core/registry/registries.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waybill::browse {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::browse)
};

using Less = bool (*)(const QString &, const QString &);
using Page = Result<registry::NamePage>;

bool plainLess(const QString &a, const QString &b)
{
    return a < b;
}

// Gathers the pages of one list: sorted, without duplicates, watched for loops.
class Pages {
public:
    Pages(int maxPages, Less less, Catalog::PageSink sink)
        : m_maxPages(maxPages), m_less(less), m_sink(std::move(sink))
    {
    }

    const Names &names() const { return m_names; }

    void add(const registry::NamePage &page)
    {
        QStringList fresh;
        for (const QString &name : page.names) {
            if (!m_known.contains(name)) {
                m_known.insert(name);
                fresh.append(name);
            }
        }
        std::ranges::sort(fresh, m_less);
        const qsizetype middle = m_names.names.size();
        m_names.names.append(fresh);
        std::inplace_merge(
            m_names.names.begin(), m_names.names.begin() + middle, m_names.names.end(), m_less);
        m_names.skipped += page.skipped;
        if (m_sink)
            m_sink(m_names);
    }

    // The page to ask for after this one; nullopt at the end, which may be an early one.
    std::optional<QUrl> after(const registry::NamePage &page)
    {
        if (!page.next)
            return std::nullopt;
        if (m_asked.contains(*page.next)) {
            endEarly(Text::tr("The registry sends the same page of names again and again; the list "
                              "ends there."));
            return std::nullopt;
        }
        m_asked.insert(*page.next);
        if (m_asked.size() >= m_maxPages) {
            endEarly(Text::tr("The registry has more than %1 pages of names; the list ends there.")
                    .arg(m_maxPages));
            return std::nullopt;
        }
        return page.next;
    }

    void endEarly(const QString &reason)
    {
        m_names.complete = false;
        m_names.reason = reason;
    }

private:
    int m_maxPages;
    Less m_less;
    Catalog::PageSink m_sink;
    Names m_names;
    QSet<QString> m_known;
    QSet<QUrl> m_asked;
};

// `ask` gets a page; it must outlive the task (it is a parameter, so it does).
async::Task<Result<Names>> allPages(
    std::function<async::Task<Page>(std::optional<QUrl>)> ask, Pages pages)
{
    std::optional<QUrl> at;
    do {
        const Page page = co_await ask(at);
        if (!page && !at)
            co_return std::unexpected(page.error());
        if (!page) {
            pages.endEarly(page.error().message);
            break;
        }
        pages.add(*page);
        at = pages.after(*page);
    } while (at);
    co_return pages.names();
}

}

Catalog::Catalog(registry::Registries &registries, int maxPages)
    : m_registries(registries), m_maxPages(maxPages)
{
}

async::Task<Result<Names>> Catalog::repositories(QString host, PageSink onPage)
{
    registry::Client &client = m_registries.client(host);
    co_return co_await allPages(
        [&client](std::optional<QUrl> page) { return client.catalog(std::move(page)); },
        Pages(m_maxPages, plainLess, std::move(onPage)));
}

async::Task<Result<Names>> Catalog::tags(QString host, QString repository, PageSink onPage)
{
    registry::Client &client = m_registries.client(host);
    co_return co_await allPages(
        [&client, repository](
            std::optional<QUrl> page) { return client.tags(repository, std::move(page)); },
        Pages(m_maxPages, naturalLess, std::move(onPage)));
}

}
