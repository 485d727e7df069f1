import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { serve } from '../../lib/messages/serve.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { runCommand } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { openOnce } from './open-once.ts';
import { dropGrants } from './panel-grants.ts';
import { isNightly, keepNightlyAlarm, runNightly } from './schedule.ts';
import { startInOpenTabs, syncPageScript } from './sites.ts';
import { forgetTab } from './tab-records.ts';

export default defineBackground({
  type: 'module',
  main() {
    const openDb = openOnce(openDatabase);
    serve(createHandlers(openDb, Date.now));

    browser.runtime.onInstalled.addListener(() => void syncPageScript());
    browser.runtime.onStartup.addListener(() => void syncPageScript());
    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      void syncPageScript().then(() => startInOpenTabs(origins));
    });
    browser.permissions.onRemoved.addListener(() => void syncPageScript());
    browser.tabs.onRemoved.addListener((tabId) => {
      void Promise.all([forgetTab(tabId), dropGrants(tabId)]);
    });
    browser.commands.onCommand.addListener((command) => void runCommand(command));
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (isNightly(name)) void openDb().then((db) => runNightly(db, Date.now()));
    });
    void keepNightlyAlarm(Date.now());
  },
});
