// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/matching/manual.h"

#include "core/match/host.h"
#include "core/match/traits.h"

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString table(const QStringList &titles, const QList<QStringList> &rows)
{
    QString text = row(titles) + row(QStringList(titles.size(), u"---"_s));
    for (const QStringList &cells : rows)
        text += row(cells);
    return text;
}

QString code(const QString &id)
{
    return u'`' + id + u'`';
}

QString choices()
{
    QList<QStringList> rows;
    for (const match::ClientChoice &choice : match::clientChoices()) {
        rows.append({code(choice.id), choice.name, code(choice.ruleSet),
            choice.os.isEmpty() ? u"any"_s : choice.os});
    }
    return table({u"id"_s, u"client"_s, u"rule set"_s, u"hosts"_s}, rows);
}

QString ruleSets()
{
    QList<QStringList> rows;
    for (const match::RuleSet *rules : match::ruleSets())
        rows.append({code(rules->id), rules->name, rules->versions,
            rules->takesPlatform ? u"yes"_s : u"no"_s});
    return table({u"rule set"_s, u"stands for"_s, u"taken from"_s, u"has --platform"_s}, rows);
}

QString traits(const QList<match::Trait> &asked)
{
    QStringList titles {u"rule set"_s};
    for (const match::Trait &trait : asked)
        titles.append(trait.title);
    QList<QStringList> rows;
    for (const match::RuleSet *rules : match::ruleSets()) {
        QStringList cells {code(rules->id)};
        for (const match::Trait &trait : asked)
            cells.append(trait.ask(*rules));
        rows.append(cells);
    }
    return table(titles, rows);
}

QString clientsSection()
{
    return u"## Clients\n"
           "\n"_s
        + choices()
        + u"\n"
          "Docker Engine on Windows keeps the classic image store in all versions, unless its "
          "feature `containerd-snapshotter` is on. On\n"
          "Linux a fresh Docker Engine 29 uses the containerd store, and one that was upgraded "
          "keeps the classic one. The kubelet chooses\n"
          "nothing: it hands the name of the image to the container runtime.\n"
          "\n"_s;
}

QString ruleSetsSection()
{
    return u"## Rule sets and their versions\n"
           "\n"_s
        + ruleSets() + u'\n';
}

QString linuxSection()
{
    return u"## On Linux\n"
           "\n"
           "Each cell is an answer of the rule set to a small list. crane and oras do not look at "
           "the machine and are asked with `--platform`\n"
           "and the machine's OS and architecture; without it crane always takes linux/amd64.\n"
           "\n"_s
        + traits(match::linuxTraits())
        + u"\n"
          "* *presents the CPU level*: an entry for amd64/v3 is taken on a processor of that level "
          "without asking for it.\n"
          "* *entry without platform*: *last* means that every entry with a fitting platform comes "
          "first. Where the config is checked and does\n"
          "  not fit, nothing else is tried.\n"
          "* *os.features*: an entry that demands `erofs`, on a host that does not offer it.\n"
          "* *zstd twin*: the second of two equal entries is marked as compressed with zstd.\n"
          "\n"_s;
}

QString windowsSection()
{
    return u"## On Windows\n"
           "\n"
           "crane and oras are asked with `--platform windows/amd64`.\n"
           "\n"_s
        + traits(match::windowsTraits())
        + u"\n"
          "* *builds taken*: of 14393 (Server 2016), 17763 (2019), 20348 (2022), 22621 (Windows 11 "
          "22H2), 26100 (Server 2025, Windows 11 24H2)\n"
          "  and 26200 (Windows 11 25H2). What is taken may still fail to start: with process "
          "isolation the build has to be the host's own, or,\n"
          "  from 20348 on, lie between the previous long-term release and the host's build.\n"
          "* *order of builds*: what decides if several entries are accepted. *Highest as text* "
          "puts 10.0.20348.887 before 10.0.20348.2340.\n"
          "* An explicit `--platform windows/amd64` drops the host's build: all builds are "
          "accepted then, and the first listed is taken. The classic\n"
          "  store of Docker keeps to its own rules even then, and regctl on Windows to the host's "
          "build.\n"_s;
}

}

QString clientsManual()
{
    return u"<!--\n"
           // REUSE-IgnoreStart
           "SPDX-FileCopyrightText: Waybill contributors\n"
           "SPDX-License-Identifier: Apache-2.0\n"
           // REUSE-IgnoreEnd
           "Written by: waybill-cli clients --markdown\n"
           "-->\n"
           "# What each client does\n"
           "\n"
           "Which entry of a multi-platform list is pulled depends on the client, and on its "
           "version. Clients that choose alike share a rule\n"
           "set. `waybill-cli match --client` takes the ids of both tables.\n"
           "\n"_s
        + clientsSection() + ruleSetsSection() + linuxSection() + windowsSection();
}

}
