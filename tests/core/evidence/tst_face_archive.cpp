// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/FaceArchive.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;

namespace {

QString codeOf(const Result<QByteArray> &opened)
{
    return opened ? QString() : codeName(opened.error().code);
}

} // namespace

class TestFaceArchive final : public QObject {
    Q_OBJECT

private slots:
    void keptSealedAndOpenedAgain_FJ05a()
    {
        const auto kept = m_archive.keep(shot());
        QVERIFY(kept);
        QFile file(m_folder.filePath(kept->file));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray disk = file.readAll();
        QVERIFY(disk.size() >= shot().jpeg.size());
        QVERIFY(!disk.contains("clear face"));
        QCOMPARE(*m_archive.open(*kept), shot().jpeg);
        const auto again = m_archive.keep(shot());
        QVERIFY(again && again->file != kept->file);
    }

    void whateverWasDoneToTheFileIsSeen_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("first byte") << 0;
        QTest::newRow("in the middle") << 40;
        QTest::newRow("last byte") << -1;
        QTest::newRow("cut") << -2;
        QTest::newRow("emptied") << -3;
    }
    void whateverWasDoneToTheFileIsSeen()
    {
        QFETCH(const int, at);
        const auto kept = m_archive.keep(shot());
        QFile file(m_folder.filePath(kept->file));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (at < -1) {
            QVERIFY(file.resize(at == -2 ? file.size() - 1 : 0));
        } else {
            const qint64 place = at < 0 ? file.size() - 1 : at;
            QVERIFY(file.seek(place));
            char byte = 0;
            QVERIFY(file.getChar(&byte) && file.seek(place));
            QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
        }
        file.close();
        QCOMPARE(codeOf(m_archive.open(*kept)), "DECRYPTION_FAILED");
    }

    void oneFaceIsNotAnothers()
    {
        const auto first = m_archive.keep(shot()), second = m_archive.keep(shot());
        QVERIFY(QFile::remove(m_folder.filePath(second->file)));
        QVERIFY(QFile::copy(m_folder.filePath(first->file), m_folder.filePath(second->file)));
        QCOMPARE(codeOf(m_archive.open(*second)), "DECRYPTION_FAILED");
    }

    void anotherKeyOpensNothing()
    {
        const auto kept = m_archive.keep(shot());
        const Sealer other(QByteArray(Sealer::keySize, 'o'));
        QCOMPARE(codeOf(FaceArchive(m_folder.path(), other).open(*kept)), "DECRYPTION_FAILED");
    }

    void nowhereToKeepIt()
    {
        const auto kept = FaceArchive(m_folder.filePath("not/there"), m_sealer).keep(shot());
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::StoreWriteFailed);
        QCOMPARE(codeOf(m_archive.open(KeptFace{"gone.face", {}, {}, {}})), "FILE_UNREADABLE");
    }

private:
    static FaceShot shot()
    {
        FaceShot shot;
        shot.jpeg = "\xff\xd8 clear face \xff\xd9";
        return shot;
    }

    QTemporaryDir m_folder;
    Sealer m_sealer{QByteArray(Sealer::keySize, 'k')};
    FaceArchive m_archive{m_folder.path(), m_sealer};
};

QTEST_GUILESS_MAIN(TestFaceArchive)
#include "tst_face_archive.moc"
