import { useEffect } from 'react';
import { useWords } from '#i18n/use-words';
import { useProvince, useSignedOut } from '#live/use-live';
import { useTheme } from '#ui/use-theme';
import { Overview } from '#wall/overview';
import { PairingScreen } from '#wall/pairing-screen';

export function WallRoute() {
  const { t } = useWords();
  const province = useProvince();
  useTheme('wall');
  useEffect(() => {
    document.title = [province?.name, t('place.centre')].filter(Boolean).join(' · ');
  }, [province, t]);
  return useSignedOut() ? <PairingScreen /> : <Overview />;
}
