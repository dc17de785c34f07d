import { useState } from 'react';
import { useWords } from '#i18n/use-words';

/** Copies what is shown this once; browsers allow it over HTTPS and on this machine alone. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {t(copied ? 'people.copied' : 'people.copy')}
    </button>
  );
}
