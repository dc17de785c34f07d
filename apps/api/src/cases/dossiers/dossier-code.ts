import { isLocalDay } from '#calendar/local-day.js';

/** What a dossier's code says of itself; the code as it was sent stays the dossier's name, whatever is read in it. */
export interface DossierCode {
  /** old: Circular 01/2018, 000.00.12.H56-230101-0001; current: H15.50.05.13-261008-0975; long: with a date of 8 digits. */
  readonly form: 'old' | 'current' | 'long';
  /** Agency that gave the code: after a merger not the unit that decides. */
  readonly agency: string;
  /** Day in the code: not always that of reception. */
  readonly date: string;
  readonly sequence: string;
  /** Four digits: the province's own system; six or seven: one of a ministry. */
  readonly system: 'province' | 'ministry' | null;
  /** Ministry that the first two of six or seven digits name. */
  readonly ministry: string | null;
}

/** First two digits of the sequence on ministry systems (domain §2.5). */
const ministries: Readonly<Record<string, string>> = {
  '02': 'Bộ Công Thương',
  '03': 'Bộ Giáo dục và Đào tạo',
  '06': 'Bộ Khoa học và Công nghệ',
  '09': 'Bộ Nội vụ',
  '10': 'Bộ Nông nghiệp và Môi trường',
  '15': 'Bộ Tư pháp',
  '16': 'Bộ Văn hóa, Thể thao và Du lịch',
  '17': 'Bộ Xây dựng',
  '18': 'Bộ Y tế',
};

const parts = /^([\w.]+?)\s*[-–—_]\s*(\d{8}|\d{6})\s*[-–—_]\s*(\d{1,9})$/;
const oldAgency = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const agencyCode = /^[A-Z]\d{2}(?:\.[0-9A-Z]{1,6}){0,4}$/;

/** Null for a code of another form, which is no mistake. Pure and tolerant: blanks, long dashes and small letters are read. */
export function readDossierCode(text: string): DossierCode | null {
  const found = parts.exec(text.normalize('NFC').trim());
  if (found === null) return null;
  const [named, digits, sequence] = found.slice(1) as [string, string, string];
  const agency = named.toUpperCase();
  const isOld = oldAgency.test(agency);
  const date = dateOf(digits);
  if ((!isOld && !agencyCode.test(agency)) || date === null) return null;
  const system = sequence.length === 4 ? 'province' : /^\d{6,7}$/.test(sequence) ? 'ministry' : null;
  const ministry = system === 'ministry' ? (ministries[sequence.slice(0, 2)] ?? null) : null;
  return { form: isOld ? 'old' : digits.length === 8 ? 'long' : 'current', agency, date, sequence, system, ministry };
}

function dateOf(digits: string): string | null {
  const long = digits.length === 8 ? digits : `20${digits}`;
  const day = `${long.slice(0, 4)}-${long.slice(4, 6)}-${long.slice(6)}`;
  return isLocalDay(day) && day >= '1990' && day < '2100' ? day : null;
}
