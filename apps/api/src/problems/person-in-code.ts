import type { Kind } from '@ioc/shared/events/contract';

/** What a code must not be made of: it stands on walls, in addresses and logs (Law 91/2025/QH15: data minimisation). */
export type PersonalData = 'a name' | 'a telephone number' | 'an identity number' | 'an e-mail address';

const edge = '(?<![0-9])';
const ends = '(?![0-9])';
/** A group of four digits that is no year. */
const four = '(?!(?:19|20)[0-9]{2})[0-9]{4}';
/**
 * Mobile numbers of Vietnam since 2018: 03, 05, 07, 08, 09 and eight digits, also as +84, also in groups as they are spoken.
 * A date and a running number (`091126-0001`, `09-2026-0012`) are none.
 */
const phone = new RegExp(
  [
    `${edge}(?:\\+?84[ .-]?|0)[35789](?:[0-9]{8}|[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}|[0-9][ .-][0-9]{3}[ .-][0-9]{4})${ends}`,
    `${edge}0[35789](?:[ .-]${four}[ .-][0-9]{4}|[0-9][ .-]${four}[ .-][0-9]{3}|(?:[ .][0-9]){8})${ends}`,
    `${edge}0(?: [35789])(?: [0-9]){8}${ends}`,
    `\\(0[35789][0-9]\\) ?[0-9]{3}[ .-]?[0-9]{4}${ends}`,
    `${edge}(?:\\+?84[ .]?[35789][0-9][ .][0-9]{3}|0[35789][0-9]{2}[ .][0-9]{2})(?:[ .][0-9]{2}){2}${ends}`,
  ].join('|'),
);
const provinces = '0(?:0[1-9]|[1-8][0-9]|9[0-6])';
/**
 * Personal identification number: 12 digits, the first three the province of birth, 001 to 096 (Law 26/2023/QH15); or the older
 * card of nine digits behind its name.
 */
const identity = new RegExp(
  [
    `${edge}${provinces}(?:[0-9]{9}|(?:[ .-][0-9]{3}){3}|[ .-][0-9]{3}[ .-][0-9]{6}|[0-9]{3} [0-9]{6}|[0-9][ .-]${four}[ .-]${four})${ends}`,
    `(?:cmnd|cccd|cmt)[ :._-]{0,3}[0-9]{9}${ends}`,
  ].join('|'),
  'i',
);
/** The older identity card: nine digits and nothing else. */
const oldIdentity = /^[0-9]{3}([ .-]?)[0-9]{3}\1[0-9]{3}$/;
const mail = /[^\s@]@[^\s@]+\.[a-z]{2,}/i;
/** Words that stand one after the other: `Nguyễn An`, `nguyen-van-a`, `TRAN_THI_B`. */
const words = /(?<![\p{L}\p{N}])\p{L}+(?:[ _-]+\p{L}+)+(?![\p{L}\p{N}])/gu;
/** With signs that part codes too, a name has three words: `Trần.Văn.Bình`. */
const threeWords = /(?<![\p{L}\p{N}])\p{L}+(?:[.+/ _-]\p{L}+){2,}(?![\p{L}\p{N}])/gu;
/** Family names that nineteen in twenty people of Vietnam bear, without marks. */
const families = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh luong mai truong cao ha to ta trinh ' +
    'thai lam phung chu quach chau kieu doan vuong trieu la than hua doan nghiem luu tang khong giang lo vang sung thach'
  ).split(' '),
);
/** A name in one word, with the middle name of most: long family names, since registers abbreviate by syllables too. */
const oneWord =
  /^(?:(?:nguyen|tran|pham|hoang|huynh|phan|dang|duong|dinh|luong|truong|trinh|quach|doan|vuong)(?:van|thi|huu|duc)(?!ban|de)|(?:le|bui|ngo|ly|vo|vu|ho|do)thi(?!tran|tuong))[a-z]{2,8}$/;
