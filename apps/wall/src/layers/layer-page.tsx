import { Link, useParams, useSearchParams } from 'react-router';
import type { LayerThing, LayerThings, MapLayer } from '@ioc/shared/answers/layers';
import { question } from '#api/question';
import { Choice } from '#desk/choice';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { RecordLink } from '#desk/record-link';
import { textsMs, useAnswer } from '#desk/use-answer';
import { observationPath } from '#desk/page-filters';
import { type T, useWords } from '#i18n/use-words';
import { exact, type Locale } from '#ui/format';

const states = ['working', 'faulty', 'silent', 'stopped', 'unknown'] as const;

/** One layer of the map as a list: each thing with its unit, its place, its state and the record that said it. */
export function LayerPage() {
  const { t, locale } = useWords();
  const { code = '' } = useParams();
  const fetched = useAnswer(question('/map/layers/{code}', { code, as: 'areas' }), { everyMs: textsMs });
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('layers.title'), href: '/layers' },
  ];
  return (
    <Loaded of={fetched}>
      {(layer) => {
        const title = locale === 'vi-VN' ? layer.name : layer.nameEn;
        const note = locale === 'vi-VN' ? layer.note : (layer.noteEn ?? layer.note);
        return (
          <>
            <PageHead here={title} above={above} title={title} lead={note ?? undefined} />
            <Summary layer={layer} />
            {layer.total === 0 ? (
              <Nothing what={t('layers.empty')} hint={t(`layers.fill.${layer.of}`, { layer: code })} />
            ) : (
              <Things layer={layer} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** How many, what was published beside them, how many have no place. */
function Summary({ layer: { code, of, total, indicator, published } }: { layer: MapLayer }) {
  const { t, locale } = useWords();
  return (
    <p>
      {published !== null && published.value !== null && (
        <>
          {t('layers.published', { value: exact(published.value, locale), period: published.period })} ·{' '}
          {published.source} ·{' '}
          {indicator !== null && (
            <>
              <Link className="link" to={observationPath(indicator, null, published.period)}>
                {t('layers.observation')}
              </Link>{' '}
              ·{' '}
            </>
          )}
          <RecordLink event={published.record} /> ·{' '}
        </>
      )}
      {t(of === 'indicator' ? 'layers.sumOfUnits' : 'layers.things', { n: exact(total, locale) })} ·{' '}
      <Link className="link" to={`/?layer=${encodeURIComponent(code)}`}>
        {t('layers.onMap')}
      </Link>
    </p>
  );
}

function Things({ layer }: { layer: MapLayer }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const [unit = null, state = null, place = null, after = null] = ['unit', 'state', 'place', 'after'].map((name) =>
    search.get(name),
  );
  const { code, of } = layer;
  const narrowed = { code, unit, state: state as never, place: place as never, after };
  const fetched = useAnswer(question('/map/layers/{code}/things', narrowed), { everyMs: textsMs });
  const found = states.filter((one) => layer.states[one] > 0);
  const all = { value: null, words: t('layers.all') };
  return (
    <>
      {(of === 'assets' || of === 'devices') && (
        <Choice
          label={t('layers.state')}
          name="state"
          options={[all, ...found.map((value) => ({ value, words: stateWords(layer, value, t, locale) }))]}
        />
      )}
      <Choice label={t('layers.place')} name="place" options={[all, { value: 'none', words: t('layers.noPlace') }]} />
      <Loaded of={fetched}>{(list) => <Found list={list} />}</Loaded>
    </>
  );
}

function Found({ list }: { list: LayerThings }) {
  const { t, locale } = useWords();
  const counted = list.rows.some(({ value }) => value !== null);
  return (
    <>
      <DataTable
        caption={t('layers.list')}
        wide
        rows={list.rows}
        keyOf={(row) => row.code}
        columns={(column) => [
          column.name('code', t('explore.code'), (row) => row.code, 'nowrap'),
          column.text('name', t('layers.name'), (row) => row.name),
          column.text('unit', t('explore.unit'), (row) => row.unitName ?? '–', 'quiet'),
          column.text('place', t('layers.place'), (row) => placeWords(row, locale), 'nowrap'),
          column.text('state', t('layers.state'), (row) => t(`layers.states.${row.state}`)),
          ...(counted ? [column.number('value', t('layers.value'), (row) => numberWords(row, locale))] : []),
          column.text('simulated', '', ({ simulated }) => (simulated ? t('layers.simulated') : '')),
          column.text('record', t('observation.record'), ({ record }) =>
            record === null ? <span className="quiet">{t('layers.standing')}</span> : <RecordLink event={record} />,
          ),
        ]}
      />
      <Pager list={list} />
    </>
  );
}

const numberWords = ({ value }: LayerThing, locale: Locale) => (value === null ? '–' : exact(value, locale));
const stateWords = ({ states: of }: MapLayer, state: (typeof states)[number], t: T, locale: Locale) =>
  `${t(`layers.states.${state}`)} ${exact(of[state], locale)}`;
const placeWords = ({ lat, lon }: LayerThing, locale: Locale) =>
  lat === null || lon === null ? '–' : `${exact(lat, locale)}; ${exact(lon, locale)}`;
