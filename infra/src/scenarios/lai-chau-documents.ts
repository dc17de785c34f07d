import { draft, forwarded, incoming, outgoing, type Paper } from '#scenarios/documents.js';
import { plusDays, type SentEvent } from '#scenarios/stream.js';

/**
 * Documents of the chairman's office by official, simulated. What each has on the desk on 31/12/2017, and handled in that
 * year: [open in time, open overdue, handled in time, handled late, drafts in hand].
 */
const desks: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  'vp-01': [6, 0, 42, 1, 2],
  'vp-02': [9, 3, 35, 6, 4],
  'vp-03': [2, 0, 51, 0, 1],
  'vp-04': [14, 7, 20, 9, 0],
  'vp-05': [0, 0, 12, 0, 0],
};
/** Come in and given to nobody yet. */
const unassigned = 5;
/** To the Government in 2015, all signed with a digital signature, most of them by both the agency and its head. */
const toGovernment = { issued: 60, both: 54 } as const;
/** Issued to others in 2017: of these some are on paper, and without a digital signature. */
const toOthers = { issued: 40, both: 25, agency: 9 } as const;

const office = 'H35.01';
const asOf = '2017-12-31';

/** The head of office sees who has what; one document went from desk to desk and from unit to unit. */
export function* laiChauDocuments(): Generator<SentEvent> {
  let number = 0;
  const paper = (official?: string): Paper => {
    number += 1;
    const urgency = number % 17 === 0 ? 'express' : number % 5 === 0 ? 'urgent' : 'normal';
    const code = `MP-2017-${String(number).padStart(4, '0')}`;
    return { code, unit: office, class: urgency, electronic: number % 10 !== 0, ...(official ? { official } : {}) };
  };
  for (const [official, [open, overdue, inTime, late, drafts]] of Object.entries(desks)) {
    for (let i = 0; i < open; i += 1) yield* incoming(paper(official), { ...window(i), handled: null });
    for (let i = 0; i < overdue; i += 1) yield* incoming(paper(official), { ...past(i), handled: null });
    for (let i = 0; i < inTime; i += 1) yield* incoming(paper(official), { ...handledOn(i, 0), online: i % 4 !== 0 });
    for (let i = 0; i < late; i += 1) yield* incoming(paper(official), handledOn(i, 1 + i));
    for (let i = 0; i < drafts; i += 1) yield* draft(paper(official), plusDays(asOf, -3 - i));
  }
  for (let i = 0; i < unassigned; i += 1) yield* incoming(paper(), { ...window(i), handled: null });
  yield* issued();
  yield* passedOn();
}

/** Open at the end of the year, due on its last day or after it. */
const window = (i: number) => ({ day: plusDays(asOf, -1 - (i % 5)), due: plusDays(asOf, i % 4) });
/** Open, and due before the last day; the first of them on the day before it. */
const past = (i: number) => ({ day: plusDays(asOf, -10 - i), due: plusDays(asOf, -1 - i) });
/** Handled so many days after the deadline; 0: on its very day. */
const handledOn = (i: number, after: number) => {
  const day = plusDays('2017-01-09', (i * 6) % 300);
  return { day, due: plusDays(day, 5), handled: plusDays(day, 5 + after) };
};

const drafter = (i: number) => `vp-0${1 + (i % 5)}`;

function* issued(): Generator<SentEvent> {
  for (let i = 0; i < toGovernment.issued; i += 1) {
    const code = `MP-CP-2015-${String(i + 1).padStart(3, '0')}`;
    const paper: Paper = { code, unit: office, official: drafter(i), docType: 'Báo cáo' };
    const signers = i < toGovernment.both ? (['head', 'agency'] as const) : (['agency'] as const);
    yield* outgoing(paper, { day: plusDays('2015-01-12', i * 5), signers, recipient: 'government' });
  }
  for (let i = 0; i < toOthers.issued; i += 1) {
    const [both, agency] = [i < toOthers.both, i < toOthers.both + toOthers.agency];
    const code = `MP-DI-2017-${String(i + 1).padStart(3, '0')}`;
    const paper: Paper = { code, unit: office, official: drafter(i), electronic: agency };
    const signers = both ? (['head', 'agency'] as const) : agency ? (['agency'] as const) : [];
    yield* outgoing(paper, { day: plusDays('2017-02-06', i * 7), signers });
  }
}

/** Until 27/12 on vp-05's desk, then in Sở Nội vụ: each day is counted where the document lay at its end. */
function* passedOn(): Generator<SentEvent> {
  const paper: Paper = { code: 'MP-2017-CHUYEN', unit: office, official: 'vp-05', class: 'urgent' };
  yield* incoming(paper, { day: '2017-12-20', due: '2017-12-29', handled: null });
  yield forwarded(paper, '2017-12-27', 'H35.02', 'snv-01');
}
