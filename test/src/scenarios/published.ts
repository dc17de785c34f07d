import type { ScenarioName } from '@ioc/infra/scenarios/make/places';

/**
 * Every number that the source publishes, by its line, written down apart from the checks that ask for it. The test holds
 * that each of them is among what the checks of its line expect; so a check that was forgotten is found.
 */
export const publishedNumbers: Readonly<Record<ScenarioName, Readonly<Record<string, readonly (number | string)[]>>>> =
  {
    'quang-binh-2021': {
      '8.7': [8, 151, 100],
      '8.8': [51, 1750],
      '13': [82.33, 100, 1.53, 50, 63, 'giảm 14 bậc', '25'],
      '14': [78.88, -4.55, 60, 63, 'giảm 19 bậc', '80'],
      '15': [44.7, 80, -1.15, 7, 63, 'giảm 1 bậc', 'nhóm dẫn đầu cả nước'],
      '16': [62.3, 100, -1.41, 52, 63, 'giữ nguyên hạng', 'nhóm khá của vùng'],
      '18': [8, 10],
    },
    'dien-bien-2020': {
      '23': [1668, 230, 347],
      '24': [222, 39, 577, 38.5],
      '25': [96_000, 83],
      '26': [2300, 100, 80],
      '27': [69, 100, 90],
      '28': [14],
      '29': [86.55, 5.13, 25, 'tăng 2 bậc'],
      '30': [43.73, 0.34, 22, 63, 'tăng 15 bậc'],
    },
    'bac-lieu-2022': {
      '36': [683, 2006],
      '37': [130_000],
      '39': [1061],
      '40': [55, 63],
      '41': [90, 80, 60],
      '44': [195, 90],
    },
    'dak-lak-so-tttt-2023': {
      '48': ['2022-12-15', '2023-03-14'],
      '51': [33, 100],
      '52': [22, 11, 100],
      '53': [5, 33, 15.2],
      '54': [22, 100],
      '55': [100],
      '56': [14, 1, 13, 10_000],
      '57': [1147, 7121, 13, 15],
      '61': [80, 100],
      '62': [30, 50],
      '63': [80, 100],
      '64': [50],
      '65': [80, 100],
      '66': [90, 100],
      '67': [90, 95],
    },
    'lai-chau-2015': {
      'lai-chau: golden set': [21_914, 16_051, 14_068, 1983, 5863, 5640, 223],
      'lai-chau: ISO 9001': [10],
      'lai-chau: satisfaction': [80],
      'lai-chau: signed': [100],
    },
  };
