// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/verdict.h"
#include "tests/core/match/lists.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;

namespace {

// Lists made at random, the same on every run.
class Dice {
public:
    explicit Dice(quint32 seed) : m_generator(seed) { }

    Question question()
    {
        Question question = test::questionOf(any(Hosts), {}, {}, m_generator.bounded(3) == 0);
        const int entries = m_generator.bounded(12);
        for (int i = 0; i < entries; ++i)
            question.entries.append(entry());
        return question;
    }
    QString request() { return any(Requests); }

private:
    QString any(const QStringList &texts) { return texts[m_generator.bounded(texts.size())]; }
    Candidate entry()
    {
        Candidate entry = test::entryOf(any(Platforms));
        if (entry.platform && entry.platform->isWindows() && m_generator.bounded(8) > 0)
            entry.platform->osVersion = any(Versions);
        if (entry.platform && m_generator.bounded(8) == 0)
            entry.platform->osFeatures = any(Features).split(u'+');
        if (m_generator.bounded(10) == 0)
            entry.annotations.append({u"io.github.containers.compression.zstd"_s, u"true"_s});
        return entry;
    }

    static inline const QStringList Hosts {u"linux/amd64"_s, u"linux/amd64/v3"_s, u"linux/386"_s,
        u"linux/arm/v6"_s, u"linux/arm/v7"_s, u"linux/arm64/v8"_s, u"linux/arm64/v9.2"_s,
        u"linux/ppc64le"_s, u"linux/s390x"_s, u"linux/riscv64"_s, u"darwin/arm64/v8"_s,
        u"windows/amd64:10.0.14393"_s, u"windows/amd64:10.0.17763"_s, u"windows/amd64:10.0.20348"_s,
        u"windows/amd64:10.0.22621"_s, u"windows/amd64:10.0.26100"_s, u"windows/amd64:10.0.26200"_s,
        u"windows/arm64/v8:10.0.26100"_s, u"windows/amd64"_s};
    static inline const QStringList Platforms {u"-"_s, u"- as linux/amd64"_s, u"- as linux/arm64"_s,
        u"{}"_s, u"linux/amd64"_s, u"linux/amd64/v2"_s, u"linux/amd64/v3"_s, u"linux/x86_64"_s,
        u"Linux/AMD64"_s, u"linux/386"_s, u"linux/arm"_s, u"linux/arm/v5"_s, u"linux/arm/v6"_s,
        u"linux/arm/8"_s, u"linux/armhf"_s, u"linux/arm64"_s, u"linux/arm64/v8"_s,
        u"linux/arm64/v8.2"_s, u"linux/aarch64"_s, u"linux/ppc64le"_s, u"linux/s390x"_s,
        u"linux/riscv64"_s, u"darwin/arm64"_s, u"unknown/unknown"_s, u"/amd64"_s, u"linux/"_s,
        u"windows/amd64"_s, u"windows/amd64"_s, u"windows/arm64"_s, u"windows/386"_s};
    static inline const QStringList Versions {u"10.0.14393.1"_s, u"10.0.17763.1757"_s,
        u"10.0.17763"_s, u"10.0.20348.887"_s, u"10.0.20348.2340"_s, u"10.0.22621.1"_s,
        u"10.0.26100.999"_s, u"10.0.26100.1742"_s, u"10.0.26200.5"_s, u"10.0"_s, u"nonsense"_s,
        u"6.1.7601.1"_s};
    static inline const QStringList Features {u"win32k"_s, u"erofs"_s, u"erofs+win32k"_s};
    static inline const QStringList Requests {u""_s, u"linux"_s, u"linux/amd64"_s,
        u"linux/amd64/v3"_s, u"linux/arm64"_s, u"linux/arm/v7"_s, u"windows/amd64"_s,
        u"windows/amd64:10.0.20348.887"_s, u"windows(10.0.20348)/amd64"_s,
        u"windows/amd64,osver=10.0.20348.1"_s, u"local"_s, u"linux//"_s, u"a/b/c/d"_s};

    QRandomGenerator m_generator;
};

constexpr int Lists = 400;

// Whether the reason of an entry is one that goes with its standing.
bool fits(const Finding &finding)
{
    switch (finding.standing) {
    case Standing::Chosen:
        return finding.why == Why::OnlyMatch || finding.why == Why::BestMatch;
    case Standing::Loses:
        return finding.why >= Why::ListedLater && finding.why <= Why::OtherOsLater;
    case Standing::Rejected:
        return finding.why >= Why::OtherOs && finding.why <= Why::RequestUnreadable;
    case Standing::Unknown:
        break;
    }
    return finding.why == Why::ConfigUnknown;
}

QByteArray describe(const RuleSet &rules, const Question &question)
{
    QStringList entries;
    for (const Candidate &entry : question.entries)
        entries.append(entry.platform ? entry.platform->fullName() : u"-"_s);
    return (rules.id + u" on "_s + question.host.fullName() + u" asks '"_s + question.request
        + u"' of "_s + entries.join(u", "_s))
        .toUtf8();
}

// Every rule set, many lists: calls `check` for each.
template <typename Check>
void forAll(quint32 seed, Check check)
{
    Dice dice(seed);
    for (int i = 0; i < Lists; ++i) {
        Question question = dice.question();
        question.request = dice.request();
        for (const RuleSet *rules : ruleSets()) {
            if (!check(*rules, question))
                return;
        }
    }
}

}

