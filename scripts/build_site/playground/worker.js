// Python in a worker: the review core, unpacked from one archive. Nothing leaves the browser.
import { loadPyodide } from "pyodide";

let base = "";
let ready = null;

const say = (text) => postMessage({ kind: "progress", text });

// Files under content-named addresses never change: kept in the browser after the first visit.
async function kept(url) {
  const stored = "caches" in self ? await caches.open("gradio-patterns-playground") : null;
  const found = await stored?.match(url);
  if (found) return found;
  const answer = await fetchFromSite(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  await stored?.put(url, answer.clone()).catch(() => {});
  return answer;
}

// A module by way of the same store, which import() alone would pass by.
async function keptModule(url) {
  const source = await (await kept(url)).blob();
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

const fetchFromSite = self.fetch.bind(self);
self.fetch = (request, options) => {
  const url = new URL(request.url ?? request, self.location.href).href;
  return url.startsWith(base) ? kept(url) : fetchFromSite(request, options);
};

async function start({ folder, pyodide, core }) {
  base = folder;
  say("Loading Python (about 6 MB, once)…");
  const home = new URL(`${pyodide}/`, folder).href;
  const python = await loadPyodide({
    indexURL: home,
    createPyodideModule: (await keptModule(`${home}pyodide.asm.mjs`)).default,
    packageBaseUrl: home,
  });
  say("Loading the rules…");
  const archive = await (await kept(new URL(core, folder).href)).arrayBuffer();
  python.unpackArchive(archive, "zip", { extractDir: "/core" });
  python.runPython(`
import sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, "/core")
from gradio_patterns.publish import browser, browser_files
`);
  await forget(core, pyodide);
  const [one, many] = ["browser", "browser_files"].map((name) =>
    python.pyimport(`gradio_patterns.publish.${name}`));
  return {
    review: ({ files, gradio }) => JSON.parse(many.review(JSON.stringify(files), gradio)),
    fix: ({ text, gradio, which }) => JSON.parse(one.fix(text, gradio, which)),
    map: ({ files, gradio }) => many.map_of(JSON.stringify(files), gradio),
    render: ({ files, gradio, format }) => many.render(JSON.stringify(files), gradio, format),
    unpack: ({ bytes }) => JSON.parse(many.unpack(python.toPy(bytes))),
  };
}

// Older versions of the files make room.
async function forget(core, pyodide) {
  if (!("caches" in self)) return;
  const stored = await caches.open("gradio-patterns-playground");
  for (const request of await stored.keys()) {
    if (!request.url.includes(core) && !request.url.includes(pyodide)) await stored.delete(request);
  }
}

onmessage = async ({ data }) => {
  const { id, kind, where } = data;
  try {
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
