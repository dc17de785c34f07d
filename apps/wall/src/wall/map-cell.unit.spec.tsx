import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render } from '@testing-library/react';
import { MapGuard } from '#wall/map-cell';

let broken: boolean;
function Drawing() {
  if (broken) throw new Error('no canvas today');
  return <p>bản đồ</p>;
}

describe('a map that cannot be drawn', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    broken = true;
  });
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
  it('says so, and comes back by itself as soon as it can', () => {
    const { container } = render(<MapGuard words="Không vẽ được">{<Drawing />}</MapGuard>);
    expect(container.textContent).toBe('Không vẽ được');
    act(() => void jest.advanceTimersByTime(10_000));
    expect(container.textContent).toBe('Không vẽ được');
    broken = false;
    act(() => void jest.advanceTimersByTime(10_000));
    expect(container.textContent).toBe('bản đồ');
  });
  it('leaves no timer behind', () => {
    render(<MapGuard words="x">{<Drawing />}</MapGuard>).unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
