import type { WordRun } from "../lib/model.ts";
import { useWords } from "./words.ts";

interface Props {
  words: readonly WordRun[];
  /** The language of the text, two letters. */
  lang?: string;
}

/** A text with its marked words. Page text is drawn as text, whatever it contains. */
export function MarkedWords({ words }: Props) {
  const t = useWords();
  return (
    <>
      {words.map(([mark, text], index) => {
        const key = `${index}${mark}`;
        if (mark === "=") return <span key={key}>{text}</span>;
        const Tag = mark === "+" ? "ins" : "del";
        // The space around a mark is no part of what was written.
        const [, before = "", marked = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
        if (marked === "") return <span key={key}>{text}</span>;
        return (
          <span key={key}>
            {before}
            <Tag>
              <span class="hidden-label">{`[${t(mark === "+" ? "added" : "removed")}] `}</span>
              {marked}
            </Tag>
            {after}
          </span>
        );
      })}
    </>
  );
}

/** The decisive words of a change, set off from what we say about it. */
export function Excerpt({ words, lang }: Props) {
  if (words.length === 0) return null;
  return (
    <blockquote class="excerpt" lang={lang} dir="auto">
      <MarkedWords words={words} />
    </blockquote>
  );
}
