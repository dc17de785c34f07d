import { BadRequestException } from '@nestjs/common';
import { type DossierStatus, dossierStatuses } from '@ioc/shared/events/dossier-states';
import * as z from 'zod';
import { dossierStateMeasures } from '@ioc/shared/measures/dossier-measures';
import type { CaseMeasure, MeasuredKind } from '@ioc/shared/measures/measure';
import { measureSql } from '#measures/measure-sql.js';

/** Words of a list that look at the state of a dossier as it is now. */
export const StateWords = {
  status: z
    .string()
    .max(200)
    .optional()
    .describe('dossiers alone: states of today, joined by commas, e.g. fee,supplement'),
  reception: z.enum(['before', 'after']).optional().describe('dossiers alone: not received (yet), or received'),
  source: z.string().max(200).optional().describe('dossiers alone: the source that told the dossier first'),
};
type Asked = { [Word in keyof typeof StateWords]?: string | undefined };

/** A dossier that some event gave a state; one whose every event was taken back has none. */
export const hasKnownState = measureSql(dossierStateMeasures['dossier.known']);
/** A dossier of which at least one event counts; any other is none, and in no count. */
export const isCase = `not coalesce((state->>'none')::boolean, false)`;
/** When a dossier began, received or not: the order of lists by state. One that has neither stands last, as of 1970. */
export const stateBegun = `coalesce(received_at, registered_at, timestamptz '1970-01-01 00:00:00+00')`;

/** Lists by state, of all dossiers that are known, also of those that no ledger counts because they were not received. */
export const stateMeasures: Readonly<Record<string, CaseMeasure>> = dossierStateMeasures;

/** @throws BadRequestException for another kind, an unknown state, or a day of which states are not known any more */
export function stateConditions(
  { status, reception, source }: Asked,
  { kind, to, today, measures }: { kind: MeasuredKind; to: string; today: string; measures: readonly string[] },
  parameters: unknown[],
): string[] {
  const ofState = measures.some((name) => name in stateMeasures);
  if (status === undefined && reception === undefined && source === undefined && !ofState) return [];
  if (kind !== 'dossier')
    throw new BadRequestException('status: chỉ hồ sơ có trạng thái này / only dossiers have such a state');
  if (to < today) throw new BadRequestException(notThen(to));
  const conditions: string[] = [];
  if (status !== undefined) conditions.push(`status = any($${parameters.push(statesOf(status))}::text[])`);
  if (reception !== undefined) conditions.push(`received_day is ${reception === 'after' ? 'not null' : 'null'}`);
  if (source !== undefined) conditions.push(`source = $${parameters.push(source)}`);
  return conditions;
}

function statesOf(text: string): DossierStatus[] {
  const asked = text.split(',');
  const strange = asked.find((one) => !dossierStatuses.some((status) => status === one));
  if (strange !== undefined) {
    const known = dossierStatuses.join(', ');
    throw new BadRequestException(`status: không có trạng thái ${strange} / no such state; ${known}`);
  }
  return asked as DossierStatus[];
}

export const notThen = (day: string): string =>
  `asOf: trạng thái từng hồ sơ chỉ biết được ở hiện tại, không trả lời cho ngày ${day}; số tiếp nhận, đã giải quyết và ` +
  `đang giải quyết của ngày cũ có ở /api/figures và /api/reports/ii06a / states are known of today alone`;
