import type { AccountRole, AccountRow } from '@ioc/shared/answers/accounts';
import type { FormEvent } from 'react';
import { useWords } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import { FormButtons } from '#people/form-buttons';
import { codesIn, textIn } from '#people/form-text';
import { TextField } from '#people/text-field';
import styles from '#people/people.module.css';

export interface GivenAccount {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly AccountRole[];
  readonly units: readonly string[];
}

/** A display is paired, no account. */
const allRoles = Object.keys(vi.people.role).filter((role) => role !== 'display') as AccountRole[];

interface Props {
  /** null: a new one. */
  of: AccountRow | null;
  busy: boolean;
  save: (given: GivenAccount) => void;
  leave: () => void;
}

/** What a person is called, and what the person may. */
export function AccountForm({ of, busy, save, leave }: Props) {
  const { t } = useWords();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => save(givenIn(event))}
      aria-label={t(of ? 'people.edit' : 'people.add')}
    >
      {of ? (
        <p>{of.name}</p>
      ) : (
        <TextField
          label={t('people.name')}
          name="name"
          autoComplete="off"
          required
          autoFocus
          hint={t('people.nameHint')}
        />
      )}
      <TextField
        label={t('people.displayName')}
        name="displayName"
        required
        maxLength={100}
        defaultValue={of?.displayName}
      />
      <Roles of={of?.roles ?? []} />
      <TextField
        label={t('people.units')}
        name="units"
        defaultValue={of?.units.join(', ')}
        hint={t('people.unitsHint')}
      />
      <FormButtons send={t('people.save')} busy={busy} leave={leave} />
    </form>
  );
}

function Roles({ of }: { of: readonly AccountRole[] }) {
  const { t } = useWords();
  return (
    <fieldset className={styles.roles}>
      <legend>{t('people.roles')}</legend>
      {allRoles.map((role) => (
        <label key={role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={of.includes(role)} />
          {t(`people.role.${role}`)}
        </label>
      ))}
    </fieldset>
  );
}

function givenIn(event: FormEvent<HTMLFormElement>): GivenAccount {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  return {
    ...{ name: textIn(form, 'name'), displayName: textIn(form, 'displayName') },
    ...{ roles: form.getAll('roles') as AccountRole[], units: codesIn(form, 'units') },
  };
}
