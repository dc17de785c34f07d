import { Link, useSearchParams } from 'react-router';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { indicatorName } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer, useCatalogue } from '#desk/use-answer';
import { figurePath } from '#desk/page-filters';
import { useWords } from '#i18n/use-words';
import { OfUnitsLine } from '#observations/of-units';
import { exact, thin } from '#ui/format';
import { Nothing } from '#desk/nothing';
import { Agencies } from '#registers/agencies-table';
import { equipmentFilter } from '#registers/agencies-of';
import { ReadingsTable } from '#subjects/readings-table';
import { EquipmentLevels } from '#registers/equipment-levels';

/** Computers, networks, mail, signatures and video points by level: what was published, and what agencies count themselves. */
export function InfrastructurePage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/registers/equipment'), { everyMs: textsMs });
  const catalogue = useCatalogue();
  const asked = equipmentFilter(useSearchParams()[0]);
  const title = t('registers.infrastructure');
  return (
    <>
      <PageHead here={title} title={title} lead={t('registers.infrastructureLead')} />
      <Loaded of={fetched}>
        {(board) => (
          <>
            {!asked && board.published.length > 0 && <Published codes={board.published} />}
            {!asked && board.dataCentre && (
              <ReadingsTable part={board.dataCentre} title={t('registers.dataCentre')} catalogue={catalogue} />
            )}
            {board.units.length === 0 ? (
              <Nothing what={t('registers.noEquipment')} hint={t('registers.noEquipmentHint')} />
            ) : (
              <>
                {!asked && <EquipmentLevels levels={board.levels} />}
                <Agencies units={board.units} asked={asked} />
              </>
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
  const fetched = useAnswer(question('/figures'), { everyMs: textsMs });
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
                  <OfUnitsLine indicator={figure.indicator} />
                ) : (
                  `${exact(figure.value, locale)}${figure.unit === 'percent' ? `${thin}%` : ''}`
                ),
              ),
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
