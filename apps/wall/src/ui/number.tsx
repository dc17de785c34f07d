import { memo, useEffect, useRef } from 'react';
import '#ui/number.css';

interface Props {
  /** A formatted number, `1.234,5`; any other text is allowed. */
  text: string;
  /** All digits, for those who point at it. */
  title?: string | undefined;
  /** Digits that change cross-fade in 200 ms; without it the text is simply set. */
  fades?: boolean;
}

/** Position counted from the right, so that the ones stay the ones when a digit is added in front. */
const slots = (text: string) => [...text].map((glyph, at, all) => ({ glyph, place: all.length - at }));
const isDigit = (glyph: string) => glyph >= '0' && glyph <= '9';

/** Text whose digits stand in slots of equal width. */
export const NumberText = memo(function NumberText({ text, title, fades = false }: Props) {
  const before = useRef<string | null>(null);
  const old = fades && before.current !== null && before.current !== text ? before.current : null;
  useEffect(() => {
    before.current = text;
  }, [text]);
  const oldGlyph = (place: number) => old?.[old.length - place];
  return (
    <span className="number" title={title}>
      <span className="sr">{text}</span>
      <span aria-hidden="true">
        {slots(text).map(({ glyph, place }) =>
          isDigit(glyph) ? (
            <Slot key={place} glyph={glyph} was={old === null ? undefined : oldGlyph(place)} />
          ) : (
            <span key={place}>{glyph}</span>
          ),
        )}
      </span>
    </span>
  );
});

/** Keys by glyph restart the fade only where the digit is another one. */
const Slot = ({ glyph, was }: { glyph: string; was: string | undefined }) => (
  <span className="digit">
    {was !== undefined && was !== glyph && (
      <span key={`old-${was}`} className="old">
        {was}
      </span>
    )}
    <span key={glyph} className={was !== undefined && was !== glyph ? 'new' : undefined}>
      {glyph}
    </span>
  </span>
);
