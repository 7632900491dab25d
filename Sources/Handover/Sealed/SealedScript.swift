/// The script of a sealed page. It opens what is in the page, draws it with `createElement` and text, and keeps nothing.
enum SealedScript {
  static let all = Code(stringLiteral: opening + reading + drawing + room + door)

  /// From the words to the keys.
  private static let opening = #"""
    "use strict";
    (() => {
    const find = (id) => document.getElementById(id);
    const bytes = (text) => Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
    const between = /[\s\u0085\u2010-\u2015\u2212,\u3001-]+/u;
    const wordsIn = (text) => fold(text).replace(unseen, "").split(between).filter(Boolean).join(" ");
    const utf8 = new TextEncoder();
    const say = JSON.parse(find("say").textContent);
    const header = bytes(find("header").textContent);
    const parts = document.querySelectorAll("script.part");
    const size = 1048576;
    let key = null, first = 0, visit = 0;

    class Refused extends Error {}

    async function unlock(words) {
      const view = new DataView(header.buffer);
      const rounds = header.length === 54 ? view.getUint32(14) : 0;
      if (rounds < 100000 || rounds > 10000000 || view.getUint32(50) !== parts.length) throw new Refused("damaged");
      const phrase = utf8.encode(wordsIn(words));
      const secret = await crypto.subtle.importKey("raw", phrase, "PBKDF2", false, ["deriveBits"]);
      const derived = await crypto.subtle.deriveBits(
        { name: "PBKDF2", hash: "SHA-512", salt: header.slice(18, 50), iterations: rounds }, secret, 512);
      const material = await crypto.subtle.importKey("raw", derived, "HKDF", false, ["deriveBits", "deriveKey"]);
      const from = (info) => ({ name: "HKDF", hash: "SHA-256", salt: header, info: utf8.encode(info) });
      const check = new Uint8Array(await crypto.subtle.deriveBits(from("check"), material, 128));
      const expected = bytes(find("check").textContent);
      if (check.some((byte, place) => byte !== expected[place])) throw new Refused("wrong");
      return crypto.subtle.deriveKey(
        from("payload"), material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    }

    """#

  /// From the keys to the bytes.
  private static let reading = #"""
    async function part(number) {
      const nonce = new Uint8Array(12);
      new DataView(nonce.buffer).setUint32(7, number);
      nonce[11] = number === parts.length - 1 ? 1 : 0;
      const sealed = bytes(parts[number].textContent);
      try {
        return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, sealed));
      } catch {
        throw new Refused("damaged");
      }
    }

    async function read(at, count, progress = () => {}) {
      const result = new Uint8Array(count);
      for (let done = 0; done < count; ) {
        const number = Math.floor((at + done) / size);
        const piece = (await part(number)).subarray((at + done) % size, (at + done) % size + count - done);
        if (piece.length === 0) throw new Refused("damaged");
        result.set(piece, done);
        done += piece.length;
        progress(done / count);
      }
      return result;
    }

    async function index(progress) {
      const count = new DataView((await read(0, 4)).buffer).getUint32(0);
      first = 4 + count;
      return JSON.parse(new TextDecoder().decode(await read(4, count, progress)));
    }

    """#

  /// From the bytes to what is seen. Data become text; names that are not in the two lists become nothing.
  private static let drawing = #"""
    const tags = new Set(("a article br circle code dd div dl dt footer h1 h2 h3 h4 h5 header li ol p path rect section "
      + "span svg table tbody td text th thead tr ul").split(" "));
    const names = new Set(("aria-label aria-labelledby class cx cy d dir height href id lang r role rx scope tabindex "
      + "viewBox width x y").split(" "));

    function element(name, attributes, parent) {
      const isDrawing = name === "svg" || parent?.namespaceURI === "http://www.w3.org/2000/svg";
      const made = isDrawing
        ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (names.has(key) && (key !== "href" || value.startsWith("#"))) made.setAttribute(key, value);
      }
      return made;
    }

    function draw(nodes, parent) {
      for (const node of nodes) {
        if (typeof node === "string") {
          parent.append(node);
        } else if (tags.has(node[0])) {
          const made = element(node[0], node[1], parent);
          draw(node.slice(2), made);
          parent.append(made);
        }
      }
    }

    const pause = () => new Promise((go) => setTimeout(go));

    function button(label, act) {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.addEventListener("click", act);
      return made;
    }

    """#

  /// What surrounds it once it is open: search, print, files.
  private static let room = #"""
    function blob(file, type) {
      return read(first + file.at, file.bytes).then((data) => URL.createObjectURL(new Blob([data], { type })));
    }

