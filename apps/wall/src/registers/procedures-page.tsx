import { Fragment } from 'react';
import { Link, useSearchParams } from 'react-router';
import { address, type AnswerTo, question } from '#api/question';
import { Choice, YesOrNoChoice } from '#desk/choice';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { type T, useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { Nothing } from '#desk/nothing';

/** Words of the address that narrow the list; the names are those of the API. */
const filters = [
  'serviceLevel',
  'nationalPortal',
  'oneStop',
  'fee',
  'online',
  'level',
  'unit',
  'field',
  'used',
  'from',
  'to',
  'asOf',
] as const;

/** Procedures of the catalogue by level of service, on the national portal or not, with a fee or not. */
export function ProceduresPage() {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const asked = Object.fromEntries(filters.map((name) => [name, search.get(name)]));
  const fetched = useAnswer(question('/catalogue/procedures', { ...asked, after: search.get('after'), limit: '100' }));
  const terms = useTerms();
  const title = t('registers.procedures');
  return (
    <>
      <PageHead here={title} title={title} lead={t('registers.proceduresLead')} />
      <Link className="button" to="/registers/procedures">
        {t('registers.changes')}
      </Link>
      {terms && <ServiceCounts terms={terms} />}
      <Choices terms={terms} />
      <Loaded of={fetched}>
        {({ total, rows, next }) =>
          total === 0 ? (
            <Nothing what={t('registers.noProcedures')} hint={t('registers.noProceduresHint')} />
          ) : (
            <>
              <p>{t('registers.found', { n: exact(total, locale) })}</p>
              <ProcedureTable rows={rows} terms={terms} />
              <Pager list={{ total, rows, next }} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** The terms of a catalogue for online services: level 1 to 4, or, since Decree 42/2022, wholly or partly online. */
type Terms = 'serviceLevel' | 'online';
const reachOf = ['full', 'partial', 'none'] as const;

/** Null until it is known. */
function useTerms(): Terms | null {
  const levelled = useAnswer(question('/catalogue/procedures', { serviceLevel: '1,2,3,4', limit: '1' }));
  if (levelled.kind !== 'ready') return null;
  return levelled.answer.total > 0 ? 'serviceLevel' : 'online';
}

type Rows = AnswerTo<'/catalogue/procedures'>['rows'];

function ProcedureTable({ rows, terms }: { rows: Rows; terms: Terms | null }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const title = t('registers.procedures');
  return (
    <DataTable
      caption={title}
      wide
      rows={rows}
      keyOf={({ code }) => code}
      columns={(column) => [
        column.name('code', t('explore.code'), ({ code }) => code, 'nowrap'),
        column.text('name', t('registers.name'), ({ name }) => name),
        column.text('field', t('registers.field'), ({ field }) => field, 'quiet'),
        // Whose they are is left out where no procedure of the page says it.
        ...(rows.some(({ unit }) => unit)
          ? [column.text('unit', t('explore.unit'), ({ unit }) => unit && nameOf(catalogue, 'units', unit), 'quiet')]
          : []),
        column.text('service', t('registers.serviceLevel'), (row) =>
          terms === 'online' ? t(`registers.online.${row.online}`) : String(row['serviceLevel'] ?? '–'),
        ),
        column.text('portal', t('registers.portal'), (row) =>
          t(row['nationalPortal'] ? 'registers.yes' : 'registers.no'),
        ),
        column.text('fee', t('registers.fee'), ({ fee }) => t(fee ? 'registers.yes' : 'registers.no')),
      ]}
    />
  );
}

/** How many there are in all, of each kind of service and on the national portal; each number opens its list. */
function ServiceCounts({ terms }: { terms: Terms }) {
  const { t } = useWords();
  const kinds: [string, Record<string, string>][] = [
    [t('registers.all'), {}],
    ...(terms === 'online' ? byReach(t) : byLevel(t)),
    [t('registers.withFee'), { fee: 'true' }],
  ];
  return (
    <p className="lead">
      {kinds.map(([words, filter], at) => (
        <Fragment key={words}>
          {at > 0 && ' · '}
          <span className="nowrap">
            {words} <Count filter={filter} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}

const byLevel = (t: T): [string, Record<string, string>][] => [
  [t('registers.atLevel', { n: '3' }), { serviceLevel: '3' }],
  [t('registers.atLevel', { n: '4' }), { serviceLevel: '4' }],
  [t('registers.onPortal'), { serviceLevel: '3,4', nationalPortal: 'true' }],
];
const byReach = (t: T): [string, Record<string, string>][] => [
  ...reachOf.map((online): [string, Record<string, string>] => [t(`registers.online.${online}`), { online }]),
  [t('registers.onlineOnPortal'), { online: 'full,partial', nationalPortal: 'true' }],
];

function Count({ filter }: { filter: Record<string, string> }) {
  const { locale } = useWords();
  const fetched = useAnswer(question('/catalogue/procedures', { ...filter, limit: '1' }));
  return (
    <Link className="link" to={address('/procedures', filter)}>
      {fetched.kind === 'ready' ? exact(fetched.answer.total, locale) : '…'}
    </Link>
  );
}

function Choices({ terms }: { terms: Terms | null }) {
  const { t } = useWords();
  const any = { value: null, words: t('registers.any') };
  return (
    <>
      <Choice
        label={t('registers.serviceLevel')}
        name={terms ?? 'serviceLevel'}
        aligned
        options={[
          any,
          ...(terms === 'online'
            ? reachOf.map((value) => ({ value, words: t(`registers.online.${value}`) }))
            : ['1', '2', '3', '4', '3,4'].map((value) => ({ value, words: value }))),
        ]}
      />
      <YesOrNoChoice label={t('registers.portal')} name="nationalPortal" />
      <YesOrNoChoice label={t('registers.fee')} name="fee" />
    </>
  );
}
