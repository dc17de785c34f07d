import type { KnownUnit, UnitLife } from '@ioc/shared/answers/units';
import { type T, useWords } from '#i18n/use-words';
import { dayText } from '#ui/format';
import { type Fact, Facts } from '#desk/facts';
import styles from '#structure/structure.module.css';

/** When a unit was there. */
export function validWords({ validFrom, validTo }: Pick<KnownUnit, 'validFrom' | 'validTo'>, t: T): string {
  const from = validFrom && t('unitLife.from', { day: dayText(validFrom) });
  const to = validTo === null ? t('unitLife.inForce') : t('unitLife.to', { day: dayText(validTo) });
  return [from, to].filter(Boolean).join(', ');
}

/** Codes, days and who answers; a code of either list may be missing, and says so. */
export function LifeFacts({ life: { unit, phone, head } }: { life: UnitLife }) {
  const { t } = useWords();
  const { statistical, agency, others } = unit.codes;
  const facts: Fact[] = [
    [t('unitLife.valid'), validWords(unit, t)],
    [t('unitLife.statistical'), statistical ?? t('unitLife.noCode')],
    [t('unitLife.agency'), agency ?? t('unitLife.noCode')],
    [t('unitLife.others'), others.join(', ')],
    [t('unitLife.head'), head],
    [t('unitLife.phone'), phone],
  ];
  return <Facts facts={facts} look={styles.facts} />;
}
