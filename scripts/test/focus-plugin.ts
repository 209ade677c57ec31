import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { EngineName } from './engines.js';
import type { AskedAbout, Told } from './told.js';

/** What has focus, through open shadow roots: runs in the page. */
const focus = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
})()`;

/**
 * The command `told`: role and name of what has focus, as the engine itself works them out for a screen reader. Firefox
 * does not say them, but whether they are the expected ones; where they are not, the answer is empty.
 */
export function focusPlugin(engine: EngineName): TestRunnerPlugin<AskedAbout> {
  return {
    name: 'front-door-focus',
    async executeCommand({ command, payload, session }) {
      if (command !== 'told' || !payload) return undefined;
      const script = payload.of === 'group' ? `${focus}?.closest('fieldset')` : focus;
      if (engine === 'webkit') return byDriver(Reflect.get(session.browser, 'driver') as WebdriverIO.Browser, script);
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      return engine === 'chromium' ? byDevtools(page, script) : byAsking(page, script, payload);
    },
  };
}

async function byDriver(driver: WebdriverIO.Browser, script: string): Promise<Told> {
  const element = (await driver.executeScript(`return ${script}`, [])) as Record<string, string>;
  const [id = ''] = Object.values(element);
  return { role: await driver.getElementComputedRole(id), name: await driver.getElementComputedLabel(id) };
}

async function byDevtools(page: Page, script: string): Promise<Told> {
  const devtools = await page.createCDPSession();
  const { result } = await devtools.send('Runtime.evaluate', { expression: script });
  const asked = { objectId: result.objectId ?? '', fetchRelatives: false };
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', asked);
  await devtools.detach();
  return { role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '') };
}

async function byAsking(page: Page, script: string, { roles, name }: AskedAbout): Promise<Told> {
  const handle = (await page.evaluateHandle(script)) as ElementHandle<Element>;
  for (const role of roles) {
    const found = await handle.$$(`aria/[name="${name}"]${role && `[role="${role}"]`}`);
    if (found.length > 0) return { role, name };
  }
  return { role: '', name: '' };
}
