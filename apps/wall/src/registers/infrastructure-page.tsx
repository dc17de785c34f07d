import { Link } from 'react-router';
import type { EquipmentBoard, EquipmentLevel, EquipmentUnit } from '@ioc/shared/answers/registers';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { indicatorName } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer, useCatalogue } from '#desk/use-answer';
import { figurePath } from '#desk/where';
import { allDigits } from '#panels/figure-view';
import { type T, useWords } from '#i18n/use-words';
import { exact, type Locale, percent, thin } from '#ui/format';
import { Nothing } from '#desk/nothing';
import { RecordLink } from '#desk/record-link';

/** Computers, networks, mail, signatures and video points by level: what was published, and what agencies count themselves. */
export function InfrastructurePage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/registers/equipment'), { everyMs: textsMs });
  const title = t('registers.infrastructure');
  return (
    <>
      <PageHead here={title} title={title} lead={t('registers.infrastructureLead')} />
      <Loaded of={fetched}>
        {(board) => (
          <>
            {board.published.length > 0 && <Published codes={board.published} />}
            {board.units.length === 0 ? (
              <Nothing what={t('registers.noEquipment')} hint={t('registers.noEquipmentHint')} />
            ) : (
              <Counted board={board} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** What was published of the province, each figure with its own page. */
function Published({ codes }: { codes: readonly string[] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const fetched = useAnswer(question('/figures'));
  const title = t('registers.publishedFigures');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Loaded of={fetched}>
        {({ figures }) => (
          <DataTable
            caption={title}
            rows={figures.filter(({ indicator }) => codes.includes(indicator))}
            keyOf={({ indicator }) => indicator}
            columns={(column) => [
              column.name('name', t('books.indicator'), ({ indicator, name }) => (
                <Link to={figurePath(indicator)}>
                  {locale === 'vi-VN' ? name : indicatorName(catalogue, indicator, locale)}
                </Link>
              )),
              column.number('value', t('explore.value'), (figure) =>
                figure.value === null ? (
                  <span className="word-unknown">{t('scoreboard.unknown')}</span>
                ) : (
                  `${allDigits(figure, figure.value, locale)}${figure.unit === 'percent' ? `${thin}%` : ''}`
                ),
              ),
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function Counted({ board: { levels, units } }: { board: EquipmentBoard }) {
  const { t, locale } = useWords();
  const title = t('registers.byLevel');
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        rows={levels}
        keyOf={({ level }) => level}
        columns={(column) => [
          column.name('level', t('targets.level'), ({ level }) => levelName(level, t)),
          column.number(
            'counted',
            t('registers.countedOf'),
            ({ counted, agencies }) => `${exact(counted, locale)}/${exact(agencies, locale)}`,
          ),
          ...(['computers', 'mailboxes', 'dedicatedNetwork', 'lan', 'internet'] as const).map((part) =>
            column.number(part, t(`registers.equipment.${part}`), (row) => share(row[part], locale)),
          ),
          column.number('signatures', t('registers.equipment.signatures'), ({ signatures }) =>
            exact(signatures, locale),
          ),
          column.number('videoPoints', t('registers.equipment.videoPoints'), ({ videoPoints }) =>
            exact(videoPoints, locale),
          ),
        ]}
      />
      <Agencies units={units} />
    </>
  );
}

function Agencies({ units }: { units: readonly EquipmentUnit[] }) {
  const { t, locale } = useWords();
  const number = (value: number | null) => (value === null ? '–' : exact(value, locale));
  const flag = (value: boolean | null) => (value === null ? '–' : t(value ? 'registers.yes' : 'registers.no'));
  const title = t('registers.byAgency');
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        rows={units}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.name('unit', t('explore.unit'), ({ unitName }) => unitName),
          column.number('officials', t('registers.equipment.officials'), ({ officials }) => number(officials)),
          ...(['computers', 'mailboxes', 'signatures', 'videoPoints'] as const).map((part) =>
            column.number(part, t(`registers.equipment.${part}`), (row) => number(row[part])),
          ),
          ...(['dedicatedNetwork', 'lan', 'internet'] as const).map((part) =>
            column.text(part, t(`registers.equipment.${part}`), (row) => flag(row[part])),
          ),
          column.text('record', t('observation.record'), ({ event }) => <RecordLink event={event} />),
        ]}
      />
    </>
  );
}

function levelName(level: string, t: T): string {
  if (level === 'province' || level === 'district' || level === 'commune') return t(`targets.levels.${level}`);
  return level;
}
const share = ({ numerator, denominator }: EquipmentLevel['lan'], locale: Locale) =>
  denominator === 0
    ? '–'
    : `${percent((100 * numerator) / denominator, locale)}${thin}% · ${exact(numerator, locale)}/${exact(denominator, locale)}`;
