import assert from "node:assert/strict";
import { test } from "node:test";
import { advice, serverCommand } from "../src/command.ts";

const yes = async () => true;
const no = async () => false;

test("the settings go first", async () => {
  const found = await serverCommand(["uvx", "gradio-patterns", "server"], "/env/python", yes);
  assert.deepEqual(found, { command: "uvx", args: ["gradio-patterns", "server"] });
});

test("the Python of the workspace, where it has the server", async () => {
  const asked: string[] = [];
  const found = await serverCommand([], "/env/python", async (command) => {
    asked.push(command);
    return true;
  });
  assert.equal(found.command, "/env/python");
  assert.match(found.args.join(" "), /^-c import sys; .*main\(\['server'\]\)\)$/);
  assert.deepEqual(asked, ["/env/python"]);
});

test("else what is on the path", async () => {
  const expected = { command: "gradio-patterns", args: ["server"] };
  assert.deepEqual(await serverCommand([], "/env/python", no), expected);
  assert.deepEqual(await serverCommand([], undefined, yes), expected);
});

test("the advice names the command", () => {
  assert.match(advice({ command: "a", args: ["b"] }), /"a b" did not start/);
});