    async function save(file) {
      const link = document.createElement("a");
      link.href = await blob(file, "application/octet-stream");
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    async function look(file, card) {
      const picture = document.createElement("img");
      picture.alt = file.name;
      picture.src = await blob(file, file.type);
      await picture.decode().catch(() => {});
      URL.revokeObjectURL(picture.src);
      card.append(picture);
    }

    function enclose(file) {
      const card = find(file.anchor);
      const row = document.createElement("p");
      row.className = "buttons";
      if (/^image\/(jpeg|png|gif|webp)$/.test(file.type)) {
        const shown = button(say.look, () => { shown.disabled = true; look(file, card); });
        row.append(shown);
      }
      row.append(button(say.save, () => save(file)));
      card.append(row);
    }

    // Digests would match any short number.
    function wordsOf(article) {
      const copy = article.cloneNode(true);
      copy.querySelectorAll(".marks, code").forEach((one) => one.remove());
      return fold(copy.textContent);
    }

    function tools(articles, data) {
      const bar = document.createElement("div"), row = document.createElement("div");
      const field = document.createElement("input"), count = document.createElement("span");
      const texts = articles.map(wordsOf);
      bar.className = "tools";
      bar.setAttribute("role", "search");
      field.type = "search";
      field.autocomplete = "off";
      field.placeholder = say.search;
      field.setAttribute("aria-label", say.search);
      count.setAttribute("role", "status");
      field.addEventListener("input", () => {
        const words = fold(field.value).split(/\s+/u).filter(Boolean);
        let found = 0;
        articles.forEach((article, place) => {
          article.hidden = !words.every((word) => texts[place].includes(word));
          found += article.hidden ? 0 : 1;
        });
        count.textContent = words.length ? say.found.replace("{n}", found).replace("{all}", articles.length) : "";
      });
      row.append(field, count, button(say.print, () => print()), button(say.data, () => save(data)),
        button(say.close, () => close("")));
      bar.append(row);
      return bar;
    }

    """#

  /// Opening and closing. What was open is gone when the page is left, and after ten minutes without a key, asleep or not.
  private static let door = #"""
    const [door, room, field, state, bar] = ["door", "room", "words", "state", "bar"].map(find);
    const longest = 600000;
    let clock = 0, last = 0;

    // A timer stands still while the machine sleeps, so the time of day is asked as well.
    function isOver() {
      if (!key || Math.abs(Date.now() - last) < longest) return false;
      close(say.idle);
      return true;
    }

    function wait() {
      if (!isOver()) last = Date.now();
    }

    function begin() {
      last = Date.now();
      clearInterval(clock);
      clock = setInterval(isOver, 1000);
    }

    function close(message) {
      visit += 1;
      key = null;
      clearInterval(clock);
      room.replaceChildren();
      [room.hidden, door.hidden, bar.hidden] = [true, false, true];
      field.value = "";
      field.type = "password";
      toggle();
      state.textContent = message;
      door.querySelectorAll("input, button").forEach((one) => { one.disabled = false; });
    }

    async function fill(content, progress) {
      const main = document.createElement("main"), list = document.createElement("section");
      draw(content.head, room);
      list.className = "items";
      draw([["h2", {}, content.heading]], list);
      const articles = [];
      for (const item of content.items) {
        draw(item, list);
        articles.push(list.lastElementChild);
        if (articles.length % 100 === 0) {
          progress(articles.length / content.items.length);
          await pause();
        }
      }
      main.append(...room.querySelectorAll(":scope > section"), list);
      draw(content.tail, main);
      room.append(main);
      room.prepend(tools(articles, content.files[0]));
      content.files.slice(1).forEach(enclose);
    }

    async function open() {
      const mine = (visit += 1);
      const progress = (share) => {
        if (mine !== visit) throw new Refused("");
        bar.value = share;
        state.textContent = `${say.reading} ${Math.round(share * 100)} %`;
      };
      bar.removeAttribute("value");
      bar.hidden = false;
      state.textContent = say.opening;
      door.querySelectorAll("input, button").forEach((one) => { one.disabled = true; });
      try {
        if (!globalThis.crypto?.subtle) throw new Refused("unable");
        const found = await unlock(field.value);
        if (mine !== visit) return;
        key = found;
        field.value = "";
        await fill(await index((share) => progress(share * 0.7)), (share) => progress(0.7 + share * 0.3));
        [room.hidden, door.hidden] = [false, true];
        state.textContent = "";
        scrollTo(0, 0);
        begin();
      } catch (error) {
        if (mine === visit) close(say[error instanceof Refused ? error.message : "damaged"]);
        if (door.hidden === false) field.focus();
      }
    }

    function toggle() {
      const isShown = field.type === "text";
      find("show").textContent = isShown ? say.hide : say.show;
      find("show").setAttribute("aria-pressed", String(isShown));
    }

    find("open").addEventListener("click", open);
    find("show").addEventListener("click", () => {
      field.type = field.type === "text" ? "password" : "text";
      toggle();
      field.focus();
    });
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") open(); });
    for (const sign of ["keydown", "pointerdown", "pointermove", "wheel", "scroll"]) {
      addEventListener(sign, wait, { passive: true, capture: true });
    }
    for (const sign of ["visibilitychange", "focus"]) addEventListener(sign, isOver, { capture: true });
    addEventListener("pagehide", () => close(""));
    })();
    """#
}
