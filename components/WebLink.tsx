import type { ComponentChildren } from "preact";

interface Props {
  href: string;
  class?: string;
  children: ComponentChildren;
}

/** A link to a page on the web, in a tab of its own. An address that is none is shown as text. */
export function WebLink({ href, children, ...rest }: Props) {
  if (!/^https?:\/\//iu.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" {...rest}>
      {children}
    </a>
  );
}
