import { Form, useSearchParams } from 'react-router';
import type { AuditList } from '@ioc/shared/answers/audit';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import { dateTime } from '#ui/format';
import styles from '#audit/audit.module.css';

const fields = ['who', 'what', 'from', 'to'] as const;

/** Who did what, for the auditor: searched by person, by what was read, and by day. */
export function AuditPage() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries([...fields, 'after'].map((name) => [name, params.get(name)]));
  const fetched = useAnswer(question('/audit', asked));
  return (
    <>
      <PageHead here={t('audit.title')} title={t('audit.title')} lead={t('audit.lead')} />
      <Search params={params} key={params.toString()} />
      <Loaded of={fetched}>
        {({ rows, next }) => (
          <>
            <Rows rows={rows} />
            {next && (
              <button
                type="button"
                className="button"
                onClick={() => setParams({ ...Object.fromEntries(params), after: next })}
              >
                {t('audit.older')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Search({ params }: { params: URLSearchParams }) {
  const { t } = useWords();
  return (
    <Form className={styles.search} role="search">
      {fields.map((name) => (
        <label key={name}>
          {t(`audit.${name}`)}
          <input
            name={name}
            type={name === 'from' || name === 'to' ? 'date' : 'search'}
            defaultValue={params.get(name) ?? ''}
          />
        </label>
      ))}
      <button type="submit" className="button">
        {t('audit.search')}
      </button>
    </Form>
  );
}

function Rows({ rows }: { rows: AuditList['rows'] }) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="page-note quiet">{t('audit.none')}</p>;
  return (
    <DataTable
      caption={t('audit.title')}
      wide
      rows={rows}
      keyOf={({ seq }) => seq}
      columns={(column) => [
        column.number('seq', '№', ({ seq }) => seq),
        column.text('at', t('audit.at'), ({ at }) => dateTime(at), 'nowrap'),
        column.name('who', t('audit.who'), ({ who }) => who),
        column.text('kind', t('audit.kind'), ({ kind }) =>
          kind in vi.audit.kinds ? t(`audit.kinds.${kind as keyof typeof vi.audit.kinds}`) : kind,
        ),
        column.text('what', t('audit.what'), ({ what }) => what || '–', 'code-line'),
        column.text('address', t('audit.address'), ({ address }) => address, 'quiet'),
      ]}
    />
  );
}
