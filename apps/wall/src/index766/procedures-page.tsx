import { Link, useSearchParams } from 'react-router';
import { address, type AnswerTo, question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';

/** The procedures that a count of index 766 is made of, each with its dossiers of the same unit and window. */
export function IndexProceduresPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const asked = Object.fromEntries(['unit', 'period', 'from', 'to'].map((name) => [name, search.get(name)]));
  const measure = search.get('measure') ?? 'services-online-used';
  const fetched = useAnswer(question('/indices/766/procedures', { ...asked, measure }));
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('index.title'), href: address('/indices/766', asked) },
  ];
  return (
    <>
      <PageHead here={t('registers.procedures')} above={above} title={t('index.procedures')} />
      <Loaded of={fetched}>
        {({ total, rows }) => (
          <>
            <p data-total={total}>{t('registers.found', { n: total })}</p>
            <ProcedureRows rows={rows} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ProcedureRows({ rows }: Pick<AnswerTo<'/indices/766/procedures'>, 'rows'>) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const words = Object.fromEntries(['unit', 'from', 'to'].map((name) => [name, search.get(name)]));
  const dossiersOf = (procedure: string) => address('/dossiers', { measure: 'dossier.received', ...words, procedure });
  return (
    <DataTable
      caption={t('registers.procedures')}
      wide
      rows={rows}
      keyOf={({ code }) => code}
      columns={(column) => [
        column.text('code', t('explore.code'), ({ code }) => code, 'nowrap'),
        column.name('name', t('registers.name'), ({ code, name }) => <Link to={dossiersOf(code)}>{name}</Link>),
        column.text('field', t('registers.field'), ({ field }) => field, 'quiet'),
      ]}
    />
  );
}
