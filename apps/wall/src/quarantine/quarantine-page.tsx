import { Link, useSearchParams } from 'react-router';
import type { QuarantineRow } from '@ioc/shared/answers/cases';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dateTime, exact } from '#ui/format';
import { Detail, QuarantineGroups } from '#quarantine/quarantine-groups';
import { Pager } from '#desk/pager';
import { RefusalsSection } from '#sources/refusals-section';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { reasonWords } from '#desk/status-words';
import { eventPath } from '#desk/where';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';

const refreshMs = 15_000;

/** Records that could not be understood: why, which field, and where they lie. */
export function QuarantinePage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const fetched = useAnswer(question('/quarantine', { after: search.get('after'), limit: '50' }), {
    everyMs: refreshMs,
  });
  const groups = useAnswer(question('/quarantine/groups'), { everyMs: refreshMs });
  const look = () => {
    for (const one of [groups, fetched]) if (one.kind === 'ready') one.again();
  };
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: t('quarantine.title') }]}
      />
      <h1>{t('quarantine.title')}</h1>
      <p className="lead quiet">{t('quarantine.lead')}</p>
      {groups.kind === 'ready' && groups.answer.total > 0 && (
        <QuarantineGroups answer={groups.answer} onReplayed={look} />
      )}
      <RefusalsSection />
      <Loaded of={fetched}>
        {(list) =>
          list.total === 0 ? (
            <p className="page-note quiet">{t('quarantine.empty')}</p>
          ) : (
            <>
              <h2>{t('waiting.records')}</h2>
              <Table rows={list.rows} />
              <Pager list={list} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Table({ rows }: { rows: readonly QuarantineRow[] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const heads = ['reason', 'field', 'source', 'where', 'appended', 'size'] as const;
  return (
    <table className="table wide">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`quarantine.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={eventPath(row)}>
            <th scope="row">
              {reasonWords(row.reason, t)}
              <Detail of={row} />
            </th>
            <td className="code-line">{row.path ?? '–'}</td>
            <td>
              {row.source === null ? '–' : nameOf(catalogue, 'sources', row.source)}
              {row.type && <p className="quiet">{row.type}</p>}
            </td>
            <td className="nowrap">
              <Link to={eventPath(row)} className="link">
                {row.topic}/{row.partition}/{row.offset}
              </Link>
              {row.subject && <p className="quiet">{row.subject}</p>}
            </td>
            <td className="nowrap">{dateTime(row.appendedAt)}</td>
            <td className="nowrap">{t('quarantine.bytes', { n: exact(row.size, locale) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
