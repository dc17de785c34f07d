import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { NumberText } from '#ui/number';

afterEach(cleanup);
const fading = (root: HTMLElement) => [...root.querySelectorAll('.new')].map((slot) => slot.textContent);

describe('a number whose digits change', () => {
  it('does not move on its first draw', () => {
    expect(fading(render(<NumberText text="1.234" fades />).container)).toEqual([]);
  });
  it('fades only the digits that changed', () => {
    const { container, rerender } = render(<NumberText text="1.234" fades />);
    rerender(<NumberText text="1.254" fades />);
    expect(fading(container)).toEqual(['5']);
  });
  it('counts places from the right, so a new leading digit moves nothing else', () => {
    const { container, rerender } = render(<NumberText text="99" fades />);
    rerender(<NumberText text="199" fades />);
    expect(fading(container)).toEqual([]);
  });
  it('is read as one number', () => {
    const { container } = render(<NumberText text="1.234" />);
    expect(container.querySelector('.sr')?.textContent).toBe('1.234');
  });
});
