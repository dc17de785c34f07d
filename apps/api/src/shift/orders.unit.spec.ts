import { expect, it } from '@jest/globals';
import { EntryOrder } from '#shift/orders.js';

const accepted = (kind: string, id: string) => EntryOrder.safeParse({ text: 'x', about: { kind, id } }).success;

it.each([
  ['dossier', 'H50.16-261128-0001'],
  ['task', 'NV-12'],
  ['complaint', 'PA-2026-7'],
  ['document', '15/TTr-SYT'],
  ['figure', 'tang-truong-grdp'],
  ['figure', 'ho-so-qua-han'],
  ['source', 'mot-cua'],
  ['alarm', '17'],
])('takes a line about the %s %s', (kind, id) => expect(accepted(kind, id)).toBe(true));

it.each([
  ['dossier', 'Nguyễn Văn An'],
  ['dossier', 'nguyen-van-an'],
  ['task', '0912345678'],
  ['complaint', 'an@example.vn'],
  ['document', '044199001234'],
  ['figure', '0912345678'],
  ['source', 'an@example.vn'],
  ['alarm', 'Nguyễn Văn An'],
  ['alarm', ''],
])('takes none about the %s %s', (kind, id) => expect(accepted(kind, id)).toBe(false));
