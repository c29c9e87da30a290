// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/cleantext.h"
#include "core/doctor/text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill::doctor;
using namespace Qt::StringLiterals;

namespace {

// "os/architecture/variant:version", with nothing for what was not said.
QString shown(const SaidPlatform &platform)
{
    const QString path = platform.os + u'/' + platform.architecture + u'/' + platform.variant;
    return platform.osVersion.isEmpty() ? path : QString(path + u':' + platform.osVersion);
}

}

// The pieces that recognise() is made of, each alone.
class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saidPlatforms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("platform");
        const auto row = [](const QString &text, const QString &platform) {
            QTest::newRow(qPrintable(text.simplified())) << text << platform;
        };
        row(u"linux"_s, u"linux//"_s);
        row(u"linux/arm/v7"_s, u"linux/arm/v7"_s);
        row(u" linux/arm64/v8.2\n"_s, u"linux/arm64/v8.2"_s);
        row(u"windows/amd64 10.0.17763"_s, u"windows/amd64/:10.0.17763"_s);
        row(u"windows/amd64:10.0.20348.1"_s, u"windows/amd64/:10.0.20348.1"_s);
        row(u"windows/amd64,osver=10.0.20348"_s, u"windows/amd64/:10.0.20348"_s);
        row(u"windows(10.0.20348)/amd64"_s, u"windows/amd64/:10.0.20348"_s);
        row(u"windows(10.0.20348+win32k)/amd64"_s, u"windows/amd64/:10.0.20348"_s);
        row(u"windows()/amd64"_s, u"windows/amd64/"_s);
        // Words, not platforms.
        row(u"unknown/unknown"_s, u"//"_s);
        row(u"linux/amd64 in the list"_s, u"//"_s);
        row(u"linux/amd64/v3/more"_s, u"//"_s);
        row(u"windows/amd64 10"_s, u"//"_s);
        row(QString(), u"//"_s);
    }
    void saidPlatforms()
    {
        QFETCH(QString, text);
        QTEST(shown(parseSaidPlatform(text)), "platform");
    }

    void platformsElsewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("platform");
        const auto row = [](const QString &text, const QString &platform) {
            QTest::newRow(qPrintable(text.simplified())) << text << platform;
        };
        row(u"docker run --platform linux/arm64 app"_s, u"linux/arm64/"_s);
        row(u"FROM --platform='windows/amd64' app"_s, u"windows/amd64/"_s);
        row(u"skopeo copy --override-os windows --override-arch=amd64 docker://app"_s,
            u"windows/amd64/"_s);
        row(u"podman pull --arch arm --variant v7 app"_s, u"/arm/v7"_s);
        row(u"#3 [linux/arm/v7 internal] load metadata for app"_s, u"linux/arm/v7"_s);
        row(u"docker pull app\nunpacking linux/s390x sha256:0123"_s, u"linux/s390x/"_s);
        row(u"$env:DOCKER_DEFAULT_PLATFORM=\"linux/386\""_s, u"linux/386/"_s);
        // Of "docker version" the engine's own line, not the one of the program that asks.
        row(u"Client:\n OS/Arch: darwin/arm64\nServer:\n Engine:\n  OS/Arch:  linux/amd64"_s,
            u"linux/amd64/"_s);
        // A node, as kubectl shows it in tables, in YAML and in JSON.
        row(u"kubernetes.io/os=windows,kubernetes.io/arch=amd64,node.kubernetes.io/windows-build=10.0.17763"_s,
            u"windows/amd64/:10.0.17763"_s);
        row(u"  kubernetes.io/arch: arm64\n  kubernetes.io/os: linux"_s, u"linux/arm64/"_s);
        row(u"{\"kubernetes.io/arch\": \"arm64\", \"kubernetes.io/os\":\"linux\"}"_s,
            u"linux/arm64/"_s);
        // Only Windows prints these.
        row(u"Microsoft Windows [Version 10.0.22631.4602]"_s, u"windows//:10.0.22631.4602"_s);
        row(u"Host OS Version: 10.0.17763.1757 (Build 17763)"_s, u"windows//:10.0.17763.1757"_s);
        // What was asked for is worth more than where it was asked.
        row(u"kubernetes.io/os=linux\ncrictl pull --platform windows/amd64 app"_s,
            u"windows/amd64/"_s);
        row(u"the platform is not known"_s, u"//"_s);
    }
    void platformsElsewhere()
    {
        QFETCH(QString, text);
        QTEST(shown(findPlatform(text)), "platform");
    }

    void commands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("images");
        const auto row = [](const QString &text, const QString &images) {
            QTest::newRow(qPrintable(text.simplified())) << text << images;
        };
        row(u"docker pull a/b:1"_s, u"a/b:1"_s);
        row(u"C:\\> docker.exe pull a/b:1"_s, u"a/b:1"_s);
        row(u"docker run -it --rm -v /x:/y --name z a:1 sh -c b"_s, u"a:1"_s);
        row(u"docker run --pull always -e A=b a:1"_s, u"a:1"_s);
        row(u"docker --context far run --network=host a:1"_s, u"a:1"_s);
        row(u"docker image pull 'a:1'"_s, u"a:1"_s);
        row(u"docker buildx imagetools inspect \"a:1\""_s, u"a:1"_s);
        row(u"skopeo copy docker://a:1 docker://b:2"_s, u"a:1"_s);
        row(u"ctr -n k8s.io images pull docker.io/library/a:1"_s, u"docker.io/library/a:1"_s);
        row(u"crane manifest --platform linux/arm64 a:1"_s, u"a:1"_s);
        row(u"podman run \\\n  -e A=b \\\n  a:1 \\\n  cmd"_s, u"a:1"_s);
        row(u"docker run `\n  -e A=b `\n  a:1"_s, u"a:1"_s);
        row(u"docker run ^\n  a:1"_s, u"a:1"_s);
        row(u"docker pull a:1 && docker run b:2; podman pull c:3 | cat"_s, u"a:1 b:2 c:3"_s);
        row(u"kubectl run web --port 80 --image=a:1\nkubectl create deployment x --image b:2"_s,
            u"a:1 b:2"_s);
        // No image is named by any of these.
        row(u"docker pull\nsome other line"_s, QString());
        row(u"docker ps -a"_s, QString());
        row(u"docker image ls a"_s, QString());
        row(u"docker build -t a:1 ."_s, QString());
        row(u"mydocker pull a:1"_s, QString());
        row(u"see /usr/bin/docker pull a:1"_s, QString());
        row(u"docker --help"_s, QString());
    }
    void commands()
    {
        QFETCH(QString, text);
        QStringList names;
        for (const TypedImage &image : commandImages(text)) {
            names += image.name;
            QVERIFY(image.at >= 0 && text.indexOf(image.name, image.at) >= image.at);
        }
        QTEST(names.join(u' '), "images");
    }

    void cleans_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("clean");
        QTest::newRow("colours") << u"\x1b[31;1mno\x1b[0m such"_s << u"no such"_s;
        QTest::newRow("a window's title") << u"\x1b]0;title\ano such"_s << u"no such"_s;
        QTest::newRow("a title without an end") << u"\x1b]0;title\nno such"_s << u"no such"_s;
        QTest::newRow("cut in a sequence") << u"no such\x1b[3"_s << u"no such"_s;
        QTest::newRow("a lone escape") << u"no such\x1b"_s << u"no such"_s;
        QTest::newRow("quotes of a web page")
            << u"\u201cno\u201d \u00absuch\u00bb \u2018a\u2019"_s << u"\"no\" \"such\" 'a'"_s;
        QTest::newRow("blanks of other kinds") << u"no\u00a0such\ttag"_s << u"no such tag"_s;
        QTest::newRow("what cannot be seen")
            << u"no\u200b \u202esuch\u202c\ufeff\r\nta\u0007g"_s << u"no such\ntag"_s;
        QTest::newRow("a mail") << u"> > no such\n> tag"_s << u"    no such\n  tag"_s;
        QTest::newRow("frames within a line stay") << u"a | b > c"_s << u"a | b > c"_s;
        QTest::newRow("a log that quotes")
            << u"msg=\"no \\\"such\\\" tag\\nat \\u003ca\\u003e\\t\\/b\""_s
            << u"msg=\"no \"such\" tag\nat <a> /b\""_s;
        QTest::newRow("a log that quotes a log")
            << u"\"{\\\"m\\\":\\\"no \\\\\\\"such\\\\\\\" tag\\\"}\""_s
            << u"\"{\"m\":\"no \"such\" tag\"}\""_s;
        QTest::newRow("escapes that are none")
            << u"\\\" C:\\dir\\u12 \\uzzzz \\"_s << u"\" C:\\dir\\u12 \\uzzzz \\"_s;
        QTest::newRow("an escaped control character") << u"\\\"a\\u001bb\\u202ec"_s << u"\"a b c"_s;
        QTest::newRow("a path is no escape") << u"C:\\new\\table"_s << u"C:\\new\\table"_s;
    }
    void cleans()
    {
        QFETCH(QString, pasted);
        QTEST(CleanText(pasted).text(), "clean");
    }

    // Whatever is pasted: each clean character has its place, and places only ever grow.
    void placesGrow()
    {
        const QStringList pieces {u"no such image"_s, u"\n"_s, u"\r\n"_s, u" "_s, u"\x1b[31m"_s,
            u"\x1b]0;"_s, u"\a"_s, u"\x1b"_s, u"> "_s, u"\u2502"_s, u"\\\""_s, u"\\\\\\\""_s,
            u"\\u003e"_s, u"\\u"_s, u"\\"_s, u"\u201c"_s, u"\u202e"_s, u"x"_s};
        QRandomGenerator random(4711);
        for (int round = 0; round < 2000; ++round) {
            QString pasted;
            for (int i = random.bounded(12); i >= 0; --i)
                pasted += pieces[random.bounded(pieces.size())];
            const CleanText clean(pasted);
            qsizetype last = -1;
            for (qsizetype i = 0; i < clean.text().size(); ++i) {
                const qsizetype at = clean.start(i);
                QVERIFY2(at > last && at < pasted.size(), qPrintable(pasted));
                QCOMPARE(clean.length(i, 1), 1);
                last = at;
            }
        }
    }

    void marksAreThoseOfThePastedText()
    {
        const QString pasted = u"\x1b[1m> a \x1b[31m\u201cb\u201d\x1b[0m c"_s;
        const CleanText clean(pasted);
        const qsizetype at = clean.text().indexOf(u"\"b\""_s);
        QCOMPARE(pasted.mid(clean.start(at), clean.length(at, 3)), u"\u201cb\u201d"_s);
        QCOMPARE(clean.length(at, 0), 0);
    }

    void ofALongTextBothEnds()
    {
        const QString line = u"0123456789 0123456789\n"_s;
        const QString pasted = u"begin\n"_s + line.repeated(10'000) + u"end"_s;
        const CleanText clean(pasted);
        QCOMPARE(clean.text().size(), CleanText::MaxHead + 1 + CleanText::MaxTail);
        QVERIFY(clean.text().startsWith("begin\n"_L1));
        QVERIFY(clean.text().endsWith("\nend"_L1));
        QCOMPARE(clean.start(clean.text().size() - 3), pasted.size() - 3);
        const QString whole = pasted.left(CleanText::MaxHead + CleanText::MaxTail);
        QCOMPARE(CleanText(whole).text(), whole);
    }

    void dataIsCutAndWordsAreNot()
    {
        const QString word(CleanText::MaxWord, u'a');
        QCOMPARE(CleanText(word + u" b"_s).text(), word + u" b"_s);
        QCOMPARE(CleanText(word + u"aaa b"_s).text(), word + u" b"_s);
    }

    void aConsoleBreaksWords()
    {
        const CleanText clean(u"no mat\nching mani\r\nfest"_s);
        const CleanText joined = clean.unwrapped();
        QCOMPARE(joined.text(), u"no matching manifest"_s);
        QCOMPARE(joined.start(joined.text().indexOf(u"ching"_s)), 7);
    }

    void whoSpeaks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<Family>>("family");
        using Speaker = std::optional<Family>;
        const auto row = [](const QString &text, Speaker family) {
            QTest::newRow(qPrintable(text.simplified())) << text << family;
        };
        row(u"Error response from daemon: a"_s, Family::DockerClassic);
        row(u"Error response from daemon: failed to resolve reference \"a\""_s,
            Family::DockerContainerd);
        row(u"$ sudo docker pull a"_s, Family::DockerClassic);
        row(u"user@host:~$ ctr images pull a"_s, Family::Containerd);
        row(u"Trying to pull quay.io/a..."_s, Family::ContainersImage);
        row(u"crane: a"_s, Family::Crane);
        // Who quotes is who speaks.
        row(u"rpc error: code = Unknown desc = Error response from daemon: a"_s,
            Family::Kubernetes);
        row(u"failed to solve: a: failed to pull and unpack image \"a\""_s, Family::BuildKit);
        row(u"the crane lifts its containers"_s, std::nullopt);
        row(u"see docker hub"_s, std::nullopt);
        row(QString(), std::nullopt);
    }
    void whoSpeaks()
    {
        QFETCH(QString, text);
        QTEST(findSpeaker(text), "family");
    }

    void theNearestImageIsMeant_data()
    {
        QTest::addColumn<QString>("text"); // the error is "E!"
        QTest::addColumn<QString>("reference");
        const auto row = [](const char *name, const QString &text, const QString &reference) {
            QTest::newRow(name) << text << reference;
        };
        row("the last command", u"docker pull a/one:1\nok\ndocker pull a/two:2\nE!"_s,
            u"a/two:2"_s);
        row("not what was typed afterwards", u"docker pull a/one:1\nE!\ndocker pull a/two:2"_s,
            u"a/one:1"_s);
        row("the error's own words", u"docker pull a/one:1\nfailed to pull image \"a/two:2\": E!"_s,
            u"a/two:2"_s);
        row("as it was typed",
            u"docker pull one:1\nfailed to resolve reference \"docker.io/library/one:1\": E!"_s,
            u"one:1"_s);
        row("what is printed lacks the registry",
            u"docker pull reg.example/a/one:1\n1: Pulling from a/one\nE!"_s,
            u"reg.example/a/one:1"_s);
        row("a mirror is asked",
            u"docker pull a/one:1\nGET https://mirror.example/v2/a/one/manifests/1: E!"_s,
            u"a/one:1"_s);
        row("only a request", u"GET https://reg.example/v2/a/one/manifests/1: E!"_s,
            u"reg.example/a/one:1"_s);
        row("Docker Hub's own host",
            u"GET https://registry-1.docker.io/v2/library/one/manifests/1: E!"_s,
            u"library/one:1"_s);
        row("Podman reads", u"reading manifest 1 in reg.example/a/one: E!"_s,
            u"reg.example/a/one:1"_s);
        row("a build file", u"FROM a/one:1\nRUN x\nE!"_s, u"a/one:1"_s);
        row("a pod", u"containers:\n  - image: \"a/one:1\"\nE!"_s, u"a/one:1"_s);
        row("prose", u"the image is not found: E!"_s, QString());
        row("a digest alone", u"manifest for sha256:01 not found: E!"_s, QString());
    }
    void theNearestImageIsMeant()
    {
        QFETCH(QString, text);
        QTEST(findReference(text, {text.indexOf(u"E!"_s), 2}), "reference");
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
