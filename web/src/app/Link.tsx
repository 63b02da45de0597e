import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { navigate, type Patch, useHref } from './history.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: Patch;
  replace?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

/** Whether a click is meant for this page, not for a new tab or window. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to a view of this page: a real address that opens without loading anew. */
export function Link(props: LinkProps) {
  return <LinkTo {...props} href={useHref(props.to)} />;
}

/** The same where many links ask together where they lead: `href` is the address of `to`. */
export function LinkTo({ to, href, replace, onClick, ...rest }: LinkProps & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        navigate(to, replace);
      }}
    />
  );
}
