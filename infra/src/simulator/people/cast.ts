import type { Catalogue, Procedure, Source, Unit } from '@ioc/api/catalogue/catalogue';
import { realSources } from '@ioc/api/catalogue/sandbox';
import type { Voice } from '#simulator/travel/cloud-event.js';
import { Dice, Urn } from '#simulator/dice.js';
import { type Persona, personaOf } from '#simulator/people/persona.js';

/** What the simulator asks of a catalogue. */
export type Known = Pick<Catalogue, 'province' | 'units' | 'procedures' | 'categories' | 'sources' | 'indicators'> &
  Partial<Pick<Catalogue, 'states'>> & {
    readonly books?: Pick<Catalogue['books'], 'devices'> &
      Partial<Pick<Catalogue['books'], 'processes' | 'ratings' | 'reports' | 'layers' | 'hospitals' | 'scoreboard'>>;
  };

export interface Actor {
  readonly unit: Unit;
  readonly persona: Persona;
  /** As this unit writes its own code. */
  readonly written: string;
  /** Agency code for the numbers of its dossiers, e.g. H50.101. */
  readonly agency: string;
}

/** Who acts in the simulated province: its units with their habits, its procedures by frequency, its sources. */
export interface Cast {
  readonly seed: number;
  readonly catalogue: Known;
  readonly procedures: Urn<Procedure>;
  readonly communes: Urn<Actor>;
  readonly departments: Urn<Actor>;
  readonly dossierVoices: Urn<Voice>;
  readonly reportVoice: Voice | null;
  readonly petitionVoice: Voice | null;
  readonly documentVoice: Voice | null;
  actor(code: string): Actor;
  voice(source: string): Voice;
  /** The first system that carries events of a kind; null: none does. */
  voiceOf(kind: Source['kinds'][number]): Voice | null;
}

/** @throws Error when the catalogue has no commune or no procedure to act with. */
export function castOf(seed: number, known: Known): Cast {
  const catalogue = { ...known, sources: realSources(known.sources) };
  const actors = new Map([...catalogue.units.values()].map((unit) => [unit.code, actorOf(seed, catalogue, unit)]));
  const current = [...actors.values()].filter(({ unit }) => unit.validTo === null);
  const sources = [...catalogue.sources.values()];
  const speaking = (kind: Source['kinds'][number]) => sources.filter(({ kinds }) => kinds.includes(kind));
  // The province's own one-stop system speaks in named events, the others as a ministry's system does: in state codes.
  const coding = new Set(speaking('dossier').slice(1));
  const voices = new Map(
    sources.map((source) => [
      source.code,
      voiceOf(source, coding.has(source) ? ownCodes(catalogue, source) : undefined),
    ]),
  );
  const reports = speaking('complaint').sort((a, b) => a.kinds.length - b.kinds.length);
  const voice = (code: string | undefined) => voices.get(code ?? '') ?? null;
  const cast: Cast = {
    seed,
    catalogue,
    procedures: new Urn(
      [...catalogue.procedures.values()].filter(({ level }) => level !== 'district'),
      (procedure) => procedure.weight,
    ),
    communes: new Urn(
      current.filter(({ unit }) => unit.kind === 'commune'),
      ({ persona }) => persona.size,
    ),
    departments: new Urn(
      current.filter(({ unit }) => unit.kind === 'department'),
      () => 1,
    ),
    dossierVoices: new Urn(
      [...voices.values()].filter(({ code }) => speaking('dossier').some((s) => s.code === code)),
      weighted(speaking('dossier')),
    ),
    reportVoice: voice(reports[0]?.code),
    petitionVoice: voice(reports.at(-1)?.code),
    documentVoice: voice(speaking('document')[0]?.code),
    actor: (code) => actors.get(code) ?? fail(`unit ${code} is not in the catalogue`),
    voiceOf: (kind) => voice(speaking(kind)[0]?.code),
    voice: (code) => voices.get(code) ?? fail(`source ${code} is not in the catalogue`),
  };
  if (cast.communes.empty || cast.procedures.empty)
    fail('the catalogue has no communes or no procedures with a weight');
  return cast;
}

/** The province's own one-stop system carries nine dossiers in ten, the others share the rest. */
const weighted = (sources: readonly Source[]) => (voice: Voice) => (voice.code === sources[0]?.code ? 9 : 1);

function actorOf(seed: number, catalogue: Known, unit: Unit): Actor {
  const persona = personaOf(seed, unit.code);
  const alias = unit.aliases.find((code) => code.startsWith(catalogue.province.agency));
  const agency =
    alias ??
    (unit.code.startsWith(catalogue.province.agency) ? unit.code : `${catalogue.province.agency}.${unit.code}`);
  return { unit, persona, agency, written: alias && persona.writesAlias ? alias : unit.code };
}

function voiceOf(source: Source, codes: readonly string[] | undefined): Voice {
  const dice = new Dice('voice', source.code);
  return { code: source.code, utc: dice.chance(0.4), numbers: dice.chance(0.6), codes };
}

/** A source's own state codes that mean work in process (4). */
const ownCodes = ({ states }: Known, { code }: Source): string[] =>
  [...(states?.own.values() ?? [])]
    .flat()
    .filter(({ source, means, validTo }) => source === code && means === 4 && validTo === null)
    .map((own) => own.code);

function fail(what: string): never {
  throw new Error(`Không mô phỏng được tỉnh này / this province cannot be simulated: ${what}`);
}
