// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/imageheader.h"

#include "ui/badge.h"
#include "ui/copyfield.h"
#include "ui/plainhttpmark.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::ui {

using models::PlatformsModel;

namespace {

constexpr int TitleIcon = 20;

QString titleOf(const oci::Reference &reference)
{
    if (!reference.tag.isEmpty())
        return reference.repository + u':' + reference.tag;
    return reference.repository + u'@' + reference.digest.algorithm() + u':'
        + reference.digest.shortHex();
}

QString kindOf(const browse::ImageTree &tree)
{
    switch (oci::manifestKind(tree.document().mediaType)) {
    case oci::ManifestKind::DockerList:
        return ImageHeader::tr("Manifest list");
    case oci::ManifestKind::OciIndex:
        return ImageHeader::tr("Image index");
    default:
        return std::holds_alternative<oci::LegacyManifest>(tree.manifest)
            ? ImageHeader::tr("Schema 1")
            : ImageHeader::tr("Image");
    }
}

QString formatOf(const browse::ImageTree &tree)
{
    return tree.document().mediaType.startsWith("application/vnd.docker."_L1) ? u"Docker"_s
                                                                              : u"OCI"_s;
}

}

ImageHeader::ImageHeader(registry::Profiles &profiles, QWidget *parent)
    : QWidget(parent), m_icon(new IconView(u"list"_s, theme::Role::Text, TitleIcon)),
      m_title(new Label), m_plainHttp(new PlainHttpMark(profiles)), m_kind(new Badge),
      m_count(new Badge), m_orphans(new Badge), m_add(new QPushButton(tr("Add to list"))),
      m_pull(new QPushButton(tr("Copy pull line"))), m_digestName(new Label), m_digest(new Label),
      m_copyDigest(new CopyButton(QString())), m_facts(new Label), m_minute(new QTimer(this)),
      m_addText(m_add->text())
{
    setObjectName(u"imageHeader"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 12);
    column->setSpacing(4);
    column->addLayout(buildFirstLine());
    column->addLayout(buildSecondLine());
    m_minute->setInterval(std::chrono::seconds(30));
    connect(m_minute, &QTimer::timeout, this, &ImageHeader::showFacts);
    m_minute->start();
}

QLayout *ImageHeader::buildFirstLine()
{
    theme::setType(m_title, theme::Type::PageTitle);
    m_title->setObjectName(u"imageTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_add->setObjectName(u"addToList"_s);
    m_add->setAccessibleName(u"Add to list"_s);
    m_add->setIcon(theme::icon(u"new-list"_s));
    m_pull->setObjectName(u"copyPullLine"_s);
    m_pull->setAccessibleName(u"Copy pull line"_s);
    m_pull->setIcon(theme::icon(u"copy"_s));
    connect(m_add, &QPushButton::clicked, this, &ImageHeader::addToListRequested);
    connect(m_pull, &QPushButton::clicked, this, &ImageHeader::copyPullLineRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::PartSpacing);
    line->addWidget(m_icon);
    line->addWidget(m_title);
    line->addSpacing(2);
    line->addWidget(m_plainHttp);
    for (Badge *badge : {m_kind, m_count, m_orphans})
        line->addWidget(badge);
    line->addStretch(1);
    line->addWidget(m_add);
    line->addSpacing(4);
    line->addWidget(m_pull);
    return line;
}

QLayout *ImageHeader::buildSecondLine()
{
    for (Label *label : {m_digestName, m_facts})
        theme::setTextRole(label, theme::Role::SecondText);
    theme::setType(m_digest, theme::Type::Mono);
    m_digest->setObjectName(u"imageDigest"_s);
    m_digest->setElideMode(Qt::ElideMiddle, true);
    m_digest->setLayoutDirection(Qt::LeftToRight);
    m_digest->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_facts->setObjectName(u"imageFacts"_s);
    connect(m_copyDigest, &CopyButton::copied, this, &ImageHeader::copied);
    m_copyDigest->setFixedHeight(fontMetrics().height() + 4);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::PartSpacing);
    line->addSpacing(TitleIcon);
    line->addWidget(m_digestName);
    line->addWidget(m_digest);
    line->addWidget(m_copyDigest);
    line->addStretch(1);
    line->addSpacing(theme::DialogMargin);
    line->addWidget(m_facts);
    return line;
}

