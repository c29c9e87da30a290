// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/configview.h"

#include "ui/factsform.h"
#include "ui/jsonview.h"
#include "ui/surfaces.h"
#include "ui/theme.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

using oci::json::Value;

QString textOf(const Value &value)
{
    if (const QString *text = value.asString())
        return *text;
    return QString::fromUtf8(oci::json::write(value));
}

// Of a list its elements, of an object "key=value" or, where the values are empty objects as in
// ExposedPorts, the keys.
QStringList linesOf(const oci::json::Object &runtime, QStringView key)
{
    const Value *value = runtime.find(key);
    if (!value || value->isNull())
        return {};
    QStringList lines;
    if (const auto *array = value->asArray()) {
        for (const Value &element : *array)
            lines.append(textOf(element));
    } else if (const auto *object = value->asObject()) {
        for (const oci::json::Member &member : object->members()) {
            const auto *inner = member.value.asObject();
            const bool isSet = inner && inner->isEmpty();
            lines.append(isSet ? member.key : member.key + u'=' + textOf(member.value));
        }
    } else if (const QString text = textOf(*value); !text.isEmpty()) {
        lines.append(text);
    }
    return lines;
}

}

ConfigView::ConfigView(Prompts &prompts, QWidget *parent)
    : QSplitter(parent), m_facts(new FactsForm),
      m_json(new JsonView(prompts, JsonView::Document::Config))
{
    setObjectName(u"config"_s);
    setChildrenCollapsible(false);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setContentsMargins(
        theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    scroll->setWidget(m_facts);
    useBaseBackground(m_facts);
    addWidget(scroll);
    addWidget(m_json);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
}

void ConfigView::show(const browse::ImageDetails &details)
{
    const oci::ImageConfig &config = details.config;
    m_facts->clear();
    m_facts->add(tr("Platform"), config.platform.fullName());
    m_facts->add(tr("Author"), config.author);
    const std::pair<QString, QStringView> members[] = {{tr("User"), u"User"},
        {tr("Working folder"), u"WorkingDir"}, {tr("Entrypoint"), u"Entrypoint"},
        {tr("Command"), u"Cmd"}, {tr("Shell"), u"Shell"}, {tr("Ports"), u"ExposedPorts"},
        {tr("Volumes"), u"Volumes"}, {tr("Stop signal"), u"StopSignal"},
        {tr("Environment"), u"Env"}, {tr("Labels"), u"Labels"}};
    for (const auto &[name, key] : members)
        m_facts->addCode(name, linesOf(config.runtime, key));
    m_json->setDocument(config.bytes);
}

}
