/** Answers of the explore API for the look-book: sums that agree, so that what is wrong on a page is the page's own. */
interface Named {
  code: string;
  name: string;
  kind?: string;
  nameEn?: string;
}
export interface World {
  units: Named[];
  procedures: Named[];
  indicators: Named[];
  sources: Named[];
}
const today = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);
const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3600_000).toISOString();

const figure = (indicator: string, name: string, of: string, n: number, d: number) => {
  const ratio = /rate|on-time/.test(indicator);
  const value = ratio ? (d === 0 ? null : (100 * n) / d) : n;
  return {
    indicator,
    name,
    of,
    value,
    numerator: ratio ? n : null,
    denominator: ratio ? d : null,
    unit: ratio ? 'percent' : 'count',
    formula: `${indicator}@1`,
    from: ratio ? `${today.slice(0, 4)}-01-01` : null,
    to: today,
    asOf: at(0.01),
    target: ratio ? 95 : null,
    direction: ratio ? 'higher' : 'lower',
    state: 'live',
    because: [],
    judgement: !ratio || d < 10 || value === null ? 'none' : value < 90 ? 'breach' : value < 95 ? 'attention' : 'met',
    list: `/api/dossiers?measure=dossier.${indicator}&unit=${of}&n=${ratio ? n : n}`,
    denominatorList: ratio ? `/api/dossiers?measure=all&unit=${of}&n=${d}` : null,
  };
};
const weight = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);

export function answer(url: string, { units, procedures, indicators, sources }: World): unknown {
  const { pathname, searchParams } = new URL(url, 'http://look');
  const [, kind, code = '', more] = pathname.split('/').map(decodeURIComponent);
  if (kind === 'catalogue') {
    return {
      version: 'look',
      province: { code: '44', name: 'Quảng Trị', nameEn: 'Quang Tri', rootUnit: 'H50' },
      units,
      procedures,
      categories: [],
      indicators,
      sources,
    };
  }
  if (kind === 'figures') {
    const name = indicators.find((one) => one.code === code)?.name;
    if (!name) return undefined;
    const unit = searchParams.get('unit') ?? 'H50';
    const of =
      more === 'topics'
        ? procedures.slice(0, 12)
        : [...units.filter((one) => one.kind !== 'province'), { code: '-', name: 'Chưa rõ đơn vị', kind: 'commune' }];
    const parts = of.map((one) => {
      const d = weight(one.code + unit) % (one.kind === 'commune' ? 60 : 400);
      const n = Math.floor(d * (0.84 + (weight(one.name) % 16) / 100));
      return {
        ...(more ? { topic: one.code } : { unit: one.code, kind: one.kind }),
        name: one.name,
        figure: figure(code, name, more ? unit : one.code, n, d),
      };
    });
    const sum = (key: 'numerator' | 'denominator') =>
      parts.reduce((total, part) => total + (part.figure[key] ?? part.figure.value ?? 0), 0);
    return { figure: figure(code, name, unit, sum('numerator'), sum('denominator')), parts };
  }
  if (kind === 'dossiers' && code) return story(code);
  if (kind === 'dossiers') {
    const total = Number(searchParams.get('n') ?? 0);
    const rows = Array.from({ length: Math.min(50, total) }, (_, row) => {
      const procedure = procedures[weight(String(row)) % procedures.length]!;
      const late = row % 7 === 0;
      return {
        code: `H50.05-260309-${String(1000 + row)}`,
        topic: procedure.code,
        topicName: procedure.name,
        unit: 'H50.05',
        unitName: 'Sở Nông nghiệp và Môi trường',
        channel: row % 3 ? 'online' : 'direct',
        status: row % 2 ? 'processing' : 'resolved',
        begunAt: at(100 + row * 5),
        dueAt: at(late ? 80 : -40),
        finishedAt: row % 2 ? null : at(30),
        late: row % 2 ? null : late,
        overdueDays: late && row % 2 ? 3 : 0,
      };
    });
    return { total, rows, next: total > 50 ? 'next' : null, asOf: today };
  }
  if (kind === 'events') {
    return {
      topic: code,
      partition: 0,
      offset: '1042',
      appendedAt: at(4),
      recordedAt: at(4),
      verdict: 'journaled',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      reason: null,
      path: null,
      detail: null,
      event: {
        specversion: '1.0',
        id: 'evt-88121',
        source: 'mot-cua',
        type: 'vn.ioc.dossier.received.v1',
        subject: 'H50.05-260309-1001',
        time: at(4),
        sequence: 3,
        data: { procedure: '1.001193', channel: 'online', unit: 'H50.05', dueAt: at(-40) },
      },
    };
  }
  if (kind === 'quarantine') {
    const reasons = [
      ['unknown-unit', 'data.unit', 'Không có đơn vị H50.99 trong danh mục'],
      ['not-json', null, 'Unexpected token < ở vị trí 0'],
      ['invalid', 'data.dueAt', 'expected an instant between 1990 and 2100'],
    ] as const;
    const rows = Array.from({ length: 14 }, (_, row) => {
      const [reason, path, detail] = reasons[row % 3]!;
      return {
        topic: 'dossier.events',
        partition: row % 4,
        offset: String(1200 + row),
        reason,
        path,
        detail,
        source: row % 3 === 1 ? null : 'mot-cua',
        subject: row % 3 === 1 ? null : `H50.05-260309-${row}`,
        type: row % 3 === 1 ? null : 'vn.ioc.dossier.received.v1',
        appendedAt: at(row),
        size: 412 + row,
      };
    });
    return { total: 14, rows, next: null };
  }
  return undefined;
}

function story(code: string) {
  const steps: [number, string, Record<string, unknown>, string?][] = [
    [200, 'registered', { procedure: '1.001193', channel: 'online', unit: 'H50.05' }],
    [196, 'received', { procedure: '1.001193', channel: 'online', unit: 'H50.05', dueAt: at(60), hasFee: true }],
    [180, 'moved', { step: 'Thẩm định', officer: 'b-12' }],
    [150, 'supplement-requested', { reason: 'Thiếu bản vẽ hoàn công' }],
    [110, 'supplemented', {}],
    [100, 'paid', { amount: 150000, online: true, via: 'national' }],
    [90, 'resolved', { resultFile: true }, 'retracted'],
    [70, 'retracted', { event: 'evt-7', reason: 'Nhập nhầm hồ sơ' }, 'correction'],
    [20, 'resolved', { resultFile: true }],
  ];
  return {
    case: {
      code,
      source: 'mot-cua',
      status: 'resolved',
      unit: 'H50.05',
      receiving_unit: 'H50.16',
      procedure: '1.001193',
      channel: 'online',
      applicant: 'citizen',
      registered_at: at(200),
      received_at: at(196),
      due_at: at(60),
      finished_at: at(20),
      outcome: 'resolved',
      late: true,
      has_fee: true,
      paid_online: true,
      rating: null,
    },
    timeline: steps.map(([hours, word, data, effect = 'applied'], offset) => ({
      topic: 'dossier.events',
      partition: 2,
      offset: String(1040 + offset),
      type: `vn.ioc.dossier.${word}.v1`,
      time: at(hours),
      recordedAt: at(hours === 100 ? 95 : hours),
      source: 'mot-cua',
      eventId: `evt-${offset}`,
      data,
      effect,
    })),
  };
}
