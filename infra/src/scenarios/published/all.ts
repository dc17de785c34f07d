import type { Check } from '#scenarios/check.js';
import type { ScenarioName } from '#scenarios/make/places.js';
import { bacLieuPublished } from '#scenarios/published/bac-lieu-2022.js';
import { dakLakPublished } from '#scenarios/published/dak-lak-so-tttt-2023.js';
import { dienBienPublished } from '#scenarios/published/dien-bien-2020.js';
import { laiChauPublished } from '#scenarios/published/lai-chau-2015.js';
import { quangBinhPublished } from '#scenarios/published/quang-binh-2021.js';

/** What each scenario must show, asked of the public API. */
export const publishedOf: Readonly<Record<ScenarioName, readonly Check[]>> = {
  'quang-binh-2021': quangBinhPublished,
  'dien-bien-2020': dienBienPublished,
  'bac-lieu-2022': bacLieuPublished,
  'dak-lak-so-tttt-2023': dakLakPublished,
  'lai-chau-2015': laiChauPublished,
};
