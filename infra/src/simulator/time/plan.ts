import { minuteMs } from '#simulator/time/office.js';
import { complaintsIn, dossiersIn } from '#simulator/time/profile.js';

/**
 * How much happens when. Outside the live stretches the province lives by its daily profile at `scale`; inside one it is
 * watched: feeds run at full rate and sources send heartbeats, and in a demonstration new cases come steadily, day and
 * night. A minute belongs to one stretch for ever, so a restart makes the same cases again.
 */
export interface Plan {
  /** 1: some 2.000 dossiers a working day. */
  readonly scale: number;
  readonly live: readonly Stretch[];
}

interface Stretch {
  /** Milliseconds since 1970, on whole minutes; `to` null: still going on. */
  readonly from: number;
  readonly to: number | null;
  /** New dossiers a minute, at any hour; null: by the daily profile at `scale`. */
  readonly perMinute: number | null;
  readonly scale: number;
}

export interface Minute {
  readonly watched: boolean;
  readonly steady: boolean;
  /** Expected new cases in this minute. */
  readonly dossiers: number;
  readonly complaints: number;
  readonly documents: number;
}

const complaintsPerDossier = 0.05;
/** A document register is not shown to grow like the one-stop's: a few an hour are enough to be followed. */
const documentsPerDossier = 0.04;

export function minuteOfPlan({ scale, live }: Plan, at: number): Minute {
  const stretch = live.find(({ from, to }) => from <= at && (to === null || at < to));
  if (stretch !== undefined && stretch.perMinute !== null) {
    const breath = 1 + 0.3 * Math.sin((2 * Math.PI * at) / (17 * minuteMs));
    const dossiers = stretch.perMinute * breath;
    return {
      watched: true,
      steady: true,
      dossiers,
      complaints: dossiers * complaintsPerDossier,
      documents: dossiers * documentsPerDossier,
    };
  }
  const volume = stretch?.scale ?? scale;
  return {
    watched: stretch !== undefined,
    steady: false,
    dossiers: volume * dossiersIn(at),
    complaints: volume * complaintsIn(at),
    documents: volume * documentsPerDossier * dossiersIn(at),
  };
}
