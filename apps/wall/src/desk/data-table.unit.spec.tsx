import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { Column } from '#desk/columns';
import { DataTable } from '#desk/data-table';

interface Fruit {
  name: string;
  n: number | null;
}
const fruits: Fruit[] = [
  { name: 'cam', n: 3 },
  { name: 'chanh', n: null },
];
const columns: Column<Fruit>[] = [
  { key: 'name', head: 'Quả', names: 'row', cell: ({ name }) => name, foot: { cell: 'Cộng' } },
  { key: 'n', head: 'Số', numeric: true, cell: ({ n }) => n ?? '–', foot: { cell: 3, look: 'strong' } },
];
const keyOf = ({ name }: Fruit) => name;
const texts = () =>
  screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join('|'));
afterEach(cleanup);

describe('a table of the desk', () => {
  it('has a name, heads of columns, names of rows and a sum', () => {
    render(<DataTable caption="Trái cây" rows={fruits} keyOf={keyOf} columns={columns} />);
    const table = within(screen.getByRole('table', { name: 'Trái cây' }));
    expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Quả', 'Số']);
    expect(table.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['cam', 'chanh', 'Cộng']);
    expect(texts()).toEqual(['Quả|Số', 'cam|3', 'chanh|–', 'Cộng|3']);
  });

  it('marks numbers in head, body and foot', () => {
    const { container } = render(<DataTable caption="c" rows={fruits} keyOf={keyOf} columns={columns} />);
    expect([...container.querySelectorAll('[data-numeric]')].map((one) => one.textContent)).toEqual([
      'Số',
      '3',
      '–',
      '3',
    ]);
    expect(container.querySelector('tfoot .strong')?.textContent).toBe('3');
  });

  it('has no line of heads and no sum where no column has one', () => {
    const { container } = render(
      <DataTable caption="c" rows={fruits} keyOf={keyOf} columns={[{ key: 'n', cell: ({ n }) => n }]} />,
    );
    expect([container.querySelector('thead'), container.querySelector('tfoot')]).toEqual([null, null]);
  });

  it('has a cell that heads nothing where one column of several has no head', () => {
    const bare = [...columns, { key: 'more', cell: () => 'x' }];
    const { container } = render(<DataTable caption="c" rows={fruits} keyOf={keyOf} columns={bare} />);
    expect([...(container.querySelector('thead tr')?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
      'TH',
      'TH',
      'TD',
    ]);
  });

  it('has a body for each section, rows with a class and a state of their own', () => {
    const sections = [
      { key: 'a', rows: fruits.slice(0, 1) },
      { key: 'b', rows: fruits.slice(1) },
    ];
    const { container } = render(
      <DataTable
        {...{ caption: 'c', sections, keyOf, columns, wide: true, look: 'mine' }}
        rowLook={({ n }) => (n === null ? 'quiet' : undefined)}
        stateOf={({ name }) => `s-${name}`}
      />,
    );
    expect([...container.querySelectorAll('tbody')].map((body) => body.textContent)).toEqual(['cam3', 'chanh–']);
    expect(container.querySelector('tr.quiet')?.getAttribute('data-state')).toBe('s-chanh');
    expect(container.querySelector('table.mine')?.hasAttribute('data-wide')).toBe(true);
  });

  it('takes an empty list for one of rows', () => {
    const { container } = render(<DataTable caption="c" rows={[]} keyOf={keyOf} columns={columns} />);
    expect(container.querySelectorAll('tbody')).toHaveLength(1);
  });

  it('lets a cell cover others, across and down', () => {
    const covering: Column<Fruit>[] = [
      { key: 'all', cell: () => 'all', names: 'rowgroup', covers: (_, at) => (at === 0 ? { rows: 2 } : null) },
      { key: 'name', cell: ({ name }) => name, covers: ({ n }) => (n === null ? { columns: 2 } : {}) },
      { key: 'n', cell: ({ n }) => n, covers: ({ n }) => (n === null ? null : {}) },
    ];
    render(<DataTable caption="c" rows={fruits} keyOf={keyOf} columns={covering} />);
    expect(texts()).toEqual(['all|cam|3', 'chanh']);
    expect(screen.getByText('all').getAttribute('rowspan')).toBe('2');
    expect(screen.getByText('all').getAttribute('scope')).toBe('rowgroup');
    expect(screen.getByText('chanh').getAttribute('colspan')).toBe('2');
  });

  it('asks each cell for its classes', () => {
    const looked: Column<Fruit>[] = [
      { key: 'n', cell: () => 'x', look: ({ n }, at) => (n === null ? `at-${at}` : undefined) },
    ];
    const { container } = render(<DataTable caption="c" rows={fruits} keyOf={keyOf} columns={looked} />);
    expect([...container.querySelectorAll('td')].map((cell) => cell.className)).toEqual(['', 'at-1']);
  });
});
