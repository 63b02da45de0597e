import { MappedText } from '../text/mapped-text.ts';
import { normalise, tighten } from '../text/normalise.ts';
import { MeasureText } from './measure-text.ts';

/** For tests: the measure that `source` is, its lead sentence (up to the first full stop) the title. */
export function measureOf(source: string): MeasureText {
  const content = tighten(normalise(MappedText.of(source)));
  const stop = content.text.indexOf('。');
  const titled = stop > 0 && stop < 30 && stop < content.length - 1;
  return new MeasureText(
    [],
    titled ? content.slice(0, stop) : content.slice(0, 0),
    content,
    titled ? stop + 1 : 0,
  );
}
