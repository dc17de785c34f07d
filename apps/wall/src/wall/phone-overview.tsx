import { useProvince, useTable } from '#live/use-live';
import { heightFor } from '#panels/pack-figures';
import { arcmin, canvasOf, type Room } from '#ui/room';
import { FeedCell } from '#wall/cells';
import { PackedFigures } from '#wall/figure-cells';
import { feedHeight } from '#wall/phone-heights';
import { PhoneCell, PhoneHead, PhoneLeague, PhoneMap } from '#wall/phone-cells';
import { overviewLook } from '#wall/map-cell';

/** The overview on a phone: one column, the map last. */
export function PhoneOverview({ room }: { room: Room }) {
  const { hasLeague = true } = useProvince() ?? {};
  const figures = useTable('figures');
  const height = heightFor(Math.max(1, figures?.length ?? 0));
  return (
    <>
      <PhoneHead room={room} />
      <PhoneCell height={height} name="figures">
        <PackedFigures
          rows={figures}
          whose={null}
          index={0}
          heights={[height]}
          width={canvasOf(room).width / arcmin(room)}
        />
      </PhoneCell>
      {hasLeague && <PhoneLeague kind="departments" />}
      {hasLeague && <PhoneLeague kind="communes" />}
      <PhoneCell height={feedHeight} name="feed">
        <FeedCell />
      </PhoneCell>
      <PhoneMap room={room} look={overviewLook} />
    </>
  );
}
