/**
 * A server that answers as the gateways' documentation says, in a process of its own, for the sender waits for each
 * answer. The last two digits of the receiver's number say what is to happen; what was asked for is told at /asked.
 */
const { createServer } = require('node:http');

const asked = [];
const seen = new Set();
const znsError = (error, message) => ({ error, message });
const ZNS = {
  '01': {
    error: 0,
    message: 'Success',
    data: { msg_id: 'zns-1', sent_time: '1', quota: { remainingQuota: '499', dailyQuota: '500' } },
  },
  '02': znsError(-108, 'Phone number invalid'),
  '03': znsError(-109, 'Template ID invalid'),
  '04': znsError(-100, 'Unknown error'),
  '05': znsError(-115, 'Out of quota'),
};
const SMS = {
  '01': { CodeResult: '100', CountRegenerate: 0, SMSID: 'sms-1' },
  '02': { CodeResult: '108', ErrorMessage: 'Phone not valid' },
  '03': { CodeResult: '103', ErrorMessage: 'Balance not enough' },
  '04': { CodeResult: '999', ErrorMessage: 'Something else' },
  '05': { CodeResult: '101', ErrorMessage: 'Authorize Failed' },
};
const TOKENS = { first: 'second', second: 'third' };

const server = createServer((request, response) => {
  let body = '';
  request
    .on('data', (part) => {
      body += part;
    })
    .on('end', () => {
      const json = (value, status = 200) => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
      };
      if (request.url === '/asked') return json(asked);
      asked.push({ url: request.url, headers: request.headers, body });
      if (request.url.startsWith('/v4/oa/access_token')) {
        const form = new URLSearchParams(body);
        const next = TOKENS[form.get('refresh_token')];
        if (seen.has(form.get('refresh_token')) || !next || request.headers.secret_key !== 'secret')
          return json({ error: -14014, error_name: 'Invalid refresh token' });
        seen.add(form.get('refresh_token'));
        return json({ access_token: `good ${next}`, refresh_token: next, expires_in: '90000' });
      }
      const sent = JSON.parse(body);
      const number = String(sent.phone ?? sent.Phone).slice(-2);
      if (number === '90') return; // never answers
      if (number === '91') return request.socket.destroy();
      if (number === '92') {
        response.writeHead(200, { 'Content-Length': 500 }).write('{"err');
        return request.socket.destroy();
      }
      if (number === '93') return json({ error: 'oops' }, 503);
      if (number === '94') return response.writeHead(200).end('<html>maintenance</html>');
      if (number === '95') return response.writeHead(403).end('Forbidden');
      if (number === '96') return response.writeHead(302, { Location: '/elsewhere' }).end();
      if (request.url === '/message/template') {
        if (!String(request.headers.access_token).startsWith('good'))
          return json(znsError(-124, 'Access token invalid'));
        return json(ZNS[number] ?? ZNS['01']);
      }
      if (seen.has(sent.RequestId)) return json({ CodeResult: '124', ErrorMessage: 'RequestId exists' });
      seen.add(sent.RequestId);
      json(SMS[number] ?? SMS['01']);
    });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
