import { Link } from 'react-router';
import type { DocumentSummary } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { exact, thin } from '#ui/format';
import { ShareWords } from '#desk/count-link';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import type { Column } from '#desk/columns';
import { DataTable } from '#desk/data-table';
import { countColumn } from '#documents/count-column';

const classColumns = ['incoming', 'outgoing', 'drafts', 'open', 'overdue'] as const;

export function ClassTable({ summary: { classes, total } }: { summary: DocumentSummary }) {
  const { t } = useWords();
  type Row = DocumentSummary['classes'][number];
  return (
    <section aria-label={t('documents.byClass')}>
      <h2>{t('documents.byClass')}</h2>
      <DataTable
        caption={t('documents.byClass')}
        rows={classes}
        keyOf={(of) => of.class}
        columns={[
          {
            key: 'class',
            head: t('documents.class'),
            names: 'row',
            cell: (of) => t(`documents.classes.${of.class}`),
            foot: { cell: t('documents.sum') },
          },
          ...classColumns.map((name) => countColumn<Row>(name, t(`documents.${name}`), (of) => of[name], total[name])),
        ]}
      />
    </section>
  );
}

const shareNames = ['signedBoth', 'signed', 'governmentSigned', 'electronic', 'handledLate', 'handledOnline'] as const;

export function ShareTable({ shares }: Pick<DocumentSummary, 'shares'>) {
  const { t } = useWords();
  return (
    <section aria-label={t('documents.shares')}>
      <h2>{t('documents.shares')}</h2>
      <DataTable
        caption={t('documents.shares')}
        rows={shareNames}
        keyOf={(name) => name}
        columns={[
          { key: 'share', names: 'row', cell: (name) => t(`documents.share.${name}`) },
          { key: 'value', numeric: true, cell: (name) => <ShareWords of={shares[name]} /> },
        ]}
      />
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
      <DataTable
        caption={t('documents.levels')}
        rows={levels}
        keyOf={({ level }) => level}
        columns={[
          { key: 'level', names: 'row', cell: ({ level }) => t(`documents.levelNames.${level}`) },
          { key: 'share', numeric: true, cell: ({ handledOnline }) => <ShareWords of={handledOnline} /> },
          {
            key: 'target',
            numeric: true,
            look: 'quiet',
            cell: ({ level }) => {
              const target = targets.find((one) => one.level === level && one.value !== undefined);
              if (!target) return null;
              return `${t('documents.target', { year: target.year })}: ${exact(target.value ?? 0, locale)}${thin}%`;
            },
          },
        ]}
      />
    </section>
  );
}

/** Each unit leads to its own summary. */
export function UnitTable({ summary: { units, unit: asked, from, asOf } }: { summary: DocumentSummary }) {
  const { t } = useWords();
  const rows = [...units].sort((a, b) => b.overdue.value - a.overdue.value || b.incoming.value - a.incoming.value);
  type Row = DocumentSummary['units'][number];
  const share = (key: 'handledLate' | 'signedBoth'): Column<Row> => ({
    ...{ key, head: t(`documents.${key}`), numeric: true },
    cell: (of) => (of[key].denominator > 0 ? <ShareWords of={of[key]} /> : '–'),
  });
  const count = (key: 'incoming' | 'open' | 'overdue' | 'outgoing') =>
    countColumn<Row>(key, t(`documents.${key}`), (of) => of[key]);
  return (
    <section aria-label={t('documents.byUnit')}>
      <h2>{t('documents.byUnit')}</h2>
      <DataTable
        caption={t('documents.byUnit')}
        wide
        rows={rows}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.name('unit', t('documents.unit'), ({ unit, name }) =>
            unit === asked || unit === '-' ? (
              name
            ) : (
              <Link to={address('/documents', { unit, from, asOf })}>{name}</Link>
            ),
          ),
          ...[count('incoming'), count('open'), count('overdue')],
          ...[share('handledLate'), count('outgoing'), share('signedBoth')],
        ]}
      />
    </section>
  );
}
