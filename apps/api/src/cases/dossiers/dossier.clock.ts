import { startClock, stopClock } from '#cases/clock.js';
import type { Dossier, Outcome } from '#cases/dossiers/dossier.state.js';

/** A dossier's clock runs from reception to its end; outside of that nothing moves it. */
const running = (dossier: Dossier) => dossier.receivedAt !== null && dossier.finishedAt === null;

export const wait = (dossier: Dossier, at: string): Dossier => (running(dossier) ? stopClock(dossier, at) : dossier);

export const resume = (dossier: Dossier, at: string, due?: string): Dossier =>
  running(dossier) ? startClock(dossier, at, due) : dossier;

/** The first end counts; a recall takes it back as if it had never been. */
export const finish = (dossier: Dossier, at: string, outcome: Outcome): Dossier =>
  running(dossier) ? { ...startClock(dossier, at, undefined), finishedAt: at, outcome } : dossier;

export const reopen = (dossier: Dossier): Dossier => ({ ...dossier, finishedAt: null, outcome: null });
