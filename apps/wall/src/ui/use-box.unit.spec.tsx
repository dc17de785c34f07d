import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { useBox } from '#ui/use-box';

let observed: { element: Element; size: (width: number, height: number) => void }[];
const before = globalThis.ResizeObserver;
beforeEach(() => {
  observed = [];
  globalThis.ResizeObserver = class {
    constructor(private readonly heard: (entries: { contentRect: { width: number; height: number } }[]) => void) {}
    observe(element: Element) {
      const size = (width: number, height: number) => this.heard([{ contentRect: { width, height } }]);
      observed.push({ element, size });
    }
    unobserve() {}
    disconnect() {
      observed = [];
    }
  } as never;
});
afterEach(() => void (globalThis.ResizeObserver = before));

function Chart({ isEmpty }: { isEmpty: boolean }) {
  const [ref, box] = useBox<HTMLDivElement>();
  if (isEmpty) return <p>nothing yet</p>;
  return <div ref={ref}>{box ? `${box.width} × ${box.height}` : 'unknown'}</div>;
}

it('the box of an element that comes later is known as one that was there from the start', () => {
  const { rerender } = render(<Chart isEmpty />);
  expect(observed).toEqual([]);
  rerender(<Chart isEmpty={false} />);
  expect(observed).toHaveLength(1);
  act(() => observed[0]?.size(640, 360));
  expect(screen.getByText('640 × 360')).toBeTruthy();
  rerender(<Chart isEmpty />);
  expect(observed).toEqual([]);
});
