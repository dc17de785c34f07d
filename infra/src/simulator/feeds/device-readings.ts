import type { Device } from '@ioc/api/catalogue/subjects';
import { Dice } from '#simulator/dice.js';
import { round } from '#simulator/feeds/series.js';
import { dayName } from '#simulator/time/office.js';

/** What a device reads at a minute of a day; `day` counts from 1970, local. */
type Reads = (device: Device, day: number, minute: number) => number;

/** A number of its own for each device and day, between 0 and 1, that goes over smoothly from one day to the next. */
function drift(device: Device, day: number, minute: number): number {
  const [today, next] = [day, day + 1].map((at) => new Dice('drift', device.code, at).roll()) as [number, number];
  return today + (next - today) * (minute / 1440);
}

/** The rains of the north central coast: none in spring, floods from September to November. */
function season(day: number): number {
  const month = Number(dayName(day).slice(5, 7));
  return [0.15, 0.1, 0.1, 0.12, 0.2, 0.15, 0.15, 0.3, 0.8, 1, 0.9, 0.5][month - 1] ?? 0.2;
}

const readings: Readonly<Record<string, Reads>> = {
  'camera-online': ({ code }, day) => (new Dice('seen', code, day).chance(0.04) ? 0 : 1),
  'camera-violations': ({ code }, day, minute) =>
    Math.round(new Dice('violations', code, day).between(4, 40) * (minute / 1440)),
  'vn-aqi': (device, day, minute) => Math.round(24 + 70 * drift(device, day, minute) + 14 * rush(minute)),
  pm25: (device, day, minute) => round(8 + 28 * drift(device, day, minute) + 5 * rush(minute), 1),
  'water-level': (device, day, minute) => {
    const first = device.bands?.[1]?.from ?? 2;
    return round(first * (0.25 + 0.95 * season(day) * drift(device, day, minute)), 2);
  },
  'rain-24h': (device, day, minute) => round(130 * season(day) * drift(device, day, minute) ** 4, 1),
  'dc-power': ({ code }, day) => (new Dice('mains', code, day).chance(0.02) ? 0 : 1),
  'dc-temperature': (device, day, minute) => round(20 + 8 * drift(device, day, minute), 1),
  'dc-load': (device, day, minute) => Math.round(20 + 35 * drift(device, day, minute) + 25 * rush(minute)),
  'dc-storage': ({ code }, day) => round(52 + 20 * new Dice('full', code).roll() + (day % 365) / 40, 1),
  'reservoir-level': (device, day, minute) => round(58 + 36 * season(day) * drift(device, day, minute), 1),
};
/** Traffic is twice a day. */
const rush = (minute: number) => Math.exp(-(((minute - 460) / 90) ** 2)) + Math.exp(-(((minute - 1050) / 90) ** 2));

/** Minutes between two readings: a third of the silence that is normal for it, when watched; else four a day. */
const every = ({ expectedSeconds }: Device, fast: boolean) =>
  fast ? Math.max(5, Math.round(expectedSeconds / 180 / 5) * 5) : 360;

/** One device in twenty-five falls silent on a day at nine and is heard again at midnight. */
const isDumb = ({ code }: Device, day: number, minute: number) =>
  minute >= 540 && new Dice('dumb', code, day).chance(0.04);

/** One reading at a minute; 0 for what this file does not know. */
export const readDevice = (device: Device, indicator: string, day: number, minute: number): number =>
  readings[indicator]?.(device, day, minute) ?? 0;

/** Not all devices speak in the same minute. Asked every minute of every device, so it rolls no dice. */
const offsetOf = ({ code }: Device) => code.charCodeAt(code.length - 1) % 5;

export interface DeviceReading {
  readonly indicator: string;
  readonly value: number;
  readonly period: string;
}

/** What a device sends in a minute: all that it measures, under the day's series, so that a day has one row. Pure. */
export function readingsIn(device: Device, day: number, minute: number, fast: boolean): DeviceReading[] {
  if (minute % every(device, fast) !== offsetOf(device) || isDumb(device, day, minute)) return [];
  return device.indicators.flatMap((indicator) => {
    const reads = readings[indicator];
    return reads ? [{ indicator, value: reads(device, day, minute), period: dayName(day) }] : [];
  });
}
