// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/targetwatch.h"

#include "core/browse/resolver.h"

namespace waybill::ui {

using namespace std::chrono_literals;

TargetWatch::TargetWatch(browse::Resolver &resolver, QObject *parent)
    : QObject(parent), m_resolver(resolver)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms); // the end of typing
    connect(&m_pause, &QTimer::timeout, this, &TargetWatch::look);
}

void TargetWatch::watch(const std::optional<oci::Reference> &target, bool look)
{
    if (target == m_target)
        return;
    m_target = target;
    m_pause.stop();
    if (m_look)
        m_look->cancel();
    set(Kind::Nothing);
    if (target && look)
        m_pause.start();
}

void TargetWatch::lookAgain()
{
    if (!m_target)
        return;
    m_pause.stop();
    look();
}

void TargetWatch::look()
{
    if (m_look)
        m_look->cancel();
    m_look = async::Operation::run<Result<browse::ImageTree>>(this,
        tr("Looking at %1").arg(m_target->familiar()), m_resolver.open(*m_target),
        [this](Result<browse::ImageTree> result) { take(std::move(result)); });
    set(Kind::Looking);
}

void TargetWatch::take(Result<browse::ImageTree> result)
{
    if (result) {
        m_tree = std::move(*result);
        set(Kind::Holds);
    } else if (result.error().kind == ErrorKind::NotFound) {
        set(Kind::Absent);
    } else {
        m_error = std::move(result.error());
        set(Kind::Failed);
    }
}

void TargetWatch::remember(const oci::Document &document)
{
    auto manifest = oci::parseManifest(document.bytes, document.mediaType, document.digest);
    if (!m_target || !manifest)
        return;
    m_pause.stop();
    if (m_look)
        m_look->cancel();
    m_tree = browse::makeTree(*m_target, std::move(*manifest));
    set(Kind::Holds);
}

void TargetWatch::set(Kind kind)
{
    m_kind = kind;
    Q_EMIT changed();
}

std::optional<oci::Digest> TargetWatch::seen() const
{
    switch (m_kind) {
    case Kind::Holds:
        return m_tree.document().digest;
    case Kind::Absent:
        return oci::Digest();
    case Kind::Nothing:
    case Kind::Looking:
    case Kind::Failed:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

QString TargetWatch::describe(const oci::Digest &digest) const
{
    switch (m_kind) {
    case Kind::Nothing:
        return {};
    case Kind::Looking:
        return tr("looking…");
    case Kind::Absent:
        return tr("does not exist yet");
    case Kind::Failed:
        return tr("could not be looked at");
    case Kind::Holds:
        if (m_tree.document().digest == digest)
            return tr("now holds this list");
        return m_tree.isIndex() ? tr("now holds %n platform(s)", nullptr, m_tree.platformCount())
                                : tr("now holds one image");
    }
    Q_UNREACHABLE_RETURN({});
}

}
