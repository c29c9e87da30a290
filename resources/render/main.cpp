// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Build tool: waybill_render_icons FOLDER DRAWING.svg... writes FOLDER/icons.masks (the alpha
// channel of each drawing in all sizes), the coloured pictures of the application icon, and
// icons.qrc, which names them.
//
// icons.masks is a QDataStream (Qt 6.5) of QMap<QString, QMap<int, QByteArray>>: name, size in
// device pixels, qCompress()ed bytes of a square Format_Alpha8 picture without padding.

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// 16, 20, 24 and 32 logical pixels at 100, 150, 200 and 300 %.
constexpr int MaskSizes[] {16, 20, 24, 30, 32, 36, 40, 48, 60, 64, 72, 96};
constexpr int ApplicationSizes[] {16, 20, 24, 32, 40, 48, 64, 96, 128, 256};

using Masks = QMap<int, QByteArray>;

QImage draw(QSvgRenderer &renderer, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return image;
}

QByteArray mask(QSvgRenderer &renderer, int size)
{
    const QImage image = draw(renderer, size).convertToFormat(QImage::Format_Alpha8);
    QByteArray bytes;
    bytes.reserve(qsizetype(size) * size);
    for (int y = 0; y < size; ++y)
        bytes.append(reinterpret_cast<const char *>(image.constScanLine(y)), size);
    return qCompress(bytes, 9);
}

Masks masks(QSvgRenderer &renderer)
{
    Masks all;
    for (const int size : MaskSizes)
        all.insert(size, mask(renderer, size));
    return all;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The small drawing is made for 16 px, the big one for all else.
bool writeApplicationIcon(const QDir &folder, const QString &drawing, bool small, QString &list)
{
    QSvgRenderer renderer(drawing);
    for (const int size : ApplicationSizes) {
        if ((size == 16) != small)
            continue;
        const QString name = u"waybill-%1.png"_s.arg(size);
        if (!draw(renderer, size).save(folder.filePath(name)))
            return false;
        list += u"<file>%1</file>\n"_s.arg(name);
    }
    return true;
}

int fail(const QString &what)
{
    std::fprintf(stderr, "waybill_render_icons: %s\n", qPrintable(what));
    return 1;
}

}

int main(int argc, char **argv)
{
    if (argc < 3)
        return fail(u"usage: waybill_render_icons FOLDER DRAWING.svg..."_s);
    const QDir folder(QFile::decodeName(argv[1]));
    folder.mkpath(u"."_s);
    QString list = u"<file>icons.masks</file>\n"_s;
    QMap<QString, Masks> all;
    for (int i = 2; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        const QString name = QFileInfo(path).completeBaseName();
        if (name.startsWith("waybill"_L1)) {
            if (!writeApplicationIcon(folder, path, name.endsWith("-small"_L1), list))
                return fail(u"cannot write the pictures of "_s + path);
            continue;
        }
        QSvgRenderer renderer(path);
        if (!renderer.isValid())
            return fail(u"cannot read "_s + path);
        all.insert(name, masks(renderer));
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_5);
    stream << all;
    const QString collection =
        u"<RCC><qresource prefix=\"/waybill\">\n%1</qresource></RCC>\n"_s.arg(list);
    if (!write(folder.filePath(u"icons.masks"_s), bytes)
        || !write(folder.filePath(u"icons.qrc"_s), collection.toUtf8()))
        return fail(u"cannot write to "_s + folder.path());
    return 0;
}
