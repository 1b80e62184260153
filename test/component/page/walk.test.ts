import { describe, expect, test } from "vitest";
import { attribute, elementsBelow, firstIn, matches, parentOf } from "../../../lib/page/walk.ts";
import { aPage } from "./support.ts";

describe("what may be asked of a form, whatever its inputs are called", () => {
  /** A form one of whose properties is hidden by an input, as `<input name="matches">` does in a browser. */
  function aForm(name: string): HTMLFormElement {
    const form = document.createElement("form");
    form.setAttribute("role", "switch");
    form.className = "a";
    form.append(document.createElement("b"));
    document.createElement("main").append(form);
    Object.defineProperty(form, name, { value: document.createElement("input") });
    return form;
  }

  test("its attributes", () => {
    expect(attribute(aForm("getAttribute"), "role")).toBe("switch");
    expect(attribute(aForm("getAttribute"), "aria-checked")).toBeNull();
  });

  test("whether a selector means it", () => {
    expect(matches(aForm("matches"), ".a")).toBe(true);
    expect(matches(aForm("matches"), ".b")).toBe(false);
  });

  test("what lies in it", () => {
    expect(firstIn(aForm("querySelector"), "b")?.tagName).toBe("B");
    expect(firstIn(aForm("querySelector"), "i")).toBeNull();
  });

  test("where it lies", () => {
    expect(parentOf(aForm("parentNode"))?.tagName).toBe("MAIN");
    expect(parentOf(aForm("parentElement"))?.tagName).toBe("MAIN");
  });
});

describe("the walk", () => {
  test("goes through the page in its order, and into open shadow roots after their host", () => {
    aPage("<main><h1></h1><x-a><b></b></x-a><i></i></main>");
    const shadow = document.querySelector("x-a")?.attachShadow({ mode: "open" });
    shadow?.append(document.createElement("x-b"), document.createElement("u"));
    shadow?.querySelector("x-b")?.attachShadow({ mode: "open" }).append(document.createElement("s"));
    const names = [...elementsBelow(document.body)].map(({ localName }) => localName);
    expect(names).toEqual(["main", "h1", "x-a", "x-b", "s", "u", "b", "i"]);
  });

  test("leads up out of shadow roots, and ends at the top", () => {
    aPage("<x-a></x-a>");
    const host = document.querySelector("x-a") as HTMLElement;
    const inner = document.createElement("b");
    host.attachShadow({ mode: "open" }).append(inner);
    expect(parentOf(inner)).toBe(host);
    expect(parentOf(host)).toBe(document.body);
    expect(parentOf(document.documentElement)).toBeNull();
  });
});
