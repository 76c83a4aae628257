import { describe, expect, it } from "vitest";
import { allCommands, type CommandId } from "@/components/keys/commands";
import { defaultKeyPreferences, type KeyPreferences, keysOf } from "@/components/keys/key-preferences";
import { matchKeys } from "@/components/keys/match-keys";
import { dropKeys, isChanged, resetKey, takeKey, withoutKeys } from "./change-keys";

const command = (id: CommandId) => {
  const found = allCommands.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no command ${id}.`);
  return found;
};
const keys = (id: CommandId, preferences: KeyPreferences) => keysOf(command(id), preferences);
const rest = { pending: null, inField: false, composing: false, repeat: false };

describe("takeKey", () => {
  it("gives a free chord and touches nothing else", () => {
    const changed = takeKey(defaultKeyPreferences, command("next"), "ctrl+j");
    expect(changed.changed).toEqual({ next: ["ctrl+j"] });
  });

  it("takes a chord from the command that had it, so that neither hides the other", () => {
    const changed = takeKey(defaultKeyPreferences, command("next"), "k");
    expect(keys("next", changed)).toEqual(["k"]);
    expect(keys("previous", changed)).toEqual([]);
    expect(matchKeys("k", rest, changed)).toEqual({ command: command("next") });
    expect(withoutKeys(changed).map(({ id }) => id)).toEqual(["previous"]);
  });

  it("takes every sequence that begins with the chord", () => {
    const changed = takeKey(defaultKeyPreferences, command("verified"), "g");
    expect(keys("go-home", changed)).toEqual([]);
    expect(keys("go-documents", changed)).toEqual([]);
    expect(matchKeys("g", rest, changed)).toEqual({ command: command("verified") });
  });

  it("leaves a command its other chords", () => {
    const two: KeyPreferences = { on: true, changed: { previous: ["k", "p"] } };
    expect(keys("previous", takeKey(two, command("next"), "k"))).toEqual(["p"]);
  });

  it("keeps no change where the command has the desk's own key again", () => {
    const away = takeKey(defaultKeyPreferences, command("next"), "ctrl+j");
    expect(takeKey(away, command("next"), "j").changed).toEqual({});
  });
});

describe("resetKey", () => {
  it("takes the desk's own key back from whoever has it", () => {
    const swapped = takeKey(takeKey(defaultKeyPreferences, command("next"), "k"), command("previous"), "j");
    const reset = resetKey(swapped, command("next"));
    expect(keys("next", reset)).toEqual(["j"]);
    expect(keys("previous", reset)).toEqual([]);
    expect(isChanged(reset, command("next"))).toBe(false);
  });
});

it("drops a command's keys, and says that it is changed", () => {
  const dropped = dropKeys(defaultKeyPreferences, command("remove"));
  expect(matchKeys("delete", rest, dropped)).toBeNull();
  expect(isChanged(dropped, command("remove"))).toBe(true);
});
