import type { DueKind } from '@ioc/shared/live/charts';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';
import { address } from '#api/question';
import type { MarkTarget } from '#map/layer-marks';
import type { UnitRow } from '@ioc/shared/live/tables';

/** Where a thing on the wall leads. Each is an address that can be shared. */
export const figureHref = (indicator: string) => `/figures/${encodeURIComponent(indicator)}`;
export const unitFigureHref = (indicator: string, unit: string) =>
  `${figureHref(indicator)}/units/${encodeURIComponent(unit)}`;
/** A figure of a unit, or of the whole province where it is null. */
export const figureOfHref = (indicator: string, unit: string | null) =>
  unit === null ? figureHref(indicator) : unitFigureHref(indicator, unit);
export const complaintHref = (code: string) => `/complaints/${encodeURIComponent(code)}`;
export const leagueHref = (row: UnitRow) => unitFigureHref(row.onTime.indicator, row.key);
export const layerHref = (layer: string, unit?: string | null) =>
  `/layers/${encodeURIComponent(layer)}${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`;

/** A thing leads to the record that said it, an area to its list; a standing fact to the list of its layer. */
export function markHref(layer: string, target: MarkTarget): string {
  if (target.kind === 'area') return layerHref(layer, target.area.unit);
  const record = target.kind === 'thing' ? target.thing.record : null;
  if (record === null) return layerHref(layer, target.kind === 'thing' ? target.thing.unit : null);
  return `/events/${encodeURIComponent(record.topic)}/${record.partition}/${record.offset}`;
}

/** The unit that a panel is about, with all below it; null: the whole province. */
export const ofUnit = ({ code, name }: PanelUnit) => (name === null ? null : code);

const lists = { dossier: '/dossiers', complaint: '/complaints', task: '/tasks', document: '/documents/list' } as const;
interface DueAsked {
  readonly unit: string | null;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}
/** A unit without those below it; cases that have none are named as they are. */
export const oneUnit = (unit: string) => (unit === '-' ? unit : `=${unit}`);
/** What falls due on some days, as many as `count`. */
export const dueHref = (kind: DueKind, { unit, from, to, count }: DueAsked) =>
  address(lists[kind], { measure: `${kind}.falls-due`, unit, from, to, count: String(count) });
/** What of it is foretold to be late. */
export const atRiskHref = ({ unit, from, to }: DueAsked) => address('/at-risk', { unit, from, to });
export const indexHref = (unit: string | null) => address('/indices/766', { unit });
export const statesHref = (unit: string | null) => address('/dossiers/states', { unit });
/** Dossiers that are in a state now. */
export const stateHref = (status: string, unit: string | null, count: number) =>
  address(lists.dossier, { measure: 'dossier.known', status, unit, count: String(count) });
/** Open cases of a kind, of a unit or of the whole province. */
export const openHref = (kind: DueKind, unit: string | null) => address(lists[kind], { measure: `${kind}.open`, unit });
