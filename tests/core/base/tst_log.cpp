// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/log.h"

#include <QTest>

using namespace waybill;

class LogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redacts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "https://reg.example.com/v2/a/tags/list"
                               << "https://reg.example.com/v2/a/tags/list";
        QTest::newRow("harmless query")
            << "https://r/v2/a/blobs/uploads/?mount=sha256:ab&from=x/y&n=5&last=z"
            << "https://r/v2/a/blobs/uploads/?mount=sha256:ab&from=x/y&n=5&last=z";
        QTest::newRow("upload state") << "https://r/v2/u?_state=SECRET&digest=sha256:ab"
                                      << "https://r/v2/u?_state=...&digest=sha256:ab";
        QTest::newRow("signature") << "https://s3/b?X-Amz-Signature=SECRET&Expires=1"
                                   << "https://s3/b?X-Amz-Signature=...&Expires=...";
        QTest::newRow("not a name") << "https://r/v2/u?SECRET&n=1" << "https://r/v2/u?...&n=1";
        QTest::newRow("base64") << "https://r/v2/u?SECRET==" << "https://r/v2/u?...";
        QTest::newRow("harmless and empty") << "https://r/v2/?last=" << "https://r/v2/?last=";
        QTest::newRow("a name with other letters")
            << "https://r/?Digest=SECRET" << "https://r/?Digest=...";
        QTest::newRow("twice") << "https://r/?n=1&n=2&k=SECRET" << "https://r/?n=1&n=2&k=...";
        QTest::newRow("user alone") << "https://SECRET@r/v2/" << "https://r/v2/";
        QTest::newRow("user") << "https://me:SECRET@r/v2/" << "https://r/v2/";
        QTest::newRow("fragment") << "https://r/v2/#SECRET" << "https://r/v2/";
        // Stays one value: it cannot pose as a second item.
        QTest::newRow("encoded separator")
            << "https://r/?n=1%26last=2" << "https://r/?n=1%26last%3D2";
    }
    void redacts()
    {
        QFETCH(QString, url);
        const QString shown = redacted(QUrl(url));
        QTEST(shown, "shown");
        QVERIFY(!shown.contains(QLatin1StringView("SECRET")));
    }

    void debugIsOffByDefault()
    {
        QVERIFY(!logNet().isDebugEnabled());
        QVERIFY(logNet().isInfoEnabled());
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
