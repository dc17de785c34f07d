import type { FormEvent } from 'react';
import { useWords } from '#i18n/use-words';
import { FormButtons } from '#people/form-buttons';
import { codesIn, textIn } from '#people/form-text';
import { TextField } from '#people/text-field';
import styles from '#people/people.module.css';

export interface GivenKey {
  readonly source: string;
  readonly note: string;
  readonly kinds: readonly string[];
  readonly units: readonly string[];
}

interface Props {
  busy: boolean;
  save: (given: GivenKey) => void;
  leave: () => void;
}

/** For which source a key is, who gets it, and what it may send. */
export function KeyForm({ busy, save, leave }: Props) {
  const { t } = useWords();
  return (
    <form className={styles.form} aria-label={t('keys.add')} onSubmit={(event) => save(givenIn(event))}>
      <TextField
        label={t('keys.source')}
        name="source"
        required
        autoFocus
        autoComplete="off"
        hint={t('keys.sourceHint')}
      />
      <TextField label={t('keys.note')} name="note" required autoComplete="off" maxLength={200} />
      <TextField label={t('keys.kinds')} name="kinds" autoComplete="off" hint={t('keys.kindsHint')} />
      <TextField label={t('people.units')} name="units" autoComplete="off" hint={t('keys.unitsHint')} />
      <FormButtons send={t('keys.make')} busy={busy} leave={leave} />
    </form>
  );
}

function givenIn(event: FormEvent<HTMLFormElement>): GivenKey {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  return {
    ...{ source: textIn(form, 'source'), note: textIn(form, 'note') },
    ...{ kinds: codesIn(form, 'kinds'), units: codesIn(form, 'units') },
  };
}
