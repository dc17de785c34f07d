import { describe, expect, it } from '@jest/globals';
import { waitingPage } from '#kiosk/waiting-page.js';

describe('the page of a screen whose server is away', () => {
  it('says what it waits for and why, and runs nothing of it', () => {
    const page = waitingPage('ioc.example.vn:3000', '<script>"a"&b</script>');
    expect(page.startsWith('data:text/html;charset=utf-8,')).toBe(true);
    const html = decodeURIComponent(page.slice(page.indexOf(',') + 1));
    expect(html).toContain('Đang chờ máy chủ');
    expect(html).toContain('Waiting for the server');
    expect(html).toContain('ioc.example.vn:3000<br>&#60;script&#62;&#34;a&#34;&#38;b&#60;/script&#62;');
  });
});
