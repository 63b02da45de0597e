/**
 * Names of bodies. Two names stand for one body where one is the other with the city before it (上海市静安区商务委员会,
 * 静安区商务委员会). To ask takes as long as the name is, however many there are.
 */
export class BodySet {
  private readonly names = new Set<string>();
  /** All that the names end in, themselves among them. */
  private readonly endings = new Set<string>();

  get size(): number {
    return this.names.size;
  }

  add(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    for (let from = 0; from < name.length; from++) this.endings.add(name.slice(from));
  }

  /** True where one of the names stands for the same body. */
  has(name: string): boolean {
    if (this.endings.has(name)) return true;
    for (let from = 1; from < name.length; from++) if (this.names.has(name.slice(from))) return true;
    return false;
  }
}
