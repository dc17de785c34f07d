import type { states as vi } from '#i18n/vi/states';
import type { Words } from '#i18n/words-shape';

/** The words of dossiers by state, and of what waits in quarantine by reason. */
export const states: Words<typeof vi> = {
  states: {
    title: 'Dossiers by state',
    lead: 'The state that each dossier is in at this moment. Every number opens a list of that many dossiers.',
    grouping: 'Grouping',
    group: 'Group',
    total: 'All known dossiers',
    code: 'Code',
    state: 'National state',
    clock: 'Clock',
    n: 'Dossiers',
    share: 'Share',
    before: 'of these not received: {{n}}',
    clocks: { none: 'not begun', running: 'running', paused: 'paused', stopped: 'stopped' },
    unusual: 'Unusual order of states',
    unusualLead:
      'Dossiers with a step that the catalogue does not call usual, e.g. handed over before it was resolved. They count like all others; their source should look.',
    unusualNone: 'No dossier changed its state in an unusual way',
    source: 'Source',
    untold:
      '{{n}} dossiers of which no event told a state (taken back, or only a fee or a rating yet); not counted above.',
    onlyNow:
      'The state of each dossier is known of now alone; figures of past days are in form II.06a and in each indicator.',
    updated: 'Updates itself',
    coded: '{{name}} (code {{code}} of the sending system)',
    codedPlain: 'code {{code}}',
    ownState: 'State at the source',
    codeDate: 'Day in the code',
    codeDateDiffers: '{{date}}, not the day of reception, {{received}}',
    codeAgency: 'Agency of the code',
    codeSystem: 'System of the code',
    system: { province: 'the province’s', ministry: 'a ministry’s' },
    unusualCount: 'Unusual steps',
    unusualStep: 'unusual: not a state that usually follows',
  },
  waiting: {
    groups: 'By reason',
    records: 'Record by record',
    code: 'code {{code}}',
    n: 'Records',
    since: 'Since',
    what: 'What to do',
    replay: 'Replay',
    replaying: 'Sending again…',
    gone: '{{n}} records are no longer in the log: their source must send them again.',
    replayed: '{{n}} records were sent again; what still cannot be read comes back here.',
    failed: 'Not sent again: {{detail}}',
    doing: {
      'unknown-state': 'Ask the source what the code means, write it into the province’s states.yaml, then replay.',
      'unknown-unit': 'Add the unit or its old code to units.yaml, then replay.',
      'unknown-procedure': 'Add the procedure to procedures.yaml, then replay.',
      'unknown-category': 'Add the category to categories.yaml, then replay.',
      'unknown-indicator': 'Add the indicator to indicators.yaml, then replay.',
      'out-of-scale': 'Tell the source: another scale, or a slip of the comma.',
      'unknown-device': 'Add the device to devices.yaml, then replay.',
      'personal-data':
        'The source gives the case a code without names, telephone or identity numbers; nothing was kept.',
      'bad-code': 'The source writes the code in Latin letters, without hidden characters.',
      'from-the-future': 'The source mends its clock; once that time has come it can be replayed.',
      conflict: 'The source must say which contents are right, by a replacement under a new id.',
      'state-secret': 'The source must not send secret documents; nothing of the contents was kept.',
      other: 'The source mends it and sends it again under the same event id.',
    },
  },
};
