// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/match.h"
#include "core/oci/mediatype.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;

namespace {

oci::Platform platformOf(const QJsonObject &json)
{
    oci::Platform platform;
    platform.os = json["os"_L1].toString();
    platform.architecture = json["architecture"_L1].toString();
    platform.variant = json["variant"_L1].toString();
    platform.osVersion = json["os.version"_L1].toString();
    for (const auto &feature : json["os.features"_L1].toArray())
        platform.osFeatures.append(feature.toString());
    return platform;
}

Candidate candidateOf(const QJsonObject &json)
{
    Candidate entry;
    if (json.contains("platform"_L1)) {
        entry.platform = platformOf(json["platform"_L1].toObject());
    } else {
        // In the recorded cases these entries have an image config of linux/amd64.
        entry.config = oci::Platform {};
        entry.config->os = u"linux"_s;
        entry.config->architecture = u"amd64"_s;
    }
    const QJsonObject annotations = json["annotations"_L1].toObject();
    for (auto it = annotations.begin(); it != annotations.end(); ++it)
        entry.annotations.append({it.key(), it.value().toString()});
    return entry;
}

Question questionOf(const QJsonObject &json)
{
    Question question;
    question.host = platformOf(json["host"_L1].toObject());
    question.request = json["request"_L1].toString();
    question.dockerList = json["media_type"_L1].toString() == oci::mediatype::DockerList;
    for (const auto &entry : json["manifests"_L1].toArray())
        question.entries.append(candidateOf(entry.toObject()));
    return question;
}

QJsonArray recordedCases()
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/match/cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

// Every entry has one finding, and they agree with what was chosen.
bool isConsistent(const Question &question, const Answer &answer)
{
    if (answer.findings.size() != question.entries.size())
        return false;
    for (int i = 0; i < answer.findings.size(); ++i) {
        const Finding &finding = answer.findings[i];
        const bool isChosen = finding.standing == Standing::Chosen;
        if (isChosen != (answer.chosen == i))
            return false;
        if (finding.standing == Standing::Loses && (finding.winner < 0 || finding.winner == i))
            return false;
    }
    return true;
}

}

class ClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What real clients answered, case by case.
    void recorded_data()
    {
        QTest::addColumn<QJsonObject>("recorded");
        const QJsonArray cases = recordedCases();
        QVERIFY(cases.size() > 2500);
        for (const auto &one : cases)
            QTest::newRow(qPrintable(one["id"_L1].toString())) << one.toObject();
    }
    void recorded()
    {
        QFETCH(QJsonObject, recorded);
        const RuleSet *rules = ruleSet(recorded["client"_L1].toString());
        QVERIFY2(rules, qPrintable(recorded["client"_L1].toString()));
        const Question question = questionOf(recorded);
        const Answer answer = choose(*rules, question);
        QCOMPARE(answer.chosen.value_or(-1), recorded["chosen"_L1].toInt(-1));
        QVERIFY(isConsistent(question, answer));
        if (recorded.contains("pulled"_L1)) {
            QList<int> pulled;
            for (const auto &index : recorded["pulled"_L1].toArray())
                pulled.append(index.toInt());
            QCOMPARE(answer.downloaded, pulled);
        }
    }

    // An entry that a client cannot accept never changes what it chooses.
    void rejectedEntriesChangeNothing()
    {
        oci::Platform foreign;
        foreign.os = u"plan9"_s;
        foreign.architecture = u"mips"_s;
        const Candidate stranger {.platform = foreign, .annotations = {}, .config = {}};
        const QJsonArray cases = recordedCases();
        for (const auto &one : cases) {
            Question question = questionOf(one.toObject());
            const RuleSet *rules = ruleSet(one["client"_L1].toString());
            const auto before = choose(*rules, question).chosen;
            question.entries.append(stranger);
            QCOMPARE(choose(*rules, question).chosen, before);
            question.entries.prepend(stranger);
            const auto after = choose(*rules, question).chosen;
            QCOMPARE(after, before ? std::optional(*before + 1) : std::nullopt);
        }
    }

    void sameQuestionSameAnswer()
    {
        const QJsonArray cases = recordedCases();
        for (int i = 0; i < cases.size(); i += 7) {
            const Question question = questionOf(cases[i].toObject());
            for (const RuleSet *rules : ruleSets())
                QCOMPARE(choose(*rules, question), choose(*rules, question));
        }
    }

    // The contract of a file in clients/.
    void everyRuleSetIsComplete()
    {
        QStringList ids;
        for (const Family *family : families()) {
            QVERIFY(!family->id.isEmpty() && !family->name.isEmpty());
            QVERIFY(!family->ruleSets.isEmpty());
        }
        for (const RuleSet *rules : ruleSets()) {
            QVERIFY(!rules->name.isEmpty() && !rules->versions.isEmpty() && rules->choose);
            QVERIFY2(!ids.contains(rules->id), qPrintable(rules->id));
            ids.append(rules->id);
            const Answer nothing = choose(*rules, Question {});
            QVERIFY(!nothing.chosen && nothing.findings.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(ClientsTest)
#include "tst_clients.moc"
