import { useWords } from '#i18n/use-words';
import { useAnsweredOrder } from '#desk/use-answered-order';

/** Orders of the shift: that it was written is all there is to say. */
export function useShiftOrder(reload: () => void) {
  const { t } = useWords();
  const { answer, send } = useAnsweredOrder(reload);
  return { answer, send: (path: string, body: object = {}) => send(path, body, () => t('shift.done')) };
}
