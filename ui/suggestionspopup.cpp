// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/suggestionspopup.h"

#include "ui/models/suggestionsmodel.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::SuggestionsModel;

namespace {

constexpr int Padding = 10;
constexpr int Gap = 16;

int rowHeight(const QFontMetrics &metrics)
{
    return (metrics.height() + 12 + 1) / 2 * 2; // 30 at 100 %
}

// The three columns, as wide as their widest cell.
struct Columns {
    int value = 0;
    int meaning = 0;
    int origin = 0;

    explicit Columns(const QAbstractItemModel &model, const QFontMetrics &metrics)
    {
        const auto grow = [&](int &width, const QModelIndex &index, int role) {
            width = std::max(width, metrics.horizontalAdvance(index.data(role).toString()));
        };
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            grow(value, index, Qt::DisplayRole);
            grow(meaning, index, models::SecondaryTextRole);
            grow(origin, index, SuggestionsModel::OriginRole);
        }
    }
    int total() const
    {
        return value + (meaning ? Gap + meaning : 0) + (origin ? Gap + origin : 0) + 2 * Padding;
    }
};

class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, rowHeight(option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        opt.text.clear();
        const QStyle *style = opt.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &opt, painter, opt.widget);

        const bool selected = opt.state & QStyle::State_Selected;
        const QColor text =
            opt.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor back = opt.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        const QColor second = theme::colorOn(theme::Role::SecondText, back, text);
        const Columns columns(*index.model(), opt.fontMetrics);
        QRect cell = opt.rect.adjusted(Padding, 0, -Padding, 0);
        const auto draw = [&](int role, int width, const QColor &color) {
            painter->setPen(color);
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, index.data(role).toString());
            if (width > 0)
                cell.setLeft(cell.left() + width + Gap);
        };
        draw(Qt::DisplayRole, columns.value, text);
        draw(models::SecondaryTextRole, columns.meaning, text);
        draw(SuggestionsModel::OriginRole, columns.origin, second);
    }
};

// The completer makes its popup as wide as the field, which is too narrow for three columns.
class SuggestionsView : public QListView {
public:
    using QListView::QListView;

protected:
    void showEvent(QShowEvent *event) override
    {
        const Columns columns(*model(), fontMetrics());
        const int wanted = columns.total() + 2 * frameWidth() + verticalScrollBarWidth();
        const QRect room = screen()->availableGeometry();
        QRect place = geometry();
        place.setWidth(std::max(place.width(), wanted));
        place.moveLeft(std::min(place.left(), room.right() - place.width()));
        setGeometry(place);
        QListView::showEvent(event);
    }

private:
    int verticalScrollBarWidth() const
    {
        return style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    }
};

}

void installSuggestionsPopup(QCompleter *completer)
{
    auto *popup = new SuggestionsView;
    popup->setObjectName(u"suggestions"_s);
    popup->setUniformItemSizes(true);
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    completer->setPopup(popup); // sets a delegate of its own
    popup->setItemDelegate(new SuggestionDelegate(popup));
}

}
