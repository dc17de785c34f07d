import { Link } from 'react-router';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Nothing } from '#desk/nothing';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';

/** Every layer of the map with how much it has; each leads to its list and to the map. */
export function LayersPage() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/map/layers'), { everyMs: textsMs });
  const title = t('layers.title');
  return (
    <>
      <PageHead here={title} title={title} lead={t('layers.lead')} />
      <Loaded of={fetched}>
        {({ layers }) =>
          layers.length === 0 ? (
            <Nothing what={t('layers.none')} hint={t('layers.noneHint')} />
          ) : (
            <DataTable
              caption={title}
              rows={layers}
              keyOf={({ code }) => code}
              columns={(column) => [
                column.name('name', t('layers.layer'), ({ code, name, nameEn }) => (
                  <Link to={`/layers/${encodeURIComponent(code)}`}>{locale === 'vi-VN' ? name : nameEn}</Link>
                )),
                column.number('total', t('layers.count'), ({ total }) => exact(total, locale)),
                column.text('of', t('layers.from'), ({ of }) => t(`layers.of.${of}`), 'quiet'),
                column.text('map', t('layers.map'), ({ code }) => (
                  <Link className="link nowrap" to={`/?layer=${encodeURIComponent(code)}`}>
                    {t('layers.onMap')}
                  </Link>
                )),
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
