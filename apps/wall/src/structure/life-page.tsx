import { Link, useParams, useSearchParams } from 'react-router';
import type { LifeEdge, UnitLife } from '@ioc/shared/answers/units';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayText, exact, thin } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { dayOfUnit, lifePath } from '#structure/addresses';
import { LifeFacts, validWords } from '#structure/life-facts';
import { unitPath } from '#desk/page-filters';
import { address, question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#structure/structure.module.css';

/** A unit in time: what it was made of, what became of it, its codes, who answers for it, its figures. */
export function LifePage() {
  const { code = '' } = useParams();
  const { t } = useWords();
  const [search] = useSearchParams();
  const asOf = search.get('day');
  const fetched = useAnswer(question('/units/{code}', { code, asOf }));
  const name = fetched.kind === 'ready' ? fetched.answer.unit.name : code;
  return (
    <>
      <PageHead
        here={name}
        above={[
          { label: t('explore.wall'), href: '/' },
          { label: t('unitLife.search'), href: '/units' },
        ]}
      />
      <Loaded of={fetched}>{(life) => <Life life={life} />}</Loaded>
    </>
  );
}

function Life({ life }: { life: UnitLife }) {
  const { t } = useWords();
  const { unit, madeOf, today, why, others, asked, asOf } = life;
  return (
    <>
      <h1>
        {unit.name}
        {unit.parentName && <span className="quiet"> · {unit.parentName}</span>}
      </h1>
      <p className="quiet">
        {asked} · {t('unitLife.onDay', { day: dayText(asOf) })}
      </p>
      <LifeFacts life={life} />
      {why && <p className="page-note">{t(`structure.why.${why}`)}</p>}
      <Edges title={t('unitLife.today')} edges={today.map((edge) => ({ ...edge, validTo: null }))} />
      <Edges title={t('unitLife.madeOf')} edges={madeOf} />
      {madeOf.length === 0 && today.length === 0 && why === null && (
        <p className="page-note quiet">{t('unitLife.whole')}</p>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t('unitLife.otherLives', { code: asked })}</h2>
          {others.map((other) => (
            <p key={`${other.code}${other.validTo}${other.name}`}>
              <Link to={lifePath(other.code, dayOfUnit(other))}>{other.name}</Link>
              <span className="quiet">
                {other.parentName && ` · ${other.parentName}`} · {validWords(other, t)}
              </span>
            </p>
          ))}
        </section>
      )}
      <UnitFigures life={life} />
    </>
  );
}

type Edge = LifeEdge & { validTo: string | null };

function Edges({ title, edges }: { title: string; edges: readonly Edge[] }) {
  const { t, locale } = useWords();
  if (edges.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        look={styles.units}
        rows={edges}
        keyOf={(edge) => `${edge.code}${edge.name}${edge.validTo}`}
        rowLook={({ how }) => (how === 'partial' ? styles.part : undefined)}
        columns={[
          {
            key: 'unit',
            names: 'row',
            cell: (edge) => (
              <>
                {edge.code === null ? edge.name : <Link to={lifePath(edge.code, dayOfUnit(edge))}>{edge.name}</Link>}
                {edge.parentName && <span className="quiet"> · {edge.parentName}</span>}
              </>
            ),
          },
          {
            key: 'how',
            look: ({ how }) => (how === 'partial' ? styles.mark : 'quiet'),
            cell: ({ how, share }) => (
              <>
                {t(`structure.how.${how}`)}
                {share !== null &&
                  ` ${t('structure.share', { n: `${exact(Math.round(100 * share), locale)}${thin}%` })}`}
              </>
            ),
          },
          {
            key: 'until',
            look: 'quiet',
            cell: ({ validTo }) => validTo && t('unitLife.to', { day: dayText(validTo) }),
          },
        ]}
      />
    </section>
  );
}

function UnitFigures({ life: { unit } }: { life: UnitLife }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  if (!unit.inCatalogue) return <p className="page-note quiet">{t('unitLife.notInCatalogue')}</p>;
  const indicators = (catalogue?.indicators ?? []).filter(({ kinds }) => !kinds.includes('kpi'));
  const to = unit.validTo;
  return (
    <section aria-label={t('unitLife.figures')}>
      <h2>{t('unitLife.figures')}</h2>
      <ul className={styles.figures}>
        {indicators.map(({ code, name, nameEn }) => (
          <li key={code}>
            <Link to={address(unitPath(code, unit.code), { to: catalogue?.province.asOf ? null : to })}>
              {locale === 'vi-VN' ? name : nameEn}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
