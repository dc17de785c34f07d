import { vi } from '#i18n/vi';
import type { T } from '#i18n/use-words';

type EventWord = keyof typeof vi.event;
type DocumentWord = keyof typeof vi.documents.event;
const isOfDocument = (word: string | undefined): word is DocumentWord =>
  word !== undefined && word in vi.documents.event;
type RegisterWord = keyof typeof vi.registers.event;
const isOfRegister = (word: string | undefined): word is RegisterWord =>
  word !== undefined && word in vi.registers.event;
const known = (word: string | undefined): word is EventWord => word !== undefined && word in vi.event;

/** `vn.ioc.dossier.due-reissued.v1` in words; a type that this build does not know is shown by its own name. */
export function eventWords(type: string, t: T): string {
  const [, , kind, word] = type.split('.');
  if (kind === 'register' && isOfRegister(word)) return t(`registers.event.${word}`);
  if (kind === 'document' && isOfDocument(word)) return t(`documents.event.${word}`);
  return known(word) ? t(`event.${word}`) : type;
}

/** A type in words, its kind of case before it. */
export function eventTypeWords(type: string, t: T): string {
  const kind = type.split('.')[2] ?? '';
  return kind in vi.feed.kind
    ? happened(t(`feed.kind.${kind as keyof typeof vi.feed.kind}`), eventWords(type, t))
    : type;
}

/** "Hồ sơ tiếp nhận", "Văn bản đến": what kind of case, then what happened, no word twice. */
export function happened(kind: string, event: string): string {
  const again = event.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `);
  return again ? kind + event.slice(kind.length) : `${kind} ${event}`;
}
