import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { localDay } from '#calendar/local-day.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ownUnit } from '#catalogue/own-unit.js';
import { filterProcedures } from '#catalogue/procedure-filter.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';

const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item));
const Flag = z.stringbool({ truthy: ['true'], falsy: ['false'] });

export const ProcedureQuery = z.strictObject({
  level: z.enum(procedureLevels).optional().describe('level that decides'),
  unit: z.string().optional().describe('deciding unit; its descendants are included'),
  field: z.string().optional().describe('field of administration (lĩnh vực)'),
  online: list(z.enum(['full', 'partial', 'none']))
    .optional()
    .describe('joined by commas'),
  serviceLevel: list(z.coerce.number<string>().int().min(1).max(4))
    .optional()
    .describe('level of online service, e.g. 3,4'),
  nationalPortal: Flag.optional(),
  oneStop: Flag.optional(),
  fee: Flag.optional(),
  used: Flag.optional().describe('true: only those with a dossier in work in the window (carried over or received)'),
  from: QueryDay.optional().describe('first local day of that window'),
  to: QueryDay.optional().describe('its last local day; absent: today'),
  after: z.string().optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

/** Procedures of the catalogue that match, and of these the ones in work during a window. */
@Injectable()
export class ProcedureList {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  /** @throws BadRequestException for an unknown unit */
  async read(query: ProcedureQuery) {
    const catalogue = this.holder.current;
    const { used, from, to, after, limit, ...filter } = query;
    if (filter.unit !== undefined) ownUnit(filter.unit, catalogue);
    const matching = filterProcedures(catalogue, filter);
    const inWork = used === undefined ? null : await this.inWork(filter.unit, from, to);
    const all = inWork ? matching.filter(({ code }) => inWork.has(code) === used) : matching;
    const begin = after === undefined ? 0 : all.findIndex(({ code }) => code === after) + 1;
    const rows = all.slice(begin, begin + limit).map(({ weight: _weight, ...row }) => row);
    const next = begin + limit < all.length ? (rows.at(-1)?.code ?? null) : null;
    return { total: all.length, version: catalogue.version, rows, next };
  }

  /** Procedures of the dossiers that were open when the window began or came in during it. */
  private async inWork(
    unit: string | undefined,
    from = '0001-01-01',
    to = localDay(new Date().toISOString()),
  ): Promise<Set<string>> {
    const ask = { measure: 'dossier.received', unit, to, limit: 1 };
    const { where, parameters } = caseFilter(ask, 'dossier', this.holder.current, to);
    const begin = `$${parameters.push(from)}::date`;
    const rows = (await this.db.query(
      `select distinct procedure from dossier
       where ${where} and (received_day >= ${begin} or finished_day is null or finished_day >= ${begin})`,
      parameters,
    )) as { procedure: string }[];
    return new Set(rows.map(({ procedure }) => procedure));
  }
}
