import type { EditedPanel, GridPlace } from '#scene-editor/arrangement';

/** The fields of a panel's question, each with a control of its own. */
export type PanelField =
  | 'figure'
  | 'figures'
  | 'unit'
  | 'layer'
  | 'as'
  | 'shape'
  | 'of'
  | 'by'
  | 'kind'
  | 'title'
  | 'titleEn'
  | 'text'
  | 'textEn';

/** What each kind of panel asks, as in scenes.yaml. */
export const fieldsOfKind = {
  figure: ['figure', 'unit'],
  figures: ['figures', 'unit'],
  map: ['layer', 'as', 'shape'],
  league: ['of'],
  series: ['figure', 'unit', 'by', 'title', 'titleEn'],
  days: ['figure', 'unit', 'title', 'titleEn'],
  bars: ['figure', 'of', 'title', 'titleEn'],
  multiples: ['figure', 'of', 'by', 'title', 'titleEn'],
  due: ['kind', 'unit'],
  radar: ['kind', 'unit'],
  funnel: ['unit'],
  index: ['unit'],
  feed: [],
  clock: [],
  text: ['text', 'textEn'],
} as const satisfies Record<string, readonly PanelField[]>;
export type PanelKind = keyof typeof fieldsOfKind;
export const panelKinds = Object.keys(fieldsOfKind) as readonly PanelKind[];

/** What a panel may leave out. */
const optional: readonly PanelField[] = ['unit', 'title', 'titleEn', 'as'];
/** What a new panel begins with, where its kind has the field. */
const first: Partial<Record<PanelField, unknown>> = {
  ...{ layer: 'on-time', shape: 'circles', of: 'departments', by: 'month', kind: 'dossier' },
  ...{ text: '…', textEn: '…' },
};

/** A new panel; `figure`: the indicator that it shows at first. Pure. */
export function newPanel(show: PanelKind, at: GridPlace, figure: string): EditedPanel {
  const start: Partial<Record<PanelField, unknown>> = { ...first, figure, figures: [figure] };
  const fields = fieldsOfKind[show].filter((field) => !optional.includes(field));
  return { show, at: [...at], ...Object.fromEntries(fields.map((field) => [field, start[field]])) };
}

/** Sets a field; an empty one that may be left out is left out. Pure. */
export function withField(panel: EditedPanel, field: PanelField, value: unknown): EditedPanel {
  const { [field]: _, ...others } = panel;
  return value === '' && optional.includes(field) ? (others as EditedPanel) : { ...panel, [field]: value };
}
