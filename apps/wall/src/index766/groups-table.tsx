import { Link } from 'react-router';
import type { Component, Group } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import type { Crumb } from '#ui/breadcrumbs';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { OfficialWords } from '#index766/official-words';
import { ScoreBar } from '#index766/score-bar';
import { pageOfList } from '#desk/list-address';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';
import styles from '#index766/index766.module.css';

interface Props {
  groups: readonly Group[];
  /** The way to this page, for the lists below it. */
  trail: readonly Crumb[];
}

type Line = { readonly kind: 'group'; readonly of: Group } | { readonly kind: 'component'; readonly of: Component };
const linesOf = (group: Group): Line[] => [
  { kind: 'group', of: group },
  ...group.components.map((of) => ({ kind: 'component', of }) as const),
];

/** Groups with their components: points of what can be had, the counts they come from, what was lost and how to win it. */
export function GroupsTable({ groups, trail }: Props) {
  const { t, locale } = useWords();
  // Where nobody published a score there is no column of blanks.
  const published = groups.some((group) => [group, ...group.components].some(({ official }) => official !== null));
  const column = columnsOf<Line>();
  const columns: Column<Line>[] = [
    column.name(
      'part',
      t('index.part'),
      ({ of }) => (
        <span title={'note' in of ? [of.note, of.source].filter(Boolean).join(' – ') : undefined}>{of.name}</span>
      ),
      ({ kind }) => (kind === 'group' ? undefined : styles.part),
    ),
    column.text('score', t('index.score'), (line) => <Score line={line} />),
    column.number(
      'counts',
      t('index.counts'),
      ({ kind, of }) => kind === 'component' && <Counts component={of} trail={trail} />,
    ),
    column.number('lost', t('index.lost'), (line) => lostOf(line) > 0 && exact(lostOf(line), locale)),
    column.text(
      'oneMore',
      t('index.oneMore'),
      ({ kind, of }) => kind === 'component' && <OneMore component={of} />,
      'quiet',
    ),
    column.text('official', t('index.official'), ({ of }) => <OfficialWords official={of.official} />),
  ];
  return (
    <DataTable
      caption={t('index.title')}
      wide
      look={styles.scores}
      sections={groups.map((group) => ({ key: group.code, rows: linesOf(group) }))}
      keyOf={({ kind, of }) => kind + of.code}
      rowLook={({ kind }) => (kind === 'group' ? 'strong' : undefined)}
      columns={published ? columns : columns.slice(0, -1)}
    />
  );
}

const lostOf = ({ kind, of }: Line): number =>
  kind === 'component'
    ? (of.lost ?? 0)
    : Math.round(of.components.reduce((sum, one) => sum + (one.lost ?? 0), 0) * 100) / 100;

function Score({ line: { kind, of } }: { line: Line }) {
  const { t } = useWords();
  if (kind === 'group') {
    const unknown = of.components.filter(({ mark }) => mark === 'unknown').reduce((sum, one) => sum + one.max, 0);
    return <ScoreBar score={of.known} max={of.max} unknown={of.missing.length > 0 ? unknown : 0} />;
  }
  const { score, max, mark } = of;
  if (score === null) return <MarkWords mark={mark} max={max} />;
  return (
    <>
      <ScoreBar score={score} max={max} unknown={0} />
      {mark !== 'scored' && <p className="quiet">{t(`index.marks.${mark}`)}</p>}
    </>
  );
}

function OneMore({ component: { oneMoreCase, casesToFull } }: { component: Component }) {
  const { t, locale } = useWords();
  return (
    <>
      {oneMoreCase !== null && oneMoreCase > 0 && t('index.adds', { n: points(oneMoreCase, locale) })}
      {casesToFull !== null && casesToFull > 0 && ` · ${t('index.toFull', { n: exact(casesToFull, locale) })}`}
    </>
  );
}

/** One case moves little: two digits that say something, 0,00041. */
const points = (value: number, locale: string) =>
  value.toLocaleString(locale, { maximumSignificantDigits: 2, maximumFractionDigits: 20 });

function MarkWords({ mark, max }: Pick<Component, 'mark' | 'max'>) {
  const { t } = useWords();
  if (mark !== 'unknown') return <span className="quiet">– {t(`index.marks.${mark}`)}</span>;
  return (
    <>
      <ScoreBar score={null} max={max} unknown={max} />
      <p className="word-unknown nowrap">
        <StateMark kind="unknown" /> {t('index.marks.unknown')}
      </p>
    </>
  );
}

/** n/d; each leads to its list where there is one. */
function Counts({ component, trail }: { component: Component; trail: readonly Crumb[] }) {
  const { locale } = useWords();
  const { numerator, denominator, list, denominatorList } = component;
  if (numerator === null || denominator === null) return <span className="quiet">–</span>;
  const number = (value: number, of: string | null) => {
    const page = pageOfList(of, value);
    return page === null ? (
      exact(value, locale)
    ) : (
      <Link className="link" to={page} state={{ trail }}>
        {exact(value, locale)}
      </Link>
    );
  };
  return (
    <>
      {number(numerator, list)}/{number(denominator, denominatorList)}
    </>
  );
}
