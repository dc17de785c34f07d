import type { RosterHistory } from '@ioc/shared/answers/roster';
import { type T, useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { dayText, since } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { useAnswer } from '#desk/use-answer';

type Line = RosterHistory['rows'][number];
const shown = '20';

/** The latest changes. `version`: of the roster that is seen; another one asks again. */
export function LatestChanges({ version }: { version: string }) {
  const { t } = useWords();
  const now = useServerNow(10_000);
  const fetched = useAnswer(question('/roster/history', { limit: shown, after: String(Number(version) + 1) }));
  return (
    <Loaded of={fetched}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <>
            <h2>{t('roster.history')}</h2>
            <DataTable
              caption={t('roster.history')}
              rows={rows as Line[]}
              keyOf={({ id }) => id}
              columns={(column) => [
                column.text('at', t('roster.at'), ({ at }) => since(at, now), 'nowrap'),
                column.text('who', t('roster.who'), ({ author }) => author),
                column.name('what', t('roster.what'), (line) => wordsOfLine(line, t)),
              ]}
            />
          </>
        )
      }
    </Loaded>
  );
}

function wordsOfLine({ id, kind, day, of, data }: Line, t: T): string {
  const what = kind === 'withdrawal' ? t('roster.lines.withdrawal', { of: of ?? '' }) : t(`roster.lines.${kind}`);
  const words = [
    data['from'] && `${String(data['from'])}–${String(data['to'])}`,
    day && dayText(day),
    data['person'],
    data['note'],
  ];
  return [`${id}. ${what}`, ...words.filter(Boolean).map(String)].join(' · ');
}
