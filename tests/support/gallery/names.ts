/** Names of the states that are made of components: the photographer cannot read those. */
export const POPUP_NAMES = [
  'popup-first-zendesk',
  'popup-first-refused',
  'popup-first-browser-page',
  'popup-first-granted',
  'popup-demo',
  'popup-demo-left-out',
] as const;

export const IMPORT_NAMES = [
  'import-empty',
  'import-choose',
  'import-resume',
  'import-detecting',
  'import-refused',
  'import-setup',
  'import-setup-undecided',
  'import-setup-wide',
  'import-planning',
  'import-planned',
  'import-plan-refused',
  'import-running',
  'import-done',
  'import-failed',
  'import-undone',
] as const;

export const DASHBOARD_NAMES = [
  'dashboard-first',
  'dashboard-sites',
  'dashboard-sites-none',
  'dashboard-portfolio',
  'dashboard-portfolio-with-demo',
  'dashboard-account',
  'dashboard-account-quarantined',
  'dashboard-account-override',
  'dashboard-account-reported',
  'dashboard-workspace',
  'dashboard-workspace-deleted',
  'dashboard-privacy',
  'dashboard-privacy-empty',
  'dashboard-privacy-account',
  'dashboard-erase',
  'dashboard-erase-held',
  'dashboard-erase-looking',
  'dashboard-erase-failed',
  'dashboard-audit',
  'dashboard-audit-empty',
  'dashboard-audit-broken',
  'dashboard-quality',
  'dashboard-quality-loading',
  'dashboard-quality-empty',
  'dashboard-quality-failed',
] as const;

/** What is typed into the first field, and entered, before the picture is taken. */
export const TYPED: Partial<Record<string, string>> = {
  'dashboard-first': 'acme.zendesk.com',
  'dashboard-sites': 'https://contoso.my.salesforce.com/home/home.jsp',
  'dashboard-sites-none': '*.zendesk.com',
};
