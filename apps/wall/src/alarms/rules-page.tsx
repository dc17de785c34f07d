import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AlarmRuleRow, AlarmRules } from '@ioc/shared/answers/alarm-rules';
import { useWords } from '#i18n/use-words';
import { command } from '#api/client';
import { question } from '#api/question';
import { dateTime, exact } from '#ui/format';
import { lastMonth } from '#alarms/last-month';
import { changed } from '#desk/filters';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { nameOfAlarm } from '#alarms/alarm-table';
import { WrongField } from '#alarms/form-fields';
import { RuleForm } from '#alarms/rule-form';
import { limitWords, watchedWords } from '#alarms/rule-words';
import { useServerWords } from '#alarms/use-server-words';
import { TrialSection } from '#alarms/trial-section';
import styles from '#alarms/alarms.module.css';

const refreshMs = 15_000;

/** The rules in force; whoever may, writes one here, and everyone around the shift tries one on history. */
export function RulesPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const fetched = useAnswer(question('/alarm-rules'), { everyMs: refreshMs });
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('alarms.title'), href: '/alarms' },
  ];
  const show = (trial: string) => setSearch(new URLSearchParams(changed(search, { trial })));
  return (
    <>
      <PageHead above={above} here={t('alarmRules.title')} title={t('alarmRules.title')} lead={t('alarmRules.lead')} />
      <Loaded of={fetched}>{(of, { again }) => <Whole of={of as AlarmRules} reload={again} onTrial={show} />}</Loaded>
    </>
  );
}

function Whole({ of, reload, onTrial }: { of: AlarmRules; reload: () => void; onTrial: (id: string) => void }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { answer, wrong, say, fail } = useServerWords();
  const [edited, setEdited] = useState<AlarmRuleRow | null>(null);
  const attempt = (body: object) =>
    void command<{ id: string }>('POST', '/alarm-trials', body).then(({ id }) => (say(null), onTrial(id)), fail);
  const withdraw = ({ rule: { code, version } }: AlarmRuleRow) =>
    void command('POST', '/alarm-rules/withdrawals', { code, version })
      .then(() => say(t('alarmRules.withdrawn', { code })), fail)
      .finally(reload);
  const save = (body: object) =>
    void command<{ code: string; version: number }>('POST', '/alarm-rules', body)
      .then((saved) => (setEdited(null), say(t('alarmRules.saved', saved))), fail)
      .finally(reload);
  const trial = search.get('trial');
  return (
    <>
      <RuleTable
        rows={of.rows}
        onTry={({ rule: { code } }, days) => attempt({ code, ...days })}
        onCopy={setEdited}
        onWithdraw={of.mayChange ? withdraw : null}
      />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      {trial && <TrialSection key={trial} id={trial} />}
      <WrongField value={wrong}>
        <RuleForm
          key={edited ? `${edited.rule.code} ${edited.rule.version}` : 'new'}
          of={edited}
          onTry={(rule, days) => attempt({ rule, ...days })}
          onSave={of.mayChange ? save : null}
        />
      </WrongField>
    </>
  );
}

interface TableProps {
  rows: readonly AlarmRuleRow[];
  onTry: (row: AlarmRuleRow, days: { from: string; to: string }) => void;
  onCopy: (row: AlarmRuleRow) => void;
  onWithdraw: ((row: AlarmRuleRow) => void) | null;
}

function RuleTable({ rows, onTry, onCopy, onWithdraw }: TableProps) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  return (
    <DataTable
      caption={t('alarmRules.title')}
      wide
      rows={rows}
      keyOf={({ rule }) => rule.code}
      columns={(column) => [
        column.name('name', t('alarms.rule'), ({ rule, from, author }) => (
          <>
            {nameOfAlarm(rule, locale)}
            <p className="quiet">
              {t('alarmRules.versionOf', { code: rule.code, n: rule.version })} ·{' '}
              {from === 'page' ? t('alarmRules.byPage', { author: author ?? '' }) : t('alarmRules.byCatalogue')}
            </p>
          </>
        )),
        column.text('on', t('alarmRules.on'), ({ rule }) => (
          <>
            {watchedWords(rule, catalogue, t, locale === 'vi-VN')}
            <p className="quiet">{limitWords(rule, t, locale)}</p>
          </>
        )),
        column.text('priority', t('alarms.priority'), ({ priority }) => t(`alarms.priorities.${priority}`)),
        column.text('last', t('alarmRules.lastRaised'), ({ lastRaisedAt }) =>
          lastRaisedAt ? dateTime(lastRaisedAt) : '–',
        ),
        column.number('raised', t('alarmRules.raised'), ({ raised }) => exact(raised, locale)),
        column.number('standing', t('alarmRules.standing'), ({ standing, rule }) => (
          <Link className="link" to={`/alarms?rule=${rule.code}`}>
            {exact(standing, locale)}
          </Link>
        )),
        column.text('do', '', (row) => <RowButtons row={row} {...{ onTry, onCopy, onWithdraw }} />),
      ]}
    />
  );
}

function RowButtons({ row, onTry, onCopy, onWithdraw }: Omit<TableProps, 'rows'> & { row: AlarmRuleRow }) {
  const { t, locale } = useWords();
  const name = nameOfAlarm(row.rule, locale);
  const button = (words: string, of: string, act: () => void) => (
    <button type="button" className="button" aria-label={of} onClick={act}>
      {words}
    </button>
  );
  return (
    <p className={styles.buttons}>
      {row.notTried === null &&
        button(t('alarmRules.try'), t('alarmRules.tryOf', { name }), () => onTry(row, lastMonth()))}
      {row.from === 'page'
        ? button(t('alarmRules.edit'), t('alarmRules.editOf', { name }), () => onCopy(row))
        : button(t('alarmRules.copy'), t('alarmRules.copyOf', { name }), () => onCopy(row))}
      {row.from === 'page' &&
        onWithdraw &&
        button(t('alarmRules.withdraw'), t('alarmRules.withdrawOf', { name }), () => onWithdraw(row))}
    </p>
  );
}
