/** A colour by lightness 0–1, chroma and hue in degrees (OKLCH): equal steps look equal, which sRGB's do not. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];
/** Linear light, each channel 0–1. */
export type Linear = readonly [red: number, green: number, blue: number];

/** Björn Ottosson's OKLab, published matrices. Channels outside sRGB are clipped. */
export function toLinear([lightness, chroma, hue]: Oklch): Linear {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** '#rrggbb': understood by every browser a wall may still run. */
export const toHex = (colour: Oklch): string =>
  '#' +
  toLinear(colour)
    .map((channel) =>
      Math.round(encode(channel) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));
const encode = (channel: number): number =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

/** Relative luminance and contrast ratio after WCAG 2. */
const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
export function contrast(a: Oklch, b: Oklch): number {
  const [x, y] = [luminance(toLinear(a)) + 0.05, luminance(toLinear(b)) + 0.05];
  return x > y ? x / y : y / x;
}
