/**
 * The life of an alarm after ISA-18.2. Every pair of state and action stands in one table; what is not allowed there is
 * refused. The condition (does the cause stand?) is the evaluator's, the state follows from it and from what people do.
 */
export const alarmStates = [
  'new',
  'acknowledged',
  'in-progress',
  'returned',
  'closed',
  'shelved',
  'suppressed',
  'out-of-service',
  'unknown',
] as const;
export type AlarmState = (typeof alarmStates)[number];

/** What a person may do. */
export const personActions = [
  'acknowledge',
  'take',
  'release',
  'assign',
  'note',
  'shelve',
  'unshelve',
  'out-of-service',
  'in-service',
  'close',
] as const;
export type PersonAction = (typeof personActions)[number];

/** What the evaluator finds: the cause comes back, goes, cannot be judged, can be judged again; a shelf expires; nobody came. */
export type SystemAction = 'recur' | 'clear' | 'lose' | 'regain' | 'suppress' | 'unsuppress' | 'expire' | 'escalate';
export type AlarmAction = PersonAction | SystemAction;

export type AlarmCondition = 'active' | 'normal' | 'unknown';
/** How far people have come with it; what a shelf, a suppression or an unknown time gives back. */
export type AlarmCare = 'new' | 'acknowledged' | 'in-progress';

export interface AlarmLife {
  readonly state: AlarmState;
  readonly condition: AlarmCondition;
  readonly care: AlarmCare;
}

/** `same`: allowed, the state stays. `back`: to where condition and care say. null: refused. */
type Target = AlarmState | 'same' | 'back' | null;

/** Whatever happens to it while it is set aside, the evaluator only notes the condition. */
const aside = { recur: 'same', clear: 'same', lose: 'same', regain: 'same' } as const;
/** What has gone cannot be lost and found. */
const gone = { clear: 'same', lose: null, regain: null } as const;
/** What a person may not do unless the state's own line says so. */
const refused = {
  acknowledge: null,
  take: null,
  release: null,
  assign: null,
  note: null,
  shelve: null,
  unshelve: null,
  'out-of-service': null,
  'in-service': null,
  close: null,
  suppress: null,
  unsuppress: null,
  expire: null,
  escalate: null,
} as const;
const standing = {
  ...refused,
  take: 'in-progress',
  assign: 'same',
  note: 'same',
  shelve: 'shelved',
  'out-of-service': 'out-of-service',
  recur: 'same',
  clear: 'closed',
  lose: 'unknown',
  regain: 'same',
  suppress: 'suppressed',
} as const;

export const lifecycle: Readonly<Record<AlarmState, Readonly<Record<AlarmAction, Target>>>> = {
  new: { ...standing, acknowledge: 'acknowledged', clear: 'returned', escalate: 'same' },
  acknowledged: standing,
  'in-progress': { ...standing, release: 'acknowledged' },
  returned: {
    ...refused,
    ...gone,
    acknowledge: 'closed',
    close: 'closed',
    assign: 'same',
    note: 'same',
    'out-of-service': 'out-of-service',
    recur: 'new',
    suppress: 'suppressed',
  },
  closed: { ...refused, ...gone, note: 'same', recur: 'new' },
  shelved: { ...refused, ...aside, note: 'same', unshelve: 'back', expire: 'back', 'out-of-service': 'out-of-service' },
  suppressed: { ...refused, ...aside, note: 'same', unsuppress: 'back', 'out-of-service': 'out-of-service' },
  'out-of-service': { ...refused, ...aside, note: 'same', 'in-service': 'back' },
  unknown: {
    ...refused,
    ...aside,
    assign: 'same',
    note: 'same',
    shelve: 'shelved',
    'out-of-service': 'out-of-service',
    clear: 'back',
    regain: 'back',
    suppress: 'suppressed',
  },
};

/** What the evaluator's findings say of the condition. */
const conditions: Partial<Record<AlarmAction, AlarmCondition>> = {
  recur: 'active',
  regain: 'active',
  clear: 'normal',
  lose: 'unknown',
};
/** What people's actions say of their care; the cause of a new occurrence has had none yet. */
const cares: Partial<Record<AlarmAction, AlarmCare>> = {
  acknowledge: 'acknowledged',
  take: 'in-progress',
  release: 'acknowledged',
};

/** The life after an action; null: the table refuses it. Pure. */
export function afterAction(life: AlarmLife, action: AlarmAction): AlarmLife | null {
  const target = lifecycle[life.state][action];
  if (target === null || !possible(life.condition, action)) return null;
  const condition = conditions[action] ?? life.condition;
  const again = action === 'recur' && life.condition === 'normal';
  const care = again ? 'new' : (cares[action] ?? life.care);
  const state = target === 'same' ? life.state : target === 'back' ? backTo(condition, care) : target;
  return { state, condition, care };
}

/** Only what stood can be lost, and only what was lost is found again. */
const possible = (condition: AlarmCondition, action: AlarmAction): boolean =>
  action === 'regain' ? condition === 'unknown' : action !== 'lose' || condition !== 'normal';

function backTo(condition: AlarmCondition, care: AlarmCare): AlarmState {
  if (condition === 'unknown') return 'unknown';
  if (condition === 'active') return care;
  return care === 'new' ? 'returned' : 'closed';
}
