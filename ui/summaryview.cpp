// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/summaryview.h"

#include "core/match/windowsrelease.h"
#include "ui/badge.h"
#include "ui/copyfield.h"
#include "ui/entryproblem.h"
#include "ui/factsform.h"
#include "ui/pullline.h"
#include "ui/surfaces.h"
#include "ui/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

// "windows/amd64 for Windows Server 2019"
QString titleOf(const oci::Platform &platform)
{
    if (platform.isEmpty())
        return SummaryView::tr("Platform not stated");
    const auto release = match::windowsRelease(platform.osVersion);
    if (!platform.isWindows() || !release)
        return platform.name();
    return SummaryView::tr("%1 for %2")
        .arg(platform.name(), release->fullName.section(u" / "_s, 0, 0));
}

QString versionWithRelease(const QString &version)
{
    const auto release = match::windowsRelease(version);
    return release && !release->release.isEmpty()
        ? SummaryView::tr("%1 (%2)").arg(version, release->release)
        : version;
}

// A list decides by what it says itself; where the image says something else, both are shown.
QString versionOf(const ImageSubject &subject)
{
    const oci::Platform platform = subject.platform();
    const QString own =
        subject.details() ? subject.details()->config.platform.osVersion : QString();
    if (platform.osVersion.isEmpty() && own.isEmpty())
        return platform.isWindows() ? SummaryView::tr("not stated") : QString();
    if (platform.osVersion.isEmpty())
        return SummaryView::tr("not in the list; the image has %1").arg(versionWithRelease(own));
    if (!own.isEmpty() && own != platform.osVersion)
        return SummaryView::tr("%1; the image has %2")
            .arg(versionWithRelease(platform.osVersion), own);
    return versionWithRelease(platform.osVersion);
}

bool isFromMicrosoft(const oci::Descriptor &layer)
{
    return std::ranges::any_of(layer.urls, [](const QString &url) {
        const QString host = QUrl(url).host();
        return host == "mcr.microsoft.com"_L1 || host == "go.microsoft.com"_L1;
    });
}

// Layers with addresses are not in the registry but where these point to.
QString layersOf(const browse::ImageDetails &details)
{
    const QList<oci::Descriptor> &layers = details.manifest.layers;
    const auto foreign = std::ranges::count_if(
        layers, [](const oci::Descriptor &layer) { return !layer.urls.isEmpty(); });
    const QString count = QLocale().toString(layers.size());
    if (foreign == 0)
        return count;
    const QString away = QLocale().toString(qlonglong(foreign));
    return foreign == std::ranges::count_if(layers, isFromMicrosoft)
        ? SummaryView::tr("%1, of them %2 from Microsoft").arg(count, away)
        : SummaryView::tr("%1, of them %2 kept elsewhere").arg(count, away);
}

QString osIcon(const oci::Platform &platform)
{
    if (platform.isWindows())
        return u"os-windows"_s;
    return platform.os == "linux"_L1 ? u"os-linux"_s : u"os-other"_s;
}

QString platformsOf(const ImageSubject &subject)
{
    QList<std::pair<QString, int>> counts;
    for (const int position : subject.model->positions()) {
        const QString os = subject.model->platform(position).os;
        const auto known = std::ranges::find(counts, os, &std::pair<QString, int>::first);
        if (known == counts.end())
            counts.append({os, 1});
        else
            ++known->second;
    }
    QStringList parts;
    for (const auto &[os, count] : std::as_const(counts)) {
        parts.append(SummaryView::tr("%1 %2").arg(
            QLocale().toString(count), os.isEmpty() ? SummaryView::tr("without platform") : os));
    }
    return parts.join(u", "_s);
}

// Only once all are known: a sum of some would be taken for the whole.
QString totalSize(const ImageSubject &subject)
{
    qint64 total = 0;
    for (const int position : subject.model->positions()) {
        const browse::ImageDetails *details = subject.model->details(position);
        if (!details)
            return {};
        total += details->size();
    }
    return formatSize(total);
}

}

