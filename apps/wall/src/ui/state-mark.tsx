import '#ui/state-mark.css';

export type MarkKind = 'attention' | 'breach' | 'met' | 'unknown' | 'stale' | 'late' | 'none';

/** Each abnormal state has a shape of its own, so that it is never stated by colour alone. Drawn, because no font has them all. */
export function StateMark({ kind, word }: { kind: MarkKind; word?: string }) {
  if (kind === 'none') return null;
  return (
    <svg
      className={`mark mark-${kind}`}
      viewBox="0 0 16 16"
      role={word ? 'img' : undefined}
      aria-label={word}
      aria-hidden={word ? undefined : true}
    >
      {shapes[kind]}
    </svg>
  );
}

const clockHands = (
  <>
    <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
    <path d="M8 4.2V8h3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </>
);
const shapes: Record<Exclude<MarkKind, 'none'>, React.ReactNode> = {
  attention: <path d="M8 1.6 15.2 14.4H.8Z" fill="currentColor" />,
  breach: <path d="M8 .4 15.6 8 8 15.6 .4 8Z" fill="currentColor" />,
  met: <path d="M2.2 8.6 6.4 12.6 13.8 3.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  unknown: (
    <>
      <path
        d="M4.6 5.4a3.4 3.4 0 1 1 5.3 2.9C8.600 9.200 8 9.700 8 11"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <circle cx="8" cy="14" r="1.3" fill="currentColor" />
    </>
  ),
  stale: clockHands,
  late: clockHands,
};
