// Tokens of the API for logged-in people, made as they would make them.

/** For each session a personal token and an access token. */
export async function makeTokens(base, sessions) {
  const tokens = [];
  for (const [secret, csrf] of sessions) {
    const page = await fetch(`${base}/konto/zugriffsschluessel`, {
      method: 'POST',
      headers: { cookie: `sitzung=${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: csrf, name: 'Messung', tage: '30' }).toString(),
    });
    const lasting = (await page.text()).match(/lvt_[\w-]+/)[0];
    const issued = await fetch(`${base}/api/v1/access-tokens`, { method: 'POST', headers: { authorization: `Bearer ${lasting}` } });
    tokens.push([lasting, (await issued.json()).access_token]);
  }
  return tokens;
}
