import type { AccountLink } from '@ioc/shared/answers/accounts';
import { useWords } from '#i18n/use-words';
import { OnceNote } from '#people/once-note';
import { served } from '#ui/base-path';
import { dateTime } from '#ui/format';

/** A link that lets a person in. */
export function LinkNote({ of: { account, link, until } }: { of: AccountLink }) {
  const { t } = useWords();
  const words = t('people.linkFor', { name: account.displayName, until: dateTime(until) });
  return <OnceNote words={words} text={window.location.origin + served(link)} />;
}
