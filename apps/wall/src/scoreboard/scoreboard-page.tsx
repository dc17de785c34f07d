import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { Loaded } from '#desk/loaded';
import { IndexSection } from '#scoreboard/index-section';
import { question } from '#api/question';
import { textsMs, useAnswer } from '#desk/use-answer';

/** What was published of the province by others: PAR INDEX, SIPAS, PAPI, PCI, DTI. */
export function ScoreboardPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/scoreboard'), { everyMs: textsMs });
  return (
    <>
      <PageHead here={t('books.scoreboard')} title={t('scoreboard.title')} lead={t('scoreboard.lead')} />
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
