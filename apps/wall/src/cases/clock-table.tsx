import type { Clock } from '@ioc/shared/answers/cases';
import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';

/** What each rule for supplements makes of one dossier's appointment; the one the province counts by stands out. */
export function ClockTable({ clocks }: { clocks: readonly Clock[] }) {
  const { t } = useWords();
  const inForce = clocks.find((clock) => clock.inForce)?.policy;
  if (allAgree(clocks))
    return (
      <p className="page-note quiet">
        {t('clocks.same')}
        {inForce && ` ${t('clocks.counted', { rule: t(`clocks.rule.${inForce}`) })}`}
      </p>
    );
  return (
    <section aria-label={t('clocks.title')}>
      <h2>{t('clocks.title')}</h2>
      <p className="lead quiet">{t('clocks.lead')}</p>
      <DataTable
        caption={t('clocks.title')}
        rows={clocks}
        keyOf={({ policy }) => policy}
        rowLook={(clock) => (clock.inForce ? 'strong' : undefined)}
        columns={(column) => [
          column.name('policy', t('clocks.policy'), (clock) => (
            <>
              {t(`clocks.rule.${clock.policy}`)}
              {clock.inForce && <span className="quiet"> · {t('clocks.inForce')}</span>}
            </>
          )),
          column.text(
            'due',
            t('clocks.due'),
            ({ dueAt }) => (dueAt === null ? t('explore.noDue') : dateTime(dueAt)),
            'nowrap',
          ),
          column.text('state', t('clocks.state'), (clock) => <ClockState clock={clock} />),
        ]}
      />
    </section>
  );
}

/** Without a wait for papers all rules come to the same, and four equal lines would say nothing. */
export const allAgree = (clocks: readonly Clock[]): boolean =>
  clocks.every(({ dueAt, waiting, late, failed }) => {
    const [first] = clocks;
    return dueAt === first?.dueAt && waiting === first.waiting && late === first.late && failed === first.failed;
  });

function ClockState({ clock: { waiting, late, failed } }: { clock: Clock }) {
  const { t } = useWords();
  if (failed !== null)
    return (
      <span className="word-breach">
        <StateMark kind="breach" /> {t('clocks.askedTwice')}
      </span>
    );
  if (waiting) return <span className="quiet">{t('clocks.waiting')}</span>;
  if (late === null) return <span className="quiet">{t('clocks.open')}</span>;
  return late ? (
    <span className="word-attention">
      <StateMark kind="attention" /> {t('explore.late')}
    </span>
  ) : (
    <span className="quiet">{t('explore.inTime')}</span>
  );
}
