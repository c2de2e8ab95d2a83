#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes catalogue.csv and stock.csv of this folder.

usage: generate.py ORIGINAL_BRAND_DRUGS.csv DRUG_CODES.csv OUTPUT_FOLDER

Names, trade names, makers and insurance codes come from the two files; everything else is invented (README.md).
The same input always gives the same output.
"""
import csv
import hashlib
import re
import sys
from collections import defaultdict
from pathlib import Path

COLUMNS = ("code generic_name trade_name spec dosage_form unit pack_count maker approval_number insurance_code ean "
           "trace_prefixes class insurance_level price storage").split()

# A pharmacy may not sell these; they stay out of the catalogue.
NOT_IN_A_SHOP = re.compile("可待因|芬太尼|羟考酮|丁丙诺啡|吗啡|哌甲酯|氟烷|丙泊酚|依托咪酯|咪达唑仑|曲马多|福尔可定|米索前列|前列腺素|前列酮|"
                           "卡前列|疫苗|生长激素|促黄体|促卵泡|绒促|卡因.*注射|库溴铵|库铵|植入|宫内释放|荧光素|氨基酸.*注射|脂肪乳|变应原|免疫球蛋白")
INJECTED = re.compile("注射|注射用|输注|灌注|透析|浓溶液|雾化|吸入")
COLD = re.compile("单抗|胰岛素|干扰素|促红|鲁肽|尔泊肽|刺激因子|司亭|活菌|依那西普|西普|阿法|重组|白蛋白|凝血")
# Ingredients that stand in herbal patent medicines under prescription.
STRONG_HERBS = re.compile("牛黄抱龙|猴枣|安宫|朱珀|珠珀|惊|抱龙|化毒|金丹|至宝|马钱|麝|奇应|回春|保安|百寿|癌|脑|参麦|心脉")
OTC_A = re.compile("布洛芬|对乙酰氨基酚|氨酚(?!曲)|酚咖|酚麻|氨咖|萘普生|双氯芬酸.*(乳胶|凝胶)|洛索洛芬钠贴|氟比洛芬凝胶|酮洛芬凝胶|吲哚美辛(巴布|搽|凝胶|贴)|"
                   "依托芬那酯(乳|喷|凝)|氯雷他定|西替利嗪|曲普利啶|苯扎氯铵|咪康唑|克霉唑|酮康唑|特比萘芬|联苯苄唑|阿莫罗芬|异康唑|舍他康唑|"
                   "奥美拉唑(肠溶|镁)|雷尼替丁|西咪替丁|多潘立酮|铝碳酸镁|磷酸铝|铝镁|洛哌丁胺|蒙脱石|消旋卡多曲|乳果糖|聚乙二醇4000|氨溴索(片|口服|胶囊)|"
                   "乙酰半胱氨酸(片|颗粒|泡腾)|右美沙芬|愈美|愈酚|美敏|萘敏维|萘甲唑啉|过氧苯甲酰|莫匹罗星|硫酸氨基葡萄糖|盐酸氨基葡萄糖|阿苯达唑|氟替卡松鼻|莫米松鼻|布地奈德鼻|左卡巴斯汀")
OTC_B = re.compile("维生素|多维|善存|钙(维)?D|碳酸钙|补液盐|胃蛋白酶|胰酶|消化酶|乳杆菌|酵母菌|酪酸梭菌|玻璃酸钠滴|羧甲基纤维素钠滴|聚乙烯醇滴|聚乙二醇滴|羟糖甘|右旋糖酐羟丙|"
                   "卡波姆|氯化钠滴|小麦纤维|水杨酸甲酯|辣椒|三乙醇胺|尿囊素|西甲硅油")
NOT_OTC = re.compile("伪麻|麻黄碱|注射|吸入|滴眼液(?<!玻璃酸钠滴眼液)")

FORMS = [  # ending of the name, dosage form, unit, packs of: (spec, pieces)
    ("注射|输注|浓溶液", "注射剂", "盒", [("1ml*5支", 5), ("2ml:10mg*10支", 10), ("100mg*1瓶", 1)]),
    ("吸入|气雾|粉雾", "吸入剂", "盒", [("100μg*60吸", 1), ("200揿", 1)]),
    ("滴眼", "滴眼剂", "支", [("5ml:15mg", 1), ("0.4ml*20支", 20)]),
    ("眼膏|眼用凝胶", "眼用制剂", "支", [("3.5g", 1), ("10g", 1)]),
    ("鼻", "鼻用喷雾剂", "瓶", [("50μg*120喷", 1), ("10ml", 1)]),
    ("软胶囊|胶丸", "软胶囊剂", "盒", [("0.25g*30粒", 30), ("0.5g*24粒", 24)]),
    ("胶囊", "胶囊剂", "盒", [("0.3g*24粒", 24), ("0.25g*36粒", 36), ("20mg*14粒", 14), ("0.4g*12粒", 12)]),
    ("泡腾片", "泡腾片剂", "盒", [("1g*10片", 10), ("0.6g*12片", 12)]),
    ("栓", "栓剂", "盒", [("1g*6粒", 6), ("0.1g*10粒", 10)]),
    ("片", "片剂", "盒", [("0.1g*24片", 24), ("10mg*28片", 28), ("0.35g*48片", 48), ("50mg*14片", 14), ("0.25g*60片", 60)]),
    ("颗粒", "颗粒剂", "盒", [("10g*9袋", 9), ("5g*12袋", 12), ("2g*10袋", 10), ("3g*15袋", 15)]),
    ("口服液|合剂", "合剂", "盒", [("10ml*10支", 10), ("10ml*6支", 6), ("100ml", 1)]),
    ("糖浆", "糖浆剂", "瓶", [("100ml", 1), ("120ml", 1)]),
    ("滴剂", "滴剂", "瓶", [("15ml", 1), ("20ml", 1)]),
    ("滴丸", "滴丸剂", "瓶", [("27mg*180丸", 180)]),
    ("丸|丹", "丸剂", "盒", [("9g*10丸", 10), ("6g*10袋", 10), ("3g*10丸", 10)]),
    ("散|干混悬", "散剂", "盒", [("3g*10袋", 10), ("1.5g*9袋", 9), ("0.1g*6袋", 6)]),
    ("混悬|溶液|乳剂|口服乳|灌肠|灌注|洗", "溶液剂", "瓶", [("100ml", 1), ("60ml", 1), ("500ml", 1)]),
    ("贴|巴布", "贴膏剂", "盒", [("7cm*10cm*4贴", 4), ("10cm*14cm*6贴", 6)]),
    ("煎膏|浸膏|益母膏|带膏|母膏|草膏", "煎膏剂", "瓶", [("125g", 1), ("200g", 1)]),
    ("乳膏|软膏|膏|乳胶|凝胶|涂膜|搽|泡沫|喷雾", "外用制剂", "支", [("15g", 1), ("20g", 1), ("10g", 1)]),
]
MAKERS = [f"{place}示例药业（虚构）" for place in ("东湖", "南山", "西泠", "北岭", "中原", "江海", "云岭", "白鹿", "青禾", "长洲")]

HERBS = ("白术 当归 黄芪 党参 人参片 西洋参片 枸杞子 菊花 金银花 甘草片 茯苓 陈皮 山药 薏苡仁 酸枣仁 柏子仁 麦冬 五味子 石斛 三七粉 丹参 川芎 白芍 熟地黄 "
         "生地黄 大枣 莲子 百合 山楂 决明子 胖大海 罗汉果 厚朴 薄荷 柴胡 黄芩 连翘 板蓝根 桔梗 阿胶珠 参须 西红花 重楼 苍术 炒麦芽").split()
HEALTH = ("钙维生素D软胶囊 维生素C咀嚼片 蛋白粉 鱼油软胶囊 大豆卵磷脂软胶囊 褪黑素片 氨糖软骨素钙片 螺旋藻片 蜂胶软胶囊 葡萄籽胶囊 破壁灵芝孢子粉 西洋参含片 多种维生素咀嚼片 "
          "维生素B族片 辅酶Q10软胶囊 益生菌粉 胶原蛋白粉 铁叶酸片 叶黄素软胶囊 左旋肉碱片 人参蜂王浆口服液 铁皮石斛颗粒 阿胶口服液 番茄红素软胶囊").split()
DEVICES = ("电子体温计 上臂式电子血压计 血糖仪 血糖试纸 一次性医用口罩 医用外科口罩 医用脱脂棉球 医用纱布块 创可贴 医用弹性绷带 一次性使用无菌注射器 胰岛素笔用针头 "
           "指夹式脉搏血氧仪 医用退热贴 医用冷敷凝胶 远红外治疗贴 早早孕检测试纸 天然胶乳橡胶避孕套 医用棉签 一次性使用采血针 雾化器 拔罐器 护腰带 医用检查手套 "
           "鼻腔护理喷雾器 轮椅").split()
GOODS = [line.split("|") for line in """
购物袋|大号|个|0.30 购物袋|小号|个|0.20 润喉糖|40g|盒|9.90 红糖姜茶|120g|盒|15.80 菊花茶|50g|罐|18.00 蜂蜜|500g|瓶|39.90
婴儿湿巾|80抽|包|9.90 洗手液|500ml|瓶|16.90 75%酒精消毒液|500ml|瓶|12.00 免洗手消毒凝胶|60ml|瓶|9.90 皮肤抑菌乳膏|15g|支|15.00
保湿面霜|50g|瓶|68.00 防晒霜|50ml|支|89.00 护手霜|80g|支|12.50 牙膏|120g|支|13.80 漱口水|250ml|瓶|22.00 花露水|195ml|瓶|14.50
风油精味驱蚊贴|36贴|盒|19.90 无糖饼干|400g|盒|25.00 纸巾|10包|提|11.90
""".split()]
# Medicines that bear no trace code by the region's list (README.md).
NO_CODE = [("开塞露", "20ml", "支", "国药准字H99999001", "1.50"), ("碘伏消毒液", "100ml", "瓶", "国药准字H99999002", "6.80"),
           ("炉甘石洗剂", "100ml", "瓶", "国药准字H99999003", "5.50"), ("高锰酸钾外用片", "0.1g*24片", "瓶", "国药准字H99999004", "7.20")]
# Names for the search that stand in neither list: own-pay, everything about them invented (README.md).
BESIDE_THE_LISTS = [line.split("|") for line in """
长春西汀片||prescription|H 长春西汀胶囊||prescription|H 长春西汀注射液||prescription|H
参苓白术散||otc_a|Z 参苓白术颗粒||otc_a|Z 参苓白术丸||otc_a|Z 阿托伐他汀钙片|安立他伐汀|prescription|H
""".split()]


def pick(key, many):
    """A number below `many` that depends on the key only."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % many