SummaryView::SummaryView(QWidget *parent)
    : QScrollArea(parent), m_stack(new QStackedWidget), m_facts(new QWidget),
      m_problem(new EntryProblem), m_title(new Label), m_badges(new QHBoxLayout),
      m_left(new FactsForm), m_right(new FactsForm), m_pull(new QWidget), m_pullLead(new Label),
      m_tool(new QComboBox), m_pullLine(new CopyField(tr("Pull line"))),
      m_annotationsTitle(new Label(tr("Annotations"))), m_annotations(new FactsForm)
{
    setObjectName(u"summary"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->setContentsMargins(
        theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    m_stack->addWidget(m_facts);
    m_stack->addWidget(m_problem);
    setWidget(m_stack);
    useBaseBackground(m_stack);
    build();
    for (FactsForm *form : {m_left, m_right, m_annotations})
        connect(form, &FactsForm::copied, this, &SummaryView::copied);
    connect(m_pullLine, &CopyField::copied, this, &SummaryView::copied);
    connect(m_problem, &EntryProblem::copied, this, &SummaryView::copied);
    connect(m_problem, &EntryProblem::retryRequested, this, &SummaryView::retryRequested);
    connect(m_problem, &EntryProblem::newListWithoutRequested, this,
        &SummaryView::newListWithoutRequested);
    connect(m_tool, &QComboBox::currentTextChanged, this,
        [this](const QString &tool) { m_pullLine->setText(pullLine(tool, m_pulled)); });
}

void SummaryView::build()
{
    m_title->setObjectName(u"summaryTitle"_s);
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_annotationsTitle, theme::Type::Strong);
    theme::setTextRole(m_pullLead, theme::Role::SecondText);
    m_tool->setObjectName(u"pullTool"_s);
    m_tool->addItems(pullTools());
    m_pullLead->setBuddy(m_tool);
    m_pullLine->setObjectName(u"pullLine"_s);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::PartSpacing);
    head->addWidget(m_title);
    head->addLayout(m_badges);
    head->addStretch(1);
    m_badges->setSpacing(theme::PartSpacing);
    auto *forms = new QHBoxLayout;
    forms->setSpacing(theme::DialogMargin);
    forms->addWidget(m_left, 1, Qt::AlignTop);
    forms->addWidget(m_right, 1, Qt::AlignTop);
    auto *pull = new QVBoxLayout(m_pull);
    pull->setContentsMargins({});
    pull->setSpacing(theme::PartSpacing);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(theme::PartSpacing);
    choice->addWidget(m_pullLead);
    choice->addWidget(m_tool);
    choice->addStretch(1);
    pull->addLayout(choice);
    pull->addWidget(m_pullLine);

    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(forms);
    column->addWidget(m_pull);
    column->addWidget(m_annotationsTitle);
    column->addWidget(m_annotations);
    column->addStretch(1);
}

void SummaryView::show(const ImageSubject &subject)
{
    if (subject.failure()) {
        m_problem->show(subject);
        m_stack->setCurrentWidget(m_problem);
        return;
    }
    m_stack->setCurrentWidget(m_facts);
    m_left->clear();
    m_right->clear();
    m_pull->show();
    if (std::holds_alternative<oci::LegacyManifest>(subject.tree().manifest))
        showLegacy();
    else if (subject.entry)
        showEntry(subject);
    else
        showList(subject);
}

