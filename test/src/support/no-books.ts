import type { ScoreBooks } from '@ioc/api/catalogue/books';
import type { StateBook } from '@ioc/api/catalogue/states';

/** A catalogue without books, and one without states. */
export const noBooks: ScoreBooks = {
  scoreboard: [],
  processes: [],
  ratings: [],
  reports: [],
  officials: [],
  subjects: [],
  devices: [],
  layers: [],
  hospitals: [],
  quality: [],
  stages: [],
  alarms: [],
  drills: [],
  scenes: [],
};

export const noStates: StateBook = { states: new Map(), groupings: [], own: new Map() };
