/**
 * The map alone with made-up rows, for looking and measuring; not part of the build. `npx vite --config dev-map/vite.config.mts`
 * in apps/wall, then /?points=500&layer=on-time&shape=hexes&controls=1&width=960&height=640&arcmin=0.623&theme=light
 */
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '#ui/theme.css';
import type { ComplaintPoint, LiveTables, TableName, UnitRow } from '@ioc/shared/live/tables';
import { LiveContext, type Live } from '#live/use-live';
import { ProvinceMap } from '#map/province-map';
import type { MapLayer, MapShape } from '#map/stage';
import { madeComplaints, madeUnits, type Place } from './rows';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'dark';
document.documentElement.style.setProperty('--arcmin', `${number('arcmin', 0.6233)}px`);

const { units: places } = (await (await fetch('/api/map/units')).json()) as { units: Place[] };
const tables: Partial<LiveTables[TableName][] | Record<TableName, unknown[]>> = {};
const held: Record<string, readonly unknown[]> = {
  units: query.has('blank') ? [] : madeUnits(places),
  complaints: madeComplaints(places, number('points', 500)),
  map: [
    {
      key: 'summary',
      openComplaints: number('points', 500) + 37,
      located: number('points', 500),
      noPlace: 23,
      hidden: 14,
    },
  ],
};
void tables;
const listeners = new Set<() => void>();
const store = {
  rows: (table: string) => held[table] ?? null,
  subscribe: (_: string, listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
};
/** For the measuring script: other rows, as a delta would bring them. */
Object.assign(window, {
  setComplaints: (change: (rows: readonly ComplaintPoint[]) => ComplaintPoint[]) => {
    held['complaints'] = change(held['complaints'] as ComplaintPoint[]);
    for (const listener of listeners) listener();
  },
  setUnits: (rows: UnitRow[]) => ((held['units'] = rows), listeners.forEach((one) => one())),
});

createRoot(document.getElementById('root')!).render(
  <LiveContext value={{ store } as unknown as Live}>
    <div style={{ width: number('width', innerWidth), height: number('height', innerHeight) }}>
      <ProvinceMap
        layer={(query.get('layer') ?? 'complaints') as MapLayer}
        shape={(query.get('shape') ?? 'circles') as MapShape}
        controls={query.has('controls')}
        locale={query.get('lang') === 'en' ? 'en-GB' : 'vi-VN'}
        onUnit={(code) => console.info('unit', code)}
        onComplaint={(key) => console.info('complaint', key)}
      />
    </div>
  </LiveContext>,
);
