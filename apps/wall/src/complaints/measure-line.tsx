import { useWords } from '#i18n/use-words';
import { complaintMeasureWords } from '#complaints/measure-words';

/** What a list counts: in words where there are any, else as the API calls it. */
export function MeasureLine({ measure }: { measure: string }) {
  const { t } = useWords();
  const words = complaintMeasureWords(measure, t);
  return words === null ? <p className="quiet code-line">{measure}</p> : <p className="lead quiet">{words}</p>;
}
