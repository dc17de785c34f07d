import type { MapLayer as LayerAnswer } from '@ioc/shared/answers/layers';
import type { MapSummary } from '@ioc/shared/live/tables';
import { bandColours, bands, type ColourBand, type RateScale } from '#map/rate-scale';
import { circleRadius, niceBelow } from '#map/communes';
import { circleSizes } from '#map/circles-layer';
import { LayerLegend } from '#map/layer-legend';
import type { MapLayer, MapShape, RateKey } from '#map/stage-options';
import type { MapWords } from '#map/words';
import { exact, thin, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';

interface Props {
  layer: MapLayer;
  shape: MapShape;
  rate: RateKey;
  summary: MapSummary | null;
  /** Of a data layer; null: it has not come. */
  things: LayerAnswer | null;
  note: string | null;
  tone: 'dark' | 'light';
  words: MapWords;
  locale: Locale;
  /** A narrow map: edges and marks, no words but those that no number says. */
  compact: boolean;
}

/** What the marks mean, in words and numbers, inside the map's own panel; with what the map cannot show. */
export function MapLegend(props: Props) {
  return (
    <div className={props.compact ? 'map-legend compact' : 'map-legend'}>
      {props.layer === 'things' && <LayerLegend {...props} layer={props.things} />}
      {props.layer === 'complaints' && <ComplaintKey {...props} />}
      {props.layer === 'on-time' && <RateWords {...props} />}
      {props.note && <p className="map-note">{props.note}</p>}
    </div>
  );
}

function ComplaintKey({ summary, words, locale }: Props) {
  return (
    <>
      <p className="map-legend-title">
        {words.complaints}: {summary ? exact(summary.openComplaints, locale) : '–'}
      </p>
      <ul className="map-key">
        <li>
          <i className="map-dot" /> {words.states.open}
        </li>
        <li>
          <StateMark kind="attention" /> {words.states['due-soon']}
        </li>
        <li>
          <StateMark kind="breach" /> {words.states.overdue}
        </li>
      </ul>
      {summary && (
        <p className="map-uncounted">
          {words.noPlace}: {exact(summary.noPlace, locale)}
          {summary.hidden > 0 && ` · ${words.hidden}: ${exact(summary.hidden, locale)}`}
        </p>
      )}
    </>
  );
}

function RateWords({ rate: { scale, most, present }, shape, tone, words, locale, compact }: Props) {
  const colours = bandColours(tone);
  return (
    <>
      <p className="map-legend-title">
        {compact ? words.layers['on-time'] : words.onTime}
        {scale
          ? ` · ${compact ? '' : `${words.target} `}${exact(scale.target, locale)}${thin}%`
          : ` · ${words.noTarget}`}
      </p>
      {scale && (
        <ul className="map-scale">
          {bands
            .filter((band) => band !== 'below' || present.includes(band))
            .map((band) => (
              <li key={band}>
                <i className="map-swatch" style={{ background: colours[band] }} />
                <b>{rangeOf(band, scale, locale)}</b>
                {(!compact || rangeOf(band, scale, locale) === '') && <span>{words.bands[band]}</span>}
                <StateMark kind={band === 'attention' || band === 'breach' ? band : 'none'} />
              </li>
            ))}
          {(['few', 'unknown'] as const)
            .filter((kind) => present.includes(kind))
            .map((kind) => (
              <li key={kind}>
                <i className={`map-swatch map-${kind}`} /> <b />
                <span>{words.bands[kind]}</span>
              </li>
            ))}
        </ul>
      )}
      {shape === 'circles' && !compact && <SizeKey most={most} words={words} locale={locale} />}
      {shape === 'hexes' && <p className="map-note">{words.schematic}</p>}
    </>
  );
}

/** Two circles with their numbers, drawn at the map's own size. */
function SizeKey({ most, words, locale }: Pick<Props, 'words' | 'locale'> & { most: number }) {
  const great = niceBelow(most);
  const counts = great >= 40 ? [great / 4, great] : [great];
  if (most === 0) return null;
  return (
    <p className="map-sizes">
      {counts.map((count) => (
        <span key={count}>
          <i
            style={
              { '--d': 2 * circleRadius(count, most, circleSizes.greatest, circleSizes.least) } as React.CSSProperties
            }
          />
          {exact(count, locale)}
        </span>
      ))}
      {words.circleSize}
    </p>
  );
}

/** '≥ 97,5', '95 – 97,5', '90 – 95', '< 90', turned round where lower is better; '' where the edge is not known. */
export function rangeOf(band: ColourBand, { above, target, thresholds, better }: RateScale, locale: Locale): string {
  const text = (edge: number): string => exact(edge, locale);
  const [least, under] = better === 1 ? ['≥', '<'] : ['≤', '>'];
  switch (band) {
    case 'above':
      return `${least} ${text(above)}`;
    case 'met':
      return `${text(target)} – ${text(above)}`;
    case 'below':
      return thresholds ? `${text(thresholds.attention)} – ${text(target)}` : `${under} ${text(target)}`;
    case 'attention':
      return thresholds ? `${text(thresholds.breach)} – ${text(thresholds.attention)}` : '';
    case 'breach':
      return thresholds ? `${under} ${text(thresholds.breach)}` : '';
  }
}
