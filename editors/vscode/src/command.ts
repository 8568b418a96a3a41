// Which command starts the server. No editor in here, so that it can be tested without one.

export interface Command {
  command: string;
  args: string[];
}

export type Succeeds = (command: string, args: string[]) => Promise<boolean>;

const ON_THE_PATH: Command = { command: "gradio-patterns", args: ["server"] };

// A file of the workspace that is named like a module must not be taken for it.
const OWN_MODULES = "import sys; sys.path = [path for path in sys.path if path]";
const SERVE = "from gradio_patterns.cli import main; sys.exit(main(['server']))";

/** The command of the settings, else the Python of the workspace where it can, else the path's. */
export async function serverCommand(
  configured: readonly string[],
  python: string | undefined,
  succeeds: Succeeds,
): Promise<Command> {
  const [first, ...rest] = configured;
  if (first) {
    return { command: first, args: rest };
  }
  if (python && (await succeeds(python, ["-c", `${OWN_MODULES}; import gradio_patterns, pygls`]))) {
    return { command: python, args: ["-c", `${OWN_MODULES}; ${SERVE}`] };
  }
  return ON_THE_PATH;
}

/** What to tell where the server does not start. */
export function advice(used: Command): string {
  return (
    `Gradio Patterns: "${[used.command, ...used.args].join(" ")}" did not start. ` +
    "Install gradio-patterns[lsp] into the Python of this workspace, or set gradio-patterns.command."
  );
}
