"""What the package of units does not hold: agency codes of the 34 provinces and their English names.

Agency codes: national document exchange (QCVN 102:2016 as kept after the 2025 reorganisation).
"""
AGENCY = {
    "01": "H26", "04": "H14", "08": "H60", "11": "H18", "12": "H35", "14": "H52", "15": "H38", "19": "H55",
    "20": "H37", "22": "H49", "24": "H05", "25": "H44", "31": "H24", "33": "H31", "37": "H42", "38": "H56",
    "40": "H41", "42": "H27", "44": "H50", "46": "H57", "48": "H17", "51": "H48", "52": "H21", "56": "H32",
    "66": "H15", "68": "H36", "75": "H19", "79": "H29", "80": "H53", "82": "H20", "86": "H61", "91": "H01",
    "92": "H13", "96": "H12",
}

ENGLISH = {
    "01": "Hanoi", "04": "Cao Bang", "08": "Tuyen Quang", "11": "Dien Bien", "12": "Lai Chau",
    "14": "Son La", "15": "Lao Cai", "19": "Thai Nguyen", "20": "Lang Son", "22": "Quang Ninh",
    "24": "Bac Ninh", "25": "Phu Tho", "31": "Hai Phong", "33": "Hung Yen", "37": "Ninh Binh",
    "38": "Thanh Hoa", "40": "Nghe An", "42": "Ha Tinh", "44": "Quang Tri", "46": "Hue",
    "48": "Da Nang", "51": "Quang Ngai", "52": "Gia Lai", "56": "Khanh Hoa", "66": "Dak Lak",
    "68": "Lam Dong", "75": "Dong Nai", "79": "Ho Chi Minh City", "80": "Tay Ninh", "82": "Dong Thap",
    "86": "Vinh Long", "91": "An Giang", "92": "Can Tho", "96": "Ca Mau",
}
