import { toHex } from '#map/oklch';
import { bandColours, type ColourBand } from '#map/rate-scale';

/** Colours and the one unit of size, read from the wall's theme; the defaults stand for a page without a theme. */
export interface Palette {
  tone: 'dark' | 'light';
  sea: string;
  land: string;
  home: string;
  line: string;
  water: string;
  coast: string;
  quiet: string;
  text: string;
  attention: string;
  breach: string;
  unknown: string;
  focus: string;
  bands: Record<ColourBand, string>;
  /** CSS px of one minute of arc at the farthest seat. */
  arcmin: number;
  family: string;
}

/** Cap height of Be Vietnam Pro is 0,70 em. */
const capHeight = 0.7;
export const fontPx = (palette: Palette, minutes: number): number => (minutes * palette.arcmin) / capHeight;
export const font = (palette: Palette, minutes: number, weight = 400): string =>
  `${weight} ${fontPx(palette, minutes)}px ${palette.family}`;

/** Least text on a wall, and the text of a row (wall-design §1), in minutes of arc. */
export const leastText = 16;
export const rowText = 20;

const tones = {
  dark: {
    sea: toHex([0.165, 0.016, 245]),
    land: toHex([0.205, 0.008, 250]),
    home: toHex([0.262, 0.012, 250]),
    line: toHex([0.39, 0.015, 250]),
    water: toHex([0.31, 0.028, 240]),
    coast: toHex([0.46, 0.02, 245]),
    quiet: toHex([0.74, 0.012, 250]),
    text: toHex([0.95, 0.005, 250]),
    unknown: toHex([0.68, 0.06, 305]),
    focus: toHex([0.95, 0.005, 250]),
  },
  light: {
    sea: toHex([0.9, 0.014, 240]),
    land: toHex([0.945, 0.004, 250]),
    home: toHex([0.985, 0.003, 250]),
    line: toHex([0.78, 0.01, 250]),
    water: toHex([0.86, 0.028, 240]),
    coast: toHex([0.62, 0.025, 245]),
    quiet: toHex([0.45, 0.015, 250]),
    text: toHex([0.22, 0.015, 250]),
    unknown: toHex([0.5, 0.08, 305]),
    focus: toHex([0.22, 0.015, 250]),
  },
} as const;

/** Theme variables that the map takes over when the page defines them. */
const variables = {
  quiet: '--quiet',
  text: '--text',
  attention: '--attention',
  breach: '--breach',
  unknown: '--unknown',
} as const;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const tone = style.colorScheme === 'light' ? 'light' : 'dark';
  const bands = bandColours(tone);
  const base = { ...tones[tone], attention: bands.attention, breach: bands.breach };
  const own = Object.fromEntries(
    Object.entries(variables)
      .map(([role, name]) => [role, read(name)] as const)
      .filter(([, value]) => value !== ''),
  );
  return {
    ...base,
    ...own,
    tone,
    bands,
    arcmin: lengthOf(read('--arcmin')),
    family: style.fontFamily || "'Be Vietnam Pro', system-ui, sans-serif",
  };
}

/** A desk monitor at 0,6 m and 0,28 mm per px: what holds where no room is set. */
const deskArcmin = 0.623;
function lengthOf(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) && number > 0 ? number : deskArcmin;
}
