import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
  /** An address of the page that ends with it opens the part. */
  id: string;
  title: string;
  /** What holds at present, so that one need not open the part to know. */
  now?: string | undefined;
  /** It is open from the beginning; what comes later neither opens nor folds it. */
  open?: boolean;
  children: ComponentChildren;
}

/** A part of the options: one line, which opens. */
export function Fold({ id, title, now = "", open = false, children }: Props) {
  const [first] = useState(open);
  return (
    <details class="fold" id={id} open={first}>
      <summary>
        <h2 id={`${id}-title`}>{title}</h2>
        {now !== "" && <bdi class="muted small">{now}</bdi>}
      </summary>
      {children}
    </details>
  );
}
