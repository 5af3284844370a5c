// A learner who takes the final test over HTTP, for measuring what it costs the server.

const attribute = (html, pattern) => html.match(pattern)?.[1];

export class QuizTaker {
  constructor(base, secret, csrf, course) {
    this.base = base;
    this.csrf = csrf;
    this.cookie = `sitzung=${secret}`;
    this.test = `/lernen/${course}/test`;
    this.result = `/lernen/${course}/ergebnis`;
  }

  async get(path) {
    const answer = await fetch(this.base + path, { headers: { cookie: this.cookie }, redirect: 'manual' });
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  }

  /** Posts a form and returns where it leads. */
  async post(path, fields, expected = 303) {
    const answer = await fetch(this.base + path, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: this.csrf, ...fields }),
      redirect: 'manual',
    });
    if (answer.status !== expected) throw new Error(`${path} answered ${answer.status}`);
    return answer.headers.get('location');
  }

  /** Start, save all answers at once or each by itself, hand in, look at the result. */
  async take(singly) {
    const begin = await this.get(this.test);
    const key = attribute(begin, /name="schluessel" value="([^"]+)"/);
    const at = await this.post(this.test, key ? { schluessel: key } : {});
    const attempt = at.split('?')[0];
    const sheet = await this.get(`${attempt}/alle`);
    const panels = sheet.split('data-number=').slice(1);
    for (const [place, panel] of singly ? panels.entries() : []) {
      await this.post(attempt, { ...this.answer(panel), frage: place + 1, weiter: 'still' }, 204);
    }
    const all = singly ? {} : Object.assign({}, ...panels.map((panel) => this.answer(panel)));
    const end = await this.post(`${attempt}/alle`, { ...all, weiter: 'abgabe' });
    if (end !== this.result) throw new Error(`the test was not handed in but led to ${end}`);
    await this.get(this.result);
  }

  /** Something for every field: the first choice, any word. */
  answer(panel) {
    const fields = {};
    const choice = panel.match(/<input class="option__input"[^>]*name="([^"]+)" value="([^"]+)"/);
    if (choice) fields[choice[1]] = choice[2];
    for (const [, name, options] of panel.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
      fields[name] = options.match(/value="([^"]+)"/)[1];
    }
    for (const [, name] of panel.matchAll(/<input[^>]*type="text"[^>]*name="([^"]+)"/g)) fields[name] = 'Wort';
    return fields;
  }
}
