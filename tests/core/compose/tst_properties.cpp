// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/diff.h"
#include "core/compose/draft.h"
#include "core/compose/lint.h"
#include "core/compose/plan.h"
#include "tests/core/compose/items.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Lists as nobody would make them on purpose; the same ones for the same seed.
class Dice {
public:
    explicit Dice(quint32 seed) : m_generator(seed) { }

    int number(int below) { return m_generator.bounded(below); }
    QList<int> positions()
    {
        QList<int> positions;
        for (int i = number(4); i > 0; --i)
            positions += number(12) - 1;
        return positions;
    }
    Composition list()
    {
        const bool docker = number(2) == 0;
        Composition list = listOf(
            items(number(8)), docker ? oci::IndexFormat::DockerList : oci::IndexFormat::OciIndex);
        if (number(4) == 0)
            list.annotations = {{u"a/b~c"_s, any(Words)}, {QString(), u"\u2192"_s}};
        return list;
    }
    QList<Item> items(int count)
    {
        QList<Item> items;
        for (int i = 0; i < count; ++i)
            items += item();
        return items;
    }

private:
    QString any(const QStringList &words) { return words[number(int(words.size()))]; }
    oci::Platform anyPlatform()
    {
        oci::Platform made = platform(any(Systems), any(Architectures), any(Versions));
        if (number(3) == 0)
            made.variant = any(Variants);
        if (number(6) == 0)
            made.osFeatures = {any(Words)};
        if (number(6) == 0)
            made.extra.append(u"later"_s, any(Words));
        return made;
    }
    Item item()
    {
        const QString name = any(Names);
        Item item =
            number(4) == 0 ? attestation(name.toUpper(), any(Names)) : image(name, anyPlatform());
        if (item.isAttestation())
            return item;
        if (number(3) == 0)
            item.original = anyPlatform();
        if (number(6) == 0)
            item.descriptor.platform.reset();
        if (number(4) == 0)
            item.descriptor.mediaType = oci::mediatype::OciManifest;
        if (number(6) == 0)
            item.descriptor.annotations = {{u"k"_s, any(Words)}};
        if (number(3) == 0)
            item.versionFrom = u"base:1809"_s;
        return item;
    }

    static inline const QStringList Names {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    static inline const QStringList Systems {u"linux"_s, u"windows"_s, u"linux"_s, u"windows"_s,
        u"Linux"_s, u"macos"_s, u"plan 9"_s, QString()};
    static inline const QStringList Architectures {u"amd64"_s, u"arm64"_s, u"arm"_s, u"amd64"_s,
        u"x86_64"_s, u"AMD64"_s, u"toaster"_s, u"am d64"_s, QString()};
    static inline const QStringList Variants {u"v1"_s, u"v7"_s, u"v8"_s, u"V8"_s, u"8"_s, u"v\n"_s};
    static inline const QStringList Versions {QString(), QString(), u"10.0.17763.1757"_s,
        u"10.0.17763.1"_s, u"10.0.20348.1"_s, u"ltsc2019"_s, u"10.0.20348"_s};
    static inline const QStringList Words {u"win32k"_s, u"%1"_s, u"\"q\""_s, u"a b"_s, QString()};

    QRandomGenerator m_generator;
};

constexpr int Lists = 800;

// No field was given a value that would be refused where it is typed.
bool writesOnlyWhatIsFine(const Composition &before, const Composition &after)
{
    using enum edit::Field;
    for (int i = 0; before.items.size() == after.items.size() && i < after.items.size(); ++i) {
        const oci::Platform was = before.items[i].platform();
        const oci::Platform is = after.items[i].platform();
        for (const auto field : {Os, Architecture, Variant, OsVersion, OsFeatures}) {
            const QString value = fieldValue(is, field);
            if (value != fieldValue(was, field) && !checkField(field, value, is.os).isEmpty())
                return false;
        }
    }
    return true;
}

bool isThere(const QList<Problem> &problems, const Problem &one)
{
    return std::ranges::any_of(problems, [&](const Problem &other) {
        return other.rule == one.rule && other.position == one.position && other.title == one.title
            && other.field == one.field;
    });
}

// The draft, for a failure to be looked into.
QByteArray shown(const Composition &list, const Problem &problem, const Fix &fix)
{
    return (problem.title + u" / "_s + fix.label + u'\n').toUtf8() + writeDraft(list);
}

}

