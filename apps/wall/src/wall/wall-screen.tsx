import { type ReactNode, useEffect } from 'react';
import { useWords } from '#i18n/use-words';
import { useProvince, useSignedOut } from '#live/use-live';
import { useTheme } from '#ui/use-theme';
import { PairingScreen } from '#wall/pairing-screen';

/** A screen of the wall: its colours, its title, and who may see it. */
export function WallScreen({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const province = useProvince();
  useTheme('wall');
  useEffect(() => {
    document.title = [province?.name, t('place.centre')].filter(Boolean).join(' · ');
  }, [province, t]);
  return useSignedOut() ? <PairingScreen /> : children;
}
