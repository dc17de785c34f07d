/** How far one province's process is. */
export type ProvinceState = 'waiting' | 'loading' | 'ready' | 'differs' | 'ended';

export interface RunningProvince {
  readonly code: string;
  readonly name: string;
  /** Last day of its history. */
  readonly asOf: string | null;
  /** Null until it listens. */
  readonly url: string | null;
  readonly state: ProvinceState;
}

const words: Readonly<Record<ProvinceState, string>> = {
  waiting: 'chờ đến lượt / waits for its turn',
  loading: 'đang nạp số liệu / is loading',
  ready: 'đang chạy / runs',
  differs: 'đang chạy, có số khác số đã công bố / runs, some figures differ from those published',
  ended: 'đã dừng, xem dòng lệnh / has ended, see the terminal',
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#eef0f5;color:#141a20}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem}h1{font-size:1.75rem;margin:0 0 1.5rem}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid #ccd1d9;padding:.9rem 0}
a{color:inherit;font-weight:600}p{margin:.15rem 0 0;color:#4a535e}
@media(prefers-color-scheme:dark){body{background:#0b1014;color:#eef1f4}li{border-color:#2a333b}p{color:#a9b3bc}}`;

/** The page that names the provinces of this machine, each with the way to its wall. It asks again by itself. Pure. */
export function chooserPage(provinces: readonly RunningProvince[]): string {
  const rows = provinces.map(({ name, url, state, asOf }) => {
    const title = url && state !== 'ended' ? `<a href="${escaped(url)}/">${escaped(name)}</a>` : escaped(name);
    const day = asOf ? ` · đến / up to ${escaped(asOf.split('-').reverse().join('/'))}` : '';
    return `<li>${title}<p>${words[state]}${day}</p></li>`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5"><title>Chọn tỉnh / choose a province</title><style>${style}</style>
<main><h1>Chọn tỉnh <span lang="en">/ choose a province</span></h1><ul>${rows.join('')}</ul></main></html>`;
}
