/** Equal questions that are under way at the same time are answered once: the first asks, the others get its answer. */
export class SingleFlight<Answer> {
  private readonly flights = new Map<string, Promise<Answer>>();

  /** `joined`: another had asked already. An error is everybody's; the next question asks again. */
  ask(key: string, work: () => Promise<Answer>): { readonly answer: Promise<Answer>; readonly joined: boolean } {
    const flight = this.flights.get(key);
    if (flight) return { answer: flight, joined: true };
    const answer = work().finally(() => this.flights.delete(key));
    this.flights.set(key, answer);
    return { answer, joined: false };
  }
}
