/**
 * What is made of each of a list, as `map` gives it. That makes lists of one kind as long as an engine has not compiled the
 * code around it, and of another kind from then on: all code that reads them, compiled for the first kind, would have to be
 * compiled again, much later. For lists that are made once a document and read by many steps.
 */
export function eachOf<From, To>(list: readonly From[], make: (one: From, index: number) => To): To[] {
  const made: To[] = [];
  for (let i = 0; i < list.length; i++) made.push(make(list[i]!, i));
  return made;
}
