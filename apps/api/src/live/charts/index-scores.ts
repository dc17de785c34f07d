import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { IndexChart, LostPoints } from '@ioc/shared/live/charts';
import type { PeriodKind } from '#calendar/periods.js';
import { windowOf } from '#calendar/window.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { readFacts } from '#drill-down/index766/index766-facts.js';
import { inputLevel } from '#drill-down/index766/index766-inputs.js';
import { usualIndexVersion } from '#drill-down/index766/usual-version.js';
import { evaluateIndex, type IndexScore } from '#indicators/index-766.js';
import { loadIndices } from '#indicators/load-index.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { PERIOD_KINDS } from '#pipes/period-kinds.token.js';

/** Index 766 of a unit for the year to date, as its page has it. */
@Injectable()
export class IndexScores {
  private readonly indices: ReturnType<typeof loadIndices>;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'CATALOGUE_DIR'>,
    @Inject(LedgerReads) private readonly ledger: LedgerReads,
    @Inject(PERIOD_KINDS) private readonly kinds: ReadonlyMap<string, PeriodKind>,
  ) {
    this.indices = loadIndices(join(config.CATALOGUE_DIR, 'indices/766'));
  }

  /** Null: this installation has not the version that is usual. */
  async read(key: string, unit: string, catalogue: Catalogue, today: string): Promise<IndexChart | null> {
    const index = this.indices.get(usualIndexVersion);
    if (!index) return null;
    const window = windowOf({}, this.kinds, today);
    const { facts } = await readFacts(this.ledger, { catalogue, index, unit, window }, [unit]);
    const level = inputLevel(catalogue.units.get(unit));
    return indexChart(key, evaluateIndex(index, level, facts.get(unit)?.inputs ?? {}), { ...window, name: index.name });
  }
}

/** Groups and components with what was lost of each. Pure. */
function indexChart(
  key: string,
  { score, known, max, groups }: Pick<IndexScore, 'score' | 'known' | 'max' | 'groups'>,
  { name, from, to }: { name: string; from: string; to: string },
): IndexChart {
  return {
    ...{ key, show: 'index', name, from, to, score, known, max },
    groups: groups.map((group) => ({
      ...{ code: group.code, name: group.name, max: group.max, score: group.score, known: group.known },
      components: group.components.map((one): LostPoints => ({
        code: one.code,
        name: one.name,
        max: one.max,
        score: one.score,
        lost: one.lost,
      })),
    })),
  };
}
