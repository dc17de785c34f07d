import { Link } from 'react-router';
import type { Counted, DocumentSummary } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { exact, thin } from '#ui/format';
import { CountLink, ShareWords } from '#desk/count-link';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

const classColumns = ['incoming', 'outgoing', 'drafts', 'open', 'overdue'] as const;

export function ClassTable({ summary: { classes, total } }: { summary: DocumentSummary }) {
  const { t } = useWords();
  const cells = (of: Record<(typeof classColumns)[number], Counted>) =>
    classColumns.map((name) => (
      <td key={name} className={name === 'overdue' && of[name].value > 0 ? 'n word-breach' : 'n'}>
        <CountLink of={of[name]} />
      </td>
    ));
  return (
    <section aria-label={t('documents.byClass')}>
      <h2>{t('documents.byClass')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('documents.class')}</th>
            {classColumns.map((name) => (
              <th key={name} scope="col" className="n">
                {t(`documents.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((of) => (
            <tr key={of.class}>
              <th scope="row">{t(`documents.classes.${of.class}`)}</th>
              {cells(of)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('documents.sum')}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const shareNames = ['signedBoth', 'signed', 'governmentSigned', 'electronic', 'handledLate', 'handledOnline'] as const;

export function ShareTable({ shares }: Pick<DocumentSummary, 'shares'>) {
  const { t } = useWords();
  return (
    <section aria-label={t('documents.shares')}>
      <h2>{t('documents.shares')}</h2>
      <table className="table">
        <tbody>
          {shareNames.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`documents.share.${name}`)}</th>
              <td className="n">
                <ShareWords of={shares[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Our own count by level beside the targets that the province set for each. */
export function LevelTable({ levels }: Pick<DocumentSummary, 'levels'>) {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/catalogue/targets', { indicator: 'work-files-online' }));
  const targets = fetched.kind === 'ready' ? fetched.answer.rows : [];
  if (levels.length === 0) return null;
  return (
    <section aria-label={t('documents.levels')}>
      <h2>{t('documents.levels')}</h2>
      <table className="table">
        <tbody>
          {levels.map(({ level, handledOnline }) => {
            const target = targets.find((one) => one.level === level && one.value !== undefined);
            return (
              <tr key={level}>
                <th scope="row">{t(`documents.levelNames.${level}`)}</th>
                <td className="n">
                  <ShareWords of={handledOnline} />
                </td>
                <td className="n quiet">
                  {target && (
                    <>
                      {t('documents.target', { year: target.year })}: {exact(target.value ?? 0, locale)}
                      {thin}%
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Each unit leads to its own summary. */
export function UnitTable({ summary: { units, unit: asked, from, asOf } }: { summary: DocumentSummary }) {
  const { t } = useWords();
  const rows = [...units].sort((a, b) => b.overdue.value - a.overdue.value || b.incoming.value - a.incoming.value);
  const heads = ['incoming', 'open', 'overdue', 'handledLate', 'outgoing', 'signedBoth'] as const;
  return (
    <section aria-label={t('documents.byUnit')}>
      <h2>{t('documents.byUnit')}</h2>
      <table className="table wide">
        <thead>
          <tr>
            <th scope="col">{t('documents.unit')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="n">
                {t(`documents.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, name, incoming, open, overdue, handledLate, outgoing, signedBoth }) => (
            <tr key={unit}>
              <th scope="row">
                {unit === asked || unit === '-' ? (
                  name
                ) : (
                  <Link to={address('/documents', { unit, from, asOf })}>{name}</Link>
                )}
              </th>
              <td className="n">
                <CountLink of={incoming} />
              </td>
              <td className="n">
                <CountLink of={open} />
              </td>
              <td className={overdue.value > 0 ? 'n word-breach' : 'n'}>
                <CountLink of={overdue} />
              </td>
              <td className="n">{handledLate.denominator > 0 ? <ShareWords of={handledLate} /> : '–'}</td>
              <td className="n">
                <CountLink of={outgoing} />
              </td>
              <td className="n">{signedBoth.denominator > 0 ? <ShareWords of={signedBoth} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
