import type { RosterSpell } from '@ioc/shared/answers/roster';
import { type T, useWords } from '#i18n/use-words';
import { hourMinute, dayText, type Locale, weekday } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import styles from '#alarms/alarms.module.css';

interface Props {
  caption: string;
  spells: readonly RosterSpell[];
  /** Each spell names its day. */
  byDay?: boolean;
  /** Absent: nothing is changed here. */
  onChange?: (spell: RosterSpell) => void;
  onTakeBack?: (exception: string) => void;
}

/** Times that slots are kept, and who is on in them. */
export function SpellTable({ caption, spells, byDay = false, onChange, onTakeBack }: Props) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={spells}
      keyOf={({ slot, day }) => `${slot} ${day}`}
      columns={(column) => [
        column.name('hours', t('roster.hours'), (row) => (
          <>
            {byDay && <p>{dayWords(row, locale)}</p>}
            <p className="nowrap">{hoursOf(row)}</p>
            {t(`alarms.roles.${row.duty}`)}
            <p className="quiet">{row.unitName}</p>
          </>
        )),
        column.text('person', t('roster.person'), (row) => (
          <>
            <Person of={row} />
            {onChange && <Change of={row} onChange={onChange} onTakeBack={onTakeBack} />}
          </>
        )),
      ]}
    />
  );
}

interface ChangeProps extends Required<Pick<Props, 'onChange'>> {
  of: RosterSpell;
  onTakeBack: Props['onTakeBack'];
}
function Change({ of, onChange, onTakeBack }: ChangeProps) {
  const { t, locale } = useWords();
  const { exception } = of;
  return (
    <p className={styles.buttons}>
      <button
        type="button"
        className="button"
        aria-label={t('roster.changeOf', { what: nameOfSpell(of, t, locale) })}
        onClick={() => onChange(of)}
      >
        {t('roster.change')}
      </button>
      {exception !== null && (
        <button type="button" className="button" onClick={() => onTakeBack?.(exception)}>
          {t('roster.takeBack')}
        </button>
      )}
    </p>
  );
}

function Person({ of: { person, because } }: { of: RosterSpell }) {
  const { t } = useWords();
  const why = t(`roster.because.${because}`);
  return (
    <>
      {person ?? (
        <>
          <StateMark kind="attention" /> {t('roster.nobody')}
        </>
      )}
      {why && <p className="quiet">{why}</p>}
    </>
  );
}

const dayWords = ({ day, start }: RosterSpell, locale: Locale): string => `${weekday(start, locale)} ${dayText(day)}`;
const hoursOf = ({ start, end }: RosterSpell): string => `${hourMinute(start)}–${hourMinute(end)}`;

export const nameOfSpell = (spell: RosterSpell, t: T, locale: Locale): string =>
  `${t(`alarms.roles.${spell.duty}`)}, ${spell.unitName}, ${dayWords(spell, locale)}, ${hoursOf(spell)}`;