def with_check_digit(digits):
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def plain_name(name):
    return re.sub(r"[(（].*?[)）]", "", name)


class Shelf:
    def __init__(self):
        self.rows = []

    def add(self, name, kind, **cells):
        number = len(self.rows) + 1
        row = dict.fromkeys(COLUMNS, "")
        row.update(code=f"YP{number:05d}", generic_name=name, pack_count=1, storage="常温",
                   ean=with_check_digit(f"69999{number:07d}"))
        row["class"] = kind
        row.update({key.rstrip("_"): value for key, value in cells.items()})
        self.rows.append(row)
        return row

    def add_medicine(self, name, trade_name, maker, kind, insurance_code, letter=""):
        unknown = ("其他制剂", "盒", [("1盒", 1)])
        form, unit, packs = next(((f, u, p) for ending, f, u, p in FORMS if re.search(ending, plain_name(name))), unknown)
        spec, pieces = packs[pick("spec" + name + trade_name, len(packs))]
        number = len(self.rows) + 1
        letter = letter or ("Z" if insurance_code.startswith("Z") else "S" if COLD.search(name) else "H")
        prefixes = f"{8990000 + 2 * number}:1"
        if pick("middle" + name, 5) == 0:
            prefixes += f";{8990001 + 2 * number}:10"
        self.add(name, kind, trade_name=trade_name, maker=maker, spec=spec, dosage_form=form, unit=unit, pack_count=pieces,
                 approval_number=f"国药准字{letter}9999{number:04d}", insurance_code=insurance_code, trace_prefixes=prefixes,
                 insurance_level=level_of(name, kind, insurance_code), price=price_of(name, kind), storage=storage_of(name, form))