void ImageHeader::show(const PlatformsModel &model)
{
    const browse::ImageTree &tree = *model.tree();
    m_icon->setIcon(tree.isIndex() ? u"list"_s : u"image"_s, theme::Role::Text);
    m_title->setText(titleOf(tree.reference));
    m_title->setToolTip(plainToolTip(tree.reference.toString()));
    m_plainHttp->setHost(tree.reference.host);
    const QString digestName = tree.isIndex() ? tr("List digest") : tr("Image digest");
    m_digestName->setText(digestName);
    m_digest->setText(tree.document().digest.toString());
    m_copyDigest->setWhat(digestName);
    m_copyDigest->setCopyText(tree.document().digest.toString());
    m_format = formatOf(tree);
    m_size = tree.document().bytes.size();
    m_add->setEnabled(!std::holds_alternative<oci::LegacyManifest>(tree.manifest));
    showBadges(model);
    showFacts();
    fitButtons();
}

// The count makes way for what is wrong with it.
void ImageHeader::showBadges(const PlatformsModel &model)
{
    const browse::ImageTree &tree = *model.tree();
    m_kind->setLook({kindOf(tree)});
    const QString all = QString::number(tree.platformCount());
    const int missing = model.failures(ErrorKind::NotFound);
    if (missing > 0) {
        m_count->setLook({tr("%1 of %2 missing").arg(QString::number(missing), all), u"warning"_s,
            theme::Role::Caution});
    } else if (model.failures() > 0) {
        m_count->setLook({tr("%1 of %2 not readable").arg(QString::number(model.failures()), all),
            u"warning"_s, theme::Role::Caution});
    } else {
        m_count->setLook(
            {tree.platformCount() == 1 ? tr("1 platform")
                                       : tr("%n platforms", nullptr, tree.platformCount())});
    }
    m_count->setVisible(tree.isIndex());
    const auto orphans = std::ranges::count_if(tree.entries, &browse::Entry::orphan);
    m_orphans->setVisible(orphans > 0);
    m_orphans->setLook({orphans == 1 ? tr("1 attestation without image")
                                     : tr("%n attestations without image", nullptr, int(orphans)),
        u"info"_s, theme::Role::Loses});
}

void ImageHeader::setReadAt(const QDateTime &when)
{
    m_readAt = when;
    showFacts();
}

void ImageHeader::setMirror(const QString &host)
{
    m_mirror = host;
    showFacts();
}

void ImageHeader::showFacts()
{
    const QString age = formatAge(m_readAt);
    m_facts->setText(m_mirror.isEmpty()
            ? tr("%1, %2, read %3").arg(m_format, formatSize(m_size), age)
            : tr("%1, %2, read %3 from the mirror %4", "Docker, 2 kB, 3 minutes ago, host")
                  .arg(m_format, formatSize(m_size), age, m_mirror));
    m_facts->setToolTip(plainToolTip(formatExactSize(m_size)));
}

// In a full row the first button shrinks to its icon, the last keeps its text.
void ImageHeader::fitButtons()
{
    m_add->setText(m_addText);
    m_add->setToolTip({});
    int line = theme::PageMargin * 2 + TitleIcon + m_title->sizeHint().width()
        + m_add->sizeHint().width() + m_pull->sizeHint().width() + 6 * theme::PartSpacing;
    for (const Badge *badge : {static_cast<Badge *>(m_plainHttp), m_kind, m_count, m_orphans})
        line += badge->isHidden() ? 0 : badge->sizeHint().width() + theme::PartSpacing;
    if (line <= width())
        return;
    m_add->setText({});
    m_add->setToolTip(plainToolTip(m_addText));
}

void ImageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

}
