/** What stands on the screen while the wall cannot be had: words of the launcher, from no server. */
export function waitingPage(host: string, why: string): string {
  const html = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>${plain(host)}</title>
<style>
html{background:#10151b;color:#e8edf2;font:500 4vmin/1.4 "Be Vietnam Pro","Noto Sans",sans-serif;cursor:none}
body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;padding:6vmin;box-sizing:border-box}
h1{font-size:8vmin;font-weight:600;margin:0}p{margin:2vmin 0 0}small{font-size:2.5vmin;color:#a9b4c0}
</style>
<h1>Đang chờ máy chủ</h1><p lang="en">Waiting for the server</p>
<p><small>${plain(host)}<br>${plain(why)}</small></p></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}

const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
