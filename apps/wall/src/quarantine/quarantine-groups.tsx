import type { QuarantineGroup, QuarantineGroups as Answer } from '@ioc/shared/answers/quarantine';
import { useState } from 'react';
import { Link } from 'react-router';
import { address } from '#api/question';
import { useWords } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import { dateTime, exact } from '#ui/format';
import { nameOf } from '#desk/names';
import { replayGroup } from '#quarantine/replay-group';
import { detailWords } from '#quarantine/waiting-words';
import { reasonWords } from '#desk/status-words';
import { useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#quarantine/quarantine.module.css';

/** A record of this reason can never be read, however the catalogue is fixed. */
const hopeless: ReadonlySet<string> = new Set(['state-secret', 'conflict']);

/** What waits, one line for a mistake: why, what to do, and the whole group offered again at once. */
export function QuarantineGroups({ answer, onReplayed }: { answer: Answer; onReplayed: () => void }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [adminKey, setAdminKey] = useState('');
  const again = async (group: QuarantineGroup) => {
    setBusy(keyOf(group));
    setSaid(
      await replayGroup(group, adminKey.trim()).then(
        ({ replayed, gone }) =>
          [
            t('waiting.replayed', { n: exact(replayed, locale) }),
            ...(gone > 0 ? [t('waiting.gone', { n: exact(gone, locale) })] : []),
          ].join(' '),
        (error: Error) => t('waiting.failed', { detail: error.message }),
      ),
    );
    setBusy(null);
    onReplayed();
  };
  return (
    <section aria-label={t('waiting.groups')}>
      <h2>{t('waiting.groups')}</h2>
      {said !== null && (
        <p className={styles.said} role="status">
          {said}
        </p>
      )}
      <KeyField value={adminKey} onChange={setAdminKey} />
      <DataTable
        caption={t('waiting.groups')}
        wide
        rows={answer.groups}
        keyOf={keyOf}
        columns={(column) => [
          column.name('reason', t('quarantine.reason'), (group) => <Reason of={group} />),
          column.text('field', t('quarantine.field'), ({ path }) => path ?? '–', 'code-line'),
          column.text('source', t('quarantine.source'), ({ source }) =>
            source === null ? '–' : nameOf(catalogue, 'sources', source),
          ),
          column.number('n', t('waiting.n'), (group) => (
            <Link className="link" to={recordsOf(group)}>
              {exact(group.n, locale)}
            </Link>
          )),
          column.text('since', t('waiting.since'), ({ first }) => dateTime(first), 'nowrap'),
          column.text(
            'what',
            t('waiting.what'),
            (group) => (
              <WhatToDo
                group={group}
                busy={busy === keyOf(group) || adminKey.trim() === ''}
                sending={busy === keyOf(group)}
                replay={hopeless.has(group.reason) ? null : () => void again(group)}
              />
            ),
            styles.what,
          ),
        ]}
      />
    </section>
  );
}

/** By what one group differs from another, by its words in the address and in the API; '-' is none. */
export const groupWords = ['reason', 'path', 'detail', 'source'] as const;
const recordsOf = (group: QuarantineGroup) =>
  address('/quarantine', Object.fromEntries(groupWords.map((name) => [name, group[name] ?? '-'])));

const keyOf = ({ reason, path, source, detail }: QuarantineGroup) => [reason, path, source, detail].join('\n');

/** Kept in this page alone, and only while it is open. */
function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useWords();
  return (
    <p className={styles.key}>
      <label>
        {t('waiting.key')}{' '}
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>{' '}
      <span className="quiet">{t('waiting.keyHint')}</span>
    </p>
  );
}

/** Why a record waits. */
export function Reason({ of }: { of: { reason: string; detail: string | null } }) {
  const { t } = useWords();
  return (
    <>
      {reasonWords(of.reason, t)}
      <Detail of={of} />
    </>
  );
}

/** What exactly; the words of a checking program are English and set as such. */
function Detail({ of }: { of: { reason: string; detail: string | null } }) {
  const { t } = useWords();
  const detail = detailWords(of, t);
  if (!detail) return null;
  return detail.technical ? (
    <p className="quiet code-line" lang="en">
      {detail.words}
    </p>
  ) : (
    <p className="quiet">{detail.words}</p>
  );
}

interface RowProps {
  group: QuarantineGroup;
  busy: boolean;
  sending: boolean;
  replay: (() => void) | null;
}
function WhatToDo({ group, busy, sending, replay }: RowProps) {
  const { t } = useWords();
  const { doing } = vi.waiting;
  const word = group.reason in doing ? (group.reason as keyof typeof doing) : 'other';
  return (
    <>
      <p>{t(`waiting.doing.${word}`)}</p>
      {replay && (
        <button type="button" className="button" disabled={busy} onClick={replay}>
          {t(sending ? 'waiting.replaying' : 'waiting.replay')}
        </button>
      )}
    </>
  );
}