/** Somebody who is addressed; the names of some peoples of the Central Highlands. */
const addressed =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Cc]hị|[Aa]nh)[ _.-]+(?!Rịa|Nà|Đen)\p{Lu}\p{Ll}+(?! \p{Lu})|(?<!\p{L})(?:H['’] ?\p{Lu}\p{Ll}+|Y \p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/u;
/** Words of registers that begin like a family name. */
const register = /^(?:ho so|phan anh|to cao|to trinh|to dan|do dac|cao toc|ha tang|giang day|thai do|chu tich|dao tao)/;

/** What a case's code holds of a person, or null. Indicators and sources are named by words, of which some are family names. */
export function personIn(kind: Kind, code: string): PersonalData | null {
  if (mail.test(code)) return 'an e-mail address';
  if (kind === 'source') return null;
  if (identity.test(code) || oldIdentity.test(code)) return 'an identity number';
  if (phone.test(asDigits(code))) return 'a telephone number';
  if (kind === 'kpi' && !isWritten(code)) return null;
  return isName(code) ? 'a name' : null;
}

/**
 * What the id of an event holds of a person, or null. Ids are made by machines: a run of digits in one is no number of a person,
 * and letters between hyphens are no name unless they have blanks or marks, or a middle name that most people bear.
 */
export function personInId(id: string): PersonalData | null {
  if (mail.test(id)) return 'an e-mail address';
  if (isWritten(id)) return personIn('dossier', id);
  return spelledName.test(id) ? 'a name' : null;
}

/** Written by a person: with blanks, or with letters that no machine puts into a code. */
const isWritten = (code: string) => /\s|[^\P{L}A-Za-z]/u.test(code);
const spelledName = new RegExp(
  `(?<![a-z])(?:${[...families].filter((name) => name.length > 3).join('|')})[._-]?(?:van|thi|huu|duc)(?![._-]?(?:ban|de))[._-]?[a-z]+`,
  'i',
);

/** The letter O where a number begins, and the country's code in brackets. */
const asDigits = (code: string) => code.replace(/(?<![\p{L}\p{N}])[Oo](?=[35789])/u, '0').replace(/\(\+?84\)/, '+84');

/** A family name with a word after it, in whatever way the words are parted: `Lê Lợi`, `le-loi`, `LeLoi`. */
function isName(code: string): boolean {
  const parted = code.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const bare = parted.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  if (addressed.test(code) || bare.split(/[^a-z]+/).some((word) => oneWord.test(word))) return true;
  return [
    ...[...bare.matchAll(words)].map(([found]) => beginsName(found.split(/[ _-]+/), 1)),
    ...[...bare.matchAll(threeWords)].map(([found]) => beginsName(found.split(/[.+/ _-]/), 2)),
  ].includes(true);
}

/** A family name among them, with so many words after it. */
const beginsName = (parts: readonly string[], after: number) =>
  parts.some(
    (part, at) => at < parts.length - after && families.has(part) && !register.test(parts.slice(at).join(' ')),
  );

interface PersonField {
  /** What the field names, in a sentence. */
  readonly what: string;
  readonly personIn: (code: string) => PersonalData | null;
}

const official: PersonField = { what: 'an official', personIn: (code) => personIn('dossier', code) };
const another: PersonField = { what: 'a case', personIn: (code) => personIn('complaint', code) };
/** Places are called after people: "xã Hồ Xá". */
const place =
  /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Qq]uận|[Hh]uyện|[Đđ]ặc khu)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?!\p{L})(?!\s+\p{Lu})/gu;
/** Offices have one capital, names of people one a word: "Ban quản lý dự án". */
const office = /\p{Lu}\p{Ll}+(?: \p{Ll}+)+/gu;
const ofPerson = /(?<!\p{L})(?:văn|thị|hữu|đức|nguyễn|trần|phạm|hoàng|huỳnh)(?!\p{L})/u;
const withoutOffices = (text: string) =>
  text.replace(place, '').replace(office, (words) => (ofPerson.test(words) ? words : ''));

/** Codes that no catalogue knows and that stand beside a case, by the name of their field in the data of events. */
export const personFields: Readonly<Record<string, PersonField>> = {
  officer: official,
  official,
  of: another,
  reopenedFrom: another,
  event: { what: 'an event', personIn: personInId },
  assigner: { what: 'who assigns', personIn: (code) => personIn('task', withoutOffices(code)) },
};

/** What stands in the place of a person in a code that was taken before such codes were refused. */
const nobody = 'an-danh';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Data of an event, or of its correction, without the persons in its codes; an `event` stays, for it finds the event. Pure. */
export function withoutPersonCodes<T>(data: T): T {
  if (!isFields(data)) return data;
  let left: Fields = data;
  for (const name of Object.keys(personFields)) {
    const code = data[name];
    if (name !== 'event' && typeof code === 'string' && personFields[name]?.personIn(code))
      left = { ...left, [name]: nobody };
  }
  const inner = withoutPersonCodes(data['data']);
  return (inner === data['data'] ? left : { ...left, data: inner }) as T;
}

/** The same event where nobody is named in its codes. */
export function namelessEvent<E extends { readonly data?: unknown }>(event: E): E {
  const data = withoutPersonCodes(event.data);
  return data === event.data ? event : { ...event, data };
}
