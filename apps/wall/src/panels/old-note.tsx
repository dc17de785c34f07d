import { StateMark } from '#ui/state-mark';
import '#panels/old-note.css';

/** Beside a panel's title: that its rows are old and for how long. Nothing while they are not. `brief`: the mark alone. */
export const OldNote = ({ words, brief = false }: { words: string | null; brief?: boolean }) =>
  words !== null && (
    <span className="quiet nowrap old-note">
      {brief ? (
        <StateMark kind="stale" word={words} />
      ) : (
        <>
          <StateMark kind="stale" /> {words}
        </>
      )}
    </span>
  );
