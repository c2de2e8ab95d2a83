// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// A few invented goods of which a test knows every box.
namespace yaogui::journey::goods {

inline const char nationalCode[] = "XR05CBA202A001010100483";
inline const QString otc = "J-OTC";     ///< 10.00, insured 甲; 20 boxes with known codes, 20 without
inline const QString own = "J-OWN";     ///< 7.35, own-pay; 10 boxes with known codes
inline const QString rx = "J-RX";       ///< prescription drug
inline const QString old = "J-OLD";     ///< expired
inline const QString bag = "J-BAG";     ///< 0.30, bears no code
inline const QString none = "J-NONE";   ///< no stock
inline const QString herb = "J-HERB";   ///< 0.085 a gram, bears no code
inline const QString otcEan = "6901234500011";
inline const QString bagEan = "6901234500042";

/// The box with this number: 1… known, from 100 on not yet seen.
[[nodiscard]] inline QString box(const QString &prefix, int number)
{
    return prefix + QString("%1").arg(number, 13, 10, QChar(u'0'));
}
[[nodiscard]] inline QString otcBox(int number) { return box("8100001", number); }
[[nodiscard]] inline QString otcCase(int number) { return box("8100002", number); } ///< ten boxes in one code
[[nodiscard]] inline QString ownBox(int number) { return box("8100003", number); }
[[nodiscard]] inline QString rxBox(int number) { return box("8100004", number); }
[[nodiscard]] inline QString oldBox(int number) { return box("8100005", number); }
[[nodiscard]] inline QString noneBox(int number) { return box("8100006", number); }

[[nodiscard]] inline QByteArray catalogue()
{
    const QByteArray code(nationalCode);
    return "code,generic_name,trade_name,spec,dosage_form,unit,pack_count,maker,approval_number,insurance_code,ean,trace_prefixes,class,"
           "insurance_level,price,storage\n"
           "J-OTC,旅途感冒颗粒,旅安,10g*9袋,颗粒剂,盒,9,旅途制药,国药准字Z99970001," + code +
           ",6901234500011,8100001:1;8100002:10,otc_a,甲,10.00,常温\n"
           "J-OWN,旅途润喉片,,0.5g*24片,片剂,盒,24,旅途制药,国药准字Z99970002,,6901234500028,8100003:1,otc_b,自费,7.35,常温\n"
           "J-RX,旅途降压片,,5mg*14片,片剂,盒,14,旅途制药,国药准字H99970003," + code + ",6901234500035,8100004:1,prescription,乙,21.90,常温\n"
           "J-OLD,旅途过期胶囊,,0.2g*10粒,胶囊剂,盒,10,旅途制药,国药准字H99970004,,6901234500059,8100005:1,otc_b,,9.90,常温\n"
           "J-BAG,旅途纸袋,,,,个,1,旅途纸业,,,6901234500042,,other,,0.30,\n"
           "J-NONE,旅途缺货丸,,9g*10丸,丸剂,盒,10,旅途制药,国药准字Z99970005,,6901234500066,8100006:1,otc_b,,15.00,常温\n"
           "J-HERB,旅途甘草,,统货,饮片,g,1,旅途饮片厂,,,,,herbal,,0.085,常温\n";
}

[[nodiscard]] inline QByteArray codes(const QString &prefix, int count)
{
    QStringList list;
    for (int number = 1; number <= count; ++number)
        list.append(box(prefix, number));
    return list.join(u';').toLatin1();
}

[[nodiscard]] inline QByteArray stock()
{
    return "drug,lot,production_date,expiry,quantity,cost,trace_codes\n"
           "J-OTC,L1,2025-01-01,2099-12-31,40,6.10," + codes("8100001", 20) + "\n"
           "J-OWN,L2,2025-01-01,2099-12-31,10,3.30," + codes("8100003", 10) + "\n"
           "J-RX,L3,2025-01-01,2099-12-31,2,12.00," + codes("8100004", 2) + "\n"
           "J-OLD,L4,2020-01-01,2022-01-01,2,4.00," + codes("8100005", 2) + "\n"
           "J-BAG,L5,,2099-12-31,100,0.05,\n"
           "J-HERB,L6,2025-01-01,2099-12-31,500,0.04,\n";
}

} // namespace yaogui::journey::goods
