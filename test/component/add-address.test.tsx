import { expect, test, vi } from "vitest";
import { AddAddress } from "../../components/AddAddress.tsx";
import { draw, inOneTurn } from "./drawing.tsx";

test("fields that a browser fills in all at once are all kept", () => {
  const onWatch = vi.fn();
  const root = draw(<AddAddress url="" onWatch={onWatch} />);
  const given = { url: "https://inkwell.example/privacy", title: "Privacy notice", service: "Inkwell" };
  inOneTurn(() => {
    for (const [name, value] of Object.entries(given)) {
      const field = root.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (field) field.value = value;
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  inOneTurn(() => root.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true })));
  expect(onWatch).toHaveBeenCalledWith([
    { url: given.url, title: given.title, type: "Privacy Policy", serviceName: given.service },
  ]);
});
