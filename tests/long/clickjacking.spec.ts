import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { openCompany, openStranger, STRANGER } from '../support/fake-crm.ts';
import { logForm } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

const COVERED = /^Something on this page covers Bellwether/;
const UNSTEADY = /^Bellwether had only just appeared or moved/;
const NOTE = 'typed before the page tried anything';

/** What a page can do to hide what stands over it, or what is clicked. Each runs in the page. */
const DISGUISES: Record<string, () => void> = {
  'a cover of the top layer that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a cover of one corner': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position:fixed;right:0;bottom:0;width:90px;height:40px;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'opacity on <html>': () => {
    document.documentElement.style.opacity = '0.01';
  },
  'a filter on <html>': () => {
    document.documentElement.style.filter = 'opacity(0.01)';
  },
  'a blend on <html>': () => {
    document.documentElement.style.mixBlendMode = 'multiply';
  },
  'a smaller <html>': () => {
    document.documentElement.style.transform = 'scale(0.8)';
  },
  'an <html> that cuts most of it off': () => {
    document.documentElement.style.clipPath = 'inset(0 0 0 calc(100vw - 100px))';
  },
  'an <html> moved half out of the window': () => {
    document.documentElement.style.transform = 'translateX(200px)';
  },
};

test.describe('clickjacking', () => {
  test('a click through an opaque cover stores nothing, and says why once seen', async ({
    demo,
  }) => {
    const { page, panel } = await openCompany(demo);
    await fillCall(panel);
    const { x, y } = await centreOf(page, panel, 'Log call');
    const before = await storedRows(demo, 'interactions');
    await page.bringToFront();
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.textContent = 'Click to win';
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
      document.documentElement.append(cover);
    });
    await untilHidden(panel);
    await page.mouse.click(x, y);
    await page.evaluate(() => document.getElementById('cover')?.remove());
    await expect(panel.getByRole('alert').getByText(COVERED)).toBeVisible();
    await expect(panel.getByRole('note').getByText(COVERED)).toBeInViewport();
    await expect(noteField(panel)).toHaveValue(NOTE);
    expect(await storedRows(demo, 'interactions')).toEqual(before);

    await page.bringToFront();
    await expect(async () => {
      await logForm(panel).locator('button[type="submit"]').click();
      await expect(noteField(panel)).toHaveValue('', { timeout: 1000 });
    }).toPass();
    await expect(panel.getByText(COVERED)).toHaveCount(0);
    expect(await storedRows(demo, 'interactions')).toHaveLength(before.length + 1);
  });

  for (const [disguise, put] of Object.entries(DISGUISES)) {
    test(`under ${disguise}, Enter stores nothing and keeps what was typed`, async ({ demo }) => {
      const { page, panel } = await openCompany(demo);
      await fillCall(panel);
      const before = await storedRows(demo, 'interactions');
      await page.bringToFront();
      await page.evaluate(put);
      await untilHidden(panel);
      await noteField(panel).press('Control+Enter');
      await expect(panel.getByRole('alert').getByText(COVERED)).toHaveCount(1);
      await expect(noteField(panel)).toHaveValue(NOTE);
      expect(await storedRows(demo, 'interactions')).toEqual(before);
    });
  }

  test('a panel that jumps under the pointer takes no click', async ({ demo }) => {
    const { page, panel } = await openStranger(demo);
    await page.evaluate(() => {
      document.documentElement.style.cssText = 'height:100%;transform:translateX(0)';
    });
    const { x, y } = await centreOf(page, panel, 'Create customer');
    const before = await storedRows(demo, 'accounts');
    await page.bringToFront();
    await page.mouse.move(x + 20, y - 60);
    await page.mouse.move(x, y);
    await page.mouse.move(x - 500, y);
    await page.evaluate(async () => {
      document.documentElement.style.transform = 'translateX(-500px)';
      // Painted, or the click still meets what stood there before.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
    await page.mouse.click(x - 500, y);
    await expect(panel.getByRole('status').getByText(UNSTEADY)).toBeVisible();
    expect(await storedRows(demo, 'accounts')).toEqual(before);
  });

  test('on an honest page the first click is taken, under a banner of the page too', async ({
    demo,
  }) => {
    const { page, panel } = await openStranger(demo);
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.textContent = 'We use cookies.';
      banner.style.cssText =
        'position:fixed;left:0;right:0;bottom:0;height:120px;z-index:2147483000;background:#ddd';
      document.body.append(banner);
    });
    const names = async () => (await storedRows(demo, 'accounts')).map(({ name }) => name);
    expect(await names()).not.toContain(STRANGER.name);
    await page.bringToFront();
    await panel.getByRole('button', { name: 'Create customer' }).click();
    await expect(panel.getByText(`${STRANGER.name} created`)).toBeVisible();
    expect(await names()).toContain(STRANGER.name);
    await page.bringToFront();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText(UNSTEADY)).toHaveCount(0);
    await expect(panel.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
  });
});

function noteField(panel: Frame) {
  return logForm(panel).getByRole('textbox', { name: 'Note' });
}

async function fillCall(panel: Frame): Promise<void> {
  const form = logForm(panel);
  await form.getByRole('radio', { name: 'Call' }).check();
  await form.getByRole('radio', { name: 'Connected' }).check();
  await noteField(panel).fill(NOTE);
}

/** Where a button of the panel is in the window; a mouse knows nothing of frames. */
async function centreOf(page: Page, panel: Frame, name: string): Promise<{ x: number; y: number }> {
  const button = panel.getByRole('button', { name });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error(`${name} is not shown in ${page.url()}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Until the browser tells frames that they are hidden or cut, which it does every 100 ms. */
async function untilHidden(panel: Frame): Promise<void> {
  await panel.evaluate(async () => {
    const isHidden = () =>
      new Promise<boolean>((tell) => {
        const options = { trackVisibility: true, delay: 100, threshold: [0, 0.97, 1] };
        const target = document.querySelector('.bw-frame-extent') ?? document.documentElement;
        const observer = new IntersectionObserver((entries) => {
          const entry = entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean };
          observer.disconnect();
          tell(!entry.isVisible || entry.intersectionRatio < 0.97);
        }, options);
        observer.observe(target);
      });
    // The panel's own observer hears of it in its own time, on a busy machine later than this one.
    for (let times = 0; times < 5; times = (await isHidden()) ? times + 1 : 0)
      await new Promise((next) => setTimeout(next, 150));
  });
}
