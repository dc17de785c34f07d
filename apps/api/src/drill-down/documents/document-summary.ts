import type { DocumentSummary } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';
import { caseFilter, unitsBelow } from '#drill-down/cases/case-list.js';
import { classNames } from '#drill-down/documents/class-names.js';
import {
  countedOf,
  documentList,
  type DocumentQuestion,
  readUnitSums,
  shareOf,
  type DocumentSums,
} from '#drill-down/documents/document-question.js';
import { documentLevels, documentLevel } from '#drill-down/documents/level.js';
import { sumsByChild } from '#drill-down/figures/sums-by-child.js';
import { addedUp } from '#ledger/add-sums.js';
import type { UnitSums } from '#ledger/setting.js';
import type { Sight } from '#identity/sight.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';

const classes = ['normal', 'urgent', 'express'] as const;
const byClass = ['incoming', 'outgoing', 'drafted', 'drafts', 'open', 'overdue'] as const;

/** What came in, went out and was drafted, by class; shares of signatures; and each unit below, which sum to the whole. */
export async function readSummary(
  ledger: LedgerReads,
  catalogue: Catalogue,
  question: DocumentQuestion,
  sight: Sight,
): Promise<DocumentSummary> {
  const byUnit = await readUnitSums(ledger, question, unitsBelow(question.unit, catalogue));
  const parts = sumsByChild(byUnit, question.unit, catalogue);
  const sums = addedUp(parts.values());
  const count = (name: string) => countedOf(name, sums, question);
  const share = (name: string) => shareOf(name, sums, question);
  return {
    ...question,
    heard: await isHeard(ledger.db),
    classes: await readClasses(ledger.db, catalogue, question),
    total: {
      incoming: count('incoming'),
      outgoing: count('outgoing'),
      drafted: count('drafted'),
      open: count('open'),
      overdue: count('overdue'),
      drafts: count('drafts'),
      handled: count('handled'),
    },
    shares: {
      signedBoth: share('signed-both'),
      signed: share('signed'),
      governmentSigned: share('to-government-signed'),
      electronic: share('electronic'),
      handledLate: share('handled-late'),
      handledOnline: share('handled-online'),
    },
    levels: levelRows(byUnit, catalogue, question),
    units: [...(sight === null ? parts : sumsByChild(byUnit, question.unit, catalogue, sight))].map(([unit, own]) =>
      unitRow(unit, own, catalogue, question),
    ),
  };
}

async function isHeard(db: Queryable): Promise<boolean> {
  const [row] = (await db.query(`select exists(select from document where begun_at is not null) as heard`)) as [
    { heard: boolean },
  ];
  return row.heard;
}

/** Levels that have handled anything; the documents of units that the catalogue does not know are in no level. */
function levelRows(
  byUnit: ReadonlyMap<string, UnitSums>,
  catalogue: Catalogue,
  question: DocumentQuestion,
): DocumentSummary['levels'] {
  return documentLevels.flatMap((level) => {
    const own = new Map([...byUnit].filter(([unit]) => documentLevel(unit, catalogue) === level));
    const sums = addedUp(own.values());
    const share = (name: string) => shareOf(name, sums, question, { level });
    const row = { level, handledOnline: share('handled-online'), handledLate: share('handled-late') };
    return row.handledOnline.denominator > 0 ? [row] : [];
  });
}

function unitRow(
  unit: string,
  sums: DocumentSums,
  { units }: Catalogue,
  question: DocumentQuestion,
): DocumentSummary['units'][number] {
  const found = units.get(unit);
  // '=': the unit alone, without the units below it, which have rows of their own.
  const of = { ...question, unit: unit === question.unit || !found ? `=${unit}` : unit };
  return {
    unit,
    name: found?.name ?? (unit === '-' ? 'Chưa rõ đơn vị' : unit),
    kind: found?.kind ?? null,
    incoming: countedOf('incoming', sums, of),
    outgoing: countedOf('outgoing', sums, of),
    open: countedOf('open', sums, of),
    overdue: countedOf('overdue', sums, of),
    handledLate: shareOf('handled-late', sums, of),
    signedBoth: shareOf('signed-both', sums, of),
  };
}

/** The ledgers know the class or the unit; both at once are stated by the documents. */
async function readClasses(
  db: Queryable,
  catalogue: Catalogue,
  question: DocumentQuestion,
): Promise<DocumentSummary['classes']> {
  const { unit, from, asOf } = question;
  const found = new Map<string, number>();
  for (const name of byClass) {
    const words = { measure: `document.${name}`, unit, from, to: asOf, limit: 1 };
    const { where, parameters } = caseFilter(words, 'document', catalogue, asOf);
    const sql = `select class, count(*)::int as n from document where ${where} group by class`;
    const rows = (await db.query(sql, parameters)) as { class: string; n: number }[];
    for (const row of rows) found.set(`${row.class} ${name}`, row.n);
  }
  const counted = (of: string, name: string) => ({
    value: found.get(`${of} ${name}`) ?? 0,
    list: documentList([name], question, { class: of }),
  });
  return classes.map((of) => ({
    class: of,
    name: classNames[of] ?? of,
    incoming: counted(of, 'incoming'),
    outgoing: counted(of, 'outgoing'),
    drafted: counted(of, 'drafted'),
    drafts: counted(of, 'drafts'),
    open: counted(of, 'open'),
    overdue: counted(of, 'overdue'),
  }));
}
