import { ClockStrip } from '#panels/clock-strip';
import { AlarmsCell, SourcesCell } from '#wall/cells';
import type { StripCell } from '#wall/strip-cells';

/** What stands at the foot of every scene. */
export function StripContent({ slot }: Pick<StripCell, 'slot'>) {
  switch (slot) {
    case 'needs':
      return <AlarmsCell />;
    case 'sources':
      return <SourcesCell />;
    case 'clock':
      return <ClockStrip />;
  }
}
