/** Writes one table of figures under its title; the first row is its head. */
export type Print = (title: string, rows: string[][]) => void;
