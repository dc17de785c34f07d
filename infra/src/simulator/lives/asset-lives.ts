import { Dice } from '#simulator/dice.js';
import type { Land } from '#simulator/lives/places.js';
import { placeIn } from '#simulator/lives/places.js';
import type { Actor, Cast } from '#simulator/people/cast.js';
import { dayOf, hourMs, minuteMs, minuteOf } from '#simulator/time/office.js';
import { type CloudEvent, timeOf, type Voice } from '#simulator/travel/cloud-event.js';

/** Days in which every thing of every layer is recorded once; a history is longer. */
const round = 14;
/** Minute of the day at which a day's share is recorded; minutes of an hour at which one thing breaks. */
const [recording, breaking] = [500, 20];

/** How many of a layer a commune has, what they are called, and whether they have a place and a condition. */
interface Make {
  readonly each: readonly [least: number, most: number];
  readonly name: (commune: string, number: number) => string;
  readonly placed: boolean;
  readonly works: boolean;
  readonly members?: readonly [least: number, most: number];
}
const schools = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS', 'Trường THPT'];
const made: Readonly<Record<string, Make>> = {
  'base-stations': { each: [4, 14], name: (of, n) => `Trạm BTS ${of} ${n} (mô phỏng)`, placed: true, works: true },
  'community-teams': {
    ...{ each: [1, 6] as const, name: (of: string, n: number) => `Tổ công nghệ số thôn ${n}, ${of} (mô phỏng)` },
    ...{ placed: false, works: false, members: [4, 9] as const },
  },
  schools: {
    each: [3, 4],
    name: (of, n) => `${schools[n - 1] ?? 'Trường'} ${of} (mô phỏng)`,
    placed: true,
    works: false,
  },
  'meeting-points': { each: [1, 1], name: (of) => `Điểm họp ${of} (mô phỏng)`, placed: true, works: true },
};
const unknown: Make = { each: [1, 1], name: (of, n) => `${of} ${n} (mô phỏng)`, placed: true, works: true };

interface Asset {
  readonly layer: string;
  readonly code: string;
  readonly commune: Actor;
  readonly number: number;
  readonly make: Make;
}

/** All things of the layers that come as events; the same for the same catalogue. */
export function assetsOf({ catalogue, communes }: Pick<Cast, 'catalogue' | 'communes'>): Asset[] {
  const layers = (catalogue.books?.layers ?? []).filter(({ of }) => of === 'assets');
  return layers.flatMap(({ code: layer }) => {
    const make = made[layer] ?? unknown;
    return communes.all.flatMap((commune) =>
      Array.from({ length: new Dice('assets', layer, commune.unit.code).int(...make.each) }, (_, i): Asset => {
        return { layer, code: `${layer}-${commune.unit.code}-${i + 1}`, commune, number: i + 1, make };
      }),
    );
  });
}

/** What is recorded of things in a minute, one list of events for each: a share of all each day, and now and then one breaks. Pure. */
export function assetLives(cast: Cast, assets: readonly Asset[], at: number, land: Land): CloudEvent[][] {
  const voice = cast.voiceOf('register');
  if (!voice || assets.length === 0) return [];
  const [day, minute] = [dayOf(at), minuteOf(at)];
  if (minute === recording)
    return assets.filter((_, i) => i % round === day % round).map((asset) => [recorded(asset, voice, at, land)]);
  if (minute % 60 !== breaking || minute < 420 || minute > 1200) return [];
  const dice = new Dice('break', at);
  const asset = assets[dice.int(0, assets.length - 1)];
  if (!asset?.make.works) return [];
  const again = at + dice.int(1, 5) * hourMs;
  return [[said(asset, voice, at, { state: 'faulty' }), said(asset, voice, again, { state: 'working' })]];
}

function recorded(asset: Asset, voice: Voice, at: number, land: Land): CloudEvent {
  const { code, commune, number, make } = asset;
  const dice = new Dice('asset', code);
  const pin = make.placed ? placeIn(commune.unit, dice, land) : null;
  const today = new Dice('asset', code, dayOf(at));
  const state = today.chance(0.02) ? 'faulty' : today.chance(0.01) ? 'stopped' : 'working';
  return said(asset, voice, at, {
    ...{ title: make.name(commune.unit.shortName, number), unit: commune.written },
    ...(pin ? { place: { lat: pin.lat, lon: pin.lon } } : {}),
    ...(make.works ? { state } : {}),
    ...(make.members ? { members: dice.int(...make.members) } : {}),
  });
}

const said = ({ layer, code }: Asset, voice: Voice, at: number, data: CloudEvent['data']): CloudEvent => ({
  ...{
    specversion: '1.0',
    id: `${code}/${data['title'] === undefined ? String(data['state']) : 'recorded'}@${Math.floor(at / minuteMs)}`,
    source: `urn:ioc:source:${voice.code}`,
  },
  ...{ type: 'vn.ioc.register.asset-recorded.v1', subject: code, time: timeOf(voice, at) },
  ...{ datacontenttype: 'application/json', data: { layer, ...data } },
});
