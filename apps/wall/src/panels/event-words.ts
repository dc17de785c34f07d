import { vi } from '#i18n/vi';
import type { T } from '#i18n/use-words';

type EventWord = keyof typeof vi.event;
const known = (word: string | undefined): word is EventWord => word !== undefined && word in vi.event;

/** `vn.ioc.dossier.due-reissued.v1` in words; a type that this build does not know is shown by its own name. */
export function eventWords(type: string, t: T): string {
  const word = type.split('.')[3];
  return known(word) ? t(`event.${word}`) : type;
}
