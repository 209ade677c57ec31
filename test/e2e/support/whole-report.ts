import type { EvidenceForm } from './evidence-form.js';
import { noMore, same, type Way, type Words } from './way.js';
import { say } from './say.js';

/** The whole form of a worry that is not urgent: two children, two people, a chronology, two tools. */
export async function fillWholeReport(form: EvidenceForm, { words = same, leave = noMore }: Way = {}): Promise<void> {
  for (const [title, fill] of pages) {
    await form.title(title).waitFor();
    await fill(form, words);
    await leave();
    await form.goOn();
  }
  await form.title(say('check.title')).waitFor();
}

/** Every page by its heading, with how it is answered. */
export const pages: readonly (readonly [title: string, fill: (form: EvidenceForm, words: Words) => Promise<void>])[] = [
  [
    'Before you start',
    async (form, words) => {
      await form.choose('Is the child in danger right now?', 'No');
      await form.choose('Has the child been hurt or abused, or might they be today or when they go home?', 'No');
      await form.select('Which council area does the child live in?', 'Halton');
      await form.choose('Does the child already have a social worker or family help worker?', 'No');
      await form.choose('Is the worry about someone who works or volunteers with children?', 'Not known');
      await form.choose('What do you need?', 'Early help for the family');
      await form.choose('Have you already phoned iCART?', 'Yes');
      await form.date('Date of the call', ['4', '11', '2026']);
      await form.fill('Time of the call', words('2.05pm'));
      await form.fill('Who you spoke to', words('The duty worker'));
    },
  ],
  [
    'About you',
    async (form, words) => {
      await form.fill('Your name', words('Lee Example'));
      await form.fill('Your job', words('Deputy head'));
      await form.fill('Where you work', words('Mersey Lane Primary'));
      await form.fill('Best phone number', words('01632 960 101'));
      await form.fill('Secure work email', `${words('lee')}@school.example`);
      await form.fill('How do you know the child, and for how long?', words('Class teacher for two years'));
      await form.choose('Has your safeguarding lead seen this?', 'Yes');
      await form.fill('Who can be reached in the holidays?', words('Bo Sample, 01632 960 102'));
    },
  ],
  [
    'What you are worried about',
    async (form, words) => {
      await form.fill('What happened, or what have you seen and heard?', words('Sam is often hungry on Mondays'));
      await form.date('When did it happen?', ['', '10', '2026']);
      await form.choose('Is it still going on?', 'Yes');
      await form.tick('How do you know?', ['I saw it', 'An adult told me']);
      await form.choose('Does anyone who told you want to stay unnamed?', 'Yes');
      await form.fill('What might happen if nothing changes?', words('Sam falls behind'));
      await form.fill('What is going well, or keeps the child safe?', words('Gran is near'));
    },
  ],
  ['The child', fillChildren],
  ['Family and household', fillFamily],
  ['Talking to the family', fillAgreement],
  ['The child’s voice and daily life', fillVoice],
  ['What has happened before', fillHistory],
  [
    'Toolkit evidence',
    async (form, words) => {
      await form.tick('Which tools have you completed?', ['Voice of the child', 'Another tool']);
      await form.fill('Which other tool?', words('A neglect profile'));
      await form.choose('How will you send the completed form?', 'By secure email');
      for (const [number, tool] of ['Voice of the child', 'Another tool'].entries()) {
        if (number > 0) await form.button('Add another tool').click();
        const item = await addIfNone(form, `Tool ${number + 1}`, 'Add another tool');
        await form.select('Tool', tool, item);
        await form.date('Date completed', ['2', '11', '2026'], item);
        await form.fill('Who completed it', words(`Lee Example ${number}`), item);
        await form.fill('Headline finding', words(`Finding ${number}`), item);
      }
    },
  ],
  [
    'Level of need',
    (form) => form.choose('What level of need do you think this is?', 'Level 2 (of three above Universal)'),
  ],
  [
    'What you want to happen',
    async (form, words) => {
      await form.fill('What would good look like for this child?', words('Breakfast every day'));
      const item = await addIfNone(form, 'Action 1', 'Add another action');
      await form.fill('Action', words('Breakfast club'), item);
      await form.fill('Who will do it', words('The school'), item);
      await form.date('By when', ['1', '12', '2099'], item);
    },
  ],
];

