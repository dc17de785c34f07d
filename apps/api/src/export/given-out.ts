import type { Json, Line } from '#export/canonical.js';
import type { Hidden } from '#export/hidden.sql.js';

type Facts = { readonly [name: string]: Json };
const isFacts = (of: Json): of is Facts => typeof of === 'object' && of !== null && !Array.isArray(of);
const isComplaint = (facts: Json) => isFacts(facts) && String(facts['type']).startsWith('vn.ioc.complaint.');
const isOf = ({ codes }: Hidden, code: Json | undefined) => typeof code === 'string' && codes.has(code);

/**
 * A line as it stands in a file that is given out, or null: it is about a complaint that is not shown. A shown complaint that
 * names one says null there. Sums and figures name no case. Pure.
 */
export function givenOut(line: Line, hidden: Hidden): Line | null {
  const [what, kind, code] = line.key;
  const { facts } = line;
  if (what === 'case' && kind === 'complaint') {
    if (isOf(hidden, code)) return null;
    if (isFacts(facts) && isOf(hidden, facts['raised again from']))
      return { ...line, facts: { ...facts, 'raised again from': null } };
  }
  if (what === 'event' && isComplaint(facts) && isFacts(facts)) {
    if (isOf(hidden, facts['subject'])) return null;
    if (hidden.naming.has(`${kind} ${code}`)) return { ...line, facts: { ...facts, contents: null, bytes: null } };
  }
  if (what === 'list' && kind?.startsWith('complaint.') && Array.isArray(facts))
    return { ...line, facts: (facts as readonly Json[]).map((one) => (isOf(hidden, one) ? '(private)' : one)).sort() };
  return line;
}
