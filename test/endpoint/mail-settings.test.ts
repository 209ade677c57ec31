import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mailFrom } from '../../demo/endpoint/mail/settings.js';

const from = 'Training desk <training@council.example>';
const real = { SMTP_URL: 'smtp://name:pass%40word@mail.council.example', MAIL_FROM: from };

it('a demonstration writes to nobody: only a server on this computer is taken', () => {
  assert.throws(() => mailFrom(real, { isDemo: true }), /demonstration/);
  assert.equal(mailFrom(real, { isDemo: false }).mailbox, undefined);
  assert.equal(mailFrom({ ...real, SMTP_URL: 'smtp://127.0.0.1:1025' }, { isDemo: true }).mailbox, undefined);
  assert.ok(mailFrom({}, { isDemo: true }).mailbox, 'without a server, the mailbox');
});

it('says which setting is wrong', () => {
  const faulty = (change: Record<string, string>) => () => mailFrom({ ...real, ...change }, { isDemo: false });
  assert.throws(faulty({ SMTP_URL: 'mail.council.example' }), /SMTP_URL/);
  assert.throws(faulty({ MAIL_FROM: '' }), /MAIL_FROM/);
  assert.throws(faulty({ MAIL_FROM: 'Desk <a@b.example>\r\nBcc: <c@d.example>' }), /MAIL_FROM/);
  assert.throws(faulty({ PUBLIC_URL: 'http://frontdoor.council.example' }), /PUBLIC_URL/);
  assert.deepEqual(mailFrom(real, { isDemo: false }).from, {
    name: 'Training desk',
    email: 'training@council.example',
  });
});
