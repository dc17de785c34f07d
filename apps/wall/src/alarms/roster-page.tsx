import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Roster, RosterSpell } from '@ioc/shared/answers/roster';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { dayOf, dayText } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import type { SendChange } from '#alarms/order';
import { ExceptionForm } from '#alarms/exception-form';
import { LatestChanges } from '#alarms/roster-history';
import { RosterSlots } from '#alarms/roster-slots';
import { nameOfSpell, SpellTable } from '#alarms/spell-table';
import { useAnsweredOrder } from '#desk/use-answered-order';
import styles from '#alarms/alarms.module.css';

const refreshMs = 15_000;
const weekMs = 7 * 86_400_000;

/** Who is on duty, now and day by day; whoever may, changes it here. */
export function RosterPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const fetched = useAnswer(question('/roster', { from: search.get('from'), days: '7' }), { everyMs: refreshMs });
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('shift.title'), href: '/shift' },
  ];
  return (
    <>
      <PageHead above={above} here={t('roster.title')} title={t('roster.title')} lead={t('roster.lead')} />
      <Loaded of={fetched}>{(roster, { again }) => <Whole of={roster as Roster} reload={again} />}</Loaded>
    </>
  );
}

function Whole({ of, reload }: { of: Roster; reload: () => void }) {
  const { t } = useWords();
  const { answer, send: order } = useAnsweredOrder(reload);
  const send: SendChange = (path, body) =>
    void order(`/roster/${path}`, { ...body, version: of.version }, () => t('roster.done'));
  return (
    <>
      {!of.mayChange && <p className="quiet">{t('roster.onlyLook')}</p>}
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      <h2>{t('roster.now')}</h2>
      {of.now.length === 0 ? (
        <p className="quiet">{t('roster.nobodyNow')}</p>
      ) : (
        <SpellTable caption={t('roster.now')} spells={of.now} />
      )}
      <h2>{t('roster.week', { day: dayText(of.from) })}</h2>
      <Weeks from={of.from} />
      <Days of={of} send={send} />
      <RosterSlots slots={of.slots} send={of.mayChange ? send : null} />
      <LatestChanges version={of.version} />
    </>
  );
}

/** Day by day, with what is otherwise on one of them. */
function Days({ of, send }: { of: Roster; send: SendChange }) {
  const { t, locale } = useWords();
  const [asked, setAsked] = useState<RosterSpell | null>(null);
  const change = of.mayChange
    ? { onChange: setAsked, onTakeBack: (id: string) => send('withdrawals', { of: id }) }
    : {};
  if (of.spells.length === 0) return <p className="page-note quiet">{t('roster.empty')}</p>;
  return (
    <>
      {asked && (
        <ExceptionForm
          key={`${asked.slot} ${asked.day}`}
          of={nameOfSpell(asked, t, locale)}
          onCancel={() => setAsked(null)}
          onSend={(said) => {
            setAsked(null);
            send('exceptions', { slot: asked.slot, day: asked.day, ...said });
          }}
        />
      )}
      <SpellTable caption={t('roster.title')} spells={of.spells} byDay {...change} />
    </>
  );
}

function Weeks({ from }: { from: string }) {
  const { t } = useWords();
  const other = (by: number) => `?from=${dayOf(Date.parse(`${from}T12:00:00+07:00`) + by * weekMs)}`;
  return (
    <p className={styles.buttons}>
      <Link className="button" to={other(-1)}>
        {t('roster.before')}
      </Link>
      <Link className="button" to="?">
        {t('roster.thisWeek')}
      </Link>
      <Link className="button" to={other(1)}>
        {t('roster.after')}
      </Link>
    </p>
  );
}
