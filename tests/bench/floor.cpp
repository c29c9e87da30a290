// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/floor.h"

#include "core/oci/image.h"

#include <QTcpSocket>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace waybill::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t Parallel = 12;
constexpr int Patience = 30'000; // milliseconds

[[noreturn]] void giveUp(const QByteArray &why)
{
    qFatal("floor: %s", why.constData());
}

// One connection, kept open; one request at a time.
class Connection {
public:
    Connection(const QString &host, quint16 port)
    {
        m_socket.connectToHost(host, port);
        if (!m_socket.waitForConnected(Patience))
            giveUp("nobody answers");
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    QByteArray exchange(const QByteArray &request)
    {
        m_socket.write(request);
        QByteArray buffer;
        qsizetype size = -1;
        while (size < 0 || buffer.size() < size) {
            if (!m_socket.waitForReadyRead(Patience))
                giveUp("no answer");
            buffer += m_socket.readAll();
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end >= 0 && size < 0)
                size = end + 4 + lengthIn(buffer.first(end).toLower());
        }
        if (buffer.mid(9, 1) != "2")
            giveUp(buffer);
        return buffer.sliced(buffer.indexOf("\r\n\r\n") + 4);
    }

private:
    static qsizetype lengthIn(const QByteArray &head)
    {
        const qsizetype at = head.indexOf("content-length:");
        return at < 0 ? 0 : head.sliced(at + 15).split('\r').first().trimmed().toLongLong();
    }

    QTcpSocket m_socket;
};

// Works on a list of requests with as many threads, each with a connection of its own that it keeps
// from one call to the next.
class Floor {
public:
    explicit Floor(const QString &address)
        : m_address(address.toLatin1()), m_host(address.section(u':', 0, 0)),
          m_port(quint16(address.section(u':', 1).toUInt())), m_connections(Parallel)
    {
    }

    std::vector<QByteArray> get(const std::vector<QByteArray> &paths)
    {
        std::vector<QByteArray> bodies(paths.size());
        std::atomic<std::size_t> next = 0;
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < std::min(Parallel, paths.size()); ++i) {
            threads.emplace_back([&, i] {
                for (std::size_t job = next++; job < paths.size(); job = next++)
                    bodies[job] = connection(i).exchange(request("GET", paths[job]));
            });
        }
        threads.clear();
        return bodies;
    }

    void put(const QByteArray &path, const oci::Document &document)
    {
        connection(0).exchange(request("PUT", path,
            "Content-Type: " + document.mediaType.toLatin1()
                + "\r\nContent-Length: " + QByteArray::number(document.bytes.size()) + "\r\n",
            document.bytes));
    }

private:
    // A socket is used by one thread at a time, and they come one after the other.
    Connection &connection(std::size_t number)
    {
        auto &place = m_connections[number];
        if (!place)
            place = std::make_unique<Connection>(m_host, m_port);
        return *place;
    }
    QByteArray request(const QByteArray &method, const QByteArray &path,
        const QByteArray &headers = {}, const QByteArray &body = {}) const
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + m_address
            + "\r\nAccept: " + oci::manifestAccept() + "\r\n" + headers + "\r\n" + body;
    }

    QByteArray m_address;
    QString m_host;
    quint16 m_port;
    std::vector<std::unique_ptr<Connection>> m_connections;
};

template <typename T>
T parsed(const QByteArray &bytes)
{
    auto manifest = oci::parseManifest(bytes, {});
    if (!manifest || !std::holds_alternative<T>(*manifest))
        giveUp("not what it should be: " + bytes);
    return std::get<T>(std::move(*manifest));
}

std::vector<QByteArray> configPaths(
    const QByteArray &repository, const std::vector<QByteArray> &manifests)
{
    std::vector<QByteArray> paths;
    for (const QByteArray &manifest : manifests) {
        const auto image = parsed<oci::ImageManifest>(manifest);
        paths.push_back(repository + "/blobs/" + image.config.digest.toString().toLatin1());
    }
    return paths;
}

void read(Floor &floor, const QByteArray &repository, const QByteArray &tag)
{
    const auto list = parsed<oci::Index>(floor.get({repository + "/manifests/" + tag}).front());
    std::vector<QByteArray> paths;
    for (const oci::Descriptor &entry : list.manifests)
        paths.push_back(repository + "/manifests/" + entry.digest.toString().toLatin1());
    floor.get(configPaths(repository, floor.get(paths)));
}

void compose(
    Floor &floor, const QByteArray &repository, const QByteArray &target, const QStringList &tags)
{
    std::vector<QByteArray> paths;
    for (const QString &tag : tags)
        paths.push_back(repository + "/manifests/" + tag.toLatin1());
    const std::vector<QByteArray> manifests = floor.get(paths);
    const std::vector<QByteArray> configs = floor.get(configPaths(repository, manifests));
    QList<oci::Descriptor> entries;
    for (std::size_t i = 0; i < manifests.size(); ++i) {
        oci::Descriptor entry;
        entry.mediaType = oci::mediatype::DockerManifest;
        entry.digest = oci::Digest::ofBytes(manifests[i]);
        entry.size = manifests[i].size();
        entry.platform = oci::parseConfig(configs[i]).value().platform;
        entries.append(entry);
    }
    floor.put(repository + "/manifests/" + target,
        oci::writeIndex(oci::IndexFormat::DockerList, entries));
}

}

int floorMain(const QStringList &arguments)
{
    Floor floor(arguments.value(1));
    const QByteArray repository = "/v2/" + arguments.value(2).toLatin1();
    if (arguments.value(0) == "read"_L1)
        read(floor, repository, arguments.value(3).toLatin1());
    else
        compose(floor, repository, arguments.value(3).toLatin1(), arguments.sliced(4));
    return 0;
}

}
