"""Makes catalogue/quang-tri/units.yaml: the province, its departments, its centre and its communes.

Usage:   python units.py
Needs:   PyYAML
Input:   catalogue/administrative/communes/44.yaml; the list of departments below
Output:  catalogue/quang-tri/units.yaml
The departments are the real kinds of a province after the mergers of 1/3/2025 (Decree 150/2025/NĐ-CP);
their order in the agency code, and all agency codes of communes, are simulated.
"""
import yaml

import yaml_text
from layers import ROOT

AGENCY, SEAT = "H50", {"lat": 17.468, "lon": 106.622}
TYPE_WORDS = ("Phường ", "Xã ", "Đặc khu ")
DEPARTMENTS = [
    ("Văn phòng UBND tỉnh", "VP UBND tỉnh"), ("Sở Nội vụ", "Sở Nội vụ"), ("Sở Tài chính", "Sở Tài chính"), ("Sở Xây dựng", "Sở Xây dựng"),
    ("Sở Nông nghiệp và Môi trường", "Sở NN&MT"), ("Sở Công Thương", "Sở Công Thương"), ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
    ("Sở Y tế", "Sở Y tế"), ("Sở Khoa học và Công nghệ", "Sở KH&CN"), ("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL"),
    ("Sở Tư pháp", "Sở Tư pháp"), ("Thanh tra tỉnh", "Thanh tra tỉnh"), ("Sở Ngoại vụ", "Sở Ngoại vụ"), ("Sở Dân tộc và Tôn giáo", "Sở DT&TG"),
    ("Ban Quản lý Khu kinh tế", "BQL Khu kinh tế"),
]
HEADER = """Units of Quảng Trị from 1/7/2025. code: what events and figures name; aliases: other codes for the same unit.
Communes: PyPI vietnamadminunits 1.0.4 (MIT); code = the 5-digit statistical code (Decision 19/2025/QĐ-TTg).
Departments: real kinds of a province's departments; their numbers after H50 are simulated.
The aliases H50.101 to H50.178 of the communes are simulated too: a province puts its own in their place.
Departments carry the seat's position (Đồng Hới), not their doors'. Phones and heads are for the province to fill in.
Made by infra/map/units.py."""


def departments():
    for number, (name, short) in enumerate(DEPARTMENTS, 1):
        yield {"code": f"{AGENCY}.{number:02d}", "name": name, "shortName": short, "kind": "department"}
    yield {"code": f"{AGENCY}.{len(DEPARTMENTS) + 1}", "name": "Trung tâm Phục vụ hành chính công tỉnh",
           "shortName": "TT Phục vụ HCC", "kind": "centre"}


def communes():
    path = ROOT / "catalogue" / "administrative" / "communes" / "44.yaml"
    for number, unit in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 101):
        short = next(unit["name"][len(w):] for w in TYPE_WORDS if unit["name"].startswith(w))
        yield {"code": unit["code"], "name": unit["name"], "shortName": short, "kind": "commune",
               "parent": AGENCY, "aliases": [f"{AGENCY}.{number}"], "validFrom": Day("2025-07-01"),
               "lat": unit["lat"], "lon": unit["lon"], "areaKm2": unit.get("areaKm2")}


class Day(str):
    """Written without quotes: a date, not a code."""


def line(unit):
    text = yaml_text.flow(unit)
    return "- " + text.replace('validFrom: "2025-07-01"', "validFrom: 2025-07-01")


def main():
    province = {"code": AGENCY, "name": "Tỉnh Quảng Trị", "shortName": "Quảng Trị", "kind": "province",
                "aliases": ["44"], "validFrom": Day("2025-07-01"), **SEAT}
    offices = [{**d, "parent": AGENCY, "aliases": [], "validFrom": Day("2025-07-01"), **SEAT} for d in departments()]
    units = [province, *offices, *communes()]
    yaml_text.write(ROOT / "catalogue" / "quang-tri" / "units.yaml", HEADER, [line(u) for u in units])
    print(len(units), "units")


main()
