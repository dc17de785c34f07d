import type { Kind } from '@ioc/shared/events/contract';
import { caseCode, codeFault, plainCode } from '#cases/plain-code.js';
import { type PersonalData, personIn, personInId } from '#platform/person-in-code.js';
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
  if (person)
    return rejected('personal-data', 'subject', `the code holds ${person}: a case needs a code that names nobody`);
  return namedIn({ id, sequence }, '') ?? namedIn(data, 'data.');
}

/** What stands beside a case, in its timeline and its addresses, for as long as the case does. */
const shown: Readonly<
  Record<string, { readonly what: string; readonly personIn: (code: string) => PersonalData | null }>
> = {
  id: { what: 'an event', personIn: personInId },
  sequence: { what: 'an order', personIn: personInId },
  event: { what: 'an event', personIn: personInId },
  officer: { what: 'an official', personIn: (code) => personIn('dossier', code) },
  official: { what: 'an official', personIn: (code) => personIn('dossier', code) },
  of: { what: 'a case', personIn: (code) => personIn('complaint', code) },
  reopenedFrom: { what: 'a case', personIn: (code) => personIn('complaint', code) },
};

/** Of the fields of an event and of the new contents that a correction has. */
function namedIn(fields: unknown, path: string): Rejection | null {
  if (typeof fields !== 'object' || fields === null) return null;
  for (const [name, code] of Object.entries(fields)) {
    const person = typeof code === 'string' ? (shown[name]?.personIn(code) ?? null) : null;
    if (person)
      return rejected(
        'personal-data',
        `${path}${name}`,
        `the code holds ${person}: ${shown[name]?.what ?? ''} needs a code that names nobody`,
      );
  }
  return namedIn((fields as Record<string, unknown>)['data'], `${path}data.`);
}
