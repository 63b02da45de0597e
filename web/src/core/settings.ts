/** What every count depends on. It is shown beside each number and stands in the address. */
/** `direct`: the priority is what the measure supports. `named`: measures that only name it count as well. */
export type Counting = 'direct' | 'named';

export interface Settings {
  /** The day whose documents in force are counted, ISO. */
  asOf: string;
  counting: Counting;
  /** Ids of the documents to look at; null for all of them. */
  documents: readonly string[] | null;
}

/** Whether the settings look at this document at all, whatever its status. */
export function isChosen(settings: Settings, id: string): boolean {
  return settings.documents === null || settings.documents.includes(id);
}

/** Whether two settings count the same, whatever the order of their documents. */
export function settingsEqual(a: Settings, b: Settings): boolean {
  const key = ({ asOf, counting, documents }: Settings) =>
    JSON.stringify([asOf, counting, documents && [...documents].sort()]);
  return key(a) === key(b);
}

/** The day of a clock in its own time zone, ISO. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
