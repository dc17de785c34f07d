/** What one side of the comparison did with a topic that was filled before. */
export interface Drained {
  readonly records: number;
  readonly seconds: number;
  readonly transactions: number;
}

export interface DrainTask {
  readonly brokers: string;
  readonly group: string;
  readonly topicPrefix: string;
  readonly databaseUrl: string;
  /** Records in the topic: the drain ends when as many are committed. */
  readonly records: number;
  /** Files of COPY that the floor writes; the others read the topic. */
  readonly rowsDir?: string;
}

/** The clock of a drain: from the first batch handed over to the commit of the last record. */
export class Stopwatch {
  private from = 0;
  private records = 0;
  private transactions = 0;
  private finish: (drained: Drained) => void = () => undefined;
  readonly finished = new Promise<Drained>((done) => (this.finish = done));

  constructor(private readonly expected: number) {}

  begin(): void {
    if (this.from === 0) this.from = performance.now();
  }

  committed(records: number, transactions: number): void {
    this.records += records;
    this.transactions += transactions;
    if (this.records < this.expected) return;
    const seconds = (performance.now() - this.from) / 1000;
    this.finish({ records: this.records, seconds, transactions: this.transactions });
  }
}
