import { memo } from 'react';
import { sparkline } from '#charts/sparkline-path';
import '#charts/sparkline.css';

interface Props {
  values: readonly (number | null)[];
  target: number | null;
  /** The target in words, set at its line: "95 %". */
  targetLabel?: string | undefined;
  /** What the line shows, for those who cannot see it. */
  label: string;
}

/** A trend with its target as a dashed line. No axis: the figure beside it says how much, the line says whither. */
export const Sparkline = memo(function Sparkline({ values, target, targetLabel, label }: Props) {
  const { runs, last, targetY } = sparkline(values, target);
  if (!last) return null;
  return (
    <div className="sparkline" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {targetY !== null && <path className="target" d={`M0 ${targetY}H100`} />}
        {runs.map((run) => (
          <path key={run} className="trend" d={run} />
        ))}
      </svg>
      <i className="last" style={{ left: `${last.x}%`, top: `${last.y}%` }} />
      {targetY !== null && targetLabel && (
        <span className={targetY > 50 ? 'target-label above' : 'target-label'} style={{ top: `${targetY}%` }}>
          {targetLabel}
        </span>
      )}
    </div>
  );
});