def class_of(name, category, insurance_code):
    if INJECTED.search(name) or NOT_OTC.search(name) and not OTC_B.search(name):
        return "prescription"
    if insurance_code.startswith("Z"):
        if STRONG_HERBS.search(name):
            return "prescription"
        return ("otc_a", "otc_a", "otc_b", "prescription")[pick("class" + plain_name(name), 4)]
    if category in ("癌症肿瘤", "精神类药物", "艾滋病", "癫痫", "血液疾病"):
        return "prescription"
    if OTC_B.search(name):
        return "otc_b"
    return "otc_a" if OTC_A.search(name) else "prescription"


def level_of(name, kind, insurance_code):
    if not insurance_code:
        return "自费"
    return ("甲", "乙", "乙")[pick("level" + name, 3)]


def price_of(name, kind):
    if re.search("单抗|替尼|鲁胺|帕利|司他(?!汀)", name):
        return yuan(80000 + pick("price" + name, 900000))
    if INJECTED.search(name):
        return yuan(3500 + pick("price" + name, 60000))
    if kind == "prescription":
        return yuan(1200 + pick("price" + name, 24000))
    # Listed prices of the platform have more than two decimals now and then.
    fen = 480 + pick("price" + name, 5200)
    return yuan(fen) + "5" if pick("third" + name, 25) == 0 else yuan(fen)


