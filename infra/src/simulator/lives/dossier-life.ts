import type { Cast } from '#simulator/people/cast.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';
import { plantCorrection } from '#simulator/lives/corrections.js';
import type { Dice } from '#simulator/dice.js';
import { allowed, appointment, type Filing, fileDossier, isShort } from '#simulator/lives/dossier-file.js';
import { payFee, rate } from '#simulator/lives/dossier-sides.js';
import { Life } from '#simulator/lives/life.js';
import { inCodes } from '#simulator/lives/state-codes.js';
import {
  closing,
  dayMs,
  dayName,
  dayOf,
  instantOf,
  minuteMs,
  workDayMinutes,
  workingDaysAfter,
} from '#simulator/time/office.js';

/** A dossier being handled: what its further life depends on. */
interface Handling {
  readonly filing: Filing;
  readonly dice: Dice;
  readonly life: Life;
  /** Current appointment. */
  due: number | null;
  /** Office minutes that this procedure may take in all. */
  readonly allowed: number;
}

/** No life reaches further than this, so a stream can be entered anywhere by going back so far. */
export const longestLifeMs = 200 * dayMs;

/** The whole life of one dossier, from its filing at `at`; `number` states it from the others of its day. */
export function dossierLife(cast: Cast, dice: Dice, at: number, number: number, steady: boolean): CloudEvent[] {
  const filing = fileDossier(cast, dice, at, steady);
  const voice = cast.dossierVoices.draw(dice);
  const date = dayName(dayOf(at)).slice(2).replaceAll('-', '');
  const code = `${filing.receives.agency}-${date}-${String(number).padStart(4, '0')}`;
  const life = new Life('dossier', voice, code, at, steady);
  const written = () => (voice.codes ? inCodes(life.events, voice.codes) : life.events);
  if (!reception(life, filing, dice)) return written();
  const total = allowed(filing.procedure, dice);
  const handling: Handling = { filing, dice, life, due: appointment(filing.procedure, life.at), allowed: total };
  receive(handling);
  if (!interrupted(handling)) conclude(handling);
  plantCorrection(life, dice);
  return written();
}

/** From the citizen's filing to the desk. False: not taken in. */
function reception(life: Life, filing: Filing, dice: Dice): boolean {
  if (filing.channel !== 'online') return true;
  life.tell('registered', filing.data);
  life.work(life.steady ? dice.exponential(0.4) : 3 + dice.exponential(45));
  if (dice.chance(0.02)) {
    life.tell('supplement-requested', { reason: 'Thiếu thành phần hồ sơ' });
    life.work(dice.between(60, 900)).tell('supplemented');
    life.work(dice.between(10, 120));
  }
  if (!dice.chance(0.025)) return true;
  life.tell('refused', {
    reason: dice.pick(['Không thuộc thẩm quyền', 'Thành phần hồ sơ không hợp lệ', 'Trùng hồ sơ']),
  });
  return false;
}

function receive({ filing, dice, life, due }: Handling) {
  const { procedure, decides } = filing;
  const hasFee = procedure.fee && !dice.chance(0.12);
  const first = hasFee && dice.chance(0.6);
  const appointmentText = due === null ? null : life.instant(due);
  life.tell('received', { ...filing.data, dueAt: appointmentText, hasFee, resultDue: procedure.resultPaper });
  if (first) payFee(life, dice, decides.persona);
  if (dice.chance(0.85)) {
    const papers = dice.int(2, 7);
    const whole = dice.chance(decides.persona.digitised);
    life.until(life.at + dice.between(5, 90) * 1000);
    life.tell('digitised', {
      papers,
      digitised: whole ? papers : dice.int(0, papers - 1),
      reused: dice.chance(0.08) ? 1 : 0,
      syncedToCitizenStore: dice.chance(0.15),
      populationLinked: dice.chance(0.6),
    });
  }
  if (hasFee && !first) payFee(life, dice, decides.persona);
}

/** What may stand between reception and result: supplements, other offices, a change of mind. True: it ended there. */
function interrupted(handling: Handling): boolean {
  const { dice, life, filing } = handling;
  const short = isShort(handling.filing.procedure);
  if (dice.chance(0.008)) return ended(handling, 'withdrawn', 'Công dân rút hồ sơ');
  if (dice.chance(0.004)) return ended(handling, 'stopped', 'Không đủ điều kiện giải quyết');
  if (dice.chance(filing.decides.persona.supplement * (short ? 0.2 : 1.2))) {
    if (!supplement(handling)) return true;
    if (dice.chance(0.08) && !supplement(handling)) return true;
  }
  if (!short && dice.chance(0.012)) {
    life.work(handling.allowed * dice.between(0.05, 0.3)).tell('paused', { reason: 'Chờ ý kiến cơ quan phối hợp' });
    awaken(handling, 'resumed', dice.between(0.5, 8) * workDayMinutes);
  }
  return false;
}

