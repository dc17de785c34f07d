import type { LedgerReadModel } from '#ledger/columns/read-model.js';
import { DeltaAssembler } from '#ledger/commit-deltas.js';
import type { KeptSums } from '#ledger/kept-sums.js';

/** Hands what each commit added to the ledger to all that this process keeps of it. */
export class LedgerListener {
  private readonly assembler = new DeltaAssembler();

  constructor(
    private readonly sums: KeptSums,
    private readonly model: LedgerReadModel,
  ) {}

  /** A chunk of a commit (`deltaChunks`, with the transaction before it), in the order of commits. */
  hear(chunk: string): void {
    try {
      const commit = this.assembler.hear(chunk);
      if (!commit) return;
      this.sums.hear(commit);
      this.model.hear(commit);
    } catch {
      this.forget();
    }
  }

  /** A commit was missed, or is not known entry by entry. */
  forget(): void {
    this.assembler.forget();
    this.sums.forget();
    this.model.forget();
  }
}
