// Python in a worker: the review core, unpacked from one archive. Nothing leaves the browser.
// A second worker, told to "freeze", keeps Python's memory as it is once everything is loaded and
// before it saw any text; later visits begin from there.
import { loadPyodide } from "pyodide";
import { freeze, thawed } from "./frozen.js";
import { forget, kept as stored, keptModule, serve } from "./store.js";

let ready = null;

const say = (text) => postMessage({ kind: "progress", text });

async function loaded({ folder, pyodide }, { grown = (module) => module, ...more } = {}) {
  serve(folder);
  const home = new URL(`${pyodide}/`, folder).href;
  const create = (await keptModule(`${home}pyodide.asm.mjs`)).default;
  return loadPyodide({
    indexURL: home,
    createPyodideModule: async (settings) => grown(await create(settings)),
    packageBaseUrl: home,
    ...more,
  });
}

const archiveOf = async ({ folder, core }) =>
  (await stored(new URL(core, folder).href)).arrayBuffer();

const IMPORT = `
import sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, "/core")
from gradio_patterns.publish import browser, browser_files
`;

async function fresh(where, more) {
  say("Loading Python (about 6 MB, once)…");
  const archive = archiveOf(where);
  const python = await loaded(where, more);
  say("Loading the rules…");
  python.unpackArchive(await archive, "zip", { extractDir: "/core" });
  python.runPython(IMPORT);
  return python;
}

async function start(where) {
  // A memory that another browser version wrote, or half of one, is no reason to stop.
  const kept = await thawed(where, loaded).catch(() => null);
  const python = kept ?? (await fresh(where));
  await forget(where.core, where.pyodide);
  const [one, many] = ["browser", "browser_files"].map((name) =>
    python.pyimport(`gradio_patterns.publish.${name}`));
  return {
    begin: () => (kept ? "kept" : "fresh"),
    review: ({ files, gradio }) => JSON.parse(many.review(JSON.stringify(files), gradio)),
    fix: ({ text, gradio, which }) => JSON.parse(one.fix(text, gradio, which)),
    map: ({ files, gradio }) => many.map_of(JSON.stringify(files), gradio),
    render: ({ files, gradio, format }) => many.render(JSON.stringify(files), gradio, format),
    unpack: ({ bytes }) => JSON.parse(many.unpack(python.toPy(bytes))),
  };
}

onmessage = async ({ data }) => {
  const { id, kind, where } = data;
  try {
    if (kind === "freeze") {
      await freeze(where, fresh);
      return postMessage({ id, answer: true });
    }
    ready ??= start(where);
    const python = await ready;
    const began = performance.now();
    const answer = python[kind](data);
    postMessage({ id, answer, spent: performance.now() - began });
  } catch (error) {
    if (!(await ready?.catch(() => null))) ready = null;
    // Of Python's traceback the last line says what it was.
    postMessage({ id, error: String(error.message ?? error).trim().split("\n").pop() });
  }
};
