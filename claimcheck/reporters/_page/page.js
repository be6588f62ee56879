// Enhancement only: everything on the page can be read without it.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll("article.f")];
  const status = $("status");
  const say = (words) => { status.textContent = words; };

  // Open what a link leads into.
  const reveal = (element) => {
    for (let e = element; e; e = e.parentElement) if (e.localName === "details") e.open = true;
    const own = element.querySelector(":scope > details.line");
    if (own) own.open = true;
  };
  const target = () => {
    const id = location.hash.slice(1);
    return id && !id.startsWith("?") ? $(id) : null;
  };
  const follow = () => {
    const element = target();
    if (!element) return;
    reveal(element);
    element.scrollIntoView();
    if (element.matches("article.f")) element.focus({ preventScroll: true });
  };
  addEventListener("hashchange", follow);

  // Filter and search; the state stands in the address.
  const tools = $("tools");
  const fields = { q: $("q"), verdict: $("by-verdict"), kind: $("by-kind"), outlet: $("by-outlet") };
  const words = new Map();
  const told = (f) => {
    if (!words.has(f)) words.set(f, f.textContent.toLowerCase().replace(/\s+/g, " "));
    return words.get(f);
  };
  const outlets = (f) => new Set([...f.querySelectorAll("figcaption > b")].map((b) => b.textContent));
  const apply = () => {
    const q = fields.q.value.trim().toLowerCase();
    let shown = 0;
    for (const f of findings) {
      const fits = (!fields.verdict.value || f.classList.contains(fields.verdict.value))
        && (!fields.kind.value || f.dataset.k === fields.kind.value)
        && (!fields.outlet.value || outlets(f).has(fields.outlet.value))
        && (!q || told(f).includes(q));
      f.hidden = !fits;
      shown += fits;
    }
    const narrowed = shown < findings.length;
    if (narrowed && $("rest")) $("rest").open = true;
    say(narrowed ? `${shown} of ${findings.length} findings shown` : "");
    const state = new URLSearchParams();
    for (const [key, field] of Object.entries(fields)) if (field.value) state.set(key, field.value);
    if (narrowed || location.hash.startsWith("#?")) history.replaceState(null, "", state.size ? `#?${state}` : location.pathname + location.search);
  };
  if (findings.length) {
    tools.hidden = false;
    let wait;
    tools.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(apply, 120); });
    tools.addEventListener("reset", () => setTimeout(apply));
    tools.addEventListener("submit", (event) => event.preventDefault());
    if (location.hash.startsWith("#?")) {
      const state = new URLSearchParams(location.hash.slice(2));
      for (const [key, field] of Object.entries(fields)) if (state.has(key)) field.value = state.get(key);
      apply();
    }
  }

  // Copy as a citation, as text or Markdown.
  const escape = (text) => text.replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&");
  const report = () => JSON.parse($("claimcheck-report").textContent);
  let sources;
  const citation = (f, markdown) => {
    sources ??= report().sources;
    const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const put = markdown ? escape : (text) => text;
    const lines = [put(plain(f.querySelector("h3")))];
    for (const answer of f.querySelectorAll(".answer")) {
      lines.push("", markdown ? `**${put(plain(answer.querySelector("h4 bdi")))}**` : plain(answer.querySelector("h4 bdi")));
      for (const figure of answer.querySelectorAll("figure")) {
        const place = plain(figure.querySelector("figcaption a"));
        const at = /^#s(\d+)L/.exec(figure.querySelector("figcaption a").getAttribute("href"));
        const source = at ? sources[at[1] - 1] : undefined;
        const web = figure.querySelector("figcaption .web");
        const parts = [plain(figure.querySelector("figcaption > b")), source?.published, place];
        if (source) parts.push(`sha256 ${source.sha256.slice(0, 12)}`);
        const told = parts.filter(Boolean).map(put).join(", ");
        lines.push(`${markdown ? "- " : "  "}${put(plain(figure.querySelector("blockquote")))} (${told})${web ? ` ${markdown ? `<${web.href}>` : web.href}` : ""}`);
      }
    }
    lines.push("", `${put("claimcheck finding")} ${markdown ? `\`${f.id}\`` : f.id}`);
    return lines.join("\n");
  };
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say(`${what} copied`);
  };
  const acts = document.createElement("p");
  acts.className = "acts";
  for (const [act, label] of [["text", "Copy as citation"], ["markdown", "Copy as Markdown"], ["link", "Copy link"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.act = act;
    button.textContent = label;
    acts.append(button);
  }
  const equip = (f) => {
    const why = f.querySelector(".why");
    if (why && !why.querySelector(".acts")) why.append(acts.cloneNode(true));
  };
  if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) { equip(entry.target); seen.unobserve(entry.target); }
    }, { rootMargin: "50%" });
    findings.forEach((f) => seen.observe(f));
  } else findings.forEach(equip);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-act]");
    if (!button) return;
    const f = button.closest("article.f");
    if (button.dataset.act === "link") copy(`${location.href.split("#")[0]}#${f.id}`, "Link");
    else copy(citation(f, button.dataset.act === "markdown"), "Citation");
  });

  // Light or dark, for as long as the page is open.
  $("theme").hidden = false;
  $("theme").addEventListener("change", (event) => { document.documentElement.style.colorScheme = event.target.value; });

  // Keys: next, previous, open source, filter, help.
  const help = $("help");
  const current = () => document.activeElement?.closest?.("article.f") ?? target()?.closest?.("article.f") ?? null;
  const go = (step) => {
    const shown = findings.filter((f) => !f.hidden);
    const at = shown.indexOf(current());
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (!next) return;
    reveal(next);
    history.replaceState(null, "", `#${next.id}`);
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  };
  const acted = {
    j: () => go(1),
    k: () => go(-1),
    o: () => current()?.querySelector("figcaption a")?.click(),
    f: () => { tools.scrollIntoView({ block: "center" }); fields.q.focus(); },
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !$("keys-on").checked) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    const act = acted[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  $("keys").addEventListener("click", () => help.showModal());
  $("help-close").addEventListener("click", () => help.close());

  follow();
})();
