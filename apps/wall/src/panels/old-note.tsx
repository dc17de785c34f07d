import { StateMark } from '#ui/state-mark';

/** Beside a panel's title: that its rows are old and for how long. Nothing while they are not. */
export const OldNote = ({ words }: { words: string | null }) =>
  words !== null && (
    <span className="quiet nowrap old-note">
      <StateMark kind="stale" /> {words}
    </span>
  );
