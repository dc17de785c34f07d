import { useWords } from '#i18n/use-words';
import { useAlive, usePictureAge } from '#live/use-live';
import { oldWords } from '#panels/health-words';

/** Words for the age of the whole picture; null while everything on the path is alive. Panels keep their last rows meanwhile. */
export function useOld(): string | null {
  const { t } = useWords();
  const alive = useAlive();
  const age = usePictureAge(60_000);
  return alive ? null : oldWords(age, t);
}
/** Step of the time that panels show ages by. */
export const coarseMs = 10_000;
