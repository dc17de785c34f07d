import { useState } from 'react';
import type { SourceRhythmLine, SourceRhythms } from '@ioc/shared/answers/source-rhythms';
import { command } from '#api/client';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import { RhythmForm } from '#sources/rhythm-form';
import styles from '#sources/sources.module.css';

/** What is to be expected of each source by hour; whoever may, corrects it here. */
export function RhythmSection() {
  const { t } = useWords();
  const fetched = useAnswer(question('/source-rhythms'), { everyMs: 60_000 });
  return (
    <section aria-label={t('rhythms.title')} id="rhythms">
      <h2>{t('rhythms.title')}</h2>
      <p className="quiet">{t('rhythms.lead')}</p>
      <Loaded of={fetched}>{(answer, { again }) => <Rhythms of={answer as SourceRhythms} reload={again} />}</Loaded>
    </section>
  );
}

function Rhythms({ of, reload }: { of: SourceRhythms; reload: () => void }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const [asked, setAsked] = useState<SourceRhythmLine | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const name = ({ source }: SourceRhythmLine) => nameOf(catalogue, 'sources', source);
  const send = ({ source, version }: SourceRhythmLine, hours: number[] | null, reason: string) => {
    setAsked(null);
    void command('POST', '/source-rhythms', { source, version, hours, reason })
      .then(
        () => setSaid(t('rhythms.done')),
        (error: Error) => setSaid(error.message),
      )
      .finally(reload);
  };
  return (
    <>
      <p role="status">{said}</p>
      {asked && (
        <RhythmForm
          key={asked.source}
          of={asked}
          name={name(asked)}
          onCancel={() => setAsked(null)}
          onSend={(hours, reason) => send(asked, hours, reason)}
        />
      )}
      <Table of={of} name={name} onChange={setAsked} />
    </>
  );
}

interface TableProps {
  of: SourceRhythms;
  name: (line: SourceRhythmLine) => string;
  onChange: (line: SourceRhythmLine) => void;
}
function Table({ of, name, onChange }: TableProps) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('rhythms.title')}
      wide
      rows={of.rows}
      keyOf={({ source }) => source}
      columns={(column) => [
        column.name('source', t('sourcesPage.name'), name),
        column.text('hours', t('rhythms.of'), ({ hours }) => <Hours hours={hours} />),
        column.text('from', t('rhythms.origin'), (line) => <From line={line} />),
        ...(of.mayChange
          ? [
              column.text('change', t('rhythms.change'), (line: SourceRhythmLine) => (
                <button
                  type="button"
                  className="button"
                  aria-label={t('rhythms.changeOf', { name: name(line) })}
                  onClick={() => onChange(line)}
                >
                  {t('rhythms.change')}
                </button>
              )),
            ]
          : []),
      ]}
    />
  );
}

/** Twenty-four bars; each says its hour and number to whoever points at it, and all of them to whoever listens. */
function Hours({ hours }: { hours: readonly number[] }) {
  const { t, locale } = useWords();
  if (hours.length === 0) return <span className="quiet">–</span>;
  const most = Math.max(...hours, 1);
  const said = (n: number, hour: number) => t('rhythms.hour', { hour, n: exact(n, locale) });
  return (
    <svg
      className={styles.hours}
      viewBox="0 0 240 40"
      role="img"
      aria-label={hours.flatMap((n, hour) => (n > 0 ? [said(n, hour)] : [])).join(', ')}
    >
      {hours.map((n, hour) => (
        <rect key={hour} x={hour * 10 + 1} width="8" y={39 - (37 * n) / most} height={1 + (37 * n) / most}>
          <title>{said(n, hour)}</title>
        </rect>
      ))}
    </svg>
  );
}

function From({ line: { from, days, changed } }: { line: SourceRhythmLine }) {
  const { t, locale } = useWords();
  return (
    <>
      {t(`rhythms.from.${from}`)}
      {from === 'learned' && <p className="quiet">{t('rhythms.days', { n: exact(days, locale) })}</p>}
      {changed && <p className="quiet">{t('rhythms.changed', { ...changed, at: dateTime(changed.at) })}</p>}
    </>
  );
}
