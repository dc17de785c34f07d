import type { Kind } from '@ioc/shared/events/contract';
import { caseCode, codeFault, plainCode } from '#cases/plain-code.js';
import { personIn } from '#ingest/decode/person-in-code.js';
import { type Rejection, rejected } from '#problems/rejection.js';

/** The code under which a case is kept; names of indicators and sources keep their case. */
export const plainSubject = (kind: Kind, subject: string): string =>
  kind === 'kpi' || kind === 'source' ? plainCode(subject) : caseCode(subject);

const faults = {
  control: 'holds a character that hides or turns others',
  'look-alike': 'holds letters that only look like Latin ones',
} as const;

/**
 * What is wrong with the codes of an event, or null. An `id` is never written plainly: two ids that differ in a hidden
 * character are two ids, so such an id is refused. The sentences repeat nothing of the codes.
 */
export function codeProblem(kind: Kind, { id, subject }: { id: string; subject: string }): Rejection | null {
  if (codeFault(id.normalize('NFC')) === 'control') return rejected('bad-code', 'id', `the id ${faults.control}`);
  const fault = codeFault(subject);
  if (fault) return rejected('bad-code', 'subject', `the code ${faults[fault]}`);
  const person = personIn(kind, subject);
  return (
    person && rejected('personal-data', 'subject', `the code holds ${person}: a case needs a code that names nobody`)
  );
}
