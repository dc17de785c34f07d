import { Link } from 'react-router';
import type { Component, Group } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import type { Crumb } from '#ui/breadcrumbs';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { OfficialWords } from '#index766/official-words';
import { ScoreBar } from '#index766/score-bar';
import { pageOfList } from '#desk/list-address';

interface Props {
  groups: readonly Group[];
  /** The way to this page, for the lists below it. */
  trail: readonly Crumb[];
}

/** Groups with their components: points of what can be had, the counts they come from, what was lost and how to win it. */
export function GroupsTable({ groups, trail }: Props) {
  const { t } = useWords();
  // Where nobody published a score there is no column of blanks.
  const published = groups.some((group) => [group, ...group.components].some(({ official }) => official !== null));
  const heads = ['part', 'score', 'counts', 'lost', 'oneMore', ...(published ? (['official'] as const) : [])] as const;
  return (
    <table className="table wide scores">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'counts' || head === 'lost' ? 'n' : undefined}>
              {t(`index.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <GroupRow group={group} published={published} />
          {group.components.map((one) => (
            <ComponentRow key={one.code} component={one} published={published} trail={trail} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupRow({ group, published }: { group: Group; published: boolean }) {
  const { name, known, max, missing, official, components } = group;
  const { locale } = useWords();
  const lost = components.reduce((sum, one) => sum + (one.lost ?? 0), 0);
  const unknown = components.filter(({ mark }) => mark === 'unknown').reduce((sum, one) => sum + one.max, 0);
  return (
    <tr className="strong">
      <th scope="rowgroup">{name}</th>
      <td>
        <ScoreBar score={known} max={max} unknown={missing.length > 0 ? unknown : 0} />
      </td>
      <td />
      <td className="n">{lost > 0 && exact(Math.round(lost * 100) / 100, locale)}</td>
      <td />
      {published && (
        <td>
          <OfficialWords official={official} />
        </td>
      )}
    </tr>
  );
}

interface ComponentProps {
  component: Component;
  published: boolean;
  trail: readonly Crumb[];
}
function ComponentRow({ component, published, trail }: ComponentProps) {
  const { t, locale } = useWords();
  const { name, mark, score, max, lost, oneMoreCase, casesToFull, official, note, source } = component;
  return (
    <tr>
      <th scope="row" className="scores-part" title={[note, source].filter(Boolean).join(' – ')}>
        {name}
      </th>
      <td>
        {score === null ? (
          <MarkWords mark={mark} max={max} />
        ) : (
          <>
            <ScoreBar score={score} max={max} unknown={0} />
            {mark !== 'scored' && <p className="quiet">{t(`index.marks.${mark}`)}</p>}
          </>
        )}
      </td>
      <td className="n">
        <Counts component={component} trail={trail} />
      </td>
      <td className="n">{lost !== null && lost > 0 && exact(lost, locale)}</td>
      <td className="quiet">
        {oneMoreCase !== null && oneMoreCase > 0 && t('index.adds', { n: points(oneMoreCase, locale) })}
        {casesToFull !== null && casesToFull > 0 && ` · ${t('index.toFull', { n: exact(casesToFull, locale) })}`}
      </td>
      {published && (
        <td>
          <OfficialWords official={official} />
        </td>
      )}
    </tr>
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
