import { Link, useSearchParams } from 'react-router';
import { type AnswerTo, question } from '#api/question';
import { Choice, YesOrNoChoice } from '#desk/choice';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { Nothing } from '#desk/nothing';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { lifePath } from '#structure/addresses';
import { exact } from '#ui/format';

const kinds = ['department', 'centre', 'district', 'commune'] as const;

/** Units of the catalogue that are in force, by kind, and with a one-stop desk or without: how many, and which. */
export function UnitsInForce() {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const [kind, oneStop] = [search.get('kind'), search.get('oneStop')];
  const fetched = useAnswer(question('/catalogue/units', { kind, oneStop, asOf: search.get('asOf') }));
  return (
    <>
      <Choices />
      <Loaded of={fetched}>
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing what={t('unitLife.noneInForce')} hint={t('unitLife.noneInForceHint')} />
          ) : (
            <>
              <p className="lead" data-total={total}>
                {t('unitLife.found', { n: exact(total, locale) })}
              </p>
              <UnitTable rows={rows} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Choices() {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('unitLife.kind')}
        name="kind"
        aligned
        options={[
          { value: null, words: t('registers.any') },
          ...kinds.map((value) => ({ value, words: t(`unitLife.kinds.${value}`) })),
        ]}
      />
      <YesOrNoChoice label={t('unitLife.oneStop')} name="oneStop" />
    </>
  );
}

type Rows = AnswerTo<'/catalogue/units'>['rows'];

function UnitTable({ rows }: { rows: Rows }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const [search] = useSearchParams();
  const day = search.get('asOf') ?? catalogue?.province.asOf ?? null;
  return (
    <DataTable
      caption={t('unitLife.search')}
      wide
      rows={rows}
      keyOf={({ code }) => code}
      columns={(column) => [
        column.name('unit', t('explore.unit'), ({ code, name }) => <Link to={lifePath(code, day)}>{name}</Link>),
        column.text('code', t('explore.code'), ({ code }) => code, 'quiet'),
        column.text(
          'parent',
          t('unitLife.parent'),
          ({ parent }) => parent && nameOf(catalogue, 'units', parent),
          'quiet',
        ),
        column.text('oneStop', t('unitLife.oneStop'), (unit) => t(unit['oneStop'] ? 'registers.yes' : 'registers.no')),
        column.text('head', t('unitLife.head'), ({ head }) => head, 'quiet'),
      ]}
    />
  );
}
