/** Settings of this screen: given once in the address, kept in the browser, so that a wall finds them again after a power cut. */
const names = ['room', 'distance', 'pitch', 'grid', 'panel', 'lang', 'theme', 'dim'] as const;
type SettingName = (typeof names)[number];

const storageKey = (name: SettingName) => `ioc.${name}`;
/** Private windows may refuse storage: a setting then lasts as long as the address. */
const stored = (name: SettingName) => {
  try {
    return window.localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
};
const keep = (name: SettingName, value: string) => {
  try {
    if (value === '') window.localStorage.removeItem(storageKey(name));
    else window.localStorage.setItem(storageKey(name), value);
  } catch {
    return;
  }
};

/** Address first, then what the browser kept. An empty value (`?room=`) forgets the setting. Naming a room forgets its old measures. */
export function readSettings(search = window.location.search): URLSearchParams {
  const given = new URLSearchParams(search);
  if (given.has('room')) for (const name of ['distance', 'pitch', 'grid', 'panel'] as const) keep(name, '');
  const settings = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name);
    if (value !== null) keep(name, value);
    const now = value ?? stored(name);
    if (now) settings.set(name, now);
  }
  return settings;
}

export type Theme = 'dark' | 'light';
/** A wall is dark; a desk follows its owner. */
export const themeFor = (settings: URLSearchParams, place: 'wall' | 'desk', prefersLight: boolean): Theme => {
  const asked = settings.get('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return place === 'desk' && prefersLight ? 'light' : 'dark';
};
