import { touches, type LabelBox } from '#map/label-placement';

/** Beyond this many separate boxes, or this share of the picture, painting all is cheaper than painting parts. */
const maxBoxes = 64;
const maxShare = 0.4;

/** What must be painted again: boxes that do not touch each other, or all. Coordinates in CSS px. */
export class DirtyArea {
  private boxes: LabelBox[] = [];
  private all = false;

  addAll(): void {
    this.all = true;
    this.boxes = [];
  }

  /** Boxes that touch become one, so that no place is painted twice in a frame. */
  add(box: LabelBox): void {
    if (this.all) return;
    let grown = box;
    for (let i = 0; i < this.boxes.length; i++) {
      const other = this.boxes[i]!;
      if (!touches(other, grown)) continue;
      grown = around(other, grown);
      this.boxes.splice(i, 1);
      i = -1; // the grown box may reach others that were passed already
    }
    this.boxes.push(grown);
    if (this.boxes.length > maxBoxes) this.addAll();
  }

  /** The work for one frame, and forgets it. */
  take(width: number, height: number): 'all' | LabelBox[] {
    const area = this.boxes.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
    const answer = this.all || area > width * height * maxShare ? 'all' : this.boxes;
    this.boxes = [];
    this.all = false;
    return answer;
  }
}

const around = (a: LabelBox, b: LabelBox): LabelBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