async function fillChildren(form: EvidenceForm, words: Words): Promise<void> {
  await form.button('Add another child').click();
  for (const [number, name] of ['Sam', 'Alex'].entries()) {
    const child = form.item(`Child ${number + 1}`);
    await form.choose('Is this about a baby who is not born yet?', 'No', child);
    await form.fill('Full name', words(`${name} Specimen`), child);
    await form.fill('Other names they use or have used', words(`${name} Sample`), child);
    await form.date('Date of birth', ['9', '2', String(2015 + number)], child);
    await form.choose('Sex', number === 0 ? 'Male' : 'Female', child);
    await form.fill('Home address', words(`${number + 1} Sample Street\nWidnes`), child);
    await form.fill('School, nursery or college', words('Mersey Lane Primary'), child);
    await form.fill('First language', words(`English ${number}`), child);
    await form.choose('Is an interpreter needed?', 'No', child);
    await form.fill('Disability, special educational need or health condition', words(`Asthma ${number}`), child);
    await form.fill('How does the child tell people things?', words(`Speech ${number}`), child);
    await form.tick('Any current plan or status', ['Early help'], child);
    await form.fill('GP', words(`Dr Sample ${number}`), child);
  }
}

async function fillFamily(form: EvidenceForm, words: Words): Promise<void> {
  for (const [number, relation] of ['Mother', 'Father'].entries()) {
    if (number > 0) await form.button('Add another person').click();
    const person = await addIfNone(form, `Person ${number + 1}`, 'Add another person');
    await form.fill('Name', words(`Robin Specimen ${number}`), person);
    await form.select('Relationship to the child', relation, person);
    await form.date('Date of birth or rough age', ['', '', String(1985 + number)], person);
    await form.choose('Do they have parental responsibility?', 'Yes', person);
    await form.choose('Do they live with the child?', number === 0 ? 'Yes' : 'No', person);
    if (number > 0) await form.fill('Address and phone', words('2 Other Road, 01632 960 103'), person);
    await form.choose('Is this person a source of the worry?', 'Not known', person);
    await form.fill('Is it safe to ring, text or write to them? When?', words(`Text after 4pm ${number}`), person);
    await form.fill('Language or access needs', words(`None known ${number}`), person);
  }
}

async function fillAgreement(form: EvidenceForm, words: Words): Promise<void> {
  const [mother, father] = [form.item('Person 1'), form.item('Person 2')];
  const told = 'Have you told this parent that you are contacting the council?';
  await form.choose(told, 'Yes', mother);
  await form.choose('Do they agree to support?', 'Partly', mother);
  await form.fill('Who agreed, and when?', words('Robin, on Tuesday'), mother);
  await form.fill('What do they say about your worries?', words('She is tired'), mother);
  await form.choose(told, 'No', father);
  await form.select('Why have you not told them?', 'I could not reach them', father);
  await form.fill('Say more about the reason', words('His phone is off'), father);
  await form.fill('Is there anything here the family must not see? Why?', words('Gran’s phone number'));
}

async function fillVoice(form: EvidenceForm, words: Words): Promise<void> {
  const [sam, alex] = [form.item('Child 1'), form.item('Child 2')];
  await form.fill('What is this like for the child day to day?', words('Tired and hungry'), sam);
  await form.choose('Have you talked with the child about this?', 'Yes', sam);
  await form.fill('What did they say or show?', words('“I had crisps for tea”'), sam);
  await form.fill('What do they want to happen?', words('Breakfast'), sam);
  await form.fill('What is this like for the child day to day?', words('Quiet'), alex);
  await form.choose('Have you talked with the child about this?', 'No', alex);
  await form.fill('Why have you not talked with the child?', words('Alex is away'), alex);
}

async function fillHistory(form: EvidenceForm, words: Words): Promise<void> {
  const date = await addIfNone(form, 'Key date 1', 'Add another date');
  await form.date('When', ['', '9', '2026'], date);
  await form.fill('What happened', words('Came without a coat'), date);
  await form.fill('How you know', words('Register'), date);
  await form.fill('Effect on the child', words('Cold'), date);
  await form.fill('What you did', words('Lent a coat'), date);
  await form.choose('Is there an early help assessment or team around the family?', 'Yes');
  await form.fill('Lead practitioner', words('Kit Sample'));
  await form.date('Last review date', ['', '6', '2026']);
  const tried = await addIfNone(form, 'Help tried 1', 'Add more help that was tried');
  await form.fill('What was tried', words('Breakfast club'), tried);
  await form.fill('By whom', words('School'), tried);
  await form.fill('When', words('Last spring'), tried);
  await form.fill('What changed', words('Better for a while'), tried);
  const other = await addIfNone(form, 'Service 1', 'Add a service');
  await form.fill('Name', words('Jo Nurse'), other);
  await form.fill('Service', words('School nursing'), other);
  await form.fill('Phone or email', words('01632 960 104'), other);
  await form.choose('Have you contacted the council about this child before?', 'No');
}

/** Some lists begin with one empty element, some with none. */
async function addIfNone(form: EvidenceForm, item: string, add: string): Promise<ReturnType<EvidenceForm['item']>> {
  if ((await form.item(item).count()) === 0) await form.button(add).click();
  return form.item(item);
}
