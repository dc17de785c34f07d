import { BadRequestException } from '@nestjs/common';
import type { Catalogue } from '#catalogue/catalogue.js';
import { caseFilter, type ListQuery, roleColumn } from '#drill-down/cases/case-list.js';
import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import { measures } from '@ioc/shared/measures/measures';
import { type CaseFilters, filterWords, isByProcedure, type Role, chosenProcedures } from '#ledger/case-filters.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import { countingUnit } from '#measures/counting-unit.js';
import type { Sight } from '#identity/sight.js';
import { byKey, type KeySums, type LedgerWindow } from '#ledger/window.sql.js';

/**
 * What sums are stated apart by: the unit of a role, a procedure (or category), a channel. `isRole`: the unit that has the role
 * now, also of a measure that counts a case under another unit.
 */
export type SumGrouping = { readonly unitOf: Role; readonly isRole?: true } | 'topic' | 'channel';

/** Which cases in which window: of a unit (in the role that `narrow` says) with all below it, narrowed. */
export interface SumQuestion {
  readonly unit: string;
  readonly narrow: CaseFilters;
  readonly window: LedgerWindow;
  /** Where the sums are those of units: of these alone. Absent or null: of all. */
  readonly sight?: Sight | undefined;
}

type Teller = 'unit ledger' | 'topic ledger' | 'rows';

/**
 * Who can answer: the ledger of units, that of topics, or only the case rows, since a ledger that joined units with topics
 * would hardly aggregate (docs/decisions/0015). Where more than one can, a test holds them equal. Pure.
 */
export function groupingSql(
  by: SumGrouping,
  { unit, narrow }: Pick<SumQuestion, 'unit' | 'narrow'>,
  { province }: Catalogue,
): Teller {
  const whole = unit === province.rootUnit;
  const { decides, received, helped } = narrow;
  const otherUnits = decides ?? received ?? helped ?? (whole || narrow.role === 'decides' ? undefined : narrow.role);
  const groupedByOther = typeof by === 'object' && by.unitOf !== 'decides';
  if (otherUnits !== undefined || groupedByOther) return 'rows';
  if (by === 'topic' || isByProcedure(narrow)) return whole && typeof by !== 'object' ? 'topic ledger' : 'rows';
  return 'unit ledger';
}

/** Sums of measures by key, unknown ones under '-'. @throws BadRequestException where `known` cannot be answered */
export async function sumsBy(
  ledger: LedgerReads,
  catalogue: Catalogue,
  names: readonly string[],
  by: SumGrouping,
  units: readonly string[] | null,
  question: SumQuestion,
): Promise<KeySums> {
  const { narrow, window, sight = null } = question;
  const group = typeof by === 'object' ? 'unit' : by;
  switch (isCountedElsewhere(by, names) ? 'rows' : groupingSql(by, question, catalogue)) {
    case 'unit ledger':
      return ledger.window(
        names,
        window,
        { units: within(units, group === 'unit' ? sight : null), channel: narrow.channel },
        group === 'topic' ? 'unit' : group,
      );
    case 'topic ledger': {
      const part = { channel: narrow.channel, topics: chosenProcedures(narrow, catalogue) };
      return ledger.topics(names, window, part, group === 'unit' ? 'topic' : group);
    }
    case 'rows':
      if (window.known !== undefined) throw new BadRequestException(knownByLedgersOnly);
      return byKey(await fromRows(ledger.db, catalogue, [...new Set(names)], by, question));
  }
}

/** The ledger has such a count under the unit that it is counted for. */
const isCountedElsewhere = (by: SumGrouping, names: readonly string[]) =>
  typeof by === 'object' &&
  by.isRole === true &&
  names.some((name) => measures[name] !== undefined && countingUnit(measures[name]) !== undefined);

const within = (units: readonly string[] | null, sight: Sight) =>
  sight === null || units === null ? (units ?? sight) : units.filter((unit) => sight.includes(unit));

export const knownByLedgersOnly =
  'known: số theo thủ tục, lĩnh vực của một đơn vị, hoặc theo nơi tiếp nhận, được đếm từ hồ sơ hiện có nên không có bản "như đã biết khi đó" / ' +
  "one unit's procedures or fields, and where dossiers were received, are counted from case rows, which tell only what is known now";

/** One statement for all measures, so that they are counted at one instant while events come in. */
async function fromRows(
  db: Queryable,
  catalogue: Catalogue,
  names: readonly string[],
  by: SumGrouping,
  { unit, narrow, window: { from, to }, sight = null }: SumQuestion,
): Promise<{ key: string; measure: string; flow: number; all: number }[]> {
  const words = Object.fromEntries(filterWords(narrow)) as Partial<ListQuery>;
  const parameters: unknown[] = [];
  const counts = names.flatMap((measure) => {
    const of = measures[measure];
    if (!of) return [];
    const { kind } = of;
    const filter = caseFilter({ measure, unit, from, to, limit: 1, ...words }, kind, catalogue, to);
    const where = filter.where.replaceAll(/\$(\d+)/g, (_, place: string) => `$${parameters.length + Number(place)}`);
    parameters.push(...filter.parameters);
    const [name, key] = [`$${parameters.push(measure)}::text`, keyOf(by, of)];
    const seen =
      typeof by === 'object' && sight !== null ? ` and ${key} = any($${parameters.push(sight)}::text[])` : '';
    return [
      `select ${key} as key, ${name} as measure, count(*)::int as n from ${kind} where (${where})${seen} group by 1`,
    ];
  });
  if (counts.length === 0) return [];
  const rows = (await db.query(counts.join(' union all '), parameters)) as {
    key: string;
    measure: string;
    n: number;
  }[];
  return rows.map(({ n, ...row }) => ({ ...row, flow: n, all: n }));
}

/** The unit of a document or a complaint is the desk on which it lay on the day that its measure asks of. */
function keyOf(by: SumGrouping, of: CaseMeasure): string {
  if (typeof by !== 'object') return by === 'topic' ? measuredKinds[of.kind].topic : 'channel';
  const counted = by.isRole ? undefined : countingUnit(of);
  return `coalesce(${counted ?? roleColumn[by.unitOf]}, '-')`;
}
