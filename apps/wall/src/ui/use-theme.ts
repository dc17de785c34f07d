import { useEffect } from 'react';
import { readSettings, themeFor } from '#ui/settings';

/** Puts the theme of this kind of place on the page. */
export function useTheme(place: 'wall' | 'desk') {
  useEffect(() => {
    const light = window.matchMedia('(prefers-color-scheme: light)');
    const apply = () => {
      document.documentElement.dataset['theme'] = themeFor(readSettings(), place, light.matches);
    };
    apply();
    light.addEventListener('change', apply);
    return () => light.removeEventListener('change', apply);
  }, [place]);
}
