import { describe, expect, it } from '@jest/globals';
import { codesIn, textIn } from '#people/form-text';

const form = new FormData();
form.set('units', ' H50.05,  H50.08;\nH50.09 ');
form.set('none', '  ');

describe('what was typed into a form', () => {
  it('is a text without blanks around it', () => {
    expect([textIn(form, 'units'), textIn(form, 'none'), textIn(form, 'elsewhere')]).toEqual([
      'H50.05,  H50.08;\nH50.09',
      '',
      '',
    ]);
  });

  it('is codes, whatever stands between them', () => {
    expect([codesIn(form, 'units'), codesIn(form, 'none')]).toEqual([['H50.05', 'H50.08', 'H50.09'], []]);
  });
});
