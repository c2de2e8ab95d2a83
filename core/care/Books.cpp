// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Books.h"

#include "core/care/Climate.h"
#include "core/care/PeopleBooks.h"
#include "core/care/Signs.h"
#include "core/catalogue/TableFile.h"
#include "core/store/AuditRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

enum class Cell { Text, Quantity, Price, Tenths, YesNo, Zone };

struct Column {
    const char *key;
    QString name;
    Cell cell = Cell::Text;
};

/// A query whose columns are the book's, and which is given the first day and the day behind the last; or, where people stand in it,
/// what opens them.
struct Shape {
    BookKind kind;
    const char *key;
    QString title;
    std::vector<Column> columns;
    const char *sql;
    PeopleRows people = nullptr;
};

const std::vector<Shape> &shapes()
{
    static const std::vector<Shape> all{
        {BookKind::Receiving, "receiving", QStringLiteral("药品验收记录"),
         {{"time", "验收时间"}, {"receipt", "验收单号"}, {"supplier", "供货单位"}, {"delivery_note", "随货同行单号"}, {"name", "通用名称"},
          {"spec", "规格"}, {"dosage_form", "剂型"}, {"maker", "生产企业"}, {"approval_number", "批准文号"}, {"lot", "批号"},
          {"production_date", "生产日期"}, {"expiry", "有效期至"}, {"delivered", "到货数量", Cell::Quantity}, {"accepted", "合格数量", Cell::Quantity},
          {"price", "进价", Cell::Price}, {"refusal", "拒收原因"}, {"buyer", "采购员"}, {"acceptor", "验收员"}},
         "SELECT r.posted_at, r.number, s.name, r.delivery_note, l.generic_name, l.spec, l.dosage_form, l.maker, l.approval_number, l.lot, "
         "l.production_date, l.expiry, l.delivered, l.accepted, l.cost, l.refusal, r.buyer, r.acceptor FROM receipt r "
         "JOIN receipt_line l ON l.receipt_id = r.id JOIN supplier s ON s.id = r.supplier_id "
         "WHERE r.state = 'posted' AND r.posted_at >= ? AND r.posted_at < ? ORDER BY r.posted_at, r.id, l.number"},
        {BookKind::Care, "care", QStringLiteral("药品陈列检查与养护记录"),
         {{"time", "检查时间"}, {"name", "通用名称"}, {"spec", "规格"}, {"maker", "生产企业"}, {"lot", "批号"}, {"expiry", "有效期至"},
          {"quantity", "数量", Cell::Quantity}, {"finding", "结果"}, {"note", "处理"}, {"operator", "养护员"}, {"zone", "分区", Cell::Zone}},
         "SELECT c.at, d.generic_name, d.spec, d.maker, l.lot, l.expiry, c.quantity, CASE c.finding WHEN 'good' THEN '合格' ELSE '可疑' END, c.note, "
         "c.operator, COALESCE(z.zone, '') FROM care_look c JOIN lot l ON l.id = c.lot_id JOIN drug d ON d.id = l.drug_id "
         "LEFT JOIN drug_zone z ON z.drug_id = d.id WHERE c.at >= ?1 AND c.at < ?2 "
         "UNION ALL SELECT at, '陈列检查，' || lots || ' 个批次', NULL, NULL, NULL, NULL, NULL, "
         "CASE finding WHEN 'good' THEN '合格' ELSE '可疑' END, note, operator, zone FROM display_check WHERE at >= ?1 AND at < ?2 ORDER BY 1"},
        {BookKind::Temperature, "temperature", QStringLiteral("温湿度记录"),
         {{"time", "时间"}, {"place", "存放处"}, {"temperature", "温度（℃）", Cell::Tenths}, {"humidity", "相对湿度（%）", Cell::Tenths},
          {"outside", "超出范围", Cell::YesNo}, {"action", "采取的措施"}, {"operator", "记录人"}},
         "SELECT at, place, temperature, humidity, outside, action, operator FROM climate_reading WHERE at >= ? AND at < ? ORDER BY at, place"},
        {BookKind::NonConforming, "non_conforming", QStringLiteral("不合格药品处理记录"),
         {{"time", "时间"}, {"document", "单号"}, {"name", "通用名称"}, {"spec", "规格"}, {"maker", "生产企业"}, {"lot", "批号"}, {"expiry", "有效期至"},
          {"quantity", "数量", Cell::Quantity}, {"what", "处理"}, {"reason", "原因"}, {"operator", "经手人"}, {"approved_by", "审批人"}},
         "SELECT m.at, m.document, d.generic_name, d.spec, d.maker, l.lot, l.expiry, m.quantity, CASE m.to_location WHEN 'quarantine' THEN '移入不合格区' "
         "WHEN 'destroyed' THEN '销毁' WHEN 'supplier' THEN '退供货单位' WHEN 'shelf' THEN '解除' ELSE '更正' END, COALESCE(m.reason, ''), m.operator, "
         "COALESCE(m.approved_by, '') FROM movement m JOIN lot l ON l.id = m.lot_id JOIN drug d ON d.id = l.drug_id "
         "WHERE (m.from_location = 'quarantine' OR m.to_location = 'quarantine') AND m.at >= ? AND m.at < ? ORDER BY m.id"},
        {BookKind::Loose, "loose", QStringLiteral("拆零药品销售记录"),
         {{"time", "时间"}, {"document", "单号"}, {"name", "通用名称"}, {"spec", "规格"}, {"maker", "生产企业"}, {"lot", "批号"}, {"expiry", "有效期至"},
          {"quantity", "数量", Cell::Quantity}, {"what", "事项"}, {"operator", "经手人"}},
         "SELECT m.at, m.document, d.generic_name, d.spec, d.maker, l.lot, l.expiry, m.quantity, CASE m.kind WHEN 'open' THEN '拆零' ELSE '拆零销售' END, "
         "m.operator FROM movement m JOIN lot l ON l.id = m.lot_id JOIN drug d ON d.id = l.drug_id "
         "WHERE m.kind IN ('open', 'loose_sale') AND m.at >= ? AND m.at < ? ORDER BY m.id"},
        {BookKind::Special, "special", QStringLiteral("含特殊药品复方制剂销售登记"),
         {{"time", "时间"}, {"slip", "小票号"}, {"name", "药品名称"}, {"spec", "规格"}, {"quantity", "数量"}, {"maker", "生产企业"}, {"lot", "批号"},
          {"buyer", "购买人"}, {"identity", "身份证号"}, {"operator", "经手人"}, {"counts", "销售有效"}},
         nullptr, specialRows},
        {BookKind::Prescriptions, "prescriptions", QStringLiteral("处方登记"),
         {{"time", "登记时间"}, {"number", "编号"}, {"origin", "来源"}, {"external_number", "处方号"}, {"issued", "开具时间"}, {"hospital", "医疗机构"},
          {"doctor", "医师"}, {"patient", "患者"}, {"gender", "性别"}, {"age", "年龄"}, {"identity", "身份证号"}, {"diagnosis", "诊断"}, {"drugs", "药品"},
          {"state", "状态"}, {"reviewer", "审方药师"}, {"reviewed", "审方时间"}, {"paper", "纸质存放处"}, {"kept_until", "保存至"}},
         nullptr, prescriptionRows},
    };
    return all;
}

