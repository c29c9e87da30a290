// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"

#include <QTest>

using namespace waybill::oci;

class MediaTypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void acceptNamesEveryKind();
    void validity_data();
    void validity();
};

void MediaTypeTest::kinds_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<ManifestKind>("kind");
    QTest::addColumn<bool>("index");
    QTest::addColumn<QString>("described");
    const auto row = [](const QString &type, ManifestKind kind, bool index, const QString &text) {
        QTest::newRow(qPrintable(type)) << type << kind << index << text;
    };
    row(u"application/vnd.oci.image.index.v1+json"_s, ManifestKind::OciIndex, true, u"OCI index"_s);
    row(u"application/vnd.oci.image.manifest.v1+json"_s, ManifestKind::OciManifest, false,
        u"OCI image"_s);
    row(u"application/vnd.docker.distribution.manifest.list.v2+json"_s, ManifestKind::DockerList,
        true, u"Docker manifest list"_s);
    row(u"application/vnd.docker.distribution.manifest.v2+json"_s, ManifestKind::DockerManifest,
        false, u"Docker image"_s);
    row(u"application/vnd.docker.distribution.manifest.v1+json"_s, ManifestKind::DockerV1, false,
        u"Docker image (old schema 1)"_s);
    row(u"application/vnd.docker.distribution.manifest.v1+prettyjws"_s, ManifestKind::DockerV1,
        false, u"Docker image (old schema 1)"_s);
    row(u"application/vnd.oci.image.index.v1+json; charset=utf-8"_s, ManifestKind::OciIndex, true,
        u"OCI index"_s);
    row(u"application/vnd.example+json"_s, ManifestKind::Unknown, false,
        u"application/vnd.example+json"_s);
    row(QString(), ManifestKind::Unknown, false, QString());
}

void MediaTypeTest::kinds()
{
    QFETCH(QString, type);
    QFETCH(ManifestKind, kind);
    QFETCH(bool, index);
    QFETCH(QString, described);
    QCOMPARE(manifestKind(type), kind);
    QCOMPARE(isIndex(kind), index);
    QCOMPARE(describeMediaType(type), described);
}

void MediaTypeTest::acceptNamesEveryKind()
{
    const QList<QByteArray> types = manifestAccept().split(',');
    QSet<ManifestKind> kinds;
    for (const QByteArray &type : types) {
        QVERIFY2(isValidMediaType(QString::fromLatin1(type.trimmed())), type.constData());
        kinds.insert(manifestKind(QString::fromLatin1(type)));
    }
    QCOMPARE(kinds.size(), 6); // the five kinds of image, and the withdrawn artifact manifest
    QVERIFY(!manifestAccept().contains('*'));
}

void MediaTypeTest::validity_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("usual") << u"application/vnd.oci.image.layer.v1.tar+gzip"_s << true;
    QTest::newRow("all signs") << u"a!#$&^_.+-/0!#$&^_.+-"_s << true;
    QTest::newRow("longest") << QString(127, u'a') + u'/' + QString(127, u'b') << true;
    QTest::newRow("too long") << u"a/"_s + QString(128, u'b') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no subtype") << u"text/"_s << false;
    QTest::newRow("no type") << u"/plain"_s << false;
    QTest::newRow("no slash") << u"text"_s << false;
    QTest::newRow("two slashes") << u"a/b/c"_s << false;
    QTest::newRow("parameter") << u"text/plain; charset=utf-8"_s << false;
    QTest::newRow("leading sign") << u"+a/b"_s << false;
    QTest::newRow("not ASCII") << u"text/pl\u00E4in"_s << false;
    QTest::newRow("line end") << u"text/plain\n"_s << false;
}

void MediaTypeTest::validity()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isValidMediaType(text), valid);
}

QTEST_GUILESS_MAIN(MediaTypeTest)
#include "tst_mediatype.moc"
