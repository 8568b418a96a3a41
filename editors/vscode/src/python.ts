// The Python that is chosen for the workspace, as the Python extension tells it.

import * as vscode from "vscode";

const PYTHON_EXTENSION = "ms-python.python";

interface Environments {
  getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
  resolveEnvironment(
    path: { path: string },
  ): Promise<{ executable: { uri?: vscode.Uri } } | undefined>;
  onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
}

async function environments(): Promise<Environments | undefined> {
  const extension = vscode.extensions.getExtension<{ environments?: Environments }>(
    PYTHON_EXTENSION,
  );
  return extension ? (await extension.activate())?.environments : undefined;
}

/** The path of its executable; undefined where nobody knows. */
export async function chosenPython(): Promise<string | undefined> {
  const known = await environments();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = known?.getActiveEnvironmentPath(folder);
  const found = chosen && (await known?.resolveEnvironment(chosen));
  return found?.executable.uri?.fsPath;
}

/** Calls back when another Python is chosen. */
export async function onOtherPython(then: () => void): Promise<vscode.Disposable | undefined> {
  return (await environments())?.onDidChangeActiveEnvironmentPath(then);
}
