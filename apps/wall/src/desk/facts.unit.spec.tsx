import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Facts } from '#desk/facts';

afterEach(cleanup);

it('has each fact that is known, in order, and nothing of one that is not', () => {
  render(
    <Facts
      facts={[
        ['Mã', 'H50', 'code-line'],
        ['Đại diện', null],
        ['Ghi chú', ''],
        ['Lý do', false],
        ['Số', 0],
      ]}
    />,
  );
  expect(screen.getAllByRole('term').map((one) => one.textContent)).toEqual(['Mã', 'Số']);
  expect(screen.getAllByRole('definition').map((one) => [one.textContent, one.className])).toEqual([
    ['H50', 'code-line'],
    ['0', ''],
  ]);
});
