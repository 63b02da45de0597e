/**
 * Loads the change from Traditional to Simplified script: Taiwan's and Hong Kong's characters to the mainland's,
 * never words (`twp` would turn 資訊 into 信息 and so change what a document says). What the function returns is as
 * long as what it is given, unit by unit, so that offsets stay right.
 */
export async function loadSimplifier(): Promise<(text: string) => string> {
  const { Converter } = await import('opencc-js/t2cn');
  const fromTaiwan = Converter({ from: 'tw', to: 'cn' });
  // Characters that only Hong Kong writes (衞, 敍) are left over.
  const fromHongKong = Converter({ from: 'hk', to: 'cn' });
  const convert = (text: string) => fromHongKong(fromTaiwan(text));
  const ofLength = (text: string): string | null => {
    const converted = convert(text);
    return converted.length === text.length ? converted : null;
  };
  const line = (text: string): string =>
    ofLength(text) ?? Array.from(text, (character) => ofLength(character) ?? character).join('');
  // Line by line, so that one phrase of another length costs the context of its own line only.
  return (text) => text.replace(/[^\r\n]+/g, line);
}
