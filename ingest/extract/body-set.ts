/** So many characters at the end of two names are the same where both stand for one body. */
const TAIL = 4;

/**
 * Names of bodies. Two names stand for one body where one is the other with the city before it (上海市静安区商务委员会,
 * 静安区商务委员会). To ask takes as long as the name is, however many there are.
 */
export class BodySet {
  private readonly names = new Set<string>();
  private shortest = Number.POSITIVE_INFINITY;
  /** The last characters of the names: most bodies are told apart by them. */
  private readonly tails = new Set<string>();
  /** All that the names end in, themselves among them, but for those of `unread`. */
  private readonly endings = new Set<string>();
  /** Names of which the endings have not been asked for. */
  private unread: string[] = [];

  get size(): number {
    return this.names.size;
  }

  add(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    this.shortest = Math.min(this.shortest, name.length);
    this.tails.add(name.slice(-TAIL));
    this.unread.push(name);
  }

  /** True where one of the names stands for the same body. */
  has(name: string): boolean {
    if (Math.min(name.length, this.shortest) >= TAIL && !this.tails.has(name.slice(-TAIL))) return false;
    this.readEndings();
    if (this.endings.has(name)) return true;
    for (let from = 1; from < name.length; from++) if (this.names.has(name.slice(from))) return true;
    return false;
  }

  private readEndings(): void {
    for (const name of this.unread)
      for (let from = 0; from < name.length; from++) this.endings.add(name.slice(from));
    this.unread = [];
  }
}
