import type { Counted, DocumentOfficials } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';
import { caseFilter, unitsBelow } from '#drill-down/cases/case-list.js';
import { deskAt, deskDay } from '#measures/counting-unit.js';
import {
  countedOf,
  documentList,
  type DocumentQuestion,
  readUnitSums,
} from '#drill-down/documents/document-question.js';
import { documentMeasures } from '@ioc/shared/measures/document-measures';
import { addedUp } from '#ledger/add-sums.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';

const names = {
  open: 'open',
  overdue: 'overdue',
  drafts: 'drafts',
  handled: 'handled',
  handledLate: 'handled-late',
  issued: 'outgoing',
} as const;
type Name = keyof typeof names;
type Row = DocumentOfficials['officials'][number];

/**
 * Who has what on the desk at the end of `asOf`, and who handled and issued what since `from`. The rows are stated by the
 * documents, the total by the day ledger: two books, so that a difference would show.
 */
export async function readOfficials(
  ledger: LedgerReads,
  catalogue: Catalogue,
  question: DocumentQuestion,
): Promise<DocumentOfficials> {
  const counts = new Map<string, Map<Name, number>>();
  for (const name of Object.keys(names) as Name[]) {
    for (const { official, n } of await countByOfficial(ledger.db, catalogue, question, names[name])) {
      const of = counts.get(official) ?? new Map<Name, number>();
      counts.set(official, of.set(name, n));
    }
  }
  const units = unitsBelow(question.unit, catalogue);
  for (const { code, unit } of catalogue.books.officials)
    if ((units === null || units.includes(unit)) && !counts.has(code)) counts.set(code, new Map());
  const sums = addedUp((await readUnitSums(ledger, question, units)).values());
  const desk = (counted: (name: Name) => Counted) =>
    Object.fromEntries((Object.keys(names) as Name[]).map((name) => [name, counted(name)])) as Record<Name, Counted>;
  const rows = [...counts].map(([official, of]): Row => {
    const list = (name: Name) => documentList([names[name]], question, { official });
    return {
      official,
      ...known(official, catalogue),
      ...desk((name) => ({ value: of.get(name) ?? 0, list: list(name) })),
    };
  });
  return {
    ...question,
    total: desk((name) => countedOf(names[name], sums, question)),
    officials: rows.sort(byWork),
  };
}

/** Most overdue first, then most open; nobody's documents last, since no official answers for them. */
const byWork = (a: Row, b: Row) =>
  Number(a.official === '-') - Number(b.official === '-') ||
  b.overdue.value - a.overdue.value ||
  b.open.value - a.open.value ||
  (a.official < b.official ? -1 : 1);

function known(official: string, { books, units }: Catalogue) {
  const found = books.officials.find(({ code }) => code === official);
  const unit = found?.unit ?? null;
  const unitName = unit === null ? null : (units.get(unit)?.name ?? unit);
  return { position: found?.position ?? null, name: found?.name ?? null, unit, unitName };
}

function countByOfficial(
  db: Queryable,
  catalogue: Catalogue,
  { unit, from, asOf }: DocumentQuestion,
  name: (typeof names)[Name],
): Promise<{ official: string; n: number }[]> {
  const measure = `document.${name}` as const;
  const { where, parameters } = caseFilter({ measure, unit, from, to: asOf, limit: 1 }, 'document', catalogue, asOf);
  const desk = deskAt('desk_officials', deskDay(documentMeasures[measure]));
  return db.query(`select ${desk} as official, count(*)::int as n from document where ${where} group by 1`, parameters);
}
