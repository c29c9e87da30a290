// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include <QApplication>
#include <QDataStream>
#include <QFile>
#include <QIconEngine>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>

static void initResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace waybill::ui::theme {

using namespace Qt::StringLiterals;

namespace {

// Written by resources/render: size in device pixels, compressed Format_Alpha8 bytes.
using Masks = QMap<int, QByteArray>;

const QMap<QString, Masks> &allMasks()
{
    static const QMap<QString, Masks> masks = [] {
        initResources();
        QMap<QString, Masks> all;
        QFile file(u":/waybill/icons.masks"_s);
        if (file.open(QIODevice::ReadOnly)) {
            QDataStream stream(&file);
            stream.setVersion(QDataStream::Qt_6_5);
            stream >> all;
        }
        return all;
    }();
    return masks;
}

// Arrows that mean "back in reading direction"; push, pull and verdicts stay as they are.
bool isDirectional(const QString &name)
{
    return name == "back"_L1 || name == "forward"_L1 || name == "undo"_L1 || name == "redo"_L1;
}

QImage maskImage(const QString &name, int size)
{
    const Masks &masks = *allMasks().constFind(name);
    auto it = masks.lowerBound(size);
    if (it == masks.cend())
        --it;
    const QByteArray bytes = qUncompress(*it);
    const QImage view(reinterpret_cast<const uchar *>(bytes.constData()), it.key(), it.key(),
        it.key(), QImage::Format_Alpha8);
    QImage mask = it.key() == size
        ? view.copy()
        : view.scaled(size, size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (QGuiApplication::isRightToLeft() && isDirectional(name))
        mask.mirror(true, false);
    return mask;
}

QPixmap tinted(const QString &name, int size, const QColor &color)
{
    const QString key = u"waybill-%1-%2-%3-%4"_s.arg(name)
                            .arg(size)
                            .arg(color.rgba(), 0, 16)
                            .arg(int(QGuiApplication::layoutDirection()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(color);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, maskImage(name, size));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// windows11 selects rows with a light fill and leaves their text as it is.
bool selectionKeepsText()
{
    return QApplication::style() && QApplication::style()->name() == "windows11"_L1;
}

class MaskEngine : public QIconEngine {
public:
    MaskEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        const QPixmap pixmap = scaledPixmap(rect.size(), mode, state, scale);
        const QSizeF size = pixmap.deviceIndependentSize();
        const QPointF at = QRectF(rect).center() - QPointF(size.width(), size.height()) / 2;
        painter->drawPixmap(at, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in logical pixels, since Qt 6.8.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) * scale);
        if (side <= 0)
            return {};
        QPixmap pixmap = tinted(m_name, side, colorFor(mode));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override { return new MaskEngine(m_name, m_role); }
    QString key() const override { return u"waybill"_s; }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return color(Role::DisabledText);
        if (mode == QIcon::Selected && !selectionKeepsText())
            return QGuiApplication::palette().color(QPalette::HighlightedText);
        return color(m_role);
    }

    QString m_name;
    Role m_role;
};

}

QIcon icon(const QString &name, Role role)
{
    const bool known = allMasks().contains(name);
    Q_ASSERT_X(known, "theme::icon", qPrintable(name));
    return known ? QIcon(new MaskEngine(name, role)) : QIcon();
}

QIcon applicationIcon()
{
    initResources();
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48, 64, 96, 128, 256})
        icon.addFile(u":/waybill/waybill-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

}
