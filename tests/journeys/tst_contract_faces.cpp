// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QImage>
#include <QPainter>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

namespace {

/// The portrait at a place of the camera's frame, its side in pixels.
struct Standing {
    QPoint at;
    int side = 512;
};

QString portrait()
{
    return qEnvironmentVariable("YAOGUI_ASTRONAUT");
}

QImage frameOf(const QList<Standing> &people)
{
    const QImage person(portrait());
    QImage frame(1280, 720, QImage::Format_RGB32);
    frame.fill(QColor(100, 104, 96));
    QPainter painter(&frame);
    for (const Standing &one : people)
        painter.drawImage(one.at, person.scaled(one.side, one.side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return frame;
}

} // namespace

/// Whose face a settlement takes, and which pictures it refuses.
class ContractFacesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(portrait()), "YAOGUI_ASTRONAUT is not there; ./check.sh fetches it");
        QCOMPARE(m_shop.prepare(catalogue(), stock()), QString());
    }
    void init()
    {
        QCOMPARE(m_shop.fresh(), QString());
        m_shop.set("evidence.face_required", "true");
    }
    void picturesThatAreRefused_data();
    void picturesThatAreRefused();
    void picturesThatAreTaken_data();
    void picturesThatAreTaken();

private:
    Shopfront m_shop;
};

void ContractFacesTest::picturesThatAreRefused_data()
{
    QTest::addColumn<QList<Standing>>("people");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << QList<Standing>() << "FACE_NONE";
    QTest::newRow("queuing beside the zone") << QList<Standing>{{{-90, 150}, 300}, {{1070, 150}, 300}} << "FACE_NONE";
    QTest::newRow("two as near as each other") << QList<Standing>{{{200, 150}, 430}, {{640, 150}, 430}} << "FACE_SEVERAL";
    QTest::newRow("two nearly as near") << QList<Standing>{{{200, 150}, 430}, {{650, 150}, 370}} << "FACE_SEVERAL";
}

/// The sale stays as it was: with one clear face it goes on.
void ContractFacesTest::picturesThatAreRefused()
{
    QFETCH(QList<Standing>, people);
    QFETCH(QString, code);
    QVERIFY(frameOf(people).save(m_shop.folder() + "/face.png"));
    const QJsonArray until{scan(otcBox(1)), step("credential", insuranceCode(1)), step("face", "face.png")};
    const Outcome refused = m_shop.sell(until);
    YAOGUI_EXPECT_REFUSED(refused, 1, code);
    QVERIFY(QFile::remove(m_shop.folder() + "/face.png"));
    QVERIFY(QFile::copy(portrait(), m_shop.folder() + "/face.png"));
    QJsonArray whole = until;
    for (const QJsonObject &more : {step("presettle", true), step("confirm", true), pay("10")})
        whole.append(more);
    YAOGUI_EXPECT(m_shop.sell(whole), 0, "settled");
}

void ContractFacesTest::picturesThatAreTaken_data()
{
    QTest::addColumn<QList<Standing>>("people");
    QTest::newRow("alone") << QList<Standing>{{{384, 150}, 512}};
    QTest::newRow("somebody behind") << QList<Standing>{{{330, 150}, 512}, {{880, 60}, 256}};
    QTest::newRow("somebody as near beside the zone") << QList<Standing>{{{330, 150}, 512}, {{1040, 150}, 430}};
}

void ContractFacesTest::picturesThatAreTaken()
{
    QFETCH(QList<Standing>, people);
    QVERIFY(frameOf(people).save(m_shop.folder() + "/face.png"));
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), step("credential", insuranceCode(1)), step("face", "face.png"), // relative to the script
                               step("presettle", true), step("confirm", true), pay("10")}),
                  0, "settled");
}

QTEST_GUILESS_MAIN(ContractFacesTest)
#include "tst_contract_faces.moc"
