import { join } from 'node:path';
import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import { smallDenominator } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import type { AnsweredWindow } from '#calendar/window.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { explain, officialOf } from '#drill-down/index766/index766-answer.js';
import { usualIndexVersion } from '#drill-down/index766/usual-version.js';
import { type Ask, type Facts, procedureSets, readFacts } from '#drill-down/index766/index766-facts.js';
import { inputLevel, type ProcedureMeasure } from '#drill-down/index766/index766-inputs.js';
import { evaluateIndex, type ScoreIndex } from '#indicators/index-766.js';
import { loadIndices } from '#indicators/load-index.js';
import { competitionRanks } from '#indicators/ranking.js';
import { oneMore } from '#indicators/what-if.js';
import type { Sight } from '#identity/sight.js';
import { LedgerReads } from '#ledger/ledger-reads.js';

/** A query whose unit and window were resolved. */
export interface IndexQuestion {
  readonly unit: string;
  readonly window: AnsweredWindow;
  readonly version: string;
}
/** Index 766 from events: provisional (tạm tính), explained to the last dossier, beside what the portal published. */
@Injectable()
export class Index766 {
  private readonly indices: ReadonlyMap<string, ScoreIndex>;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(CONFIG) config: Pick<Config, 'CATALOGUE_DIR'>,
    @Inject(LedgerReads) private readonly ledger: LedgerReads = new LedgerReads(db),
  ) {
    this.indices = loadIndices(join(config.CATALOGUE_DIR, 'indices/766'));
  }

  /** Versions side by side are asked one by one; they are never subtracted from each other. */
  async score(query: IndexQuestion) {
    const ask = this.ask(query);
    const { index, unit, window, catalogue } = ask;
    const { facts, sources } = await readFacts(this.ledger, ask, [unit]);
    const { inputs, origins, seen } = facts.get(unit) as Facts;
    const level = inputLevel(catalogue.units.get(unit));
    const scored = evaluateIndex(index, level, inputs);
    return {
      ...head(ask),
      level,
      status: 'provisional' as const,
      ...sources,
      score: scored.score,
      known: scored.known,
      max: scored.max,
      missing: scored.missing,
      official: officialOf(scored.score, seen.get('OVERALL')),
      groups: explain(index, scored, origins, seen, { unit, from: window.from, to: window.to }),
    };
  }

  /**
   * Departments and communes below a unit, ranked apart (1-2-2-4). Equal ground: those for whom the same is known.
   * A rank compares all of the class, so all are read; of the others the answer says how many they are.
   */
  async units(query: IndexQuestion, sight: Sight) {
    const ask = this.ask(query);
    const { catalogue, index } = ask;
    const children = [...catalogue.units.values()].filter(
      ({ parent, validTo }) => parent === ask.unit && (validTo === null || validTo >= ask.window.from),
    );
    const { facts, sources } = await readFacts(
      this.ledger,
      ask,
      children.map(({ code }) => code),
    );
    const rows = children.map((unit) => {
      const level = inputLevel(unit);
      const { inputs, seen, received } = facts.get(unit.code) as Facts;
      const { score, known, missing, groups } = evaluateIndex(index, level, inputs);
      const byGroup = groups.map((group) => ({ code: group.code, known: group.known, score: group.score }));
      const official = officialOf(score, seen.get('OVERALL'));
      return { unit: unit.code, name: unit.name, level, received, score, known, missing, groups: byGroup, official };
    });
    const classes = (['department', 'commune'] as const).map((level) => {
      const members = rows.filter((row) => row.level === level);
      const ground = commonGround(members.filter(({ received }) => received >= smallDenominator));
      const ranks = competitionRanks(members, (row) =>
        row.received >= smallDenominator && row.missing.join() === ground ? row.known : null,
      );
      return {
        level,
        missing: ground === '' ? [] : ground.split(','),
        units: ranks
          .filter(({ item }) => sight === null || sight.includes(item.unit))
          .map(({ item, rank, of }) => ({ ...item, rank, of, small: item.received < smallDenominator })),
      };
    });
    return { ...head(ask), ...sources, classes };
  }

  /** What `n` more good cases of a kind would add; one dossier on time moves progress and satisfaction both. */
  async whatIf(query: IndexQuestion, kind: string, n: number) {
    const ask = this.ask(query);
    const { catalogue, index, unit } = ask;
    const kinds = [...new Set(index.groups.flatMap(({ components }) => components.flatMap(({ movedBy }) => movedBy)))];
    if (!kinds.includes(kind)) throw new BadRequestException(oneOf('case', kinds.sort()));
    const { facts } = await readFacts(this.ledger, ask, [unit]);
    const { inputs } = facts.get(unit) as Facts;
    const level = inputLevel(catalogue.units.get(unit));
    const { before, after, gain, changes } = oneMore(index, level, inputs, kind, n);
    const knownGain = Math.round((after.known - before.known) * 100) / 100;
    const scores = ({ score, known }: typeof before) => ({ score, known });
    return { ...head(ask), case: kind, n, before: scores(before), after: scores(after), gain, knownGain, changes };
  }

  /** The procedures behind a count of procedures. */
  async procedures(query: Omit<IndexQuestion, 'version'>, measure: ProcedureMeasure) {
    const { catalogue, unit, window } = this.ask({ ...query, version: usualIndexVersion });
    const rows = await procedureSets(this.db, catalogue, [unit], window, [measure]);
    const found = rows.get(unit)?.get(measure) ?? [];
    return { total: found.length, rows: found.map(({ code, name, field }) => ({ code, name, field })) };
  }

  private ask({ version, ...of }: IndexQuestion): Ask {
    const index = this.indices.get(version);
    if (!index) throw new BadRequestException(oneOf('version', [...this.indices.keys()]));
    return { catalogue: this.holder.current, index, ...of };
  }
}

const head = ({ catalogue, index, unit, window }: Ask) => ({
  index: index.code,
  name: index.name,
  version: index.version,
  formula: `${index.code}@${index.version}`,
  basis: index.basis,
  unit,
  unitName: catalogue.units.get(unit)?.name ?? unit,
  window,
});

/** What most units of a class lack; those that lack something else stand on other ground and get no rank. */
function commonGround(rows: readonly { missing: readonly string[] }[]): string {
  const votes = new Map<string, number>();
  for (const { missing } of rows) votes.set(missing.join(), (votes.get(missing.join()) ?? 0) + 1);
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

const oneOf = (word: string, known: readonly string[]) =>
  `${word}: cần một trong / expected one of ${known.join(', ')}`;
