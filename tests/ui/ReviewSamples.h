// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

/// Prescriptions and queues as the review page gets them.
namespace yaogui::test {

inline const QDateTime now(QDate(2026, 3, 1), QTime(10, 32));

inline QByteArray paper(bool pdf)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (pdf) {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.drawText(400, 400, QStringLiteral("处方笺"));
        painter.end();
    } else {
        QImage image(800, 1100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 24));
        painter.drawText(80, 100, QStringLiteral("无锡市第二人民医院 处方笺"));
        painter.end();
        image.save(&buffer, "PNG");
    }
    return bytes;
}

inline RxRow row(int number, const QString &patient, RxState state, int minutesLeft)
{
    RxRow one;
    one.number = QStringLiteral("P%1").arg(number, 6, 10, QLatin1Char('0'));
    one.patient = patient;
    one.state = state;
    one.hospital = QStringLiteral("无锡市第二人民医院");
    one.diagnosis = QStringLiteral("高血压");
    one.lines = 2;
    one.validUntil = now.addSecs(minutesLeft * 60);
    return one;
}

inline ReviewView queue(std::vector<RxRow> rows)
{
    ReviewView view;
    view.now = now;
    view.rows = std::make_shared<const std::vector<RxRow>>(std::move(rows));
    return view;
}

inline RxLine line(int number, const QString &drug, int packs)
{
    RxLine one;
    one.number = number;
    one.genericName = drug;
    one.spec = QStringLiteral("5mg×28片");
    one.quantity = Quantity::ofUnits(packs * 10'000LL);
    one.unit = QStringLiteral("盒");
    one.dose = QStringLiteral("5");
    one.doseUnit = QStringLiteral("mg");
    one.route = QStringLiteral("口服");
    one.frequency = QStringLiteral("每日一次");
    one.days = QStringLiteral("28");
    return one;
}

inline RxView one(RxState state, std::vector<RxFinding> findings = {})
{
    RxView view;
    view.record.number = QStringLiteral("P000001");
    view.record.state = state;
    Prescription &rx = view.record.rx;
    rx.origin = RxOrigin::Centre;
    rx.externalNumber = QStringLiteral("320200202603010001");
    rx.hospital = QStringLiteral("无锡市第二人民医院");
    rx.department = QStringLiteral("心内科");
    rx.doctor = QStringLiteral("周正");
    rx.doctorPhone = QStringLiteral("0510-12345678");
    rx.issued = now.addSecs(-3600);
    rx.patient.name = QStringLiteral("张建明");
    rx.patient.gender = QStringLiteral("1");
    rx.patient.age = QStringLiteral("58");
    rx.diagnoses.push_back({QStringLiteral("I10.x00"), QStringLiteral("高血压"), true});
    rx.lines = {line(1, QStringLiteral("苯磺酸氨氯地平片"), 1), line(2, QStringLiteral("缬沙坦胶囊"), 2)};
    view.matches.push_back({1, QStringLiteral("D000017"), QStringLiteral("苯磺酸氨氯地平片"), QStringLiteral("5mg×28片"), QStringLiteral("辉瑞"), Quantity::ofUnits(120'000)});
    view.history.push_back({QDate(2026, 2, 1), QStringLiteral("2602010001"), QStringLiteral("苯磺酸氨氯地平片"), QStringLiteral("5mg×28片"), Quantity::ofUnits(10'000)});
    view.original = {QStringLiteral("png"), paper(false)};
    view.findings = std::move(findings);
    return view;
}

inline RxFinding finding(RxFinding::Weight weight, RxPoint point, const QString &words)
{
    RxFinding found;
    found.weight = weight;
    found.point = point;
    found.line = 2;
    found.words = {words, words};
    found.source = {QStringLiteral("国家医保局 第1批"), QStringLiteral("NHSA batch 1")};
    return found;
}

} // namespace yaogui::test
