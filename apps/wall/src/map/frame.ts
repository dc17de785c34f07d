/** Many changes, one frame: however often asked, the work runs once in the next animation frame. */
export class Frame {
  private asked = 0;

  constructor(private readonly work: () => void) {}

  ask(): void {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      this.work();
    });
  }

  cancel(): void {
    if (this.asked) cancelAnimationFrame(this.asked);
    this.asked = 0;
  }
}
