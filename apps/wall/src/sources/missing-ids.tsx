import { useState } from 'react';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

interface Asked {
  readonly source: string;
  readonly day: string;
  readonly measure: string;
}

/** Which events are missing, asked for when somebody opens it. */
export function MissingIdsDetail(of: Asked) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('totals.which')}</summary>
      {open && <Named of={of} />}
    </details>
  );
}

function Named({ of: { source, day, measure } }: { of: Asked }) {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/sources/totals/missing', { source, day, measure }));
  const list = (words: string, n: number, ids: readonly string[]) =>
    n > 0 && (
      <p>
        {words} <span className="code-line">{ids.join(', ')}</span>
        {n > ids.length && ' …'}
      </p>
    );
  return (
    <Loaded of={fetched}>
      {(answer) => (
        <>
          {!answer.idsKnown && <p className="quiet">{t('totals.idsUnknown')}</p>}
          {list(t('totals.missingIds', { n: exact(answer.missing, locale) }), answer.missing, answer.missingIds)}
          {list(t('totals.otherDay', { n: exact(answer.otherDay, locale) }), answer.otherDay, answer.otherDayIds)}
          {list(t('totals.unstated', { n: exact(answer.unstated, locale) }), answer.unstated, answer.unstatedIds)}
          {answer.quarantined > 0 && <p>{t('totals.quarantined', { n: exact(answer.quarantined, locale) })}</p>}
        </>
      )}
    </Loaded>
  );
}
