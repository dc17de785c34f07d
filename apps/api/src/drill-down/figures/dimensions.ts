import { BadRequestException } from '@nestjs/common';
import type { ProcedureLevel } from '@ioc/shared/figures/procedure-levels';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { type CaseFilter, unitsBelow } from '#drill-down/cases/case-list.js';
import { topicName } from '#drill-down/cases/case-list.sql.js';
import { sumsByChild } from '#drill-down/figures/sums-by-child.js';
import type { SumGrouping, SumQuestion } from '#drill-down/figures/sums-by.sql.js';
import { rekeyed } from '#ledger/add-sums.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import { bothFilters, type CaseFilters, type Role, roles } from '#ledger/case-filters.js';
import type { WindowSums } from '#ledger/sums.sql.js';

/** What a figure can be broken down by. The three roles: by the unit that decides, received or helped, of the whole province. */
export const dimensions = ['unit', 'topic', 'field', 'procedureLevel', 'channel', ...roles] as const;
export type Dimension = (typeof dimensions)[number];
export type FigureKind = CaseFilter['kind'];

/** Whether the parts are units, of which not everybody sees all. */
export const isOfUnits = (dimension: Dimension): boolean =>
  dimension === 'unit' || roles.some((role) => role === dimension);

type KeySums = ReadonlyMap<string, ReadonlyMap<string, WindowSums>>;

/** How a dimension is read, what its keys are called, and what a part is narrowed to; so that part and list agree. */
export interface Breakdown {
  readonly by: SumGrouping;
  /** The units to read, where a ledger of units answers; null: all. */
  readonly units: readonly string[] | null;
  readonly partsOf: (sums: KeySums) => KeySums;
  readonly nameOf: (key: string) => string;
  /** The setting in which a part's own figure is stated. */
  readonly within: (setting: EvaluationSetting, key: string) => EvaluationSetting;
}

export function breakdown(
  dimension: Dimension,
  kind: FigureKind,
  { unit, narrow, sight }: Omit<SumQuestion, 'window'>,
  catalogue: Catalogue,
): Breakdown {
  if (kind !== 'dossier' && dimension !== 'unit' && dimension !== 'topic')
    throw new BadRequestException(`${dimension}: chỉ phân được hồ sơ / tells dossiers apart only, not a ${kind}`);
  const units = (narrow.role ?? 'decides') === 'decides' ? unitsBelow(unit, catalogue) : null;
  const narrowing = (more: (key: string) => CaseFilters) => (setting: EvaluationSetting, key: string) => ({
    ...setting,
    narrow: bothFilters(setting.narrow ?? {}, more(key)),
  });
  switch (dimension) {
    case 'unit':
      return {
        by: { unitOf: narrow.role ?? 'decides' },
        units,
        partsOf: (sums) => sumsByChild(sums, unit.replace(/^=/, ''), catalogue, sight),
        nameOf: (key) => unitName(key, catalogue),
        within: (setting, key) => ({ ...setting, unit: asPart(key, unit, catalogue) }),
      };
    case 'topic':
      return {
        by: 'topic',
        units,
        partsOf: (sums) => sums,
        nameOf: (key) => topicName(kind, key, catalogue),
        within: narrowing((key) => ({ topics: [key] })),
      };
    case 'field':
      return {
        by: 'topic',
        units,
        partsOf: (sums) => rekeyed(sums, (topic) => [catalogue.procedures.get(topic)?.field ?? '-']),
        nameOf: (key) => (key === '-' ? 'Chưa rõ lĩnh vực' : key),
        within: narrowing((key) => ({ fields: [key] })),
      };
    case 'procedureLevel':
      return {
        by: 'topic',
        units,
        partsOf: (sums) => rekeyed(sums, (topic) => [catalogue.procedures.get(topic)?.level ?? '-']),
        nameOf: (key) => levelNames[key] ?? key,
        within: narrowing((key) => ({ procedureLevel: key as ProcedureLevel | '-' })),
      };
    case 'channel':
      return {
        by: 'channel',
        units,
        partsOf: (sums) => sums,
        nameOf: (key) => channelNames[key] ?? key,
        within: narrowing((key) => ({ channel: key })),
      };
    case 'decides':
    case 'received':
    case 'helped':
      return {
        by: { unitOf: dimension, isRole: true },
        units,
        partsOf: (sums) => sumsByChild(sums, narrow[dimension] ?? catalogue.province.rootUnit, catalogue, sight),
        nameOf: (key) => unitName(key, catalogue, dimension),
        within: (setting, key) => {
          const part = asPart(key, narrow[dimension] ?? catalogue.province.rootUnit, catalogue);
          return { ...setting, narrow: { ...setting.narrow, [dimension]: part } };
        },
      };
  }
}

/**
 * A part as lists ask for it: a unit with all below it, or, with '=' before its code, the unit alone: the asked unit's own
 * cases, and those of a code that the catalogue does not have.
 */
const asPart = (key: string, asked: string, { units }: Catalogue): string =>
  key === '-' || (key !== asked && units.has(key)) ? key : `=${key.replace(/^=/, '')}`;

const levelNames: Readonly<Record<string, string>> = {
  province: 'Cấp tỉnh',
  department: 'Sở, ngành',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  '-': 'Chưa rõ cấp',
} satisfies Record<ProcedureLevel | '-', string>;

const channelNames: Readonly<Record<string, string>> = {
  direct: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Bưu chính công ích',
  '-': 'Chưa rõ kênh',
};

const unknownUnit: Readonly<Record<Role, string>> = {
  decides: 'Chưa rõ đơn vị',
  received: 'Không ghi nơi tiếp nhận',
  helped: 'Không có đơn vị hỗ trợ',
};
export const unitName = (code: string, { units }: Catalogue, role: Role = 'decides'): string =>
  units.get(code)?.name ?? (code === '-' ? unknownUnit[role] : code);

/** The kind of case that an indicator counts. */
export const kindOf = ({ kinds }: Indicator): FigureKind =>
  (['complaint', 'task', 'document'] as const).find((kind) => kinds.includes(kind)) ?? 'dossier';
