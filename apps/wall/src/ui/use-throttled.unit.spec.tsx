import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render } from '@testing-library/react';
import { throttleMs, useThrottled } from '#ui/use-throttled';

const Show = ({ value }: { value: number }) => <>{useThrottled(value)}</>;
const pass = (ms: number) => act(() => void jest.advanceTimersByTime(ms));

describe('a calm value', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });
  it('shows the first change after a rest at once and then at most one per two seconds, the last of them', () => {
    const { container, rerender } = render(<Show value={1} />);
    pass(throttleMs);
    rerender(<Show value={2} />);
    expect(container.textContent).toBe('2');
    rerender(<Show value={3} />);
    pass(500);
    rerender(<Show value={4} />);
    pass(throttleMs - 501);
    expect(container.textContent).toBe('2');
    pass(1);
    expect(container.textContent).toBe('4');
  });
});
