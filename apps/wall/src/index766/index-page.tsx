import { Link, useSearchParams } from 'react-router';
import type { IndexAnswer } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayText, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { Choice, PeriodChoices } from '#desk/choice';
import { versions } from '#index766/answer';
import { OfficialWords } from '#index766/official-words';
import { GroupsTable } from '#index766/groups-table';
import { UnitsRanking } from '#index766/units-ranking';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { Facts } from '#desk/facts';
import header from '#desk/figure-header.module.css';

/** Index 766 of a unit: what was scored, what was lost, what is not known, and how its units stand. */
export function IndexPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const asked = Object.fromEntries(['unit', 'period', 'version', 'from', 'to'].map((name) => [name, search.get(name)]));
  const fetched = useAnswer(question('/indices/766', asked));
  const units = useAnswer(question('/indices/766/units', asked));
  const here = t('books.index766');
  return (
    <>
      <PageHead here={here} title={t('index.title')} />
      <Choice
        aligned
        label={t('index.version')}
        name="version"
        options={versions.map((one, at) => ({ value: at === 0 ? null : one, words: t(`index.versions.${one}`) }))}
      />
      <PeriodChoices />
      <Loaded of={fetched}>
        {(answer) => (
          <>
            <Head answer={answer} />
            <GroupsTable groups={answer.groups} trail={[{ label: here, href: `/indices/766?${search.toString()}` }]} />
          </>
        )}
      </Loaded>
      <h2>{t('index.units')}</h2>
      <Loaded of={units}>{(answer) => <UnitsRanking answer={answer} />}</Loaded>
    </>
  );
}

function Head({ answer }: { answer: IndexAnswer }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const catalogue = useCatalogue();
  const { score, known, max, missing, official, window, unitName, formula, basis, because } = answer;
  const sources = because.map((code) => nameOf(catalogue, 'sources', code)).join(', ');
  const province = new URLSearchParams(search);
  province.delete('unit');
  return (
    <header>
      <p className="quiet">
        {unitName} · {t('period.days', { from: dayText(window.from), to: dayText(window.to) })}
        {search.get('unit') && (
          <>
            {' '}
            ·{' '}
            <Link className="link" to={`?${province.toString()}`}>
              {t('index.wholeProvince')}
            </Link>
          </>
        )}
      </p>
      <div className={header.row}>
        <p className={header.number}>
          <NumberText text={exact(score ?? known, locale)} />
          <span className={`quiet ${header.part}`}>
            {t('index.of', { max: exact(max, locale) })} · {t('index.provisional')}
          </span>
          {missing.length > 0 && (
            <span className={`word-unknown ${header.part}`}>{t('index.knownOnly', { n: missing.length })}</span>
          )}
        </p>
        <Facts
          facts={[
            [t('index.official'), <OfficialWords key="official" official={official} none={t('index.noOfficial')} />],
            [t('index.formula'), `${formula} · ${basis}`],
            [t('explore.state'), because.length > 0 && t('index.because', { sources }), 'word-unknown'],
          ]}
        />
      </div>
    </header>
  );
}
