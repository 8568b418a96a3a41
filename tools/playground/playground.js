// The playground: an editor, the findings beside it, Python in a worker when it is first needed.
import { change, goTo, makeEditor, mark } from "./editor.js";
import { packed, unpacked } from "./share.js";

const SHOWN = 200;
const PAUSE = 400;
const FIX_LABELS = { safe: "Apply fix", unsafe: "Apply fix (look it over)" };

// What outlives the page when one leaves and comes back by instant navigation.
const memory = { text: null, gradio: null, report: null, note: "" };
let worker = null;
let calls = 0;
const waiting = new Map();
let progress = () => {};
let explanations = null;

function ask(where, message) {
  if (!worker) {
    worker = new Worker(new URL(where.worker, where.folder), { type: "module" });
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") return progress(data.text);
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      return data.error ? reject(new Error(data.error)) : resolve(data);
    };
    worker.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message || "no worker"));
      waiting.clear();
      worker = null;
    };
  }
  const id = (calls += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, where, ...message });
  });
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export async function mount(place, folder, manifest) {
  const where = { folder, ...manifest };
  const site = new URL("../../", folder);
  const status = place.querySelector(".gp-play-status");
  const list = place.querySelector(".gp-play-findings");
  const versions = place.querySelector("[data-play=version]");
  const button = (name) => place.querySelector(`[data-play=${name}]`);
  progress = (text) => (status.textContent = text);

  versions.replaceChildren(
    ...manifest.versions.map((version) => element("option", { value: version, textContent: version })),
  );

  let timer = 0;
  let turn = 0;
  let reviewing = false;
  let wanted = false;
  let view = null;

  // One review at a time: who goes on writing while a long one runs gets the newest text next.
  async function review() {
    turn += 1;
    clearTimeout(timer);
    place.dataset.state = "busy";
    wanted = true;
    if (reviewing) return;
    reviewing = true;
    if (!worker) progress("Starting…");
    while (wanted && place.isConnected) {
      wanted = false;
      const mine = turn;
      const text = view.state.doc.toString();
      try {
        const { answer, spent } = await ask(where, { kind: "review", text, gradio: versions.value });
        if (mine === turn && place.isConnected) show(answer, timed(spent));
      } catch (error) {
        if (mine === turn) failed(error);
      }
    }
    reviewing = false;
  }

  // What runs now answers for a text that is gone.
  function drop() {
    turn += 1;
    wanted = false;
    clearTimeout(timer);
  }

  async function fix(which) {
    drop();
    const mine = turn;
    place.dataset.state = "busy";
    if (!worker) progress("Starting…");
    const text = view.state.doc.toString();
    try {
      const { answer } = await ask(where, { kind: "fix", text, gradio: versions.value, which });
      if (mine !== turn || !place.isConnected || view.state.doc.toString() !== text) return;
      const { applied } = answer;
      change(view, answer.text);
      clearTimeout(timer);
      show(answer.report, applied ? `${applied} ${applied === 1 ? "fix" : "fixes"} applied.` : "Nothing to fix.");
    } catch (error) {
      if (mine === turn) failed(error);
    }
  }

  function failed(error) {
    place.dataset.state = "failed";
    progress(`The review could not run: ${error.message}`);
  }

  function show(report, note) {
    Object.assign(memory, { report, note });
    mark(view, report);
    status.textContent = `${summary(report)} ${note}`.trim();
    list.replaceChildren(...cards(report));
    const fixable = report.findings.some((finding) => finding.fix?.applicability === "safe");
    button("fix").disabled = !fixable;
    place.dataset.state = "done";
  }

  function cards(report) {
    const made = report.errors.map((error, at) =>
      element("li", { className: "gp-finding gp-finding-error" },
        element("p", {}, `${error.code}: ${error.message}`),
        lineButton(report.error_lines[at])));
    for (const finding of report.findings.slice(0, SHOWN)) made.push(card(finding));
    if (report.findings.length > SHOWN) {
      made.push(element("li", { className: "gp-finding" },
        `and ${report.findings.length - SHOWN} more, marked in the code`));
    }
    for (const question of report.questions.slice(0, SHOWN)) {
      made.push(element("li", { className: "gp-finding gp-finding-question" },
        element("p", { className: "gp-finding-head" },
          element("span", { className: "gp-chip gp-info", textContent: "question" }),
          link(question.rule, question.rule), lineButton(question.line)),
        element("p", { textContent: question.question })));
    }
    return made;
  }

  function card(finding) {
    const { severity, code, rule, message, start, fix: offered } = finding;
    const head = element("p", { className: "gp-finding-head" },
      element("span", { className: `gp-chip gp-${severity}`, textContent: severity }),
      link(rule, `${code} ${rule}`), lineButton(start.line));
    const label = FIX_LABELS[offered?.applicability];
    const apply = label && element("button", {
      type: "button", className: "gp-apply", textContent: label, title: offered.message,
      onclick: () => fix(finding.fingerprint),
    });
    const why = element("details", {}, element("summary", { textContent: "Why" }));
    why.addEventListener("toggle", async () => {
      if (!why.open || why.children.length > 1) return;
      const body = element("div");
      why.append(body);
      explanations ??= fetch(new URL("rules.json", folder)).then((answer) => answer.json());
      body.innerHTML = (await explanations)[rule]?.html ?? "";
    });
    return element("li", { className: `gp-finding gp-finding-${severity}` },
      head, element("p", { textContent: message }), apply || null, why);
  }

  function link(rule, text) {
    return element("a", { href: new URL(`rules/${rule}/`, site).href, textContent: text });
  }

  function lineButton(line) {
    return element("button", {
      type: "button", className: "gp-line", textContent: `line ${line || 1}`,
      onclick: () => goTo(view, line || 1),
    });
  }

  async function load(name) {
    const answer = await fetch(new URL(`samples/${name}.json`, folder));
    if (!answer.ok) throw new Error(`there is no example ${name}`);
    return answer.json();
  }

  function put(text, gradio, report, note) {
    if (![...versions.options].some((option) => option.value === gradio)) {
      versions.prepend(element("option", { value: gradio, textContent: gradio }));
    }
    versions.value = gradio;
    if (view) change(view, text);
    drop();
    Object.assign(memory, { text, gradio });
    if (report) show(report, note);
    else if (view) review();
  }

  async function fromAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has("rule") && /^[a-z0-9-]+$/.test(asked.get("rule"))) {
      const made = await load(asked.get("rule"));
      return [made.text, made.gradio, made.report, ""];
    }
    if (asked.has("code")) {
      const gradio = asked.get("gradio") ?? "";
      const known = /^\d+(\.\d+){1,2}$/.test(gradio) ? gradio : manifest.versions[0];
      return [await unpacked(asked.get("code")), known, null, ""];
    }
    return null;
  }

  async function first() {
    try {
      const asked = await fromAddress();
      if (asked) return asked;
    } catch (error) {
      progress(`The address could not be read: ${error.message}`);
    }
    if (memory.text !== null) return [memory.text, memory.gradio, memory.report, memory.note];
    const made = await load(manifest.first);
    return [made.text, made.gradio, made.report, ""];
  }

  const [text, gradio, report, note] = await first();
  const holder = place.querySelector(".gp-play-editor");
  holder.replaceChildren();
  view = makeEditor(holder, text, (update) => {
    Object.assign(memory, { text: update.state.doc.toString(), report: null });
    place.dataset.state = "busy";
    drop();
    timer = setTimeout(review, PAUSE);
  });
  put(text, gradio, report, note);

  versions.onchange = () => {
    memory.gradio = versions.value;
    review();
  };
  button("review").onclick = review;
  button("fix").onclick = () => fix("safe");
  button("example").onchange = async ({ target }) => {
    if (!target.value) return;
    const made = await load(target.value);
    put(made.text, made.gradio, made.report, "");
    target.value = "";
  };
  button("share").onclick = async () => {
    const query = new URLSearchParams({
      gradio: versions.value, code: await packed(view.state.doc.toString()),
    });
    history.replaceState(history.state, "", `${location.pathname}#${query}`);
    try {
      await navigator.clipboard.writeText(location.href);
      progress("Link copied. The code is in the link itself, after the #; no server gets it.");
    } catch {
      progress("The address bar holds the link.");
    }
  };
  const moved = async () => {
    if (!place.isConnected) return removeEventListener("hashchange", moved);
    const asked = await fromAddress().catch(() => null);
    if (asked) put(...asked);
    return undefined;
  };
  addEventListener("hashchange", moved);
  place.dataset.ready = "yes";
}

function timed(spent) {
  return spent < 1000 ? `${Math.max(1, Math.round(spent))} ms.` : `${(spent / 1000).toFixed(1)} s.`;
}

function summary(report) {
  const { findings, errors, questions } = report;
  if (errors.length) return "This could not be reviewed in full.";
  if (report.files.without_gradio) return "Nothing here mentions gradio.";
  const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const parts = ["error", "warning", "info"]
    .map((severity) => [severity, findings.filter((f) => f.severity === severity).length])
    .filter(([, n]) => n)
    .map(([severity, n]) => (severity === "info" ? `${n} info` : count(n, severity)));
  if (questions.length) parts.push(count(questions.length, "question"));
  return parts.length ? `${parts.join(", ")} for Gradio ${report.target.gradio}.`
    : `Clean for Gradio ${report.target.gradio}.`;
}
