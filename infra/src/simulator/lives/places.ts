import type { Unit } from '@ioc/api/catalogue/catalogue';
import type { Dice } from '#simulator/dice.js';

/** Whether a point lies on the province's land; WGS 84 degrees. */
export type Land = (lat: number, lon: number) => boolean;
export interface Pin {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy?: number;
}

const degreesPerKm = 1 / 111.2;
const spreadKm = 2;

/** A place that people complain about: around the commune's centre, on land. */
export function placeIn(unit: Unit, dice: Dice, land: Land): Pin | null {
  if (unit.lat === null || unit.lon === null) return null;
  const accuracy = Math.round(dice.between(4, 60));
  for (let tries = 0; tries < 12; tries++) {
    const lat = unit.lat + dice.normal() * spreadKm * degreesPerKm;
    const lon = unit.lon + (dice.normal() * spreadKm * degreesPerKm) / Math.cos((unit.lat * Math.PI) / 180);
    if (land(lat, lon)) return { lat: round(lat), lon: round(lon), accuracy };
  }
  return { lat: unit.lat, lon: unit.lon, accuracy };
}

/**
 * The pin as it arrives. One in eleven is no place at all: none given, (0,0) from a phone without a fix, latitude and
 * longitude swapped, or a photo taken elsewhere (domain §3).
 */
export function pinned(place: Pin | null, dice: Dice): Pin | null {
  const luck = dice.roll();
  if (place === null || luck < 0.04) return null;
  if (luck < 0.055) return { lat: 0, lon: 0 };
  if (luck < 0.07) return { lat: place.lon, lon: place.lat };
  if (luck < 0.085)
    return dice.pick([
      { lat: 21.0285, lon: 105.8542 },
      { lat: 10.7769, lon: 106.7009 },
      { lat: 17.5, lon: 108.6 },
    ]);
  return place;
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
