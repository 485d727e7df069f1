import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { openChecked } from '../../lib/integrity/open-checked.ts';
import { serve } from '../../lib/messages/serve.ts';
import { arriveIn, followTabs } from './arrivals.ts';
import { runCommand } from './commands.ts';
import { dropTab, dropTabsNotGranted } from './drop-tab.ts';
import { goOnErasing } from './erasures.ts';
import { createHandlers } from './handlers.ts';
import { isOtherStand } from './layout.ts';
import { keepAreaFromPages, lookAfterOnce } from './look-after.ts';
import { openOnce } from './open-once.ts';
import { isNightly, keepNightlyAlarm, runNightly } from './schedule.ts';
import { setUpPages, startInOpenTabs, syncPageScript } from './sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const openDb = openOnce(
      () => openChecked(browser.storage.local, Date.now()),
      (db) => db.isOpen(),
    );
    serve(createHandlers(openDb, Date.now));

    // It wakes the background, which sets the pages up; what it says is not needed.
    browser.runtime.onInstalled.addListener(() => undefined);
    browser.runtime.onStartup.addListener(() => {
      openDb()
        .then(goOnErasing)
        .catch((error) => console.error('Erasing was not finished.', error));
    });
    const arrived = (tabIds: number[]) => arriveIn(openDb, tabIds);
    void setUpPages().then(arrived);
    followTabs(openDb);
    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      void syncPageScript()
        .then(() => startInOpenTabs(origins))
        .then(arrived);
    });
    browser.permissions.onRemoved.addListener(() => {
      void Promise.all([syncPageScript(), dropTabsNotGranted()]);
    });
    browser.storage.local.onChanged.addListener((changes) => {
      if (isOtherStand(changes)) void syncPageScript();
    });
    browser.tabs.onRemoved.addListener((tabId) => void dropTab(tabId));
    browser.commands.onCommand.addListener((command) => {
      runCommand(command).catch((error) => console.error(command, error));
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (isNightly(name)) void openDb().then((db) => runNightly(db, Date.now()));
    });
    void keepNightlyAlarm(Date.now());
    void keepAreaFromPages();
    lookAfterOnce(openDb);
  },
});
