"""Makes catalogue/administrative: the 34 provinces, the 63 old ones, the communes of five provinces.

Needs:   pip install -r requirements.txt
Input:   PyPI vietnamadminunits 1.0.4 (MIT, Tran Ngoc Minh Hieu): dataset.db and converter_2025.json
Output:  catalogue/administrative/{provinces,old-provinces}.yaml, communes/<code>.yaml
Only the 2025 points are taken. The package's points of the old units come from a geocoder and are not used.
"""
import json
import sqlite3
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import yaml_text
from agencies import AGENCY, ENGLISH

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "catalogue" / "administrative"
PROVINCES = sys.argv[1:] or ["11", "12", "44", "66", "96"]
TYPES = {"Phường": "phuong", "Xã": "xa", "Đặc khu": "dac-khu"}
SOURCE = """Source: PyPI vietnamadminunits 1.0.4 (MIT, © 2025 Tran Ngoc Minh Hieu), in force from 1/7/2025.
Made by infra/map/administrative.py; codes after Decision 19/2025/QĐ-TTg."""


def rows(db, sql, *args):
    return [dict(row) for row in db.execute(sql, args)]


def tidy(name):
    """The source writes "Thành Phố Đồng Hới", "Thị Xã Ba Đồn"."""
    return name.replace("Thành Phố", "Thành phố").replace("Thị Xã", "Thị xã").replace("Thị Trấn", "Thị trấn")


def old_communes(db):
    """province_district_ward key → old unit. A district without communes (Cồn Cỏ) stands for itself."""
    found = {}
    for r in rows(db, "select * from admin_units_legacy"):
        key = f"{r['provinceKey']}_{r['districtKey']}_{r['wardKey'] or ''}"
        name, code = (tidy(r["ward"]), r["wardCode"]) if r["ward"] else (tidy(r["district"]), r["districtCode"])
        found[key] = {"code": code, "name": name, "district": tidy(r["district"]) if r["ward"] else None,
                      "province": r["provinceCode"]}
    return found


def edges(converter, province_key, old):
    """new commune key → its old units; `partial` when the old one was divided among several."""
    result = defaultdict(list)
    for new, keys in converter["DICT_PROVINCE_WARD_NO_DIVIDED"][province_key].items():
        kind = "renamed" if len(keys) == 1 else "merged"
        result[new] += [{**old[k], "kind": kind} for k in keys]
    for key, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].get(province_key, {}).items():
        for part in parts:
            most = True if part["isDefaultNewWard"] else None
            result[part["newWardKey"]].append({**old[key], "kind": "partial", "main": most})
    for entries in result.values():
        if len(entries) > 1:  # one whole old unit plus a part of another is a merger, not a new name
            for e in entries:
                e["kind"] = "merged" if e["kind"] == "renamed" else e["kind"]
    return result


def settle(name, predecessors):
    """Renamed under the same name is no change at all."""
    same = len(predecessors) == 1 and predecessors[0]["kind"] == "renamed" and predecessors[0]["name"] == name
    if same:
        predecessors[0]["kind"] = "unchanged"
    return sorted(predecessors, key=lambda p: p["code"])


def write_communes(db, converter, old, code):
    units = rows(db, "select * from admin_units where provinceCode = ? order by wardCode", code)
    before = edges(converter, units[0]["provinceKey"], old)
    items = [yaml_text.block({
        "code": u["wardCode"], "name": u["ward"], "type": TYPES[u["wardType"]],
        "lat": u["wardLat"], "lon": u["wardLon"], "areaKm2": u["wardAreaKm2"],
        "predecessors": settle(u["ward"], before[u["wardKey"]]),
    }, nested=["predecessors"]) for u in units]
    header = f"""{units[0]['province']}: {len(units)} communes.
{SOURCE}
kind: unchanged | renamed (one old unit whole, new name or type) | merged (old unit whole, with others) |
partial (old unit divided; main: true where addresses without a street go). Old codes are those
before 1/7/2025 (province too: the old 44 is Quảng Bình); a new commune often took over one of them.
The source has no population. areaKm2 is missing where the source has none."""
    yaml_text.write(OUT / "communes" / f"{code}.yaml", header, items)
    print(code, len(units), "communes,", sum(len(before[u["wardKey"]]) for u in units), "edges,",
          sum(not before[u["wardKey"]] for u in units), "without predecessor")


def write_provinces(db, converter):
    new = rows(db, "select distinct province, provinceShort, provinceKey, provinceCode, provinceLat, provinceLon"
                   " from admin_units order by provinceCode")
    old = {r["provinceKey"]: r for r in rows(
        db, "select distinct province, provinceShort, provinceKey, provinceCode from admin_units_legacy")}
    successor, items = {}, []
    for p in new:
        before = sorted(converter["DICT_PROVINCE"][p["provinceKey"]], key=lambda k: old[k]["provinceCode"])
        successor.update({k: p["provinceCode"] for k in before})
        items.append(yaml_text.block({
            "code": p["provinceCode"], "agency": AGENCY[p["provinceCode"]], "name": p["provinceShort"],
            "fullName": p["province"], "nameEn": ENGLISH[p["provinceCode"]],
            "lat": p["provinceLat"], "lon": p["provinceLon"],
            "predecessors": [{"code": old[k]["provinceCode"], "name": old[k]["provinceShort"]} for k in before],
        }, nested=["predecessors"]))
    yaml_text.write(OUT / "provinces.yaml", f"""The 34 provinces and cities, as named on 1/7/2025.
{SOURCE}
agency: code of the province in the national document exchange. lat, lon: a point to centre a view on,
on the mainland; never a centroid of an archipelago.""", items)
    lines = [f"- {yaml_text.flow({'code': o['provinceCode'], 'name': o['provinceShort'], 'fullName': o['province'], 'successor': successor[o['provinceKey']]})}"
             for o in sorted(old.values(), key=lambda o: o["provinceCode"])]
    yaml_text.write(OUT / "old-provinces.yaml", f"""The 63 provinces and cities before 1/7/2025 and where each went whole.
{SOURCE}""", lines)
    print(len(new), "provinces,", len(old), "old provinces")


def main():
    data = files("vietnamadminunits") / "data"
    db = sqlite3.connect(str(data / "dataset.db"))
    db.row_factory = sqlite3.Row
    converter = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    write_provinces(db, converter)
    old = old_communes(db)
    for code in PROVINCES:
        write_communes(db, converter, old, code)


main()
