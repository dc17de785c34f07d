import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '#ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { languageOf, startI18n } from '#i18n/i18n';
import { connectLive } from '#live/browser';
import { LiveContext } from '#live/use-live';
import { isUnattended, watchHands } from '#ui/idle-detection';
import { basePath } from '#ui/base-path';
import { readSettings } from '#ui/settings';
import { DisplayReports } from '#wall/display-reports';
import { makeRouter } from '#router';

const settings = readSettings();
startI18n(languageOf(settings.get('lang')));
watchHands();
const live = connectLive(() => isUnattended(Date.now()), basePath(), location.pathname.slice(basePath().length));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');
createRoot(root).render(
  <StrictMode>
    <LiveContext value={live}>
      <RouterProvider router={makeRouter()} />
      <DisplayReports />
    </LiveContext>
  </StrictMode>,
);
