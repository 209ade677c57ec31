import type { EvidenceForm } from './evidence-form.js';
import { noMore, same, type Way } from './way.js';
import { say } from './say.js';

/** The urgent path from its first page to check-your-answers. */
export async function fillUrgentReport(form: EvidenceForm, { words = same, leave = noMore }: Way = {}): Promise<void> {
  const goOn = async (): Promise<void> => {
    await leave();
    await form.goOn();
  };
  await form.choose('Is the child in danger right now?', 'No');
  await form.choose('Has the child been hurt or abused, or might they be today or when they go home?', 'Not sure');
  await form.select('Which council area does the child live in?', 'Halton');
  await goOn();
  await form.title('About you').waitFor();
  await form.fill('Your name', words('Lee Example'));
  await goOn();
  await form.title('What you are worried about').waitFor();
  await form.fill(
    'What happened, or what have you seen and heard?',
    'Sam said “I don’t want to go home” at 1.15pm.\nBruise <b>left</b> arm & wrist; £5 taken – twice 🧸',
  );
  await form.fill('What has been done to keep the child safe today?', words('Sam is with the head'));
  await goOn();
  await form.title('The child').waitFor();
  await form.fill('Full name', words('Sam Specimen'));
  await form.fill('Home address', words('1 Sample Street\nWidnes'));
  await form.fill('Where is the child now, and who with?', words('The school office'));
  await goOn();
  await form.title(say('check.title')).waitFor();
}
