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
  async post(path, fields) {
    const answer = await fetch(this.base + path, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: this.csrf, ...fields }),
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    return answer.headers.get('location');
  }

  /** Start, save one answer or all ten, hand in, look at the result. */
  async take(everyAnswer) {
    const begin = await this.get(this.test);
    const key = attribute(begin, /name="schluessel" value="([^"]+)"/);
    let at = await this.post(this.test, key ? { schluessel: key } : {});
    const attempt = at.split('?')[0];
    for (let number = 1; number <= (everyAnswer ? 10 : 1); number += 1) {
      const page = await this.get(`${attempt}?frage=${number}`);
      await this.post(attempt, this.answer(page));
    }
    const overview = await this.get(`${attempt}/abgabe`);
    const hand = attribute(overview, /name="schluessel" value="([^"]+)"/);
    await this.post(`${attempt}/abgabe`, hand ? { schluessel: hand } : {});
    await this.get(this.result);
  }

  /** The first choice of whatever is asked, with the hidden fields of the form. */
  answer(page) {
    const fields = {};
    for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
      if (!['_csrf', 'zurueck'].includes(name)) fields[name] = value;
    }
    const choice = page.match(/<input class="option__input"[^>]*name="([^"]+)" value="([^"]+)"/);
    if (choice) fields[choice[1]] = choice[2];
    return fields;
  }
}
