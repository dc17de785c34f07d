import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Breadcrumbs } from '#ui/breadcrumbs';

afterEach(cleanup);

it('leads back by links and marks where one is', () => {
  render(
    <MemoryRouter>
      <Breadcrumbs
        label="Đường dẫn"
        crumbs={[
          { label: 'Màn hình', href: '/' },
          { label: 'Quá hạn', href: '/figures/overdue?to=2026-03-08' },
          { label: 'Sở Xây dựng' },
        ]}
      />
    </MemoryRouter>,
  );
  expect(screen.getByRole('navigation', { name: 'Đường dẫn' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Quá hạn' }).getAttribute('href')).toBe('/figures/overdue?to=2026-03-08');
  expect(screen.getByText('Sở Xây dựng').getAttribute('aria-current')).toBe('page');
  expect(screen.getAllByRole('link')).toHaveLength(2);
});
