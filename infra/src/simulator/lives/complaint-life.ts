import type { Actor, Cast } from '#simulator/people/cast.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';
import type { Complaint } from '#simulator/lives/complaint.js';
import { answerComplaint, dueOf } from '#simulator/lives/complaint-answer.js';
import { titlesOf, weightOf } from '#simulator/lives/complaint-topics.js';
import { type Dice, Urn } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import { dayName, dayOf, workDayMinutes } from '#simulator/time/office.js';
import { type Land, pinned, placeIn } from '#simulator/lives/places.js';

/** The whole life of one complaint, from its sending at `at`; null when no source of the catalogue carries complaints. */
export function complaintLife(
  cast: Cast,
  dice: Dice,
  at: number,
  number: number,
  steady: boolean,
  land: Land,
): CloudEvent[] | null {
  const petition = dice.chance(0.15);
  const voice = petition ? cast.petitionVoice : cast.reportVoice;
  if (!voice || cast.catalogue.categories.size === 0) return null;
  const date = dayName(dayOf(at)).slice(2).replaceAll('-', '');
  const code = `${petition ? 'PAKN' : 'PA'}-${date}-${String(number).padStart(4, '0')}`;
  const life = new Life('complaint', voice, code, at, steady);
  const category = new Urn(cast.catalogue.categories.values(), ({ code: c }) => weightOf(c)).draw(dice);
  const commune = cast.communes.draw(dice);
  const complaint: Complaint = {
    petition,
    cast,
    dice,
    life,
    category,
    commune,
    urgent: dice.chance(0.06),
    hidden: dice.chance(0.05),
  };
  submit(complaint, land);
  handle(complaint);
  return life.events;
}

function submit({ petition, dice, life, category, commune, urgent, hidden }: Complaint, land: Land) {
  const place = petition ? null : pinned(placeIn(commune.unit, dice, land), dice);
  life.tell('submitted', {
    kind: petition ? 'petition' : 'field-report',
    category: category.code,
    ...(place ? { place } : {}),
    ...(dice.chance(0.8) ? { commune: commune.written } : {}),
    title: hidden ? 'Phản ánh riêng tư' : dice.pick(titlesOf(category.code, category.name)),
    ...(urgent ? { urgent } : {}),
    ...(hidden ? { private: true } : {}),
    channel: petition ? 'web' : dice.pick(['app', 'app', 'app', 'zalo', 'phone', 'web']),
  });
}

function handle(complaint: Complaint) {
  const { dice, life, petition } = complaint;
  takeUp(complaint);
  // A petition is to be refused within two working days, which one refusal in five is not.
  const refused = () =>
    life.work(petition && dice.chance(0.2) ? dice.between(2.5, 4) * workDayMinutes : dice.between(5, 60));
  if (dice.chance(0.07)) return void refused().tell('rejected', { reason: 'Không đủ thông tin để xử lý' });
  if (dice.chance(0.03)) {
    const of = life.subject.replace(/\d+$/, (own) => (Number(own) === 1 ? '0002' : '0001'));
    return void life.work(dice.between(5, 60)).tell('duplicate', { of });
  }
  if (dice.chance(0.05)) {
    life.work(dice.between(5, 60)).tell('clarification-requested', { reason: 'Đề nghị bổ sung vị trí' });
    life.work(dice.exponential(400)).tell('clarified');
  }
  answerComplaint(complaint, route(complaint));
}

/** The desk takes most up in minutes; seven in a hundred lie there until the limit has passed. */
function takeUp({ dice, life, petition }: Complaint) {
  const late = dice.chance(0.07);
  const usual = Math.min(dice.exponential(life.steady ? 8 : 35), 55);
  const slow = petition ? dice.between(2.2, 4) * workDayMinutes : dice.between(130, 420);
  life.work(late ? slow : usual).tell('accepted', {});
}

/** The unit that answers in the end. One route in twenty is wrong: it is sent back, and the desk looks for another. */
function route(complaint: Complaint): Actor {
  const { dice, life, commune, cast } = complaint;
  const first = dice.chance(0.65) || cast.departments.empty ? commune : cast.departments.draw(dice);
  assign(complaint, first);
  if (!dice.chance(0.05)) return first;
  life.work(dice.between(30, 600)).tell('sent-back', { reason: 'Không thuộc thẩm quyền' });
  if (dice.chance(0.25)) life.work(dice.between(150, 900));
  const second = cast.communes.draw(dice);
  assign(complaint, second);
  return second;
}

/** Half of the assignments state no deadline: the limits of the catalogue say until when. */
function assign(complaint: Complaint, to: Actor) {
  const { dice, life, petition } = complaint;
  life.work(Math.min(dice.exponential(life.steady ? 6 : 25), 50));
  const stated = !petition && dice.chance(0.5);
  life.tell('assigned', { unit: to.written, ...(stated ? { dueAt: life.instant(dueOf(complaint)) } : {}) });
}
