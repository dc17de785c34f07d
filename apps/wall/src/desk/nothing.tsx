import { StateMark } from '#ui/state-mark';

/** Nothing was ever sent: what would fill the page, and how. No row of zeros, which would claim that there are none. */
export function Nothing({ what, hint }: { what: string; hint: string }) {
  return (
    <div className="page-note">
      <p className="page-note-what">
        <StateMark kind="unknown" /> {what}
      </p>
      <p className="quiet">{hint}</p>
    </div>
  );
}
