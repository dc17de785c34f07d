import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { useWords } from '#i18n/use-words';
import { useProvince, useTable } from '#live/use-live';
import { leagueOf } from '#panels/league-rows';
import { arcmin, canvasOf, type Room } from '#ui/room';
import { Band } from '#wall/band';
import { BookLinks } from '#wall/book-links';
import { LeagueCell } from '#wall/cells';
import { leagueHeight, mapHeight, sentenceHeight } from '#wall/phone-heights';
import { MapPanel, ProvinceName } from '#wall/map-cell';
import { StripContent } from '#wall/strip-content';

/** What stands above the panels of a scene on a phone: whose it is, what is wrong with the picture, and what needs somebody. */
export function PhoneHead({ room, name, note }: { room: Room; name?: string; note?: string | undefined }) {
  const { t } = useWords();
  return (
    <>
      <header className="cell phone-head" aria-label={t('scenes.head')}>
        <ProvinceName alone />
        {name && <h2 className="scene-name">{name}</h2>}
        <BookLinks room={room} />
        {note && <p className="quiet">{note}</p>}
        <Band />
      </header>
      {(['needs', 'sources', 'clock'] as const).map((slot) => (
        <PhoneCell key={slot} height={null} name={slot}>
          <StripContent slot={slot} />
        </PhoneCell>
      ))}
    </>
  );
}

/** A panel so many minutes of arc high; null: as high as its words. */
export const PhoneCell = ({ height, name, children }: { height: number | null; name: string; children: ReactNode }) => (
  <div
    className={`cell cell-${name}`}
    style={height === null ? {} : { ['--height' as string]: `calc(${height} * var(--arcmin))` }}
  >
    {children}
  </div>
);

/** A league in full up to a dozen units. */
export function PhoneLeague({ kind }: { kind: 'departments' | 'communes' }) {
  const units = useTable('units');
  const count = useMemo(() => leagueOf(kind, units ?? []).rows.length, [kind, units]);
  return (
    <PhoneCell height={leagueHeight(count)} name={kind}>
      <LeagueCell kind={kind} part={0} parts={1} />
    </PhoneCell>
  );
}

export function PhoneMap({ room, ...look }: ComponentProps<typeof MapPanel>) {
  const hasMap = useProvince()?.hasMap ?? true;
  return (
    <PhoneCell height={hasMap ? mapHeight(canvasOf(room).width / arcmin(room)) : sentenceHeight} name="map">
      <MapPanel room={room} {...look} />
    </PhoneCell>
  );
}
