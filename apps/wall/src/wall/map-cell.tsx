import { Component, lazy, type ReactNode, Suspense } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useProvince, useTable } from '#live/use-live';
import { badgeHref } from '#panels/alarm-badge';
import { DrillMark } from '#panels/drill-mark';
import { EmptyPanel, PanelSkeleton } from '#panels/skeleton';
import type { Room } from '#ui/room';
import { useBox } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';
import { Band } from '#wall/band';
import { BookLinks } from '#wall/book-links';
import { useThresholds } from '#wall/thresholds';
import { complaintHref, layerHref, markHref, unitFigureHref } from '#wall/links';

const tryAgainMs = 10_000;

/** Leaflet and the base map come after the figures; as long as they do not come they are asked for again. */
const ProvinceMap = lazy(() => insistently(async () => ({ default: (await import('#map/province-map')).ProvinceMap })));

async function insistently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
    }
  }
}

/** Minutes of arc from which the name of the centre fits beside that of the province. */
const roomyHead = 900;

/** What the map shows first. */
interface FirstLook {
  layer: string;
  as: 'areas' | null;
  shape: 'circles' | 'hexes' | 'communes';
}
export const overviewLook: FirstLook = { layer: 'on-time', as: null, shape: 'circles' };

/** The province's name and its map. Only a screen that stands at somebody's desk has buttons. */
export function MapCell({ room }: { room: Room }) {
  const { t } = useWords();
  const hasMap = useProvince()?.hasMap ?? true;
  const [head, box] = useBox<HTMLElement>();
  const arcmin = useArcmin();
  return (
    <section className="panel map-panel" aria-label={t('map.title')}>
      <header className="map-head" ref={head}>
        <ProvinceName alone={room.columns > 1 || (box !== null && box.width / arcmin < roomyHead)} />
        <BookLinks room={room} />
      </header>
      <Band />
      {hasMap ? <DrawnMap room={room} look={overviewLook} /> : <p className="map-none quiet">{t('map.none')}</p>}
    </section>
  );
}

/** A map in a panel of its own, or that the province has none. */
export function MapPanel({ room, look }: { room: Room; look: FirstLook }) {
  const { t } = useWords();
  const hasMap = useProvince()?.hasMap ?? true;
  if (!hasMap) return <EmptyPanel words={t('map.none')} />;
  return (
    <section className="panel map-panel" aria-label={t('map.title')}>
      <DrawnMap room={room} look={look} />
    </section>
  );
}

/** The map itself; a circle or an area leads to its unit. */
export function DrawnMap({ room, look }: { room: Room; look: FirstLook }) {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const indicator = useTable('units')?.[0]?.onTime.indicator;
  const thresholds = useThresholds(indicator);
  return (
    <MapGuard words={t('map.failed')}>
      <Suspense fallback={<PanelSkeleton rows={1} />}>
        <div className="map-body">
          <ProvinceMap
            layer={search.get('layer') ?? look.layer}
            as={search.has('layer') ? readAs(search) : look.as}
            shape={look.shape}
            locale={locale}
            thresholds={thresholds}
            controls={room.name !== 'tv' && room.columns === 1}
            onUnit={(unit) => indicator && void navigate(unitFigureHref(indicator, unit))}
            onAlarms={(row) => void navigate(badgeHref(row))}
            onComplaint={(code) => void navigate(complaintHref(code))}
            onChoose={(choice) => setSearch((before) => chosenIn(before, choice, look), { replace: true })}
            onMark={(layer, target) => void navigate(markHref(layer, target))}
            onList={(layer) => void navigate(layerHref(layer))}
          />
        </div>
      </Suspense>
    </MapGuard>
  );
}

/** The layer of the map stands in the address, so that a wall finds it again and a link shows it. */
function chosenIn(before: URLSearchParams, choice: Pick<FirstLook, 'layer' | 'as'>, first: FirstLook): URLSearchParams {
  const next = new URLSearchParams(before);
  const isFirst = choice.layer === first.layer && choice.as === first.as;
  if (isFirst) next.delete('layer');
  else next.set('layer', choice.layer);
  if (choice.as && !isFirst) next.set('as', choice.as);
  else next.delete('as');
  return next;
}
const readAs = (search: URLSearchParams) => (search.get('as') === 'areas' ? 'areas' : null);

/** Where there are seams or little room the name stands alone: everyone knows where he sits. */
export function ProvinceName({ alone }: { alone: boolean }) {
  const { t, locale } = useWords();
  const province = useProvince();
  const name = province && (locale === 'vi-VN' ? province.name : province.nameEn);
  return (
    <>
      <h1 className={name ? 'map-title' : 'map-title waiting'}>{name ?? t('place.centre')}</h1>
      {name && !alone && <p className="quiet cut">{t('place.centre')}</p>}
      <SimulatedMark />
    </>
  );
}

/** Whether what is shown is, or was, made by a simulator, or is an exercise. */
export function SimulatedMark() {
  return (
    <DrillMark>
      <Simulated />
    </DrillMark>
  );
}

function Simulated() {
  const { t } = useWords();
  const province = useProvince();
  if (province?.simulated) return <p className="simulated nowrap">{t('place.simulated')}</p>;
  return province?.holdsSimulated ? <p className="simulated nowrap">{t('place.holdsSimulated')}</p> : null;
}

/** A map that cannot be drawn must not take the figures with it; nobody is there to press reload, so it tries again. */
export class MapGuard extends Component<{ words: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch() {
    this.timer = setTimeout(() => this.setState({ failed: false }), tryAgainMs);
  }
  override componentWillUnmount() {
    clearTimeout(this.timer);
  }
  override render() {
    return this.state.failed ? <p className="panel-empty">{this.props.words}</p> : this.props.children;
  }
}
