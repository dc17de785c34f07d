import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '#ui/theme.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { languageOf, startI18n } from '#i18n/i18n';
import { LiveContext } from '#live/use-live';
import { readSettings } from '#ui/settings';
import { makeRouter } from '#router';
import { fakeLive } from './fake-live';

/** The wall on made-up rows, to look at: `?state=live|busy|empty|stale|disconnected|loading`. Not part of the build. */
startI18n(languageOf(readSettings().get('lang')));
const state = new URLSearchParams(location.search).get('state') ?? 'live';
createRoot(document.getElementById('root')!).render(
  <LiveContext value={fakeLive(state)}>
    <RouterProvider router={makeRouter()} />
  </LiveContext>,
);