// What holds for every list, however odd.
class ComposePropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsKeepEverything()
    {
        Dice dice(1);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const auto read = readDraft(writeDraft(list));
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QCOMPARE(*read, list);
        }
    }

    // A one-click repair repairs, and breaks nothing else.
    void fixesFix()
    {
        Dice dice(2);
        int tried = 0;
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const QList<Problem> problems = lint(list);
            for (const Problem &problem : problems) {
                for (const Fix &fix : problem.fixes) {
                    const Composition fixed = fix.apply(list);
                    // Where one was taken out the next has its place, and may have its problem.
                    const bool isGone =
                        fixed.items.size() < list.items.size() || !isThere(lint(fixed), problem);
                    const bool holds = isGone && writesOnlyWhatIsFine(list, fixed);
                    QVERIFY2(holds, shown(list, problem, fix).constData());
                    ++tried;
                }
            }
        }
        QCOMPARE_GT(tried, 2000);
    }

    // Whoever clicks the first repair again and again comes to an end.
    void fixesDoNotChaseEachOther()
    {
        Dice dice(3);
        for (int i = 0; i < Lists; ++i) {
            Composition list = dice.list();
            int clicks = 0;
            for (; clicks < 100; ++clicks) {
                const QList<Problem> problems = lint(list);
                const auto next = std::ranges::find_if(
                    problems, [](const Problem &problem) { return !problem.fixes.isEmpty(); });
                if (next == problems.end())
                    break;
                list = next->fixes.first().apply(list);
            }
            QVERIFY2(clicks < 100, writeDraft(list).constData());
        }
    }

    void problemsPointIntoTheList()
    {
        Dice dice(4);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            for (const Problem &problem : lint(list)) {
                QVERIFY(problem.position >= -1 && problem.position < list.items.size());
                if (problem.position >= 0)
                    QVERIFY2(problem.title.contains(placeName(list, problem.position)),
                        qPrintable(problem.title));
            }
        }
    }

    // Whoever stays, stays in order; nobody is lost or made twice.
    void movesKeepOrder()
    {
        Dice dice(5);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const QList<int> positions = dice.positions();
            const Composition moved = edit::move(list, positions, dice.number(12) - 1);
            QCOMPARE(moved.items.size(), list.items.size());
            QVERIFY(std::ranges::is_permutation(moved.items, list.items));
            const auto images = [&](const Composition &of, bool chosen) {
                QList<Item> items;
                for (const Item &item : of.items) {
                    const bool isChosen = std::ranges::any_of(positions, [&](int position) {
                        return position >= 0 && position < list.items.size()
                            && list.items[position] == item;
                    });
                    if (isChosen == chosen && !item.isAttestation())
                        items += item;
                }
                return items;
            };
            // Of equal items it cannot be told which was chosen.
            if (std::ranges::all_of(
                    list.items, [&](const Item &item) { return list.items.count(item) == 1; })) {
                QCOMPARE(images(moved, true), images(list, true));
                QCOMPARE(images(moved, false), images(list, false));
            }
        }
    }

    // What is left is what was there, and no attestation has lost its image by it.
    void removalsLeaveTheRest()
    {
        Dice dice(6);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const QList<int> positions = dice.positions();
            const Composition left = edit::remove(list, positions);
            qsizetype at = 0;
            for (const Item &item : left.items) {
                at = list.items.indexOf(item, at);
                QVERIFY(at >= 0);
                ++at;
            }
            const auto orphans = [](const Composition &of) {
                QList<oci::Digest> found;
                for (const Item &item : of.items) {
                    const auto about = oci::attestedDigest(item.descriptor);
                    const bool has = about && std::ranges::any_of(of.items, [&](const Item &one) {
                        return !one.isAttestation() && one.descriptor.digest == *about;
                    });
                    if (about && !has)
                        found += item.descriptor.digest;
                }
                return found;
            };
            for (const oci::Digest &orphan : orphans(left))
                QVERIFY(orphans(list).contains(orphan));
        }
    }

    // Nothing comes between an image and what describes it, wherever it is dropped.
    void insertionsKeepRunsTogether()
    {
        Dice dice(7);
        const Item dropped = linuxImage(u"dropped"_s);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const int before = dice.number(14) - 2;
            const Composition with = edit::insert(list, before, {dropped});
            const qsizetype at = with.items.indexOf(dropped);
            QVERIFY(at >= std::clamp(before, 0, int(list.items.size())));
            QVERIFY(at + 1 == with.items.size() || !with.items[at + 1].isAttestation());
            Composition without = with;
            without.items.removeAt(at);
            QCOMPARE(without, list);
        }
    }

    void aListIsTheSameAsItself()
    {
        Dice dice(8);
        for (int i = 0; i < Lists; ++i) {
            const QList<oci::Descriptor> one = dice.list().manifests();
            const QList<oci::Descriptor> other = dice.list().manifests();
            const auto count = [](const QList<Change> &changes, Change::Kind kind) {
                return std::ranges::count(changes, kind, &Change::kind);
            };
            const auto entries = [](const QList<oci::Descriptor> &of) {
                return std::ranges::count_if(of, [](const oci::Descriptor &descriptor) {
                    return !oci::attestedDigest(descriptor);
                });
            };
            const QList<Change> same = diff(one, one);
            QCOMPARE(count(same, Change::Kind::Same), entries(one));
            QCOMPARE(same.size(), entries(one));
            // Each entry of both lists is spoken of once.
            const QList<Change> changes = diff(one, other);
            QCOMPARE(changes.size() - count(changes, Change::Kind::Removed), entries(other));
            QCOMPARE(changes.size() - count(changes, Change::Kind::Added), entries(one));
        }
    }

    // What is planned is what the list says, each digest once.
    void plansHoldWhatIsWritten()
    {
        Dice dice(9);
        for (int i = 0; i < Lists; ++i) {
            const Composition list = dice.list();
            const auto plan = makePlan(list);
            QCOMPARE(bool(plan), !list.manifests().isEmpty());
            if (!plan)
                continue;
            QCOMPARE(plan->list, list.document());
            QSet<oci::Digest> named;
            for (const oci::Descriptor &descriptor : list.manifests())
                named += descriptor.digest;
            QSet<oci::Digest> planned;
            for (const Plan::Child &child : plan->children)
                planned += child.source.digest;
            QCOMPARE(planned, named);
            QCOMPARE(plan->children.size(), named.size());
        }
    }
};

QTEST_GUILESS_MAIN(ComposePropertiesTest)
#include "tst_properties.moc"