const Shape &shapeOf(BookKind kind)
{
    return *std::find_if(shapes().begin(), shapes().end(), [kind](const Shape &shape) { return shape.kind == kind; });
}

QString cellOf(const Row &row, int index, Cell cell)
{
    if (row.isNull(index))
        return {};
    switch (cell) {
    case Cell::Text: return row.text(index);
    case Cell::Zone: return zoneOnPaper(row.text(index));
    case Cell::Quantity: return toText(row.quantity(index));
    case Cell::Price: return toText(row.price(index));
    case Cell::Tenths: return tenthsText(row.number(index));
    case Cell::YesNo: return row.number(index) == 1 ? QStringLiteral("是") : QStringLiteral("否");
    }
    return {};
}

Result<Book> read(Connection &connection, const Sealer &sealer, BookKind kind, const PeopleWish &wish)
{
    if (!wish.from.isValid() || !wish.to.isValid() || wish.to < wish.from)
        return refuse(ErrorCode::DateInvalid, {{"text", wish.to.toString(Qt::ISODate)}});
    const Shape &shape = shapeOf(kind);
    Book book{shape.title, wish.from, wish.to, {}, {}, {}};
    for (const Column &column : shape.columns) {
        book.keys.append(QString::fromLatin1(column.key));
        book.columns.append(column.name);
    }
    if (shape.people) {
        YAOGUI_TRY_LET(book.rows, shape.people(connection, sealer, wish));
        return book;
    }
    connection.each(shape.sql,
                    [&](const Row &row) {
                        QStringList cells;
                        for (std::size_t i = 0; i < shape.columns.size(); ++i)
                            cells.append(cellOf(row, static_cast<int>(i), shape.columns[i].cell));
                        book.rows.push_back(std::move(cells));
                    },
                    wish.from.toString(Qt::ISODate), wish.to.addDays(1).toString(Qt::ISODate));
    return book;
}

} // namespace

