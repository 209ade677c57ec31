import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openPage, skip } from './support/browser.js';
import { findOverflow } from './support/overflow.js';
import { setStage } from './support/stage.js';
import { walkUrgentReport } from './support/walk.js';
import { say } from './support/say.js';

/** Seen large, in the colours that a person chose, and without movement. */
describe('zoom, forced colours, reduced motion', { skip }, () => {
  const stage = setStage({ parts: ['pages', 'dist'] });

  async function visit(t: TestContext, name: string, settings: BrowserContextOptions): Promise<Page> {
    const page = await openPage(stage.browser, settings);
    t.after(() => page.close());
    await page.goto(`${stage.service.url}/${name}`);
    return page;
  }

  /** 320 px is a window of 1280 px at 400 %. */
  for (const name of ['school-intranet.html', 'council-partnership.html']) {
    test(`${name} at 320 px: nothing of the form sticks out sideways`, async (t) => {
      const page = await visit(t, name, { viewport: { width: 320, height: 256 } });
      const presets = page.locator('fd-evidence-form[preset-role]');
      const isPreset = (await presets.count()) > 0;
      await walkUrgentReport(page, async (screen) => {
        assert.deepEqual(await findOverflow(page.locator('fd-evidence-form')), [], screen);
        if (screen !== 'about you' || isPreset) return;
        await page.locator('#f-you-yourRole').fill('Deputy head');
        await page.locator('#f-you-yourPhone').fill('01632 960 101');
      });
      await page
        .locator('fd-evidence-form')
        .getByRole('button', { name: say('check.prepare') })
        .click();
      await page.getByRole('heading', { name: say('prepared.title') }).waitFor();
      assert.deepEqual(await findOverflow(page.locator('fd-evidence-form')), []);
    });
  }

  test('forced colours: what is a border or a focus ring in colour is one there too', async (t) => {
    const page = await visit(t, 'school-intranet.html', { forcedColors: 'active' });
    await walkUrgentReport(page, async (screen) => {
      const host = page.locator('fd-evidence-form');
      const pale = await findUnseen(
        host,
        '.button:not(.link-button), input:not([type=radio], [type=checkbox]), textarea, select',
      );
      assert.deepEqual(pale, [], screen);
      if (screen !== 'the first page with errors') return;
      assert.deepEqual(await findUnseen(host, '#error-summary, .field.has-error'), [], screen);
      for (const control of ['#f-gate-immediateDanger', '#f-gate-homeCouncil', 'button[type=submit]', '.phone'])
        await assertFocusShows(host.locator(control).first());
    });
  });

  test('reduced motion: nothing moves', async (t) => {
    const page = await visit(t, 'school-intranet.html', { reducedMotion: 'reduce' });
    await walkUrgentReport(page, async (screen) => {
      const moving = await findMoving(page.locator('fd-evidence-form'));
      assert.deepEqual(moving, [], screen);
    });
  });
});

/** Parts with an animation or a transition that lasts, or that scroll smoothly. */
function findMoving(host: Locator): Promise<string[]> {
  return host.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
      const longest = Math.max(
        ...transitionDuration.split(',').map(Number.parseFloat),
        ...(animationName === 'none' ? [] : animationDuration.split(',').map(Number.parseFloat)),
      );
      return longest > 0.01 || scrollBehavior === 'smooth' ? [`${one.localName}.${one.className}`] : [];
    }),
  );
}

/** Visible parts without a border, or with one in the colour of what is behind it. */
function findUnseen(host: Locator, selector: string): Promise<string[]> {
  return host.locator(selector).evaluateAll((all) =>
    all.flatMap((one) => {
      if (!one.checkVisibility()) return [];
      const { borderLeftStyle, borderLeftWidth, borderLeftColor, backgroundColor } = getComputedStyle(one);
      const isSeen =
        borderLeftStyle !== 'none' &&
        Number.parseFloat(borderLeftWidth) >= 1 &&
        !/^(transparent|rgba\(.*, 0\))$/.test(borderLeftColor) &&
        borderLeftColor !== backgroundColor;
      return isSeen ? [] : [`${one.localName}#${one.id}.${one.className}: ${borderLeftWidth} ${borderLeftColor}`];
    }),
  );
}

/** With focus by keyboard, an outline appears that is not there without. */
async function assertFocusShows(control: Locator): Promise<void> {
  const read = (): Promise<{ width: number; color: string; style: string }> =>
    control.evaluate((element) => {
      const { outlineWidth, outlineColor, outlineStyle } = getComputedStyle(element);
      return { width: Number.parseFloat(outlineWidth), color: outlineColor, style: outlineStyle };
    });
  await control.press('Shift');
  const { width, color, style } = await read();
  assert.ok(style !== 'none' && width >= 2, `${String(control)}: ${style} ${width}`);
  assert.doesNotMatch(color, /^(transparent|rgba\(.*, 0\))$/, String(control));
}
