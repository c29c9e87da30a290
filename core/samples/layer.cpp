// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/layer.h"

#include <QSet>

#include <array>
#include <cstring>

namespace waybill::samples {

namespace {

constexpr qsizetype Block = 512;
constexpr qint64 Time = 1614556800; // 2021-03-01, the time of all files

void putOctal(char *field, int width, qint64 value)
{
    const QByteArray digits = QByteArray::number(value, 8).rightJustified(width - 1, '0');
    std::memcpy(field, digits.constData(), std::size_t(width - 1));
}

// A ustar header (POSIX.1-1988): name, mode, owner, size, time, checksum, type, magic.
QByteArray tarHeader(const QByteArray &path, qint64 size, bool folder)
{
    QByteArray header(Block, '\0');
    char *at = header.data();
    std::memcpy(at, path.constData(), std::size_t(std::min<qsizetype>(path.size(), 100)));
    putOctal(at + 100, 8, 0755);
    putOctal(at + 108, 8, 0);
    putOctal(at + 116, 8, 0);
    putOctal(at + 124, 12, size);
    putOctal(at + 136, 12, Time);
    std::memset(at + 148, ' ', 8);
    at[156] = folder ? '5' : '0';
    std::memcpy(at + 257,
        "ustar\0"
        "00",
        8);
    qint64 sum = 0;
    for (const char byte : std::as_const(header))
        sum += quint8(byte);
    putOctal(at + 148, 7, sum);
    at[154] = '\0';
    return header;
}

void appendFolders(QByteArray &tar, const QByteArray &path, QSet<QByteArray> &made)
{
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        const QByteArray folder = path.first(slash + 1);
        if (!made.contains(folder))
            tar += tarHeader(folder, 0, true);
        made.insert(folder);
    }
}

QByteArray makeTar(const QList<File> &files)
{
    QByteArray tar;
    QSet<QByteArray> made;
    for (const File &file : files) {
        appendFolders(tar, file.path, made);
        tar += tarHeader(file.path, file.content.size(), false) + file.content;
        tar += QByteArray((Block - file.content.size() % Block) % Block, '\0');
    }
    return tar + QByteArray(2 * Block, '\0');
}

quint32 crc32(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> values {};
        for (quint32 i = 0; i < 256; ++i) {
            values[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                values[i] = (values[i] >> 1) ^ (values[i] & 1 ? 0xedb88320U : 0);
        }
        return values;
    }();
    quint32 crc = ~0U;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ quint8(byte)) & 0xff];
    return ~crc;
}

void putLittle(QByteArray &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += char(value >> (8 * i));
}

// RFC 1952 around stored blocks of RFC 1951: every reader takes it, and no version of a compressor
// can change the digests.
QByteArray gzip(QByteArrayView bytes)
{
    constexpr qsizetype MaxStored = 0xffff;
    QByteArray out("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    for (qsizetype at = 0; at < bytes.size(); at += MaxStored) {
        const QByteArrayView part = bytes.sliced(at).first(std::min(MaxStored, bytes.size() - at));
        out += char(at + part.size() == bytes.size());
        putLittle(out, quint32(part.size()), 2);
        putLittle(out, ~quint32(part.size()), 2);
        out += part;
    }
    putLittle(out, crc32(bytes), 4);
    putLittle(out, quint32(bytes.size()), 4);
    return out;
}

}

Layer makeLayer(const QList<File> &files)
{
    const QByteArray tar = makeTar(files);
    Layer layer;
    layer.diffId = oci::Digest::ofBytes(tar);
    layer.bytes = gzip(tar);
    layer.digest = oci::Digest::ofBytes(layer.bytes);
    return layer;
}

QByteArray filler(const QByteArray &name, qsizetype size)
{
    quint64 state = 0x9e3779b97f4a7c15U ^ crc32(name);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) { // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = char(state >> 32);
    }
    return bytes;
}

}
