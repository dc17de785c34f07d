import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Counted, DocumentOfficials, DocumentSummary, Share } from '@ioc/shared/answers/documents';
import { serve, showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { documentListPage } from '#desk/list-address';
import { DocumentPage } from '#documents/document-page';
import { DocumentsPage } from '#documents/documents-page';
import { expected } from '#documents/list-page';
import { OfficialsPage } from '#documents/officials-page';

const n = (value: number): Counted => ({ value, list: '/api/documents?measure=document.open&to=2017-12-31' });
const share = (numerator: number, denominator: number): Share => ({
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  list: '/api/documents?measure=document.signed-both&to=2017-12-31',
  denominatorList: '/api/documents?measure=document.outgoing&to=2017-12-31',
});
const asked = { asOf: '2017-12-31', from: '2017-01-01', unit: 'H35.01', unitName: 'Văn phòng UBND tỉnh' };
const summary = (heard: boolean): DocumentSummary => ({
  ...asked,
  heard,
  classes: (['normal', 'urgent', 'express'] as const).map((of, index) => ({
    ...{ class: of, name: of, incoming: n(820 - 400 * index), outgoing: n(1), drafted: n(1), drafts: n(0) },
    ...{ open: n(3), overdue: n(index) },
  })),
  total: { incoming: n(1260), outgoing: n(3), drafted: n(3), open: n(9), overdue: n(3), drafts: n(0), handled: n(8) },
  shares: {
    ...{ signedBoth: share(79, 100), signed: share(3, 4), governmentSigned: share(0, 0) },
    ...{ electronic: share(9, 10), handledLate: share(1, 20), handledOnline: share(1, 20) },
  },
  levels: [{ level: 'commune', handledOnline: share(320, 640), handledLate: share(0, 640) }],
  units: [],
});
const desk = (value: number) => ({
  ...{ open: n(value), overdue: n(value), drafts: n(0), handled: n(0), handledLate: n(0), issued: n(0) },
});
const officials: DocumentOfficials = {
  ...asked,
  total: desk(7),
  officials: [
    { official: 'vp-04', position: 'Chuyên viên', name: null, unit: 'H35.01', unitName: 'Văn phòng', ...desk(5) },
    { official: 'vp-99', position: null, name: null, unit: null, unitName: null, ...desk(1) },
    { official: '-', position: null, name: null, unit: null, unitName: null, ...desk(1) },
  ],
};

function show(page: React.ReactNode, answer: unknown, at = '/documents') {
  const answers: [RegExp, unknown][] = [
    [/targets/, { rows: [{ year: 2025, level: 'commune', value: 60 }] }],
    [/catalogue$/, { units: [], sources: [], procedures: [], categories: [], indicators: [] }],
    [/session$/, { roles: [], units: [] }],
    [/./, answer],
  ];
  return showPage(page, answers, at);
}

beforeAll(() => {
  startI18n('vi');
});
afterEach(cleanup);

describe('the summary of documents', () => {
  it('shows counts by class and shares with what they divide, in Vietnamese numbers, and each opens its list', async () => {
    const page = await show(<DocumentsPage />, summary(true));
    expect(page.textContent).toContain('Hỏa tốc');
    expect(page.textContent).toContain('1.260');
    expect(page.textContent).toMatch(/người đứng đầu79,0\s%\s79\/100/);
    expect(
      page.querySelector('a[href="/documents/list?measure=document.open&to=2017-12-31&count=820"]'),
    ).not.toBeNull();
  });

  it('shows a small share as its fraction alone, and none where nothing can be divided', async () => {
    const text = (await show(<DocumentsPage />, summary(true))).textContent;
    expect(text).toMatch(/ít nhất một chữ ký số\s*3\/4/);
    expect(text).toContain('chưa có văn bản nào để tính');
    expect(text).toContain('Mục tiêu 2025: 60');
  });

  it('says that nothing was heard instead of rows of zeros', async () => {
    const page = await show(<DocumentsPage />, summary(false));
    expect(page.textContent).toContain('Chưa nhận được văn bản nào');
    expect(page.querySelector('table')).toBeNull();
  });
});

describe('the documents of officials', () => {
  it('stand by code and position, with those of nobody, and say whom the page is for', async () => {
    const { textContent: text } = await show(<OfficialsPage />, officials);
    expect(text).toContain('vp-04Chuyên viên');
    expect(text).toContain('vp-99chưa có trong danh mục');
    expect(text).toContain('Chưa giao cho ai');
    expect(text).toContain('documents:officials');
  });
});

describe('one document', () => {
  it('is told in words, its steps by the words of documents', async () => {
    const step = { topic: 'document.events', partition: 0, offset: '1', source: 's', eventId: 'e', effect: 'applied' };
    const times = { time: '2026-03-02T02:00:00Z', recordedAt: '2026-03-02T02:00:01Z' };
    const story = {
      case: {
        status: 'sent-back',
        direction: 'incoming',
        class: 'express',
        electronic: false,
        official: '-',
        unit: 'X',
      },
      timeline: [
        { ...step, ...times, type: 'vn.ioc.document.arrived.v1', data: { dueAt: '2026-03-09T10:00:00Z' } },
        { ...step, ...times, offset: '2', type: 'vn.ioc.document.returned.v1', data: {} },
      ],
    };
    const page = (
      <Routes>
        <Route path="/documents/:code" element={<DocumentPage />} />
      </Routes>
    );
    const { textContent: text } = await show(page, story, '/documents/VBD-1');
    expect(text).toContain('Hỏa tốc');
    expect(text).toContain('bản giấy');
    expect(text).toContain('Hạn xử lý09/03/2026');
    expect(text).toContain('trả lại văn thư · đang tính giờ');
    expect(text).toContain('Chưa giao cho ai');
  });
});

describe('a document that is open', () => {
  it('loses within three seconds what was taken back', async () => {
    jest.useFakeTimers();
    const story = (title: string) => ({ case: { status: 'new', title }, timeline: [] });
    const page = (
      <Routes>
        <Route path="/documents/:code" element={<DocumentPage />} />
      </Routes>
    );
    const shown = await show(page, story('Tên người'), '/documents/VBD-1');
    expect(shown.textContent).toContain('Tên người');
    serve([
      [/catalogue$/, {}],
      [/session$/, { roles: [], units: [] }],
      [/./, story('')],
    ]);
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(shown.textContent).not.toContain('Tên người');
    jest.useRealTimers();
  });
});

describe('a list of documents', () => {
  it('is held to its count when its window is closed, and not while it moves', () => {
    expect(expected('5', '2017-12-31', '2026-11-22')).toBe(5);
    expect(expected('5', '2026-11-22', '2026-11-22')).toBeNull();
    expect(expected(undefined, '2017-12-31', '2026-11-22')).toBeNull();
    expect(documentListPage('/api/documents?measure=m', 3)).toBe('/documents/list?measure=m&count=3');
  });
});
