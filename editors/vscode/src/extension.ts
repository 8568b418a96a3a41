// Starts the language server for Python files, and starts it anew when asked or when its Python changes.

import { execFile } from "node:child_process";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { advice, serverCommand } from "./command.ts";
import { chosenPython, onOtherPython } from "./python.ts";

const NAME = "gradio-patterns";
const PATIENCE = 20_000;

let client: LanguageClient | undefined;
let starting: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand(`${NAME}.restart`, restart),
    vscode.workspace.onDidChangeConfiguration((changed) => {
      if (changed.affectsConfiguration(`${NAME}.command`)) {
        void restart();
      }
    }),
  );
  await restart();
  const listening = await onOtherPython(() => void restart());
  if (listening) {
    context.subscriptions.push(listening);
  }
}

export async function deactivate(): Promise<void> {
  await starting;
  await stop();
}

/** One start after the other, whoever asks. */
function restart(): Promise<void> {
  starting = starting.then(stop).then(start);
  return starting;
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}

async function start(): Promise<void> {
  const configured = vscode.workspace.getConfiguration(NAME).get<string[]>("command", []);
  const used = await serverCommand(configured, await chosenPython(), succeeds);
  client = new LanguageClient(
    NAME,
    "Gradio Patterns",
    { command: used.command, args: used.args },
    {
      documentSelector: [
        { language: "python", scheme: "file" },
        { language: "python", scheme: "untitled" },
        { language: "python", scheme: "vscode-notebook-cell" },
      ],
    },
  );
  try {
    await client.start();
  } catch {
    void vscode.window.showWarningMessage(advice(used));
  }
}

function succeeds(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: PATIENCE }, (error) => resolve(error === null));
  });
}
