// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"

#include "core/async/background.h"
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

// A list of this length is sorted on another thread, and shown less often than at each page.
constexpr qsizetype Long = 5000;
// Pages in a row that bring nothing new: a registry may have a few that are empty for this user.
constexpr int MaxBarrenPages = 5;

// Gathers the pages of one list: without duplicates, watched for loops.
class Pages {
public:
    explicit Pages(int maxPages) : m_maxPages(maxPages) { }

    const Names &names() const { return m_names; }
    void setSorted(const QStringList &sorted) { m_names.names = sorted; }

    void add(const registry::NamePage &page)
    {
        const qsizetype before = m_names.names.size();
        for (const QString &name : page.names) {
            if (!m_known.contains(name)) {
                m_known.insert(name);
                m_names.names.append(name);
            }
        }
        m_names.skipped += page.skipped;
        m_barren = m_names.names.size() > before ? 0 : m_barren + 1;
    }

    // Whether there is enough more than was shown last: all the showing together costs no more than
    // a few times the length of the list.
    bool isWorthShowing()
    {
        const qsizetype size = m_names.names.size();
        if (size > Long && size < m_shown * 2)
            return false;
        m_shown = size;
        return true;
    }

    // The page to ask for after this one; nullopt at the end, which may be an early one.
    std::optional<QUrl> after(const registry::NamePage &page)
    {
        if (!page.next)
            return std::nullopt;
        if (m_asked.contains(*page.next) || m_barren >= MaxBarrenPages) {
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
    Names m_names;
    QSet<QString> m_known;
    QSet<QUrl> m_asked;
    qsizetype m_shown = 0;
    int m_barren = 0;
};

QStringList sortedNow(QStringList names, Less less)
{
    std::ranges::sort(names, less);
    return names;
}

async::Task<QStringList> sorted(QStringList names, Less less)
{
    if (names.size() <= Long)
        co_return sortedNow(std::move(names), less);
    co_return co_await async::inBackground<QStringList>(
        [names = std::move(names), less] { return sortedNow(names, less); });
}

// `ask` gets a page; it must outlive the task (it is a parameter, so it does).
async::Task<Result<Names>> allPages(std::function<async::Task<Page>(std::optional<QUrl>)> ask,
    int maxPages, Less less, Catalog::PageSink sink)
{
    Pages pages(maxPages);
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
        if (sink && pages.isWorthShowing()) {
            pages.setSorted(co_await sorted(pages.names().names, less));
            sink(pages.names());
        }
    } while (at);
    pages.setSorted(co_await sorted(pages.names().names, less));
    co_return pages.names();
}

}

Catalog::Catalog(registry::Registries &registries, int maxPages, Bases bases)
    : m_registries(registries), m_maxPages(maxPages), m_bases(std::move(bases))
{
}

async::Task<Result<Names>> Catalog::repositories(QString host, PageSink onPage)
{
    if (directoryOf(host)) // it would say so itself, after two requests
        co_return failure(
            ErrorKind::Unsupported, Text::tr("%1 does not list its repositories.").arg(host), host);
    registry::Client &client = m_registries.client(host);
    co_return co_await allPages(
        [&client](std::optional<QUrl> page) { return client.catalog(std::move(page)); }, m_maxPages,
        plainLess, std::move(onPage));
}

async::Task<Result<Names>> Catalog::tags(QString host, QString repository, PageSink onPage)
{
    registry::Client &client = m_registries.client(host);
    co_return co_await allPages(
        [&client, repository](
            std::optional<QUrl> page) { return client.tags(repository, std::move(page)); },
        m_maxPages, naturalLess, std::move(onPage));
}

}