// What holds for every client and every list.
class PropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Exactly one winner or a reason for none; exactly one reason for every entry.
    void oneWinnerAndOneReasonEach()
    {
        int winners = 0;
        forAll(1, [&](const RuleSet &rules, const Question &question) {
            const Answer answer = choose(rules, question);
            const auto chosen =
                std::ranges::count(answer.findings, Standing::Chosen, &Finding::standing);
            const auto unknown =
                std::ranges::count(answer.findings, Standing::Unknown, &Finding::standing);
            const bool holds = answer.findings.size() == question.entries.size()
                && chosen == (answer.chosen ? 1 : 0)
                && (!answer.chosen || answer.findings[*answer.chosen].standing == Standing::Chosen)
                && unknown == (answer.undecided ? 1 : 0)
                && std::ranges::all_of(answer.findings, fits);
            winners += int(chosen);
            QTest::qVerify(
                holds, "holds", describe(rules, question).constData(), __FILE__, __LINE__);
            return holds;
        });
        QVERIFY2(winners > 1000, "the lists are such that clients take something");
    }

    // A loser loses to the winner, or to one that was then refused, and never to itself.
    void losersNameWhatTheyLoseTo()
    {
        forAll(2, [&](const RuleSet &rules, const Question &question) {
            const Answer answer = choose(rules, question);
            for (int i = 0; i < answer.findings.size(); ++i) {
                const Finding &finding = answer.findings[i];
                const bool loses = finding.standing == Standing::Loses;
                const bool holds = loses ? finding.winner >= 0 && finding.winner != i
                        && (!answer.chosen || finding.winner == *answer.chosen)
                                         : finding.winner == -1;
                QTest::qVerify(
                    holds, "holds", describe(rules, question).constData(), __FILE__, __LINE__);
                if (!holds)
                    return false;
            }
            return true;
        });
    }

    // An entry that a client rejects can be taken out, and the same one is chosen as before.
    void rejectedEntriesNeverDecide()
    {
        int removed = 0;
        forAll(3, [&](const RuleSet &rules, const Question &question) {
            const Answer answer = choose(rules, question);
            for (int i = 0; i < answer.findings.size(); ++i) {
                const Why why = answer.findings[i].why;
                const bool wasTaken = why == Why::ConfigDiffers || why == Why::NotDownloaded;
                if (answer.findings[i].standing != Standing::Rejected || wasTaken)
                    continue;
                Question without = question;
                without.entries.removeAt(i);
                std::optional<int> chosen = choose(rules, without).chosen;
                if (chosen && *chosen >= i)
                    ++*chosen;
                ++removed;
                QTest::qVerify(chosen == answer.chosen, "chosen == answer.chosen",
                    describe(rules, question).constData(), __FILE__, __LINE__);
                if (chosen != answer.chosen)
                    return false;
            }
            return true;
        });
        QVERIFY(removed > 1000);
    }

    // Adding an entry of a kind that nobody accepts changes nothing, wherever it stands.
    void strangersNeverDecide()
    {
        const Candidate stranger = test::entryOf(u"plan9/mips"_s);
        forAll(4, [&](const RuleSet &rules, const Question &question) {
            const Answer before = choose(rules, question);
            for (qsizetype place = 0; place <= question.entries.size(); ++place) {
                Question with = question;
                with.entries.insert(place, stranger);
                std::optional<int> chosen = choose(rules, with).chosen;
                if (chosen && *chosen > place)
                    --*chosen;
                QTest::qVerify(chosen == before.chosen, "chosen == before.chosen",
                    describe(rules, question).constData(), __FILE__, __LINE__);
                if (chosen != before.chosen)
                    return false;
            }
            return true;
        });
    }

    // The same question has the same answer, also after others, and is left as it was.
    void answersArePure()
    {
        forAll(5, [&](const RuleSet &rules, const Question &question) {
            const Question copy = question;
            const Answer first = choose(rules, question);
            for (const RuleSet *other : ruleSets())
                choose(*other, copy);
            const bool holds = choose(rules, question) == first && copy.entries == question.entries
                && copy.host == question.host;
            QTest::qVerify(
                holds, "holds", describe(rules, question).constData(), __FILE__, __LINE__);
            return holds;
        });
    }

    // Every entry has words, a sentence and a rule; the verdict begins with one of three words.
    void verdictsAreInWords()
    {
        forAll(6, [&](const RuleSet &rules, const Question &question) {
            Host host;
            host.name = u"the host"_s;
            host.platform = question.host;
            const Verdict verdict = judge(*clientChoice(rules.id), host,
                {false, question.dockerList, question.entries}, question.request);
            const bool begins = verdict.sentence.startsWith("Runs: "_L1)
                || verdict.sentence.startsWith("Does not run: "_L1)
                || verdict.sentence.startsWith("Cannot tell: "_L1);
            const bool entries = std::ranges::all_of(verdict.entries, [](const EntryVerdict &one) {
                return !one.words.isEmpty() && one.words.count(u' ') <= 2 && !one.rule.isEmpty()
                    && one.sentence.endsWith(u'.') && !one.sentence.contains("%"_L1);
            });
            const bool holds = begins && entries && verdict.sentence.endsWith(u'.')
                && verdict.pulls == verdict.answer.chosen.has_value();
            QTest::qVerify(holds, "holds",
                QByteArray(describe(rules, question) + ": " + verdict.sentence.toUtf8())
                    .constData(),
                __FILE__, __LINE__);
            return holds;
        });
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
