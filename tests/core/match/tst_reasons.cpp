// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/match.h"
#include "tests/core/match/lists.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;

namespace {

Finding rejected(Why why)
{
    return {Standing::Rejected, why, u"MINE"_s, u"THEIRS"_s, -1};
}

}

// What people read about an entry.
class ReasonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences()
    {
        QFETCH(QString, client);
        QFETCH(QString, host);
        QFETCH(QString, request);
        QFETCH(QString, list);
        QFETCH(int, entry);
        const RuleSet *rules = ruleSet(client);
        QVERIFY2(rules, qPrintable(client));
        const Question question = test::questionOf(host, list, request);
        const Answer answer = choose(*rules, question);
        QTEST(sentence(question, answer, entry), "text");
        QTEST(words(answer.findings[entry]), "column");
    }

    void rulesHaveNamesThatStay()
    {
        static const QRegularExpression form(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
        QSet<QString> ids;
        for (int why = 0; why <= int(Why::NestedList); ++why) {
            const QString id = ruleId(Why(why));
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids += id;
        }
    }

    // Two rules that say the same in the table could not be told apart.
    void rejectionsAreToldApart()
    {
        QSet<QString> columns;
        QSet<QString> sentences;
        const Question question = test::questionOf(u"linux/amd64"_s, u"linux/amd64"_s);
        const int first = int(Why::OtherOs);
        const int last = int(Why::RequestUnreadable);
        for (int why = first; why <= last; ++why) {
            const Finding finding = rejected(Why(why));
            const QString column = words(finding);
            QVERIFY2(column.count(u' ') <= 2 && !column.isEmpty(), qPrintable(column));
            columns += column;
            const QString text = sentence(question, {{}, {finding}, {}, false, {}}, 0);
            QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
            sentences += text;
        }
        QCOMPARE(columns.size(), last - first + 1);
        QCOMPARE(sentences.size(), last - first + 1);
    }

    // Values from a document are put in as they are, also those that look like a placeholder.
    void valuesAreNoPlaceholders()
    {
        const Question question = test::questionOf(u"linux/amd64"_s, u"linux/amd64"_s);
        for (int why = int(Why::OtherOs); why <= int(Why::RequestUnreadable); ++why) {
            Finding finding = rejected(Why(why));
            const Answer plain {{}, {finding}, {}, false, {}};
            finding.mine = u"%2"_s;
            finding.theirs = u"%1"_s;
            const Answer odd {{}, {finding}, {}, false, {}};
            QString expected = sentence(question, plain, 0);
            expected.replace("MINE"_L1, "%2"_L1).replace("THEIRS"_L1, "%1"_L1);
            QCOMPARE(sentence(question, odd, 0), expected);
        }
    }

    void losersNameTheWinner()
    {
        const Question question = test::questionOf(u"linux/amd64"_s, u"linux/amd64"_s);
        QSet<QString> sentences;
        for (int why = int(Why::ListedLater); why <= int(Why::OtherOsLater); ++why) {
            const Finding finding {Standing::Loses, Why(why), {}, {}, 6};
            QCOMPARE(words(finding), u"loses to #7"_s);
            const QString text = sentence(question, {{}, {finding}, {}, false, {}}, 0);
            QVERIFY2(text.startsWith("Loses to #7"_L1) && text.endsWith(u'.'), qPrintable(text));
            sentences += text;
        }
        QCOMPARE(sentences.size(), int(Why::OtherOsLater) - int(Why::ListedLater) + 1);
    }
};

