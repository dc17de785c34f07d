import type { Kind } from '@ioc/shared/events/contract';
import { caseCode, codeFault, plainCode } from '#cases/plain-code.js';
import { type PersonalData, personFields, personIn, personInId } from '#problems/person-in-code.js';
import { type Rejection, rejected } from '#problems/rejection.js';

/** The code under which a case is kept; names of indicators and sources keep their case. */
export const plainSubject = (kind: Kind, subject: string): string =>
  kind === 'kpi' || kind === 'source' ? plainCode(subject) : caseCode(subject);

const faults = {
  control: 'holds a character that hides or turns others',
  'look-alike': 'holds letters or digits that only look like Latin ones',
} as const;

interface Coded {
  readonly id: string;
  readonly sequence?: string | number;
  readonly subject: string;
  readonly data?: unknown;
}

/**
 * What is wrong with the codes of an event, or null. An `id` is never written plainly: two ids that differ in a hidden
 * character are two ids, so such an id is refused. The sentences repeat nothing of the codes.
 */
export function codeProblem(kind: Kind, { id, sequence, subject, data }: Coded): Rejection | null {
  if (codeFault(id.normalize('NFC')) === 'control') return rejected('bad-code', 'id', `the id ${faults.control}`);
  const fault = codeFault(subject);
  if (fault) return rejected('bad-code', 'subject', `the code ${faults[fault]}`);
  const person = personIn(kind, subject);
  if (person) return personalData('subject', person, 'a case');
  const itself = kind === 'complaint' ? namesItself(subject, data, 'data.') : null;
  if (itself) return rejected('bad-code', itself, 'a complaint neither repeats itself nor is raised again from itself');
  return namedIn({ id, sequence }, '') ?? namedIn(data, 'data.') ?? (kind === 'source' ? namedInTotals(data) : null);
}

/** The field of an event, or of the new contents that a correction has, by which a complaint names itself as another one. */
function namesItself(subject: string, data: unknown, path: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Record<string, unknown>;
  for (const name of ['of', 'reopenedFrom'])
    if (typeof fields[name] === 'string' && caseCode(fields[name]) === subject) return `${path}${name}`;
  return namesItself(subject, fields['data'], `${path}data.`);
}

/** What stands beside a case, in its timeline and its addresses, for as long as the case does. */
const shown = {
  ...personFields,
  id: { what: 'an event', personIn: personInId },
  sequence: { what: 'an order', personIn: personInId },
} satisfies typeof personFields;

/** Of the fields of an event and of the new contents that a correction has. */
function namedIn(fields: unknown, path: string): Rejection | null {
  if (typeof fields !== 'object' || fields === null) return null;
  for (const [name, code] of Object.entries(fields)) {
    const field = (shown as typeof personFields)[name];
    const person = typeof code === 'string' ? field?.personIn(code) : null;
    if (field && person) return personalData(`${path}${name}`, person, field.what);
  }
  return namedIn((fields as Record<string, unknown>)['data'], `${path}data.`);
}

/** A source that counts its own events names their types, which are shown as they are, and their ids. */
function namedInTotals(data: unknown): Rejection | null {
  const { counts = {}, ids = {} } = (data ?? {}) as { counts?: object; ids?: Record<string, string[]> };
  for (const type of [...Object.keys(counts), ...Object.keys(ids)]) {
    const person = personIn('dossier', type);
    if (person) return personalData('data.counts', person, 'a type of event');
  }
  for (const id of Object.values(ids).flat()) {
    const person = personInId(id);
    if (person) return personalData('data.ids', person, 'an event');
  }
  return null;
}

const personalData = (path: string, person: PersonalData, what: string): Rejection =>
  rejected('personal-data', path, `the code holds ${person}: ${what} needs a code that names nobody`);
