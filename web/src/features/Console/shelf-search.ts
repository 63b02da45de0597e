/** What a shelf of the side is given. */
export interface ShelfProps {
  /** Words that a person filters by. */
  words: string;
  onPicked: () => void;
}