function ended({ life, dice, allowed: total }: Handling, how: string, reason: string): true {
  life.work(total * dice.between(0.05, 0.6)).tell(how, { reason });
  return true;
}

/** Asks for papers; false when they never came and the dossier was closed. */
function supplement(handling: Handling): boolean {
  const { dice, life } = handling;
  life.work(handling.allowed * dice.between(0.05, 0.35));
  life.tell('supplement-requested', {
    reason: dice.pick(['Thiếu bản vẽ', 'Giấy tờ hết hạn', 'Sai thông tin', 'Thiếu chữ ký']),
  });
  if (dice.chance(0.08)) {
    life.work(dice.between(10, 25) * workDayMinutes);
    life.tell(dice.chance(0.6) ? 'stopped' : 'withdrawn', { reason: 'Quá hạn bổ sung' });
    return false;
  }
  awaken(handling, 'supplemented', dice.exponential(2.5 * workDayMinutes) + 20);
  return true;
}

/** The clock runs again: half of the systems give a new appointment, half leave it to the reader to add the wait. */
function awaken(handling: Handling, step: string, waited: number) {
  const { dice, life } = handling;
  const from = life.at;
  life.work(waited);
  const { due } = handling;
  const given = due !== null && dice.chance(0.5);
  const elapsed = life.at - from;
  if (due !== null)
    handling.due = given ? instantOf(workingDaysAfter(dayOf(due + elapsed) - 1, 1), closing) : due + elapsed;
  life.tell(step, given && handling.due !== null ? { dueAt: life.instant(handling.due) } : {});
}

function conclude(handling: Handling) {
  const { life, dice, filing } = handling;
  const short = isShort(handling.filing.procedure);
  const late = handling.due !== null && dice.chance(filing.decides.persona.late * (short ? 0.5 : 1.3));
  const needed = handling.allowed * workShare(handling, short);
  const finish = finishing(handling, late, needed);
  for (const [share, step] of [
    [0.15, 'Thụ lý'],
    [0.5, 'Thẩm định'],
    [0.85, 'Trình ký'],
  ] as const) {
    const at = life.worked(needed * share);
    if (dice.chance(short ? 0.35 : 0.8) && at < finish - minuteMs) {
      life.until(at).tell('moved', { step, officer: `cb-${dice.int(1, 12)}` });
    }
  }
  life.until(finish);
  const announced = !dice.chance(0.01); // some systems send only that the result was handed over
  if (announced) life.tell('resolved', { resultFile: dice.chance(0.55) });
  if (announced && dice.chance(0.004)) {
    life.work(dice.between(60, 1000)).tell('recalled', { reason: 'Sai sót trong kết quả' });
    life.work(dice.between(60, 700)).tell('resolved', { resultFile: true });
  }
  if (announced && dice.chance(0.03)) return; // nobody has come for it
  life.work(
    filing.channel === 'online'
      ? dice.exponential(life.steady ? 5 : 30)
      : dice.exponential(short ? (life.steady ? 8 : 40) : 500),
  );
  life.tell('returned', { manner: dice.chance(0.5) ? filing.channel : 'direct' });
  rate(life, dice, late ? filing.decides.persona.happy - 0.3 : filing.decides.persona.happy);
}

/** Share of the allowed time that the work takes; what is done at the desk takes minutes. */
function workShare({ dice, life, filing }: Handling, short: boolean): number {
  if (!short) return filing.decides.persona.pace * dice.between(0.5, 1.3);
  return (0.02 + 0.25 * dice.roll() ** 2) * (life.steady ? 0.2 : 1);
}

/** When the result is there. A late one may be announced with an apology and a new appointment, once. */
function finishing(handling: Handling, late: boolean, needed: number): number {
  const { life, dice } = handling;
  const usual = life.worked(needed);
  if (handling.due === null) return usual;
  const lastMoment = instantOf(dayOf(handling.due), closing) - dice.between(1, 150) * minuteMs;
  if (!late) return Math.min(usual, Math.max(lastMoment, life.at + minuteMs));
  const notice = handling.due - dice.between(1, 2.5) * dayMs;
  if (dice.chance(0.35) && notice > life.at + dayMs) {
    handling.due = instantOf(workingDaysAfter(dayOf(handling.due), dice.int(2, 8)), closing);
    life
      .until(notice)
      .tell('due-reissued', { dueAt: life.instant(handling.due), reason: 'Hồ sơ phức tạp', apology: true });
    if (!dice.chance(0.25)) return instantOf(dayOf(handling.due), closing) - dice.between(1, 2000) * minuteMs;
  }
  const delay = 1 + Math.min(40, Math.floor(dice.exponential(6)));
  return instantOf(workingDaysAfter(dayOf(handling.due), delay), 420 + dice.between(10, 570));
}
