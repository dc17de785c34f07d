import { useWords } from '#i18n/use-words';
import { useDrill } from '#live/use-drill';
import { hourMinute } from '#ui/format';
import '#panels/drill-mark.css';

/** That the shift is being exercised, and until when; `children` stand in its place while it is not. */
export function DrillMark({ children = null }: { children?: React.ReactNode }) {
  const { t, locale } = useWords();
  const drill = useDrill();
  if (!drill) return children;
  const name = locale === 'vi-VN' ? drill.name : drill.nameEn;
  return (
    <p className="drill-mark cut" role="status" title={name}>
      <strong>{t('place.drill')}</strong> {t('place.drillUntil', { time: hourMinute(drill.endsAt) })}
    </p>
  );
}

/** A frame around everything on a wall while the shift is exercised: it is seen from wherever a figure is. */
export function DrillFrame() {
  return useDrill() ? <i className="drill-frame" aria-hidden="true" /> : null;
}
