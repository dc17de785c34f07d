import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { Loaded } from '#desk/loaded';
import { IndexSection } from '#scoreboard/index-section';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#desk/leaders.css';

/** What was published of the province by others: PAR INDEX, SIPAS, PAPI, PCI, DTI. */
export function ScoreboardPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/scoreboard'));
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: t('books.scoreboard') }]}
      />
      <h1>{t('scoreboard.title')}</h1>
      <p className="lead quiet">{t('scoreboard.lead')}</p>
      <Loaded of={fetched}>
        {({ indices }) =>
          indices.length === 0 ? (
            <div className="page-note">
              <p className="page-note-what">{t('scoreboard.empty')}</p>
              <p className="quiet">{t('scoreboard.emptyHint')}</p>
            </div>
          ) : (
            indices.map((one) => <IndexSection key={one.code} index={one} />)
          )
        }
      </Loaded>
    </>
  );
}
