import type { EvidenceForm } from './evidence-form.js';

/** The urgent path from its first page to check-your-answers. */
export async function fillUrgentReport(form: EvidenceForm): Promise<void> {
  await form.choose('Is the child in danger right now?', 'No');
  await form.choose('Has the child been hurt or abused, or might they be today or when they go home?', 'Not sure');
  await form.select('Which council area does the child live in?', 'Halton');
  await form.goOn();
  await form.title('About you').waitFor();
  await form.fill('Your name', 'Lee Example');
  await form.goOn();
  await form.title('What you are worried about').waitFor();
  await form.fill(
    'What happened, or what have you seen and heard?',
    'Sam said “I don’t want to go home” at 1.15pm.\nBruise <b>left</b> arm & wrist; £5 taken – twice 🧸',
  );
  await form.fill('What has been done to keep the child safe today?', 'Sam is with the head');
  await form.goOn();
  await form.title('The child').waitFor();
  await form.fill('Full name', 'Sam Specimen');
  await form.fill('Home address', '1 Sample Street\nWidnes');
  await form.fill('Where is the child now, and who with?', 'The school office');
  await form.goOn();
  await form.title('Check your answers').waitFor();
}