QString toText(BookKind kind)
{
    return QString::fromLatin1(shapeOf(kind).key);
}

std::optional<BookKind> bookKindFrom(QStringView text)
{
    const auto found = std::find_if(shapes().begin(), shapes().end(), [text](const Shape &shape) { return text == QLatin1String(shape.key); });
    return found == shapes().end() ? std::nullopt : std::optional(found->kind);
}

bool namesPeople(BookKind kind)
{
    return shapeOf(kind).people != nullptr;
}

Result<Book> Books::of(BookKind kind, const QDate &from, const QDate &to) const
{
    return m_store.read([&](Connection &connection) { return read(connection, m_store.sealer(), kind, {from, to, m_clock.now(), false}); });
}

Result<Book> Books::shown(BookKind kind, const QDate &from, const QDate &to, const OperatorName &by) const
{
    if (!namesPeople(kind))
        return of(kind, from, to);
    Demand demand;
    demand.act = Act::ShowPerson;
    demand.worker = by;
    demand.subject = toText(kind);
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<Book> {
        AuditRepository(connection).append(m_clock.now(), by.id, "book.shown", toText(kind), {{"from", from.toString(Qt::ISODate)}, {"to", to.toString(Qt::ISODate)}});
        return read(connection, m_store.sealer(), kind, {from, to, m_clock.now(), true});
    });
}

QString readable(const QString &cell)
{
    const QDateTime at = cell.size() > 10 && cell.at(10) == u'T' ? fromIso(cell) : QDateTime();
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : cell;
}

PrintDocument makeBook(const Book &book)
{
    using enum PrintRow::Kind;
    PrintDocument document{book.title, {}};
    document.rows.push_back({Text, {book.title}, PrintRow::Align::Centre, PrintRow::Size::Large, true});
    document.rows.push_back({Text, {QString("%1 至 %2，共 %3 条").arg(book.from.toString(Qt::ISODate), book.to.toString(Qt::ISODate)).arg(book.rows.size())},
                             PrintRow::Align::Centre});
    for (const QStringList &cells : book.rows) {
        QStringList parts;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (!cells[i].isEmpty())
                parts.append(book.columns[i] + u'：' + readable(cells[i]));
        }
        document.rows.push_back({Rule, {}});
        document.rows.push_back({Text, {parts.join(QStringLiteral("；"))}});
    }
    document.rows.push_back({Cut, {}});
    return document;
}

TableSheet sheetOf(const Book &book, const QString &name)
{
    TableSheet sheet{name, book.title, book.rows, std::vector<bool>(static_cast<std::size_t>(book.columns.size()), false)};
    sheet.rows.insert(sheet.rows.begin(), book.columns);
    return sheet;
}

QByteArray tableOf(const Book &book)
{
    QByteArray table("\xEF\xBB\xBF");
    table += tableLine(book.columns);
    for (const QStringList &cells : book.rows)
        table += tableLine(cells);
    return table;
}

} // namespace yaogui
