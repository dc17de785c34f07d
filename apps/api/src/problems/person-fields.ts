import { type PersonalData, personIn, personInId } from '#problems/person-in-code.js';

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
