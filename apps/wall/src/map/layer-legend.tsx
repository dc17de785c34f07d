import type { MapLayer } from '@ioc/shared/answers/layers';
import type { MapWords } from '#map/words';
import { exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';

interface Props {
  layer: MapLayer | null;
  words: MapWords;
  locale: Locale;
  compact: boolean;
}

/** What the marks of a data layer mean, what has no place, what was published, and what would fill an empty layer. */
export function LayerLegend({ layer, words, locale, compact }: Props) {
  if (layer === null) return <p className="map-legend-title">{words.loading}</p>;
  const { total, noPlace, published } = layer;
  const vi = locale === 'vi-VN';
  const note = vi ? layer.note : (layer.noteEn ?? layer.note);
  return (
    <>
      <p className="map-legend-title">
        {vi ? layer.name : layer.nameEn}: {exact(published?.value ?? total, locale)}
      </p>
      {published && (
        <p className="map-uncounted">
          {published.simulated ? words.simulated : words.published} {published.period}
          {published.value !== total && ` · ${words.drawnSum} ${exact(total, locale)}`}
        </p>
      )}
      {total === 0 && <p className="map-note">{words.emptyLayer[layer.of]}</p>}
      <StateKey layer={layer} words={words} locale={locale} />
      {(total > 0 || noPlace > 0) && (
        <p className="map-uncounted">
          {words.noPlace}: {exact(noPlace, locale)}
        </p>
      )}
      {note && !compact && <p className="map-note">{note}</p>}
    </>
  );
}

function StateKey({
  layer: { states, simulated },
  words,
  locale,
}: Omit<Props, 'layer' | 'compact'> & { layer: MapLayer }) {
  const wrong = [
    ['faulty', 'breach'],
    ['silent', 'attention'],
  ] as const;
  return (
    <ul className="map-key">
      {wrong
        .filter(([state]) => states[state] > 0)
        .map(([state, mark]) => (
          <li key={state}>
            <StateMark kind={mark} /> {words.layerStates[state]}: {exact(states[state], locale)}
          </li>
        ))}
      {simulated && (
        <li>
          <i className="map-simulated" /> {words.simulated}
        </li>
      )}
    </ul>
  );
}
