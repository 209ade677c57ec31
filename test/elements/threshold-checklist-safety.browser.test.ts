import { expect } from '@open-wc/testing';
import { closeService } from '../../stories/support/made-up-service.js';
import { calm, clearChecklists, showChecklist, yes } from './support/checklist.js';

afterEach(clearChecklists);
after(closeService);

describe('what waits for the office', () => {
  const saturday = '2026-11-28T21:00:00Z';

  it('early help on a Saturday night: the office and when it opens; the duty team only if things get worse', async () => {
    const shown = await showChecklist({
      now: saturday,
      answers: { context: calm, indicators: yes('C2-01') },
      page: 'result',
    });
    const call = shown.text('.do-now .call');
    expect(call).to.not.include('Phone the out-of-hours team');
    expect(call).to.match(
      /advice from iCART: 0151 907 8305.*closed now.*opens again on Monday 09:00.*If things get worse before then, call 999.*Emergency Duty Team: 0345 050 0148/,
    );
    expect(shown.phones('.do-now .call')).to.deep.equal(['01519078305', '999', '03450500148']);
  });

  it('while it is open the duty team stands there for later; what is to be phoned says so at once', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('C2-01') }, page: 'result' });
    expect(shown.text('.do-now .call')).to.include('When the office is closed, ring Emergency Duty Team');
    shown.answer({ context: calm, indicators: yes('C4-12') });
    shown.widget.now = () => new Date(saturday);
    await shown.turnTo('result');
    expect(shown.text('.do-now .call p')).to.include('Phone the out-of-hours team: Emergency Duty Team');
    expect(shown.phones('.do-now .call')).to.deep.equal(['03450500148', '01519078305']);
  });

  it('the hours are not known: both numbers, the second for when things get worse', async () => {
    const shown = await showChecklist(
      { now: saturday, answers: { context: calm, indicators: yes('C2-01') }, page: 'result' },
      { pack: 'cheshire-east' },
    );
    expect(shown.text('.do-now .call')).to.match(
      /ask for Early Help Brokerage.*If things get worse.*Emergency Duty Team: 0300 123 5022/,
    );
  });
});
