// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activitypanel.h"

#include "ui/activity.h"
#include "ui/docktitle.h"
#include "ui/rowpaint.h"
#include "ui/text.h"

#include <QAction>
#include <QMouseEvent>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::ActivityModel;
using theme::Role;

namespace {

constexpr int Margin = 14;
constexpr int IconSize = 16;
constexpr int CloseWidth = 36;
constexpr int BarHeight = 4;

ActivityModel::Kind kindOf(const QModelIndex &index)
{
    return ActivityModel::Kind(index.data(models::KindRole).toInt());
}

QRect closeRect(const QStyleOptionViewItem &option)
{
    QRect place = option.rect;
    place.setLeft(place.right() - CloseWidth);
    return QStyle::visualRect(option.direction, option.rect, place);
}

// "1.09 GiB of 1.52 GiB", else "14 of 31"; nothing if nothing is counted.
QString amount(const async::Progress &progress)
{
    if (progress.bytesTotal > 0)
        return ActivityPanel::tr("%1 of %2")
            .arg(formatSize(progress.bytesDone), formatSize(progress.bytesTotal));
    if (progress.itemsTotal > 0)
        return ActivityPanel::tr("%1 of %2")
            .arg(QString::number(progress.itemsDone), QString::number(progress.itemsTotal));
    return {};
}

std::optional<double> share(const async::Progress &progress)
{
    if (progress.bytesTotal > 0)
        return std::clamp(double(progress.bytesDone) / double(progress.bytesTotal), 0.0, 1.0);
    if (progress.itemsTotal > 0)
        return std::clamp(double(progress.itemsDone) / double(progress.itemsTotal), 0.0, 1.0);
    return {};
}

void paintBar(QPainter *painter, const QRect &place, double done)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QRectF bar(place.left(), place.center().y() - BarHeight / 2 + 1, place.width(), BarHeight);
    painter->setBrush(theme::color(Role::ControlEdge));
    painter->drawRoundedRect(bar, BarHeight / 2, BarHeight / 2);
    bar.setWidth(bar.width() * done);
    painter->setBrush(theme::color(Role::Accent));
    painter->drawRoundedRect(bar, BarHeight / 2, BarHeight / 2);
    painter->restore();
}

Role iconRole(ActivityModel::Kind kind)
{
    switch (kind) {
    case ActivityModel::Kind::Done:
        return Role::Chosen;
    case ActivityModel::Kind::Failed:
        return Role::Rejected;
    case ActivityModel::Kind::Running:
        break;
    }
    return Role::SecondText;
}

}

ActivityPanel::ActivityPanel(Activity &activity, QWidget *parent)
    : QDockWidget(tr("Activity"), parent), m_activity(activity), m_list(new QListView)
{
    setObjectName(u"activityDock"_s);
    setFeatures(DockWidgetClosable);
    setTitleBarWidget(new DockTitle(this));
    auto *delegate = new ActivityDelegate(this);
    m_list->setObjectName(u"activity"_s);
    m_list->setAccessibleName(u"Activity"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setModel(activity.model());
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(3 * theme::entryRowHeight());
    setWidget(m_list);
    connect(delegate, &ActivityDelegate::dismissClicked, &m_activity, &Activity::dismiss);

    auto *dismiss = new QAction(tr("End or dismiss"), this);
    dismiss->setObjectName(u"dismissActivity"_s);
    dismiss->setShortcut(QKeySequence::Delete);
    dismiss->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(dismiss);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(dismiss, &QAction::triggered, this, &ActivityPanel::dismissCurrent);
}

void ActivityPanel::dismissCurrent()
{
    if (m_list->currentIndex().isValid())
        m_activity.dismiss(m_list->currentIndex());
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, theme::entryRowHeight()};
}

void ActivityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    rowpaint::background(painter, row);
    painter->save();
    const auto kind = kindOf(index);
    const auto progress = index.data(ActivityModel::ProgressRole).value<async::Progress>();
    QRect place = row.rect.adjusted(Margin, 0, -CloseWidth - 4, 0);
    rowpaint::icon(painter,
        QRect(place.left(), place.center().y() - IconSize / 2 + 1, IconSize, IconSize),
        index.data(models::IconNameRole).toString(), iconRole(kind), row);
    place.setLeft(place.left() + IconSize + 10);
    rowpaint::icon(painter, QRect(closeRect(row).center() - QPoint(7, 7), QSize(14, 14)),
        u"close"_s, Role::SecondText, row);

    const QFont body = theme::font(theme::Type::Figures);
    const auto done = share(progress);
    QRect left = place;
    if (done) {
        // Three columns as wide as the window allows: what, how far, how much.
        left.setWidth(place.width() * 2 / 5);
        const QRect bar(left.right() + 16, place.top(), place.width() * 2 / 5 - 16, place.height());
        paintBar(painter, bar, *done);
        QRect right = place;
        right.setLeft(bar.right() + 16);
        const double speed = index.data(ActivityModel::SpeedRole).toDouble();
        if (speed > 0) {
            const QString text = tr("%1/s").arg(formatSize(qint64(speed)));
            rowpaint::line(painter, right, text, body, rowpaint::secondText(row), Qt::ElideRight,
                Qt::AlignRight);
            right.setRight(right.right() - 92);
        }
        rowpaint::line(painter, right, amount(progress), body, rowpaint::text(row), Qt::ElideLeft,
            Qt::AlignRight);
    }
    left.setLeft(
        left.left() + rowpaint::line(painter, left, row.text, body, rowpaint::text(row)) + 16);
    rowpaint::line(painter, left, index.data(models::SecondaryTextRole).toString(), body,
        rowpaint::secondText(row));
    painter->restore();
}

bool ActivityDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && closeRect(option).contains(mouse->position().toPoint())) {
            Q_EMIT dismissClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}
