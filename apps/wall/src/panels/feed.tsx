import { memo, useEffect, useRef, useState } from 'react';
import type { FeedRow } from '@ioc/shared/live/tables';
import { useWords } from '#i18n/use-words';
import { FeedLine } from '#panels/feed-line';
import { OldNote } from '#panels/old-note';
import { admit } from '#panels/feed-rows';
import { throttleMs, useThrottled } from '#ui/use-throttled';
import { useBox } from '#ui/use-box';
import { useMovingRows } from '#ui/use-moving-rows';
import { useArcmin, useIsPhone } from '#ui/use-room';
import '#panels/feed.css';

/** Minutes of arc of one row, and of one of two lines. */
const [rowHeight, twoLines] = [44, 78];
/** Narrower than this the name of the procedure is left to the page behind the row. */
const wideFrom = 900;
/** New rows per step of two seconds. */
const step = 2;

interface Props {
  rows: readonly FeedRow[];
  /** Words for the age of the whole picture; null while it is live. */
  old: string | null;
  /** By unit code, for names that are too long here. */
  shortNames: ReadonlyMap<string, string>;
}
/** What just happened, newest at the top. */
export const Feed = memo(function Feed({ rows, old, shortNames }: Props) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const arcmin = useArcmin();
  const two = useIsPhone();
  const room = box === null ? 0 : Math.floor(box.height / arcmin / (two ? twoLines : rowHeight));
  const wide = box === null || box.width / arcmin > wideFrom;
  const calm = useThrottled(rows, throttleMs);
  const [shown, setShown] = useState<FeedRow[]>([]);
  useEffect(() => setShown((was) => admit(was, calm, room, step)), [calm, room]);
  const list = useRef<HTMLOListElement>(null);
  useMovingRows(list);
  return (
    <section className="panel feed" aria-label={t('feed.title')} data-state={old === null ? 'live' : 'stale'}>
      <div className="panel-head">
        <h2 className="panel-title">{t('feed.title')}</h2>
        <OldNote words={old} />
      </div>
      <div className="feed-box" ref={ref}>
        {rows.length === 0 && <p className="panel-empty">{t('feed.empty')}</p>}
        <ol ref={list}>
          {shown.map((row) => (
            <FeedLine
              key={row.key}
              row={row}
              form={two ? 'two' : wide ? 'wide' : 'narrow'}
              shortName={shortNames.get(row.unit ?? '')}
            />
          ))}
        </ol>
      </div>
    </section>
  );
});
