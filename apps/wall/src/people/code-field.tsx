import { useWords } from '#i18n/use-words';
import { TextField } from '#people/text-field';

/** The code of an authenticator app. `recovery`: one of the codes on paper does as well, so that letters can be typed. */
export function CodeField({ recovery, autoFocus = false }: { recovery: boolean; autoFocus?: boolean }) {
  const { t } = useWords();
  return (
    <TextField
      label={t('twoFactor.code')}
      name="code"
      autoComplete="one-time-code"
      inputMode={recovery ? 'text' : 'numeric'}
      required
      minLength={6}
      maxLength={40}
      autoFocus={autoFocus}
      hint={t(recovery ? 'twoFactor.codeOrRecovery' : 'twoFactor.codeHint')}
    />
  );
}
