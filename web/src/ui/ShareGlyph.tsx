/** More or fewer than chance would give: a small filled triangle, up or down. */
export function ShareGlyph({ share }: { share: 'more' | 'fewer' }) {
  return (
    <svg aria-hidden="true" data-share={share} width={8} height={7} viewBox="0 0 8 7" fill="currentColor">
      <path d={share === 'more' ? 'M4 .5 7.6 6.5H.4Z' : 'M4 6.5.4.5h7.2Z'} />
    </svg>
  );
}
