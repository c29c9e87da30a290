// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/advice.h"

#include <QSet>
#include <QTest>

// Not all of waybill: its errors have a Cause of their own.
namespace browse = waybill::browse;
namespace oci = waybill::oci;
using waybill::ErrorKind;
using waybill::failure;
using namespace waybill::doctor;
using namespace Qt::StringLiterals;

namespace {

Diagnosis diagnosis(Cause cause, Family family, const QString &reference)
{
    Diagnosis made;
    made.cause = cause;
    made.family = family;
    made.reference = reference;
    return made;
}

// The image could be read by now.
Findings readable(const QString &reference)
{
    const auto document = oci::writeIndex(oci::IndexFormat::OciIndex, {});
    Findings findings;
    findings.image = browse::makeTree(
        *oci::parseReference(reference), *oci::parseManifest(document.bytes, document.mediaType));
    return findings;
}

// The commands and files that are advised.
QStringList lines(const Diagnosis &told)
{
    QStringList all;
    for (const Advice &advice : explain(told).advice)
        all += advice.line;
    return all;
}

template <typename Id, typename Kind>
void checkIds(Id id, Kind last)
{
    static const QRegularExpression form(u"\\A[a-z]+(-[a-z0-9]+)*\\z"_s);
    QSet<QString> ids;
    for (int i = 0; i <= int(last); ++i) {
        const QString text = id(Kind(i));
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!ids.contains(text), qPrintable(text));
        ids += text;
    }
}

}

class RegistryAdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is typed to sign in, as each program wants it.
    void signIn_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("line");
        using enum Family;
        QTest::newRow("Docker Hub is Docker's own")
            << DockerClassic << u"example/app:1"_s << u"docker login"_s;
        QTest::newRow("Podman has to be told")
            << ContainersImage << u"example/app:1"_s << u"podman login docker.io"_s;
        QTest::newRow("another registry") << DockerClassic << u"reg.example.com:5000/app:1"_s
                                          << u"docker login reg.example.com:5000"_s;
        QTest::newRow("an image that was not named")
            << ContainersImage << QString() << u"podman login"_s;
        QTest::newRow("what is no name") << DockerClassic << u"No Name"_s << u"docker login"_s;
    }
    void signIn()
    {
        QFETCH(Family, family);
        QFETCH(QString, reference);
        for (const Cause cause : {Cause::Unauthorized, Cause::RateLimited}) {
            const Advice first = explain(diagnosis(cause, family, reference)).advice.first();
            QCOMPARE(first.kind, AdviceKind::SignIn);
            QTEST(first.line, "line");
        }
    }

    void aPodSignsInWithASecret()
    {
        Diagnosis told =
            diagnosis(Cause::Unauthorized, Family::Containerd, u"reg.example.com/app:1"_s);
        told.inKubernetes = true;
        QVERIFY(explain(told).advice.first().line.contains(
            "docker-registry NAME --docker-server=reg.example.com "_L1));
        told.reference.clear();
        QVERIFY(explain(told).advice.first().line.contains("--docker-server=REGISTRY "_L1));
    }

    void whatWaybillCouldReadIsSaid_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("words");
        QTest::newRow("denied") << Cause::Unauthorized << u"it exists"_s;
        QTest::newRow("no trust") << Cause::Tls << u"could read the image from this computer"_s;
        QTest::newRow("not reached") << Cause::Network << u"can be reached, and the image exists"_s;
        QTest::newRow("not there") << Cause::NotFound << u"it was pushed since"_s;
        QTest::newRow("format") << Cause::UnsupportedMediaType
                                << u"It is a \"application/vnd.oci.image.index.v1+json\"."_s;
    }
    void whatWaybillCouldReadIsSaid()
    {
        QFETCH(Cause, cause);
        QFETCH(QString, words);
        const QString image = u"reg.example.com/app:1"_s;
        const Diagnosis told = diagnosis(cause, Family::DockerClassic, image);
        const QString text = explain(told, readable(image)).text;
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!explain(told).text.contains(words));
    }

    void theRegistryIsNamed()
    {
        for (const Cause cause :
            {Cause::Unauthorized, Cause::RateLimited, Cause::Tls, Cause::Network}) {
            const QString named =
                explain(diagnosis(cause, Family::Crane, u"reg.example.com/app"_s)).text;
            QVERIFY2(named.contains("reg.example.com"_L1), qPrintable(named));
            const QString unnamed = explain(diagnosis(cause, Family::Crane, {})).text;
            QVERIFY2(unnamed.contains("the registry"_L1), qPrintable(unnamed));
        }
    }

    void filesAreThoseOfTheRegistry()
    {
        const QString image = u"localhost:5001/app:1"_s;
        QCOMPARE(lines(diagnosis(Cause::Tls, Family::DockerClassic, image)),
            (QStringList {u"/etc/docker/certs.d/localhost:5001/ca.crt"_s,
                u"{\"insecure-registries\": [\"localhost:5001\"]}"_s, QString()}));
        QVERIFY(lines(diagnosis(Cause::Tls, Family::DockerClassic, {}))
                .first()
                .contains("/REGISTRY/"_L1));
    }

    void whyItIsNotReachedFromHereEither()
    {
        Findings findings;
        findings.error = failure(ErrorKind::Network, u"There is no such host."_s).error();
        QVERIFY(explain(diagnosis(Cause::Network, Family::Oras, u"a.example/b"_s), findings)
                .text.endsWith("From this computer: There is no such host."_L1));
    }

    void tagsLikeTheOneAskedFor()
    {
        const Diagnosis told =
            diagnosis(Cause::NotFound, Family::ContainersImage, u"a.example/b/c:1.1"_s);
        Findings findings;
        findings.nearest = {u"1.0"_s, u"1.2"_s};
        const QList<Advice> advice = explain(told, findings).advice;
        QCOMPARE(advice.size(), 3);
        QCOMPARE(advice[0].title, u"Use b/c:1.0"_s);
        QCOMPARE(advice[1].line, u"podman pull a.example/b/c:1.2"_s);
        QCOMPARE(advice[1].reference, oci::parseReference(u"a.example/b/c:1.2"_s).value());
        QCOMPARE(advice[2].kind, AdviceKind::CheckName);
    }

    void aListIsToBeTakenAsOne()
    {
        const QString image = u"reg.example.com/app:1"_s;
        const Diagnosis told = diagnosis(Cause::IsAManifestList, Family::DockerClassic, image);
        const Explanation blind = explain(told);
        QVERIFY(!blind.advice[0].reference);
        QCOMPARE(blind.advice[1].line, u"docker buildx imagetools create -t TARGET "_s + image);
        QCOMPARE(
            explain(told, readable(image)).advice[0].reference, oci::parseReference(image).value());
        const Explanation unnamed =
            explain(diagnosis(Cause::IsAManifestList, Family::DockerClassic, {}));
        QVERIFY(unnamed.text.startsWith("The image is a list"_L1));
        QVERIFY(unnamed.advice[1].line.endsWith(" IMAGE"_L1));
    }

    void pullLines_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<QString>("line");
        using enum Family;
        QTest::newRow("Docker") << DockerClassic << u"docker pull a:1"_s;
        QTest::newRow("Docker, containerd") << DockerContainerd << u"docker pull a:1"_s;
        QTest::newRow("containerd") << Containerd << u"nerdctl pull a:1"_s;
        QTest::newRow("BuildKit") << BuildKit << u"FROM a:1"_s;
        QTest::newRow("Podman") << ContainersImage << u"podman pull a:1"_s;
        QTest::newRow("crane") << Crane << u"crane manifest a:1"_s;
        QTest::newRow("regctl") << Regctl << u"regctl manifest get a:1"_s;
        QTest::newRow("oras") << Oras << u"oras pull a:1"_s;
        QTest::newRow("Windows") << WindowsHcs << u"docker pull a:1"_s;
        QTest::newRow("nobody in particular") << Registry << u"docker pull a:1"_s;
    }
    void pullLines()
    {
        QFETCH(Family, family);
        Diagnosis told = diagnosis(Cause::NotFound, family, {});
        QTEST(pullLine(told, u"a:1"_s), "line");
        told.inKubernetes = true; // a pod's, whatever pulls for it
        QCOMPARE(pullLine(told, u"a:1"_s), u"image: a:1"_s);
    }

    void idsAreUniqueAndNames()
    {
        checkIds(adviceId, AdviceKind::Update);
        checkIds(familyId, Family::Registry);
        checkIds(causeId, Cause::UnsupportedMediaType);
        QSet<QString> names;
        for (int i = 0; i <= int(Family::Registry); ++i)
            names += familyName(Family(i));
        for (int i = 0; i <= int(Cause::UnsupportedMediaType); ++i)
            names += causeName(Cause(i));
        QCOMPARE(names.size(), 12 + 11);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(RegistryAdviceTest)
#include "tst_registryadvice.moc"