def storage_of(name, form):
    if COLD.search(name):
        return "冷藏"
    return "阴凉" if form in ("栓剂", "软胶囊剂", "糖浆剂", "丸剂", "煎膏剂", "外用制剂") else "常温"


def codes_by_name(path):
    codes = defaultdict(set)
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            codes[row["generic_name"].strip()].add(row["drug_code"].strip())
    return {name: sorted(values) for name, values in codes.items()}


def fill(shelf, brands, codes):
    used = set()

    def next_code(name):
        for code in codes.get(name, []):
            if code not in used:
                used.add(code)
                return code
        return ""

    for row in brands:
        name = row["generic_name"].strip()
        if NOT_IN_A_SHOP.search(name):
            continue
        code = next_code(name) or next_code(plain_name(name))
        shelf.add_medicine(name, row["trade_name"].strip(), row["manufacturer"].strip(), class_of(name, row["category"], code), code)
    for name in sorted(codes):
        if NOT_IN_A_SHOP.search(name) or any(row["generic_name"] == name for row in shelf.rows):
            continue
        code = next_code(name)
        shelf.add_medicine(name, "", MAKERS[pick("maker" + name, len(MAKERS))], class_of(name, "", code), code)
    for name, spec, unit, approval, price in NO_CODE:
        shelf.add(name, "otc_b", spec=spec, dosage_form="外用制剂", unit=unit, maker=MAKERS[0], approval_number=approval,
                  insurance_level="自费", price=price)
    for name in HERBS:
        shelf.add(name, "herbal", spec="统货", dosage_form="饮片", unit="g", maker="白鹿示例饮片（虚构）", insurance_level="自费", ean="",
                  price=f"{0.05 + pick('price' + name, 900) / 1000:.3f}", storage="阴凉")
    for name in HEALTH:
        shelf.add(name, "health_food", spec="60粒", dosage_form="保健食品", unit="瓶", pack_count=60, maker=MAKERS[pick(name, 10)],
                  approval_number=f"国食健注G9999{len(shelf.rows) + 1:04d}", price=yuan(3900 + pick("price" + name, 22000)))
    for name in DEVICES:
        shelf.add(name, "device", spec="标准型", dosage_form="医疗器械", unit="件", maker=MAKERS[pick(name, 10)],
                  approval_number=f"国械注准9999{len(shelf.rows) + 1:07d}", price=yuan(300 + pick("price" + name, 30000)))
    for name, spec, unit, price in GOODS:
        shelf.add(name, "other", spec=spec, unit=unit, price=price)
    for name, trade_name, kind, letter in BESIDE_THE_LISTS:
        shelf.add_medicine(name, trade_name, MAKERS[pick("maker" + name, len(MAKERS))], kind, "", letter)


