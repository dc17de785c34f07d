import { describe, expect, it } from '@jest/globals';
import { holdsWrittenField } from '#ingest/decode/written-fields.js';

describe('a field of a mark in a language of machines', () => {
  it.each([
    ['YAML', 'tieu_de: Kế hoạch\ndo_mat: >-\n  C\n'],
    ['a list in YAML', 'do_mat:\n  - C\ntieu_de: Kế hoạch\n'],
    ['TOML', 'do_mat = """\nC"""\n'],
    ['INI', '[vanban]\ndo_mat  =  C ; ghi chú\n'],
    ['INSERT of SQL', "INSERT INTO van_ban (so, do_mat, trich_yeu) VALUES ('12/KH', 'C', 'Kế hoạch')"],
    ['UPDATE of SQL', "UPDATE van_ban SET so = '12', do_mat = 'C' WHERE id = 4"],
    ['JSON5 with a comment', "{ /* x */ doMat /* y */ : 'C' }"],
    ['CDATA', '<vb><doMat><![CDATA[C]]></doMat></vb>'],
    ['an attribute', "<vb doMat = 'C' />"],
    ['an attribute of a field', '<doMat val="C"/>'],
    ['names as attributes', '<field name="doMat" value="C"/>'],
    ['keys and values', '<entry><key>doMat</key><value>C</value></entry>'],
    ['an entity of its own', '<!DOCTYPE v [<!ENTITY m "C">]><v><doMat>&m;</doMat></v>'],
    ['a comment of HTML', '<p>Kế hoạch</p><!-- doMat: C -->'],
    ['a table of HTML', '<tr><th>Độ mật</th><td>C</td></tr>'],
    ['EDIFACT', "UNA:+.? 'UNH+1+DOC'DOMAT+C'UNT+3+1'"],
    ['HL7', 'VB|12|doMat^C|Kế hoạch'],
    ['LDIF', 'dn: cn=12\ndomat:: Qw==\n'],
    ['Lisp', '((tieu-de "Kế hoạch") (do-mat "C"))'],
    ['Python', "[('tieu_de','Kế hoạch'),('do_mat','C')]"],
    ['Ruby', "{:tieu_de => 'Kế hoạch', :do_mat => 'C'}"],
    ['a log', 'so=12 doMat=C title="Kế hoạch"'],
    ['RDF', '<http://x#doMat> "C" .'],
    ['two columns', 'so\t12\nĐộ mật\tC\n'],
    ['two columns with a bar', 'Độ mật | Tối mật'],
    ['a column that says it in one word', 'Độ mật | mật'],
    ['a name in three parts, far from its value', 'ma_do_mat   "C"'],
    ['a name of one word', 'domat=C'],
    ['a number', 'Độ mật | 3'],
    ['a letter', 'Độ mật | M'],
    ['a call', 'do_mat  (C)'],
    ['a question', 'so=12 isSecret=true'],
    ['a level', 'so=12 secretLevel=2'],
    ['a field before a note', 'doMat=C, ghi chú: không'],
  ])('%s', (_, text) => expect(holdsWrittenField(text)).toBe(true));

  it.each([
    'Hướng dẫn nhập trường doMat trong phần mềm',
    'Quy định về bảo mật, độ mật, thời hạn; độ mật; thời hạn lưu',
    'doMat: Thường',
    '<doMat>Bình thường</doMat><so>12</so>',
    '<vb doMat="" so="12"/>'.replace('""', '"none"'),
    '<tr><th>Độ mật</th><td>Không</td></tr>',
    'Độ mật | Số',
    'isSecret=false',
    'so,doMat\n12,Thường',
    "Mark: 'Kế hoạch', co-mat = 12",
    'confidentiality: an agreement',
    '<th>Mật</th><td>5 lít</td>',
    'Độ mật | Z',
    'Độ mật | ABC',
    'so=1 comat=12',
    'trường doMat trong phần mềm, mục 2',
    'Độ mật | Cao',
    '<input name="doMat" value="none"/>',
    '<doMat><value type="text">Thường</value></doMat>',
  ])('%s has none', (text) => expect(holdsWrittenField(text)).toBe(false));
});

it.each(['mat', 'mat-', 'tamod'])(
  'reads a long run of "%s" with a digit behind it once and not again and again',
  (run) => {
    expect(holdsWrittenField(`mat${run.repeat(2000)}1`)).toBe(false);
  },
);