void SummaryView::showEntry(const ImageSubject &subject)
{
    const oci::Platform platform = subject.platform();
    const browse::ImageDetails *details = subject.details();
    m_title->setText(
        subject.isWaiting() && platform.isEmpty() ? tr("reading...") : titleOf(platform));
    QList<BadgeLook> badges;
    if (!platform.isEmpty()) {
        badges.append({platform.os, osIcon(platform)});
        badges.append({QString(platform.architecture + u' ' + platform.variant).trimmed()});
    }
    if (subject.tree().isIndex()) {
        badges.append({tr("entry %1 of %2")
                .arg(QString::number(subject.entry->position),
                    QString::number(subject.tree().entries.size()))});
    }
    setBadges(badges);

    m_left->add(tr("OS version"), versionOf(subject));
    if (!platform.osFeatures.isEmpty())
        m_left->add(tr("OS features"), platform.osFeatures.join(u", "_s));
    if (details) {
        const QDateTime created = details->config.created;
        m_left->add(tr("Created"), created.isValid() ? formatAge(created) : tr("not stated"),
            QLocale().toString(created.toLocalTime(), QLocale::LongFormat));
        m_left->add(tr("Layers"), layersOf(*details));
        m_left->add(tr("Size"), formatSize(details->size()), formatExactSize(details->size()));
    } else if (subject.isWaiting()) {
        m_left->add(tr("Created"), tr("reading..."));
    }
    const QString digestName = subject.tree().isIndex() ? tr("Entry digest") : tr("Image digest");
    m_right->addDigest(digestName, digestName, subject.digest().toString());
    if (details) {
        m_right->addDigest(
            tr("Config digest"), tr("Config digest"), details->manifest.config.digest.toString());
    }
    if (details && !details->mirror.isEmpty())
        m_right->add(tr("Read from"), tr("%1, a mirror").arg(details->mirror));
    m_right->add(tr("Media type"), oci::describeMediaType(subject.entry->descriptor.mediaType),
        subject.entry->descriptor.mediaType);
    showAnnotations(subject.tree().isIndex() ? subject.entry->descriptor.annotations
            : details                        ? details->manifest.annotations
                                             : oci::Annotations {});
    setPullLine(subject.tree().isIndex() ? tr("Pull only this entry with") : tr("Pull it with"),
        subject.pinned());
}

void SummaryView::showList(const ImageSubject &subject)
{
    const oci::Document &document = subject.tree().document();
    const auto &index = std::get<oci::Index>(subject.tree().manifest);
    m_title->setText(oci::describeMediaType(document.mediaType));
    setBadges({});
    m_left->add(tr("Platforms"), platformsOf(subject));
    const qsizetype attestations = subject.tree().entries.size() - subject.tree().platformCount();
    if (attestations > 0)
        m_left->add(tr("Attestations"), QLocale().toString(attestations));
    m_left->add(tr("All together"), totalSize(subject));
    m_right->addDigest(tr("List digest"), tr("List digest"), document.digest.toString());
    m_right->add(tr("Media type"), document.mediaType);
    m_right->add(
        tr("Document"), formatSize(document.bytes.size()), formatExactSize(document.bytes.size()));
    showAnnotations(index.annotations);
    setPullLine(tr("Pull what fits the host with"), subject.tree().reference);
}

void SummaryView::showLegacy()
{
    m_title->setText(tr("Docker's oldest image format (schema 1)"));
    setBadges({});
    m_left->add(tr("What it means"),
        tr("Registries and clients have given it up. Waybill shows the document (tab JSON) and no "
           "more; it cannot be put into a list. Pull and push it again with a current client."));
    m_pull->hide();
    showAnnotations({});
}

void SummaryView::showAnnotations(const oci::Annotations &annotations)
{
    m_annotations->clear();
    for (const auto &[key, value] : annotations)
        m_annotations->add(key, value);
    m_annotationsTitle->setVisible(!annotations.isEmpty());
    m_annotations->setVisible(!annotations.isEmpty());
}

void SummaryView::setBadges(const QList<BadgeLook> &badges)
{
    while (QLayoutItem *item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BadgeLook &look : badges)
        m_badges->addWidget(new Badge(look));
}

void SummaryView::setPullLine(const QString &lead, const oci::Reference &reference)
{
    m_pulled = reference;
    m_pullLead->setText(lead);
    m_pullLine->setText(pullLine(m_tool->currentText(), reference));
}

}
