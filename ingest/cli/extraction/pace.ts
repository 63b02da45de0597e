/** How fast documents are done and how long the rest will take, as one line. */
export class Pace {
  private done = 0;
  private readonly start: number;

  constructor(
    private readonly total: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.start = now();
  }

  /** One more is done: `120/10000 · 35 a second · 5 min left`. */
  next(): string {
    this.done++;
    const seconds = (this.now() - this.start) / 1000;
    const rate = this.done / Math.max(seconds, 0.001);
    const left = (this.total - this.done) / rate;
    const speed = rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2));
    return `${this.done}/${this.total} · ${speed} a second · ${duration(left)} left`;
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