class Stock:
    """Lots of the opening stock; dates are offsets in days from the day the store is opened."""

    def __init__(self):
        self.rows = []
        self.serial = 0

    def box_code(self, row):
        prefix = row["trace_prefixes"].split(":")[0]
        self.serial += 1
        serial = f"{pick('serial' + prefix, 1000):03d}{self.serial:06d}"
        return prefix + serial + f"{pick('check' + prefix + serial, 10000):04d}"

    def add(self, row, expiry, quantity, coded, made=-300):
        key = row["code"] + str(expiry)
        lot = f"{24 + pick('year' + row['code'], 2)}{1 + pick('month' + key, 12):02d}{1 + pick('day' + key, 28):02d}"
        price = float(row["price"])
        self.rows.append({"drug": row["code"], "lot": lot, "production_date": f"{made}d", "expiry": f"{expiry:+d}d", "quantity": quantity,
                          "cost": f"{price * 0.7:.4f}", "trace_codes": ";".join(self.box_code(row) for _ in range(coded))})


def fill_stock(stock, shelf):
    otc = [r for r in shelf.rows if r["class"] in ("otc_a", "otc_b") and r["trace_prefixes"] and float(r["price"]) < 80]
    mapped = [r for r in otc if r["insurance_code"]]
    known = [r for r in otc if r["trade_name"]]
    sellable = known[:60] + mapped[::max(1, len(mapped) // 80)][:80]
    sellable = list({r["code"]: r for r in sellable}.values())
    for i, row in enumerate(sellable):
        stock.add(row, 400 + 7 * (i % 60), 6, 6)
        if i % 4 == 0:  # a second lot that goes first; every other one near its expiry
            stock.add(row, 45 + i if i % 8 == 0 else 250 + i, 3, 3, made=-600)
        if i % 14 == 0:
            stock.add(row, -20 - i, 2, 2, made=-900)
    chosen = {r["code"] for r in sellable}
    rest = [r for r in otc if r["code"] not in chosen]
    for row in rest[:25]:
        stock.add(row, 500, 10, 4)
    for row in rest[25:60]:
        stock.add(row, 480, 8, 0)
    cheap = [r for r in shelf.rows if r["class"] == "prescription" and float(r["price"]) < 300 and r["trace_prefixes"]]
    for row in cheap[:50]:
        stock.add(row, 450, 4, 4)
    for row in shelf.rows:
        if row["class"] == "herbal":
            stock.add(row, 500, "500", 0)
        elif row["class"] in ("health_food", "device"):
            stock.add(row, 600, 10, 0)
        elif row["class"] == "other":
            stock.add(row, 900, 200 if "购物袋" in row["generic_name"] else 20, 0)
        elif not row["trace_prefixes"]:
            stock.add(row, 550, 30, 0)
    for row in shelf.rows[-len(BESIDE_THE_LISTS):]:
        stock.add(row, 430, 8, 6)


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(brands_path, codes_path, folder):
    with open(brands_path, encoding="utf-8-sig", newline="") as file:
        brands = list(csv.DictReader(file))
    shelf, stock = Shelf(), Stock()
    fill(shelf, brands, codes_by_name(codes_path))
    fill_stock(stock, shelf)
    write(Path(folder) / "catalogue.csv", COLUMNS, shelf.rows)
    write(Path(folder) / "stock.csv", ["drug", "lot", "production_date", "expiry", "quantity", "cost", "trace_codes"], stock.rows)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
