import type { Unit } from '#catalogue/catalogue.js';

/** Offices by the first words of a unit's name; the rest of the name follows the office where it says which one. */
const offices: readonly (readonly [begins: RegExp, office: (name: string) => string])[] = [
  [/^(Tỉnh|Thành phố) /, (name) => `Chủ tịch UBND ${lower(name)}`],
  [/^(Huyện|Thị xã|Quận|Xã|Phường|Thị trấn|Đặc khu) /, (name) => `Chủ tịch UBND ${lower(name)}`],
  [/^Văn phòng /, (name) => `Chánh ${name}`],
  [/^Thanh tra /, (name) => `Chánh ${name}`],
  [/^Ban /, (name) => `Trưởng ${lower(name)}`],
  [/^(Sở|Trung tâm|Kho bạc|Bệnh viện) /, (name) => `Giám đốc ${name}`],
];
const lower = (name: string) => name.slice(0, 1).toLocaleLowerCase('vi-VN') + name.slice(1);

/**
 * The office that answers for a unit: what the catalogue says, else the position that by law heads a unit of its kind. Never
 * a person's name that the catalogue does not hold. Pure.
 */
export function headOf({ name, head }: Pick<Unit, 'name' | 'head'>): { head: string; stated: boolean } {
  if (head !== null) return { head, stated: true };
  const office = offices.find(([begins]) => begins.test(name))?.[1];
  return { head: office ? office(name) : `Người đứng đầu ${name}`, stated: false };
}
