import { Link } from 'react-router';
import type { Counted, Share } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { exact, percent, thin } from '#ui/format';
import styles from '#desk/count-link.module.css';
import { documentListPage } from '#desk/list-address';

/** A number that opens its list. */
export function CountLink({ of: { value, list } }: { of: Counted }) {
  const { locale } = useWords();
  const text = exact(value, locale);
  if (value === 0 || list === null) return <span className={value === 0 ? 'quiet' : undefined}>{text}</span>;
  return (
    <Link className="link" to={documentListPage(list, value)}>
      {text}
    </Link>
  );
}

/** Below this a rate stands as its fraction alone (domain §9, 11). */
const small = 10;

/** A share with what it is a share of; each of the two numbers opens its list. */
export function ShareWords({ of }: { of: Share }) {
  const { t, locale } = useWords();
  const { value, numerator, denominator, list, denominatorList } = of;
  if (value === null) return <span className="quiet">– {t('documents.nothing')}</span>;
  return (
    <>
      {denominator >= small && (
        <strong className={styles.share}>
          {percent(value, locale)}
          {thin}%
        </strong>
      )}{' '}
      <span className="nowrap">
        <CountLink of={{ value: numerator, list }} />
        <span className="quiet">/</span>
        <CountLink of={{ value: denominator, list: denominatorList }} />
      </span>
    </>
  );
}