void ReasonsTest::sentences_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("column");
    const auto row = [](const QString &client, const QString &host, const QString &list, int entry,
                         const QString &text, const QString &column, const QString &request = {}) {
        QTest::addRow(
            "%s %s, %d of %s", qPrintable(client), qPrintable(request), entry, qPrintable(list))
            << client << host << request << list << entry << text << column;
    };
    const QString classic = u"docker-classic"_s;
    const QString server = u"windows/amd64:10.0.20348"_s;
    const QString pc = u"linux/amd64"_s;

    // Why it was taken.
    const QString builds = u"windows/amd64:10.0.17763.1, windows/amd64:10.0.20348.1"_s;
    row(classic, server, builds, 1, u"Build 20348 equals the host's."_s, u"chosen"_s);
    row(classic, server, builds, 0, u"Loses to #2, which is for the host's very build."_s,
        u"loses to #2"_s);
    row(classic, pc, u"linux/s390x, linux/amd64"_s, 1,
        u"The only entry that this client accepts here."_s, u"chosen"_s);
    row(classic, pc, u"linux/amd64, linux/amd64, linux/s390x"_s, 0,
        u"First listed of 2 that this client accepts here."_s, u"chosen"_s);
    row(classic, pc, u"linux/amd64, linux/amd64"_s, 1, u"Loses to #1, which is listed before it."_s,
        u"loses to #1"_s);
    row(classic, u"linux/amd64/v3"_s, u"linux/amd64, linux/amd64/v3"_s, 1,
        u"Fits this host best of 2."_s, u"chosen"_s);
    const QString revisions = u"windows/amd64:10.0.20348.1742, windows/amd64:10.0.20348.999"_s;
    row(u"containerd-pull-2.2"_s, u"windows/amd64:10.0.26100"_s, revisions, 1,
        u"Its OS version is the highest of 2, compared as text."_s, u"chosen"_s);
    row(u"containerd-pull-2.2"_s, u"windows/amd64:10.0.26100"_s, revisions, 0,
        u"Loses to #2, whose OS version is higher when compared as text."_s, u"loses to #2"_s);
    row(u"containerd-pull-1.6"_s, u"windows/amd64:10.0.26100"_s, revisions, 0,
        u"Its OS version is the highest of 2."_s, u"chosen"_s);
    row(u"containerd-pull-1.6"_s, u"windows/amd64:10.0.26100"_s, revisions, 1,
        u"Loses to #1, whose OS version ends in a higher number."_s, u"loses to #1"_s);

    // Why it was not.
    row(classic, pc, u"linux/arm64"_s, 0, u"Architecture is arm64; the host has amd64."_s,
        u"other architecture"_s);
    row(u"crane-default"_s, u"linux/arm64"_s, u"linux/arm64"_s, 0,
        u"Architecture is arm64; this client asks for amd64."_s, u"other architecture"_s);
    row(classic, server, u"linux/amd64"_s, 0, u"OS is linux; this client takes windows."_s,
        u"other OS"_s);
    row(classic, u"linux/arm/v6"_s, u"linux/arm/v7"_s, 0, u"Variant is v7; the host has v6."_s,
        u"other variant"_s);
    row(classic, server, u"windows/amd64:10.0.26100.1"_s, 0,
        u"Build 26100 is newer than the host's, 20348."_s, u"newer than host"_s);
    row(u"containerd-pull-2.3"_s, u"windows/amd64:10.0.26200"_s, u"windows/amd64:10.0.17763.1"_s, 0,
        u"Build 17763 is older than what a host of build 26200 accepts."_s, u"older build"_s);
    row(u"containerd-pull-1.7.0"_s, server, u"windows/amd64:10.0.17763.1"_s, 0,
        u"Build is 17763; this client wants the host's very build, 20348."_s, u"other build"_s);
    row(u"containerd-pull-2.3"_s, server, u"windows/amd64:10.0.x.1"_s, 0,
        u"OS version 10.0.x.1 cannot be compared with the host's, 10.0.20348."_s,
        u"unreadable version"_s);
    row(u"buildkit"_s, pc, u"linux/amd64+erofs"_s, 0,
        u"Needs the OS feature erofs, which the host does not present."_s, u"needs OS features"_s);
    row(classic, server, u"-"_s, 0, u"Has no platform; this client ignores such entries."_s,
        u"no platform"_s);
    row(u"containerd-pull-2.3"_s, u"linux/arm64"_s, u"- as linux/amd64"_s, 0,
        u"Has no platform and was taken first, but its image is for linux/amd64, not linux/arm64."_s,
        u"taken, then refused"_s);
    row(u"containerd-pull-2.3"_s, u"linux/arm64"_s, u"-"_s, 0,
        u"Has no platform; the client then looks into its image, which is not known here."_s,
        u"cannot tell"_s);
    row(u"containerd-cri-2.3"_s, pc, u"linux/386"_s, 0,
        u"Preferred as linux/386, but only entries for linux/amd64 were downloaded."_s,
        u"not downloaded"_s);
    row(classic, server, u"linux/amd64"_s, 0,
        u"This engine drops every entry when asked for linux/amd64."_s, u"request refused"_s,
        u"linux/amd64"_s);
    row(classic, server, u"linux/amd64, windows/amd64:10.0.20348.1"_s, 0,
        u"Loses to #2, which is for the OS that is asked for."_s, u"loses to #2"_s,
        u"windows/amd64"_s);
}

QTEST_GUILESS_MAIN(ReasonsTest)
#include "tst_reasons.moc"
