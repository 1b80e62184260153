import { useEffect, useRef, useState } from "preact/hooks";
import { useWords, type WordKey } from "./words.ts";

/** The parts of the options that can be linked to, with their names. */
const SECTIONS = {
  region: "where",
  appearance: "appearance",
  services: "services",
  documents: "watchedPages",
  screens: "settingsScreens",
  permissions: "hosts",
  health: "health",
  storage: "storage",
  "history-file": "historyFile",
  sent: "sent",
  erase: "erase",
  about: "about",
} as const satisfies Record<string, WordKey>;
/** Parts that no link is shown for, and that an address may name all the same. */
const ALSO = ["notifications", "damage"];

/** Links to the parts of the page that are there. An address that names one leads to it. */
export function Sections() {
  const t = useWords();
  const [shown, setShown] = useState("");
  const gone = useRef("");
  useEffect(() => {
    const lead = () => {
      gone.current = "";
      look();
    };
    const look = () => {
      setShown(Object.keys(SECTIONS).filter(partOf).join(" "));
      const wanted = location.hash.slice(1);
      if (wanted !== "" && wanted !== gone.current && goTo(wanted)) gone.current = wanted;
    };
    // Parts appear as what they show is loaded.
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true });
    look();
    addEventListener("hashchange", lead);
    return () => {
      watcher.disconnect();
      removeEventListener("hashchange", lead);
    };
  }, []);
  return (
    <nav aria-label={t("sections")} class="sections small">
      {shown.split(" ").map((id) => (
        <a key={id} href={`#${id}`}>
          {id in SECTIONS && t(SECTIONS[id as keyof typeof SECTIONS])}
        </a>
      ))}
    </nav>
  );
}

const partOf = (id: string) => document.getElementById(id);

/** Scrolls to a part and puts the focus there, so that keyboard and voice go on from it. */
function goTo(id: string): boolean {
  const part = id in SECTIONS || ALSO.includes(id) ? partOf(id) : null;
  if (!part) return false;
  part.tabIndex = -1;
  for (const folded of part.querySelectorAll<HTMLDetailsElement>(":scope > details")) folded.open = id !== "documents";
  part.scrollIntoView();
  part.focus({ preventScroll: true });
  return true;
}
