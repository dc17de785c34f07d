import type { DisplayRow } from '@ioc/shared/answers/displays';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import { Pace } from '#displays/pace';
import { agentWords } from '#people/agent-words';
import { StateMark } from '#ui/state-mark';
import { dateTime } from '#ui/format';

interface Props {
  rows: readonly DisplayRow[];
  busy: boolean;
  revoke: (row: DisplayRow) => void;
}

/** Every display with its state and what it last said of itself. */
export function DisplaysTable({ rows, busy, revoke }: Props) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('displays.title')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.name('name', t('displays.name'), ({ name, room }) => (
          <>
            {name} <p className="quiet">{room}</p>
          </>
        )),
        column.text('state', t('displays.state'), (row) => <State of={row} />),
        column.text('orders', '', (row) =>
          row.state === 'revoked' ? null : (
            <button type="button" className="button" disabled={busy} onClick={() => revoke(row)}>
              {t('displays.revoke')}
            </button>
          ),
        ),
        column.text('shows', t('displays.shows'), (row) => <Shown of={row} />),
        column.text('frame', t('displays.frame'), ({ frameAt }) => (frameAt ? dateTime(frameAt) : '–'), 'nowrap'),
        column.text('pace', t('displays.pace'), ({ pace }) => (pace ? <Pace of={pace} /> : '–'), 'nowrap'),
        column.text('build', t('displays.build'), ({ build }) => build?.slice(0, 12) || '–', 'nowrap'),
        column.text('machine', t('displays.machine'), ({ address, agent }) => (
          <>
            {address} <p className="quiet">{agentWords(agent)}</p>
          </>
        )),
        column.text('paired', t('displays.pairedBy'), ({ pairedBy, pairedAt }) => (
          <>
            {pairedBy} <p className="quiet">{dateTime(pairedAt)}</p>
          </>
        )),
      ]}
    />
  );
}

function State({ of: { state, since, revokedBy } }: { of: DisplayRow }) {
  const { t } = useWords();
  const words = t(`displays.states.${state}`, { since: since ? dateTime(since) : '', by: revokedBy ?? '' });
  return (
    <>
      {state === 'silent' && <StateMark kind="attention" />} {words}
    </>
  );
}

const pictures: readonly string[] = ['connecting', 'live', 'late', 'disconnected'];

function Shown({ of: { page, picture } }: { of: DisplayRow }) {
  const { t } = useWords();
  if (page === null) return '–';
  const known = picture !== null && pictures.includes(picture);
  return (
    <>
      {page} {known && <p className="quiet">{t(`displays.picture.${picture as 'live'}`)}</p>}
    </>
  );
}
