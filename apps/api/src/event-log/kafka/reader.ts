/** Reads the fields of an answer in Kafka's flexible format (KIP-482), one after the other. */
export class RecordReader {
  private at = 0;

  constructor(private readonly raw: Buffer) {}

  int8(): number {
    return this.bytes(1).readInt8();
  }

  int16(): number {
    return this.bytes(2).readInt16BE();
  }

  int32(): number {
    return this.bytes(4).readInt32BE();
  }

  uvarint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes(1).readUInt8();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Null where the sender gave none. */
  text(): string | null {
    const length = this.uvarint();
    return length === 0 ? null : this.bytes(length - 1).toString('utf8');
  }

  array<Item>(item: () => Item): Item[] {
    const length = this.uvarint();
    return Array.from({ length: Math.max(0, length - 1) }, item);
  }

  /** Fields of later versions, each with a number and a length. */
  tags(): void {
    for (let left = this.uvarint(); left > 0; left--) {
      this.uvarint();
      this.bytes(this.uvarint());
    }
  }

  /** @throws RangeError when the answer ends before */
  bytes(count: number): Buffer {
    if (this.at + count > this.raw.length) throw new RangeError(`Kafka's answer ends at byte ${this.raw.length}`);
    this.at += count;
    return this.raw.subarray(this.at - count, this.at);
  }
}
