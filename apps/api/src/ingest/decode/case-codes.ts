import type { Kind } from '@ioc/shared/events/contract';
import { caseCode, codeFault, plainCode } from '#cases/plain-code.js';
import { personIn } from '#platform/person-in-code.js';
import { type Rejection, rejected } from '#problems/rejection.js';

/** The code under which a case is kept; names of indicators and sources keep their case. */
export const plainSubject = (kind: Kind, subject: string): string =>
  kind === 'kpi' || kind === 'source' ? plainCode(subject) : caseCode(subject);

const faults = {
  control: 'holds a character that hides or turns others',
  'look-alike': 'holds letters or digits that only look like Latin ones',
} as const;

/**
 * What is wrong with the codes of an event, or null. An `id` is never written plainly: two ids that differ in a hidden
 * character are two ids, so such an id is refused. The sentences repeat nothing of the codes.
 */
export function codeProblem(
  kind: Kind,
  { id, subject, data }: { readonly id: string; readonly subject: string; readonly data?: unknown },
): Rejection | null {
  if (codeFault(id.normalize('NFC')) === 'control') return rejected('bad-code', 'id', `the id ${faults.control}`);
  const fault = codeFault(subject);
  if (fault) return rejected('bad-code', 'subject', `the code ${faults[fault]}`);
  const person = personIn(kind, subject);
  if (person)
    return rejected('personal-data', 'subject', `the code holds ${person}: a case needs a code that names nobody`);
  return namedOfficial((data ?? {}) as Record<string, unknown>);
}

/** The code of who has a case or a document on the desk is shown beside it, as long as the case is. */
function namedOfficial(data: Record<string, unknown>): Rejection | null {
  for (const field of ['officer', 'official']) {
    const code = data[field];
    const person = typeof code === 'string' ? personIn('dossier', code) : null;
    if (person)
      return rejected(
        'personal-data',
        `data.${field}`,
        `the code holds ${person}: an official needs a code that names nobody`,
      );
  }
  return null;
}
