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
from gradio_patterns.publish import browser
`);
  await forget(core, pyodide);
  return python.pyimport("gradio_patterns.publish.browser");
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
  const { id, kind, text, gradio, which, where } = data;
  try {
    ready ??= start(where);
    const browser = await ready;
    const began = performance.now();
    const answer = kind === "fix" ? browser.fix(text, gradio, which) : browser.review(text, gradio);
    const spent = performance.now() - began;
    postMessage({ id, answer: JSON.parse(answer), spent });
  } catch (error) {
    if (!(await ready?.catch(() => null))) ready = null;
    postMessage({ id, error: String(error.message ?? error) });
  }
};
