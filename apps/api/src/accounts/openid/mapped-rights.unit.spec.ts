import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mappedRights, readRightsFile } from '#accounts/openid/mapped-rights.js';

const file: ReturnType<typeof readRightsFile> = {
  claim: 'groups',
  rights: [
    { value: 'y-te', roles: ['department'], units: ['H50.16'] },
    { value: 'noi-vu', roles: ['department'], units: ['H50.10', 'H50.16'] },
    { value: 'truc', roles: ['operator'], units: [] },
  ],
};

describe('rights by a claim', () => {
  it.each([
    [{}, [], []],
    [{ groups: [] }, [], []],
    [{ groups: 'truc' }, ['operator'], []],
    [{ groups: ['truc', 7, 'không'] }, ['operator'], []],
    [{ groups: ['y-te', 'noi-vu', 'truc'] }, ['operator', 'department'], ['H50.10', 'H50.16']],
    [{ groups: { truc: true } }, [], []],
    [{ other: ['truc'] }, [], []],
  ])('%j: %j in %j', (claims, roles, units) => expect(mappedRights(file, claims)).toEqual({ roles, units }));

  it('is found inside of objects, and by own names alone', () => {
    const nested = { ...file, claim: 'realm_access.roles' };
    expect(mappedRights(nested, { realm_access: { roles: ['truc'] } }).roles).toEqual(['operator']);
    expect(mappedRights(nested, { realm_access: null }).roles).toEqual([]);
    expect(mappedRights({ ...file, claim: 'constructor.name' }, { groups: ['truc'] }).roles).toEqual([]);
  });
});

describe('the file', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'rights-'));
  });
  afterEach(() => rm(dir, { recursive: true }));
  const read = async (text: string) => {
    await writeFile(join(dir, 'rights.yaml'), text);
    return readRightsFile(join(dir, 'rights.yaml'));
  };

  it('is read as it is written', async () =>
    expect(await read('claim: groups\nrights:\n  - { value: truc, roles: [operator] }\n')).toEqual({
      ...{ claim: 'groups', rights: [{ value: 'truc', roles: ['operator'], units: [] }] },
    }));

  it.each([
    ['', ''],
    ['claim: groups\nrights: []\n', 'rights'],
    ['claim: a..b\nrights: [{ value: x, roles: [leader] }]\n', 'claim'],
    ['claim: g\nrights: [{ value: x, roles: [chief] }]\n', 'rights.0.roles.0'],
    ['claim: g\nrights: [{ value: x, roles: [] }]\n', 'rights.0.roles'],
    ['claim: g\nrights: [{ value: x, roles: [leader], unit: y }]\n', 'rights.0'],
  ])('%j is refused at %s', (text, field) => expect(read(text)).rejects.toThrow(`  ${field}: `));
});
